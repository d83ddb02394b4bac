// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Card.h"
#include "vault/Vault.h"

#include <QList>
#include <QObject>

#include <optional>

namespace qorgan::vault {

/// A card as the vault shows it.
struct StoredCard {
    domain::Card card;
    /// The customer wants it blocked, and the bank does not know yet.
    std::optional<domain::CardBlockReason> blockWaits;

    bool operator==(const StoredCard &) const = default;
};

/// The customer's cards as the bank told them, with open commands laid over. Synchronisation and
/// the outbox write them too and announce it themselves.
/// @thread main; the work runs on the vault thread
class CardStore : public QObject
{
    Q_OBJECT
public:
    explicit CardStore(Vault &vault);

    /// In the bank's order.
    base::Task<QList<StoredCard>> cards(base::CancelScope scope);

    /// What the bank answered to a change of a card. A version that is not newer changes nothing.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
    base::Task<void> put(domain::Card card, base::CancelScope scope);

    /// Puts what the bank tells whole in place of what is there.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
    base::Task<void> replace(QList<domain::Card> cards, base::CancelScope scope);

signals:
    /// put() or replace() changed them; read again.
    void changed();

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
