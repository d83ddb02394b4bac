// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultKeys.h"

#include "crypto/KeyEnvelope.h"

namespace qorgan::vault {

base::Result<VaultKeys> VaultKeys::of(const base::SecretBytes &dek)
{
    auto database = crypto::deriveSubkey(dek, crypto::KeyUse::Database);
    auto freshness = crypto::deriveSubkey(dek, crypto::KeyUse::Freshness);
    auto outbox = crypto::deriveSubkey(dek, crypto::KeyUse::OutboxJournal);
    if (!database || !freshness || !outbox)
        return base::failure(base::ErrorCode::Internal, QStringLiteral("subkeys"));
    return VaultKeys{*std::move(database), *std::move(freshness), *std::move(outbox)};
}

base::Result<base::SecretBytes> deriveKek(const base::SecretBytes &password,
                                          const base::SecretBytes &deviceSecret,
                                          const VaultHeader &header)
{
    return crypto::argon2id(password, header.salt, header.kdf)
        .and_then([&](const base::SecretBytes &key) {
            return crypto::deriveKek(key, deviceSecret, header.vaultId, header.version);
        });
}

} // namespace qorgan::vault
