// SPDX-License-Identifier: Apache-2.0
#include "domain/Operation.h"

#include <array>
#include <utility>

namespace qorgan::domain {

namespace {

template<typename Enum, std::size_t N>
using Words = std::array<std::pair<Enum, const char16_t *>, N>;

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

template<typename Enum, std::size_t N>
QString wordOf(const Words<Enum, N> &words, Enum value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return QString::fromUtf16(word);
    }
    Q_UNREACHABLE();
}

template<typename Enum, std::size_t N>
std::optional<Enum> valueOf(const Words<Enum, N> &words, QStringView word)
{
    for (const auto &[value, known] : words) {
        if (word == QStringView(known))
            return value;
    }
    return std::nullopt;
}

} // namespace

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

} // namespace qorgan::domain
