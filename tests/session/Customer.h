// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/Composition.h"
#include "testkit/SandboxBank.h"
#include "testkit/WaitFor.h"
#include "ui/Resources.h"

#include <QTemporaryDir>

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
        m_composition =
            std::make_unique<client::Composition>(line, crypto::KdfParameters{64U * 1024U, 3, 1});
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

    base::Result<domain::VerificationTicket> askForKey()
    {
        m_smsBefore = m_bank.smsCount(m_phone);
        return waitFor(session().signIn().requestKey(m_phone, domain::Language::Kazakh, {}));
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

    base::Result<void> unlock(const QByteArray &password)
    {
        return waitFor(session().unlock().unlock(base::SecretBytes::copyOf(password), {}));
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
    int m_smsBefore = 0;
    std::unique_ptr<client::Composition> m_composition;
    std::unique_ptr<session::BankSession> m_session;
};

} // namespace qorgan::testkit
