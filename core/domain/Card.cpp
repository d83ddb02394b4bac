// SPDX-License-Identifier: Apache-2.0
#include "domain/Card.h"

#include "domain/Words.h"

#include <algorithm>

namespace qorgan::domain {

namespace {

constexpr Words<CardNetwork, 4> kNetworks{{
    {CardNetwork::Visa, u"visa"},
    {CardNetwork::Mastercard, u"mastercard"},
    {CardNetwork::UnionPay, u"unionpay"},
    {CardNetwork::Other, u"other"},
}};

constexpr Words<CardChannel, 5> kChannels{{
    {CardChannel::Internet, u"internet"},
    {CardChannel::Atm, u"atm"},
    {CardChannel::Pos, u"pos"},
    {CardChannel::Transfer, u"transfer"},
    {CardChannel::Abroad, u"abroad"},
}};

constexpr Words<CardStatus, 3> kStatuses{{
    {CardStatus::Active, u"active"},
    {CardStatus::Blocked, u"blocked"},
    {CardStatus::Expired, u"expired"},
}};

constexpr Words<CardBlockReason, 4> kReasons{{
    {CardBlockReason::Lost, u"lost"},
    {CardBlockReason::Stolen, u"stolen"},
    {CardBlockReason::Suspicious, u"suspicious"},
    {CardBlockReason::Temporary, u"temporary"},
}};

constexpr Words<CardBlockEntry::Action, 2> kActions{{
    {CardBlockEntry::Action::Block, u"block"},
    {CardBlockEntry::Action::Unblock, u"unblock"},
}};

constexpr Words<CardBlockEntry::By, 2> kWho{{
    {CardBlockEntry::By::Customer, u"customer"},
    {CardBlockEntry::By::Bank, u"bank"},
}};

} // namespace

Money Card::usedOn(const CardControl &control, QDate day) const
{
    return day == usedDay ? control.used : Money{0, control.used.currency};
}

bool Card::canBeUnblocked() const
{
    if (status != CardStatus::Blocked || blocks.isEmpty())
        return false;
    const CardBlockEntry &block = blocks.first();
    return block.action == CardBlockEntry::Action::Block && block.by == CardBlockEntry::By::Customer
           && block.reason != CardBlockReason::Lost && block.reason != CardBlockReason::Stolen;
}

bool hasSameSettings(const Card &seen, const Card &now)
{
    const auto isSame = [](const CardControl &a, const CardControl &b) {
        return a.channel == b.channel && a.enabled == b.enabled && a.limit == b.limit
               && a.highest == b.highest;
    };
    return seen.id == now.id && seen.status == now.status && seen.blocks == now.blocks
           && std::equal(seen.controls.cbegin(), seen.controls.cend(), now.controls.cbegin(),
                         now.controls.cend(), isSame);
}

bool needsKey(const Card &card, const QList<CardControlChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [&](const CardControlChange &change) {
        const auto now = std::find_if(
            card.controls.cbegin(), card.controls.cend(),
            [&](const CardControl &control) { return control.channel == change.channel; });
        if (now == card.controls.cend())
            return true;
        return (change.enabled && !now->enabled) || change.limit.minor > now->limit.minor;
    });
}

QString toWord(CardNetwork network)
{
    return wordOf(kNetworks, network);
}

QString toWord(CardChannel channel)
{
    return wordOf(kChannels, channel);
}

QString toWord(CardStatus status)
{
    return wordOf(kStatuses, status);
}

QString toWord(CardBlockReason reason)
{
    return wordOf(kReasons, reason);
}

QString toWord(CardBlockEntry::Action action)
{
    return wordOf(kActions, action);
}

QString toWord(CardBlockEntry::By by)
{
    return wordOf(kWho, by);
}

CardNetwork cardNetworkFrom(QStringView word)
{
    return valueOf(kNetworks, word).value_or(CardNetwork::Other);
}

std::optional<CardChannel> cardChannelFrom(QStringView word)
{
    return valueOf(kChannels, word);
}

CardStatus cardStatusFrom(QStringView word)
{
    return valueOf(kStatuses, word).value_or(CardStatus::Blocked);
}

std::optional<CardBlockReason> cardBlockReasonFrom(QStringView word)
{
    return valueOf(kReasons, word);
}

std::optional<CardBlockEntry::Action> cardBlockActionFrom(QStringView word)
{
    return valueOf(kActions, word);
}

std::optional<CardBlockEntry::By> cardBlockByFrom(QStringView word)
{
    return valueOf(kWho, word);
}

} // namespace qorgan::domain
