// SPDX-License-Identifier: Apache-2.0
#include "DiskSteps.h"
#include "FilledVault.h"
#include "KilledSteps.h"
#include "testkit/FaultyVfs.h"
#include "testkit/Soak.h"

#include <QElapsedTimer>
#include <QTest>

#include <climits>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::failed;
using testkit::FaultyVfs;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using Failure = FaultyVfs::Failure;
using Lasting = FaultyVfs::Lasting;
namespace samples = vault::samples;

namespace {

constexpr qint64 kAnswerWithinMs = 1'000;

/// What the customer is told of each.
QString told(Failure how)
{
    const bool noRoom = how == Failure::Full || how == Failure::ShortWrite;
    return failed(noRoom ? ErrorCode::DiskFull : ErrorCode::DiskWriteFailed);
}

} // namespace

/// A disk that fails a database's calls, one after the other, under a program that goes on.
class tst_FailingDisk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void disk_failing_losesNothingAndGoesOn_data();
    void disk_failing_losesNothingAndGoesOn();
    void fileBesideTheDatabase_failing_losesNothing_data();
    void fileBesideTheDatabase_failing_losesNothing();
    void create_onAFailingDisk_leavesNothing_data();
    void create_onAFailingDisk_leavesNothing();

private:
    /// Takes all steps on a disk that fails every so many calls, each again once it has failed, and
    /// holds what is there against the course.
    void workThrough(vault::Vault &held, FaultyVfs &disk, Failure how, Lasting lasting, int every);
    /// How many calls of a whole run can fail so.
    int placesOf(Failure how);

    samples::VaultHome m_home;
    samples::VaultHome m_work;
    const QList<samples::DiskStep> m_steps = samples::diskSteps();
    /// After each number of steps.
    QList<QStringList> m_course;
    /// How many calls have failed.
    int m_struck = 0;
};

void tst_FailingDisk::initTestCase()
{
    QCOMPARE(outcome(samples::fill(*m_home.vault(), m_home.random)), succeeded());
    m_work.takeCopyOf(m_home.path());
    m_course = samples::courseOf(m_work);
}

void tst_FailingDisk::workThrough(vault::Vault &held, FaultyVfs &disk, Failure how, Lasting lasting,
                                  int every)
{
    for (int n = 0; n < m_steps.size(); ++n) {
        QElapsedTimer waited;
        waited.start();
        const auto done = m_steps[n](held);
        QVERIFY2(waited.elapsed() < kAnswerWithinMs,
                 qPrintable(QString::number(waited.elapsed()) + u" ms"_s));
        if (!done) {
            QVERIFY(disk.hasFailed());
            QCOMPARE(outcome(done), told(how));
            QCOMPARE(samples::wholeState(held), m_course[n]);
            disk.mend();
            QCOMPARE(outcome(m_steps[n](held)), succeeded());
            QCOMPARE(samples::wholeState(held), m_course[n + 1]);
        }
        // What fails while pages go from the WAL into the database is nobody's loss yet.
        if (disk.hasFailed()) {
            ++m_struck;
            disk.fail(how, every, lasting);
        }
    }
}

int tst_FailingDisk::placesOf(Failure how)
{
    m_work.takeCopyOf(m_home.path());
    FaultyVfs disk;
    const auto held = m_work.vault();
    if (!waitFor(held->open(samples::password(), {})))
        qFatal("The vault does not open.");
    samples::checkpointOften(*held);
    disk.fail(how, INT_MAX, Lasting::Once);
    workThrough(*held, disk, how, Lasting::Once, INT_MAX);
    waitFor(held->close());
    return disk.calls(how);
}

void tst_FailingDisk::disk_failing_losesNothingAndGoesOn_data()
{
    QTest::addColumn<Failure>("how");
    QTest::addColumn<Lasting>("lasting");
    QTest::newRow("full, once") << Failure::Full << Lasting::Once;
    QTest::newRow("full") << Failure::Full << Lasting::UntilMended;
    QTest::newRow("write error, once") << Failure::WriteError << Lasting::Once;
    QTest::newRow("write error") << Failure::WriteError << Lasting::UntilMended;
    QTest::newRow("short write, once") << Failure::ShortWrite << Lasting::Once;
    QTest::newRow("short write") << Failure::ShortWrite << Lasting::UntilMended;
    QTest::newRow("failing sync, once") << Failure::SyncError << Lasting::Once;
    QTest::newRow("failing sync") << Failure::SyncError << Lasting::UntilMended;
}

