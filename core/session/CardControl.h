// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "session/SessionKeyRequest.h"
#include "vault/CardStore.h"

#include <QObject>

namespace qorgan::session {

struct CustomerParts;

/// The customer's cards: what they may be used for, and how much a day (rows A12, B14). Blocking
/// one is a command that may wait (Commands::blockCard); what makes a card usable again is not: it
/// goes to the bank at once, with the version the customer saw, or fails.
/// @thread main
class CardControl : public QObject
{
    Q_OBJECT
public:
    explicit CardControl(CustomerParts &parts);

    /// As the vault shows them.
    base::Task<QList<vault::StoredCard>> cards(base::CancelScope scope);

    /// Asks for a key to the phone that is signed in, good for this card alone.
    /// @errors those of SessionKeyRequest::request; SessionEnded without a session, VaultLocked
    base::Task<domain::VerificationTicket> requestKey(QString cardId, domain::Language language,
                                                      base::CancelScope scope);
    [[nodiscard]] SessionKeyRequest &key() { return m_key; }

    /// Has the bank set limits and switches. Where domain::needsKey() says so, key() has to be
    /// confirmed first; what was confirmed goes with it and is used up.
    /// @param seen  the card as the customer had it before him
    /// @errors RecordChanged: the vault has the card as it is now, ask again; KeyRequired,
    ///         VerificationExpired, LimitRaiseHeld (retryAt), NotFound, SessionEnded, connection
    base::Task<void> change(domain::Card seen, QList<domain::CardControlChange> changes,
                            base::CancelScope scope);

    /// Lifts a block of the customer's own; key() has to be confirmed first.
    /// @errors as change(), and CardBlockFinal, CardBlockedByBank
    base::Task<void> unblock(domain::Card seen, base::CancelScope scope);

signals:
    /// Cards, or commands that lie over them, may be others.
    void changed();

private:
    /// One decision, and the id its tries share until the bank has answered for good.
    struct Decision {
        domain::Card seen;
        /// Nothing: the card is to be unblocked.
        std::optional<QList<domain::CardControlChange>> changes;
        QString id;
    };
    /// Tells the bank, and the vault what it answered.
    base::Task<void> carryOut(domain::Card seen,
                              std::optional<QList<domain::CardControlChange>> changes,
                              base::CancelScope scope);
    base::Task<domain::Card> ask(Decision decision, base::CancelScope scope);
    /// Has the vault show what the bank has now.
    base::Task<void> readAgain(base::CancelScope scope);

    CustomerParts &m_parts;
    SessionKeyRequest m_key;
    std::optional<Decision> m_open;
};

} // namespace qorgan::session
