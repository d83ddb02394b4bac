// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "BenchLedger.h"
#include "app/client/Composition.h"
#include "crypto/OpenSslRandom.h"
#include "crypto/ProofKey.h"
#include "platform/SessionWatcher.h"
#include "session/AutoLock.h"
#include "testkit/FakeKeychain.h"
#include "ui/MainWindow.h"
#include "ui/Notices.h"
#include "vault/Migrations.h"
#include "vault/PreferencesFile.h"
#include "vault/SessionStore.h"
#include "vault/Vault.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

// The data folder of a customer with so many operations, and what a client needs besides to be
// opened on it; there is no bank to be reached.
namespace qorgan::bench {

constexpr int kFillPage = 5'000;
/// Another one makes the vaults anew.
constexpr int kForm = 1;

inline const QString kBank = QStringLiteral("demo");
/// Nobody listens there: an unlock needs no network.
inline const QUrl kNowhere(QStringLiteral("https://127.0.0.1:9"));

inline QByteArray typed()
{
    return "bench-1";
}

/// The client's floor: what is told is what comes besides.
inline crypto::KdfParameters leastKdf()
{
    return {64U * 1024U, 3, 1};
}

inline QString folderOf(int operations)
{
    return QStringLiteral(QORGAN_BENCH_CACHE "/unlock-%1-%2-%3")
        .arg(kForm)
        .arg(vault::newestSchema())
        .arg(operations);
}

inline client::CommandLine commandLine(const QString &folder)
{
    client::CommandLine line;
    line.dataDir = folder;
    line.bankId = kBank;
    line.server = kNowhere;
    line.caFile = folder + QStringLiteral("/no-authority.pem");
    line.language = domain::Language::Russian;
    return line;
}

/// A session that would go on if there were a bank.
inline void saveSession(vault::Vault &vault, base::Random &random)
{
    vault::StoredSession session;
    session.phone = QStringLiteral("+77012345678");
    session.bankId = kBank;
    session.sessionId = QStringLiteral("session-1");
    session.proofKeyPkcs8 = (*crypto::ProofKey::generate())->exportPkcs8().value();
    session.refreshToken = base::SecretBytes::copyOf("refresh");
    session.refreshExpiresAt = QDateTime(QDate(2199, 1, 1), QTime(0, 0), Qt::UTC);
    session.eventsToken = base::SecretBytes::copyOf("events");
    session.revocationSecret = base::SecretBytes::copyOf("revocation");
    if (!testkit::waitFor(vault::SessionStore(vault, random).save(std::move(session), {})))
        qFatal("The vault took no session.");
}

/// The data folder of a customer with so many operations; made once.
inline void prepare(int operations)
{
    const QString folder = folderOf(operations);
    const QString whole = folder + QStringLiteral("/whole");
    if (QFile::exists(whole))
        return;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder + QStringLiteral("/keychain"));
    QFile(commandLine(folder).caFile).open(QIODevice::WriteOnly);
    client::Composition composition(commandLine(folder), leastKdf());
    if (!composition.load())
        qFatal("The resources are damaged.");
    const auto *bank = composition.directory().find(kBank);
    if (!vault::PreferencesFile(folder + QStringLiteral("/preferences.json"))
             .save({domain::Language::Russian, kBank, bank->policy.edition}))
        qFatal("No preferences could be saved.");

    testkit::FakeKeychain keychain(folder + QStringLiteral("/keychain"));
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(QStringLiteral("%1/sandbox-%2-%3/vault")
                                .arg(folder, kNowhere.host())
                                .arg(kNowhere.port())),
                       {leastKdf()}, random, clock, &keychain);
    if (!testkit::waitFor(
            vault.create(base::SecretBytes::copyOf(typed()), vault::Protection::DeviceSecret, {})))
        qFatal("No vault could be made.");
    vault::OperationStore store(vault);
    vault::AccountStore accounts(vault);
    fill(store, operations, kFillPage);
    fillAccounts(accounts);
    saveSession(vault, random);
    (void)testkit::waitFor(vault.close());
    if (!QFile(whole).open(QIODevice::WriteOnly))
        qFatal("The vault could not be kept.");
}

/// Copies what one keychain holds into another.
inline void copyEntries(testkit::FakeKeychain &from, const QStringList &names,
                        testkit::FakeKeychain &to)
{
    for (const QString &name : names) {
        auto value = testkit::waitFor(from.read(name, {}));
        if (!value || !*value || !testkit::waitFor(to.write(name, std::move(**value), {})))
            qFatal("The keychain cannot be copied.");
    }
}

/// A desktop that nobody leaves.
class StayingDesktop final : public platform::SessionWatcher
{
public:
    void start() override {}
    void letSleep() override {}
};

class NoNotices final : public ui::NoticeSink
{
public:
    void show(const QString &, const QString &) override {}
};

/// The client on such a folder, composed and shown as the program does it.
class FilledClient
{
public:
    explicit FilledClient(const QString &folder)
        : m_kept(folder + QStringLiteral("/keychain"))
        , m_composition(commandLine(folder), leastKdf(), &m_keychain)
    {
        copyEntries(m_kept, m_kept.names(), m_keychain);
        if (!m_composition.load())
            qFatal("The resources are damaged.");
        m_autoLock = std::make_unique<session::AutoLock>(m_desktop, m_composition.clock());
        m_window = std::make_unique<ui::MainWindow>(m_composition.settings(),
                                                    m_composition.directory(), m_composition,
                                                    m_notices, m_composition.clock(), *m_autoLock);
        m_window->show();
        m_window->start();
    }

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

    /// The field with the password in it, once the page is there: Enter is what is left to press.
    [[nodiscard]] QWidget *typePassword()
    {
        QWidget *field = nullptr;
        const auto shown = [&] {
            field = m_window->findChild<QWidget *>(QStringLiteral("passwordField"));
            return field != nullptr && field->isVisible() && field->isEnabled();
        };
        if (!testkit::waitUntil(shown))
            qFatal("There is no unlock page.");
        // What the page still asks the vault belongs to the time before Enter.
        QTest::qWait(300);
        QTest::keyClicks(field, QString::fromLatin1(typed()));
        return field;
    }

    /// The next client starts with what this one has written.
    void keepKeychain() { copyEntries(m_keychain, m_keychain.names(), m_kept); }

private:
    testkit::FakeKeychain m_kept;
    /// In memory: the double's own file would be synced on the main thread, as no keychain's is.
    testkit::FakeKeychain m_keychain;
    client::Composition m_composition;
    NoNotices m_notices;
    StayingDesktop m_desktop;
    std::unique_ptr<session::AutoLock> m_autoLock;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace qorgan::bench
