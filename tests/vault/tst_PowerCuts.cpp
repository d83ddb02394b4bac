// SPDX-License-Identifier: Apache-2.0
#include "DiskSteps.h"
#include "FilledVault.h"
#include "testkit/FaultyVfs.h"
#include "testkit/Soak.h"

#include <QTest>

#include <climits>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::FaultyVfs;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using Unsynced = FaultyVfs::Unsynced;
namespace samples = vault::samples;

namespace {

enum class Syncs { Full, Off };

/// What a computer finds that was started again.
struct After : samples::Restarted {
    /// The power was cut at all.
    bool isCut = false;
    /// Steps that were told to have succeeded.
    qsizetype acknowledged = 0;
};

} // namespace

/// Cuts the power of a disk that keeps what was synced, and of the rest what it likes.
class tst_PowerCuts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void power_cutAnywhere_keepsWhatWasAcknowledged_data();
    void power_cutAnywhere_keepsWhatWasAcknowledged();
    void power_cutWithoutSyncs_losesSomething();

private:
    After cutAt(int place, Unsynced unsynced, quint64 seed, Syncs syncs);
    /// Steps taken until one failed.
    qsizetype work(vault::Vault &held);
    [[nodiscard]] QString faultOf(const After &after) const
    {
        return samples::faultOf(after, m_course, after.acknowledged);
    }

    samples::VaultHome m_home;
    samples::VaultHome m_work;
    const QList<samples::DiskStep> m_steps = samples::diskSteps();
    /// After each number of steps.
    QList<QStringList> m_course;
    int m_places = 0;
};

void tst_PowerCuts::initTestCase()
{
    QCOMPARE(outcome(samples::fill(*m_home.vault(), m_home.random)), succeeded());
    m_work.takeCopyOf(m_home.path());
    m_course = samples::courseOf(m_work);
    const After whole = cutAt(INT_MAX, Unsynced::Lost, 0, Syncs::Full);
    QVERIFY(!whole.isCut);
    QCOMPARE(whole.acknowledged, m_steps.size());
    QVERIFY(m_places > 100);
}

qsizetype tst_PowerCuts::work(vault::Vault &held)
{
    qsizetype taken = 0;
    while (taken < m_steps.size() && m_steps[taken](held))
        ++taken;
    return taken;
}

After tst_PowerCuts::cutAt(int place, Unsynced unsynced, quint64 seed, Syncs syncs)
{
    const QTemporaryDir left;
    After after;
    m_work.takeCopyOf(m_home.path());
    {
        FaultyVfs disk;
        const auto held = m_work.vault();
        if (!waitFor(held->open(samples::password(), {})))
            qFatal("The vault does not open.");
        samples::checkpointOften(*held);
        if (syncs == Syncs::Off)
            samples::linesOf(*held, "PRAGMA synchronous = OFF");
        disk.cutPower({place, unsynced, seed, m_work.path(), left.path()});
        after.acknowledged = work(*held);
        waitFor(held->close());
        after.isCut = disk.isOff();
        m_places = after.isCut ? m_places : disk.calls();
    }
    if (after.isCut)
        m_work.takeCopyOf(left.path());
    static_cast<samples::Restarted &>(after) = samples::restarted(m_work);
    return after;
}

void tst_PowerCuts::power_cutAnywhere_keepsWhatWasAcknowledged_data()
{
    QTest::addColumn<Unsynced>("unsynced");
    QTest::newRow("what was not synced is lost") << Unsynced::Lost;
    QTest::newRow("it is torn and out of order") << Unsynced::Mixed;
    QTest::newRow("it is there") << Unsynced::Kept;
}

void tst_PowerCuts::power_cutAnywhere_keepsWhatWasAcknowledged()
{
    QFETCH(const Unsynced, unsynced);
    const int rounds = testkit::rounds(unsynced == Unsynced::Mixed ? 600 : 200);
    for (int round = 0; round < rounds; ++round) {
        const int place = 1 + testkit::placeOf(round, rounds, m_places);
        const After after = cutAt(place, unsynced, static_cast<quint64>(round + 1), Syncs::Full);
        QVERIFY(after.isCut);
        const QString fault = faultOf(after);
        QVERIFY2(fault.isEmpty(),
                 qPrintable(u"cut at %1 of %2: %3"_s.arg(place).arg(m_places).arg(fault)));
    }
    qDebug() << "figure power_cuts" << QTest::currentDataTag() << rounds << "of" << m_places
             << "places: 0 lost, 0 doubled";
}

/// The harness notices what it is there to notice.
void tst_PowerCuts::power_cutWithoutSyncs_losesSomething()
{
    const int rounds = testkit::rounds(100);
    int lost = 0;
    for (int round = 0; round < rounds; ++round) {
        const After after = cutAt(1 + testkit::placeOf(round, rounds, m_places / 2),
                                  Unsynced::Mixed, static_cast<quint64>(round + 1), Syncs::Off);
        lost += faultOf(after).isEmpty() ? 0 : 1;
    }
    QVERIFY2(lost > 0, "Without syncs nothing was lost: the power cuts cut nothing.");
    qDebug() << "figure power_cuts_without_syncs" << rounds << "rounds, lost in" << lost;
}

QTEST_GUILESS_MAIN(tst_PowerCuts)
#include "tst_PowerCuts.moc"
