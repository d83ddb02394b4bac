// SPDX-License-Identifier: Apache-2.0
#include "sandbox/LedgerRecords.h"

#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString accountTitle(const QString &kind, bool russian)
{
    if (kind == u"card"_s)
        return russian ? u"Карточный счёт"_s : u"Карта шоты"_s;
    if (kind == u"savings"_s)
        return russian ? u"Накопительный счёт"_s : u"Жинақ шоты"_s;
    return russian ? u"Текущий счёт"_s : u"Ағымдағы шот"_s;
}

void insertIfAny(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

QByteArray LedgerAccount::toJson(const QString &language) const
{
    QJsonObject json{{u"id"_s, id},
                     {u"version"_s, version},
                     {u"kind"_s, kind},
                     {u"title"_s, accountTitle(kind, language == u"ru"_s)},
                     {u"iban"_s, iban},
                     {u"currency"_s, currency},
                     {u"balance"_s, moneyJson({balance, currency})},
                     {u"available"_s, moneyJson({balance - held, currency})},
                     {u"status"_s, status},
                     {u"opened_on"_s, openedOn}};
    insertIfAny(json, u"card_mask"_s, cardMask);
    return toBytes(json);
}

void LedgerOperation::decline(domain::DeclineReason reason)
{
    status = domain::OperationStatus::Declined;
    declineReason = reason;
    bookedAt.reset();
    settleAt.reset();
}

QByteArray LedgerOperation::toJson() const
{
    QJsonObject payee{{u"name"_s, merchant}};
    insertIfAny(payee, u"city"_s, city);
    insertIfAny(payee, u"country"_s, country);
    insertIfAny(payee, u"mcc"_s, mcc);
    QJsonObject json{{u"id"_s, id},
                     {u"version"_s, version},
                     {u"account_id"_s, account},
                     {u"status"_s, domain::toWord(status)},
                     {u"amount"_s, moneyJson(amount)},
                     {u"kind"_s, kind},
                     {u"channel"_s, domain::toWord(channel)},
                     {u"merchant"_s, payee},
                     {u"created_at"_s, wireTime(createdAt)},
                     {u"updated_at"_s, wireTime(updatedAt)}};
    if (declineReason)
        json.insert(u"decline_reason"_s, domain::toWord(*declineReason));
    if (original)
        json.insert(u"original_amount"_s, moneyJson(*original));
    if (fee)
        json.insert(u"fee"_s, moneyJson(*fee));
    if (bookedAt)
        json.insert(u"booked_at"_s, wireTime(*bookedAt));
    if (reversedAt)
        json.insert(u"reversed_at"_s, wireTime(*reversedAt));
    insertIfAny(json, u"exchange_rate"_s, exchangeRate);
    insertIfAny(json, u"card_mask"_s, cardMask);
    insertIfAny(json, u"card_id"_s, cardId);
    insertIfAny(json, u"authentication"_s, authentication);
    insertIfAny(json, u"description"_s, description);
    insertIfAny(json, u"note"_s, note);
    return toBytes(json);
}

LedgerOperation LedgerOperation::fromJson(const QByteArray &bytes)
{
    const QJsonObject json = parseObject(bytes).value_or(QJsonObject());
    const QJsonObject payee = json.value(u"merchant"_s).toObject();
    LedgerOperation operation;
    operation.id = json.value(u"id"_s).toString();
    operation.version = json.value(u"version"_s).toInteger();
    operation.account = json.value(u"account_id"_s).toString();
    operation.status = domain::operationStatusFrom(json.value(u"status"_s).toString())
                           .value_or(domain::OperationStatus::Booked);
    if (json.contains(u"decline_reason"_s))
        operation.declineReason =
            domain::declineReasonFrom(json.value(u"decline_reason"_s).toString());
    operation.amount = moneyFrom(json.value(u"amount"_s).toObject());
    if (json.contains(u"original_amount"_s))
        operation.original = moneyFrom(json.value(u"original_amount"_s).toObject());
    if (json.contains(u"fee"_s))
        operation.fee = moneyFrom(json.value(u"fee"_s).toObject());
    operation.exchangeRate = json.value(u"exchange_rate"_s).toString();
    operation.kind = json.value(u"kind"_s).toString();
    operation.channel = domain::operationChannelFrom(json.value(u"channel"_s).toString());
    operation.merchant = payee.value(u"name"_s).toString();
    operation.city = payee.value(u"city"_s).toString();
    operation.country = payee.value(u"country"_s).toString();
    operation.mcc = payee.value(u"mcc"_s).toString();
    operation.cardMask = json.value(u"card_mask"_s).toString();
    operation.cardId = json.value(u"card_id"_s).toString();
    operation.authentication = json.value(u"authentication"_s).toString();
    operation.description = json.value(u"description"_s).toString();
    operation.note = json.value(u"note"_s).toString();
    operation.createdAt = instantFrom(json.value(u"created_at"_s));
    operation.updatedAt = instantFrom(json.value(u"updated_at"_s));
    if (json.contains(u"booked_at"_s))
        operation.bookedAt = instantFrom(json.value(u"booked_at"_s));
    if (json.contains(u"reversed_at"_s))
        operation.reversedAt = instantFrom(json.value(u"reversed_at"_s));
    return operation;
}

} // namespace qorgan::sandbox
