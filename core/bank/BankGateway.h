// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Command.h"
#include "domain/ConnectionFacts.h"
#include "domain/Credentials.h"
#include "domain/CustomerProfile.h"
#include "domain/CustomerRecords.h"
#include "domain/Device.h"
#include "domain/LedgerDigest.h"
#include "domain/PhoneNumber.h"
#include "domain/ProofSigner.h"
#include "domain/SessionKeyCode.h"
#include "domain/SyncPage.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace qorgan::bank {

/// What the service-status resource says.
struct ServiceStatus {
    bool available = true;
    QDateTime serverTime;
};

/// The bank as the client sees it (docs/bank-api.md). Every function is a coroutine that ends with
/// Cancelled when its scope closes. Secrets go by value and are wiped when the call ends.
/// Errors common to all: Cancelled, Offline, BankUnreachable, ConnectionTimedOut, Certificate…,
/// PinMismatch, TlsTooOld, RedirectRefused, ProxyRefused, CaptivePortal, ClockWrong,
/// BankNotConnected, BankUnavailable, RateLimited (with retryAt), BankRefused, BankAnswerMalformed,
/// BankAnswerTooLarge; with a session also SessionEnded, PasswordChangedElsewhere, DeviceRemoved
/// (the bank's reason why the session ended) and AccessBlocked.
/// @thread main
class BankGateway
{
public:
    virtual ~BankGateway() = default;

    /// The device key that proves every later call; must outlive the gateway's use of it.
    virtual void useProofSigner(const domain::ProofSigner *signer) = 0;

    /// @errors PhoneInvalid, PhoneForeign, TooManyKeys, KeyBlocked
    virtual base::Task<domain::VerificationTicket> startVerification(domain::PhoneNumber phone,
                                                                     domain::KeyUse use,
                                                                     domain::Language smsLanguage,
                                                                     base::CancelScope scope) = 0;

    /// @errors KeyWrong (triesLeft), KeyExpired, KeyUsed, KeySuperseded, KeyBlocked (retryAt)
    virtual base::Task<domain::ConfirmedPhone>
    confirmVerification(QString ticketId, domain::SessionKeyCode code, base::CancelScope scope) = 0;

    /// @errors AlreadyRegistered, VerificationExpired and those of registrationFaults()
    virtual base::Task<domain::SessionTokens> registerCustomer(domain::ConfirmedPhone phone,
                                                               domain::RegistrationForm form,
                                                               base::CancelScope scope) = 0;

    /// Signs in with a confirmed phone and password (new device).
    /// @errors PasswordWrong (triesLeft), PasswordBlocked (retryAt), NotRegistered,
    ///         VerificationExpired, AccessBlocked
    virtual base::Task<domain::SessionTokens>
    signIn(domain::ConfirmedPhone phone, base::SecretBytes password, base::CancelScope scope) = 0;

    /// Signs in on an enrolled device: phone and password, proved by the device key.
    /// @errors PasswordWrong (triesLeft), PasswordBlocked (retryAt), AccessBlocked,
    ///         VerificationExpired (the bank does not know this device: a session key is needed)
    virtual base::Task<domain::SessionTokens> signInKnownDevice(domain::PhoneNumber phone,
                                                                base::SecretBytes password,
                                                                base::CancelScope scope) = 0;

    /// A new password for a customer who forgot the old one; ends every other session, and for 24
    /// hours the bank raises no limit.
    /// @errors BirthDateWrong (triesLeft), PasswordBlocked (retryAt), NotRegistered,
    ///         VerificationExpired, PasswordTooShort, PasswordDigitsOnly, AccessBlocked
    virtual base::Task<domain::SessionTokens> resetPassword(domain::ConfirmedPhone phone,
                                                            domain::PasswordReset form,
                                                            base::CancelScope scope) = 0;

    /// A new password in a running session; ends every other session of the customer.
    /// @param phone  proof of a key of purpose PasswordChange
    /// @errors VerificationExpired, PasswordTooShort, PasswordDigitsOnly, PasswordUnchanged
    virtual base::Task<void> changePassword(domain::ConfirmedPhone phone,
                                            base::SecretBytes password,
                                            base::CancelScope scope) = 0;

    /// Uses `tokens` for every later call that needs a session.
    virtual void useSession(domain::SessionTokens tokens) = 0;
    /// Forgets all tokens, but for the events token when `keepEvents`.
    enum class Keep { Nothing, EventsToken };
    virtual void dropSession(Keep keep) = 0;
    [[nodiscard]] virtual bool hasSession() const = 0;

    /// Copies of what the vault must keep across restarts; empty without a session.
    struct LastingTokens {
        QString sessionId;
        base::SecretBytes refreshToken;
        QDateTime refreshExpiresAt;
        base::SecretBytes eventsToken;
        base::SecretBytes revocationSecret;
    };
    [[nodiscard]] virtual LastingTokens lastingTokens() const = 0;
    /// Goes on with a stored session; the first call renews the access token silently.
    virtual void resumeSession(LastingTokens tokens) = 0;

