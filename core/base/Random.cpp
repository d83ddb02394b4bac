// SPDX-License-Identifier: Apache-2.0
#include "base/Random.h"

#include <QUuid>

#include <array>
#include <cstring>

namespace qorgan::base {

QString Random::uuid()
{
    std::array<std::byte, 16> bytes{};
    fill(bytes);
    // RFC 9562, 5.4: version 4 in the high nibble of byte 6, variant 10 in the high bits of byte 8.
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x40};
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return QUuid::fromRfc4122(view).toString(QUuid::WithoutBraces);
}

double Random::unit()
{
    quint64 bits = 0;
    fill(std::as_writable_bytes(std::span(&bits, 1)));
    return static_cast<double>(bits >> 11U) * 0x1.0p-53;
}

} // namespace qorgan::base
