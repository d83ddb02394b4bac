// SPDX-License-Identifier: Apache-2.0
#include "VaultSamples.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeClock.h"
#include "testkit/FakeKeychain.h"
#include "testkit/Outcome.h"
#include "testkit/PlainTextScan.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"
#include "vault/AccountStore.h"
#include "vault/OperationStore.h"
#include "vault/SettingsStore.h"
#include "vault/Vault.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace qorgan;
using base::CancelScope;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Vault;
namespace samples = vault::samples;

namespace {

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

bool isOwnersOnly(const QString &path)
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    return (QFile::permissions(path) & others) == QFile::Permissions();
}

} // namespace

class tst_Vault : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void create_newFolder_isOpenAndPrivate();
    void create_vaultThere_refused();
    void create_weakParameters_leavesNothing();
    void create_cancelledAtAStep_leavesNothing_data();
    void create_cancelledAtAStep_leavesNothing();
    void create_afterUnfinishedCreation_startsAfresh();
    void open_rightPassword_readsWhatWasWritten();
    void open_wrongPassword_refused();
    void open_noVault_isAbsent();
    void open_otherProcessHasIt_isInUse();
    void open_lockOfAKilledProcess_isTaken_data();
    void open_lockOfAKilledProcess_isTaken();
    void open_slotDamaged_opensAndHeals();
    void open_databaseLost_isRebuilt();
    void open_plainDatabase_refused();
    void open_closedMeanwhile_doesNotWin();
    void run_afterClose_isLocked();
    void subkey_whenClosed_isLocked();
    void destroy_removesEverything();
    void destroy_neverOpened_removesEverything();
    void destroy_cutShort_leavesNoVault();
    void memoryVault_touchesNoFile();
    void files_holdNoPlainText();

private:
    QString folder() const { return m_home->filePath(QStringLiteral("data/vault")); }
    std::unique_ptr<Vault> vaultAt(const QString &path)
    {
        return std::make_unique<Vault>(QDir(path), vault::KdfChoice{samples::kLeastKdf}, m_random,
                                       m_clock, &*m_keychain);
    }
    std::unique_ptr<Vault> newVault() { return vaultAt(folder()); }
    std::unique_ptr<Vault> createdVault()
    {
        auto made = newVault();
        if (outcome(waitFor(
                made->create(samples::password(), vault::Protection::DeviceSecret, m_scope)))
            != succeeded())
            qFatal("No vault could be made.");
        return made;
    }
    /// A closed vault with some rows.
    void makeFilledVault()
    {
        auto made = createdVault();
        vault::OperationStore operations(*made);
        const auto applied =
            waitFor(operations.apply(samples::page(samples::operations(0, 20)),
                                     vault::OperationStore::Arrival::FirstFill, m_scope));
        if (outcome(applied) != succeeded())
            qFatal("No operations could be written.");
        waitFor(made->close());
    }

    crypto::OpenSslRandom m_random;
    testkit::FakeClock m_clock;
    std::optional<testkit::FakeKeychain> m_keychain;
    CancelScope m_scope;
    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_Vault::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_keychain.emplace();
    m_scope = CancelScope();
}

void tst_Vault::cleanup()
{
    m_home.reset();
}

