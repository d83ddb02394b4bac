// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/Backoff.h"
#include "bank/BankGateway.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "base/Task.h"
#include "sync/ReconciliationPlan.h"
#include "vault/OperationStore.h"

#include <QObject>

namespace qorgan::sync {

enum class SyncActivity {
    Stopped,
    /// Asks the bank and fills the vault.
    Fetching,
    /// The vault has what the bank had when it answered last.
    UpToDate,
    /// The last run failed; another follows by itself, or at syncNow().
    Waiting,
};

/// Whether the bank pushes wake-ups; without them the engine polls.
enum class PushState { Disconnected, Connected };

/// Keeps the vault's operations equal to the bank's: discover (a page from the bank), plan
/// (planFor), apply (one vault transaction). Runs until stopped; a run follows start(), syncNow(),
/// a lost or restored push, and the poll.
/// @thread main
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    /// All outlive the engine.
    SyncEngine(bank::BankGateway &gateway, vault::OperationStore &operations,
               const base::Clock &clock, base::Random &random);
    ~SyncEngine() override;

    /// Begins with a run at once; nothing when already started.
    void start();
    /// Ends what runs; the vault stays as the last whole page left it.
    void stop();
    /// Runs soon: now, or once more after the run that is going on. Nothing while stopped.
    void syncNow();
    void setPushState(qorgan::sync::PushState state);

    [[nodiscard]] SyncActivity activity() const { return m_activity; }

signals:
    /// @param error  why the engine waits; meaningless in every other activity
    void activityChanged(qorgan::sync::SyncActivity activity, const qorgan::base::Error &error);
    /// A page is in the vault; `asOf` is the bank's time of it, UTC.
    void applied(const QDateTime &asOf);
    /// Operations that were not in the vault before, newest first; not during a first fill.
    void arrived(const QList<qorgan::domain::Operation> &operations);

private:
    QCoro::Task<> keepInStep(base::CancelScope scope);
    /// One run: pages until the bank has no more.
    base::Task<void> run(base::CancelScope scope);
    enum class Place { InOrder, InPlaceOfAll };
    /// Puts one page into the vault and tells of it.
    base::Task<void> apply(domain::SyncPage page, Place place, base::CancelScope scope);
    [[nodiscard]] std::chrono::milliseconds untilPoll();
    [[nodiscard]] std::chrono::milliseconds untilRetry(const base::Error &error);
    void show(SyncActivity activity, const base::Error &error);

    bank::BankGateway &m_gateway;
    vault::OperationStore &m_operations;
    const base::Clock &m_clock;
    base::Random &m_random;
    bank::Backoff m_backoff;
    base::CancelScope m_scope;
    bool m_started = false;
    SyncActivity m_activity = SyncActivity::Stopped;
    PushState m_push = PushState::Disconnected;
    /// Somebody asked for a run since the last one began.
    bool m_wanted = false;
    /// Cancelling it ends the rest between two runs.
    base::CancelScope m_rest;
    /// Since this program saw the vault empty: nothing of a first fill is news.
    bool m_filling = false;
};

} // namespace qorgan::sync
