// SPDX-License-Identifier: Apache-2.0
#include "sync/AntiEntropy.h"

#include "base/LogCategories.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace qorgan::sync {

using base::ErrorCode;
using base::Result;
using base::Task;
using domain::Operation;

namespace {

/// docs/bank-api.md, "Digest".
const QByteArray kZone = QByteArrayLiteral("UTC+05:00");
const QString kLastCompared = QStringLiteral("last_compared");
constexpr int kPageLimit = 500;
constexpr int kMostTimesBehind = 3;
/// With more operations than these the storage is checked daily only: it takes seconds.
constexpr qint64 kFewOperations = 100'000;
/// A month is held in memory while it is read. A larger one is left alone.
constexpr qint64 kMostInMonth = 100'000;
/// The bank may have got some more since it counted.
constexpr qint64 kSlack = 1000;

tl::unexpected<base::Error> malformed(const QString &detail)
{
    return base::failure(ErrorCode::BankAnswerMalformed, detail);
}

AntiEntropy::Outcome after(AntiEntropy::Next next)
{
    AntiEntropy::Outcome outcome;
    outcome.next = next;
    return outcome;
}

/// Of a history that is being read, only the months newer than the oldest are here whole.
void leaveOutWhatIsToCome(QList<RefillMonth> &plan, const QList<domain::MonthDigest> &own)
{
    const auto oldest = std::min_element(
        own.cbegin(), own.cend(), [](const auto &a, const auto &b) { return a.month < b.month; });
    plan.removeIf([&](const RefillMonth &each) {
        return oldest == own.cend() || each.month <= oldest->month;
    });
}

bool isOf(const Operation &operation, const RefillMonth &month, const QTimeZone &zone)
{
    return operation.accountId == month.accountId
           && operation.occurredAt.toTimeZone(zone).toString(QStringLiteral("yyyy-MM"))
                  == month.month;
}

} // namespace

AntiEntropy::AntiEntropy(bank::BankGateway &gateway, vault::OperationStore &operations,
                         const base::Clock &clock)
    : m_gateway(gateway)
    , m_operations(operations)
    , m_clock(clock)
    , m_accounts(operations.vault())
    , m_settings(operations.vault())
{
}

void AntiEntropy::begin()
{
    m_begun = true;
    m_lastKnown = false;
    m_behind = 0;
    m_startedOver = false;
    m_differed.reset();
}

Task<bool> AntiEntropy::isDue(base::CancelScope scope)
{
    if (!m_lastKnown) {
        const auto stored = co_await m_settings.value(kLastCompared, scope);
        if (!stored)
            co_return base::failure(stored.error());
        m_last.reset();
        if (*stored)
            m_last = QDateTime::fromString(**stored, Qt::ISODateWithMs);
        m_lastKnown = true;
    }
    co_return m_begun || isLongAgo(m_last);
}

bool AntiEntropy::isLongAgo(const std::optional<QDateTime> &instant) const
{
    const QDateTime now = m_clock.utcNow();
    const qint64 period = std::chrono::milliseconds(kPeriod).count();
    // A time to come is that of a clock set back since.
    return !instant || !instant->isValid() || *instant > now || instant->msecsTo(now) >= period;
}

Task<void> AntiEntropy::noteCompared(base::CancelScope scope)
{
    m_begun = false;
    m_differed.reset();
    m_last = m_clock.utcNow();
    co_return co_await m_settings.setValue(kLastCompared, m_last->toString(Qt::ISODateWithMs),
                                           scope);
}

Task<AntiEntropy::Outcome> AntiEntropy::exchange(std::function<bool()> interrupted,
                                                 base::CancelScope scope)
{
    auto found = co_await compare(scope);
    if (!found)
        co_return base::failure(found.error());
    if (found->behind) {
        if (++m_behind <= kMostTimesBehind)
            co_return after(Next::SyncAgain);
        m_behind = 0;
        co_return Outcome{};
    }
    m_behind = 0;
    if (shouldCheck(*found)) {
        const auto checked = co_await m_operations.check(scope);
        if (!checked)
            co_return base::failure(checked.error());
    }
    if (!found->plan.isEmpty() && !m_startedOver) {
        const auto lacks = co_await lacksAccountOf(found->plan, scope);
        if (!lacks)
            co_return base::failure(lacks.error());
        m_startedOver = *lacks;
        if (*lacks)
            co_return after(Next::StartOver);
    }
    co_return co_await refill(*std::move(found), std::move(interrupted), scope);
}

