// SPDX-License-Identifier: Apache-2.0
#include "PrivateBus.h"
#include "platform/linux/DesktopSessionWatcher.h"
#include "testkit/WaitFor.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::PrivateBus;
using testkit::waitUntil;

namespace {

const QString kService = u"org.freedesktop.login1"_s;
const QString kManagerPath = u"/org/freedesktop/login1"_s;
const QString kOwnSession = u"/org/freedesktop/login1/session/own"_s;
const QString kUser = u"/org/freedesktop/login1/user/own"_s;

} // namespace

/// A struct (so), as the property Display has it.
struct SessionName {
    QString id;
    QDBusObjectPath path;
    bool operator==(const SessionName &) const = default;
};
Q_DECLARE_METATYPE(SessionName)

QDBusArgument &operator<<(QDBusArgument &argument, const SessionName &name)
{
    argument.beginStructure();
    argument << name.id << name.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, SessionName &name)
{
    argument.beginStructure();
    argument >> name.id >> name.path;
    argument.endStructure();
    return argument;
}

/// logind's manager with one session.
class LoginManager : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~LoginManager() override
    {
        for (const int end : std::as_const(m_ends))
            ::close(end);
    }

    bool knowsProcesses = true;
    bool answers = true;
    QStringList askedIds;
    QList<QStringList> delays;

    /// Whether whoever took that delay has given it back.
    [[nodiscard]] bool isReleased(int delay) const
    {
        char byte = 0;
        return ::read(m_ends[delay], &byte, 1) == 0;
    }

public slots:
    QDBusObjectPath GetSession(const QString &id)
    {
        askedIds.append(id);
        if (!answers)
            setDelayedReply(true);
        if (id != "own"_L1)
            sendErrorReply(u"org.freedesktop.login1.NoSuchSession"_s, u"none"_s);
        return QDBusObjectPath(kOwnSession);
    }

    QDBusObjectPath GetSessionByPID(uint)
    {
        if (!answers)
            setDelayedReply(true);
        if (!knowsProcesses)
            sendErrorReply(u"org.freedesktop.login1.NoSessionForPID"_s, u"none"_s);
        return QDBusObjectPath(kOwnSession);
    }

    QDBusObjectPath GetUser(uint) { return QDBusObjectPath(kUser); }

    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why,
                                    const QString &mode)
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            qFatal("no pipe");
        delays.append({what, who, why, mode});
        m_ends.append(ends[0]);
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

signals:
    void PrepareForSleep(bool start);

private:
    QList<int> m_ends;
};

class LoginSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool Active MEMBER active)
    Q_PROPERTY(bool LockedHint MEMBER lockedHint)
public:
    bool active = true;
    bool lockedHint = false;
signals:
    void Lock();
    void Unlock();
};

class LoginUser : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.User")
    Q_PROPERTY(SessionName Display MEMBER display)
public:
    SessionName display{u"own"_s, QDBusObjectPath(kOwnSession)};
};

/// A desktop's screen saver.
class ScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
signals:
    void ActiveChanged(bool active);
};

class GnomeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.ScreenSaver")
signals:
    void ActiveChanged(bool active);
};

namespace {

/// A connection on which doubles are offered.
class Host
{
public:
    explicit Host(const PrivateBus &bus)
        : m_name(u"host-%1"_s.arg(reinterpret_cast<quintptr>(this)))
        , m_bus(QDBusConnection::connectToBus(bus.address(), m_name))
    {
    }
    ~Host() { QDBusConnection::disconnectFromBus(m_name); }

    void offer(const QString &path, QObject *object)
    {
        if (!m_bus.registerObject(path, object,
                                  QDBusConnection::ExportAllSlots
                                      | QDBusConnection::ExportAllSignals
                                      | QDBusConnection::ExportAllProperties))
            qFatal("no object");
    }
    void name(const QString &service)
    {
        if (!m_bus.registerService(service))
            qFatal("no name");
    }
    void unname(const QString &service) { m_bus.unregisterService(service); }

    /// Tells that properties of the own session changed, as logind does.
    void tell(const QVariantMap &changed, const QStringList &invalidated = {})
    {
        auto signal = QDBusMessage::createSignal(kOwnSession, u"org.freedesktop.DBus.Properties"_s,
                                                 u"PropertiesChanged"_s);
        signal.setArguments({u"org.freedesktop.login1.Session"_s, changed, invalidated});
        m_bus.send(signal);
    }

private:
    QString m_name;
    QDBusConnection m_bus;
};

/// logind as a whole.
struct Login {
    explicit Login(const PrivateBus &bus)
        : host(bus)
    {
        host.offer(kManagerPath, &manager);
        host.offer(kOwnSession, &session);
        host.offer(kUser, &user);
    }
    /// With its name; before, nobody can find it.
    void appear() { host.name(kService); }
    void vanish() { host.unname(kService); }

