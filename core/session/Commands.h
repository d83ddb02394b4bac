// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Command.h"
#include "vault/OutboxStore.h"

#include <QObject>

#include <optional>

namespace qorgan::session {

struct CustomerParts;

/// What the customer has the bank do beside payments. Each command is kept in the outbox before it
/// is sent, shows its effect here at once, and waits there as long as the bank cannot be reached.
/// @thread main
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(CustomerParts &parts);

    /// The customer's own note on an operation; empty removes it. Control characters but line feeds
    /// are left out, and what is beyond NoteChange::kLongest.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed: nothing was kept
    base::Task<void> keepNote(QString operationId, QString text, base::CancelScope scope);

    /// "I looked at the operations of this day", as far as they are here (row A9).
    /// @param day  of the bank
    /// @errors as keepNote()
    base::Task<void> markReviewed(QDate day, base::CancelScope scope);

    /// @errors as keepNote()
    base::Task<void> wantSmsNotices(bool wanted, base::CancelScope scope);

    /// "This was not me": sent before everything else. Until bankKnowsOf() says so the bank does
    /// not know, and the customer has to be told the number to call.
    /// @errors as keepNote()
    base::Task<void> reportFraud(QString operationId, QString text, base::CancelScope scope);

    /// Blocks a card: sent before everything else. Until the vault has the card blocked the bank
    /// does not know, and the customer has to be told the number to call.
    /// @errors as keepNote()
    base::Task<void> blockCard(QString cardId, domain::CardBlockReason reason,
                               base::CancelScope scope);

    /// @param text  not empty; as keepNote() up to ComplaintFiling::kLongest
    /// @errors as keepNote()
    base::Task<void> complain(domain::ComplaintSubject subject, QString text,
                              base::CancelScope scope);

    /// A message to the bank about a case it has given an id.
    /// @param text  not empty; as keepNote() up to CaseReply::kLongest
    /// @errors as keepNote()
    base::Task<void> reply(domain::CaseKind kind, QString caseId, QString text,
                           base::CancelScope scope);

    /// Whether the bank has confirmed a report of this operation.
    base::Task<bool> bankKnowsOf(QString operationId, base::CancelScope scope);

    /// Takes back a command that waits; its effect here is undone.
    /// @errors NotFound: it is on its way, or the bank has answered
    base::Task<void> withdraw(QString id, base::CancelScope scope);

    /// Open ones first, in the order they are sent, then the answered ones, newest first.
    base::Task<QList<vault::OutboxStore::Entry>> entries(base::CancelScope scope);

    /// How many the bank has not answered; 0 while the vault is locked.
    [[nodiscard]] int openCount() const;

    /// Why open ones wait; nothing while none is held up.
    [[nodiscard]] std::optional<base::ErrorCode> waitingBecause() const;

signals:
    /// Entries, openCount() or waitingBecause() are others, and so may be what they lie over:
    /// notes, reviews, settings, disputes.
    void changed();
    /// The bank will not carry it out; its effect here is undone.
    void refused(const qorgan::domain::Command &command, qorgan::base::ErrorCode why);

private:
    base::Task<void> add(domain::Command::Body body, base::CancelScope scope);
    void count();

    CustomerParts &m_parts;
};

} // namespace qorgan::session
