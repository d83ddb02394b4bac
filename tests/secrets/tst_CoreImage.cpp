// SPDX-License-Identifier: Apache-2.0
#include "ClientProcess.h"
#include "KeyringDaemon.h"
#include "MemoryImage.h"
#include "Needles.h"
#include "PrivateBus.h"
#include "VaultSecrets.h"
#include "platform/SystemKeychain.h"
#include "testkit/PlainTextScan.h"
#include "testkit/SandboxBank.h"
#include "testkit/TestPaths.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

#include <functional>
#include <memory>

using namespace qorgan;
using namespace Qt::StringLiterals;
using secrets::ClientProcess;
using secrets::MemoryImage;
using secrets::Needle;
using secrets::StepFailed;
using secrets::VaultSecrets;

namespace {

const QString kPassword = u"Жасырын-Kilt-7041-сөз"_s;
const QString kCanary = u"canary in the mine 58301"_s;
const QString kCardNumber = u"4400430212345678"_s;
constexpr int kHistory = 120;
/// For what a page that is left still has to end: answers under way, deferred deletes.
constexpr int kSettleMs = 1'500;

/// One customer's computer: a bank, a desktop, a folder.
struct Computer {
    explicit Computer(const testkit::KeyringDaemon &keyring, const QString &display)
        : environment(keyring.environment())
    {
        if (!bank.start())
            throw StepFailed(u"no bank: "_s + bank.log());
        environment.insert(u"DISPLAY"_s, display);
        environment.insert(u"HOME"_s, folder.path());
        environment.remove(u"XDG_DATA_HOME"_s);
        environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=/nowhere/bus"_s);
    }

    [[nodiscard]] QString dataFolder() const { return folder.filePath(u"qorgan"_s); }

    [[nodiscard]] QStringList arguments() const
    {
        return {u"--data-dir"_s, dataFolder(),          u"--bank"_s, u"demo"_s,
                u"--server"_s,   bank.url().toString(), u"--ca"_s,   bank.caFile()};
    }

    [[nodiscard]] QString vaultFolder() const
    {
        return u"%1/sandbox-%2-%3/vault"_s.arg(dataFolder(), bank.url().host())
            .arg(bank.url().port());
    }

    /// What the client calls its entries in the keychain: each data folder has its own.
    [[nodiscard]] QString keychainService() const
    {
        const QByteArray place = dataFolder().toUtf8();
        const QByteArray digest = QCryptographicHash::hash(place, QCryptographicHash::Sha256);
        return u"qorgan-"_s + QString::fromLatin1(digest.toHex().first(16));
    }

    [[nodiscard]] VaultSecrets vaultSecrets() const
    {
        const auto keychain = platform::makeSystemKeychain(keychainService());
        return VaultSecrets::of(vaultFolder(), kPassword.toUtf8(), *keychain);
    }

    void enrol(const QString &phone) const
    {
        const auto made = bank.control(
            u"/customers"_s,
            {{u"phone"_s, phone}, {u"password"_s, kPassword}, {u"history"_s, kHistory}});
        if (made.status != 200)
            throw StepFailed(u"no customer: %1"_s.arg(made.status));
    }

    /// Pays at a merchant whose name is a card number.
    void spend(const QString &phone) const
    {
        const QJsonObject merchant{{u"name"_s, kCardNumber}};
        const auto emitted =
            bank.control(u"/operations"_s, {{u"phone"_s, phone}, {u"merchant"_s, merchant}});
        if (emitted.status != 200)
            throw StepFailed(u"no operation: %1"_s.arg(emitted.status));
    }