void tst_Vault::create_newFolder_isOpenAndPrivate()
{
    auto made = newVault();
    QSignalSpy opened(made.get(), &Vault::opened);
    QVERIFY(!made->exists());
    QCOMPARE(outcome(waitFor(
                 made->create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             succeeded());
    QVERIFY(made->exists());
    QVERIFY(made->isOpen());
    QCOMPARE(opened.count(), 1);
    QVERIFY(isOwnersOnly(folder()));
    const QStringList names = namesIn(folder());
    QVERIFY(names.contains(QStringLiteral("header.0")));
    QVERIFY(names.contains(QStringLiteral("header.1")));
    QVERIFY(names.contains(QStringLiteral("vault.db")));
    QVERIFY(!names.contains(QStringLiteral("unfinished")));
    for (const QString &name : names) {
        if (name != QStringLiteral("lock"))
            QVERIFY2(isOwnersOnly(QDir(folder()).filePath(name)), qPrintable(name));
    }
    const QByteArray start = testkit::readFile(folder() + QStringLiteral("/vault.db")).left(15);
    QCOMPARE(start.size(), 15);
    QVERIFY(start != "SQLite format 3");
}

void tst_Vault::create_vaultThere_refused()
{
    makeFilledVault();
    const QByteArray header = testkit::readFile(folder() + QStringLiteral("/header.0"));
    auto second = newVault();
    QCOMPARE(outcome(waitFor(
                 second->create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             failed(ErrorCode::VaultExists));
    QCOMPARE(testkit::readFile(folder() + QStringLiteral("/header.0")), header);
}

void tst_Vault::create_weakParameters_leavesNothing()
{
    Vault weak(QDir(folder()), {{{1024, 1, 1}}}, m_random, m_clock, &*m_keychain);
    QCOMPARE(outcome(waitFor(
                 weak.create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             failed(ErrorCode::KdfParametersRefused));
    QVERIFY(!weak.exists());
    QVERIFY(!weak.isOpen());
    QCOMPARE(namesIn(m_home->path()), QStringList());
    QCOMPARE(m_keychain->names(), QStringList());
}

void tst_Vault::create_cancelledAtAStep_leavesNothing_data()
{
    QTest::addColumn<Vault::KeyStep>("step");
    QTest::newRow("measuring") << Vault::KeyStep::MeasuringComputer;
    QTest::newRow("deriving") << Vault::KeyStep::DerivingKey;
}

void tst_Vault::create_cancelledAtAStep_leavesNothing()
{
    QFETCH(const Vault::KeyStep, step);
    vault::KdfChoice choice;
    if (step != Vault::KeyStep::MeasuringComputer)
        choice.fixed = samples::kLeastKdf;
    auto made = std::make_unique<Vault>(QDir(folder()), choice, m_random, m_clock, &*m_keychain);
    bool reached = false;
    // Once what it begins has begun.
    connect(made.get(), &Vault::keyStepBegun, this, [&](Vault::KeyStep begun) {
        reached = reached || begun == step;
        if (begun == step)
            QTimer::singleShot(0, made.get(), [this] { m_scope.cancel(); });
    });
    QCOMPARE(outcome(waitFor(
                 made->create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             failed(ErrorCode::Cancelled));
    QVERIFY(reached);
    QVERIFY(!made->isOpen());
    QVERIFY(testkit::waitUntil([&] { return m_keychain->names().isEmpty(); }));
    made.reset();
    QVERIFY(!QDir(folder()).exists());
    QCOMPARE(m_keychain->names(), QStringList());
}

void tst_Vault::create_afterUnfinishedCreation_startsAfresh()
{
    // As a kill between the database and the header would leave it.
    QVERIFY(QDir().mkpath(folder()));
    testkit::writeFile(folder() + QStringLiteral("/unfinished"), {});
    testkit::writeFile(folder() + QStringLiteral("/vault.db"), QByteArray(8192, 'x'));
    testkit::writeFile(folder() + QStringLiteral("/vault.db-wal"), "left over");
    auto made = newVault();
    QVERIFY(!made->exists());
    QCOMPARE(outcome(waitFor(made->open(samples::password(), m_scope))),
             failed(ErrorCode::VaultAbsent));
    QCOMPARE(outcome(waitFor(
                 made->create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             succeeded());
    QVERIFY(made->exists());
}

void tst_Vault::open_rightPassword_readsWhatWasWritten()
{
    makeFilledVault();
    auto again = newVault();
    QCOMPARE(outcome(waitFor(again->open(samples::password(), m_scope))), succeeded());
    QVERIFY(again->isOpen());
    vault::OperationStore operations(*again);
    const auto order = waitFor(operations.order({}, m_scope));
    QCOMPARE(outcome(order), succeeded());
    QCOMPARE(order->size(), 20);
    const auto rows = waitFor(operations.rows(*order, m_scope));
    QCOMPARE(outcome(rows), succeeded());
    for (int n = 0; n < 20; ++n)
        QCOMPARE(rows->at(n).operation, samples::operation(n));
}

void tst_Vault::open_wrongPassword_refused()
{
    makeFilledVault();
    auto again = newVault();
    QCOMPARE(outcome(waitFor(again->open(SecretBytes::copyOf("Sample password 2"), m_scope))),
             failed(ErrorCode::VaultWrongPassword));
    QVERIFY(!again->isOpen());
    // The failed try keeps nobody out.
    auto other = newVault();
    QCOMPARE(outcome(waitFor(other->open(samples::password(), m_scope))), succeeded());
}

void tst_Vault::open_noVault_isAbsent()
{
    auto none = newVault();
    QCOMPARE(outcome(waitFor(none->open(samples::password(), m_scope))),
             failed(ErrorCode::VaultAbsent));
    QCOMPARE(namesIn(m_home->path()), QStringList());
}

void tst_Vault::open_otherProcessHasIt_isInUse()
{
    auto first = createdVault();
    auto second = newVault();
    QCOMPARE(outcome(waitFor(second->open(samples::password(), m_scope))),
             failed(ErrorCode::VaultInUse));
    QVERIFY(first->isOpen());
    waitFor(first->close());
    QCOMPARE(outcome(waitFor(second->open(samples::password(), m_scope))), succeeded());
}

void tst_Vault::open_lockOfAKilledProcess_isTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    // Version 0.1 wrote whose it is.
    QTest::newRow("of version 0.1") << QByteArray("1\nqorgan\nhost\n\n\n");
}

void tst_Vault::open_lockOfAKilledProcess_isTaken()
{
    QFETCH(const QByteArray, content);
    makeFilledVault();
    testkit::writeFile(folder() + QStringLiteral("/lock"), content);
    auto again = newVault();
    QCOMPARE(outcome(waitFor(again->open(samples::password(), m_scope))), succeeded());
}

void tst_Vault::open_slotDamaged_opensAndHeals()
{
    makeFilledVault();
    const QString path = folder() + QStringLiteral("/header.1");
    const QByteArray sound = testkit::readFile(path);
    for (const QByteArray &damage :
         {QByteArray(), sound.left(20), QByteArray(sound).replace(9, 1, "!")})
    {
        testkit::writeFile(path, damage);
        auto again = newVault();
        QCOMPARE(outcome(waitFor(again->open(samples::password(), m_scope))), succeeded());
        QCOMPARE(testkit::readFile(path), sound);
    }
    QVERIFY(QFile::remove(path));
    auto again = newVault();
    QCOMPARE(outcome(waitFor(again->open(samples::password(), m_scope))), succeeded());
    QCOMPARE(testkit::readFile(path), sound);
}

void tst_Vault::open_databaseLost_isRebuilt()
{
    makeFilledVault();
    QVERIFY(QFile::remove(folder() + QStringLiteral("/vault.db")));
    auto again = newVault();
    const auto opened = waitFor(again->open(samples::password(), m_scope));
    QCOMPARE(outcome(opened), succeeded());
    QVERIFY(opened->rebuilt);
    QVERIFY(!opened->olderThanSeen);
    vault::OperationStore operations(*again);
    QCOMPARE(waitFor(operations.order({}, m_scope))->size(), 0);
}

void tst_Vault::open_plainDatabase_refused()
{
    makeFilledVault();
    const QString path = folder() + QStringLiteral("/vault.db");
    const QByteArray plain = "SQLite format 3" + QByteArray(8192 - 15, '\0');
    testkit::writeFile(path, plain);
    auto again = newVault();
    QCOMPARE(outcome(waitFor(again->open(samples::password(), m_scope))),
             failed(ErrorCode::VaultNotEncrypted));
    QCOMPARE(testkit::readFile(path), plain);
}

void tst_Vault::open_closedMeanwhile_doesNotWin()
{
    makeFilledVault();
    auto again = newVault();
    QSignalSpy opened(again.get(), &Vault::opened);
    auto opening = again->open(samples::password(), m_scope);
    // The try is counted: now the key is being derived.
    QVERIFY(testkit::waitUntil(
        [&] { return !m_keychain->calls.filter(QStringLiteral("write attempts.")).isEmpty(); }));
    QTest::qWait(5);
    QCOMPARE(outcome(waitFor(again->close())), succeeded());
    QCOMPARE(outcome(waitFor(std::move(opening))), failed(ErrorCode::Cancelled));
    QVERIFY(!again->isOpen());
    QCOMPARE(opened.count(), 0);
    QCOMPARE(outcome(waitFor(again->open(samples::password(), m_scope))), succeeded());
}

void tst_Vault::run_afterClose_isLocked()
{
    auto made = createdVault();
    QSignalSpy closed(made.get(), &Vault::closed);
    vault::SettingsStore settings(*made);
    auto queued = settings.setValue(QStringLiteral("a"), QStringLiteral("b"), m_scope);
    QCOMPARE(outcome(waitFor(made->close())), succeeded());
    // What was queued before the closing has been done.
    QCOMPARE(outcome(waitFor(std::move(queued))), succeeded());
    QCOMPARE(closed.count(), 1);
    QCOMPARE(outcome(waitFor(settings.value(QStringLiteral("a"), m_scope))),
             failed(ErrorCode::VaultLocked));
    QCOMPARE(outcome(waitFor(made->open(samples::password(), m_scope))), succeeded());
    QCOMPARE(*waitFor(settings.value(QStringLiteral("a"), m_scope)), QStringLiteral("b"));
}

void tst_Vault::subkey_whenClosed_isLocked()
{
    auto made = createdVault();
    const auto key = made->subkey(crypto::KeyUse::Tokens);
    QCOMPARE(outcome(key), succeeded());
    waitFor(made->close());
    QCOMPARE(outcome(made->subkey(crypto::KeyUse::Tokens)), failed(ErrorCode::VaultLocked));
    QCOMPARE(outcome(waitFor(made->open(samples::password(), m_scope))), succeeded());
    QVERIFY(made->subkey(crypto::KeyUse::Tokens)->equals(*key));
}

void tst_Vault::destroy_removesEverything()
{
    auto made = createdVault();
    QSignalSpy closed(made.get(), &Vault::closed);
    QCOMPARE(outcome(waitFor(made->destroy())), succeeded());
    QCOMPARE(closed.count(), 1);
    QVERIFY(!made->isOpen());
    QVERIFY(!made->exists());
    QVERIFY(!QDir(folder()).exists());
    QCOMPARE(outcome(waitFor(
                 made->create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             succeeded());
}

void tst_Vault::destroy_neverOpened_removesEverything()
{
    makeFilledVault();
    auto other = newVault();
    QCOMPARE(outcome(waitFor(other->destroy())), succeeded());
    QVERIFY(!QDir(folder()).exists());
    QCOMPARE(outcome(waitFor(other->destroy())), succeeded());
}

void tst_Vault::destroy_cutShort_leavesNoVault()
{
    makeFilledVault();
    // A folder where the WAL would be: the removal cannot get past it.
    QVERIFY(QDir(folder()).mkpath(QStringLiteral("vault.db-wal/inside")));
    auto other = newVault();
    QCOMPARE(outcome(waitFor(other->destroy())), failed(ErrorCode::DiskWriteFailed));
    QVERIFY(!other->exists());
    QVERIFY(!QFile::exists(folder() + QStringLiteral("/header.0")));
    QVERIFY(!QFile::exists(folder() + QStringLiteral("/header.1")));
    QCOMPARE(outcome(waitFor(other->open(samples::password(), m_scope))),
             failed(ErrorCode::VaultAbsent));
    QVERIFY(QDir(folder() + QStringLiteral("/vault.db-wal")).removeRecursively());
    QCOMPARE(outcome(waitFor(
                 other->create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
             succeeded());
}

void tst_Vault::memoryVault_touchesNoFile()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_home->path()));
    {
        Vault memory(m_random);
        QVERIFY(memory.isInMemory());
        QVERIFY(!memory.exists());
        QCOMPARE(outcome(waitFor(memory.openInMemory(m_scope))), succeeded());
        QCOMPARE(outcome(memory.subkey(crypto::KeyUse::Tokens)), succeeded());
        vault::OperationStore operations(memory);
        QCOMPARE(outcome(waitFor(operations.apply(samples::page(samples::operations(0, 500)),
                                                  vault::OperationStore::Arrival::News, m_scope))),
                 succeeded());
        QCOMPARE(waitFor(operations.order({}, m_scope))->size(), 500);
        QCOMPARE(namesIn(m_home->path()), QStringList());
        QCOMPARE(outcome(waitFor(
                     memory.create(samples::password(), vault::Protection::DeviceSecret, m_scope))),
                 failed(ErrorCode::Internal));
        QCOMPARE(outcome(waitFor(memory.close())), succeeded());
        QCOMPARE(outcome(waitFor(memory.openInMemory(m_scope))), succeeded());
        QCOMPARE(waitFor(operations.order({}, m_scope))->size(), 0);
        QCOMPARE(outcome(waitFor(memory.destroy())), succeeded());
    }
    QCOMPARE(namesIn(m_home->path()), QStringList());
    QVERIFY(QDir::setCurrent(before));
}

void tst_Vault::files_holdNoPlainText()
{
    QVERIFY(testkit::PlainTextScan::findsCanary(m_home->path()));
    const testkit::PlainTextScan scan(
        {QStringLiteral("Magnum"), QStringLiteral("magnum"), QStringLiteral("Қазақстан"),
         QStringLiteral("казахстан"), QStringLiteral("Алматы"), QStringLiteral("acc_1"),
         QStringLiteral("KZ86125KZT"), QStringLiteral("CREATE TABLE"), QStringLiteral("op_0000"),
         QStringLiteral("Sample password"), QStringLiteral("+77011234567")});
    auto made = createdVault();
    vault::OperationStore operations(*made);
    QCOMPARE(outcome(waitFor(operations.apply(samples::page(samples::operations(0, 400)),
                                              vault::OperationStore::Arrival::News, m_scope))),
             succeeded());
    vault::AccountStore accounts(*made);
    QCOMPARE(outcome(waitFor(accounts.replace({samples::account(1)}, m_scope))), succeeded());
    vault::SettingsStore settings(*made);
    QCOMPARE(outcome(waitFor(settings.setValue(QStringLiteral("phone"),
                                               QStringLiteral("+77011234567"), m_scope))),
             succeeded());
    // While it is open: the rows are in the WAL, not in the database file yet.
    QVERIFY(QFileInfo(folder() + QStringLiteral("/vault.db-wal")).size() > 0);
    QCOMPARE(scan.report({m_home->path()}), QString());
    waitFor(made->close());
    QCOMPARE(scan.report({m_home->path()}), QString());
}

QTEST_GUILESS_MAIN(tst_Vault)
#include "tst_Vault.moc"
