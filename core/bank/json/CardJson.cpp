// SPDX-License-Identifier: Apache-2.0
#include "bank/json/CardJson.h"

#include "bank/json/LedgerJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

// Lengths are those of resources/api/openapi.yaml.
constexpr int kIdLength = 64;
constexpr int kMaskLength = 16;
constexpr int kHolderLength = 60;
constexpr int kDeviceLength = 120;
constexpr int kWordLength = 40;
constexpr int kDayLength = 10;
constexpr int kMostCards = 200;
constexpr int kMostControls = 16;
constexpr int kMostBlocks = 50;

/// A card's money is never negative, and of one currency.
domain::Money limitFrom(const StrictObject &data, QStringView member, const QString &currency)
{
    const domain::Money money = moneyFrom(data.object(member));
    if (money.minor < 0 || (!currency.isEmpty() && money.currency != currency))
        data.fault(member);
    return money;
}

QList<domain::CardControl> controlsFrom(const StrictObject &data)
{
    QList<domain::CardControl> controls;
    for (const StrictObject &entry : data.objects(u"controls", kMostControls)) {
        const auto channel = domain::cardChannelFrom(entry.word(u"channel", kWordLength));
        if (!channel)
            continue;
        domain::CardControl control;
        control.channel = *channel;
        control.enabled = entry.flag(u"enabled");
        control.limit = limitFrom(entry, u"limit", {});
        control.highest = limitFrom(entry, u"highest", control.limit.currency);
        control.used = limitFrom(entry, u"used", control.limit.currency);
        const bool twice =
            std::any_of(controls.cbegin(), controls.cend(), [&](const domain::CardControl &known) {
                return known.channel == *channel;
            });
        if (twice)
            entry.fault(u"channel");
        controls.append(control);
    }
    return controls;
}

QList<domain::CardBlockEntry> blocksFrom(const StrictObject &data)
{
    QList<domain::CardBlockEntry> blocks;
    for (const StrictObject &entry : data.objects(u"blocks", kMostBlocks)) {
        domain::CardBlockEntry block;
        const auto action = domain::cardBlockActionFrom(entry.word(u"action", kWordLength));
        const auto by = domain::cardBlockByFrom(entry.word(u"by", kWordLength));
        if (!action || !by)
            entry.fault(action ? u"by" : u"action");
        block.action = action.value_or(domain::CardBlockEntry::Action::Block);
        block.by = by.value_or(domain::CardBlockEntry::By::Bank);
        if (entry.has(u"reason"))
            block.reason = domain::cardBlockReasonFrom(entry.word(u"reason", kWordLength));
        block.device = entry.optionalText(u"device", kDeviceLength);
        block.at = entry.instant(u"at");
        blocks.append(block);
    }
    return blocks;
}

/// A bank that told more than the last four digits would be shown, kept and exported with them.
QString maskFrom(const StrictObject &data)
{
    const QString mask = data.text(u"mask", kMaskLength);
    const auto digits =
        std::count_if(mask.cbegin(), mask.cend(), [](QChar c) { return c.isDigit(); });
    if (digits > 4)
        data.fault(u"mask");
    return mask;
}

QDate dayFrom(const StrictObject &data, QStringView member, const QString &format)
{
    const QDate day = QDate::fromString(data.word(member, kDayLength), format);
    if (!day.isValid())
        data.fault(member);
    return day;
}

} // namespace

domain::Card cardFrom(const StrictObject &data)
{
    domain::Card card;
    card.id = data.token(u"id", kIdLength);
    card.version = data.integer(u"version", 1, std::numeric_limits<qint64>::max());
    card.accountId = data.token(u"account_id", kIdLength);
    card.mask = maskFrom(data);
    card.network = domain::cardNetworkFrom(data.word(u"network", kWordLength));
    card.holder = data.text(u"holder", kHolderLength);
    card.expires = dayFrom(data, u"expires", u"yyyy-MM"_s);
    card.threeDSecure = data.flag(u"three_ds");
    card.status = domain::cardStatusFrom(data.word(u"status", kWordLength));
    card.controls = controlsFrom(data);
    card.usedDay = dayFrom(data, u"used_day", u"yyyy-MM-dd"_s);
    card.blocks = blocksFrom(data);
    return card;
}

base::Result<domain::Card> changedCardFrom(QByteArrayView json)
{
    const auto data = StrictObject::parse(json);
    if (!data)
        return base::failure(data.error());
    return data->unlessFaulty(cardFrom(*data));
}

base::Result<QList<domain::Card>> cardsFrom(QByteArrayView json)
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    QList<domain::Card> cards;
    for (const StrictObject &data : answer->objects(u"cards", kMostCards))
        cards.append(cardFrom(data));
    return answer->unlessFaulty(std::move(cards));
}

RequestBody cardControlsBody(const QList<domain::CardControlChange> &changes,
                             const std::optional<domain::ConfirmedPhone> &key)
{
    QJsonArray controls;
    for (const domain::CardControlChange &change : changes) {
        const QJsonObject limit{{u"minor"_s, change.limit.minor},
                                {u"currency"_s, change.limit.currency}};
        controls.append(QJsonObject{{u"channel"_s, domain::toWord(change.channel)},
                                    {u"enabled"_s, change.enabled},
                                    {u"limit"_s, limit}});
    }
    RequestBody body;
    body.json("controls", QJsonDocument(controls).toJson(QJsonDocument::Compact));
    if (key)
        body.secret("verification_token", key->token);
    return body;
}

} // namespace qorgan::bank
