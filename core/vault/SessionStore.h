// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Credentials.h"
#include "vault/Vault.h"

#include <optional>

namespace qorgan::vault {

/// What must outlive the program to go on with a session. Inside the encrypted database and sealed
/// once more with a subkey of the DEK.
struct StoredSession {
    QString phone; ///< E.164
    QString bankId;
    QString sessionId;
    base::SecretBytes proofKeyPkcs8;
    base::SecretBytes refreshToken;
    QDateTime refreshExpiresAt;
    base::SecretBytes eventsToken;
    base::SecretBytes revocationSecret;
};

class SessionStore
{
public:
    SessionStore(Vault &vault, base::Random &random);

    base::Task<void> save(StoredSession session, base::CancelScope scope);
    base::Task<std::optional<StoredSession>> load(base::CancelScope scope);

private:
    Vault &m_vault;
    base::Random &m_random;
};

} // namespace qorgan::vault