    /// Ends a session that only its revocation secret is left of.
    virtual base::Task<void> revokeBySecret(base::SecretBytes revocationSecret,
                                            base::CancelScope scope) = 0;

    /// @param cursor  empty for the first page
    /// @param limit   1..500
    /// @errors CursorGone
    virtual base::Task<domain::SyncPage> sync(QString cursor, int limit,
                                              base::CancelScope scope) = 0;

    virtual base::Task<QList<domain::Account>> accounts(base::CancelScope scope) = 0;

    /// The customer's devices, this one first.
    virtual base::Task<QList<domain::Device>> devices(base::CancelScope scope) = 0;
    /// Ends the sessions of a device and forgets it.
    /// @errors NotFound
    virtual base::Task<void> removeDevice(QString deviceId, base::CancelScope scope) = 0;

    virtual base::Task<domain::CustomerProfile> customerProfile(base::CancelScope scope) = 0;

    /// What the bank's ledger of this customer comes to, month by month.
    virtual base::Task<domain::LedgerDigest> digests(base::CancelScope scope) = 0;
    /// Operations, newest first: of one account and month ("2026-11"), or of all with both empty.
    /// @param before  OperationPage::nextBefore, or empty for the newest
    /// @param limit   1..500
    virtual base::Task<domain::OperationPage> operations(QString accountId, QString month,
                                                         QString before, int limit,
                                                         base::CancelScope scope) = 0;

    /// Has the bank do what the customer decided, with the command's id as its Idempotency-Key: as
    /// often as needed, with one effect.
    /// @param inDoubt  set when a try may have taken effect that the bank gave no answer to
    /// @errors NotFound, AlreadyReported, CaseClosed, BankRefused: the bank will not do it, however
    /// often asked
    virtual base::Task<domain::CommandReceipt>
    send(domain::Command command, std::shared_ptr<bool> inDoubt, base::CancelScope scope) = 0;
    /// Those of the last 400 days.
    virtual base::Task<QList<domain::Review>> reviews(base::CancelScope scope) = 0;
    virtual base::Task<domain::NoticeSettings> noticeSettings(base::CancelScope scope) = 0;
    /// All of them, newest first.
    virtual base::Task<QList<domain::Dispute>> disputes(base::CancelScope scope) = 0;

    /// All of them, newest first.
    virtual base::Task<QList<domain::Complaint>> complaints(base::CancelScope scope) = 0;

    /// In the bank's order.
    virtual base::Task<QList<domain::Card>> cards(base::CancelScope scope) = 0;
    /// Switches channels of a card and sets their limits; channels that are not named stay.
    /// @param seen       the card as the customer had it before him
    /// @param key        a key for this card, for what domain::needsKey() says needs one
    /// @param commandId  Idempotency-Key, a UUID: the same at each try of one decision
    /// @errors RecordChanged (the card is another by now), KeyRequired, VerificationExpired,
    ///         LimitRaiseHeld (retryAt), NotFound
    virtual base::Task<domain::Card> changeCardControls(domain::Card seen,
                                                        QList<domain::CardControlChange> changes,
                                                        std::optional<domain::ConfirmedPhone> key,
                                                        QString commandId,
                                                        base::CancelScope scope) = 0;
    /// Lifts a block of the customer's own; parameters as above.
    /// @errors RecordChanged, KeyRequired, VerificationExpired, CardBlockFinal, CardBlockedByBank,
    ///         NotFound
    virtual base::Task<domain::Card> unblockCard(domain::Card seen, domain::ConfirmedPhone key,
                                                 QString commandId, base::CancelScope scope) = 0;

    virtual base::Task<ServiceStatus> serviceStatus(base::CancelScope scope) = 0;

    /// The TLS connection of the last call; nothing before the first.
    [[nodiscard]] virtual std::optional<domain::ConnectionFacts> connectionFacts() const = 0;
};

/// The bank's wake-up stream (docs/bank-api.md, "Push"). Reconnects by itself with full-jitter
/// backoff; gives up a silent connection after 45 s.
class EventStream : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// @param eventsToken  token of scope `events`
    virtual void start(base::SecretBytes eventsToken) = 0;
    virtual void stop() = 0;
    /// This computer's own network is another: the next try waits no longer. A stream over which
    /// the bank is heard goes on; nothing while stopped.
    virtual void retryNow() = 0;

signals:
    /// The bank has changes up to `seq`; fetch them by sync.
    void wokenUp(qint64 seq);
    void connected();
    void disconnected(qorgan::base::ErrorCode reason);
};

} // namespace qorgan::bank
