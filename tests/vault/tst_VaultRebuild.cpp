// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "KilledSteps.h"
#include "ReadFaults.h"
#include "VaultHome.h"
#include "testkit/Soak.h"

#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::readFile;
using testkit::succeeded;
using testkit::waitFor;
using testkit::writeFile;
using vault::Vault;
namespace samples = vault::samples;

namespace {

constexpr qsizetype kPage = 4096;

QByteArray withPageDamaged(QByteArray database, qsizetype page)
{
    database[page * kPage + 2000] = static_cast<char>(database[page * kPage + 2000] ^ 4);
    return database;
}

/// Everything that samples::fill() has written and the bank does not send again.
bool holdsEverything(Vault &held, base::Random &random)
{
    vault::OperationStore operations(held);
    vault::SessionStore sessions(held, random);
    vault::SettingsStore settings(held);
    const auto order = waitFor(operations.order({}, {}));
    const auto unread = waitFor(operations.unreadCount({}));
    const auto session = waitFor(sessions.load({}));
    const auto filter = waitFor(settings.value(QStringLiteral("filter"), {}));
    return order && order->size() == samples::kFilledOperations && unread
           && *unread == samples::kFilledUnread && session && *session
           && (*session)->sessionId == samples::filledSession().sessionId && filter
           && *filter == QStringLiteral("declined");
}

} // namespace

/// A damaged database made anew, by an opening or under the open vault.
class tst_VaultRebuild : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void rebuild_pageDamagedMeanwhile_keepsTheDamagedAndTells();
    void rebuild_noRoom_changesNothing_data();
    void rebuild_noRoom_changesNothing();
    void rebuild_readFailsOnce_keepsEverything();
    void rebuild_killedAnywhere_keepsEverything();
    void opening_readFailsOnce_changesNothing();
    void opening_damaged_isToldUntilTheBankIsHeard();
    void opening_damagedAndKilledAnywhere_isToldAsRebuilt();
    void opening_databaseLost_keepsTheQuarantine();
    void quarantinedVault_newOneMade_stays();

private:
    /// A filled, closed vault.
    std::unique_ptr<samples::VaultHome> m_home;
};

void tst_VaultRebuild::initTestCase()
{
    // Without this the system ends the process where a file may not grow.
    std::signal(SIGXFSZ, SIG_IGN);
}

void tst_VaultRebuild::init()
{
    m_home = std::make_unique<samples::VaultHome>();
    QCOMPARE(outcome(samples::fill(*m_home->vault(), m_home->random)), succeeded());
}

void tst_VaultRebuild::rebuild_pageDamagedMeanwhile_keepsTheDamagedAndTells()
{
    auto held = m_home->vault();
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
    const QByteArray sound = readFile(m_home->file("vault.db"));
    const QByteArray damaged = withPageDamaged(sound, sound.size() / kPage - 1);
    writeFile(m_home->file("vault.db"), damaged);
    vault::OperationStore operations(*held);
    QCOMPARE(outcome(waitFor(operations.rebuild({}))), succeeded());
    QCOMPARE(readFile(m_home->file("quarantine/vault.db")), damaged);
    // It goes on under the open vault, and without a further word.
    vault::SettingsStore settings(*held);
    QCOMPARE(outcome(waitFor(settings.setValue(QStringLiteral("later"), QStringLiteral("x"), {}))),
             succeeded());
    waitFor(held->close());
    const auto opened = waitFor(held->open(samples::password(), {}));
    QCOMPARE(outcome(opened), succeeded());
    QVERIFY(opened->rebuilt);
    QVERIFY(!opened->olderThanSeen);
    QCOMPARE(*waitFor(settings.value(QStringLiteral("later"), {})), QStringLiteral("x"));
    vault::SessionStore sessions(*held, m_home->random);
    QVERIFY(waitFor(sessions.load({}))->has_value());
    QVERIFY(!QFile::exists(m_home->file("vault.db.new")));
}

void tst_VaultRebuild::rebuild_noRoom_changesNothing_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 4'096, 20'000, 60'000})
        QTest::addRow("%d bytes", room) << room;
}

