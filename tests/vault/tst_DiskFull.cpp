// SPDX-License-Identifier: Apache-2.0
#include "OutboxSteps.h"
#include "VaultHome.h"
#include "VaultSamples.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeClock.h"
#include "testkit/FakeKeychain.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"
#include "vault/OperationStore.h"
#include "vault/PreferencesFile.h"
#include "vault/Vault.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Vault;
namespace samples = vault::samples;

namespace {

/// Lets no file of this process grow beyond `bytes` while it lives, as a full disk would. Any
/// computer can be told so, without a disk of a test's own.
class NoRoomBeyond
{
public:
    explicit NoRoomBeyond(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("The size of files cannot be limited.");
    }
    ~NoRoomBeyond() { setrlimit(RLIMIT_FSIZE, &m_before); }
    NoRoomBeyond(const NoRoomBeyond &) = delete;
    NoRoomBeyond &operator=(const NoRoomBeyond &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class tst_DiskFull : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void create_noRoom_leavesNothing_data();
    void create_noRoom_leavesNothing();
    void apply_noRoom_changesNothingAndGoesOnLater();
    void command_noRoom_leavesNothing_data();
    void command_noRoom_leavesNothing();
    void preferences_noRoom_keepsTheOldFile();

private:
    crypto::OpenSslRandom m_random;
    testkit::FakeClock m_clock;
    testkit::FakeKeychain m_keychain;
};

void tst_DiskFull::initTestCase()
{
    // Without this the system ends the process instead of refusing the write.
    std::signal(SIGXFSZ, SIG_IGN);
}

void tst_DiskFull::create_noRoom_leavesNothing_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {100, 200, 1'000, 4'095, 8'192, 20'000, 50'000})
        QTest::addRow("%d bytes", room) << room;
}

void tst_DiskFull::create_noRoom_leavesNothing()
{
    QFETCH(const int, room);
    QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("vault"));
    Vault vault(QDir(folder), {samples::kLeastKdf}, m_random, m_clock, &m_keychain);
    {
        const NoRoomBeyond limit(static_cast<rlim_t>(room));
        QCOMPARE(outcome(waitFor(
                     vault.create(samples::password(), vault::Protection::DeviceSecret, {}))),
                 failed(ErrorCode::DiskFull));
    }
    QVERIFY(!vault.isOpen());
    QVERIFY(!vault.exists());
    QVERIFY(!QDir(folder).exists());
    // With room again, the same call goes through.
    QCOMPARE(
        outcome(waitFor(vault.create(samples::password(), vault::Protection::DeviceSecret, {}))),
        succeeded());
}

void tst_DiskFull::apply_noRoom_changesNothingAndGoesOnLater()
{
    QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("vault"));
    Vault vault(QDir(folder), {samples::kLeastKdf}, m_random, m_clock, &m_keychain);
    QCOMPARE(
        outcome(waitFor(vault.create(samples::password(), vault::Protection::DeviceSecret, {}))),
        succeeded());
    vault::OperationStore store(vault);
    const auto page = samples::page(samples::operations(0, 300));
    for (const int room : {4'096, 30'000, 100'000}) {
        const NoRoomBeyond limit(static_cast<rlim_t>(room));
        QCOMPARE(outcome(waitFor(store.apply(page, vault::OperationStore::Arrival::News, {}))),
                 failed(ErrorCode::DiskFull));
    }
    QCOMPARE(waitFor(store.order({}, {}))->size(), 0);
    QCOMPARE(waitFor(store.syncState({}))->lastSeq, 0);
    const auto applied = waitFor(store.apply(page, vault::OperationStore::Arrival::News, {}));
    QCOMPARE(outcome(applied), succeeded());
    QCOMPARE(applied->changed, 300);
    waitFor(vault.close());
    QCOMPARE(outcome(waitFor(vault.open(samples::password(), {}))), succeeded());
    const auto rows = waitFor(store.rows(*waitFor(store.order({}, {})), {}));
    QCOMPARE(rows->size(), 300);
    for (int n = 0; n < 300; ++n)
        QCOMPARE(rows->at(n).operation, samples::operation(n));
}

void tst_DiskFull::command_noRoom_leavesNothing_data()
{
    QTest::addColumn<int>("room");
    // Beside the journal as it is: none, not enough for a record, for that but for nothing more,
    // and then the database has none.
    for (const int room : {0, 60, 180, 220, 250, 300, 400, 2'000, 6'000})
        QTest::addRow("%d bytes", room) << room;
}

void tst_DiskFull::command_noRoom_leavesNothing()
{
    QFETCH(const int, room);
    samples::VaultHome home;
    const auto held = home.created();
    vault::OutboxStore outbox(*held);
    const auto add = [&](const char *id, const QString &text) {
        return outcome(waitFor(outbox.add(samples::noteOn(0, QString::fromLatin1(id), text), {})));
    };
    QCOMPARE(add("a", QStringLiteral("one")), succeeded());
    const QStringList before = samples::outboxState(*held);
    const QByteArray journal = testkit::readFile(home.file("outbox"));
    {
        const NoRoomBeyond limit(static_cast<rlim_t>(journal.size() + room));
        QCOMPARE(add("b", QStringLiteral("two")), failed(ErrorCode::DiskFull));
        QCOMPARE(outcome(waitFor(outbox.withdraw(QStringLiteral("a"), {}))),
                 failed(ErrorCode::DiskFull));
    }
    QCOMPARE(samples::outboxState(*held), before);
    QCOMPARE(samples::journalState(*held), QStringList{QStringLiteral("a")});
    QCOMPARE(testkit::readFile(home.file("outbox")), journal);
    QCOMPARE(add("b", QStringLiteral("two")), succeeded());
    QCOMPARE(samples::journalState(*held), QStringList{QStringLiteral("b")});
}

void tst_DiskFull::preferences_noRoom_keepsTheOldFile()
{
    QTemporaryDir home;
    const QString path = home.filePath(QStringLiteral("preferences.json"));
    const vault::PreferencesFile file(path);
    QCOMPARE(outcome(file.save({domain::Language::Russian, QStringLiteral("one"), {}, true})),
             succeeded());
    {
        const NoRoomBeyond limit(10);
        QCOMPARE(outcome(file.save({domain::Language::Kazakh, QStringLiteral("two"), {}, true})),
                 failed(ErrorCode::DiskFull));
    }
    QCOMPARE(file.load()->bankId, QStringLiteral("one"));
    QCOMPARE(QDir(home.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

QTEST_GUILESS_MAIN(tst_DiskFull)
#include "tst_DiskFull.moc"
