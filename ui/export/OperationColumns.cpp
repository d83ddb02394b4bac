// SPDX-License-Identifier: Apache-2.0
#include "ui/export/OperationColumns.h"

#include "domain/CsvText.h"
#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using vault::StoredOperation;
using Form = OperationColumn::Form;
using Kind = OperationColumn::Kind;

namespace {

constexpr char kContext[] = "OperationColumns";

QString dayOf(const QDateTime &instant, const FileFacts &facts, Form form)
{
    const QDate day = bankDay(instant);
    return form == Form::Cell ? day.toString(Qt::ISODate) : fullDateText(day, facts.language);
}

QString clockOf(const QDateTime &instant)
{
    return bankTime(instant).toString(QStringLiteral("HH:mm:ss"));
}

QString amountOf(const domain::Money &money, const FileFacts &facts, Form form)
{
    return form == Form::Cell ? domain::csvAmount(money) : signedMoneyText(money, facts.language);
}

/// Printed amounts bear theirs.
QString currencyOf(const domain::Money &money, Form form)
{
    return form == Form::Cell ? money.currency : QString();
}

QString reasonOf(const domain::Operation &operation, Form form)
{
    if (!operation.declineReason)
        return {};
    return form == Form::Cell ? declineReasonText(*operation.declineReason)
                              : declineReasonSentence(*operation.declineReason);
}

std::vector<OperationColumn> makeColumns()
{
    return {
        {QT_TRANSLATE_NOOP("OperationColumns", "Date"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &facts, Form form) {
             return dayOf(stored.operation.occurredAt, facts, form);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Time"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return clockOf(stored.operation.occurredAt);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "State"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return statusLook(stored.operation.status).word;
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Why it was declined"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form form) {
             return reasonOf(stored.operation, form);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Amount"), Kind::Number,
         [](const StoredOperation &stored, const FileFacts &facts, Form form) {
             return amountOf(stored.operation.amount, facts, form);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Currency"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form form) {
             return currencyOf(stored.operation.amount, form);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "In the seller's currency"), Kind::Number,
         [](const StoredOperation &stored, const FileFacts &facts, Form form) {
             const auto &original = stored.operation.originalAmount;
             return original ? amountOf(*original, facts, form) : QString();
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "The seller's currency"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form form) {
             const auto &original = stored.operation.originalAmount;
             return original ? currencyOf(*original, form) : QString();
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Exchange rate"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &facts, Form) {
             return rateText(stored.operation, facts.language);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Fee, part of the amount"), Kind::Number,
         [](const StoredOperation &stored, const FileFacts &facts, Form form) {
             const auto &fee = stored.operation.fee;
             if (!fee)
                 return QString();
             return form == Form::Cell ? domain::csvAmount(*fee) : moneyText(*fee, facts.language);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Seller or person"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return stored.operation.merchant;
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Place"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return stored.operation.city;
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Seller's category code (MCC)"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return stored.operation.mcc;
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "How it was paid"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return channelText(stored.operation.channel);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "How the payer was recognised"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return authenticationText(stored.operation.authentication);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Card"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return stored.operation.cardMask;
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Account"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &facts, Form) {
             return accountText(stored.operation.accountId, facts);
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Description"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return stored.operation.description;
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Your note"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) { return stored.note; }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Completed at"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &facts, Form form) {
             const auto &booked = stored.operation.bookedAt;
             return booked ? dayOf(*booked, facts, form) + u' ' + clockOf(*booked) : QString();
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Reversed at"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &facts, Form form) {
             const auto &reversed = stored.operation.reversedAt;
             return reversed ? dayOf(*reversed, facts, form) + u' ' + clockOf(*reversed)
                             : QString();
         }},
        {QT_TRANSLATE_NOOP("OperationColumns", "Number at the bank"), Kind::Text,
         [](const StoredOperation &stored, const FileFacts &, Form) {
             return stored.operation.id;
         }},
    };
}

} // namespace

QString OperationColumn::title() const
{
    return QCoreApplication::translate(kContext, word);
}

const std::vector<OperationColumn> &operationColumns()
{
    static const std::vector<OperationColumn> kColumns = makeColumns();
    return kColumns;
}

QString accountText(const QString &id, const FileFacts &facts)
{
    const auto account = facts.accounts.constFind(id);
    if (account == facts.accounts.cend())
        return {};
    return account->title + QStringLiteral(", ") + account->iban;
}

QString paperMoment(const QDateTime &instant, domain::Language language)
{
    if (!instant.isValid())
        return {};
    return fullDateText(bankDay(instant), language) + QStringLiteral(", ") + clockText(instant);
}

} // namespace qorgan::ui