    testkit::SandboxBank bank;
    QTemporaryDir folder;
    QProcessEnvironment environment;
};

/// Up to the page after the session key. @returns the key
QString walkToKey(ClientProcess &client, const Computer &computer, const QString &phone)
{
    client.click(u"languageKk"_s);
    client.click(u"computerOwn"_s);
    client.click(u"acceptButton"_s);
    client.type(u"phoneField"_s, phone.mid(2));
    client.click(u"sendKeyButton"_s);
    client.see(u"sessionKeyField"_s);
    const QString key = QString::fromLatin1(computer.bank.keyFor(phone));
    client.type(u"sessionKeyField"_s, key);
    client.click(u"confirmKeyButton"_s);
    return key;
}

QString walkSignIn(ClientProcess &client, const Computer &computer, const QString &phone)
{
    const QString key = walkToKey(client, computer, phone);
    client.type(u"passwordField"_s, kPassword);
    client.click(u"signInButton"_s);
    client.see(u"homePage"_s);
    return key;
}

QString walkRegistration(ClientProcess &client, const Computer &computer, const QString &phone)
{
    const QString key = walkToKey(client, computer, phone);
    client.type(u"nameField"_s, u"Әйгерім Сәрсенова"_s);
    client.type(u"birthDay"_s, u"17"_s);
    client.type(u"birthMonth"_s, u"05"_s);
    client.type(u"birthYear"_s, u"1990"_s);
    client.type(u"passwordField"_s, kPassword);
    client.type(u"passwordRepeatField"_s, kPassword);
    client.click(u"ownNumberCheck"_s);
    client.click(u"registerButton"_s);
    client.see(u"homePage"_s);
    return key;
}

void walkLock(ClientProcess &client)
{
    client.click(u"lockButton"_s);
    client.see(u"unlockPage"_s);
}

void walkUnlock(ClientProcess &client)
{
    client.clear(u"passwordField"_s);
    client.type(u"passwordField"_s, kPassword);
    client.click(u"unlockButton"_s);
    client.see(u"homePage"_s);
}

MemoryImage imageOf(const ClientProcess &client)
{
    QTest::qWait(kSettleMs);
    auto image = MemoryImage::of(client.pid());
    if (!image)
        throw StepFailed(u"the program's memory cannot be read"_s);
    return *std::move(image);
}

/// Images of a walk through sign-in, lock, unlock, lock.
struct Images {
    MemoryImage signedIn;
    MemoryImage locked;
    MemoryImage unlocked;
    MemoryImage lockedAgain;
    /// What was typed.
    QList<Needle> typed;
    QByteArray log;
};

using Walk = std::function<QString(ClientProcess &, const Computer &, const QString &phone)>;

Images walk(const Computer &computer, const QString &program, const QString &phone,
            const Walk &enter, const QStringList &more = {})
{
    ClientProcess client(program, computer.arguments() + more, computer.environment);
    client.plant(kCanary);
    Images images;
    const QString key = enter(client, computer, phone);
    images.typed = secrets::textNeedles(u"password"_s, kPassword) + secrets::sessionKeyNeedles(key);
    computer.spend(phone);
    images.signedIn = imageOf(client);
    walkLock(client);
    images.locked = imageOf(client);
    client.type(u"passwordField"_s, u"Басқа-сөз-123"_s);
    client.click(u"unlockButton"_s);
    client.see(u"errorBanner"_s);
    walkUnlock(client);
    images.unlocked = imageOf(client);
    walkLock(client);
    images.lockedAgain = imageOf(client);
    client.end();
    images.log = client.log();
    return images;
}

/// Tokens that may not outlive a lock: all but those for wake-ups.
QList<Needle> sessionTokens(const Images &images)
{
    QList<Needle> needles;
    for (const auto *image : {&images.signedIn, &images.unlocked}) {
        const auto tokens = secrets::tokensIn(*image);
        for (const QByteArray &token : tokens) {
            const QString text = QString::fromLatin1(token);
            if (!token.startsWith("et_"))
                needles += secrets::textNeedles(u"token "_s + text.first(3), text);
        }
    }
    return needles;
}

/// Tokens for wake-ups that lie in memory which may be swapped out.
QStringList looseEventsTokens(const MemoryImage &image)
{
    QStringList loose;
    const auto tokens = secrets::tokensIn(image);
    for (const QByteArray &token : tokens) {
        const auto places = image.find(token);
        for (const auto &place : places) {
            if (!place.locked)
                loose.append(place.mapping + u": "_s + place.context);
        }
    }
    return loose;
}

} // namespace

/// Figure 9 of docs/reliability.md: what is left of secrets in the memory of the real program, in
/// its log and on its disk.
class TestCoreImage : public QObject
{
    Q_OBJECT

    std::unique_ptr<testkit::PrivateBus> m_bus;
    std::unique_ptr<testkit::KeyringDaemon> m_keyring;
    std::unique_ptr<secrets::PrivateDisplay> m_display;

