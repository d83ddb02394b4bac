// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArrayView>

namespace qorgan::crypto {

/// Cost of turning a password into a key.
struct KdfParameters {
    /// KiB; 65,536 (64 MiB) .. 1,048,576 (1 GiB)
    quint32 memoryKib = 256U * 1024U;
    /// 3 .. 10
    quint32 passes = 3;
    /// 1 .. 16
    quint32 lanes = 4;

    bool operator==(const KdfParameters &) const = default;
};

/// Refuses parameters too weak or absurd, before anything is allocated (docs/threat-model.md,
/// "Keys").
/// @errors KdfParametersRefused
[[nodiscard]] base::Result<void> checkKdfParameters(const KdfParameters &parameters);

/// Argon2id version 1.3 (RFC 9106), 32 bytes. Takes 0.2 .. 3 s: never on the main thread.
/// @param salt  16 bytes
/// @errors KdfParametersRefused, KdfOutOfMemory
[[nodiscard]] base::Result<base::SecretBytes>
argon2id(const base::SecretBytes &password, QByteArrayView salt, const KdfParameters &parameters);

/// The same without the client's floor, for the sandbox bank and published vectors.
/// @param secret, associated  optional inputs K and X of RFC 9106
/// @param length  bytes wanted, 4..1024
[[nodiscard]] base::Result<base::SecretBytes>
argon2idUnchecked(const base::SecretBytes &password, QByteArrayView salt,
                  const KdfParameters &parameters, const base::SecretBytes &secret = {},
                  QByteArrayView associated = {}, std::size_t length = 32);

} // namespace qorgan::crypto