    LoginManager manager;
    LoginSession session;
    LoginUser user;
    Host host;
};

/// The watcher with what it tells.
struct Watch {
    Watch(const QString &systemBus, const QString &sessionBus)
        : watcher(systemBus, sessionBus)
        , suspending(&watcher, &platform::SessionWatcher::suspending)
        , locked(&watcher, &platform::SessionWatcher::screenLocked)
        , switched(&watcher, &platform::SessionWatcher::userSwitched)
    {
    }

    [[nodiscard]] QList<qsizetype> told() const
    {
        return {suspending.size(), locked.size(), switched.size()};
    }

    platform::DesktopSessionWatcher watcher;
    QSignalSpy suspending;
    QSignalSpy locked;
    QSignalSpy switched;
};

constexpr std::chrono::milliseconds kQuiet{200};

} // namespace

/// The watcher over real buses of its own.
class TestSessionWatcher : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_system;
    std::unique_ptr<PrivateBus> m_session;

    /// Until the watcher hears all of logind: the delay is taken last.
    static bool isAttached(const Login &login, int delays = 1)
    {
        return waitUntil([&] { return login.manager.delays.size() == delays; });
    }

private slots:
    void initTestCase() { qDBusRegisterMetaType<SessionName>(); }

    void init()
    {
        qunsetenv("XDG_SESSION_ID");
        m_system = std::make_unique<PrivateBus>();
        m_session = std::make_unique<PrivateBus>();
    }

    void cleanup()
    {
        m_system->thaw();
        m_session->thaw();
    }

    void sleep_announced_waitsForTheLock()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        QCOMPARE(login.manager.delays[0].first(), u"sleep"_s);
        QCOMPARE(login.manager.delays[0].last(), u"delay"_s);
        emit login.manager.PrepareForSleep(true);
        QVERIFY(waitUntil([&] { return watch.told() == QList<qsizetype>{1, 0, 0}; }));
        QTest::qWait(kQuiet.count());
        QVERIFY(!login.manager.isReleased(0));
        watch.watcher.letSleep();
        QVERIFY(waitUntil([&] { return login.manager.isReleased(0); }));
        QCOMPARE(login.manager.delays.size(), 1);
    }

    void sleep_afterWaking_waitsAgain()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        for (int night = 1; night <= 3; ++night) {
            emit login.manager.PrepareForSleep(true);
            QVERIFY(waitUntil([&] { return watch.suspending.size() == night; }));
            watch.watcher.letSleep();
            QVERIFY(waitUntil([&] { return login.manager.isReleased(night - 1); }));
            emit login.manager.PrepareForSleep(false);
            QVERIFY(isAttached(login, night + 1));
        }
        QCOMPARE(watch.told(), (QList<qsizetype>{3, 0, 0}));
    }

    void sleep_letOnlyAfterWaking_isDelayedTheNextTime()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        emit login.manager.PrepareForSleep(true);
        emit login.manager.PrepareForSleep(false);
        QVERIFY(waitUntil([&] { return watch.suspending.size() == 1; }));
        QTest::qWait(kQuiet.count());
        watch.watcher.letSleep();
        QVERIFY(isAttached(login, 2));
        QVERIFY(!login.manager.isReleased(1));
    }

    void session_lockedByTheDesktop_isTold()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        emit login.session.Unlock();
        emit login.session.Lock();
        QVERIFY(waitUntil([&] { return watch.told() == QList<qsizetype>{0, 1, 0}; }));
        login.host.tell({{u"LockedHint"_s, false}});
        login.host.tell({{u"LockedHint"_s, true}});
        QVERIFY(waitUntil([&] { return watch.told() == QList<qsizetype>{0, 2, 0}; }));
    }

    void user_switched_isTold()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        login.host.tell({{u"Active"_s, true}});
        login.host.tell({{u"Active"_s, false}});
        QVERIFY(waitUntil([&] { return watch.told() == QList<qsizetype>{0, 0, 1}; }));
        // Told by name only, its value must be asked for.
        login.host.tell({}, {u"Active"_s});
        QTest::qWait(kQuiet.count());
        QCOMPARE(watch.told(), (QList<qsizetype>{0, 0, 1}));
        login.session.active = false;
        login.host.tell({}, {u"Active"_s});
        QVERIFY(waitUntil([&] { return watch.told() == QList<qsizetype>{0, 0, 2}; }));
    }

    void session_named_isTheOneWatched()
    {
        qputenv("XDG_SESSION_ID", "own");
        Login login(*m_system);
        login.manager.knowsProcesses = false;
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        QCOMPARE(login.manager.askedIds, QStringList{u"own"_s});
        emit login.session.Lock();
        QVERIFY(waitUntil([&] { return watch.locked.size() == 1; }));
    }

    void session_ofAServiceOfTheUser_isThatOfTheDisplay()
    {
        Login login(*m_system);
        login.manager.knowsProcesses = false;
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        emit login.session.Lock();
        QVERIFY(waitUntil([&] { return watch.locked.size() == 1; }));
    }

    void session_none_stillTellsOfSleep()
    {
        Login login(*m_system);
        login.manager.knowsProcesses = false;
        login.user.display = {QString(), QDBusObjectPath(u"/"_s)};
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        emit login.manager.PrepareForSleep(true);
        QVERIFY(waitUntil([&] { return watch.suspending.size() == 1; }));
    }

    void logind_late_isHeard()
    {
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QTest::qWait(kQuiet.count());
        Login login(*m_system);
        login.appear();
        QVERIFY(isAttached(login));
        emit login.session.Lock();
        QVERIFY(waitUntil([&] { return watch.locked.size() == 1; }));
    }

    void logind_restarted_isHeardOnceAgain()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        login.vanish();
        QVERIFY(waitUntil([&] { return login.manager.isReleased(0); }));
        login.appear();
        QVERIFY(isAttached(login, 2));
        emit login.session.Lock();
        emit login.manager.PrepareForSleep(true);
        QVERIFY(waitUntil([&] { return watch.suspending.size() == 1; }));
        QTest::qWait(kQuiet.count());
        QCOMPARE(watch.told(), (QList<qsizetype>{1, 1, 0}));
    }

    void others_playingLogind_areNotHeard()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        Login impostor(*m_system);
        emit impostor.manager.PrepareForSleep(true);
        emit impostor.session.Lock();
        impostor.host.tell({{u"Active"_s, false}});
        QTest::qWait(kQuiet.count());
        QCOMPARE(watch.told(), (QList<qsizetype>{0, 0, 0}));
    }

    void screenSaver_active_isTold()
    {
        ScreenSaver common;
        GnomeScreenSaver gnome;
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        Host host(*m_session);
        host.offer(u"/org/freedesktop/ScreenSaver"_s, &common);
        host.offer(u"/org/gnome/ScreenSaver"_s, &gnome);
        host.name(u"org.freedesktop.ScreenSaver"_s);
        host.name(u"org.gnome.ScreenSaver"_s);
        // When it is heard is not to be seen from outside.
        QVERIFY(waitUntil([&] {
            emit common.ActiveChanged(false);
            emit common.ActiveChanged(true);
            QTest::qWait(20);
            return watch.locked.size() >= 1;
        }));
        const auto before = watch.locked.size();
        QVERIFY(waitUntil([&] {
            emit gnome.ActiveChanged(true);
            QTest::qWait(20);
            return watch.locked.size() > before;
        }));
        QCOMPARE(watch.suspending.size() + watch.switched.size(), 0);
    }

    void screenSaver_inactive_isNotTold()
    {
        ScreenSaver common;
        Host host(*m_session);
        host.offer(u"/org/freedesktop/ScreenSaver"_s, &common);
        host.name(u"org.freedesktop.ScreenSaver"_s);
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(waitUntil([&] {
            emit common.ActiveChanged(true);
            QTest::qWait(20);
            return watch.locked.size() >= 1;
        }));
        QTest::qWait(kQuiet.count());
        const auto before = watch.locked.size();
        emit common.ActiveChanged(false);
        QTest::qWait(kQuiet.count());
        QCOMPARE(watch.locked.size(), before);
    }

    void buses_missing_changeNothing()
    {
        Watch watch(u"unix:path=/nowhere/bus"_s, QString());
        watch.watcher.start();
        watch.watcher.letSleep();
        QTest::qWait(kQuiet.count());
        QCOMPARE(watch.told(), (QList<qsizetype>{0, 0, 0}));
    }

    void buses_dying_changeNothing()
    {
        Login login(*m_system);
        login.appear();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        QVERIFY(isAttached(login));
        m_system->kill();
        m_session->kill();
        QTest::qWait(kQuiet.count());
        watch.watcher.letSleep();
        QCOMPARE(watch.told(), (QList<qsizetype>{0, 0, 0}));
    }

    void buses_hanging_neverStopTheWindow()
    {
        Login login(*m_system);
        login.appear();
        login.manager.answers = false;
        Watch silent(m_system->address(), m_session->address());
        silent.watcher.start();
        QTest::qWait(kQuiet.count());
        m_system->freeze();
        m_session->freeze();
        QElapsedTimer taken;
        taken.start();
        Watch watch(m_system->address(), m_session->address());
        watch.watcher.start();
        watch.watcher.letSleep();
        QTest::qWait(kQuiet.count());
        watch.watcher.start();
        QVERIFY2(taken.elapsed() < 1'000, qPrintable(QString::number(taken.elapsed())));
        m_system->thaw();
        m_session->thaw();
    }

    void watcher_destroyedWhileAsking_isFine()
    {
        Login login(*m_system);
        login.manager.answers = false;
        login.appear();
        {
            Watch watch(m_system->address(), m_session->address());
            watch.watcher.start();
            QTest::qWait(kQuiet.count());
        }
        {
            Watch watch(m_system->address(), m_session->address());
            watch.watcher.start();
        }
        QTest::qWait(kQuiet.count());
        QCOMPARE(login.manager.delays.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSessionWatcher)
#include "tst_SessionWatcher.moc"
