// SPDX-License-Identifier: Apache-2.0
#include "session/BankSession.h"

#include "session/CustomerParts.h"

namespace qorgan::session {

struct BankSession::UseCases {
    explicit UseCases(CustomerParts &parts)
        : signIn(parts)
        , unlock(parts)
        , logout(parts)
    {
    }
    SignIn signIn;
    Unlock unlock;
    Logout logout;
};

BankSession::BankSession(std::unique_ptr<CustomerParts> parts)
    : m_parts(std::move(parts))
    , m_useCases(std::make_unique<UseCases>(*m_parts))
{
    connect(m_parts->vault.get(), &vault::Vault::opened, this, &BankSession::stageChanged);
    connect(m_parts->vault.get(), &vault::Vault::closed, this, &BankSession::stageChanged);
}

BankSession::~BankSession() = default;

const domain::BankProfile &BankSession::profile() const
{
    return m_parts->profile;
}

ComputerKind BankSession::computer() const
{
    return m_parts->computer;
}

BankSession::Stage BankSession::stage() const
{
    if (m_parts->vault->isOpen())
        return Stage::Open;
    return m_parts->vault->exists() ? Stage::Locked : Stage::SignedOut;
}

SignIn &BankSession::signIn()
{
    return m_useCases->signIn;
}

Unlock &BankSession::unlock()
{
    return m_useCases->unlock;
}

Logout &BankSession::logout()
{
    return m_useCases->logout;
}

Connection &BankSession::connection()
{
    return m_parts->connection;
}

NoticeCenter &BankSession::notices()
{
    return m_parts->notices;
}

vault::OperationStore &BankSession::operations()
{
    return *m_parts->operations;
}

vault::AccountStore &BankSession::accounts()
{
    return *m_parts->accounts;
}

void BankSession::refresh()
{
    m_parts->sync->syncNow();
}

base::Task<void> BankSession::shutDown()
{
    m_parts->sync->stop();
    m_parts->events->stop();
    m_parts->scope.cancel();
    m_parts->gateway->dropSession(bank::BankGateway::Keep::Nothing);
    co_return co_await m_parts->vault->close();
}

bool BankSession::hasLiveSession() const
{
    return m_parts->gateway->hasSession();
}

} // namespace qorgan::session
