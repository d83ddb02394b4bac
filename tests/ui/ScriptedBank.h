// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"

#include <optional>

namespace qorgan::testkit {

/// A bank whose answers a page's test sets beforehand; it keeps what it was asked. Pages are tried
/// with it for what a real bank cannot be brought to at will.
class ScriptedBank final : public bank::BankGateway
{
public:
    std::optional<base::Error> startAnswer;
    std::optional<base::Error> confirmAnswer;
    std::optional<base::Error> registerAnswer;
    std::optional<base::Error> signInAnswer;
    bool registered = false;
    /// While true, calls wait until their scope is cancelled.
    bool silent = false;
    std::chrono::seconds resendAfter{60};

    int startsAsked = 0;
    int registrationsAsked = 0;
    QByteArray keyAsked;

    void useProofSigner(const domain::ProofSigner *) override {}

    base::Task<domain::VerificationTicket> startVerification(domain::PhoneNumber phone,
                                                             domain::KeyPurpose, domain::Language,
                                                             base::CancelScope scope) override
    {
        startsAsked += 1;
        const QString masked = phone.masked();
        auto heard = co_await answer(startAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        domain::VerificationTicket ticket;
        ticket.id = QStringLiteral("ticket");
        ticket.maskedPhone = masked;
        ticket.resendAfter = resendAfter;
        co_return ticket;
    }

    base::Task<domain::ConfirmedPhone> confirmVerification(QString, domain::SessionKeyCode code,
                                                           base::CancelScope scope) override
    {
        keyAsked = code.digits().view().toByteArray();
        auto heard = co_await answer(confirmAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        co_return domain::ConfirmedPhone{base::SecretBytes::copyOf("proof"), registered};
    }

    base::Task<domain::SessionTokens> registerCustomer(domain::ConfirmedPhone,
                                                       domain::RegistrationForm,
                                                       base::CancelScope scope) override
    {
        registrationsAsked += 1;
        auto heard = co_await answer(registerAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        co_return domain::SessionTokens{};
    }

    base::Task<domain::SessionTokens> signIn(domain::ConfirmedPhone, base::SecretBytes,
                                             base::CancelScope scope) override
    {
        auto heard = co_await answer(signInAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        co_return domain::SessionTokens{};
    }

    base::Task<domain::SessionTokens> signInKnownDevice(domain::PhoneNumber, base::SecretBytes,
                                                        base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }

    void useSession(domain::SessionTokens) override { m_hasSession = true; }
    void dropSession(Keep) override { m_hasSession = false; }
    [[nodiscard]] bool hasSession() const override { return m_hasSession; }
    [[nodiscard]] LastingTokens lastingTokens() const override { return {}; }
    void resumeSession(LastingTokens) override { m_hasSession = true; }

    base::Task<void> revoke(base::CancelScope) override { co_return base::Result<void>{}; }
    base::Task<void> revokeBySecret(base::SecretBytes, base::CancelScope) override
    {
        co_return base::Result<void>{};
    }
    base::Task<domain::SyncPage> sync(QString, int, base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<QList<domain::Account>> accounts(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<bank::ServiceStatus> serviceStatus(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }

private:
    base::Task<void> answer(std::optional<base::Error> error, base::CancelScope scope)
    {
        if (silent) {
            base::Pending<void> never(scope);
            co_return co_await never;
        }
        if (error)
            co_return base::failure(*error);
        co_return base::Result<void>{};
    }

    bool m_hasSession = false;
};

class SilentEvents final : public bank::EventStream
{
public:
    void start(base::SecretBytes) override {}
    void stop() override {}
};

} // namespace qorgan::testkit
