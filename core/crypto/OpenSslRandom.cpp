// SPDX-License-Identifier: Apache-2.0
#include "crypto/OpenSslRandom.h"

#include <openssl/rand.h>

namespace qorgan::crypto {

void OpenSslRandom::fill(std::span<std::byte> bytes)
{
    auto *out = reinterpret_cast<unsigned char *>(bytes.data());
    // Without chance there are no keys, and no caller could do anything better than stop.
    if (!bytes.empty() && RAND_priv_bytes(out, static_cast<int>(bytes.size())) != 1)
        qFatal("The operating system offers no random bytes.");
}

} // namespace qorgan::crypto
