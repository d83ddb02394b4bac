// SPDX-License-Identifier: Apache-2.0
#include "sandbox/OperationOrder.h"

#include "sandbox/Cards.h"
#include "sandbox/Json.h"

#include <algorithm>
#include <cmath>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::OperationStatus;

namespace {

constexpr qint64 kMaxMinor = 1'000'000'000'000LL;

const QStringList &kinds()
{
    static const QStringList words{u"purchase"_s, u"cash"_s, u"transfer"_s,
                                   u"refund"_s,   u"fee"_s,  u"income"_s};
    return words;
}

const QStringList &channels()
{
    static const QStringList words{u"pos"_s, u"contactless"_s, u"internet"_s,
                                   u"atm"_s, u"transfer"_s,    u"other"_s};
    return words;
}

const QStringList &reasons()
{
    static const QStringList words{
        u"insufficient_funds"_s, u"card_expired"_s, u"card_blocked"_s, u"not_for_internet"_s,
        u"limit_exceeded"_s,     u"wrong_data"_s,   u"foreign_card"_s, u"card_quota"_s,
        u"suspected_fraud"_s,    u"other"_s};
    return words;
}

std::optional<domain::Money> readMoney(FieldReader &fields, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    FieldReader money(fields.object(name), name + u'.');
    const qint64 minor = money.integer(u"minor"_s, 0, -kMaxMinor, kMaxMinor);
    const auto parsed = domain::Money::parse(minor, money.text(u"currency"_s, 3));
    if (!money.sound() || !parsed)
        return std::nullopt;
    return *parsed;
}

// By id, or by kind such as "card"; the first account when nothing is said.
std::optional<LedgerAccount> chosenAccount(const QList<LedgerAccount> &accounts,
                                           const QString &wanted)
{
    if (wanted.isEmpty())
        return accounts.front();
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const auto &account) {
        return account.id == wanted || account.kind == wanted;
    });
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

void readMerchant(FieldReader &fields, LedgerOperation &operation)
{
    operation.merchant = u"Сауле кітап үйі"_s;
    operation.city = u"Алматы"_s;
    operation.mcc = u"5942"_s;
    if (!fields.has(u"merchant"_s))
        return;
    FieldReader payee(fields.object(u"merchant"_s), u"merchant."_s);
    operation.merchant = payee.text(u"name"_s, 120);
    operation.city = payee.text(u"city"_s, 60, Presence::Optional);
    operation.mcc = payee.text(u"mcc"_s, 4, Presence::Optional);
    if (payee.has(u"country"_s))
        operation.country = payee.text(u"country"_s, 2);
}

// The card by its id, or the one of the account with the mask; and how its payer was recognised.
Outcome<void> readCard(FieldReader &fields, const QList<Card> &cards, LedgerOperation &operation)
{
    const QString wanted = fields.text(u"card_id"_s, 64, Presence::Optional);
    const auto card = std::find_if(cards.begin(), cards.end(), [&](const Card &one) {
        return one.account == operation.account
               && (wanted.isEmpty() ? one.mask == operation.cardMask : one.id == wanted);
    });
    if (card == cards.end() && !wanted.isEmpty())
        return refuseField(u"card_id"_s, u"range"_s);
    if (card != cards.end()) {
        operation.cardId = card->id;
        operation.cardMask = card->mask;
    }
    const bool pays = !operation.cardMask.isEmpty() && operation.amount.minor <= 0;
    const QString usual =
        pays ? usualAuthentication(operation.channel, card != cards.end() && card->threeDs) : u""_s;
    operation.authentication = fields.word(
        u"authentication"_s, {u"none"_s, u"pin"_s, u"session_key"_s, u"three_ds"_s}, usual);
    return {};
}

// Amount less fee, and the amount in the other currency at the rate, differ by rounding alone.
bool ratesAgree(const LedgerOperation &operation)
{
    if (operation.exchangeRate.isEmpty())
        return true;
    bool number = false;
    const double rate = operation.exchangeRate.toDouble(&number);
    if (!number || !operation.original)
        return false;
    const int digits = domain::Money::fractionDigits(operation.amount.currency)
                       - domain::Money::fractionDigits(operation.original->currency);
    const auto paid =
        static_cast<double>(operation.amount.minor + (operation.fee ? operation.fee->minor : 0));
    const double expected =
        static_cast<double>(operation.original->minor) * rate * std::pow(10.0, digits);
    return std::abs(paid - expected) <= 1.0;
}

