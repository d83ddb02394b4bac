// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "VaultHome.h"
#include "vault/VaultStorage.h"

#include <QDirIterator>
#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace qorgan;
using crypto::KeyUse;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Vault;
namespace samples = vault::samples;

namespace {

/// Every file of the folder and of the keychain, with what is in it.
QMap<QString, QByteArray> everything(const samples::VaultHome &home)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.insert(path, testkit::readFile(path));
    }
    return files;
}

} // namespace

/// A vault in memory beside one on disk.
class tst_VaultMemory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void memory_overAVault_leavesItAlone_data();
    void memory_overAVault_leavesItAlone();
    void memory_afterALosingOpening_leavesItAlone();
    void storage_memoryAfterDisk_holdsNothingOfIt();

private:
    std::unique_ptr<samples::VaultHome> m_home;
};

void tst_VaultMemory::init()
{
    m_home = std::make_unique<samples::VaultHome>();
    QCOMPARE(outcome(samples::fill(*m_home->vault(), m_home->random)), succeeded());
}

void tst_VaultMemory::memory_overAVault_leavesItAlone_data()
{
    using End = std::function<base::Task<void>(Vault &)>;
    QTest::addColumn<End>("end");
    QTest::newRow("close") << End([](Vault &held) { return held.close(); });
    QTest::newRow("quarantine") << End([](Vault &held) { return held.quarantine(); });
    QTest::newRow("destroy") << End([](Vault &held) { return held.destroy(); });
}

void tst_VaultMemory::memory_overAVault_leavesItAlone()
{
    QFETCH(const std::function<base::Task<void>(Vault &)>, end);
    const auto before = everything(*m_home);
    auto held = m_home->vault();
    QCOMPARE(outcome(waitFor(held->openInMemory({}))), succeeded());
    vault::OperationStore operations(*held);
    vault::SettingsStore settings(*held);
    QCOMPARE(waitFor(operations.order({}, {}))->size(), 0);
    QCOMPARE(outcome(waitFor(settings.setValue(QStringLiteral("a"), QStringLiteral("b"), {}))),
             succeeded());
    QCOMPARE(outcome(waitFor(held->changePassword(samples::password(), {}))), succeeded());
    QCOMPARE(outcome(waitFor(operations.rebuild({}))), succeeded());
    QCOMPARE(*waitFor(settings.value(QStringLiteral("a"), {})), QStringLiteral("b"));
    QCOMPARE(outcome(waitFor(held->noteHeardFromBank({}))), succeeded());
    QVERIFY(held->outboxJournal() == nullptr);
    QCOMPARE(outcome(waitFor(end(*held))), succeeded());
    QVERIFY(held->exists());
    held.reset();
    QCOMPARE(everything(*m_home), before);
}

// Whatever the opening has done by then: the vault on disk is free, and as it was.
void tst_VaultMemory::memory_afterALosingOpening_leavesItAlone()
{
    const QByteArray database = testkit::readFile(m_home->file("vault.db"));
    auto held = m_home->vault();
    auto opening = held->open(samples::password(), {});
    QCOMPARE(outcome(waitFor(held->openInMemory({}))), succeeded());
    QCOMPARE(outcome(waitFor(std::move(opening))), testkit::failed(base::ErrorCode::Cancelled));
    vault::SettingsStore settings(*held);
    QCOMPARE(outcome(waitFor(settings.setValue(QStringLiteral("a"), QStringLiteral("b"), {}))),
             succeeded());
    QCOMPARE(testkit::readFile(m_home->file("vault.db")), database);
    auto other = m_home->vault();
    QCOMPARE(outcome(waitFor(other->open(samples::password(), {}))), succeeded());
}

void tst_VaultMemory::storage_memoryAfterDisk_holdsNothingOfIt()
{
    auto held = m_home->vault();
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
    const vault::VaultKeys keys{*held->subkey(KeyUse::Database), *held->subkey(KeyUse::Freshness),
                                *held->subkey(KeyUse::OutboxJournal)};
    waitFor(held->close());
    const auto before = everything(*m_home);
    vault::VaultStorage storage{QDir(m_home->folder())};
    const auto header = storage.claim();
    QCOMPARE(outcome(header), succeeded());
    QCOMPARE(outcome(storage.open(*header, keys, m_home->random)), succeeded());
    QVERIFY(storage.outbox() != nullptr);
    QCOMPARE(outcome(storage.openInMemory()), succeeded());
    QVERIFY(storage.outbox() == nullptr);
    storage.database()->exec("UPDATE freshness SET generation = 1000");
    storage.noteGeneration();
    storage.close();
    QCOMPARE(everything(*m_home), before);
}

QTEST_GUILESS_MAIN(tst_VaultMemory)
#include "tst_VaultMemory.moc"