void tst_FailingDisk::disk_failing_losesNothingAndGoesOn()
{
    QFETCH(const Failure, how);
    QFETCH(const Lasting, lasting);
    const int places = placesOf(how);
    QVERIFY(places > 40);
    const int every = std::max(5, places / 16);
    const int rounds = testkit::rounds(every);
    m_struck = 0;
    for (int round = 0; round < rounds; ++round) {
        const int first = 1 + testkit::placeOf(round, rounds, every);
        m_work.takeCopyOf(m_home.path());
        {
            FaultyVfs disk;
            const auto held = m_work.vault();
            QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
            samples::checkpointOften(*held);
            disk.fail(how, first, lasting);
            workThrough(*held, disk, how, lasting, every);
            waitFor(held->close());
            if (QTest::currentTestFailed())
                QFAIL(
                    qPrintable(u"at %1, then every %2 of %3"_s.arg(first).arg(every).arg(places)));
        }
        const QString fault =
            samples::faultOf(samples::restarted(m_work), m_course, m_steps.size());
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    QVERIFY2(m_struck >= 8 * rounds, qPrintable(QString::number(m_struck)));
    qDebug() << "figure failing_disk" << QTest::currentDataTag() << m_struck << "calls failed in"
             << rounds << "runs of" << places << "calls: 0 lost, 0 told as saved";
}

void tst_FailingDisk::fileBesideTheDatabase_failing_losesNothing_data()
{
    QTest::addColumn<samples::Death>("how");
    QTest::addColumn<QString>("what");
    QTest::newRow("error") << samples::Death::FailsByError << QString();
    QTest::newRow("full") << samples::Death::FailsByFullDisk << QString();
    // By then a file has another's place already.
    QTest::newRow("folder not synced")
        << samples::Death::FailsByError << u" sync "_s + m_work.folder();
}

/// The system's own calls fail, in a program of its own.
void tst_FailingDisk::fileBesideTheDatabase_failing_losesNothing()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    QFETCH(const samples::Death, how);
    QFETCH(const QString, what);
    const auto work = [&](int place) {
        m_work.takeCopyOf(m_home.path());
        return samples::runSteps(
            {u"work"_s, m_work.folder(), m_work.keychainFolder(), u"Sample password 1"_s}, place,
            how);
    };
    QList<int> places;
    for (const QString &step : work(0).steps) {
        if (!step.contains(u"/vault.db"_s) && (what.isEmpty() || step.endsWith(what)))
            places.append(step.section(u' ', 0, 0).toInt());
    }
    QVERIFY(!places.isEmpty());
    const QString said =
        told(how == samples::Death::FailsByFullDisk ? Failure::Full : Failure::WriteError);
    const auto count = static_cast<int>(places.size());
    const int rounds = std::min(count, testkit::rounds(200));
    int failures = 0;
    for (int round = 0; round < rounds; ++round) {
        const int place = places[testkit::placeOf(round, rounds, count)];
        const auto run = work(place);
        QVERIFY(!run.isKilled);
        const qsizetype acknowledged = run.said.size() - 1;
        if (run.said.last() != succeeded()) {
            ++failures;
            QCOMPARE(run.said.last(), said);
        } else {
            QCOMPARE(acknowledged, m_steps.size());
        }
        const samples::Restarted after = samples::restarted(m_work);
        const QString fault = samples::faultOf(after, m_course, acknowledged);
        QVERIFY2(fault.isEmpty() && after.state == m_course[acknowledged],
                 qPrintable(run.steps.value(place - 1) + u": "_s + fault));
    }
    QVERIFY(failures > 0);
    qDebug() << "figure failing_files" << QTest::currentDataTag() << rounds << "of" << count
             << "calls failed:" << failures << "told, 0 lost, 0 told as saved";
}

void tst_FailingDisk::create_onAFailingDisk_leavesNothing_data()
{
    QTest::addColumn<Failure>("how");
    QTest::newRow("full") << Failure::Full;
    QTest::newRow("write error") << Failure::WriteError;
    QTest::newRow("short write") << Failure::ShortWrite;
    QTest::newRow("failing sync") << Failure::SyncError;
}

void tst_FailingDisk::create_onAFailingDisk_leavesNothing()
{
    QFETCH(const Failure, how);
    int places = 0;
    {
        samples::VaultHome home;
        FaultyVfs disk;
        disk.fail(how, INT_MAX, Lasting::Once);
        const auto held = home.created();
        waitFor(held->close());
        places = disk.calls(how);
    }
    QVERIFY(places > 2);
    const int rounds = testkit::rounds(places);
    for (int round = 0; round < rounds; ++round) {
        const int place = 1 + testkit::placeOf(round, rounds, places);
        samples::VaultHome home;
        FaultyVfs disk;
        disk.fail(how, place, Lasting::UntilMended);
        auto held = home.vault();
        const auto made =
            waitFor(held->create(samples::password(), vault::Protection::DeviceSecret, {}));
        if (made) {
            // Nothing but the closing was left to fail.
            QVERIFY(!disk.hasFailed());
            continue;
        }
        QCOMPARE(outcome(made), told(how));
        QVERIFY(!held->exists());
        QVERIFY(!QDir(home.folder()).exists());
        disk.mend();
        QCOMPARE(outcome(waitFor(
                     held->create(samples::password(), vault::Protection::DeviceSecret, {}))),
                 succeeded());
    }
}

QTEST_GUILESS_MAIN(tst_FailingDisk)
#include "tst_FailingDisk.moc"
