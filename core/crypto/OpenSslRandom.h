// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"

namespace qorgan::crypto {

/// OpenSSL's generator seeded by the operating system (NIST SP 800-90A CTR-DRBG).
class OpenSslRandom final : public base::Random
{
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace qorgan::crypto
