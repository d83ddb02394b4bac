// SPDX-License-Identifier: Apache-2.0
#include "session/Logout.h"

#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::failure;
using base::Result;
using base::Task;

namespace {

constexpr std::chrono::seconds kPatienceWithTheBank{5};

} // namespace

Logout::Logout(CustomerParts &parts)
    : m_parts(parts)
{
}

Task<bool> Logout::tellBank()
{
    if (!m_parts.gateway->hasSession())
        co_return false;
    // Not a child of the session's scope: that one is closed first, and the bank must still hear.
    const auto call = base::closingAfter(kPatienceWithTheBank, CancelScope());
    auto revoked = co_await m_parts.gateway->revoke(call);
    co_return revoked.has_value();
}

Task<Logout::Outcome> Logout::logout(CancelScope)
{
    m_parts.sync->stop();
    m_parts.events->stop();
    m_parts.scope.cancel();
    m_parts.scope = CancelScope();
    const auto informed = co_await tellBank();
    m_parts.goOffline(bank::BankGateway::Keep::Nothing);
    auto destroyed = co_await m_parts.vault->destroy();
    m_parts.gateway->useProofSigner(nullptr);
    m_parts.deviceKey.reset();
    m_parts.connection.updateAsOf({});
    if (!destroyed)
        co_return failure(destroyed.error());
    co_return informed.value_or(false) ? Outcome::BankInformed : Outcome::BankUnreachable;
}

} // namespace qorgan::session
