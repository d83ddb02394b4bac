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
    std::optional<base::Error> resetAnswer;
    std::optional<base::Error> changeAnswer;
    std::optional<base::Error> devicesAnswer;
    std::optional<base::Error> removeAnswer;
    std::optional<base::Error> statusAnswer = base::Error{base::ErrorCode::Offline, {}};
    std::optional<base::Error> revokeAnswer;
    std::optional<base::Error> commandAnswer = base::Error{base::ErrorCode::Offline, {}};
    QList<domain::Device> knownDevices;
    std::optional<domain::ConnectionFacts> facts;
    bool registered = false;
    /// While true, calls wait until their scope is cancelled.
    bool silent = false;
    /// While true, calls wait for release().
    bool holding = false;
    std::chrono::seconds resendAfter{60};

    int startsAsked = 0;
    int registrationsAsked = 0;
    int signInsAsked = 0;
    int changesAsked = 0;
    int revocationsAsked = 0;
    int commandsAsked = 0;
    QByteArray keyAsked;
    QString phoneAsked;
    std::optional<domain::KeyPurpose> purposeAsked;
    QDate birthDateAsked;
    QString deviceRemoved;
    /// What the bank has of cards, and what a change of one came with.
    QList<domain::Card> bankCards;
    std::optional<base::Error> cardAnswer;
    /// The next one alone, before cardAnswer.
    std::optional<base::Error> cardAnswerOnce;
    QString cardAsked;
    QList<domain::CardControlChange> controlsAsked;
    bool keyGiven = false;
    QStringList commandIds;

    /// Answers what was held.
    void release()
    {
        holding = false;
        for (const auto &each : std::exchange(m_held, {}))
            each.resolve({});
    }

    void useProofSigner(const domain::ProofSigner *) override {}

    base::Task<domain::VerificationTicket> startVerification(domain::PhoneNumber phone,
                                                             domain::KeyUse use, domain::Language,
                                                             base::CancelScope scope) override
    {
        startsAsked += 1;
        phoneAsked = phone.e164();
        purposeAsked = use.purpose;
        cardAsked = use.cardId;
        const QString masked = phone.masked();
        const QString id = QStringLiteral("ticket%1").arg(startsAsked);
        auto heard = co_await answer(startAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        domain::VerificationTicket ticket;
        ticket.id = id;
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
        return admission(registerAnswer, scope);
    }

    base::Task<domain::SessionTokens> signIn(domain::ConfirmedPhone, base::SecretBytes,
                                             base::CancelScope scope) override
    {
        signInsAsked += 1;
        return admission(signInAnswer, scope);
    }

    base::Task<domain::SessionTokens> signInKnownDevice(domain::PhoneNumber, base::SecretBytes,
                                                        base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }

    base::Task<domain::SessionTokens> resetPassword(domain::ConfirmedPhone,
                                                    domain::PasswordReset form,
                                                    base::CancelScope scope) override
    {
        birthDateAsked = form.birthDate;
        return admission(resetAnswer, scope);
    }

    base::Task<void> changePassword(domain::ConfirmedPhone, base::SecretBytes,
                                    base::CancelScope scope) override
    {
        changesAsked += 1;
        return answer(changeAnswer, scope);
    }

    void useSession(domain::SessionTokens) override { m_hasSession = true; }
    void dropSession(Keep) override { m_hasSession = false; }
    [[nodiscard]] bool hasSession() const override { return m_hasSession; }
    [[nodiscard]] LastingTokens lastingTokens() const override
    {
        LastingTokens tokens;
        if (m_hasSession)
            tokens.revocationSecret = base::SecretBytes::copyOf("revocation secret");
        return tokens;
    }
    void resumeSession(LastingTokens) override { m_hasSession = true; }

    base::Task<void> revokeBySecret(base::SecretBytes, base::CancelScope scope) override
    {
        revocationsAsked += 1;
        return answer(revokeAnswer, scope);
    }
    base::Task<domain::SyncPage> sync(QString, int, base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<QList<domain::Account>> accounts(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<QList<domain::Device>> devices(base::CancelScope scope) override
    {
        auto heard = co_await answer(devicesAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        // A copy by name: g++ 12 would move the member out.
        const QList<domain::Device> devices = knownDevices;
        co_return devices;
    }
    base::Task<void> removeDevice(QString deviceId, base::CancelScope scope) override
    {
        deviceRemoved = deviceId;
        return answer(removeAnswer, scope);
    }
    base::Task<domain::CustomerProfile> customerProfile(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<domain::LedgerDigest> digests(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<domain::OperationPage> operations(QString, QString, QString, int,
                                                 base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<domain::CommandReceipt> send(domain::Command, std::shared_ptr<bool>,
                                            base::CancelScope scope) override
    {
        commandsAsked += 1;
        auto heard = co_await answer(commandAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        co_return domain::CommandReceipt{};
    }
    base::Task<QList<domain::Review>> reviews(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<domain::NoticeSettings> noticeSettings(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<QList<domain::Dispute>> disputes(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<QList<domain::Complaint>> complaints(base::CancelScope) override
    {
        co_return base::failure(base::ErrorCode::Offline);
    }
    base::Task<QList<domain::Card>> cards(base::CancelScope scope) override
    {
        auto heard = co_await answer({}, scope);
        if (!heard)
            co_return base::failure(heard.error());
        auto known = bankCards;
        co_return known;
    }
    base::Task<domain::Card> changeCardControls(domain::Card seen,
                                                QList<domain::CardControlChange> changes,
                                                std::optional<domain::ConfirmedPhone> key,
                                                QString commandId, base::CancelScope scope) override
    {
        controlsAsked = changes;
        keyGiven = key.has_value();
        commandIds.append(commandId);
        auto heard = co_await answer(nextCardAnswer(), scope);
        if (!heard)
            co_return base::failure(heard.error());
        for (domain::CardControl &control : seen.controls) {
            for (const domain::CardControlChange &change : std::as_const(changes)) {
                if (control.channel != change.channel)
                    continue;
                control.enabled = change.enabled;
                control.limit = change.limit;
            }
        }
        seen.version += 1;
        co_return seen;
    }
    base::Task<domain::Card> unblockCard(domain::Card seen, domain::ConfirmedPhone,
                                         QString commandId, base::CancelScope scope) override
    {
        commandIds.append(commandId);
        auto heard = co_await answer(nextCardAnswer(), scope);
        if (!heard)
            co_return base::failure(heard.error());
        seen.status = domain::CardStatus::Active;
        seen.version += 1;
        co_return seen;
    }
    base::Task<bank::ServiceStatus> serviceStatus(base::CancelScope scope) override
    {
        auto heard = co_await answer(statusAnswer, scope);
        if (!heard)
            co_return base::failure(heard.error());
        co_return bank::ServiceStatus{};
    }
    [[nodiscard]] std::optional<domain::ConnectionFacts> connectionFacts() const override
    {
        return facts;
    }

private:
    std::optional<base::Error> nextCardAnswer()
    {
        return cardAnswerOnce ? std::exchange(cardAnswerOnce, std::nullopt) : cardAnswer;
    }
    base::Task<void> answer(std::optional<base::Error> error, base::CancelScope scope)
    {
        if (silent) {
            base::Pending<void> never(scope);
            co_return co_await never;
        }
        if (holding) {
            base::Pending<void> held(scope);
            m_held.append(held);
            auto released = co_await held;
            if (!released)
                co_return released;
        }
        if (error)
            co_return base::failure(*error);
        co_return base::Result<void>{};
    }

    base::Task<domain::SessionTokens> admission(std::optional<base::Error> error,
                                                base::CancelScope scope)
    {
        auto heard = co_await answer(std::move(error), std::move(scope));
        if (!heard)
            co_return base::failure(heard.error());
        co_return domain::SessionTokens{};
    }

    bool m_hasSession = false;
    QList<base::Pending<void>> m_held;
};

class SilentEvents final : public bank::EventStream
{
public:
    void start(base::SecretBytes) override {}
    void stop() override {}
    void retryNow() override {}
};

} // namespace qorgan::testkit
