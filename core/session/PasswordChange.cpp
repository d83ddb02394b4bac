// SPDX-License-Identifier: Apache-2.0
#include "session/PasswordChange.h"

#include "base/LogCategories.h"
#include "domain/Doubt.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::SecretBytes;
using base::Task;

PasswordChange::PasswordChange(CustomerParts &parts)
    : m_parts(parts)
    , m_key(parts)
{
    parts.forgetters.emplace_back([this] { startOver(); });
}

Task<domain::VerificationTicket> PasswordChange::requestKey(domain::Language language,
                                                            CancelScope scope)
{
    const auto phone = co_await m_parts.signedInPhone(scope);
    if (!phone)
        co_return failure(phone.error());
    m_told.clear();
    m_inDoubt = false;
    co_return co_await m_key.request(*phone, domain::KeyPurpose::PasswordChange, language, scope);
}

Task<void> PasswordChange::tellBank(SecretBytes password, CancelScope scope)
{
    auto proof = m_key.proof();
    if (!proof)
        co_return failure(proof.error());
    const auto before = m_parts.standing.unfinishedPassword;
    auto changed =
        co_await m_parts.gateway->changePassword(std::move(*proof), password.clone(), scope);
    if (changed)
        co_return changed;
    const auto code = changed.error().code;
    if (before != UnfinishedPassword::None && code == ErrorCode::PasswordUnchanged)
        co_return Result<void>{};
    // The proof of a request that was heard after all is used up.
    if (!domain::leavesInDoubt(code) && !(m_inDoubt && code == ErrorCode::VerificationExpired))
        co_return changed;
    m_inDoubt = true;
    note(UnfinishedPassword::InDoubt);
    if (m_parts.isOver(scope) || !m_key.phone())
        co_return changed;
    // Only the bank knows whether it heard: the new password either signs in or it does not.
    auto tokens =
        co_await m_parts.gateway->signInKnownDevice(*m_key.phone(), std::move(password), scope);
    if (!tokens) {
        // Wrong means that the old one still counts; any other answer leaves the doubt as it was.
        if (tokens.error().code == ErrorCode::PasswordWrong) {
            m_inDoubt = false;
            note(before);
        }
        co_return changed;
    }
    note(UnfinishedPassword::BankHasIt);
    if (m_parts.isOver(scope))
        co_return failure(ErrorCode::Cancelled);
    const QString phone = m_key.phone()->e164();
    m_parts.gateway->useSession(std::move(*tokens));
    auto saved = co_await m_parts.saveSession(phone, scope);
    if (!saved)
        qCWarning(base::logSession) << "session not saved:" << saved.error().detail;
    if (m_parts.isOver(scope))
        co_return failure(ErrorCode::Cancelled);
    m_parts.goOnline();
    co_return Result<void>{};
}

Task<void> PasswordChange::change(SecretBytes password, CancelScope scope)
{
    if (!m_parts.vault->isOpen())
        co_return failure(ErrorCode::VaultLocked);
    if (auto sound = m_parts.profile.passwordPolicy.validate(password); !sound)
        co_return sound;
    // The vault must get what the bank got, not what is typed at a second try.
    if (isOnlyVaultBehind() && !password.equals(m_told))
        co_return failure(ErrorCode::PasswordMismatch);
    if (!isOnlyVaultBehind()) {
        auto told = co_await tellBank(password.clone(), scope);
        if (!told)
            co_return told;
        note(UnfinishedPassword::BankHasIt);
        if (m_parts.isOver(scope))
            co_return failure(ErrorCode::Cancelled);
        m_told = password.clone();
    }
    if (!m_parts.vault->isInMemory()) {
        auto wrapped = co_await m_parts.vault->changePassword(std::move(password), scope);
        if (!wrapped)
            co_return wrapped;
    }
    startOver();
    settle();
    co_return Result<void>{};
}

void PasswordChange::startOver()
{
    m_key.forget();
    m_told.clear();
    m_inDoubt = false;
}

void PasswordChange::settle()
{
    note(UnfinishedPassword::None);
}

void PasswordChange::note(UnfinishedPassword known)
{
    Standing now = m_parts.standing;
    now.unfinishedPassword = known;
    m_parts.setStanding(now);
}

} // namespace qorgan::session