    void judge(const Computer &computer, const Images &images)
    {
        const auto vault = computer.vaultSecrets();
        // The scan sees what is there: otherwise finding nothing would prove nothing.
        for (const auto *image :
             {&images.signedIn, &images.locked, &images.unlocked, &images.lockedAgain})
            QVERIFY(!image->find(kCanary.toUtf8()).isEmpty());
        QVERIFY(!images.signedIn.find(vault.databaseKey).isEmpty());
        QVERIFY(!images.unlocked.find(vault.databaseKey).isEmpty());
        const auto tokens = sessionTokens(images);
        QVERIFY(!tokens.isEmpty());
        const auto card = secrets::textNeedles(u"card number"_s, kCardNumber);
        QVERIFY(!secrets::report(images.signedIn, card).isEmpty());

        const auto gone = images.typed + vault.needles + tokens + card;
        QStringList left;
        const auto look = [&left](const char *when, const MemoryImage &image,
                                  const QList<Needle> &needles) {
            const QString found = secrets::report(image, needles);
            if (!found.isEmpty())
                left.append(QLatin1String(when) + u":\n"_s + found);
        };
        look("after sign-in", images.signedIn, images.typed);
        look("after lock", images.locked, gone);
        look("after unlock", images.unlocked, images.typed);
        look("after the second lock", images.lockedAgain, gone);
        left += looseEventsTokens(images.locked) + looseEventsTokens(images.lockedAgain);
        // One message would be cut off.
        const QStringList lines = left.join(u'\n').split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            qWarning("%s", qPrintable(line.left(400)));
        QCOMPARE(lines.size(), 0);
    }

private slots:
    void initTestCase()
    {
        if (geteuid() != 0)
            QSKIP("Only root may read the memory of a program that hides it.");
        m_bus = std::make_unique<testkit::PrivateBus>();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toLatin1());
        m_keyring = std::make_unique<testkit::KeyringDaemon>(*m_bus);
        m_keyring->start(testkit::KeyringDaemon::Start::Unlocked);
        m_display = std::make_unique<secrets::PrivateDisplay>();
    }

    void cleanupTestCase()
    {
        m_display.reset();
        m_keyring.reset();
        m_bus.reset();
    }

    void customer_signingInAndLocking_leavesNothing()
    {
        try {
            const Computer computer(*m_keyring, m_display->name());
            const QString phone = u"+77015550142"_s;
            computer.enrol(phone);
            const auto images =
                walk(computer, testkit::programPath(u"qorgan"_s), phone, walkSignIn);
            judge(computer, images);
        } catch (const StepFailed &failed) {
            QFAIL(failed.what());
        }
    }

    void customer_registering_leavesNothing()
    {
        try {
            const Computer computer(*m_keyring, m_display->name());
            const auto images = walk(computer, testkit::programPath(u"qorgan"_s), u"+77015550143"_s,
                                     walkRegistration);
            judge(computer, images);
        } catch (const StepFailed &failed) {
            QFAIL(failed.what());
        }
    }

    void client_withoutTheWipingFree_leavesSecrets()
    {
        try {
            const Computer computer(*m_keyring, m_display->name());
            const QString phone = u"+77015550144"_s;
            computer.enrol(phone);
            const auto images = walk(computer, QStringLiteral(QORGAN_SECRETS_DIR "/qorgan_unwiped"),
                                     phone, walkSignIn);
            // Which of them stay is chance; that some do is what the wiping free() is for.
            const auto needles = images.typed + sessionTokens(images)
                                 + computer.vaultSecrets().needles
                                 + secrets::textNeedles(u"card number"_s, kCardNumber);
            const QString left = secrets::report(images.locked, needles)
                                 + secrets::report(images.lockedAgain, needles);
            qInfo("%s", qPrintable(left.left(300)));
            QVERIFY(!left.isEmpty());
        } catch (const StepFailed &failed) {
            QFAIL(failed.what());
        }
    }

    void logAndDisk_withEverythingLogged_holdNoSecret()
    {
        try {
            Computer computer(*m_keyring, m_display->name());
            computer.environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
            const QString phone = u"+77015550145"_s;
            const auto images = walk(computer, testkit::programPath(u"qorgan"_s), phone,
                                     walkRegistration, {u"--log"_s, u"*=true"_s});
            QVERIFY(images.log.contains("qorgan."));
            const auto vault = computer.vaultSecrets();
            const auto needles = images.typed + vault.needles + sessionTokens(images)
                                 + secrets::textNeedles(u"card number"_s, kCardNumber)
                                 + secrets::textNeedles(u"phone"_s, phone.mid(2))
                                 + secrets::textNeedles(u"name"_s, u"Сәрсенова"_s);
            QStringList logged;
            for (const Needle &needle : needles) {
                if (const auto at = images.log.indexOf(needle.bytes); at >= 0)
                    logged.append(needle.what + u": "_s
                                  + QString::fromUtf8(images.log.mid(at - 100, 200)));
            }
            QVERIFY2(logged.isEmpty(), qPrintable(logged.join(u'\n')));

            QStringList texts{kPassword, kCardNumber, phone.mid(2), u"Сәрсенова"_s};
            for (const Needle &token : sessionTokens(images)) {
                if (token.what.endsWith(u"UTF-8"_s))
                    texts.append(QString::fromLatin1(token.bytes));
            }
            QVERIFY(testkit::PlainTextScan::findsCanary(computer.folder.path()));
            const QString onDisk = testkit::PlainTextScan(texts).report({computer.folder.path()});
            QVERIFY2(onDisk.isEmpty(), qPrintable(onDisk));
        } catch (const StepFailed &failed) {
            QFAIL(failed.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestCoreImage)
#include "tst_CoreImage.moc"
