// SPDX-License-Identifier: Apache-2.0
#include "testkit/Soak.h"

#include <QByteArray>

#include <algorithm>

namespace qorgan::testkit {

namespace {

constexpr int kShortShare = 20;

} // namespace

int rounds(int full)
{
    return qgetenv("QORGAN_SOAK") == "full" ? full : std::max(1, full / kShortShare);
}

int placeOf(int round, int all, int places)
{
    if (all >= places)
        return round % places;
    if (all == 1)
        return places / 2;
    return static_cast<int>(static_cast<long long>(round) * (places - 1) / (all - 1));
}

} // namespace qorgan::testkit
