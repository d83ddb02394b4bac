// SPDX-License-Identifier: Apache-2.0
#include "session/SignIn.h"

#include "base/LogCategories.h"
#include "domain/RegistrationRules.h"
#include "session/CustomerParts.h"

#include <QTimeZone>

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::SecretBytes;
using base::Task;

struct SignIn::Private {
    explicit Private(CustomerParts &shared)
        : parts(shared)
        , key(shared)
    {
        shared.forgetters.emplace_back([this] { abandon(); });
    }

    CustomerParts &parts;
    SessionKeyRequest key;
    /// Set while the bank has let us in but the vault is not there yet; with it the password that
    /// is to open it.
    bool admitted = false;
    /// The vault holds that session: a lock leaves it to the next unlock.
    bool saved = false;
    SecretBytes password;

    /// Signing in anew with the vault open must not mix two customers' data.
    Task<void> belongsHere(domain::PhoneNumber candidate, CancelScope scope)
    {
        if (!parts.vault->isOpen())
            co_return Result<void>{};
        auto stored = co_await parts.sessions->load(scope);
        if (!stored)
            co_return failure(stored.error());
        if (*stored && (*stored)->phone != candidate.e164())
            co_return failure(ErrorCode::VaultExists);
        co_return Result<void>{};
    }

    /// What is typed again may not differ from what the bank has heard.
    [[nodiscard]] Result<void> sameAsTold(const SecretBytes &typed) const
    {
        if (typed.equals(password))
            return {};
        return failure(ErrorCode::PasswordWrong);
    }

    [[nodiscard]] bool hasUnusedSession() const
    {
        return admitted && !saved && parts.gateway->hasSession();
    }

    /// Let in, but nothing came of it: the session must not outlive the customer's change of mind.
    void abandon()
    {
        if (hasUnusedSession()) {
            auto secret = parts.gateway->lastingTokens().revocationSecret;
            parts.gateway->dropSession(bank::BankGateway::Keep::Nothing);
            parts.revocations->endSoon(std::move(secret));
        }
        forget();
    }

    /// Whose vault lies here locked, as far as the keychain tells: another customer's data are not
    /// replaced by a sign-in.
    Task<void> checkOwner(CancelScope scope)
    {
        if (parts.keychain == nullptr)
            co_return Result<void>{};
        const auto limit = CustomerParts::shortly(scope);
        const auto entry = co_await parts.keychain->read(parts.lastPhoneEntry(), limit);
        if (scope.isCancelled())
            co_return failure(ErrorCode::Cancelled);
        // A keychain that may yet tell is waited for; one that is not there never does.
        if (!entry && entry.error().code != ErrorCode::KeychainUnavailable)
            co_return failure(ErrorCode::KeychainLocked);
        const bool another = entry && *entry && key.phone()
                             && QString::fromLatin1((*entry)->view()) != key.phone()->e164();
        if (another)
            co_return failure(ErrorCode::VaultExists);
        co_return Result<void>{};
    }

    void admit(domain::SessionTokens tokens, SecretBytes known)
    {
        parts.gateway->useSession(std::move(tokens));
        password = std::move(known);
        admitted = true;
        saved = false;
    }

    /// A vault that is open already takes over the password that the bank has just accepted.
    Task<void> adoptPassword(VaultChoice choice, CancelScope scope)
    {
        const bool keepAsItIs =
            choice == VaultChoice::PasswordOnly || choice == VaultChoice::NothingKept;
        if (parts.vault->isInMemory() || keepAsItIs)
            co_return Result<void>{};
        co_return co_await parts.vault->changePassword(password.clone(), scope);
    }

    /// After opening: whose is it?
    Task<void> accept(vault::Opened opened, CancelScope scope)
    {
        auto same = co_await belongsHere(*key.phone(), scope);
        if (!same) {
            co_await parts.vault->close();
            co_return same;
        }
        parts.noteVault(opened);
        co_await parts.replayOutbox(scope);
        co_return Result<void>{};
    }

