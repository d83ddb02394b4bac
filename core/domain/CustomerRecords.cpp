// SPDX-License-Identifier: Apache-2.0
#include "domain/CustomerRecords.h"

#include "domain/Words.h"

namespace qorgan::domain {

namespace {

constexpr Words<CaseState, 5> kStates{{
    {CaseState::Received, u"received"},
    {CaseState::InReview, u"in_review"},
    {CaseState::Decided, u"decided"},
    {CaseState::Decided, u"answered"},
    {CaseState::Other, u"other"},
}};

constexpr Words<DisputeOutcome, 3> kOutcomes{{
    {DisputeOutcome::None, u""},
    {DisputeOutcome::Refunded, u"refunded"},
    {DisputeOutcome::Refused, u"refused"},
}};

constexpr Words<CaseMessage::From, 2> kWriters{{
    {CaseMessage::From::Customer, u"customer"},
    {CaseMessage::From::Bank, u"bank"},
}};

} // namespace

QString toWord(CaseState state)
{
    return wordOf(kStates, state);
}

QString toWord(DisputeOutcome outcome)
{
    return wordOf(kOutcomes, outcome);
}

QString toWord(CaseMessage::From from)
{
    return wordOf(kWriters, from);
}

CaseState caseStateFrom(QStringView word)
{
    return valueOf(kStates, word).value_or(CaseState::Other);
}

DisputeOutcome disputeOutcomeFrom(QStringView word)
{
    return valueOf(kOutcomes, word).value_or(DisputeOutcome::None);
}

std::optional<CaseMessage::From> messageFromWord(QStringView word)
{
    return valueOf(kWriters, word);
}

} // namespace qorgan::domain
