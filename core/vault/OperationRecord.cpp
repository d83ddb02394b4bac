// SPDX-License-Identifier: Apache-2.0
#include "vault/OperationRecord.h"

#include "domain/SearchFold.h"
#include "vault/SqlText.h"

#include <QStringList>

namespace qorgan::vault {

namespace {

using domain::Money;

// In the order of selectOperations().
enum Column {
    Row,
    Unread,
    Id,
    AccountId,
    Status,
    Reason,
    Channel,
    Amount,
    Currency,
    OriginalAmount,
    OriginalCurrency,
    Merchant,
    City,
    Mcc,
    CardMask,
    Description,
    OccurredAt,
    BookedAt,
    Version,
    ExchangeRate,
    Fee,
    CardId,
    Authentication,
    ReversedAt,
    ToldNote,
    ShownNote,
};

/// An amount as it may be typed: "1234 50", and in groups of three, "1 234 50".
QString amountWords(const Money &money)
{
    const int digits = Money::fractionDigits(money.currency);
    QString whole = QString::number(qAbs(money.minor));
    whole = whole.rightJustified(digits + 1, u'0');
    const QString fraction = whole.right(digits);
    whole.chop(digits);
    QString grouped = whole;
    for (qsizetype place = whole.size() - 3; place > 0; place -= 3)
        grouped.insert(place, u' ');
    return QStringList{whole, grouped, fraction, money.currency}.join(u' ');
}

} // namespace

QByteArray selectOperations(const char *condition)
{
    return QByteArray(
               "SELECT row, unread, id, account_id, status, decline_reason, channel, amount, "
               "currency, original_amount, original_currency, merchant, city, mcc, card_mask, "
               "description, occurred_at, booked_at, version, exchange_rate, fee, card_id, "
               "authentication, reversed_at, coalesce(told, ''), coalesce(shown, '') FROM operations LEFT JOIN notes ON operation_id = id WHERE ")
           + condition;
}

base::Result<StoredOperation> readOperation(const SQLite::Statement &statement)
{
    const auto status = domain::operationStatusFrom(textOf(statement, Status));
    if (!status)
        return base::failure(base::ErrorCode::VaultDamaged, QStringLiteral("status"));
    StoredOperation stored;
    stored.row = integerOf(statement, Row);
    stored.unread = integerOf(statement, Unread) != 0;
    domain::Operation &operation = stored.operation;
    operation.id = textOf(statement, Id);
    operation.accountId = textOf(statement, AccountId);
    operation.status = *status;
    if (!statement.isColumnNull(Reason))
        operation.declineReason = domain::declineReasonFrom(textOf(statement, Reason));
    operation.channel = domain::operationChannelFrom(textOf(statement, Channel));
    operation.amount = {integerOf(statement, Amount), textOf(statement, Currency)};
    if (!statement.isColumnNull(OriginalAmount)) {
        operation.originalAmount =
            Money{integerOf(statement, OriginalAmount), textOf(statement, OriginalCurrency)};
    }
    operation.merchant = textOf(statement, Merchant);
    operation.city = textOf(statement, City);
    operation.mcc = textOf(statement, Mcc);
    operation.cardMask = textOf(statement, CardMask);
    operation.description = textOf(statement, Description);
    operation.occurredAt = timeOf(statement, OccurredAt);
    if (!statement.isColumnNull(BookedAt))
        operation.bookedAt = timeOf(statement, BookedAt);
    operation.version = integerOf(statement, Version);
    operation.exchangeRate = textOf(statement, ExchangeRate);
    if (!statement.isColumnNull(Fee))
        operation.fee = Money{integerOf(statement, Fee), operation.amount.currency};
    operation.cardId = textOf(statement, CardId);
    operation.authentication =
        domain::operationAuthenticationFrom(textOf(statement, Authentication));
    if (!statement.isColumnNull(ReversedAt))
        operation.reversedAt = timeOf(statement, ReversedAt);
    operation.note = textOf(statement, ToldNote);
    stored.note = textOf(statement, ShownNote);
    return stored;
}

QString searchWords(const domain::Operation &operation, const QString &note)
{
    QStringList texts{operation.merchant,
                      operation.city,
                      operation.description,
                      operation.cardMask,
                      amountWords(operation.amount),
                      note};
    if (operation.originalAmount)
        texts.append(amountWords(*operation.originalAmount));
    return domain::foldForSearch(texts.join(u' '));
}

} // namespace qorgan::vault
