// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Card.h"

#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

#include <QJsonArray>

#include <algorithm>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QStringList &channelWords()
{
    static const QStringList words{u"internet"_s, u"atm"_s, u"pos"_s, u"transfer"_s, u"abroad"_s};
    return words;
}

// Whether one of the blocks in force is such a one.
template<typename Predicate>
bool inForce(const QList<CardBlock> &blocks, Predicate predicate)
{
    const auto lifted = std::find_if(blocks.begin(), blocks.end(),
                                     [](const CardBlock &block) { return !block.blocked; });
    return std::any_of(blocks.begin(), lifted, predicate);
}

QJsonObject controlJson(const Card &card, CardChannel channel)
{
    const CardControl &control = card.control(channel);
    return {{u"channel"_s, toWord(channel)},
            {u"enabled"_s, control.enabled},
            {u"limit"_s, moneyJson({control.limit, card.currency})},
            {u"highest"_s, moneyJson({control.highest, card.currency})},
            {u"used"_s, moneyJson({control.used, card.currency})}};
}

CardControl controlFrom(const QJsonObject &json)
{
    const auto minor = [&json](const QString &name) {
        return moneyFrom(json.value(name).toObject()).minor;
    };
    return {json.value(u"enabled"_s).toBool(), minor(u"limit"_s), minor(u"highest"_s),
            minor(u"used"_s)};
}

QJsonObject blockJson(const CardBlock &block)
{
    QJsonObject json{{u"action"_s, block.blocked ? u"block"_s : u"unblock"_s},
                     {u"by"_s, block.byBank ? u"bank"_s : u"customer"_s},
                     {u"at"_s, wireTime(block.at)}};
    if (!block.reason.isEmpty())
        json.insert(u"reason"_s, block.reason);
    if (!block.device.isEmpty())
        json.insert(u"device"_s, block.device);
    return json;
}

CardBlock blockFrom(const QJsonObject &json)
{
    return {json.value(u"action"_s).toString() == u"block"_s,
            json.value(u"by"_s).toString() == u"bank"_s, json.value(u"reason"_s).toString(),
            json.value(u"device"_s).toString(), instantFrom(json.value(u"at"_s))};
}

} // namespace

QString toWord(CardChannel channel)
{
    return channelWords().at(static_cast<int>(channel));
}

std::optional<CardChannel> cardChannelFrom(const QString &word)
{
    const auto index = channelWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(static_cast<CardChannel>(index));
}

bool isForGood(const QString &blockReason)
{
    return blockReason == u"lost"_s || blockReason == u"stolen"_s;
}

qint64 Card::usedOn(const QString &day, CardChannel channel) const
{
    return day == usedDay ? control(channel).used : 0;
}

bool Card::isBlocked() const
{
    return !blocks.isEmpty() && blocks.front().blocked;
}

bool Card::isBlockedForGood() const
{
    return inForce(blocks, [](const CardBlock &block) { return isForGood(block.reason); });
}

bool Card::isBlockedByBank() const
{
    return inForce(blocks, [](const CardBlock &block) { return block.byBank; });
}

QString Card::status() const
{
    if (expired)
        return u"expired"_s;
    return isBlocked() ? u"blocked"_s : u"active"_s;
}

QByteArray Card::toJson() const
{
    QJsonArray channels;
    for (size_t i = 0; i < controls.size(); ++i)
        channels.append(controlJson(*this, static_cast<CardChannel>(i)));
    QJsonArray history;
    for (const CardBlock &block : blocks)
        history.append(blockJson(block));
    return toBytes({{u"id"_s, id},
                    {u"version"_s, version},
                    {u"account_id"_s, account},
                    {u"mask"_s, mask},
                    {u"network"_s, network},
                    {u"holder"_s, holder},
                    {u"expires"_s, expires},
                    {u"three_ds"_s, threeDs},
                    {u"status"_s, status()},
                    {u"controls"_s, channels},
                    {u"used_day"_s, usedDay},
                    {u"blocks"_s, history}});
}

Card Card::fromJson(const QByteArray &bytes)
{
    const QJsonObject json = parseObject(bytes).value_or(QJsonObject());
    Card card;
    card.id = json.value(u"id"_s).toString();
    card.version = json.value(u"version"_s).toInteger();
    card.account = json.value(u"account_id"_s).toString();
    card.mask = json.value(u"mask"_s).toString();
    card.network = json.value(u"network"_s).toString();
    card.holder = json.value(u"holder"_s).toString();
    card.expires = json.value(u"expires"_s).toString();
    card.threeDs = json.value(u"three_ds"_s).toBool();
    card.expired = json.value(u"status"_s).toString() == u"expired"_s;
    const QJsonArray channels = json.value(u"controls"_s).toArray();
    for (size_t i = 0; i < card.controls.size(); ++i) {
        const QJsonObject control = channels.at(static_cast<qsizetype>(i)).toObject();
        card.controls[i] = controlFrom(control);
        card.currency = moneyFrom(control.value(u"limit"_s).toObject()).currency;
    }
    card.usedDay = json.value(u"used_day"_s).toString();
    const QJsonArray history = json.value(u"blocks"_s).toArray();
    for (const auto &block : history)
        card.blocks.append(blockFrom(block.toObject()));
    return card;
}

} // namespace qorgan::sandbox
