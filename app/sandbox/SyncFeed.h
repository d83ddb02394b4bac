// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Database.h"
#include "sandbox/Problem.h"

namespace qorgan::sandbox {

/// Appends to one customer's history of changes within a transaction. Each change names the one
/// before it, so that a reader notices a loss.
class FeedWriter
{
public:
    FeedWriter(Transaction &transaction, const QString &customer);

    /// @param kind  a word of the contract, such as "operation"
    void upsert(const QString &kind, const QString &id) { append(kind, id, "upsert"); }
    void remove(const QString &kind, const QString &id) { append(kind, id, "delete"); }
    /// Writes down where the history ends; call once, after the last change.
    /// @returns the customer's last seq
    qint64 close();

private:
    void append(const QString &kind, const QString &id, const QByteArray &op);

    Transaction &m_transaction;
    QString m_customer;
    qint64 m_last;
    SQLite::Statement m_insert;
};

/// The reading side of GET /sync: pages, cursors, epochs (docs/bank-api.md, "Sync"). Any thread.
class SyncFeed
{
public:
    explicit SyncFeed(Database &database);

    /// @param cursor  as an earlier page gave it; empty for the beginning
    /// @param limit   1..500
    /// @returns       the SyncPage of the contract
    /// @errors CursorGone, InvalidRequest
    [[nodiscard]] Outcome<QByteArray> page(const QString &customer, const QString &cursor,
                                           int limit, const QString &serverTime);

    /// A cursor after the last change of a customer.
    [[nodiscard]] static QString cursorAtEnd(Transaction &transaction, qint64 lastSeq);
    [[nodiscard]] static QString epoch(Transaction &transaction);
    [[nodiscard]] qint64 lastSeq(const QString &customer);

    /// For staff and tests: begins a new epoch. Every cursor dies, and the histories start over
    /// with one change for each record.
    void beginEpoch();

private:
    Database &m_database;
};

} // namespace qorgan::sandbox
