// SPDX-License-Identifier: Apache-2.0
#include "testkit/SeededRandom.h"

#include <algorithm>

namespace qorgan::testkit {

SeededRandom::SeededRandom(quint64 seed)
    : m_engine(seed)
{
}

void SeededRandom::fill(std::span<std::byte> bytes)
{
    std::generate(bytes.begin(), bytes.end(),
                  [this] { return static_cast<std::byte>(m_engine() & 0xffU); });
}

} // namespace qorgan::testkit
