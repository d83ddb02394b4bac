// SPDX-License-Identifier: Apache-2.0
#include "sync/SyncEngine.h"

#include "base/LogCategories.h"

namespace qorgan::sync {

using base::ErrorCode;

namespace {

// docs/bank-api.md, "Changes".
constexpr int kPageLimit = 500;
// A disk that damages everything written to it must not be written to for ever.
constexpr int kMostRebuilds = 2;
/// Setting in the vault: the history for which readRecords() has read.
const auto kRecordsEpoch = QStringLiteral("sync.records_epoch");

} // namespace

SyncEngine::SyncEngine(bank::BankGateway &gateway, vault::OperationStore &operations,
                       vault::AccountStore &accounts, vault::CustomerRecordStore &records,
                       const base::Clock &clock, base::Random &random)
    : m_gateway(gateway)
    , m_operations(operations)
    , m_accounts(accounts)
    , m_records(records)
    , m_settings(operations.vault())
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

QCoro::Task<> SyncEngine::keepInStep(base::CancelScope scope)
{
    while (!scope.isCancelled()) {
        m_wanted = false;
        show(SyncActivity::Fetching, {});
        const auto ended = co_await run(scope);
        if (scope.isCancelled())
            co_return;
        if (ended) {
            m_policy.succeeded();
            show(SyncActivity::UpToDate, {});
        } else {
            qCInfo(base::logSync) << "run failed" << base::shortCode(ended.error().code)
                                  << ended.error().detail;
            show(SyncActivity::Waiting, ended.error());
        }
        base::Result<bool> again = false;
        if (ended) {
            const auto read = co_await readRecords(scope);
            if (!read)
                qCInfo(base::logSync) << "records not read" << base::shortCode(read.error().code);
            again = co_await heal(scope);
        } else if (ended.error().code == ErrorCode::Internal) {
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
    // Nor is anything news that the vault had lost.
    m_filling = m_filling || known->epoch.isEmpty() || m_startOver;
    Mending mended;
    Place place = Place::InOrder;
    if (m_startOver) {
        mended.startedOver = 1;
        known = vault::SyncState();
        place = Place::InPlaceOfAll;
    }
    while (true) {
        auto answer = co_await m_gateway.sync(known->cursor, kPageLimit, scope);
        Plan plan = planFor(*known, answer, mended);
        if (plan.step == PlanStep::Apply) {
            const bool isLast = !answer->hasMore;
            const auto applied = co_await apply(std::move(*answer), place, scope);
            if (applied && isLast) {
                m_filling = false;
                co_return base::Result<void>();
            }
            if (applied) {
                place = Place::InOrder;
                known = co_await m_operations.syncState(scope);
                if (!known)
                    co_return base::failure(known.error());
                continue;
            }
            const base::Result<domain::SyncPage> refused = base::failure(applied.error());
            plan = planFor(*known, refused, mended);
        }
        if (plan.step == PlanStep::Fail)
            co_return base::failure(plan.error);
        if (plan.step == PlanStep::AskAgain) {
            ++mended.askedAgain;
            continue;
        }
        ++mended.startedOver;
        // The vault keeps what it has until the first page of the new history is here.
        known = vault::SyncState();
        place = Place::InPlaceOfAll;
    }
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
    auto reviews = co_await m_gateway.reviews(scope);
    if (!reviews)
        co_return base::failure(reviews.error());
    const auto settings = co_await m_gateway.noticeSettings(scope);
    if (!settings)
        co_return base::failure(settings.error());
    auto disputes = co_await m_gateway.disputes(scope);
    if (!disputes)
        co_return base::failure(disputes.error());
    const auto written = co_await m_accounts.replace(*std::move(accounts), scope);
    if (!written)
        co_return base::failure(written.error());
    const auto kept =
        co_await m_records.replace(*std::move(reviews), *settings, *std::move(disputes), scope);
    if (!kept)
        co_return base::failure(kept.error());
    const auto noted = co_await m_settings.setValue(kRecordsEpoch, known->epoch, scope);
    m_recordsRead = noted.has_value();
    co_return noted;
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
    if (done) {
        const auto forgotten = co_await m_settings.setValue(kRecordsEpoch, {}, scope);
        Q_UNUSED(forgotten)
    }
    if (scope.isCancelled())
        co_return;
    if (done)
        emit rebuilt();
    if (wasStarted)
        start();
}

base::Task<void> SyncEngine::apply(domain::SyncPage page, Place place, base::CancelScope scope)
{
    if (place == Place::InPlaceOfAll) {
        const auto begun = co_await m_operations.startEpoch(page.epoch, scope);
        if (!begun)
            co_return base::failure(begun.error());
        m_startOver = false;
        m_recordsRead = false;
    }
    using Arrival = vault::OperationStore::Arrival;
    const QDateTime asOf = page.serverTime;
    const Arrival arrival = m_filling ? Arrival::FirstFill : Arrival::News;
    const auto applied = co_await m_operations.apply(std::move(page), arrival, scope);
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