void tst_VaultRebuild::rebuild_noRoom_changesNothing()
{
    QFETCH(const int, room);
    auto held = m_home->vault();
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
    vault::OperationStore operations(*held);
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit limit{static_cast<rlim_t>(room), usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto rebuilt = waitFor(operations.rebuild({}));
    setrlimit(RLIMIT_FSIZE, &usual);
    QCOMPARE(outcome(rebuilt), failed(ErrorCode::DiskFull));
    QVERIFY(holdsEverything(*held, m_home->random));
    QVERIFY(!QFile::exists(m_home->file("vault.db.new")));
    QVERIFY(!QFile::exists(m_home->file("quarantine")));
    QCOMPARE(outcome(waitFor(operations.rebuild({}))), succeeded());
    QVERIFY(holdsEverything(*held, m_home->random));
}

// Each read in turn: what could not be reached is no damage.
void tst_VaultRebuild::rebuild_readFailsOnce_keepsEverything()
{
    samples::ReadFaults disk;
    auto held = m_home->vault();
    vault::OperationStore operations(*held);
    int refused = 0;
    bool hasFailed = true;
    for (int spared = 0; hasFailed; ++spared) {
        QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
        disk.failAfter(spared);
        const auto rebuilt = waitFor(operations.rebuild({}));
        hasFailed = disk.hasFailed();
        disk.failAfter(-1);
        refused += rebuilt ? 0 : 1;
        if (!rebuilt)
            QCOMPARE(outcome(rebuilt), failed(ErrorCode::DiskReadFailed));
        QVERIFY2(holdsEverything(*held, m_home->random),
                 qPrintable(QString::number(spared) + u' ' + outcome(rebuilt)));
        waitFor(held->close());
    }
    QVERIFY(refused > 2);
}

void tst_VaultRebuild::rebuild_killedAnywhere_keepsEverything()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    samples::VaultHome work;
    const QStringList arguments{QStringLiteral("rebuild"), work.folder(), work.keychainFolder(),
                                QStringLiteral("Sample password 1")};
    work.takeCopyOf(m_home->path());
    const auto whole = samples::runSteps(arguments);
    QCOMPARE(whole.said, QStringList{succeeded()});
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    const int points = testkit::rounds(400);
    int rebuilt = 0;
    for (int point = 0; point < points; ++point) {
        const int place = testkit::placeOf(point, points, places);
        work.takeCopyOf(m_home->path());
        const auto run = samples::runSteps(arguments, place / samples::kDeaths + 1,
                                           static_cast<samples::Death>(place % samples::kDeaths));
        // What threads do at the end may come to a step less than in the first run.
        QVERIFY(run.isKilled || run.steps.size() <= place / samples::kDeaths);
        auto left = work.vault();
        const auto opened = waitFor(left->open(samples::password(), {}));
        QVERIFY2(opened && !opened->olderThanSeen, qPrintable(run.lastStep()));
        QVERIFY2(holdsEverything(*left, work.random), qPrintable(run.lastStep()));
        QVERIFY(!QFile::exists(work.file("vault.db.new")));
        // The damaged one is where it was, or in quarantine.
        QCOMPARE(QFile::exists(work.file("quarantine/vault.db")), opened->rebuilt);
        rebuilt += opened->rebuilt ? 1 : 0;
    }
    QVERIFY(rebuilt > 0 && rebuilt < points);
}

void tst_VaultRebuild::opening_readFailsOnce_changesNothing()
{
    samples::ReadFaults disk;
    const QByteArray before = readFile(m_home->file("vault.db"));
    auto held = m_home->vault();
    for (int spared = 0;; ++spared) {
        disk.failAfter(spared);
        const auto opened = waitFor(held->open(samples::password(), {}));
        if (!disk.hasFailed()) {
            QCOMPARE(outcome(opened), succeeded());
            QVERIFY(!opened->rebuilt);
            QVERIFY(spared > 2);
            break;
        }
        QVERIFY2(!opened, qPrintable(QString::number(spared)));
        QCOMPARE(outcome(opened), failed(ErrorCode::DiskReadFailed));
        QCOMPARE(readFile(m_home->file("vault.db")), before);
        QVERIFY(!QFile::exists(m_home->file("quarantine")));
    }
    disk.failAfter(-1);
    QVERIFY(holdsEverything(*held, m_home->random));
    waitFor(held->close());
}

