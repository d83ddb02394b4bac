// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <cstddef>
#include <span>

namespace qorgan::base {

/// Where chance comes in. The client's is crypto::OpenSslRandom; tests hand in a seeded one.
class Random
{
public:
    virtual ~Random() = default;

    /// Fills `bytes` with unpredictable bytes; ends the program when the OS offers none.
    virtual void fill(std::span<std::byte> bytes) = 0;

    /// A random version-4 UUID without braces (RFC 9562), 36 characters.
    [[nodiscard]] QString uuid();

    /// A double in [0, 1) with 53 random bits, for jitter.
    [[nodiscard]] double unit();
};

} // namespace qorgan::base
