// SPDX-License-Identifier: Apache-2.0
#include "session/Unlock.h"

#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::failure;
using base::Result;
using base::SecretBytes;
using base::Task;

Unlock::Unlock(CustomerParts &parts)
    : m_parts(parts)
{
}

Task<void> Unlock::unlock(SecretBytes password, CancelScope scope)
{
    auto opened = co_await m_parts.vault->open(password.clone(), scope);
    if (!opened)
        co_return failure(opened.error());
    auto state = co_await m_parts.operations->syncState(scope);
    if (state)
        m_parts.connection.updateAsOf(state->asOf);
    // What follows needs the network and must not keep the customer from reading.
    base::deliver(goOn(std::move(password), m_parts.scope.child()), &m_parts.connection,
                  [](const Result<void> &) {});
    co_return Result<void>{};
}

Task<void> Unlock::goOn(SecretBytes password, CancelScope scope)
{
    m_parts.connection.update(Connection::State::Connecting);
    auto stored = co_await m_parts.sessions->load(scope);
    if (!stored || !*stored) {
        m_parts.connection.update(Connection::State::Ended, base::ErrorCode::SessionEnded);
        co_return Result<void>{};
    }
    auto session = std::move(**stored);
    auto key = m_parts.deviceKeys.load(session.proofKeyPkcs8);
    if (!key) {
        m_parts.connection.update(Connection::State::Ended, base::ErrorCode::SessionEnded);
        co_return failure(key.error());
    }
    m_parts.deviceKey = std::move(*key);
    m_parts.gateway->useProofSigner(m_parts.deviceKey.get());
    if (session.refreshExpiresAt > m_parts.clock.utcNow()) {
        m_parts.gateway->resumeSession({session.sessionId, std::move(session.refreshToken),
                                        session.refreshExpiresAt, std::move(session.eventsToken),
                                        std::move(session.revocationSecret)});
        // Asked before anything else, because only now the password is at hand to sign in anew.
        auto accounts = co_await m_parts.gateway->accounts(scope);
        if (accounts || !endsSession(accounts.error().code)) {
            if (accounts)
                co_await m_parts.accounts->replace(std::move(*accounts), scope);
            if (!scope.isCancelled())
                m_parts.goOnline();
            co_return Result<void>{};
        }
    }
    co_return co_await renew(std::move(session.phone), std::move(password), scope);
}

Task<void> Unlock::renew(QString storedPhone, SecretBytes password, CancelScope scope)
{
    auto phone = domain::PhoneNumber::parse(storedPhone);
    if (!phone) {
        m_parts.connection.update(Connection::State::Ended, base::ErrorCode::SessionEnded);
        co_return failure(phone.error());
    }
    auto tokens = co_await m_parts.gateway->signInKnownDevice(*phone, std::move(password), scope);
    if (!tokens) {
        const auto code = tokens.error().code;
        if (code == base::ErrorCode::Cancelled)
            co_return failure(tokens.error());
        const bool noWay = code == base::ErrorCode::Offline
                           || code == base::ErrorCode::BankUnreachable
                           || code == base::ErrorCode::ConnectionTimedOut
                           || code == base::ErrorCode::BankUnavailable;
        m_parts.connection.update(noWay ? Connection::State::Offline : Connection::State::Ended,
                                  code);
        co_return failure(tokens.error());
    }
    if (scope.isCancelled())
        co_return failure(base::ErrorCode::Cancelled);
    m_parts.gateway->useSession(std::move(*tokens));
    auto saved = co_await m_parts.saveSession(phone->e164(), scope);
    m_parts.goOnline();
    co_return saved;
}

Task<void> Unlock::lock()
{
    const auto state = co_await m_parts.operations->syncState(m_parts.scope);
    if (state)
        m_parts.lockedAtSeq = state->lastSeq;
    m_parts.goOffline(bank::BankGateway::Keep::EventsToken);
    m_parts.scope.cancel();
    m_parts.scope = CancelScope();
    auto closed = co_await m_parts.vault->close();
    m_parts.gateway->useProofSigner(nullptr);
    m_parts.deviceKey.reset();
    co_return closed;
}

} // namespace qorgan::session
