// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ScriptedBank.h"
#include "crypto/ProofKey.h"
#include "session/CustomerParts.h"
#include "testkit/FakeClock.h"
#include "testkit/SeededRandom.h"
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

/// What a page of the way in stands on: real settings, data and use cases, a vault in memory, and a
/// bank whose answers the test sets.
class PageCase
{
public:
    explicit PageCase(domain::Language language = domain::Language::English)
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

    [[nodiscard]] QString preferences() const
    {
        return folder.filePath(QStringLiteral("preferences.json"));
    }
    [[nodiscard]] ui::PageContext context() const { return {*settings, directory, clock}; }
    [[nodiscard]] const domain::BankProfile &demo() const { return *directory.find(u"demo"); }

    /// A new session on the demo bank; `bank` is its gateway.
    [[nodiscard]] std::unique_ptr<session::BankSession> newSession()
    {
        auto parts = std::make_unique<session::CustomerParts>(
            demo(), session::ComputerKind::Foreign, clock, random, keys);
        parts->vault = std::make_unique<vault::Vault>(random);
        auto gateway = std::make_unique<ScriptedBank>();
        bank = gateway.get();
        parts->gateway = std::move(gateway);
        parts->events = std::make_unique<SilentEvents>();
        parts->connectParts();
        return std::make_unique<session::BankSession>(std::move(parts));
    }
    void makeSession() { session = newSession(); }

    /// Brings sign-in to the step after a right key.
    void confirmKey()
    {
        (void)session->signIn().requestKey(QStringLiteral("+77011234567"), settings->language(),
                                           {});
        (void)session->signIn().confirmKey(base::SecretBytes::copyOf("123456"), {});
    }

    QTemporaryDir folder;
    FakeClock clock;
    SeededRandom random;
    ProofKeys keys;
    ui::Translator translator;
    std::unique_ptr<session::ClientSettings> settings;
    session::BankDirectory directory;
    ScriptedBank *bank = nullptr;
    std::unique_ptr<session::BankSession> session;
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
