// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "crypto/Argon2id.h"
#include "domain/LedgerDigest.h"
#include "domain/SyncPage.h"

#include <QDir>
#include <QStringList>

// What the tests of this folder fill vaults with.
namespace qorgan::vault::samples {

/// The weakest costs the vault accepts: tests spend their time elsewhere.
inline constexpr crypto::KdfParameters kLeastKdf{64U * 1024U, 3, 1};

inline base::SecretBytes password()
{
    return base::SecretBytes::copyOf("Sample password 1");
}

/// The n-th operation: a minute older each, every seventh declined, every eleventh pending.
inline domain::Operation operation(int n)
{
    using namespace domain;
    static const QStringList merchants{
        QStringLiteral("Magnum Cash&Carry"), QStringLiteral("Қазақстан темір жолы"),
        QStringLiteral("Ёлки-Палки"), QStringLiteral("Технодом"), QStringLiteral("Steam")};
    Operation made;
    made.id = QStringLiteral("op_%1").arg(n, 8, 10, QLatin1Char('0'));
    made.accountId = QStringLiteral("acc_1");
    if (n % 7 == 0) {
        made.status = OperationStatus::Declined;
        made.declineReason = static_cast<DeclineReason>(n / 7 % 10);
    } else {
        made.status = n % 11 == 0 ? OperationStatus::Pending : OperationStatus::Booked;
    }
    made.channel = n % 2 == 0 ? OperationChannel::Pos : OperationChannel::Internet;
    made.amount = {-(100'050 + n), QStringLiteral("KZT")};
    if (n % 5 == 0)
        made.originalAmount = Money{-(1'999 + n), QStringLiteral("USD")};
    made.merchant = merchants[n % merchants.size()];
    made.city = n % 3 == 0 ? QStringLiteral("Алматы") : QStringLiteral("Астана");
    made.mcc = QStringLiteral("5411");
    made.cardMask = QStringLiteral("•• %1").arg(4000 + n % 4);
    made.description = QStringLiteral("№ %1").arg(n);
    made.occurredAt = QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC).addSecs(-60LL * n);
    if (made.status == OperationStatus::Booked)
        made.bookedAt = made.occurredAt.addSecs(3600);
    made.version = 1;
    return made;
}

inline domain::Account account(int n)
{
    return {QStringLiteral("acc_%1").arg(n),
            n == 1 ? domain::AccountKind::Card : domain::AccountKind::Savings,
            QStringLiteral("Шот %1").arg(n),
            QStringLiteral("KZ86125KZT500410010%1").arg(n),
            {1'234'567 + n, QStringLiteral("KZT")},
            {1'230'000 + n, QStringLiteral("KZT")},
            QDateTime(QDate(2026, 3, 2), QTime(12, 30), Qt::UTC),
            n};
}

/// A page of the given records in the order of their seq, which goes on from `prevSeq` by twos.
template<typename Record>
domain::SyncPage page(const QList<Record> &records, qint64 prevSeq = 0)
{
    domain::SyncPage made;
    made.epoch = QStringLiteral("e1");
    qint64 seq = prevSeq;
    for (const Record &record : records) {
        made.changes.append({seq + 2, seq, record});
        seq += 2;
    }
    made.nextCursor = QStringLiteral("cursor_%1").arg(seq);
    made.serverTime = QDateTime(QDate(2026, 3, 2), QTime(13, 0), Qt::UTC).addSecs(seq);
    return made;
}

inline QList<domain::Operation> operations(int first, int count)
{
    QList<domain::Operation> made;
    for (int n = first; n < first + count; ++n)
        made.append(operation(n));
    return made;
}

/// The newest page of a history that has `total` operations.
inline domain::OperationPage newestPage(const QList<domain::Operation> &operations,
                                        const QString &nextBefore = {}, qint64 total = 0)
{
    domain::OperationPage made;
    made.operations = operations;
    made.hasMore = !nextBefore.isEmpty();
    made.nextBefore = nextBefore;
    made.epoch = QStringLiteral("e2");
    made.start = domain::HistoryStart{QStringLiteral("cursor_at_start"), 900, total};
    made.serverTime = QDateTime(QDate(2026, 3, 2), QTime(14, 0), Qt::UTC);
    return made;
}

/// A page of that history behind the newest one.
inline domain::OperationPage olderPage(const QList<domain::Operation> &operations,
                                       const QString &nextBefore = {})
{
    domain::OperationPage made = newestPage(operations, nextBefore);
    made.start.reset();
    return made;
}

} // namespace qorgan::vault::samples