void readTimes(FieldReader &fields, LedgerOperation &operation, qint64 now)
{
    const QString created = fields.text(u"created_at"_s, 40, Presence::Optional);
    const QDateTime instant = QDateTime::fromString(created, Qt::ISODateWithMs);
    operation.createdAt = instant.isValid() ? instant.toMSecsSinceEpoch() : now;
    operation.updatedAt = operation.createdAt;
    if (operation.status == OperationStatus::Booked)
        operation.bookedAt = operation.createdAt;
    if (operation.status == OperationStatus::Reversed) {
        const QDateTime reversed = QDateTime::fromString(
            fields.text(u"reversed_at"_s, 40, Presence::Optional), Qt::ISODateWithMs);
        operation.reversedAt =
            reversed.isValid() ? reversed.toMSecsSinceEpoch() : operation.createdAt;
    }
    if (operation.status == OperationStatus::Pending && fields.has(u"settle_in"_s)) {
        operation.settleAt = now + fields.integer(u"settle_in"_s, 0, 0, 1'000'000) * 1000;
        const QString to = fields.word(u"settle_to"_s, {u"booked"_s, u"reversed"_s}, u"booked"_s);
        operation.settleTo =
            to == u"booked"_s ? OperationStatus::Booked : OperationStatus::Reversed;
    }
}

} // namespace

Outcome<LedgerOperation> readOrder(const QJsonObject &body, const Holdings &holdings, qint64 now)
{
    FieldReader fields(body);
    LedgerOperation operation;
    operation.id = fields.text(u"id"_s, 64, Presence::Optional);
    const auto account =
        chosenAccount(holdings.accounts, fields.text(u"account"_s, 64, Presence::Optional));
    if (!account)
        return refuseField(u"account"_s, u"range"_s);
    operation.account = account->id;
    const bool declined = fields.has(u"decline_reason"_s);
    const QString status =
        fields.word(u"status"_s, {u"pending"_s, u"booked"_s, u"declined"_s, u"reversed"_s},
                    declined ? u"declined"_s : u"booked"_s);
    operation.status = domain::operationStatusFrom(status).value_or(OperationStatus::Booked);
    if (operation.status == OperationStatus::Declined)
        operation.declineReason =
            domain::declineReasonFrom(fields.word(u"decline_reason"_s, reasons(), u"other"_s));
    else if (declined)
        return refuseField(u"decline_reason"_s, u"range"_s);
    operation.amount =
        readMoney(fields, u"amount"_s).value_or(domain::Money{-450'000, account->currency});
    if (operation.amount.currency != account->currency)
        return refuseField(u"amount.currency"_s, u"range"_s);
    operation.original = readMoney(fields, u"original_amount"_s);
    operation.fee = readMoney(fields, u"fee"_s);
    if (operation.fee && (operation.fee->currency != account->currency || operation.fee->minor < 0))
        return refuseField(u"fee"_s, u"range"_s);
    operation.exchangeRate = fields.text(u"exchange_rate"_s, 16, Presence::Optional);
    if (!ratesAgree(operation))
        return refuseField(u"exchange_rate"_s, u"range"_s);
    operation.kind = fields.word(u"kind"_s, kinds(), u"purchase"_s);
    operation.channel =
        domain::operationChannelFrom(fields.word(u"channel"_s, channels(), u"contactless"_s));
    readMerchant(fields, operation);
    operation.cardMask = fields.has(u"card_mask"_s)
                             ? fields.text(u"card_mask"_s, 32, Presence::Optional)
                             : account->cardMask;
    if (auto named = readCard(fields, holdings.cards, operation); !named)
        return refuse(named.error());
    operation.description = fields.text(u"description"_s, 200, Presence::Optional);
    readTimes(fields, operation, now);
    if (!fields.sound())
        return refuse(fields.problem());
    return operation;
}

} // namespace qorgan::sandbox
