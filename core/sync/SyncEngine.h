// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "base/Task.h"
#include "sync/AntiEntropy.h"
#include "sync/PollPolicy.h"
#include "sync/ReconciliationPlan.h"
#include "vault/AccountStore.h"
#include "vault/CardStore.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"
#include "vault/RetentionStore.h"
#include "vault/SettingsStore.h"

#include <QObject>

#include <optional>

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

/// Keeps the vault's operations equal to the bank's: discover (a page from the bank), plan
/// (planFor), apply (one vault transaction). A new vault has the newest operations with the first
/// answer; older ones follow page by page behind a run, each run that is wanted meanwhile comes
/// first. Runs until stopped; a run follows start(), syncNow(),
/// a lost or restored push, and the poll. After the first run that brings the vault up to date, and
/// daily, it is held against the bank month by month (AntiEntropy) and healed. A vault that a store
/// finds damaged is made anew at once, stopped or not.
/// @thread main
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    /// All outlive the engine.
    SyncEngine(bank::BankGateway &gateway, vault::OperationStore &operations,
               vault::AccountStore &accounts, vault::CustomerRecordStore &records,
               vault::CardStore &cards, const base::Clock &clock, base::Random &random);
    ~SyncEngine() override;

    /// Begins with a run at once, whatever an earlier failure made it wait for.
    void start();
    /// Ends what runs; the vault stays as the last whole page left it.
    void stop();
    /// Runs soon: now, or once more after the run that is going on. Nothing while stopped.
    void syncNow();
    /// A stream that stands anew is followed by a run: it may have missed something.
    void setPushState(qorgan::sync::PushState state);
    /// Whether older operations are left for later, until told otherwise: kept in the vault.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    base::Task<void> pauseHistory(bool paused, base::CancelScope scope);

    /// Keeps operations that long from now on. What is older goes at once; what is missing is read
    /// from the bank, month by month, as soon as a run has ended well.
    /// @param months  as RetentionStore::months()
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    base::Task<void> keepOperations(std::optional<int> months, base::CancelScope scope);

    [[nodiscard]] SyncActivity activity() const { return m_activity; }

signals:
    /// @param error  why the engine waits; meaningless in every other activity
    void activityChanged(qorgan::sync::SyncActivity activity, const qorgan::base::Error &error);
    /// A page is in the vault; `asOf` is the bank's time of it, UTC.
    void applied(const QDateTime &asOf);
    /// What is left of the history is another: less, paused or not, or nothing.
    void historyChanged(const std::optional<qorgan::vault::HistoryLeft> &left);
    /// Operations that were not in the vault before, newest first; those of the history are no
    /// news.
    void arrived(const QList<qorgan::domain::Operation> &operations);
    /// So many months of the vault differed from the bank and were read anew.
    void healed(int months);
    /// The vault's database was damaged and has been made anew; the bank sends what is missing.
    void rebuilt();

private:
    QCoro::Task<> keepInStep(base::CancelScope scope);
    /// One run: pages until the bank has no more.
    base::Task<void> run(base::CancelScope scope);
    /// Begins the history with the bank's newest page.
    base::Task<vault::SyncState> beginHistory(base::CancelScope scope);
    /// Reads older pages as long as there are any and no run is wanted, each asked for while the
    /// one before is written. True when none is to be read any more, or not before the customer
    /// says so.
    base::Task<bool> readHistory(base::CancelScope scope);
    /// What follows a run that has brought the vault up to date. True when a run should follow at
    /// once.
    base::Task<bool> goOn(base::CancelScope scope);
    /// Holds the vault against the bank, when that is due. True when a run should follow at once.
    base::Task<bool> heal(base::CancelScope scope);
    /// Ends a run that goes on, and starts anew behind the rebuilding.
    QCoro::Task<> rebuildVault();
    /// Reads accounts, cards and what the customer has told the bank, once for each of the bank's
    /// histories.
    base::Task<void> readRecords(base::CancelScope scope);
    /// What the customer has told the bank, whole.
    base::Task<vault::CustomerRecords> askForRecords(base::CancelScope scope);
    /// readRecords() reads again, whatever the history.
    base::Task<void> forgetRecords(base::CancelScope scope);
    /// Puts one page into the vault and tells of it.
    base::Task<void> apply(domain::SyncPage page, base::CancelScope scope);
    void show(SyncActivity activity, const base::Error &error);

    bank::BankGateway &m_gateway;
    vault::OperationStore &m_operations;
    vault::AccountStore &m_accounts;
    vault::CustomerRecordStore &m_records;
    vault::CardStore &m_cards;
    vault::SettingsStore m_settings;
    vault::RetentionStore m_retention;
    const base::Clock &m_clock;
    PollPolicy m_policy;
    AntiEntropy m_antiEntropy;
    /// How often the database was made anew since the vault was opened.
    int m_rebuilt = 0;
    /// The next run begins the history anew.
    bool m_startOver = false;
    /// The vault has what readRecords() reads.
    bool m_recordsRead = false;
    base::CancelScope m_scope;
    bool m_started = false;
    SyncActivity m_activity = SyncActivity::Stopped;
    /// Somebody asked for a run since the last one began.
    bool m_wanted = false;
    /// Cancelling it ends the rest between two runs.
    base::CancelScope m_rest;
};

} // namespace qorgan::sync