Task<AntiEntropy::Comparison> AntiEntropy::compare(base::CancelScope scope)
{
    auto bank = co_await m_gateway.digests(scope);
    if (!bank)
        co_return base::failure(bank.error());
    const auto known = co_await m_operations.syncState(scope);
    if (!known)
        co_return base::failure(known.error());
    Comparison found;
    found.bank = *std::move(bank);
    found.behind = found.bank.epoch != known->epoch || found.bank.seq != known->lastSeq;
    if (found.behind)
        co_return found;
    const auto own = co_await m_operations.digests(kZone, scope);
    if (!own)
        co_return base::failure(own.error());
    found.plan = monthsToRefill(found.bank.months, *own);
    // Both of months that may be half here and of those that are not wanted here.
    found.plan.removeIf([&](const RefillMonth &each) { return each.month < known->keptFrom; });
    if (known->left)
        leaveOutWhatIsToCome(found.plan, *own);
    co_return found;
}

bool AntiEntropy::shouldCheck(const Comparison &found) const
{
    const auto &months = found.bank.months;
    const qint64 operations =
        std::accumulate(months.cbegin(), months.cend(), qint64(0),
                        [](qint64 sum, const auto &month) { return sum + month.count; });
    return operations <= kFewOperations || !found.plan.isEmpty() || isLongAgo(m_last);
}

Task<bool> AntiEntropy::lacksAccountOf(QList<RefillMonth> plan, base::CancelScope scope)
{
    const auto accounts = co_await m_accounts.all(scope);
    if (!accounts)
        co_return base::failure(accounts.error());
    QSet<QString> known;
    for (const domain::Account &account : *accounts)
        known.insert(account.id);
    co_return std::any_of(plan.cbegin(), plan.cend(), [&](const RefillMonth &month) {
        return month.count > 0 && !known.contains(month.accountId);
    });
}

Task<AntiEntropy::Outcome> AntiEntropy::refill(Comparison found, std::function<bool()> interrupted,
                                               base::CancelScope scope)
{
    Outcome outcome;
    qsizetype done = 0;
    const qsizetype most = std::min<qsizetype>(found.plan.size(), kMostMonths);
    // One at least: whoever waits for a run must not keep months from ever being read.
    while (done < most && (done == 0 || !interrupted())) {
        const auto filled = co_await refillMonth(found.plan.at(done), found.bank.epoch, scope);
        if (!filled && (outcome.healed == 0 || filled.error().code == ErrorCode::VaultDamaged))
            co_return base::failure(filled.error());
        if (!filled) {
            // What was healed is worth telling; the rest is tried after the next run.
            qCInfo(base::logSync) << "refill ended" << base::shortCode(filled.error().code);
            co_return outcome;
        }
        ++done;
        ++outcome.healed;
        outcome.arrived += filled->arrived;
    }
    const bool fewer = !m_differed || found.plan.size() < *m_differed;
    if (done == found.plan.size() || (!fewer && !interrupted())) {
        const auto noted = co_await noteCompared(scope);
        if (!noted)
            co_return base::failure(noted.error());
    } else {
        m_differed = found.plan.size();
    }
    // The bank's rows may be newer than the cursor, which has not moved.
    const bool goOn = done > 0 || done < found.plan.size();
    outcome.next = goOn ? Next::SyncAgain : Next::Nothing;
    co_return outcome;
}

Task<vault::OperationStore::Applied> AntiEntropy::refillMonth(RefillMonth month, QString epoch,
                                                              base::CancelScope scope)
{
    if (month.count > kMostInMonth) {
        qCWarning(base::logSync) << "a month of" << month.count << "operations differs";
        co_return vault::OperationStore::Applied{};
    }
    // Of a month that the bank has not heard of there is nothing to ask.
    Result<QList<Operation>> operations;
    if (month.count > 0)
        operations = co_await fetch(month, epoch, scope);
    if (!operations)
        co_return base::failure(operations.error());
    co_return co_await m_operations.replaceMonth(month.accountId, month.month, kZone,
                                                 *std::move(operations), scope);
}

Task<QList<Operation>> AntiEntropy::fetch(RefillMonth month, QString epoch, base::CancelScope scope)
{
    const QTimeZone zone(kZone);
    QList<Operation> all;
    QString before;
    while (true) {
        auto page =
            co_await m_gateway.operations(month.accountId, month.month, before, kPageLimit, scope);
        if (!page)
            co_return base::failure(page.error());
        if (page->epoch != epoch)
            co_return base::failure(ErrorCode::CursorGone, QStringLiteral("epoch"));
        const bool fits =
            std::all_of(page->operations.cbegin(), page->operations.cend(),
                        [&](const Operation &each) { return isOf(each, month, zone); });
        if (!fits)
            co_return malformed(QStringLiteral("operations of another month"));
        all += page->operations;
        if (!page->hasMore)
            co_return all;
        const bool stands = page->nextBefore.isEmpty() || page->nextBefore == before;
        if (stands || page->operations.isEmpty() || all.size() > month.count + kSlack)
            co_return malformed(QStringLiteral("operations without end"));
        before = page->nextBefore;
    }
}

} // namespace qorgan::sync
