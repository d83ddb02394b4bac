// SPDX-License-Identifier: Apache-2.0
#include "session/Logout.h"

#include "base/LogCategories.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::failure;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

constexpr std::chrono::seconds kPatienceWithKeychain{2};

} // namespace

Logout::Logout(CustomerParts &parts)
    : m_parts(parts)
{
}

int Logout::unsentCommands() const
{
    return m_parts.openCommands;
}

/// What ends the session at the bank: of the running one, or of the locked vault's.
Task<base::SecretBytes> Logout::revocationSecret(bool inMemory)
{
    auto secret = m_parts.gateway->lastingTokens().revocationSecret;
    // What the keychain has belongs to the vault on disk, which this logout leaves alone.
    if (!secret.isEmpty() || m_parts.keychain == nullptr || inMemory)
        co_return secret;
    const auto shortly = base::closingAfter(kPatienceWithKeychain, CancelScope());
    auto kept = co_await m_parts.keychain->read(m_parts.revocationEntry(), shortly);
    if (kept && *kept)
        co_return std::move(**kept);
    co_return SecretBytes();
}

Task<void> Logout::forgetEntries(LastPhone phone, bool inMemory)
{
    m_phoneLeft = false;
    if (m_parts.keychain == nullptr)
        co_return Result<void>{};
    const auto shortly = base::closingAfter(kPatienceWithKeychain, CancelScope());
    Result<void> removed;
    if (!inMemory)
        removed = co_await m_parts.keychain->remove(m_parts.revocationEntry(), shortly);
    // A session in memory has kept no phone: what is there belongs to the vault that stays.
    if (phone == LastPhone::Forget && !inMemory) {
        auto forgotten = co_await m_parts.keychain->remove(m_parts.lastPhoneEntry(), shortly);
        m_phoneLeft = !forgotten;
        if (!forgotten)
            removed = std::move(forgotten);
    }
    co_return removed;
}

Task<Logout::Outcome> Logout::logout(LastPhone phone, CancelScope)
{
    const bool inMemory = m_parts.vault->isInMemory();
    auto found = co_await revocationSecret(inMemory);
    const SecretBytes secret = found ? std::move(*found) : SecretBytes();
    // Written before anything is removed: a kill from here on still ends the session.
    const bool remembered = !secret.isEmpty() && m_parts.revocations->remember(secret);
    m_parts.wipe(bank::BankGateway::Keep::Nothing);
    // Nothing of the customer stays alive while the keychain and the bank are waited for.
    auto destroyed = co_await m_parts.vault->close();
    if (!inMemory)
        destroyed = co_await m_parts.vault->destroy();
    auto forgotten = co_await forgetEntries(phone, inMemory);
    if (!forgotten)
        qCInfo(base::logSession) << "the keychain did not answer";
    m_parts.connection.updateAsOf({});
    m_parts.setStanding({});
    bool heard = false;
    if (!secret.isEmpty()) {
        const auto told = co_await m_parts.revocations->tellBank(secret.clone());
        heard = told.has_value();
    }
    if (heard)
        m_parts.revocations->forget(secret);
    else
        m_parts.revocations->deliverSoon();
    if (!destroyed)
        co_return failure(destroyed.error());
    if (heard)
        co_return Outcome::BankInformed;
    co_return remembered ? Outcome::BankUnreachable : Outcome::BankNeverTold;
}

} // namespace qorgan::session
