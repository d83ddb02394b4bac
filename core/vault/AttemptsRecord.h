// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>

#include <chrono>
#include <vector>

namespace qorgan::vault {

/// The rule of row B9 for the vault on this computer.
inline constexpr int kUnlockTries = 3;
inline constexpr std::chrono::minutes kUnlockBlock{15};

/// How many passwords were tried in vain, and since when unlocking is closed. Only time since boot
/// counts: the wall clock can be set by anyone.
class AttemptsRecord
{
public:
    /// No try used.
    AttemptsRecord() = default;
    /// What is assumed where a record should be and none can be trusted: all tries used, now.
    [[nodiscard]] static AttemptsRecord exhausted(const base::Clock &clock);

    [[nodiscard]] int triesUsed() const { return m_triesUsed; }
    [[nodiscard]] bool isUntouched() const { return m_triesUsed == 0; }

    /// What is left of a block; zero when a try is allowed.
    [[nodiscard]] std::chrono::milliseconds blockedFor(const base::Clock &clock) const;

    /// Whether it is a block that did not begin in the time this clock counts: of another boot, or
    /// of a time that went back.
    [[nodiscard]] bool isOfAnotherTime(const base::Clock &clock) const;

    /// Holds the record against the clock: a block that is over gives all tries back, one of
    /// another time begins anew.
    void settle(const base::Clock &clock);

    /// Counts one try; the last one begins the block.
    void countTry(const base::Clock &clock);

    /// The stricter of two copies.
    [[nodiscard]] static AttemptsRecord stricter(const AttemptsRecord &a, const AttemptsRecord &b,
                                                 const base::Clock &clock);

    /// @param keys  a MAC by each; while the device secret changes, both old and new
    [[nodiscard]] QByteArray encode(const QByteArray &vaultId,
                                    const std::vector<const base::SecretBytes *> &keys) const;
    /// @errors VaultDamaged when no MAC fits `key` and `vaultId`
    [[nodiscard]] static base::Result<AttemptsRecord>
    decode(const QByteArray &bytes, const QByteArray &vaultId, const base::SecretBytes &key);

    bool operator==(const AttemptsRecord &) const = default;

private:
    int m_triesUsed = 0;
    QByteArray m_bootId;
    std::chrono::milliseconds m_blockedSince{0};
};

/// The key of the record's MAC.
/// @param deviceSecret  empty for a vault of the password alone: then anyone can derive the key,
/// and
///                      the MAC tells accidents only (docs/threat-model.md, "Attempts")
[[nodiscard]] base::Result<base::SecretBytes> attemptsKey(const base::SecretBytes &deviceSecret,
                                                          const QByteArray &vaultId);

} // namespace qorgan::vault
