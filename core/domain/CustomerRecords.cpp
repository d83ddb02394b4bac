// SPDX-License-Identifier: Apache-2.0
#include "domain/CustomerRecords.h"

namespace qorgan::domain {

using namespace Qt::StringLiterals;

QString toWord(DisputeState state)
{
    switch (state) {
    case DisputeState::Received:
        return u"received"_s;
    case DisputeState::InReview:
        return u"in_review"_s;
    case DisputeState::Decided:
        return u"decided"_s;
    case DisputeState::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

DisputeState disputeStateFrom(QStringView word)
{
    for (const auto state : {DisputeState::Received, DisputeState::InReview, DisputeState::Decided})
    {
        if (word == toWord(state))
            return state;
    }
    return DisputeState::Other;
}

} // namespace qorgan::domain
