// SPDX-License-Identifier: Apache-2.0
#include "sync/ReconciliationPlan.h"

namespace qorgan::sync {

using base::ErrorCode;

namespace {

// A bank that contradicts itself must not be asked for ever.
constexpr int kMostStartsOver = 1;
constexpr int kMostRepeats = 1;

Plan fail(base::Error error)
{
    return {PlanStep::Fail, std::move(error)};
}

Plan startOver(const Mending &mended, base::Error cause)
{
    if (mended.startedOver >= kMostStartsOver)
        return fail(std::move(cause));
    return {PlanStep::StartOver, {}};
}

/// The last good cursor first: it costs one page. Then everything.
Plan mendGap(const Mending &mended)
{
    if (mended.askedAgain < kMostRepeats)
        return {PlanStep::AskAgain, {}};
    return startOver(mended, {ErrorCode::GapFound, QStringLiteral("in the bank's pages")});
}

/// Whether a change is missing between `lastSeq` and the page, or within the page.
bool hasGap(qint64 lastSeq, const QList<domain::Change> &changes)
{
    for (const domain::Change &change : changes) {
        // Of a page that came twice, what the vault knows is passed over.
        if (change.seq <= lastSeq)
            continue;
        if (change.prevSeq != lastSeq)
            return true;
        lastSeq = change.seq;
    }
    return false;
}

} // namespace

Plan planFor(const vault::SyncState &known, const base::Result<domain::SyncPage> &answer,
             const Mending &mended)
{
    if (!answer) {
        const base::Error &error = answer.error();
        if (error.code == ErrorCode::GapFound)
            return mendGap(mended);
        // Without a cursor there is nothing the bank could have thrown away.
        if (error.code == ErrorCode::CursorGone && !known.cursor.isEmpty())
            return startOver(mended, error);
        return fail(error);
    }
    const domain::SyncPage &page = *answer;
    if (!known.epoch.isEmpty() && page.epoch != known.epoch)
        return startOver(mended, {ErrorCode::BankAnswerMalformed, QStringLiteral("epoch")});
    if (hasGap(known.lastSeq, page.changes))
        return mendGap(mended);
    // More to come, but from the same place: that would never end.
    if (page.hasMore && page.nextCursor == known.cursor)
        return fail({ErrorCode::BankAnswerMalformed, QStringLiteral("cursor")});
    return {PlanStep::Apply, {}};
}

} // namespace qorgan::sync
