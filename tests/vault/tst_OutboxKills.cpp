// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "KilledSteps.h"
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "VaultHome.h"
#include "testkit/Soak.h"

#include <QTest>

using namespace qorgan;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
namespace samples = vault::samples;

namespace {

/// What an outbox comes to after each number of steps, from none on.
struct Course {
    QList<QStringList> whole;
    QList<QStringList> open;
};

Course courseOf(const QList<samples::OutboxStep> &steps)
{
    samples::MemoryVault memory;
    vault::OutboxStore outbox(memory);
    Course course{{samples::outboxState(memory)}, {samples::openState(memory)}};
    for (const auto &step : steps) {
        if (!step(outbox))
            qFatal("A step failed.");
        course.whole.append(samples::outboxState(memory));
        course.open.append(samples::openState(memory));
    }
    return course;
}

void loseDatabase(const samples::VaultHome &home)
{
    for (const char *name : {"vault.db", "vault.db-wal"})
        QFile::remove(home.file(name));
}

} // namespace

/// Commands of a program that is killed at any step by which it changes files.
class tst_OutboxKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void commands_killedAnywhere_areThereOnce();
    void replay_killedAnywhere_bringsAllBack();

private:
    [[nodiscard]] QStringList arguments(const char *action) const
    {
        return {QLatin1String(action), m_work.folder(), m_work.keychainFolder(),
                QStringLiteral("Sample password 1")};
    }
    samples::StepRun killedAt(const QStringList &arguments, int place)
    {
        return samples::runSteps(arguments, place / samples::kDeaths + 1,
                                 static_cast<samples::Death>(place % samples::kDeaths));
    }
    /// Opened and made whole again.
    std::unique_ptr<vault::Vault> reopened()
    {
        auto held = m_work.vault();
        const auto opened = waitFor(held->open(samples::password(), {}));
        vault::OutboxStore outbox(*held);
        const auto replayed = waitFor(outbox.replay({}));
        return opened && !opened->outboxDamaged && replayed ? std::move(held) : nullptr;
    }

    /// A filled, closed vault.
    samples::VaultHome m_home;
    samples::VaultHome m_work;
};

void tst_OutboxKills::initTestCase()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    QCOMPARE(outcome(samples::fill(*m_home.vault(), m_home.random)), succeeded());
}

void tst_OutboxKills::commands_killedAnywhere_areThereOnce()
{
    const Course course = courseOf(samples::outboxSteps());
    m_work.takeCopyOf(m_home.path());
    const auto whole = samples::runSteps(arguments("outbox"));
    QCOMPARE(whole.said.last(), succeeded());
    QCOMPARE(whole.said.size(), course.whole.size());
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    const int points = testkit::rounds(600);
    for (int point = 0; point < points; ++point) {
        m_work.takeCopyOf(m_home.path());
        const auto run = killedAt(arguments("outbox"), testkit::placeOf(point, points, places));
        QVERIFY(run.isKilled);
        const qsizetype done = run.said.size();
        const qsizetype next = std::min(done + 1, course.whole.size() - 1);
        // What was under way is there or not; what was acknowledged is.
        auto left = reopened();
        QVERIFY2(left, qPrintable(run.lastStep()));
        const QStringList state = samples::outboxState(*left);
        QVERIFY2(state == course.whole[done] || state == course.whole[next],
                 qPrintable(run.lastStep() + u'\n' + state.join(u'\n')));
        QStringList open = samples::linesOf(
            *left, "SELECT id FROM outbox WHERE state IN ('waiting', 'sending') ORDER BY position");
        QCOMPARE(samples::journalState(*left), open);
        waitFor(left->close());
        // The same from the journal alone.
        loseDatabase(m_work);
        left = reopened();
        QVERIFY2(left, qPrintable(run.lastStep()));
        const QStringList back = samples::openState(*left);
        QVERIFY2(back == course.open[done] || back == course.open[next],
                 qPrintable(run.lastStep() + u'\n' + back.join(u'\n')));
    }
    qDebug() << "figure outbox_kills" << points;
    qDebug() << "figure outbox_places" << places;
}

void tst_OutboxKills::replay_killedAnywhere_bringsAllBack()
{
    samples::VaultHome lost;
    lost.takeCopyOf(m_home.path());
    QStringList expected;
    {
        auto held = lost.vault();
        QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
        vault::OutboxStore outbox(*held);
        for (const auto &step :
             {samples::adding(samples::noteOn(0, QStringLiteral("a"), QStringLiteral("one"))),
              samples::adding(samples::fraudOn(1, QStringLiteral("b"))), samples::taking(),
              samples::adding(samples::noteOn(2, QStringLiteral("c"), QStringLiteral("two"))),
              samples::adding(samples::smsWanted(QStringLiteral("d"), true))})
            QCOMPARE(outcome(step(outbox)), succeeded());
        expected = samples::openState(*held);
        QCOMPARE(expected.size(), 4);
        waitFor(held->close());
    }
    loseDatabase(lost);
    m_work.takeCopyOf(lost.path());
    const auto whole = samples::runSteps(arguments("replay"));
    QCOMPARE(whole.said, QStringList{succeeded()});
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    const int points = testkit::rounds(200);
    for (int point = 0; point < points; ++point) {
        m_work.takeCopyOf(lost.path());
        const auto run = killedAt(arguments("replay"), testkit::placeOf(point, points, places));
        QVERIFY(run.isKilled);
        const auto left = reopened();
        QVERIFY2(left, qPrintable(run.lastStep()));
        QCOMPARE(samples::openState(*left), expected);
    }
}

QTEST_GUILESS_MAIN(tst_OutboxKills)
#include "tst_OutboxKills.moc"
