// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankCaller.h"
#include "bank/BankGateway.h"
#include "bank/RequestBody.h"
#include "bank/ServerAddress.h"
#include "bank/SessionAccess.h"
#include "bank/Transport.h"

namespace qorgan::bank {

/// The bank over HTTPS and JSON, as resources/api/openapi.yaml has it.
/// Nothing of network or TLS is loaded before the first call.
class HttpBankGateway final : public BankGateway
{
public:
    /// @param clock, random  outlive the gateway
    HttpBankGateway(const ServerAddress &server, const base::Clock &clock, base::Random &random,
                    TransportLimits limits = {});

    void useProofSigner(const domain::ProofSigner *signer) override;

    base::Task<domain::VerificationTicket> startVerification(domain::PhoneNumber phone,
                                                             domain::KeyUse use,
                                                             domain::Language smsLanguage,
                                                             base::CancelScope scope) override;
    base::Task<domain::ConfirmedPhone> confirmVerification(QString ticketId,
                                                           domain::SessionKeyCode code,
                                                           base::CancelScope scope) override;
    base::Task<domain::SessionTokens> registerCustomer(domain::ConfirmedPhone phone,
                                                       domain::RegistrationForm form,
                                                       base::CancelScope scope) override;
    base::Task<domain::SessionTokens> signIn(domain::ConfirmedPhone phone,
                                             base::SecretBytes password,
                                             base::CancelScope scope) override;
    base::Task<domain::SessionTokens> signInKnownDevice(domain::PhoneNumber phone,
                                                        base::SecretBytes password,
                                                        base::CancelScope scope) override;

    base::Task<domain::SessionTokens> resetPassword(domain::ConfirmedPhone phone,
                                                    domain::PasswordReset form,
                                                    base::CancelScope scope) override;
    base::Task<void> changePassword(domain::ConfirmedPhone phone, base::SecretBytes password,
                                    base::CancelScope scope) override;

    void useSession(domain::SessionTokens tokens) override;
    void dropSession(Keep keep) override;
    [[nodiscard]] bool hasSession() const override;
    [[nodiscard]] LastingTokens lastingTokens() const override;
    void resumeSession(LastingTokens tokens) override;

    base::Task<void> revokeBySecret(base::SecretBytes revocationSecret,
                                    base::CancelScope scope) override;

    base::Task<domain::SyncPage> sync(QString cursor, int limit, base::CancelScope scope) override;
    base::Task<QList<domain::Account>> accounts(base::CancelScope scope) override;
    base::Task<QList<domain::Device>> devices(base::CancelScope scope) override;
    base::Task<void> removeDevice(QString deviceId, base::CancelScope scope) override;
    base::Task<domain::CustomerProfile> customerProfile(base::CancelScope scope) override;
    base::Task<domain::LedgerDigest> digests(base::CancelScope scope) override;
    base::Task<domain::OperationPage> operations(QString accountId, QString month, QString before,
                                                 int limit, base::CancelScope scope) override;
    base::Task<domain::CommandReceipt> send(domain::Command command, std::shared_ptr<bool> inDoubt,
                                            base::CancelScope scope) override;
    base::Task<QList<domain::Review>> reviews(base::CancelScope scope) override;
    base::Task<domain::NoticeSettings> noticeSettings(base::CancelScope scope) override;
    base::Task<QList<domain::Dispute>> disputes(base::CancelScope scope) override;
    base::Task<QList<domain::Complaint>> complaints(base::CancelScope scope) override;
    base::Task<QList<domain::Card>> cards(base::CancelScope scope) override;
    base::Task<domain::Card> changeCardControls(domain::Card seen,
                                                QList<domain::CardControlChange> changes,
                                                std::optional<domain::ConfirmedPhone> key,
                                                QString commandId,
                                                base::CancelScope scope) override;
    base::Task<domain::Card> unblockCard(domain::Card seen, domain::ConfirmedPhone key,
                                         QString commandId, base::CancelScope scope) override;
    base::Task<ServiceStatus> serviceStatus(base::CancelScope scope) override;

    [[nodiscard]] std::optional<domain::ConnectionFacts> connectionFacts() const override;

private:
    /// A request that changes something, with an Idempotency-Key of its own.
    [[nodiscard]] HttpRequest change(HttpMethod method, const QString &path) const;
    [[nodiscard]] HttpRequest post(const QString &path, RequestBody body) const;
    /// A change of a card that the customer had before him.
    [[nodiscard]] static HttpRequest changeOf(const domain::Card &seen, const QString &what,
                                              const QString &commandId);
    /// Asks within the session and reads the answer.
    template<typename T>
    base::Task<T> ask(HttpRequest request, base::Result<T> (*read)(QByteArrayView),
                      base::CancelScope scope);
    /// Changes something within the session; the answer says no more than that it is done.
    base::Task<void> tell(HttpRequest request, base::CancelScope scope);
    /// Sends what earns an authorisation code, and exchanges it for tokens.
    base::Task<domain::SessionTokens> openSession(HttpRequest request, base::CancelScope scope);
    base::Task<domain::SessionTokens> exchangeCode(base::SecretBytes code, base::CancelScope scope);

    const base::Clock &m_clock;
    base::Random &m_random;
    QByteArray m_jwk;
    Transport m_transport;
    BankCaller m_caller;
    SessionAccess m_session;
};

} // namespace qorgan::bank
