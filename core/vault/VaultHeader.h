// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "crypto/Argon2id.h"
#include "crypto/KeyEnvelope.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace qorgan::vault {

/// Where the device secret is that goes into the key besides the password.
struct DeviceSecretPlace {
    /// The keychain's word for itself, such as "secret-service"; 1..64 characters.
    QString backend;
    /// 16 random bytes that name the entry.
    QByteArray entry;

    bool operator==(const DeviceSecretPlace &) const = default;
};

/// What must be known to open a vault with its password. On disk (docs/vault-format.md): a CBOR
/// array followed by its SHA-256. Nothing in it is secret.
struct VaultHeader {
    /// The form new headers are written in. Version 1 knew no device secret; it is still read.
    static constexpr quint32 kVersion = 2;

    /// Folded into the key, so that a header taken back to an older form opens nothing.
    quint32 version = kVersion;
    /// Rises by one with every rewrite; the higher of two slots counts.
    quint64 generation = 1;
    QByteArray vaultId; ///< 16 random bytes
    crypto::KdfParameters kdf;
    QByteArray salt; ///< 16 random bytes
    /// Nothing: the password alone opens.
    std::optional<DeviceSecretPlace> deviceSecret;
    crypto::KeyEnvelope envelope;

    /// Everything but the envelope, as it is bound to the wrapped key.
    [[nodiscard]] QByteArray associated() const;

    [[nodiscard]] QByteArray encode() const;

    /// Reads a slot. The checksum tells damage from a wrong password before any key is derived.
    /// @errors VaultHeaderDamaged (cut, changed or foreign), VaultNewerVersion (sound, but of a
    ///         form this program does not know)
    [[nodiscard]] static base::Result<VaultHeader> decode(const QByteArray &slot);
};

/// Generation of a sound slot of any version, to find the newest one.
/// @errors VaultHeaderDamaged
[[nodiscard]] base::Result<quint64> slotGeneration(const QByteArray &slot);

} // namespace qorgan::vault
