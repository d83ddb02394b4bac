// SPDX-License-Identifier: Apache-2.0
#include "ui/format/CardText.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using domain::Card;
using domain::CardBlockEntry;
using domain::CardBlockReason;
using domain::CardChannel;
using domain::CardStatus;

namespace {

class CardText
{
    Q_DECLARE_TR_FUNCTIONS(CardText)
public:
    static QString network(domain::CardNetwork network);
    static QString blockedBecause(CardBlockReason reason);
};

QString CardText::network(domain::CardNetwork network)
{
    switch (network) {
    case domain::CardNetwork::Visa:
        return QStringLiteral("Visa");
    case domain::CardNetwork::Mastercard:
        return QStringLiteral("Mastercard");
    case domain::CardNetwork::UnionPay:
        return QStringLiteral("UnionPay");
    case domain::CardNetwork::Other:
        return tr("Card");
    }
    Q_UNREACHABLE();
}

QString CardText::blockedBecause(CardBlockReason reason)
{
    switch (reason) {
    case CardBlockReason::Lost:
        return tr("lost");
    case CardBlockReason::Stolen:
        return tr("stolen");
    case CardBlockReason::Suspicious:
        return tr("suspicious operations");
    case CardBlockReason::Temporary:
        return tr("for a while");
    }
    Q_UNREACHABLE();
}

} // namespace

QString cardName(const Card &card)
{
    return CardText::network(card.network) + QChar(0x00a0) + card.mask;
}

QString channelText(CardChannel channel)
{
    switch (channel) {
    case CardChannel::Internet:
        return CardText::tr("Payments on the internet");
    case CardChannel::Atm:
        return CardText::tr("Cash machines");
    case CardChannel::Pos:
        return CardText::tr("Payments in shops");
    case CardChannel::Transfer:
        return CardText::tr("Transfers from the card");
    case CardChannel::Abroad:
        return CardText::tr("Outside Kazakhstan");
    }
    Q_UNREACHABLE();
}

Look cardLook(const vault::StoredCard &stored)
{
    switch (stored.card.status) {
    case CardStatus::Blocked:
        return {CardText::tr("Blocked"), Glyph::Lock, Tone::Negative};
    case CardStatus::Expired:
        return {CardText::tr("Expired"), Glyph::Clock, Tone::Neutral};
    case CardStatus::Active:
        break;
    }
    if (stored.blockWaits)
        return {CardText::tr("The bank does not know yet"), Glyph::Warning, Tone::Attention};
    return {CardText::tr("Works"), Glyph::Check, Tone::Positive};
}

QString cardStateText(const vault::StoredCard &stored, const QDate &today,
                      domain::Language language)
{
    const Card &card = stored.card;
    switch (card.status) {
    case CardStatus::Expired:
        return CardText::tr("Nothing can be paid with it any more. Ask the bank for a new one.");
    case CardStatus::Active:
        return stored.blockWaits
                   ? CardText::tr("The card still works. The bank gets your request to block it as "
                                  "soon as it can be reached; to be safe, call it now.")
                   : QString();
    case CardStatus::Blocked:
        break;
    }
    QString text = CardText::tr("Nothing can be paid with it and no cash withdrawn.");
    if (!card.blocks.isEmpty())
        text += u' ' + blockEntryText(card.blocks.first(), today, language);
    return text;
}

BlockReasonText blockReasonText(CardBlockReason reason)
{
    switch (reason) {
    case CardBlockReason::Lost:
        return {CardText::tr("I have lost it"),
                CardText::tr("It is not unblocked any more: the bank makes a new one.")};
    case CardBlockReason::Stolen:
        return {CardText::tr("It was stolen"),
                CardText::tr("It is not unblocked any more: the bank makes a new one. Tell the "
                             "police too.")};
    case CardBlockReason::Suspicious:
        return {CardText::tr("I see operations that are not mine"),
                CardText::tr("Report them as well: the bank looks at each.")};
    case CardBlockReason::Temporary:
        return {CardText::tr("For a while"),
                CardText::tr("You unblock it yourself, with a key from an SMS.")};
    }
    Q_UNREACHABLE();
}

QString blockEntryText(const CardBlockEntry &entry, const QDate &today, domain::Language language)
{
    const QString when = momentText(entry.at, today, language);
    if (entry.action == CardBlockEntry::Action::Unblock) {
        if (entry.by == CardBlockEntry::By::Bank)
            //: %1 is a day and a time
            return CardText::tr("Unblocked by the bank: %1.").arg(when);
        //: %1 is a day and a time, %2 a device
        return CardText::tr("Unblocked by you: %1, from %2.").arg(when, entry.device);
    }
    if (entry.by == CardBlockEntry::By::Bank)
        //: %1 is a day and a time
        return CardText::tr("Blocked by the bank: %1.").arg(when);
    //: %1 is a day and a time, %2 a device
    QString text = CardText::tr("Blocked in your name: %1, from %2.").arg(when, entry.device);
    if (entry.reason)
        //: %1 is a reason such as "lost"
        text += u' ' + CardText::tr("Reason: %1.").arg(CardText::blockedBecause(*entry.reason));
    return text;
}

QString usedText(const domain::Money &used, const domain::Money &limit, domain::Language language)
{
    //: %1 and %2 are amounts
    return CardText::tr("Today %1 of %2 used")
        .arg(moneyText(used, language), moneyText(limit, language));
}

} // namespace qorgan::ui
