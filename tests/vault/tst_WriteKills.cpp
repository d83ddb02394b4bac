// SPDX-License-Identifier: Apache-2.0
#include "DiskSteps.h"
#include "FilledVault.h"
#include "KilledSteps.h"
#include "testkit/Soak.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
namespace samples = vault::samples;

/// A program that is killed at any step by which it changes files, while it does a day's work.
class tst_WriteKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void program_killedAnywhere_keepsWhatItAcknowledged();

private:
    [[nodiscard]] samples::StepRun work(int killAt = 0,
                                        samples::Death death = samples::Death::Before) const
    {
        return samples::runSteps(
            {u"work"_s, m_work.folder(), m_work.keychainFolder(), u"Sample password 1"_s}, killAt,
            death);
    }

    samples::VaultHome m_home;
    samples::VaultHome m_work;
    /// After each number of steps.
    QList<QStringList> m_course;
};

void tst_WriteKills::initTestCase()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    QCOMPARE(outcome(samples::fill(*m_home.vault(), m_home.random)), succeeded());
    m_work.takeCopyOf(m_home.path());
    m_course = samples::courseOf(m_work);
}

void tst_WriteKills::program_killedAnywhere_keepsWhatItAcknowledged()
{
    m_work.takeCopyOf(m_home.path());
    const auto whole = work();
    QCOMPARE(whole.said.size(), m_course.size());
    QCOMPARE(whole.said.last(), succeeded());
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    const int points = testkit::rounds(1'000);
    for (int point = 0; point < points; ++point) {
        const int place = testkit::placeOf(point, points, places);
        m_work.takeCopyOf(m_home.path());
        const auto run = work(place / samples::kDeaths + 1,
                              static_cast<samples::Death>(place % samples::kDeaths));
        QVERIFY(run.isKilled);
        const samples::Restarted after = samples::restarted(m_work);
        const auto acknowledged = static_cast<qsizetype>(run.said.size());
        const QString fault = samples::faultOf(after, m_course, acknowledged);
        QVERIFY2(fault.isEmpty(), qPrintable(u"%1 of %2, %3: %4"_s.arg(place).arg(places).arg(
                                      run.lastStep(), fault)));
    }
    qDebug() << "figure write_kills" << points << "of" << places << "places: 0 lost, 0 doubled";
}

QTEST_GUILESS_MAIN(tst_WriteKills)
#include "tst_WriteKills.moc"
