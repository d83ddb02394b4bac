// SPDX-License-Identifier: Apache-2.0
#include "ui/SignInFlow.h"

#include "ui/pages/NewPasswordPage.h"
#include "ui/pages/PasswordPage.h"
#include "ui/pages/RegistrationPage.h"
#include "ui/pages/SessionKeyPage.h"
#include "ui/pages/VaultChoicePage.h"

namespace qorgan::ui {

using domain::KeyPurpose;
using session::SignIn;

SignInFlow::SignInFlow(const PageContext &context, session::BankSession &session, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_session(session)
{
}

void SignInFlow::start(KeyPurpose purpose)
{
    m_session.signIn().startOver();
    showPhone({m_typed, purpose});
}

void SignInFlow::forgetSecrets()
{
    if (m_phonePage)
        m_typed = m_phonePage->typed();
    m_session.signIn().startOver();
}

void SignInFlow::showPhone(PhonePage::Start start)
{
    auto *page = new PhonePage(m_context, m_session, std::move(start));
    m_phonePage = page;
    connect(page, &PhonePage::keySent, this, [this, page] {
        m_typed = page->typed();
        showKey();
    });
    connect(page, &PhonePage::chooseBankRequested, this, &SignInFlow::chooseBankRequested);
    connect(page, &PhonePage::stayRequested, this, [this, page] {
        m_typed = page->typed();
        emit stayRequested();
    });
    emit pageMade(page);
}

void SignInFlow::askForAnotherNumber()
{
    const auto purpose = m_session.signIn().key().purpose();
    m_session.signIn().startOver();
    showPhone({m_typed, purpose, false});
}

void SignInFlow::showKey()
{
    auto *page = new SessionKeyPage(m_context, m_session.profile(), m_session.signIn().key(),
                                    SessionKeyPage::WayBack::ChangeNumber);
    connect(page, &SessionKeyPage::confirmed, this, &SignInFlow::goOnAfterKey);
    connect(page, &SessionKeyPage::backRequested, this, &SignInFlow::askForAnotherNumber);
    emit pageMade(page);
}

void SignInFlow::goOnAfterKey()
{
    const auto next = m_session.signIn().nextStep();
    if (!next) {
        // Such as a forgotten password of a number that nobody registered.
        start();
        m_phonePage->showError(next.error());
        return;
    }
    switch (*next) {
    case SignIn::Next::Registration:
        return showRegistration();
    case SignIn::Next::Password:
        return showPassword();
    case SignIn::Next::NewPassword:
        return showNewPassword();
    }
}

void SignInFlow::showRegistration()
{
    auto *page = new RegistrationPage(m_context, m_session);
    connect(page, &RegistrationPage::registered, this, &SignInFlow::finish);
    connect(page, &RegistrationPage::vaultChoiceNeeded, this, &SignInFlow::showVaultChoice);
    connect(page, &RegistrationPage::startOverRequested, this, &SignInFlow::askForAnotherNumber);
    emit pageMade(page);
}

void SignInFlow::showPassword()
{
    auto *page = new PasswordPage(m_context, m_session);
    connect(page, &PasswordPage::signedIn, this, &SignInFlow::finish);
    connect(page, &PasswordPage::vaultChoiceNeeded, this, &SignInFlow::showVaultChoice);
    connect(page, &PasswordPage::startOverRequested, this, &SignInFlow::askForAnotherNumber);
    connect(page, &PasswordPage::contactsRequested, this, &SignInFlow::contactsRequested);
    connect(page, &PasswordPage::forgotPasswordRequested, this,
            [this] { start(KeyPurpose::PasswordChange); });
    emit pageMade(page);
}

void SignInFlow::showNewPassword()
{
    auto *page = new NewPasswordPage(m_context, m_session, NewPasswordPage::Purpose::Forgotten);
    connect(page, &NewPasswordPage::passwordSet, this, &SignInFlow::finish);
    connect(page, &NewPasswordPage::vaultChoiceNeeded, this, &SignInFlow::showVaultChoice);
    connect(page, &NewPasswordPage::contactsRequested, this, &SignInFlow::contactsRequested);
    connect(page, &NewPasswordPage::backRequested, this, [this] { start(); });
    emit pageMade(page);
}

void SignInFlow::showVaultChoice(const base::Error &error)
{
    auto *page = new VaultChoicePage(m_context, m_session, error);
    connect(page, &VaultChoicePage::settled, this, &SignInFlow::finish);
    connect(page, &VaultChoicePage::giveUpRequested, this, [this] { start(); });
    emit pageMade(page);
}

void SignInFlow::finish()
{
    m_typed.clear();
    m_session.passwordChange().settle();
    emit finished();
}

} // namespace qorgan::ui
