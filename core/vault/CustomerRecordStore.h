// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/CustomerRecords.h"
#include "vault/Vault.h"

#include <QDate>
#include <QList>
#include <QObject>

#include <optional>

namespace qorgan::vault {

/// What the bank tells of a customer beside operations, accounts and cards.
struct CustomerRecords {
    QList<domain::Review> reviews;
    domain::NoticeSettings settings;
    QList<domain::Dispute> disputes;
    QList<domain::Complaint> complaints;
};

/// Reviews, settings of notices, disputes and complaints as the bank told them, with the customer's
/// open commands laid over. Synchronisation and the outbox write them too and announce it
/// themselves.
/// @thread main; the work runs on the vault thread
class CustomerRecordStore : public QObject
{
    Q_OBJECT
public:
    explicit CustomerRecordStore(Vault &vault);

    /// Of the days `from` to `to`, both included, by day. One the bank has not heard of has no
    /// reviewedAt.
    base::Task<QList<domain::Review>> reviews(QDate from, QDate to, base::CancelScope scope);

    /// Whether the customer wants an SMS for each operation; nothing while the bank has not told.
    base::Task<std::optional<bool>> smsNotices(base::CancelScope scope);

    /// The newest first. A report, or a message, that the bank has not heard of is one without id.
    base::Task<QList<domain::Dispute>> disputes(base::CancelScope scope);

    /// The newest first. A complaint, or a message of one, that the bank has not heard of is one
    /// without id.
    base::Task<QList<domain::Complaint>> complaints(base::CancelScope scope);

    /// The newest of this operation.
    base::Task<std::optional<domain::Dispute>> disputeOf(QString operationId,
                                                         base::CancelScope scope);

    /// Puts what the bank tells whole in place of what is there, in a single transaction: for a new
    /// vault and a new epoch.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
    base::Task<void> replace(CustomerRecords records, base::CancelScope scope);

signals:
    /// replace() changed them; read again.
    void changed();

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
