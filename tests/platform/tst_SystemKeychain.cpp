// SPDX-License-Identifier: Apache-2.0
#include "KeyringDaemon.h"
#include "PrivateBus.h"
#include "base/Error.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QMap>
#include <QTest>
#include <QUuid>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::failed;
using testkit::KeyringDaemon;
using testkit::PrivateBus;
using testkit::succeeded;

namespace {

/// The program that calls the keychain, in the given surroundings.
class Calls
{
public:
    explicit Calls(QProcessEnvironment environment, int patienceMs = 60'000)
    {
        // Every process that descends from this one is recognised by it.
        environment.insert(u"QORGAN_TEST_MARK"_s, m_mark);
        testkit::endWithTest(m_process);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(testkit::programPath(u"keychain_calls"_s), {QString::number(patienceMs)});
    }
    ~Calls() { end(); }

    void end()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(30'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    void send(const QString &call) { m_process.write(call.toUtf8() + '\n'); }

    /// The next answer, or what became of the program instead.
    QString answer()
    {
        const bool come = testkit::waitUntil([this] {
            m_said += m_process.readAllStandardOutput();
            return m_said.count('\n') >= 2 || m_process.state() == QProcess::NotRunning;
        });
        if (!come || m_said.count('\n') < 2)
            return u"no answer, state %1"_s.arg(m_process.state());
        const QList<QByteArray> lines = m_said.split('\n');
        m_said = m_said.mid(lines[0].size() + lines[1].size() + 2);
        m_stall = std::max(m_stall, lines[1].toLongLong());
        return QString::fromUtf8(lines[0]);
    }

    QString call(const QString &call)
    {
        send(call);
        return answer();
    }

    /// Longest time in ms in which its event loop did not turn.
    [[nodiscard]] qint64 longestStall() const { return m_stall; }

    /// Processes that it started and that still run, itself aside.
    [[nodiscard]] QStringList leftBehind() const
    {
        QStringList left;
        const auto entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
        for (const QString &pid : entries) {
            QFile environment(u"/proc/"_s + pid + u"/environ"_s);
            if (pid.toLongLong() == m_process.processId() || pid.toLongLong() == 0
                || !environment.open(QIODevice::ReadOnly))
                continue;
            if (environment.readAll().contains(m_mark.toLatin1()))
                left.append(pid);
        }
        return left;
    }

private:
    QString m_mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QProcess m_process;
    QByteArray m_said;
    qint64 m_stall = 0;
};

/// Longer than any single step of a keychain takes that answers.
constexpr qint64 kStallMs = 1'000;

} // namespace

/// Owns a name and never answers.
class SwallowingService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")
public:
    int calls = 0;
public slots:
    void OpenSession(const QString &, const QDBusVariant &) { swallow(); }
    void SearchItems(const QMap<QString, QString> &) { swallow(); }
    void ReadAlias(const QString &) { swallow(); }

private:
    void swallow()
    {
        ++calls;
        setDelayedReply(true);
    }
};

/// KWallet's own words over a map: one wallet, folders of entries.
class WalletService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")
public:
    bool enabled = true;
    bool personRefuses = false;
    QMap<QString, QByteArray> entries;

public slots:
    bool isEnabled() { return enabled; }
    QString networkWallet() { return u"kdewallet"_s; }
    int open(const QString &, qlonglong, const QString &) { return personRefuses ? -1 : 7; }
    int entryType(int, const QString &folder, const QString &key, const QString &)
    {
        constexpr int kUnknown = 0;
        constexpr int kStream = 2;
        return entries.contains(folder + key) ? kStream : kUnknown;
    }
    QByteArray readEntry(int, const QString &folder, const QString &key, const QString &)
    {
        return entries.value(folder + key);
    }
    int writeEntry(int, const QString &folder, const QString &key, const QByteArray &value,
                   const QString &)
    {
        entries.insert(folder + key, value);
        return 0;
    }
    int removeEntry(int, const QString &folder, const QString &key, const QString &)
    {
        return entries.remove(folder + key) > 0 ? 0 : -3;
    }
};

/// The keychain over a real Secret Service on a bus of its own.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<KeyringDaemon> m_keyring;

    [[nodiscard]] QProcessEnvironment desktop() const { return m_keyring->environment(); }

    [[nodiscard]] QProcessEnvironment plasma() const
    {
        auto environment = desktop();
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
        return environment;
    }

    /// Puts `object` on the bus as `service`; it goes with the returned connection's name.
    QDBusConnection offer(QObject &object, const QString &service, const QString &path)
    {
        auto connection = QDBusConnection::connectToBus(m_bus->address(), u"double"_s);
        if (!connection.registerObject(path, &object, QDBusConnection::ExportAllSlots)
            || !connection.registerService(service))
            qFatal("no double");
        return connection;
    }

