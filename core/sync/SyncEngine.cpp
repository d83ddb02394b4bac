// SPDX-License-Identifier: Apache-2.0
#include "sync/SyncEngine.h"

#include "base/LogCategories.h"
#include "vault/SearchJoining.h"

#include <QScopeGuard>

namespace qorgan::sync {

using base::ErrorCode;

namespace {

// docs/bank-api.md, "Changes".
constexpr int kPageLimit = 500;
// A disk that damages everything written to it must not be written to for ever.
constexpr int kMostRebuilds = 2;
/// A bank that has no cards or complaints to tell of knows no such list.
template<typename T>
base::Result<QList<T>> orNone(base::Result<QList<T>> list)
{
    if (!list && list.error().code == ErrorCode::NotFound)
        return QList<T>();
    return list;
}

/// Setting in the vault: the history for which readRecords() has read.
const auto kRecordsEpoch = QStringLiteral("sync.records_epoch");

} // namespace

SyncEngine::SyncEngine(bank::BankGateway &gateway, vault::OperationStore &operations,
                       vault::AccountStore &accounts, vault::CustomerRecordStore &records,
                       vault::CardStore &cards, const base::Clock &clock, base::Random &random)
    : m_gateway(gateway)
    , m_operations(operations)
    , m_accounts(accounts)
    , m_records(records)
    , m_cards(cards)
    , m_settings(operations.vault())
    , m_retention(operations)
    , m_clock(clock)
    , m_policy(random)
    , m_antiEntropy(gateway, operations, clock)
{
    connect(&operations.vault(), &vault::Vault::opened, this, [this] { m_rebuilt = 0; });
    connect(&operations.vault(), &vault::Vault::damaged, this, [this] { rebuildVault(); });
}

SyncEngine::~SyncEngine()
{
    m_scope.cancel();
}

void SyncEngine::start()
{
    if (m_started) {
        m_policy.begin();
        return syncNow();
    }
    m_started = true;
    m_startOver = false;
    m_recordsRead = false;
    m_antiEntropy.begin();
    m_policy.begin();
    keepInStep(m_scope);
}

void SyncEngine::stop()
{
    // A rebuilding may go on without a start.
    std::exchange(m_scope, base::CancelScope()).cancel();
    if (std::exchange(m_started, false))
        show(SyncActivity::Stopped, {});
}

void SyncEngine::syncNow()
{
    m_wanted = m_started;
    m_rest.cancel();
}

void SyncEngine::setPushState(PushState state)
{
    if (m_policy.setPushState(state))
        syncNow();
}

base::Task<void> SyncEngine::pauseHistory(bool paused, base::CancelScope scope)
{
    const auto kept = co_await m_operations.pauseHistory(paused, scope);
    if (!kept)
        co_return base::failure(kept.error());
    const auto known = co_await m_operations.syncState(scope);
    if (known)
        emit historyChanged(known->left);
    // The next run goes on from there.
    if (!paused)
        syncNow();
    co_return base::Result<void>();
}

base::Task<void> SyncEngine::keepOperations(std::optional<int> months, base::CancelScope scope)
{
    const auto kept = co_await m_retention.setMonths(months, scope);
    if (!kept)
        co_return base::failure(kept.error());
    // What a longer time brings back shows as months that differ from the bank's.
    m_antiEntropy.begin();
    syncNow();
    co_return base::Result<void>();
}

QCoro::Task<> SyncEngine::keepInStep(base::CancelScope scope)
{
    while (!scope.isCancelled()) {
        m_wanted = false;
        show(SyncActivity::Fetching, {});
        auto ended = co_await run(scope);
        if (scope.isCancelled())
            co_return;
        base::Result<bool> again = false;
        if (ended) {
            show(SyncActivity::UpToDate, {});
            again = co_await goOn(scope);
            if (again)
                m_policy.succeeded();
            else
                ended = base::failure(again.error());
        }
        if (!ended && !scope.isCancelled()) {
            qCInfo(base::logSync) << "run failed" << base::shortCode(ended.error().code)
                                  << ended.error().detail;
            show(SyncActivity::Waiting, ended.error());
        }
        if (!ended && ended.error().code == ErrorCode::Internal) {
            // A broken schema shows as any error of SQL does; the check says so to the vault.
            const auto checked = co_await m_operations.check(scope);
            Q_UNUSED(checked)
        }
        // Whoever heard of it may have asked for another run, or stopped the engine.
        if (again.value_or(false) || m_wanted || scope.isCancelled())
            continue;
        m_rest = scope.child();
        const auto pause =
            ended ? m_policy.untilPoll() : m_policy.untilRetry(ended.error(), m_clock.utcNow());
        const auto rested = co_await base::delay(pause, m_rest);
        Q_UNUSED(rested)
    }
}

base::Task<void> SyncEngine::run(base::CancelScope scope)
{
    auto known = co_await m_operations.syncState(scope);
    if (!known)
        co_return base::failure(known.error());
    Mending mended;
    mended.startedOver = m_startOver ? 1 : 0;
    bool isToBegin = m_startOver || known->epoch.isEmpty();
    while (true) {
        if (isToBegin) {
            known = co_await beginHistory(scope);
            if (!known)
                co_return base::failure(known.error());
        }
        auto answer = co_await m_gateway.sync(known->cursor, kPageLimit, scope);
        Plan plan = planFor(*known, answer, mended);
        if (plan.step == PlanStep::Apply) {
            const bool isLast = !answer->hasMore;
            const auto applied = co_await apply(std::move(*answer), scope);
            if (applied && isLast)
                co_return base::Result<void>();
            if (applied) {
                known = co_await m_operations.syncState(scope);
                if (!known)
                    co_return base::failure(known.error());
                isToBegin = false;
                continue;
            }
            const base::Result<domain::SyncPage> refused = base::failure(applied.error());
            plan = planFor(*known, refused, mended);
        }
        if (plan.step == PlanStep::Fail)
            co_return base::failure(plan.error);
        isToBegin = plan.step == PlanStep::StartOver;
        mended.askedAgain += isToBegin ? 0 : 1;
        mended.startedOver += isToBegin ? 1 : 0;
    }
}

base::Task<vault::SyncState> SyncEngine::beginHistory(base::CancelScope scope)
{
    auto newest = co_await m_gateway.operations({}, {}, {}, kPageLimit, scope);
    if (!newest)
        co_return base::failure(newest.error());
    if (!newest->start)
        co_return base::failure(ErrorCode::BankAnswerMalformed, QStringLiteral("sync_cursor"));
    const QDateTime asOf = newest->serverTime;
    const auto begun = co_await m_operations.beginHistory(*std::move(newest), scope);
    if (!begun)
        co_return base::failure(begun.error());
    m_startOver = false;
    const auto forgotten = co_await forgetRecords(scope);
    if (!forgotten)
        co_return base::failure(forgotten.error());
    auto known = co_await m_operations.syncState(scope);
    if (!known)
        co_return base::failure(known.error());
    emit applied(asOf);
    emit historyChanged(known->left);
    if (!begun->arrived.isEmpty())
        emit arrived(begun->arrived);
    // Balances belong to the first picture; what fails is read behind the run.
    const auto read = co_await readRecords(scope);
    Q_UNUSED(read)
    co_return known;
}

base::Task<bool> SyncEngine::readHistory(base::CancelScope scope)
{
    using Page = domain::OperationPage;
    // The bank makes the next page while the vault writes this one; it is let go where it is not
    // to be written any more.
    const base::CancelScope asking = scope.child();
    const auto letGo = qScopeGuard([asking] { asking.cancel(); });
    std::optional<base::Task<Page>> next;
    QString before;
    auto known = co_await m_operations.syncState(scope);
    while (known && known->left && !known->left->paused && !m_wanted) {
        if (!next) {
            before = known->left->before;
            next = m_gateway.operations({}, {}, before, kPageLimit, asking);
        }
        auto older = co_await *next;
        next.reset();
        if (!older)
            co_return base::failure(older.error());
        const QString place = std::exchange(before, older->nextBefore);
        if (older->hasMore && !m_wanted)
            next = m_gateway.operations({}, {}, before, kPageLimit, asking);
        // Of another epoch it is a gap: the next run finds out and begins anew.
        const auto added = co_await m_operations.addOlder(place, *std::move(older), scope);
        if (!added)
            co_return base::failure(added.error());
        known = co_await m_operations.syncState(scope);
        if (!known)
            break;
        emit historyChanged(known->left);
        if (known->left)
            continue;
        // What came last was never held against the bank.
        m_antiEntropy.begin();
        const auto joined = co_await vault::joinSearch(m_operations.vault(), scope);
        Q_UNUSED(joined)
    }
    if (!known)
        co_return base::failure(known.error());
    co_return !known->left || known->left->paused;
}

base::Task<bool> SyncEngine::goOn(base::CancelScope scope)
{
    const auto read = co_await readRecords(scope);
    if (!read)
        qCInfo(base::logSync) << "records not read" << base::shortCode(read.error().code);
    const auto ended = co_await readHistory(scope);
    if (!ended)
        co_return base::failure(ended.error());
    if (!*ended)
        co_return false;
    // Another month may have begun since.
    const auto pruned = co_await m_retention.prune(scope);
    if (!pruned)
        co_return base::failure(pruned.error());
    co_return co_await heal(scope);
}

// A vault of an earlier version has passed over what it did not know in the history, and settings
// that were never changed are in none.
base::Task<void> SyncEngine::readRecords(base::CancelScope scope)
{
    if (m_recordsRead)
        co_return base::Result<void>();
    const auto known = co_await m_operations.syncState(scope);
    if (!known)
        co_return base::failure(known.error());
    const auto readOf = co_await m_settings.value(kRecordsEpoch, scope);
    if (!readOf)
        co_return base::failure(readOf.error());
    m_recordsRead = *readOf && **readOf == known->epoch;
    if (m_recordsRead)
        co_return base::Result<void>();
    auto accounts = co_await m_gateway.accounts(scope);
    if (!accounts)
        co_return base::failure(accounts.error());
    const auto written = co_await m_accounts.replace(*std::move(accounts), scope);
    if (!written)
        co_return base::failure(written.error());
    auto cards = orNone(co_await m_gateway.cards(scope));
    if (!cards)
        co_return base::failure(cards.error());
    const auto carded = co_await m_cards.replace(*std::move(cards), scope);
    if (!carded)
        co_return base::failure(carded.error());
    auto told = co_await askForRecords(scope);
    if (!told)
        co_return base::failure(told.error());
    const auto kept = co_await m_records.replace(*std::move(told), scope);
    if (!kept)
        co_return base::failure(kept.error());
    const auto noted = co_await m_settings.setValue(kRecordsEpoch, known->epoch, scope);
    m_recordsRead = noted.has_value();
    co_return noted;
}

base::Task<vault::CustomerRecords> SyncEngine::askForRecords(base::CancelScope scope)
{
    vault::CustomerRecords records;
    auto reviews = co_await m_gateway.reviews(scope);
    if (!reviews)
        co_return base::failure(reviews.error());
    records.reviews = *std::move(reviews);
    const auto settings = co_await m_gateway.noticeSettings(scope);
    if (!settings)
        co_return base::failure(settings.error());
    records.settings = *settings;
    auto disputes = co_await m_gateway.disputes(scope);
    if (!disputes)
        co_return base::failure(disputes.error());
    records.disputes = *std::move(disputes);
    auto complaints = orNone(co_await m_gateway.complaints(scope));
    if (!complaints)
        co_return base::failure(complaints.error());
    records.complaints = *std::move(complaints);
    co_return std::move(records);
}

base::Task<void> SyncEngine::forgetRecords(base::CancelScope scope)
{
    m_recordsRead = false;
    return m_settings.setValue(kRecordsEpoch, {}, std::move(scope));
}

base::Task<bool> SyncEngine::heal(base::CancelScope scope)
{
    const auto due = co_await m_antiEntropy.isDue(scope);
    if (!due || !*due)
        co_return false;
    const std::function<bool()> interrupted = [this] { return m_wanted; };
    const auto outcome = co_await m_antiEntropy.exchange(interrupted, scope);
    if (scope.isCancelled())
        co_return false;
    if (!outcome) {
        qCInfo(base::logSync) << "exchange failed" << base::shortCode(outcome.error().code)
                              << outcome.error().detail;
        co_return false;
    }
    if (outcome->healed > 0) {
        qCWarning(base::logSync) << outcome->healed << "months differed from the bank";
        emit healed(outcome->healed);
    }
    if (!outcome->arrived.isEmpty())
        emit arrived(outcome->arrived);
    m_startOver = outcome->next == AntiEntropy::Next::StartOver;
    co_return outcome->next != AntiEntropy::Next::Nothing;
}

QCoro::Task<> SyncEngine::rebuildVault()
{
    if (m_rebuilt == kMostRebuilds)
        co_return;
    ++m_rebuilt;
    const bool wasStarted = m_started;
    stop();
    const base::CancelScope scope = m_scope;
    const auto done = co_await m_operations.rebuild(scope);
    qCWarning(base::logSync) << "the vault's database was damaged; rebuilding it"
                             << (done ? QStringLiteral("succeeded")
                                      : base::shortCode(done.error().code));
    if (done)
        co_await forgetRecords(scope);
    const auto known = co_await m_operations.syncState(scope);
    if (scope.isCancelled())
        co_return;
    if (known)
        emit historyChanged(known->left);
    if (done)
        emit rebuilt();
    if (wasStarted)
        start();
}

base::Task<void> SyncEngine::apply(domain::SyncPage page, base::CancelScope scope)
{
    const QDateTime asOf = page.serverTime;
    using Arrival = vault::OperationStore::Arrival;
    const auto applied = co_await m_operations.apply(std::move(page), Arrival::News, scope);
    if (!applied)
        co_return base::failure(applied.error());
    emit this->applied(asOf);
    if (!applied->arrived.isEmpty())
        emit arrived(applied->arrived);
    co_return base::Result<void>();
}

void SyncEngine::show(SyncActivity activity, const base::Error &error)
{
    m_activity = activity;
    emit activityChanged(activity, error);
}

} // namespace qorgan::sync
