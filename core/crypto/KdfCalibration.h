// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "crypto/Argon2id.h"

#include <chrono>
#include <functional>

namespace qorgan::crypto {

/// How long one derivation may take on the computer at hand.
inline constexpr std::chrono::milliseconds kShortestDerivation{250};
inline constexpr std::chrono::milliseconds kLongestDerivation{1000};

/// Where the search for costs begins, and what it never goes below.
struct KdfSearch {
    quint32 startKib = 128U * 1024U;
    quint32 leastKib = 64U * 1024U;
    quint32 lanes = 4;
};

/// Time of one derivation with these costs. @errors KdfOutOfMemory, KdfParametersRefused
using KdfTimer = std::function<base::Result<std::chrono::milliseconds>(const KdfParameters &)>;

/// Costs that take 250..1000 ms by `timeOf`, three passes at least: memory is doubled or halved
/// first, because it is what an attacker's hardware pays for; passes are raised once memory is at
/// its ceiling of 1 GiB. A computer too slow for the least costs gets the least; one that has not
/// even the memory for them gets less, down to 64 MiB.
/// @errors KdfOutOfMemory (64 MiB cannot be had)
/// @source RFC 9106, 4, "Parameter Choice"
[[nodiscard]] base::Result<KdfParameters> chooseKdfParameters(const KdfSearch &search,
                                                              const KdfTimer &timeOf);

/// Derives once from fixed inputs and takes the time. Blocks: never on the main thread.
[[nodiscard]] base::Result<std::chrono::milliseconds> timeKdf(const KdfParameters &parameters);

/// Lanes this computer can run at once, 1..4.
[[nodiscard]] quint32 usefulKdfLanes();

} // namespace qorgan::crypto
