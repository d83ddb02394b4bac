// SPDX-License-Identifier: Apache-2.0
#include "crypto/KdfCalibration.h"

#include <QByteArray>

#include <algorithm>
#include <thread>

namespace qorgan::crypto {

namespace {

using base::ErrorCode;

// The bounds of checkKdfParameters().
constexpr quint32 kFloorKib = 64U * 1024U;
constexpr quint32 kCeilingKib = 1024U * 1024U;
constexpr quint32 kLeastPasses = 3;
constexpr quint32 kMostPasses = 10;
constexpr quint32 kMostLanes = 4;

} // namespace

base::Result<KdfParameters> chooseKdfParameters(const KdfSearch &search, const KdfTimer &timeOf)
{
    KdfParameters chosen{search.startKib, kLeastPasses, search.lanes};
    // Never up again: twice the size was too long, or could not be had.
    bool isMost = false;
    while (true) {
        auto time = timeOf(chosen);
        // Whatever else the computer does makes it longer: a second look tells.
        if (time && *time > kLongestDerivation && *time < 2 * kLongestDerivation) {
            if (const auto again = timeOf(chosen))
                time = std::min(*time, *again);
        }
        const bool hasNoRoom = !time && time.error().code == ErrorCode::KdfOutOfMemory;
        if (!time && (!hasNoRoom || chosen.memoryKib <= kFloorKib))
            return base::failure(time.error());
        const bool isTooLong = time && *time > kLongestDerivation;
        if (hasNoRoom || (isTooLong && chosen.memoryKib > search.leastKib)) {
            isMost = true;
            const quint32 least = hasNoRoom ? kFloorKib : search.leastKib;
            chosen.memoryKib = std::max(chosen.memoryKib / 2, least);
            continue;
        }
        if (*time >= kShortestDerivation)
            return chosen;
        if (!isMost && chosen.memoryKib < kCeilingKib)
            chosen.memoryKib = std::min(chosen.memoryKib * 2, kCeilingKib);
        else if (chosen.passes < kMostPasses)
            chosen.passes += 1;
        else
            return chosen;
    }
}

base::Result<std::chrono::milliseconds> timeKdf(const KdfParameters &parameters)
{
    const auto password = base::SecretBytes::copyOf("a password of usual length");
    const QByteArray salt(16, 's');
    const auto begun = std::chrono::steady_clock::now();
    const auto key = argon2id(password, salt, parameters);
    if (!key)
        return base::failure(key.error());
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now()
                                                                 - begun);
}

quint32 usefulKdfLanes()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, kMostLanes);
}

} // namespace qorgan::crypto
