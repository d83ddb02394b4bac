// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>

namespace qorgan::sandbox {

/// What the bank keeps of a password: Argon2id with 64 MiB, three passes, one lane, 16-byte salt.
/// That is RFC 9106's second recommendation with one lane instead of four: a test machine may have
/// two cores.
struct PasswordHash {
    QByteArray hash;
    QByteArray salt;

    /// Of the very same setting; two settings of one password differ by their salt.
    bool operator==(const PasswordHash &) const = default;

    /// Takes about a tenth of a second; hold no lock meanwhile.
    /// @errors KdfOutOfMemory
    [[nodiscard]] static base::Result<PasswordHash> of(const base::SecretBytes &password,
                                                       base::Random &random);

    /// @returns true when `password` is the one; false also when memory runs out
    [[nodiscard]] bool matches(const base::SecretBytes &password) const;
};

} // namespace qorgan::sandbox
