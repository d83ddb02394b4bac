// SPDX-License-Identifier: Apache-2.0
#include "domain/Operation.h"

#include "domain/Words.h"

namespace qorgan::domain {

namespace {

constexpr Words<OperationStatus, 4> kStatuses{{
    {OperationStatus::Pending, u"pending"},
    {OperationStatus::Booked, u"booked"},
    {OperationStatus::Declined, u"declined"},
    {OperationStatus::Reversed, u"reversed"},
}};

constexpr Words<DeclineReason, 10> kReasons{{
    {DeclineReason::InsufficientFunds, u"insufficient_funds"},
    {DeclineReason::CardExpired, u"card_expired"},
    {DeclineReason::CardBlocked, u"card_blocked"},
    {DeclineReason::NotForInternet, u"not_for_internet"},
    {DeclineReason::LimitExceeded, u"limit_exceeded"},
    {DeclineReason::WrongData, u"wrong_data"},
    {DeclineReason::ForeignCard, u"foreign_card"},
    {DeclineReason::CardQuota, u"card_quota"},
    {DeclineReason::SuspectedFraud, u"suspected_fraud"},
    {DeclineReason::Other, u"other"},
}};

constexpr Words<OperationChannel, 6> kChannels{{
    {OperationChannel::Pos, u"pos"},
    {OperationChannel::Contactless, u"contactless"},
    {OperationChannel::Internet, u"internet"},
    {OperationChannel::Atm, u"atm"},
    {OperationChannel::Transfer, u"transfer"},
    {OperationChannel::Other, u"other"},
}};

constexpr Words<OperationAuthentication, 4> kAuthentications{{
    {OperationAuthentication::None, u"none"},
    {OperationAuthentication::Pin, u"pin"},
    {OperationAuthentication::SessionKey, u"session_key"},
    {OperationAuthentication::ThreeDSecure, u"three_ds"},
}};

} // namespace

bool Operation::isProbe() const
{
    return amount.minor == 0 && !cardMask.isEmpty() && channel == OperationChannel::Internet
           && status != OperationStatus::Reversed;
}

QString toWord(OperationStatus status)
{
    return wordOf(kStatuses, status);
}

QString toWord(DeclineReason reason)
{
    return wordOf(kReasons, reason);
}

QString toWord(OperationChannel channel)
{
    return wordOf(kChannels, channel);
}

QString toWord(OperationAuthentication authentication)
{
    return authentication == OperationAuthentication::Unknown
               ? QString()
               : wordOf(kAuthentications, authentication);
}

std::optional<OperationStatus> operationStatusFrom(QStringView word)
{
    return valueOf(kStatuses, word);
}

DeclineReason declineReasonFrom(QStringView word)
{
    return valueOf(kReasons, word).value_or(DeclineReason::Other);
}

OperationChannel operationChannelFrom(QStringView word)
{
    return valueOf(kChannels, word).value_or(OperationChannel::Other);
}

OperationAuthentication operationAuthenticationFrom(QStringView word)
{
    return valueOf(kAuthentications, word).value_or(OperationAuthentication::Unknown);
}

} // namespace qorgan::domain
