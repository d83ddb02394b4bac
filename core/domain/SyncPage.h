// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Account.h"
#include "domain/Card.h"
#include "domain/CustomerRecords.h"
#include "domain/Operation.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <variant>

namespace qorgan::domain {

/// A record the bank removed.
struct Tombstone {
    enum class Kind { Operation, Account, Card };
    Kind kind = Kind::Operation;
    QString id;

    bool operator==(const Tombstone &) const = default;
};

/// A kind of record this version does not know; skipped, but its place in the order counts.
struct UnknownRecord {
    bool operator==(const UnknownRecord &) const = default;
};

/// One step of the bank's ordered history of a customer.
struct Change {
    qint64 seq = 0;
    /// seq of the change before it; a mismatch means a change was lost on the way.
    qint64 prevSeq = 0;
    std::variant<Operation, Account, Review, NoticeSettings, Dispute, Complaint, Card, Tombstone,
                 UnknownRecord>
        record;
};

/// One answer of GET /sync: at most 500 changes in rising seq.
struct SyncPage {
    QString epoch;
    QList<Change> changes;
    QString nextCursor;
    bool hasMore = false;
    QDateTime serverTime;
};

} // namespace qorgan::domain