    Task<void> make(VaultChoice choice, CancelScope scope)
    {
        const bool memory =
            parts.computer == ComputerKind::Foreign || choice == VaultChoice::NothingKept;
        const auto protection = choice == VaultChoice::PasswordOnly
                                    ? vault::Protection::PasswordOnly
                                    : vault::Protection::DeviceSecret;
        Result<void> made;
        if (memory)
            made = co_await parts.vault->openInMemory(scope);
        else
            made = co_await parts.vault->create(password.clone(), protection, scope);
        if (made)
            parts.noteVault({});
        co_return made;
    }

    Task<void> openVault(VaultChoice choice, CancelScope scope)
    {
        if (parts.vault->isOpen())
            co_return co_await adoptPassword(choice, scope);
        const bool touchesOld = parts.vault->exists() && choice != VaultChoice::NothingKept;
        if (touchesOld) {
            auto own = co_await checkOwner(scope);
            if (!own)
                co_return own;
        }
        if (choice == VaultChoice::ReplaceOld) {
            auto gone = co_await parts.vault->destroy();
            if (!gone)
                co_return gone;
            if (scope.isCancelled())
                co_return failure(ErrorCode::Cancelled);
        } else if (touchesOld) {
            // Whether the new password opens it too is not tried: that would cost the customer one
            // of the three tries for the old one.
            co_return failure(ErrorCode::VaultOldPassword);
        }
        co_return co_await make(choice, scope);
    }

    Task<void> settleIn(VaultChoice choice, CancelScope scope)
    {
        auto opened = co_await openVault(choice, scope);
        if (!opened)
            co_return opened;
        co_return co_await goOn(scope);
    }

    /// The vault is open: the session goes into it, and the picture begins to fill.
    Task<void> goOn(CancelScope scope)
    {
        if (!key.phone() || !admitted)
            co_return failure(ErrorCode::Cancelled);
        const QString phone = key.phone()->e164();
        auto stored = co_await parts.saveSession(phone, scope);
        if (!stored)
            co_return stored;
        saved = true;
        if (parts.keychain != nullptr && !parts.vault->isInMemory()) {
            const auto limit = CustomerParts::shortly(scope);
            auto value = SecretBytes::copyOf(phone.toLatin1());
            auto kept =
                co_await parts.keychain->write(parts.lastPhoneEntry(), std::move(value), limit);
            if (!kept)
                qCInfo(base::logSession) << "the phone is not remembered";
        }
        if (parts.isOver(scope))
            co_return failure(ErrorCode::Cancelled);
        parts.goOnline();
        forget();
        co_return Result<void>{};
    }

    /// Asks the bank to let the customer in, unless it has, and settles in. `known` is the password
    /// that `form` holds.
    template<typename Form>
    Task<void> enter(Task<domain::SessionTokens> (bank::BankGateway::*call)(domain::ConfirmedPhone,
                                                                            Form, CancelScope),
                     Form form, SecretBytes known, CancelScope scope)
    {
        if (!admitted) {
            auto proof = key.proof();
            if (!proof)
                co_return failure(proof.error());
            auto tokens =
                co_await (parts.gateway.get()->*call)(std::move(*proof), std::move(form), scope);
            if (!tokens)
                co_return failure(tokens.error());
            admit(std::move(*tokens), std::move(known));
        } else if (auto same = sameAsTold(known); !same) {
            co_return same;
        }
        co_return co_await settleIn(VaultChoice::Retry, scope);
    }

    void forget()
    {
        key.forget();
        admitted = false;
        saved = false;
        password.clear();
    }
};

SignIn::SignIn(CustomerParts &parts)
    : d(new Private(parts))
{
    connect(parts.vault.get(), &vault::Vault::keyStepBegun, this, &SignIn::keyStepBegun);
}

SignIn::~SignIn() = default;

