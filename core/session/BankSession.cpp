// SPDX-License-Identifier: Apache-2.0
#include "session/BankSession.h"

#include "session/CustomerParts.h"

namespace qorgan::session {

using base::SecretBytes;

struct BankSession::UseCases {
    explicit UseCases(CustomerParts &parts)
        : signIn(parts)
        , unlock(parts)
        , logout(parts)
        , passwordChange(parts)
        , devices(parts)
        , commands(parts)
        , cards(parts)
    {
    }
    SignIn signIn;
    Unlock unlock;
    Logout logout;
    PasswordChange passwordChange;
    Devices devices;
    Commands commands;
    CardControl cards;
};

BankSession::BankSession(std::unique_ptr<CustomerParts> parts)
    : m_parts(std::move(parts))
    , m_useCases(std::make_unique<UseCases>(*m_parts))
{
    connect(m_parts->vault.get(), &vault::Vault::opened, this, &BankSession::stageChanged);
    connect(m_parts->vault.get(), &vault::Vault::closed, this, &BankSession::stageChanged);
    m_parts->standingChanged = [this] { emit standingChanged(); };
    m_parts->revocations->deliverSoon();
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

PasswordChange &BankSession::passwordChange()
{
    return m_useCases->passwordChange;
}

Devices &BankSession::devices()
{
    return m_useCases->devices;
}

CardControl &BankSession::cards()
{
    return m_useCases->cards;
}

Commands &BankSession::commands()
{
    return m_useCases->commands;
}

const Standing &BankSession::standing() const
{
    return m_parts->standing;
}

std::optional<domain::ConnectionFacts> BankSession::connectionFacts() const
{
    return m_parts->gateway->connectionFacts();
}

base::Task<void> BankSession::probeConnection(base::CancelScope scope)
{
    const auto status = co_await m_parts->gateway->serviceStatus(scope);
    if (!status)
        co_return base::failure(status.error());
    co_return base::Result<void>{};
}

void BankSession::acknowledgeRebuilt()
{
    Standing now = m_parts->standing;
    now.rebuilt = false;
    m_parts->setStanding(now);
}

Connection &BankSession::connection()
{
    return m_parts->connection;
}

History &BankSession::history()
{
    return m_parts->history;
}

base::Task<void> BankSession::pauseHistory(bool paused, base::CancelScope scope)
{
    return m_parts->sync->pauseHistory(paused, std::move(scope));
}

NoticeCenter &BankSession::notices()
{
    return m_parts->notices;
}

vault::RetentionStore &BankSession::retention()
{
    return *m_parts->retention;
}

base::Task<void> BankSession::keepOperations(std::optional<int> months, base::CancelScope scope)
{
    return m_parts->sync->keepOperations(months, std::move(scope));
}

vault::OperationStore &BankSession::operations()
{
    return *m_parts->operations;
}

vault::AccountStore &BankSession::accounts()
{
    return *m_parts->accounts;
}

vault::CustomerRecordStore &BankSession::records()
{
    return *m_parts->records;
}

vault::SpendingStore &BankSession::spending()
{
    return *m_parts->spending;
}

void BankSession::refresh()
{
    m_parts->sync->syncNow();
}

base::Task<void> BankSession::shutDown()
{
    // Let in, but in no vault: nothing here goes on with that session.
    SecretBytes unused;
    if (signIn().hasUnusedSession())
        unused = m_parts->gateway->lastingTokens().revocationSecret;
    const bool toBeTold = !unused.isEmpty() && !m_parts->revocations->remember(unused);
    if (!unused.isEmpty())
        m_parts->gateway->dropSession(bank::BankGateway::Keep::Nothing);
    m_parts->wipe(bank::BankGateway::Keep::Nothing);
    m_parts->revocations->stop();
    m_parts->scope.cancel();
    auto closed = co_await m_parts->vault->close();
    if (toBeTold)
        co_await m_parts->revocations->tellBank(std::move(unused));
    co_return closed;
}

bool BankSession::hasLiveSession() const
{
    return m_parts->gateway->hasSession();
}

} // namespace qorgan::session
