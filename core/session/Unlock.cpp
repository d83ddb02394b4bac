// SPDX-License-Identifier: Apache-2.0
#include "session/Unlock.h"

#include "domain/SessionEnd.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

constexpr std::chrono::milliseconds kPatienceWithSeq{200};

/// Why no new session could be had with the password alone.
ErrorCode causeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::BankUnreachable:
    case ErrorCode::CaptivePortal:
    case ErrorCode::ConnectionTimedOut:
    case ErrorCode::BankUnavailable:
        // The password is not kept for when the bank comes back: the customer signs in then.
        return ErrorCode::SessionEnded;
    case ErrorCode::PasswordWrong:
        // This computer knows it as the right one, so the bank has got another since.
        return ErrorCode::PasswordChangedElsewhere;
    default:
        return code;
    }
}

} // namespace

QString refusedSetting()
{
    return QStringLiteral("session.password_refused");
}

Unlock::Unlock(CustomerParts &parts)
    : m_parts(parts)
{
}

Task<vault::Opened> Unlock::unlock(SecretBytes password, CancelScope scope)
{
    auto opened = co_await m_parts.vault->open(password.clone(), scope);
    if (!opened)
        co_return failure(opened.error());
    m_parts.noteVault(*opened);
    co_await m_parts.replayOutbox(scope);
    auto state = co_await m_parts.operations->syncState(scope);
    // A lock that came meanwhile has closed the vault.
    if (!m_parts.vault->isOpen())
        co_return failure(ErrorCode::Cancelled);
    if (state) {
        m_parts.connection.updateAsOf(state->asOf);
        m_parts.history.update(state->left);
    }
    // What follows needs the network and must not keep the customer from reading.
    base::deliver(goOn(std::move(password), m_parts.scope.child()), &m_parts.connection,
                  [](const Result<void> &) {});
    co_return *opened;
}

Task<vault::AttemptState> Unlock::attempts(CancelScope scope)
{
    return m_parts.vault->attempts(std::move(scope));
}

Task<void> Unlock::startAfresh()
{
    m_parts.wipe(bank::BankGateway::Keep::Nothing);
    co_return co_await m_parts.vault->quarantine();
}

Task<void> Unlock::goOn(SecretBytes password, CancelScope scope)
{
    m_parts.connection.update(Connection::State::Connecting);
    auto stored = co_await m_parts.sessions->load(scope);
    if (m_parts.isOver(scope))
        co_return failure(ErrorCode::Cancelled);
    if (!stored || !*stored) {
        m_parts.connection.update(Connection::State::Ended, ErrorCode::SessionEnded);
        co_return Result<void>{};
    }
    auto session = std::move(**stored);
    auto key = m_parts.deviceKeys.load(session.proofKeyPkcs8);
    if (!key) {
        m_parts.connection.update(Connection::State::Ended, ErrorCode::SessionEnded);
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
        if (m_parts.isOver(scope))
            co_return failure(ErrorCode::Cancelled);
        if (accounts || !domain::endsSession(accounts.error().code)) {
            if (accounts)
                co_await m_parts.accounts->replace(std::move(*accounts), scope);
            if (!m_parts.isOver(scope))
                m_parts.goOnline();
            co_return Result<void>{};
        }
        // What was done on another device is not undone with a password typed here.
        const auto reason = accounts.error().code;
        if (reason == ErrorCode::PasswordChangedElsewhere || reason == ErrorCode::DeviceRemoved) {
            m_parts.gateway->dropSession(bank::BankGateway::Keep::Nothing);
            m_parts.connection.update(Connection::State::Ended, reason);
            co_return failure(reason);
        }
    }
    // Asking again with a password the bank has refused would spend the customer's tries there.
    const auto refused = co_await m_parts.settings->value(refusedSetting(), scope);
    if (m_parts.isOver(scope))
        co_return failure(ErrorCode::Cancelled);
    if (refused && *refused && !(*refused)->isEmpty()) {
        m_parts.connection.update(Connection::State::Ended, ErrorCode::PasswordChangedElsewhere);
        co_return failure(ErrorCode::PasswordChangedElsewhere);
    }
    co_return co_await renew(std::move(session.phone), std::move(password), scope);
}

Task<void> Unlock::renew(QString storedPhone, SecretBytes password, CancelScope scope)
{
    auto phone = domain::PhoneNumber::parse(storedPhone);
    if (!phone) {
        m_parts.connection.update(Connection::State::Ended, ErrorCode::SessionEnded);
        co_return failure(phone.error());
    }
    auto tokens = co_await m_parts.gateway->signInKnownDevice(*phone, std::move(password), scope);
    if (m_parts.isOver(scope))
        co_return failure(ErrorCode::Cancelled);
    if (!tokens) {
        const auto code = tokens.error().code;
        if (code == ErrorCode::PasswordWrong)
            co_await m_parts.settings->setValue(refusedSetting(), QStringLiteral("1"), scope);
        if (m_parts.isOver(scope))
            co_return failure(ErrorCode::Cancelled);
        m_parts.connection.update(Connection::State::Ended, causeOf(code));
        co_return failure(tokens.error());
    }
    auto secret = tokens->revocationSecret.clone();
    m_parts.gateway->useSession(std::move(*tokens));
    auto saved = co_await m_parts.saveSession(phone->e164(), scope);
    if (m_parts.isOver(scope)) {
        // A lock came first, and with it the only tokens went: nothing else could end it.
        if (!saved)
            m_parts.revocations->endSoon(std::move(secret));
        co_return failure(ErrorCode::Cancelled);
    }
    m_parts.goOnline();
    co_return saved;
}

Task<void> Unlock::lock()
{
    m_parts.wipe(bank::BankGateway::Keep::EventsToken);
    if (m_parts.vault->isOpen()) {
        // Only spares a needless notice, so it may not keep the keys alive for long.
        const auto shortly = base::closingAfter(kPatienceWithSeq, m_parts.scope);
        const auto state = co_await m_parts.operations->syncState(shortly);
        if (state)
            m_parts.lockedAtSeq = state->lastSeq;
    }
    co_return co_await m_parts.vault->close();
}

} // namespace qorgan::session