Task<std::optional<domain::PhoneNumber>> SignIn::knownPhone(CancelScope scope)
{
    using Known = std::optional<domain::PhoneNumber>;
    if (d->parts.keychain == nullptr)
        co_return Known();
    auto entry = co_await d->parts.keychain->read(d->parts.lastPhoneEntry(), scope);
    if (!entry && entry.error().code == ErrorCode::Cancelled)
        co_return failure(entry.error());
    if (!entry || !*entry)
        co_return Known();
    auto phone = domain::PhoneNumber::parse(QString::fromLatin1((*entry)->view()));
    co_return phone ? Known(*phone) : Known();
}

Task<domain::VerificationTicket> SignIn::requestKey(QString typedPhone, domain::Language language,
                                                    CancelScope scope, domain::KeyPurpose purpose)
{
    auto phone = domain::PhoneNumber::parse(typedPhone);
    if (!phone)
        co_return failure(phone.error());
    if (auto same = co_await d->belongsHere(*phone, scope); !same)
        co_return failure(same.error());
    co_return co_await d->key.request(*phone, purpose, language, scope);
}

Task<SignIn::Next> SignIn::confirmKey(SecretBytes typed, CancelScope scope)
{
    if (!d->key.isConfirmed()) {
        auto confirmed = co_await d->key.confirm(std::move(typed), scope);
        if (!confirmed)
            co_return failure(confirmed.error());
    }
    const auto next = nextStep();
    if (!next)
        co_return failure(next.error());
    co_return *next;
}

Result<SignIn::Next> SignIn::nextStep() const
{
    const auto proof = d->key.proof();
    if (!proof)
        return failure(proof.error());
    if (d->key.purpose() == domain::KeyPurpose::PasswordChange) {
        if (!proof->registered)
            return failure(ErrorCode::NotRegistered);
        return Next::NewPassword;
    }
    return proof->registered ? Next::Password : Next::Registration;
}

Task<void> SignIn::registerCustomer(domain::RegistrationForm form, CancelScope scope)
{
    const QTimeZone zone(d->parts.profile.timeZone);
    const QDate today = d->parts.clock.utcNow().toTimeZone(zone).date();
    const auto faults = domain::registrationFaults(form, d->parts.profile, today);
    if (!faults.isEmpty())
        co_return failure(faults.first());
    SecretBytes password = form.password.clone();
    co_return co_await d->enter(&bank::BankGateway::registerCustomer, std::move(form),
                                std::move(password), scope);
}

Task<void> SignIn::enterPassword(SecretBytes password, CancelScope scope)
{
    SecretBytes known = password.clone();
    return d->enter(&bank::BankGateway::signIn, std::move(password), std::move(known),
                    std::move(scope));
}

Task<void> SignIn::resetPassword(domain::PasswordReset form, CancelScope scope)
{
    if (auto sound = d->parts.profile.passwordPolicy.validate(form.password); !sound)
        co_return sound;
    SecretBytes password = form.password.clone();
    co_return co_await d->enter(&bank::BankGateway::resetPassword, std::move(form),
                                std::move(password), scope);
}

bool SignIn::isAdmitted() const
{
    return d->admitted;
}

Task<void> SignIn::settle(VaultChoice choice, CancelScope scope)
{
    if (!d->admitted)
        co_return failure(ErrorCode::VerificationExpired);
    co_return co_await d->settleIn(choice, scope);
}

Task<void> SignIn::keepOldVault(SecretBytes oldPassword, CancelScope scope)
{
    if (!d->admitted)
        co_return failure(ErrorCode::VerificationExpired);
    if (!d->parts.vault->isOpen()) {
        auto opened = co_await d->parts.vault->open(std::move(oldPassword), scope);
        if (!opened)
            co_return failure(opened.error());
        auto accepted = co_await d->accept(*opened, scope);
        if (!accepted)
            co_return accepted;
    }
    auto adopted = co_await d->adoptPassword(VaultChoice::Retry, scope);
    if (!adopted)
        co_return adopted;
    co_return co_await d->goOn(scope);
}

SessionKeyRequest &SignIn::key()
{
    return d->key;
}

bool SignIn::hasUnusedSession() const
{
    return d->hasUnusedSession();
}

void SignIn::startOver()
{
    d->abandon();
}

} // namespace qorgan::session