void tst_VaultRebuild::opening_damaged_isToldUntilTheBankIsHeard()
{
    const QByteArray damaged = withPageDamaged(readFile(m_home->file("vault.db")), 0);
    writeFile(m_home->file("vault.db"), damaged);
    auto held = m_home->vault();
    for (int start = 0; start < 3; ++start) {
        const auto opened = waitFor(held->open(samples::password(), {}));
        QCOMPARE(outcome(opened), succeeded());
        QVERIFY(opened->rebuilt);
        QVERIFY(!opened->olderThanSeen);
        waitFor(held->close());
    }
    QCOMPARE(readFile(m_home->file("quarantine/vault.db")), damaged);
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
    QCOMPARE(outcome(waitFor(held->noteHeardFromBank({}))), succeeded());
    waitFor(held->close());
    const auto opened = waitFor(held->open(samples::password(), {}));
    QVERIFY(opened && !opened->rebuilt && !opened->olderThanSeen);
}

void tst_VaultRebuild::opening_damagedAndKilledAnywhere_isToldAsRebuilt()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    const QByteArray damaged = withPageDamaged(readFile(m_home->file("vault.db")), 0);
    writeFile(m_home->file("vault.db"), damaged);
    samples::VaultHome work;
    const QStringList arguments{QStringLiteral("try"), work.folder(), work.keychainFolder(),
                                QStringLiteral("Sample password 1")};
    work.takeCopyOf(m_home->path());
    const auto whole = samples::runSteps(arguments);
    QCOMPARE(whole.said, QStringList{succeeded()});
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    const int points = testkit::rounds(400);
    for (int point = 0; point < points; ++point) {
        const int place = testkit::placeOf(point, points, places);
        work.takeCopyOf(m_home->path());
        const auto run = samples::runSteps(arguments, place / samples::kDeaths + 1,
                                           static_cast<samples::Death>(place % samples::kDeaths));
        // What threads do at the end may come to a step less than in the first run.
        QVERIFY(run.isKilled || run.steps.size() <= place / samples::kDeaths);
        auto left = work.vault();
        const auto opened = waitFor(left->open(samples::password(), {}));
        QVERIFY2(opened && opened->rebuilt && !opened->olderThanSeen, qPrintable(run.lastStep()));
        QCOMPARE(readFile(work.file("quarantine/vault.db")), damaged);
        QVERIFY(!QFile::exists(work.file("vault.db.new")));
    }
}

// What is kept gives way to something alone.
void tst_VaultRebuild::opening_databaseLost_keepsTheQuarantine()
{
    auto held = m_home->vault();
    writeFile(m_home->file("vault.db"), withPageDamaged(readFile(m_home->file("vault.db")), 0));
    QVERIFY(waitFor(held->open(samples::password(), {}))->rebuilt);
    waitFor(held->close());
    const QByteArray kept = readFile(m_home->file("quarantine/vault.db"));
    QVERIFY(QFile::remove(m_home->file("vault.db")));
    QVERIFY(waitFor(held->open(samples::password(), {}))->rebuilt);
    QCOMPARE(readFile(m_home->file("quarantine/vault.db")), kept);
}

void tst_VaultRebuild::quarantinedVault_newOneMade_stays()
{
    const QStringList entries = m_home->keychain.names();
    const QByteArray header = readFile(m_home->file("header.0"));
    const QByteArray database = readFile(m_home->file("vault.db"));
    auto held = m_home->vault();
    QCOMPARE(outcome(waitFor(held->quarantine())), succeeded());
    QVERIFY(!held->exists());
    QCOMPARE(
        outcome(waitFor(held->create(samples::password(), vault::Protection::DeviceSecret, {}))),
        succeeded());
    waitFor(held->close());
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
    QCOMPARE(outcome(waitFor(held->changePassword(samples::password(), {}))), succeeded());
    waitFor(held->close());
    QCOMPARE(readFile(m_home->file("quarantine/header.0")), header);
    QCOMPARE(readFile(m_home->file("quarantine/vault.db")), database);
    for (const QString &entry : entries)
        QVERIFY2(m_home->keychain.names().contains(entry), qPrintable(entry));
}

QTEST_GUILESS_MAIN(tst_VaultRebuild)
#include "tst_VaultRebuild.moc"
