// SPDX-License-Identifier: Apache-2.0
#include "ui/format/OperationText.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using domain::DeclineReason;
using domain::OperationAuthentication;
using domain::OperationChannel;
using domain::OperationStatus;

namespace {

class OperationText
{
    Q_DECLARE_TR_FUNCTIONS(OperationText)
public:
    static QString status(OperationStatus status);
    static QString reason(DeclineReason reason);
    static QString sentence(DeclineReason reason);
    static QString nextStep(DeclineReason reason);
    static QString channel(OperationChannel channel);
    static QString help(DeclineHelp help);
    static QString authentication(OperationAuthentication authentication);
};

QString OperationText::status(OperationStatus status)
{
    switch (status) {
    case OperationStatus::Pending:
        return tr("In process");
    case OperationStatus::Booked:
        return tr("Completed");
    case OperationStatus::Declined:
        return tr("Declined");
    case OperationStatus::Reversed:
        return tr("Reversed");
    }
    Q_UNREACHABLE();
}

QString OperationText::reason(DeclineReason reason)
{
    switch (reason) {
    case DeclineReason::InsufficientFunds:
        return tr("Not enough money");
    case DeclineReason::CardExpired:
        return tr("Card expired");
    case DeclineReason::CardBlocked:
        return tr("Card blocked");
    case DeclineReason::NotForInternet:
        return tr("Not allowed on the internet");
    case DeclineReason::LimitExceeded:
        return tr("Over the limit");
    case DeclineReason::WrongData:
        return tr("Wrong card data");
    case DeclineReason::ForeignCard:
        return tr("Card of another country");
    case DeclineReason::CardQuota:
        return tr("Too many cards this month");
    case DeclineReason::SuspectedFraud:
        return tr("Looked like fraud");
    case DeclineReason::Other:
        return tr("Reason not told");
    }
    Q_UNREACHABLE();
}

QString OperationText::sentence(DeclineReason reason)
{
    switch (reason) {
    case DeclineReason::InsufficientFunds:
        return tr("There was not enough money on the account for this amount.");
    case DeclineReason::CardExpired:
        return tr("The card's validity has ended.");
    case DeclineReason::CardBlocked:
        return tr("The card was blocked when the operation was tried.");
    case DeclineReason::NotForInternet:
        return tr("This card is not switched on for operations on the internet.");
    case DeclineReason::LimitExceeded:
        return tr("The operation would have gone over the limit set for this card.");
    case DeclineReason::WrongData:
        return tr("The card data typed at the seller did not match: number, expiry date or the "
                  "code from the back.");
    case DeclineReason::ForeignCard:
        return tr("The bank does not accept cards issued in another country for this operation.");
    case DeclineReason::CardQuota:
        return tr("More different cards were used this calendar month than the bank allows.");
    case DeclineReason::SuspectedFraud:
        return tr("The bank stopped the operation because it looked like fraud.");
    case DeclineReason::Other:
        return tr("The bank gave no reason that this program knows.");
    }
    Q_UNREACHABLE();
}

QString OperationText::nextStep(DeclineReason reason)
{
    switch (reason) {
    case DeclineReason::InsufficientFunds:
        return tr("Top up the account or choose a smaller amount, then pay again.");
    case DeclineReason::CardExpired:
        return tr("Pay with another card and order a new one from the bank.");
    case DeclineReason::CardBlocked:
        return tr("If you blocked it yourself, unblock it first. If not, call the bank before you "
                  "use the card again.");
    case DeclineReason::NotForInternet:
        return tr("Switch payments on the internet on for this card, with a limit that suits you, "
                  "or pay with another card.");
    case DeclineReason::LimitExceeded:
        return tr("Raise the limit of this card, pay a smaller amount, or wait until the limit "
                  "starts anew tomorrow.");
    case DeclineReason::WrongData:
        return tr("Compare the data with the card and try once more. Type it on the seller's "
                  "protected page only.");
    case DeclineReason::ForeignCard:
        return tr("Pay with a card issued in Kazakhstan, or choose another way to pay.");
    case DeclineReason::CardQuota:
        return tr("Pay with a card you have used this month, or wait until the month ends.");
    case DeclineReason::SuspectedFraud:
        return tr("If it was not you, call the bank at once. If it was, call the bank to confirm "
                  "and pay again afterwards.");
    case DeclineReason::Other:
        return tr("Try again later. If it is declined again, call the bank and name date and "
                  "amount.");
    }
    Q_UNREACHABLE();
}

QString OperationText::channel(OperationChannel channel)
{
    switch (channel) {
    case OperationChannel::Pos:
        return tr("Card in a terminal");
    case OperationChannel::Contactless:
        return tr("Contactless");
    case OperationChannel::Internet:
        return tr("On the internet");
    case OperationChannel::Atm:
        return tr("Cash machine");
    case OperationChannel::Transfer:
        return tr("Transfer");
    case OperationChannel::Other:
        return tr("Another way");
    }
    Q_UNREACHABLE();
}

QString OperationText::help(DeclineHelp help)
{
    switch (help) {
    case DeclineHelp::Accounts:
        return tr("Show the accounts");
    case DeclineHelp::Cards:
        return tr("Show the cards");
    case DeclineHelp::Contacts:
        return tr("Reach the bank");
    }
    Q_UNREACHABLE();
}

QString OperationText::authentication(OperationAuthentication authentication)
{
    switch (authentication) {
    case OperationAuthentication::Unknown:
        return {};
    case OperationAuthentication::None:
        return tr("Without confirmation");
    case OperationAuthentication::Pin:
        return tr("By PIN");
    case OperationAuthentication::SessionKey:
        return tr("By session key");
    case OperationAuthentication::ThreeDSecure:
        return tr("By 3-D Secure");
    }
    Q_UNREACHABLE();
}

} // namespace

