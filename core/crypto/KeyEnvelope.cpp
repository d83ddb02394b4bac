// SPDX-License-Identifier: Apache-2.0
#include "crypto/KeyEnvelope.h"

#include "crypto/AesGcm.h"
#include "crypto/Hkdf.h"

#include <QtEndian>

namespace qorgan::crypto {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr qsizetype kVaultIdBytes = 16;

/// One label a use: no key serves two ends (NIST SP 800-57 part 1, 5.2).
QByteArrayView labelOf(KeyUse use)
{
    switch (use) {
    case KeyUse::Database:
        return "qorgan v1 database";
    case KeyUse::Tokens:
        return "qorgan v1 tokens";
    case KeyUse::ProofKey:
        return "qorgan v1 proof key";
    case KeyUse::OutboxJournal:
        return "qorgan v1 outbox journal";
    case KeyUse::JournalMac:
        return "qorgan v1 journal mac";
    case KeyUse::Freshness:
        return "qorgan v1 freshness";
    }
    Q_UNREACHABLE();
}

} // namespace

base::Result<KeyEnvelope> KeyEnvelope::wrap(const base::SecretBytes &kek,
                                            const base::SecretBytes &dek, QByteArrayView associated,
                                            base::Random &random)
{
    if (dek.size() != kKeyBytes)
        return base::failure(base::ErrorCode::Internal, QStringLiteral("DEK size"));
    // Random nonces are safe here: a KEK wraps one key in its life (SP 800-38D, 8.2.2).
    QByteArray nonce(static_cast<qsizetype>(kAesGcmNonceBytes), '\0');
    random.fill({reinterpret_cast<std::byte *>(nonce.data()), kAesGcmNonceBytes});
    auto sealed = aesGcmSeal(kek, nonce, dek, associated);
    if (!sealed)
        return base::failure(sealed.error());
    return KeyEnvelope{nonce, *std::move(sealed)};
}

base::Result<base::SecretBytes> KeyEnvelope::unwrap(const base::SecretBytes &kek,
                                                    QByteArrayView associated) const
{
    auto dek = aesGcmOpen(kek, nonce, sealed, associated);
    if (dek && dek->size() != kKeyBytes)
        return base::failure(base::ErrorCode::VaultWrongPassword, QStringLiteral("DEK size"));
    return dek;
}

base::Result<base::SecretBytes> deriveKek(const base::SecretBytes &passwordKey,
                                          const base::SecretBytes &deviceSecret,
                                          QByteArrayView vaultId, quint32 headerVersion)
{
    if (passwordKey.size() != kKeyBytes || vaultId.size() != kVaultIdBytes)
        return base::failure(base::ErrorCode::Internal, QStringLiteral("KEK inputs"));
    base::SecretBytes material = passwordKey.clone();
    material.append(deviceSecret.view());
    QByteArray info("qorgan kek v");
    const quint32 version = qToBigEndian(headerVersion);
    info.append(reinterpret_cast<const char *>(&version), sizeof version);
    return hkdfSha256(material, vaultId, info, kKeyBytes);
}

base::Result<base::SecretBytes> deriveSubkey(const base::SecretBytes &dek, KeyUse use)
{
    if (dek.size() != kKeyBytes)
        return base::failure(base::ErrorCode::Internal, QStringLiteral("DEK size"));
    return hkdfSha256(dek, {}, labelOf(use), kKeyBytes);
}

} // namespace qorgan::crypto
