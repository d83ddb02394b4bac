// SPDX-License-Identifier: Apache-2.0
#include "session/SignIn.h"

#include "domain/RegistrationRules.h"
#include "domain/SessionKeyCode.h"
#include "session/CustomerParts.h"

#include <QTimeZone>

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::SecretBytes;
using base::Task;

struct SignIn::Private {
    explicit Private(CustomerParts &shared)
        : parts(shared)
    {
    }

    CustomerParts &parts;
    std::optional<domain::PhoneNumber> phone;
    std::optional<domain::VerificationTicket> ticket;
    std::optional<domain::ConfirmedPhone> confirmed;
    /// Set while the bank has let us in but the vault could not be made: the next try goes on here.
    bool admitted = false;
    std::chrono::milliseconds keyDiesAt{0};
    std::chrono::milliseconds resendAt{0};
    int keysRequested = 0;

    [[nodiscard]] std::chrono::seconds timeUntil(std::chrono::milliseconds moment) const
    {
        const auto left = moment - parts.clock.monotonicNow();
        // A countdown shows 1 until the very end.
        return left.count() <= 0 ? std::chrono::seconds(0)
                                 : std::chrono::ceil<std::chrono::seconds>(left);
    }

    base::Result<void> ensureDeviceKey()
    {
        if (parts.deviceKey)
            return {};
        auto key = parts.deviceKeys.generate();
        if (!key)
            return failure(key.error());
        parts.deviceKey = std::move(*key);
        parts.gateway->useProofSigner(parts.deviceKey.get());
        return {};
    }

    /// Signing in anew with the vault open must not mix two customers' data.
    Task<void> belongsHere(domain::PhoneNumber candidate, CancelScope scope)
    {
        if (!parts.vault->isOpen())
            co_return base::Result<void>{};
        auto stored = co_await parts.sessions->load(scope);
        if (!stored)
            co_return failure(stored.error());
        if (*stored && (*stored)->phone != candidate.e164())
            co_return failure(ErrorCode::VaultExists);
        co_return base::Result<void>{};
    }

    [[nodiscard]] domain::ConfirmedPhone proof() const
    {
        return {confirmed->token.clone(), confirmed->registered};
    }

    Task<void> openVault(SecretBytes password, CancelScope scope)
    {
        if (parts.vault->isOpen())
            co_return base::Result<void>{};
        if (parts.computer == ComputerKind::Foreign)
            co_return co_await parts.vault->openInMemory(scope);
        co_return co_await parts.vault->create(std::move(password), scope);
    }

    Task<void> settleIn(SecretBytes password, CancelScope scope)
    {
        auto opened = co_await openVault(std::move(password), scope);
        if (!opened)
            co_return failure(opened.error());
        auto saved = co_await parts.saveSession(phone->e164(), scope);
        if (!saved)
            co_return failure(saved.error());
        parts.goOnline();
        confirmed.reset();
        ticket.reset();
        admitted = false;
        co_return base::Result<void>{};
    }
};

SignIn::SignIn(CustomerParts &parts)
    : d(new Private(parts))
{
}

SignIn::~SignIn() = default;

Task<domain::VerificationTicket> SignIn::requestKey(QString typedPhone, domain::Language language,
                                                    CancelScope scope)
{
    auto phone = domain::PhoneNumber::parse(typedPhone);
    if (!phone)
        co_return failure(phone.error());
    if (auto same = co_await d->belongsHere(*phone, scope); !same)
        co_return failure(same.error());
    if (const auto key = d->ensureDeviceKey(); !key)
        co_return failure(key.error());
    auto ticket = co_await d->parts.gateway->startVerification(*phone, domain::KeyPurpose::SignIn,
                                                               language, scope);
    if (!ticket)
        co_return failure(ticket.error());
    if (d->phone != *phone)
        d->keysRequested = 0;
    d->phone = *phone;
    d->ticket = *ticket;
    d->confirmed.reset();
    d->keysRequested += 1;
    const auto now = d->parts.clock.monotonicNow();
    d->keyDiesAt = now + ticket->lifetime;
    d->resendAt = now + ticket->resendAfter;
    co_return *ticket;
}

Task<SignIn::Next> SignIn::confirmKey(SecretBytes typed, CancelScope scope)
{
    if (!d->ticket)
        co_return failure(ErrorCode::KeyExpired);
    auto code = domain::SessionKeyCode::parse(typed, d->ticket->codeLength);
    if (!code)
        co_return failure(code.error());
    auto confirmed =
        co_await d->parts.gateway->confirmVerification(d->ticket->id, std::move(*code), scope);
    if (!confirmed) {
        if (d->ticket && confirmed.error().triesLeft)
            d->ticket->triesLeft = *confirmed.error().triesLeft;
        co_return failure(confirmed.error());
    }
    const bool registered = confirmed->registered;
    d->confirmed = std::move(*confirmed);
    co_return registered ? Next::Password : Next::Registration;
}

Task<void> SignIn::registerCustomer(domain::RegistrationForm form, CancelScope scope)
{
    if (!d->confirmed)
        co_return failure(ErrorCode::VerificationExpired);
    const QTimeZone zone(d->parts.profile.timeZone);
    const QDate today = d->parts.clock.utcNow().toTimeZone(zone).date();
    const auto faults = domain::registrationFaults(form, d->parts.profile, today);
    if (!faults.isEmpty())
        co_return failure(faults.first());
    SecretBytes password = form.password.clone();
    if (!d->admitted) {
        auto tokens =
            co_await d->parts.gateway->registerCustomer(d->proof(), std::move(form), scope);
        if (!tokens)
            co_return failure(tokens.error());
        d->parts.gateway->useSession(std::move(*tokens));
        d->admitted = true;
    }
    co_return co_await d->settleIn(std::move(password), scope);
}

Task<void> SignIn::enterPassword(SecretBytes password, CancelScope scope)
{
    if (!d->confirmed)
        co_return failure(ErrorCode::VerificationExpired);
    if (!d->admitted) {
        auto tokens = co_await d->parts.gateway->signIn(d->proof(), password.clone(), scope);
        if (!tokens)
            co_return failure(tokens.error());
        d->parts.gateway->useSession(std::move(*tokens));
        d->admitted = true;
    }
    co_return co_await d->settleIn(std::move(password), scope);
}

const std::optional<domain::VerificationTicket> &SignIn::ticket() const
{
    return d->ticket;
}

std::chrono::seconds SignIn::keyTimeLeft() const
{
    return d->ticket ? d->timeUntil(d->keyDiesAt) : std::chrono::seconds(0);
}

std::chrono::seconds SignIn::resendTimeLeft() const
{
    return d->ticket ? d->timeUntil(d->resendAt) : std::chrono::seconds(0);
}

int SignIn::keysRequested() const
{
    return d->keysRequested;
}

void SignIn::startOver()
{
    d->phone.reset();
    d->ticket.reset();
    d->confirmed.reset();
    d->admitted = false;
    d->keysRequested = 0;
}

} // namespace qorgan::session
