// SPDX-License-Identifier: Apache-2.0
#include "sync/ReconciliationPlan.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using sync::Mending;
using sync::planFor;
using sync::PlanStep;

namespace {

/// A page of changes with these (seq, prev_seq).
domain::SyncPage pageOf(const QList<std::pair<qint64, qint64>> &links,
                        const QString &cursor = u"c2"_s)
{
    domain::SyncPage page;
    page.epoch = u"e1"_s;
    page.nextCursor = cursor;
    for (const auto &[seq, prevSeq] : links)
        page.changes.append({seq, prevSeq, domain::UnknownRecord{}});
    return page;
}

vault::SyncState vaultAt(qint64 lastSeq)
{
    return {u"e1"_s, u"c1"_s, lastSeq, QDateTime()};
}

base::Result<domain::SyncPage> failing(ErrorCode code)
{
    return base::failure(code);
}

} // namespace

class TestReconciliationPlan : public QObject
{
    Q_OBJECT

private slots:
    void emptyVault_anyEpoch_isApplied()
    {
        QCOMPARE(planFor({}, pageOf({{3, 0}, {7, 3}}), {}).step, PlanStep::Apply);
    }

    void page_joiningOn_isApplied()
    {
        QCOMPARE(planFor(vaultAt(7), pageOf({{9, 7}, {12, 9}}), {}).step, PlanStep::Apply);
    }

    void page_withoutChanges_isApplied()
    {
        QCOMPARE(planFor(vaultAt(7), pageOf({}), {}).step, PlanStep::Apply);
    }

    void page_comingTwice_isApplied()
    {
        QCOMPARE(planFor(vaultAt(9), pageOf({{7, 3}, {9, 7}}), {}).step, PlanStep::Apply);
    }

    void page_overlapping_isApplied()
    {
        QCOMPARE(planFor(vaultAt(9), pageOf({{7, 3}, {9, 7}, {12, 9}}), {}).step, PlanStep::Apply);
    }

    void gap_beforeThePage_asksAgainThenStartsOverThenFails()
    {
        const auto page = pageOf({{12, 9}});
        QCOMPARE(planFor(vaultAt(7), page, {0, 0}).step, PlanStep::AskAgain);
        QCOMPARE(planFor(vaultAt(7), page, {1, 0}).step, PlanStep::StartOver);
        const auto last = planFor(vaultAt(7), page, {1, 1});
        QCOMPARE(last.step, PlanStep::Fail);
        QCOMPARE(last.error.code, ErrorCode::GapFound);
    }

    void gap_withinThePage_asksAgain()
    {
        QCOMPARE(planFor(vaultAt(7), pageOf({{9, 7}, {15, 12}}), {}).step, PlanStep::AskAgain);
    }

    void gap_afterAnOverlap_asksAgain()
    {
        QCOMPARE(planFor(vaultAt(9), pageOf({{9, 7}, {15, 12}}), {}).step, PlanStep::AskAgain);
    }

    void gap_seenByTheVault_isMendedTheSameWay()
    {
        QCOMPARE(planFor(vaultAt(7), failing(ErrorCode::GapFound), {0, 0}).step,
                 PlanStep::AskAgain);
        QCOMPARE(planFor(vaultAt(7), failing(ErrorCode::GapFound), {1, 0}).step,
                 PlanStep::StartOver);
    }

    void epoch_another_startsOverOnce()
    {
        auto page = pageOf({{1, 0}});
        page.epoch = u"e2"_s;
        QCOMPARE(planFor(vaultAt(7), page, {}).step, PlanStep::StartOver);
        const auto again = planFor(vaultAt(7), page, {0, 1});
        QCOMPARE(again.step, PlanStep::Fail);
        QCOMPARE(again.error.code, ErrorCode::BankAnswerMalformed);
    }

    void cursor_gone_startsOverOnce()
    {
        QCOMPARE(planFor(vaultAt(7), failing(ErrorCode::CursorGone), {}).step, PlanStep::StartOver);
        QCOMPARE(planFor(vaultAt(7), failing(ErrorCode::CursorGone), {0, 1}).step, PlanStep::Fail);
    }

    void cursor_goneWithoutHavingOne_fails()
    {
        QCOMPARE(planFor({}, failing(ErrorCode::CursorGone), {}).step, PlanStep::Fail);
    }

    void cursor_standingStillWithMoreToCome_fails()
    {
        auto page = pageOf({}, u"c1"_s);
        page.hasMore = true;
        const auto plan = planFor(vaultAt(7), page, {});
        QCOMPARE(plan.step, PlanStep::Fail);
        QCOMPARE(plan.error.code, ErrorCode::BankAnswerMalformed);
    }

    void cursor_standingStillAtTheEnd_isApplied()
    {
        QCOMPARE(planFor(vaultAt(7), pageOf({}, u"c1"_s), {}).step, PlanStep::Apply);
    }

    void error_ofTheWay_isPassedOn()
    {
        const auto plan = planFor(vaultAt(7), failing(ErrorCode::Offline), {});
        QCOMPARE(plan.step, PlanStep::Fail);
        QCOMPARE(plan.error.code, ErrorCode::Offline);
    }
};

QTEST_GUILESS_MAIN(TestReconciliationPlan)
#include "tst_ReconciliationPlan.moc"