private slots:
    void initTestCase()
    {
        if (!KeyringDaemon::isInstalled())
            qFatal("gnome-keyring is not installed: script/bootstrap installs it");
        qDBusRegisterMetaType<QMap<QString, QString>>();
    }

    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        m_keyring = std::make_unique<KeyringDaemon>(*m_bus);
    }

    void cleanup()
    {
        QDBusConnection::disconnectFromBus(u"double"_s);
        m_bus->thaw();
        m_keyring.reset();
        m_bus.reset();
    }

    void entry_writtenReadReplacedRemoved_isSo()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        QCOMPARE(calls.call(u"backend"_s), u"ok secret-service"_s);
        QCOMPARE(calls.call(u"read device-secret.01"_s), u"none"_s);
        QCOMPARE(calls.call(u"remove device-secret.01"_s), succeeded());
        QCOMPARE(calls.call(u"write device-secret.01 00ff10"_s), succeeded());
        QCOMPARE(calls.call(u"read device-secret.01"_s), u"ok 00ff10"_s);
        QCOMPARE(calls.call(u"write device-secret.01 a1"_s), succeeded());
        QCOMPARE(calls.call(u"write device-secret.02 b2"_s), succeeded());
        QCOMPARE(calls.call(u"read device-secret.01"_s), u"ok a1"_s);
        QCOMPARE(calls.call(u"remove device-secret.01"_s), succeeded());
        QCOMPARE(calls.call(u"read device-secret.01"_s), u"none"_s);
        QCOMPARE(calls.call(u"read device-secret.02"_s), u"ok b2"_s);
        QVERIFY2(calls.longestStall() < kStallMs,
                 qPrintable(QString::number(calls.longestStall())));
    }

    void values_ofEveryByteAndLength_comeBack()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        QByteArray everyByte;
        for (int i = 0; i < 1024; ++i)
            everyByte.append(static_cast<char>(i));
        for (const auto &value : {QByteArray(), QByteArray(1, '\0'), QByteArray(32, '\0'),
                                  QByteArray("text\n"), everyByte})
        {
            const QString hex = QString::fromLatin1(value.toHex());
            QCOMPARE(calls.call(u"write v "_s + hex), succeeded());
            QCOMPARE(calls.call(u"read v"_s), u"ok "_s + hex);
        }
    }

    void calls_manyAtOnce_areAnsweredInOrder()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        for (int i = 0; i < 8; ++i)
            calls.send(u"write same 0%1"_s.arg(i));
        calls.send(u"read same"_s);
        for (int i = 0; i < 8; ++i)
            QCOMPARE(calls.answer(), succeeded());
        QCOMPARE(calls.answer(), u"ok 07"_s);
    }

    void entry_afterTheDaemonRestarted_isStillThere()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        m_keyring->kill();
        QCOMPARE(calls.call(u"read kept"_s), failed(ErrorCode::KeychainUnavailable));
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        QCOMPARE(calls.call(u"read kept"_s), u"ok 2a"_s);
        Calls later(desktop());
        QCOMPARE(later.call(u"read kept"_s), u"ok 2a"_s);
    }

    void collection_locked_isToldFromAbsent()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        m_keyring->lock();
        QCOMPARE(calls.call(u"read kept"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"read unknown"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"write kept 2b"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"remove kept"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"backend"_s), u"ok secret-service"_s);
        m_keyring->unlock();
        QCOMPARE(calls.call(u"read kept"_s), u"ok 2a"_s);
        QCOMPARE(calls.call(u"read unknown"_s), u"none"_s);
    }

    void daemon_startedLocked_hidesNothingAsAbsent()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        {
            Calls calls(desktop());
            QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        }
        m_keyring->kill();
        m_keyring->start(KeyringDaemon::Start::Locked);
        Calls calls(desktop());
        QCOMPARE(calls.call(u"read kept"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"remove kept"_s), failed(ErrorCode::KeychainLocked));
        m_keyring->unlock();
        QCOMPARE(calls.call(u"read kept"_s), u"ok 2a"_s);
    }

    void daemon_killedWhileAnswering_isUnavailable()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        m_keyring->freeze();
        calls.send(u"read kept"_s);
        QTest::qWait(300);
        m_keyring->kill();
        QCOMPARE(calls.answer(), failed(ErrorCode::KeychainUnavailable));
    }

    void daemon_frozen_isLockedInTimeAndAnswersLater()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop(), 1'500);
        QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        m_keyring->freeze();
        QElapsedTimer taken;
        taken.start();
        QCOMPARE(calls.call(u"read kept"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"write kept 2b"_s), failed(ErrorCode::KeychainLocked));
        QVERIFY2(taken.elapsed() < 6'000, qPrintable(QString::number(taken.elapsed())));
        QVERIFY(calls.longestStall() < kStallMs);
        m_keyring->thaw();
        // The write that was given up before its turn must not come after all.
        QVERIFY(testkit::waitUntil([&] { return calls.call(u"read kept"_s) == u"ok 2a"_s; }));
        QCOMPARE(calls.call(u"write kept 2c"_s), succeeded());
        QCOMPARE(calls.call(u"read kept"_s), u"ok 2c"_s);
    }

    void service_thatNeverAnswers_isLockedInTime()
    {
        SwallowingService service;
        offer(service, u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s);
        Calls calls(desktop(), 1'000);
        QElapsedTimer taken;
        taken.start();
        QCOMPARE(calls.call(u"read any"_s), failed(ErrorCode::KeychainLocked));
        QVERIFY(service.calls > 0);
        QVERIFY2(taken.elapsed() < 4'000, qPrintable(QString::number(taken.elapsed())));
        QVERIFY(calls.longestStall() < kStallMs);
    }

    void scope_closedWhileAsking_endsAtOnce()
    {
        SwallowingService service;
        offer(service, u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s);
        Calls calls(desktop());
        QElapsedTimer taken;
        taken.start();
        QCOMPARE(calls.call(u"cancelled any"_s), failed(ErrorCode::Cancelled));
        QVERIFY(taken.elapsed() < 10'000);
    }

    void bus_withoutService_isUnavailable()
    {
        Calls calls(desktop());
        QCOMPARE(calls.call(u"backend"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.call(u"read any"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.call(u"write any 01"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.call(u"remove any"_s), failed(ErrorCode::KeychainUnavailable));
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        QCOMPARE(calls.call(u"write any 01"_s), succeeded());
    }

    void bus_unnamed_isUnavailableAndNotStarted()
    {
        auto environment = desktop();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        Calls calls(environment);
        QCOMPARE(calls.call(u"backend"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.call(u"write any 01"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.leftBehind(), QStringList());
        calls.end();
        QCOMPARE(calls.leftBehind(), QStringList());
    }

    void bus_gone_isUnavailableAndTheProgramLives()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop());
        QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        m_bus->kill();
        QCOMPARE(calls.call(u"read kept"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.call(u"backend"_s), failed(ErrorCode::KeychainUnavailable));
    }

    void bus_frozen_isAnsweredInTime()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(desktop(), 1'000);
        QCOMPARE(calls.call(u"write kept 2a"_s), succeeded());
        m_bus->freeze();
        QCOMPARE(calls.call(u"read kept"_s), failed(ErrorCode::KeychainLocked));
        QVERIFY(calls.longestStall() < kStallMs);
        m_bus->thaw();
        QVERIFY(testkit::waitUntil([&] { return calls.call(u"read kept"_s) == u"ok 2a"_s; }));
    }

    void wallet_ofPlasma_isUsed()
    {
        WalletService wallet;
        offer(wallet, u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s);
        Calls calls(plasma());
        QCOMPARE(calls.call(u"backend"_s), u"ok kwallet"_s);
        QCOMPARE(calls.call(u"read v"_s), u"none"_s);
        QCOMPARE(calls.call(u"write v 00ff"_s), succeeded());
        QCOMPARE(wallet.entries.size(), 1);
        QCOMPARE(calls.call(u"read v"_s), u"ok 00ff"_s);
        QCOMPARE(calls.call(u"remove v"_s), succeeded());
        QCOMPARE(wallet.entries.size(), 0);
        QVERIFY(calls.longestStall() < kStallMs);
    }

    void wallet_refusedByThePerson_isLocked()
    {
        WalletService wallet;
        wallet.personRefuses = true;
        offer(wallet, u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s);
        Calls calls(plasma());
        QCOMPARE(calls.call(u"read v"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"write v 01"_s), failed(ErrorCode::KeychainLocked));
        QCOMPARE(calls.call(u"remove v"_s), failed(ErrorCode::KeychainLocked));
    }

    void wallet_switchedOff_isUnavailable()
    {
        WalletService wallet;
        wallet.enabled = false;
        offer(wallet, u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s);
        Calls calls(plasma());
        QCOMPARE(calls.call(u"backend"_s), failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(calls.call(u"write v 01"_s), failed(ErrorCode::KeychainUnavailable));
    }

    void plasma_withoutWallet_usesTheSecretService()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        Calls calls(plasma());
        QCOMPARE(calls.call(u"backend"_s), u"ok secret-service"_s);
        QCOMPARE(calls.call(u"write v 01"_s), succeeded());
        QCOMPARE(calls.call(u"read v"_s), u"ok 01"_s);
    }

    void eventLoop_withoutGlib_hasNoSecretService()
    {
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        auto environment = desktop();
        environment.insert(u"QT_NO_GLIB"_s, u"1"_s);
        Calls calls(environment);
        QCOMPARE(calls.call(u"write v 01"_s), failed(ErrorCode::KeychainUnavailable));
    }

    void nothing_isKeptInPlainText()
    {
        const QByteArray canary = "canary-for-the-keychain";
        m_keyring->start(KeyringDaemon::Start::Unlocked);
        {
            Calls calls(desktop());
            QCOMPARE(calls.call(u"write v "_s + QString::fromLatin1(canary.toHex())), succeeded());
        }
        m_keyring->kill();
        QDirIterator files(m_bus->folder(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QByteArray content = testkit::readFile(files.next());
            ++seen;
            QVERIFY2(!content.contains(canary), qPrintable(files.filePath()));
            QVERIFY2(!content.contains(canary.toBase64()), qPrintable(files.filePath()));
        }
        QVERIFY(seen > 1);
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_SystemKeychain.moc"
