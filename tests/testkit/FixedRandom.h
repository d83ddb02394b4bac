// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"

#include <algorithm>

namespace qorgan::testkit {

/// Chance that always gives the same byte: 0xff is nearly one, 0x80 is half, 0 is nothing.
class FixedRandom final : public base::Random
{
public:
    explicit FixedRandom(unsigned char byte)
        : m_byte(byte)
    {
    }

    void fill(std::span<std::byte> bytes) override
    {
        std::fill(bytes.begin(), bytes.end(), std::byte{m_byte});
    }

private:
    unsigned char m_byte;
};

} // namespace qorgan::testkit
