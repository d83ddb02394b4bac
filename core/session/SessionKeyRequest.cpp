// SPDX-License-Identifier: Apache-2.0
#include "session/SessionKeyRequest.h"

#include "domain/SessionKeyCode.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Task;

namespace {

std::chrono::seconds timeUntil(std::chrono::milliseconds moment, const base::Clock &clock)
{
    const auto left = moment - clock.monotonicNow();
    // A countdown shows 1 until the very end.
    return left.count() <= 0 ? std::chrono::seconds(0)
                             : std::chrono::ceil<std::chrono::seconds>(left);
}

} // namespace

SessionKeyRequest::SessionKeyRequest(CustomerParts &parts)
    : m_parts(parts)
{
}

Task<domain::VerificationTicket> SessionKeyRequest::request(domain::PhoneNumber phone,
                                                            domain::KeyUse use,
                                                            domain::Language language,
                                                            CancelScope scope)
{
    if (const auto key = m_parts.ensureDeviceKey(); !key)
        co_return failure(key.error());
    auto ticket = co_await m_parts.gateway->startVerification(phone, use, language, scope);
    if (!ticket)
        co_return failure(ticket.error());
    if (m_phone != phone || m_use != use)
        m_keysRequested = 0;
    m_phone = phone;
    m_use = use;
    m_ticket = *ticket;
    m_confirmed.reset();
    m_keysRequested += 1;
    const auto now = m_parts.clock.monotonicNow();
    m_keyDiesAt = now + ticket->lifetime;
    m_resendAt = now + ticket->resendAfter;
    co_return *ticket;
}

Task<domain::VerificationTicket> SessionKeyRequest::requestAgain(domain::Language language,
                                                                 CancelScope scope)
{
    if (!m_phone)
        co_return failure(ErrorCode::PhoneInvalid);
    co_return co_await request(*m_phone, m_use, language, scope);
}

Task<void> SessionKeyRequest::confirm(base::SecretBytes typed, CancelScope scope)
{
    if (!m_ticket)
        co_return failure(ErrorCode::KeyExpired);
    auto code = domain::SessionKeyCode::parse(typed, m_ticket->codeLength);
    if (!code)
        co_return failure(code.error());
    const QString ticketId = m_ticket->id;
    auto confirmed =
        co_await m_parts.gateway->confirmVerification(ticketId, std::move(*code), scope);
    // Another key may have been asked for meanwhile: this answer says nothing of that one.
    if (!m_ticket || m_ticket->id != ticketId)
        co_return failure(ErrorCode::KeySuperseded);
    if (!confirmed) {
        if (confirmed.error().triesLeft)
            m_ticket->triesLeft = *confirmed.error().triesLeft;
        co_return failure(confirmed.error());
    }
    m_confirmed = std::move(*confirmed);
    co_return base::Result<void>{};
}

std::chrono::seconds SessionKeyRequest::keyTimeLeft() const
{
    return m_ticket ? timeUntil(m_keyDiesAt, m_parts.clock) : std::chrono::seconds(0);
}

std::chrono::seconds SessionKeyRequest::resendTimeLeft() const
{
    return m_ticket ? timeUntil(m_resendAt, m_parts.clock) : std::chrono::seconds(0);
}

base::Result<domain::ConfirmedPhone> SessionKeyRequest::proof() const
{
    if (!m_confirmed)
        return failure(ErrorCode::VerificationExpired);
    return domain::ConfirmedPhone{m_confirmed->token.clone(), m_confirmed->registered};
}

void SessionKeyRequest::forget()
{
    m_phone.reset();
    m_use = {};
    m_ticket.reset();
    m_confirmed.reset();
    m_keysRequested = 0;
}

} // namespace qorgan::session
