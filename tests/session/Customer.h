// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/Composition.h"
#include "testkit/FakeKeychain.h"
#include "testkit/SandboxBank.h"
#include "testkit/WaitFor.h"
#include "ui/Resources.h"

#include <QTemporaryDir>

#include <algorithm>

namespace qorgan::testkit {

/// One customer at one computer, as the program composes it, talking to `bank`.
class Customer
{
public:
    explicit Customer(const SandboxBank &bank, QString phone,
                      session::ComputerKind computer = session::ComputerKind::Own)
        : m_bank(bank)
        , m_phone(std::move(phone))
        , m_computer(computer)
    {
        startProgram();
    }
    ~Customer() { endProgram(); }
    Customer(const Customer &) = delete;
    Customer &operator=(const Customer &) = delete;

    [[nodiscard]] session::BankSession &session() { return *m_session; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// What the keychain keeps after a logout that was not told to forget it.
    [[nodiscard]] QString lastPhoneEntry() const
    {
        return QStringLiteral("last-phone.sandbox-%1-%2")
            .arg(m_bank.url().host())
            .arg(m_bank.url().port());
    }
    /// Where this program keeps the vault of the bank it was pointed to.
    [[nodiscard]] QString vaultFolder() const
    {
        return QStringLiteral("%1/sandbox-%2-%3/vault")
            .arg(folder(), m_bank.url().host())
            .arg(m_bank.url().port());
    }
    [[nodiscard]] const QString &phone() const { return m_phone; }

    /// The program is started (again) on the same data folder.
    void startProgram()
    {
        ui::initResources();
        client::CommandLine line;
        line.dataDir = m_folder.path();
        line.bankId = QStringLiteral("demo");
        line.server = m_bank.url();
        line.caFile = m_bank.caFile();
        // The floor of security.md: what is tested here is not the cost of a guess.
        m_composition = std::make_unique<client::Composition>(
            line, crypto::KdfParameters{64U * 1024U, 3, 1}, &m_keychain);
        const auto loaded = m_composition->load();
        Q_ASSERT(loaded.has_value());
        m_session = *waitFor(m_composition->open(line.bankId, m_computer, {}));
    }

    void endProgram()
    {
        if (m_session)
            (void)waitFor(m_session->shutDown());
        m_session.reset();
        m_composition.reset();
    }

    base::Result<domain::VerificationTicket>
    askForKey(domain::KeyPurpose purpose = domain::KeyPurpose::SignIn)
    {
        m_smsBefore = m_bank.smsCount(m_phone);
        return waitFor(
            session().signIn().requestKey(m_phone, domain::Language::Kazakh, {}, purpose));
    }
    /// For a new password, in the session that is open.
    base::Result<domain::VerificationTicket> askForKeyToChangePassword()
    {
        m_smsBefore = m_bank.smsCount(m_phone);
        return waitFor(session().passwordChange().requestKey(domain::Language::Kazakh, {}));
    }
    /// To raise limits of this card, or to unblock it.
    base::Result<domain::VerificationTicket> askForKeyToChangeCard(const QString &cardId)
    {
        m_smsBefore = m_bank.smsCount(m_phone);
        return waitFor(session().cards().requestKey(cardId, domain::Language::Kazakh, {}));
    }
    [[nodiscard]] QByteArray newestKey() const { return m_bank.keyFor(m_phone, m_smsBefore); }

    base::Result<session::SignIn::Next> enterKey(const QByteArray &key)
    {
        return waitFor(session().signIn().confirmKey(base::SecretBytes::copyOf(key), {}));
    }

    [[nodiscard]] domain::RegistrationForm form(const QByteArray &password) const
    {
        domain::RegistrationForm form;
        form.name = QStringLiteral("Әйгерім Сәрсенова");
        form.birthDate = QDate(1990, 5, 17);
        form.password = base::SecretBytes::copyOf(password);
        form.ownNumberStated = true;
        form.acceptedPolicyEdition = m_composition->directory().find(u"demo")->policy.edition;
        return form;
    }

    base::Result<void> registerWith(domain::RegistrationForm registration)
    {
        return waitFor(session().signIn().registerCustomer(std::move(registration), {}));
    }

    /// Phone, key, registration; true when the vault is open at the end.
    [[nodiscard]] bool signUp(const QByteArray &password)
    {
        return askForKey() && enterKey(newestKey()) && registerWith(form(password))
               && session().stage() == session::BankSession::Stage::Open;
    }

    /// The keychain of this customer's computer; it outlives the program.
    [[nodiscard]] FakeKeychain &keychain() { return m_keychain; }

    /// Phone, key and password with an account the bank has; true when the vault is open.
    [[nodiscard]] bool signInWith(const QByteArray &password)
    {
        return askForKey() && enterKey(newestKey()) && enterPassword(password);
    }
    base::Result<void> enterPassword(const QByteArray &password)
    {
        return waitFor(session().signIn().enterPassword(base::SecretBytes::copyOf(password), {}));
    }

    base::Result<void> lock() { return waitFor(session().unlock().lock()); }

    base::Result<session::Logout::Outcome>
    logOut(session::Logout::LastPhone phone = session::Logout::LastPhone::Keep)
    {
        return waitFor(session().logout().logout(phone, {}));
    }

    base::Result<vault::Opened> unlock(const QByteArray &password)
    {
        return waitFor(session().unlock().unlock(base::SecretBytes::copyOf(password), {}));
    }

    /// Devices of this customer with a running session, as the bank tells; -1 when it does not.
    [[nodiscard]] int signedInDevices()
    {
        const auto devices = waitFor(session().devices().list({}));
        if (!devices)
            return -1;
        return static_cast<int>(
            std::count_if(devices->begin(), devices->end(),
                          [](const domain::Device &device) { return device.signedIn; }));
    }

    [[nodiscard]] int operationCount()
    {
        const auto order = waitFor(session().operations().order({}, {}));
        return order ? static_cast<int>(order->size()) : -1;
    }

    [[nodiscard]] bool waitForState(session::Connection::State state)
    {
        return waitUntil([&] { return session().connection().state() == state; });
    }

private:
    const SandboxBank &m_bank;
    QString m_phone;
    session::ComputerKind m_computer;
    QTemporaryDir m_folder;
    FakeKeychain m_keychain;
    int m_smsBefore = 0;
    std::unique_ptr<client::Composition> m_composition;
    std::unique_ptr<session::BankSession> m_session;
};

} // namespace qorgan::testkit
