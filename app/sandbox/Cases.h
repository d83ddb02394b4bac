// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/SyncFeed.h"

#include <QJsonArray>
#include <QList>

#include <optional>

namespace qorgan::sandbox {

enum class CaseKind { Dispute, Complaint };

/// What disputes and complaints have in common; instants in milliseconds since the epoch.
struct Case {
    CaseKind kind = CaseKind::Dispute;
    QString id;
    QString customer;
    QString state; ///< "received", "in_review", and "decided" or "answered"

    [[nodiscard]] bool isClosed() const;
};

struct CaseMessage {
    bool fromBank = false; ///< or from the customer
    QString text;
    qint64 at = 0;
};

/// A case that waits for somebody of the bank.
struct WaitingCase {
    QString id;
    qint64 since = 0; ///< the last thing that happened in it
};

/// The part of disputes and complaints that is the same: numbers, messages, review, and what waits.
class Cases
{
public:
    /// Within which the bank answers. Its offset never changes, so 30 days are the same there.
    static constexpr qint64 kAnswerMs = 30LL * 24 * 3600 * 1000;
    static constexpr int kMostMessages = 200;

    /// "D-2026-000123": counted anew in each year of the bank. No case is ever removed.
    [[nodiscard]] static QString nextNumber(Transaction &transaction, CaseKind kind, qint64 now);

    /// @param name  id or number
    [[nodiscard]] static std::optional<Case> find(Transaction &transaction, const QString &name);
    /// The record of the contract. @param one  as find() gave it
    [[nodiscard]] static QByteArray toJson(Transaction &transaction, const Case &one);
    /// The kind of its changes in the feed.
    [[nodiscard]] static QString feedKind(CaseKind kind);

    /// Begins the review. @errors InvalidRequest (it has begun), CaseClosed
    [[nodiscard]] static Outcome<void> take(Transaction &transaction, const Case &one, qint64 now,
                                            FeedWriter &feed);
    /// @errors CaseClosed, InvalidRequest (there are 200)
    [[nodiscard]] static Outcome<void> addMessage(Transaction &transaction, const Case &one,
                                                  const CaseMessage &message, FeedWriter &feed);
    /// In the order they were written.
    [[nodiscard]] static QList<CaseMessage> messagesOf(Transaction &transaction, const QString &id);
    /// The Messages of the contract.
    [[nodiscard]] static QJsonArray messagesJson(Transaction &transaction, const QString &id);

    /// Writes down since when a case waits for the bank, or that it no longer does.
    static void wait(Transaction &transaction, const QString &id, qint64 since);
    static void waitNoMore(Transaction &transaction, const QString &id);
    /// Those that have waited since a moment or longer.
    [[nodiscard]] static QList<WaitingCase> waitingSince(Transaction &transaction, qint64 moment);
};

} // namespace qorgan::sandbox
