// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "SyncedProgram.h"
#include "vault/CustomerRecordStore.h"

#include <QSet>

#include <algorithm>

// Everything a ledger holds of one customer, a line each: so that vault and bank can be held
// against each other whole, and a difference be read.
namespace qorgan::testkit {

inline QString textOf(const domain::Money &money)
{
    return QString::number(money.minor) + u' ' + money.currency;
}

inline QString textOf(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

inline QString textOf(const domain::Operation &operation)
{
    const QStringList fields{
        operation.id,
        operation.accountId,
        toWord(operation.status),
        operation.declineReason ? toWord(*operation.declineReason) : QString(),
        toWord(operation.channel),
        textOf(operation.amount),
        operation.originalAmount ? textOf(*operation.originalAmount) : QString(),
        operation.merchant,
        operation.city,
        operation.mcc,
        operation.cardMask,
        operation.description,
        operation.note,
        textOf(operation.occurredAt),
        operation.bookedAt ? textOf(*operation.bookedAt) : QString(),
        QString::number(operation.version),
    };
    return QStringLiteral("operation ") + fields.join(u'|');
}

/// Without the time it is as of: that is when the bank was asked.
inline QString textOf(const domain::Account &account)
{
    return QStringLiteral("account ")
           + QStringList{account.id,
                         QString::number(static_cast<int>(account.kind)),
                         account.title,
                         account.iban,
                         textOf(account.balance),
                         textOf(account.available),
                         QString::number(account.version)}
                 .join(u'|');
}

inline QString textOf(const domain::Dispute &dispute)
{
    return QStringLiteral("dispute ")
           + QStringList{dispute.id,
                         dispute.number,
                         dispute.operationId,
                         toWord(dispute.state),
                         textOf(dispute.createdAt),
                         textOf(dispute.dueAt),
                         QString::number(dispute.version)}
                 .join(u'|');
}

inline QString textOf(const domain::Review &review)
{
    return QStringLiteral("review %1|%2|%3")
        .arg(review.day.toString(Qt::ISODate))
        .arg(review.throughSeq)
        .arg(textOf(review.reviewedAt));
}

inline QString textOfNotices(std::optional<bool> sms)
{
    return QStringLiteral("sms notices %1").arg(sms ? static_cast<int>(*sms) : -1);
}

template<typename Record>
void addTexts(QStringList &lines, const base::Result<QList<Record>> &records)
{
    if (!records)
        qFatal("A ledger cannot be read: %s.", qPrintable(base::shortCode(records.error().code)));
    for (const Record &record : *records)
        lines.append(textOf(record));
}

/// What the vault holds; a note that the bank has otherwise is a line of its own.
inline QStringList ledgerIn(SyncedProgram &program)
{
    QStringList lines{
        textOfNotices(waitFor(program.records.smsNotices(program.scope)).value_or(std::nullopt))};
    for (const auto &row : program.stored()) {
        lines.append(textOf(row.operation));
        if (row.note != row.operation.note)
            lines.append(QStringLiteral("note %1|%2").arg(row.operation.id, row.note));
    }
    addTexts(lines, waitFor(program.accounts.all(program.scope)));
    addTexts(lines, waitFor(program.records.disputes(program.scope)));
    const QDate today = QDate::currentDate();
    addTexts(lines, waitFor(program.records.reviews(today.addDays(-400), today.addDays(1),
                                                    program.scope)));
    lines.sort();
    return lines;
}

/// What the bank holds, read over a connection of its own and month by month, not as
/// synchronisation reads it.
inline QStringList ledgerAt(bank::BankGateway &bank)
{
    const base::CancelScope scope;
    const auto settings = waitFor(bank.noticeSettings(scope));
    const auto digest = waitFor(bank.digests(scope));
    if (!settings || !digest)
        qFatal("The bank's ledger cannot be read.");
    QStringList lines{textOfNotices(settings->sms)};
    for (const domain::MonthDigest &month : digest->months) {
        QString before;
        do {
            const auto page =
                waitFor(bank.operations(month.accountId, month.month, before, 500, scope));
            addTexts(lines, page.map([](const auto &each) { return each.operations; }));
            before = page->nextBefore;
        } while (!before.isEmpty());
    }
    addTexts(lines, waitFor(bank.accounts(scope)));
    addTexts(lines, waitFor(bank.disputes(scope)));
    addTexts(lines, waitFor(bank.reviews(scope)));
    lines.sort();
    return lines;
}

/// The lines that only one of both has.
inline QString differenceOf(const QStringList &here, const QStringList &there)
{
    QStringList lines;
    for (const QString &line : here) {
        if (here.count(line) != there.count(line))
            lines.append(QStringLiteral("here: ") + line);
    }
    for (const QString &line : there) {
        if (here.count(line) != there.count(line))
            lines.append(QStringLiteral("there: ") + line);
    }
    return lines.join(u'\n');
}

} // namespace qorgan::testkit
