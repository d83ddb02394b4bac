// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "base/Task.h"
#include "domain/Command.h"
#include "domain/CustomerRecords.h"
#include "vault/Vault.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace qorgan::vault {

class OutboxWriter;

/// The customer's commands on their way to the bank, each with its effect on what the vault shows.
/// A command is in the outbox journal before the database hears of it, and stays there until the
/// database has it settled: a kill leaves it once, a lost database brings it back. A vault in
/// memory has no journal.
/// @thread main; the work runs on the vault thread
class OutboxStore : public QObject
{
    Q_OBJECT
public:
    /// Waiting: nothing of it was sent. Sending: the bank may have it, by the same id. Done: the
    /// bank has carried it out. Refused: for good.
    enum class State { Waiting, Sending, Done, Refused };

    struct Entry {
        /// Rises with each command.
        qint64 position = 0;
        domain::Command command;
        State state = State::Waiting;
        /// Why, when refused.
        std::optional<base::ErrorCode> refused;
        /// When the bank answered for good, UTC; invalid before.
        QDateTime settledAt;
    };

    explicit OutboxStore(Vault &vault);

    /// Durable with its effect when it ends. The same id twice changes nothing. A note takes the
    /// place of older ones of the same operation that wait.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed (nothing of it stays), VaultDamaged, Internal
    ///         (too large)
    base::Task<void> add(domain::Command command, base::CancelScope scope);

    /// The command to send: urgent ones first, then the oldest. It is Sending durably before it is
    /// given; one that a crash left so comes again.
    /// @param behind  ids of commands that come after all others, unless they are urgent; so does
    ///                what follows them on the same subject
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
    base::Task<std::optional<domain::Command>> takeNext(base::CancelScope scope,
                                                        QSet<QString> behind = {});

    /// The bank has carried it out: what it changed counts as told by the bank. An id that is not
    /// open changes nothing.
    /// @param at       when the bank answered
    /// @param receipt  what its answer tells of the record it has made or changed
    /// @errors VaultLocked, DiskFull, DiskWriteFailed (it is still Sending), VaultDamaged
    base::Task<void> settle(QString id, QDateTime at, domain::CommandReceipt receipt,
                            base::CancelScope scope);

    /// The bank has refused it for good: its effect goes back to what the bank told. An id that is
    /// not open changes nothing.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed (it is still Sending), VaultDamaged
    base::Task<void> refuse(QString id, base::ErrorCode why, QDateTime at, base::CancelScope scope);

    /// No byte of it was sent: it is Waiting again. An id that is not Sending changes nothing.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
    base::Task<void> putBack(QString id, base::CancelScope scope);

    /// The customer takes back a command that waits, and its effect.
    /// @errors NotFound (not there, or not Waiting any more), VaultLocked, DiskFull,
    ///         DiskWriteFailed, VaultDamaged
    base::Task<void> withdraw(QString id, base::CancelScope scope);

    /// Open ones in the order of sending, then settled ones, newest first, at most 100. Settled
    /// ones are kept for 30 days.
    base::Task<QList<Entry>> entries(base::CancelScope scope);

    /// How many the bank has not answered for good.
    base::Task<int> openCount(base::CancelScope scope);

    /// Makes journal and database hold the same open commands again: to be called after an opening
    /// and after a rebuild, before anything is added. What the database has lost comes back from
    /// the journal in its order, with its effect; what the journal has lost is written to it.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed (what is there stays), VaultDamaged
    base::Task<void> replay(base::CancelScope scope);

signals:
    /// Commands, or what they have an effect on, changed; read again.
    void changed();
    /// Of changed(), only what operations show and search finds: their notes.
    void notesChanged();

private:
    using Change = std::function<base::Result<bool>(OutboxWriter &)>;
    /// Does it on the vault thread and announces it.
    base::Task<void> change(Change work, base::CancelScope scope);

    Vault &m_vault;
};

} // namespace qorgan::vault