Look statusLook(OperationStatus status)
{
    const QString word = OperationText::status(status);
    switch (status) {
    case OperationStatus::Pending:
        return {word, Glyph::Clock, Tone::Attention};
    case OperationStatus::Booked:
        return {word, Glyph::Check, Tone::Positive};
    case OperationStatus::Declined:
        return {word, Glyph::Cross, Tone::Negative};
    case OperationStatus::Reversed:
        return {word, Glyph::Return, Tone::Neutral};
    }
    Q_UNREACHABLE();
}

QString declineReasonText(DeclineReason reason)
{
    return OperationText::reason(reason);
}

QString declineReasonSentence(DeclineReason reason)
{
    return OperationText::sentence(reason);
}

QString declineNextStep(DeclineReason reason)
{
    return OperationText::nextStep(reason);
}

QString channelText(OperationChannel channel)
{
    return OperationText::channel(channel);
}

DeclineHelp declineHelp(DeclineReason reason)
{
    switch (reason) {
    case DeclineReason::InsufficientFunds:
        return DeclineHelp::Accounts;
    case DeclineReason::CardBlocked:
    case DeclineReason::NotForInternet:
    case DeclineReason::LimitExceeded:
    case DeclineReason::WrongData:
    case DeclineReason::ForeignCard:
    case DeclineReason::CardQuota:
        return DeclineHelp::Cards;
    case DeclineReason::CardExpired:
    case DeclineReason::SuspectedFraud:
    case DeclineReason::Other:
        return DeclineHelp::Contacts;
    }
    Q_UNREACHABLE();
}

QString declineHelpText(DeclineHelp help)
{
    return OperationText::help(help);
}

QString authenticationText(OperationAuthentication authentication)
{
    return OperationText::authentication(authentication);
}

QString rateText(const domain::Operation &operation, domain::Language language)
{
    if (operation.exchangeRate.isEmpty() || !operation.originalAmount)
        return {};
    QString rate = operation.exchangeRate;
    if (language != domain::Language::English)
        rate.replace(u'.', u',');
    const QString own = moneyText({0, operation.amount.currency}, language);
    return QStringLiteral("1\u00a0%1 = %2\u00a0%3")
        .arg(operation.originalAmount->currency, rate, own.section(QChar(0x00a0), -1));
}

QList<OperationStep> operationSteps(const domain::Operation &operation)
{
    const Look held{OperationText::tr("Amount held"), Glyph::Clock, Tone::Neutral};
    const bool isDeclined = operation.status == OperationStatus::Declined;
    QList<OperationStep> steps{
        {isDeclined ? statusLook(OperationStatus::Declined) : held, operation.occurredAt, {}}};
    if (operation.bookedAt)
        steps.append({statusLook(OperationStatus::Booked), operation.bookedAt, {}});
    else if (operation.status == OperationStatus::Pending)
        steps.append({statusLook(OperationStatus::Booked), std::nullopt,
                      OperationText::tr("the seller has not taken the money yet")});
    if (operation.status == OperationStatus::Reversed)
        steps.append({statusLook(OperationStatus::Reversed), operation.reversedAt,
                      OperationText::tr("the bank has not told when")});
    return steps;
}

QString operationLine(const domain::Operation &operation, const QDate &today,
                      domain::Language language)
{
    const QString payee =
        operation.merchant.isEmpty() ? channelText(operation.channel) : operation.merchant;
    return QStringList{payee, signedMoneyText(operation.amount, language),
                       momentText(operation.occurredAt, today, language)}
        .join(QStringLiteral(" · "));
}

} // namespace qorgan::ui
