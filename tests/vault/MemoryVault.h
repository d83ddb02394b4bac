// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/CancelScope.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"
#include "vault/Vault.h"

namespace qorgan::vault::samples {

/// An open vault in memory, for tests of the stores: the same SQL without a password to derive.
class MemoryVault
{
public:
    MemoryVault()
        : m_vault(m_random)
    {
        if (!testkit::waitFor(m_vault.openInMemory({})))
            qFatal("No vault in memory.");
    }

    operator Vault &() { return m_vault; }
    Vault *operator->() { return &m_vault; }
    base::Random &random() { return m_random; }

private:
    crypto::OpenSslRandom m_random;
    Vault m_vault;
};

} // namespace qorgan::vault::samples
