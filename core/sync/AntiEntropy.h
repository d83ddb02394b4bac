// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"
#include "base/Clock.h"
#include "base/Task.h"
#include "sync/RefillPlan.h"
#include "vault/AccountStore.h"
#include "vault/OperationStore.h"
#include "vault/SettingsStore.h"

#include <functional>
#include <optional>

namespace qorgan::sync {

/// Holds the vault against the bank, month by month, and reads anew what differs: the net under
/// spliced pages, lost rows and faults of our own alike. It only ever makes the vault more like the
/// bank: a step that fails leaves it as it was.
/// @thread main
/// @source docs/bank-api.md, "Digest"; docs/threat-model.md, "Freshness"
class AntiEntropy
{
public:
    /// How many months one exchange reads anew; the rest is for the next.
    static constexpr int kMostMonths = 24;
    /// Between two exchanges of a program that goes on running.
    static constexpr std::chrono::hours kPeriod{24};

    /// All outlive this object.
    AntiEntropy(bank::BankGateway &gateway, vault::OperationStore &operations,
                const base::Clock &clock);

    /// What is to follow an exchange.
    enum class Next {
        Nothing,   ///< equal now, or all that could be done is done
        SyncAgain, ///< the bank has gone on, or months are left: synchronise, then exchange again
        StartOver, ///< read the bank's whole history in place of what the vault has
    };
    struct Outcome {
        Next next = Next::Nothing;
        /// Months read anew.
        int healed = 0;
        /// New operations among them, newest first.
        QList<domain::Operation> arrived;
    };

    /// Another session begins: the next exchange is due at once.
    void begin();

    /// Whether an exchange should follow a run that has brought the vault up to date.
    base::Task<bool> isDue(base::CancelScope scope);

    /// @param interrupted  asked between two months: true when somebody waits for a run
    /// @errors those of BankGateway and of the vault; VaultDamaged: rebuild it, then exchange again
    base::Task<Outcome> exchange(std::function<bool()> interrupted, base::CancelScope scope);

private:
    /// What is at the bank, and where the vault differs from it.
    struct Comparison {
        domain::LedgerDigest bank;
        QList<RefillMonth> plan;
        /// The bank has gone on since the vault was synchronised: nothing can be said.
        bool behind = false;
    };
    base::Task<Comparison> compare(base::CancelScope scope);
    /// Whether what lists are read from is worth its time now.
    [[nodiscard]] bool shouldCheck(const Comparison &found) const;
    base::Task<bool> lacksAccountOf(QList<RefillMonth> plan, base::CancelScope scope);
    base::Task<Outcome> refill(Comparison found, std::function<bool()> interrupted,
                               base::CancelScope scope);
    base::Task<vault::OperationStore::Applied> refillMonth(RefillMonth month, QString epoch,
                                                           base::CancelScope scope);
    base::Task<QList<domain::Operation>> fetch(RefillMonth month, QString epoch,
                                               base::CancelScope scope);
    [[nodiscard]] bool isLongAgo(const std::optional<QDateTime> &instant) const;
    base::Task<void> noteCompared(base::CancelScope scope);

    bank::BankGateway &m_gateway;
    vault::OperationStore &m_operations;
    const base::Clock &m_clock;
    vault::AccountStore m_accounts;
    vault::SettingsStore m_settings;

    /// Not yet compared since begin().
    bool m_begun = true;
    /// When it was last compared, as the vault says; unread at first.
    bool m_lastKnown = false;
    std::optional<QDateTime> m_last;
    /// How often the bank was found ahead, one time after the other.
    int m_behind = 0;
    /// Once in a session: a bank that never tells of an account must not be read over and over.
    bool m_startedOver = false;
    /// Months that differed when some were left; fewer each time, or the bank contradicts itself.
    std::optional<qsizetype> m_differed;
};

} // namespace qorgan::sync
