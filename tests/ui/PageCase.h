// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ScriptedBank.h"
#include "crypto/ProofKey.h"
#include "platform/SessionWatcher.h"
#include "session/CustomerParts.h"
#include "testkit/FakeClock.h"
#include "testkit/FakeKeychain.h"
#include "testkit/SeededRandom.h"
#include "testkit/WaitFor.h"
#include "ui/Resources.h"
#include "ui/Translator.h"
#include "ui/pages/FlowPage.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace qorgan::testkit {

class ProofKeys final : public domain::DeviceKeyFactory
{
public:
    base::Result<std::unique_ptr<domain::DeviceKey>> generate() override
    {
        auto key = crypto::ProofKey::generate();
        if (!key)
            return base::failure(key.error());
        return std::unique_ptr<domain::DeviceKey>(std::move(*key));
    }
    base::Result<std::unique_ptr<domain::DeviceKey>> load(const base::SecretBytes &pkcs8) override
    {
        auto key = crypto::ProofKey::load(pkcs8);
        if (!key)
            return base::failure(key.error());
        return std::unique_ptr<domain::DeviceKey>(std::move(*key));
    }
};

/// Whose computer a page's test plays on.
enum class Where {
    SomeoneElses, ///< a vault in memory, no keychain
    Own,          ///< a vault on disk and a keychain that behaves as told
};

/// What a page of the way in stands on: real settings, data and use cases, a real vault, and a bank
/// whose answers the test sets.
class PageCase
{
public:
    explicit PageCase(domain::Language language = domain::Language::English,
                      Where where = Where::SomeoneElses)
        : m_where(where)
    {
        ui::initResources();
        settings = std::make_unique<session::ClientSettings>(preferences());
        settings->setLanguage(language);
        translator.setLanguage(language);
        QObject::connect(settings.get(), &session::ClientSettings::languageChanged, &translator,
                         &ui::Translator::setLanguage);
        auto loaded = session::BankDirectory::load(ui::resourceFolder());
        if (!loaded)
            qFatal("resources: %s", qPrintable(loaded.error().detail));
        directory = std::move(*loaded);
        makeSession();
    }
    ~PageCase()
    {
        if (session)
            (void)waitFor(session->shutDown());
    }
    PageCase(const PageCase &) = delete;
    PageCase &operator=(const PageCase &) = delete;

    [[nodiscard]] QString preferences() const
    {
        return folder.filePath(QStringLiteral("preferences.json"));
    }
    [[nodiscard]] QString vaultFolder() const { return folder.filePath(QStringLiteral("vault")); }
    [[nodiscard]] ui::PageContext context() const { return {*settings, directory, clock}; }
    [[nodiscard]] const domain::BankProfile &demo() const { return *directory.find(u"demo"); }

    /// A new session on the demo bank; `bank` is its gateway and `parts` what it stands on.
    [[nodiscard]] std::unique_ptr<session::BankSession> newSession()
    {
        const bool own = m_where == Where::Own;
        auto made = std::make_unique<session::CustomerParts>(
            profile.value_or(demo()),
            own ? session::ComputerKind::Own : session::ComputerKind::Foreign, clock, random, keys,
            own ? &keychain : nullptr);
        made->vault = own ? std::make_unique<vault::Vault>(QDir(vaultFolder()), kFloor, random,
                                                           clock, &keychain)
                          : std::make_unique<vault::Vault>(random);
        if (own)
            made->revocationsPath = folder.filePath(QStringLiteral("revocations.json"));
        auto gateway = std::make_unique<ScriptedBank>();
        bank = gateway.get();
        made->gateway = std::move(gateway);
        made->events = std::make_unique<SilentEvents>();
        made->connectParts();
        parts = made.get();
        return std::make_unique<session::BankSession>(std::move(made));
    }
    void makeSession() { session = newSession(); }
    /// As after closing the program and starting it again.
    void restartProgram()
    {
        (void)waitFor(session->shutDown());
        session.reset();
        makeSession();
    }

    /// Brings sign-in to the step after a right key.
    void confirmKey(domain::KeyPurpose purpose = domain::KeyPurpose::SignIn)
    {
        (void)waitFor(session->signIn().requestKey(QStringLiteral("+77011234567"),
                                                   settings->language(), {}, purpose));
        (void)waitFor(session->signIn().confirmKey(base::SecretBytes::copyOf("123456"), {}));
    }
    /// Signs in with a password, which opens the vault, made when there is none.
    [[nodiscard]] base::Result<void> signIn(QByteArrayView password)
    {
        bank->registered = true;
        confirmKey();
        return waitFor(session->signIn().enterPassword(base::SecretBytes::copyOf(password), {}));
    }
    void lock() { (void)waitFor(session->unlock().lock()); }

    static inline const vault::KdfChoice kFloor{crypto::KdfParameters{64 * 1024, 3, 4}};

    QTemporaryDir folder;
    FakeClock clock;
    SeededRandom random;
    ProofKeys keys;
    FakeKeychain keychain;
    /// Instead of the demo bank's; for the next newSession().
    std::optional<domain::BankProfile> profile;
    ui::Translator translator;
    std::unique_ptr<session::ClientSettings> settings;
    session::BankDirectory directory;
    ScriptedBank *bank = nullptr;
    session::CustomerParts *parts = nullptr;
    std::unique_ptr<session::BankSession> session;

private:
    Where m_where;
};

/// A desktop session that is left when the test says so.
class StillWatcher final : public platform::SessionWatcher
{
public:
    void start() override {}
    void letSleep() override { sleepsAllowed += 1; }
    int sleepsAllowed = 0;
};

template<typename Widget = QWidget>
Widget &part(QWidget &page, const QString &name)
{
    auto *found = page.findChild<Widget *>(name);
    if (found == nullptr)
        qFatal("no %s", qPrintable(name));
    return *found;
}

} // namespace qorgan::testkit
