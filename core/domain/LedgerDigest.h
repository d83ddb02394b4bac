// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Operation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace qorgan::domain {

/// Count and SHA-256 over one account's operations of one month at the bank's time zone
/// (docs/bank-api.md, "Digest"): what bank and vault compare instead of every row.
struct MonthDigest {
    QString accountId;
    /// "2026-11"
    QString month;
    qint64 count = 0;
    /// 64 hexadecimal digits.
    QByteArray sha256;

    bool operator==(const MonthDigest &) const = default;
};

/// Every month that has operations, at one point of the bank's order of changes.
struct LedgerDigest {
    QString epoch;
    /// The customer's last change covered.
    qint64 seq = 0;
    QList<MonthDigest> months;
};

/// The moment of the bank's ledger at which its newest page was taken.
struct HistoryStart {
    /// Where GET /sync goes on from.
    QString syncCursor;
    /// The customer's last change before that; 0 without any.
    qint64 seq = 0;
    /// How many operations there are.
    qint64 total = 0;
};

/// One answer of GET /operations: newest first.
struct OperationPage {
    QList<Operation> operations;
    bool hasMore = false;
    /// For the next, older page; empty when there is none.
    QString nextBefore;
    QString epoch;
    /// Set in the newest page of all accounts and months.
    std::optional<HistoryStart> start;
    QDateTime serverTime;
};

} // namespace qorgan::domain
