// SPDX-License-Identifier: Apache-2.0
#include "bank/json/LedgerJson.h"

#include "domain/Command.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

// Lengths are those of resources/api/openapi.yaml.
constexpr int kIdLength = 64;
constexpr int kNameLength = 120;
constexpr int kCityLength = 60;
constexpr int kDescriptionLength = 200;
constexpr int kMaskLength = 20;
constexpr int kRateLength = 16;
constexpr int kWordLength = 40;
constexpr int kMostAccounts = 200;
constexpr int kMostOperations = 500;
constexpr int kPlaceLength = 128;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString categoryFrom(const StrictObject &merchant)
{
    if (!merchant.has(u"mcc"))
        return {};
    const QString code = merchant.word(u"mcc", 4);
    if (code.size() != 4 || !std::all_of(code.cbegin(), code.cend(), isDigit))
        merchant.fault(u"mcc");
    return code;
}

QString ibanFrom(const StrictObject &data)
{
    const QString iban = data.word(u"iban", 20);
    const bool sound =
        iban.size() == 20 && iban.startsWith(u"KZ") && isDigit(iban.at(2)) && isDigit(iban.at(3))
        && std::all_of(iban.cbegin(), iban.cend(),
                       [](QChar c) { return isDigit(c) || (c >= u'A' && c <= u'Z'); });
    if (!sound)
        data.fault(u"iban");
    return iban;
}

// Only shown, so its digits are all that is asked of it.
QString rateFrom(const StrictObject &data)
{
    if (!data.has(u"exchange_rate"))
        return {};
    const QString rate = data.word(u"exchange_rate", kRateLength);
    static const QRegularExpression kForm(u"^[0-9]{1,9}(\\.[0-9]{1,6})?$"_s);
    if (!kForm.match(rate).hasMatch())
        data.fault(u"exchange_rate");
    return rate;
}

void takeStatus(const StrictObject &data, domain::Operation &operation)
{
    const auto status = domain::operationStatusFrom(data.word(u"status", kWordLength));
    if (!status)
        data.fault(u"status");
    operation.status = status.value_or(domain::OperationStatus::Pending);
    const bool declined = operation.status == domain::OperationStatus::Declined;
    if (declined != data.has(u"decline_reason"))
        data.fault(u"decline_reason");
    else if (declined)
        operation.declineReason =
            domain::declineReasonFrom(data.word(u"decline_reason", kWordLength));
}

} // namespace

domain::Money moneyFrom(const StrictObject &data)
{
    constexpr auto kLimits = std::numeric_limits<qint64>();
    const qint64 minor = data.integer(u"minor", kLimits.min(), kLimits.max());
    const auto money = domain::Money::parse(minor, data.word(u"currency", 3));
    if (!money)
        data.fault(u"currency");
    return money.value_or(domain::Money{});
}

domain::Operation operationFrom(const StrictObject &data)
{
    domain::Operation operation;
    operation.id = data.token(u"id", kIdLength);
    operation.accountId = data.token(u"account_id", kIdLength);
    takeStatus(data, operation);
    operation.channel = domain::operationChannelFrom(data.word(u"channel", kWordLength));
    operation.amount = moneyFrom(data.object(u"amount"));
    if (const auto original = data.optionalObject(u"original_amount"))
        operation.originalAmount = moneyFrom(*original);
    operation.exchangeRate = rateFrom(data);
    if (const auto fee = data.optionalObject(u"fee"))
        operation.fee = moneyFrom(*fee);
    if (operation.fee
        && (operation.fee->minor < 0 || operation.fee->currency != operation.amount.currency))
        data.fault(u"fee");
    const StrictObject merchant = data.object(u"merchant");
    operation.merchant = merchant.text(u"name", kNameLength);
    operation.city = merchant.optionalText(u"city", kCityLength);
    operation.mcc = categoryFrom(merchant);
    operation.cardMask = data.optionalText(u"card_mask", kMaskLength);
    if (data.has(u"card_id"))
        operation.cardId = data.token(u"card_id", kIdLength);
    if (data.has(u"authentication"))
        operation.authentication =
            domain::operationAuthenticationFrom(data.word(u"authentication", kWordLength));
    operation.description = data.optionalText(u"description", kDescriptionLength);
    operation.note = data.optionalLines(u"note", domain::NoteChange::kLongest);
    operation.occurredAt = data.instant(u"created_at");
    operation.bookedAt = data.optionalInstant(u"booked_at");
    operation.reversedAt = data.optionalInstant(u"reversed_at");
    operation.version = data.integer(u"version", 1, std::numeric_limits<qint64>::max());
    return operation;
}

domain::Account accountFrom(const StrictObject &data, const QDateTime &asOf)
{
    domain::Account account;
    account.id = data.token(u"id", kIdLength);
    const QString kind = data.word(u"kind", kWordLength);
    // A kind this version does not know is shown as a current account.
    account.kind = kind == u"card"      ? domain::AccountKind::Card
                   : kind == u"savings" ? domain::AccountKind::Savings
                                        : domain::AccountKind::Current;
    account.title = data.text(u"title", kNameLength);
    account.iban = ibanFrom(data);
    account.balance = moneyFrom(data.object(u"balance"));
    account.available = moneyFrom(data.object(u"available"));
    if (account.available.currency != account.balance.currency)
        data.fault(u"available");
    account.asOf = asOf;
    account.version = data.integer(u"version", 1, std::numeric_limits<qint64>::max());
    return account;
}

base::Result<QList<domain::Account>> accountsFrom(QByteArrayView json)
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    const QDateTime asOf = answer->instant(u"server_time");
    QList<domain::Account> accounts;
    for (const StrictObject &data : answer->objects(u"accounts", kMostAccounts))
        accounts.append(accountFrom(data, asOf));
    return answer->unlessFaulty(std::move(accounts));
}

base::Result<domain::OperationPage> operationPageFrom(QByteArrayView json)
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    domain::OperationPage page;
    page.epoch = answer->token(u"epoch", kIdLength);
    page.hasMore = answer->flag(u"has_more");
    if (page.hasMore)
        page.nextBefore = answer->token(u"next_before", kPlaceLength);
    for (const StrictObject &data : answer->objects(u"operations", kMostOperations))
        page.operations.append(operationFrom(data));
    if (answer->has(u"sync_cursor")) {
        constexpr auto kMost = std::numeric_limits<qint64>::max();
        page.start = domain::HistoryStart{answer->token(u"sync_cursor", kPlaceLength),
                                          answer->sequence(u"sync_seq"),
                                          answer->integer(u"total", 0, kMost)};
    }
    page.serverTime = answer->instant(u"server_time");
    return answer->unlessFaulty(std::move(page));
}

} // namespace qorgan::bank
