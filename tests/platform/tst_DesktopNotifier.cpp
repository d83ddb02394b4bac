// SPDX-License-Identifier: Apache-2.0
#include "platform/DesktopNotifier.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;

struct Notice {
    QString application;
    QString title;
    QString body;
    QStringList actions;
};

} // namespace

/// A desktop's notification service with nothing behind it.
class NotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList capabilities{u"body"_s, u"actions"_s};
    QList<Notice> shown;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &application, uint, const QString &, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({application, title, body, actions});
        return static_cast<uint>(shown.size());
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

/// The notifier over a real bus of its own.
class TestDesktopNotifier : public QObject
{
    Q_OBJECT

    std::unique_ptr<QProcess> m_bus;
    QByteArray m_address;
    base::CancelScope m_scope;
    int m_connections = 0;

    void startBus()
    {
        m_bus = std::make_unique<QProcess>();
        m_bus->start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QByteArray said;
        if (!testkit::waitUntil([&] { return (said += m_bus->readAll()).endsWith('\n'); }))
            qFatal("no dbus-daemon");
        m_address = said.trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
    }

    /// Puts `service` on the bus, over another connection than the notifier's.
    QDBusConnection offer(NotificationService &service)
    {
        auto connection = QDBusConnection::connectToBus(QString::fromLatin1(m_address),
                                                        u"service-%1"_s.arg(++m_connections));
        if (!connection.registerObject(kPath, &service,
                                       QDBusConnection::ExportAllSlots
                                           | QDBusConnection::ExportAllSignals)
            || !connection.registerService(kService))
            qFatal("no service");
        return connection;
    }

    QString show(platform::DesktopNotifier &notifier, const QString &title = u"Qorgan"_s,
                 const QString &body = u"Жаңа операция"_s)
    {
        return outcome(testkit::waitFor(notifier.show(title, body, m_scope)));
    }

private slots:
    void init() { startBus(); }

    void cleanup()
    {
        for (; m_connections > 0; --m_connections)
            QDBusConnection::disconnectFromBus(u"service-%1"_s.arg(m_connections));
        m_bus->kill();
        m_bus->waitForFinished();
        m_bus.reset();
    }

    void notice_shown_reachesTheDesktop()
    {
        NotificationService service;
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier, u"Жаңа операция"_s, u"Қабылданбады"_s), succeeded());
        QCOMPARE(service.shown.size(), 1);
        QCOMPARE(service.shown.first().application, u"Qorgan"_s);
        QCOMPARE(service.shown.first().title, u"Жаңа операция"_s);
        QCOMPARE(service.shown.first().body, u"Қабылданбады"_s);
        QCOMPARE(show(*notifier), succeeded());
        QCOMPARE(service.shown.size(), 2);
    }

    void notice_withSignsOfMarkup_staysPlainText()
    {
        NotificationService service;
        service.capabilities.append(u"body-markup"_s);
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier, u"t"_s, u"<a href='x'>A & B</a>"_s), succeeded());
        QCOMPARE(service.shown.first().body, u"&lt;a href='x'&gt;A &amp; B&lt;/a&gt;"_s);
    }

    void notice_onADesktopWithoutMarkup_isNotEscaped()
    {
        NotificationService service;
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier, u"t"_s, u"A & B"_s), succeeded());
        QCOMPARE(service.shown.first().body, u"A & B"_s);
    }

    void notice_pressed_isTold()
    {
        NotificationService service;
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        QSignalSpy pressed(notifier.get(), &platform::DesktopNotifier::pressed);
        QCOMPARE(show(*notifier), succeeded());
        emit service.ActionInvoked(77, u"default"_s);
        emit service.ActionInvoked(1, u"default"_s);
        QVERIFY(testkit::waitUntil([&] { return !pressed.isEmpty(); }));
        QCOMPARE(pressed.size(), 1);
    }

    void notices_manyAtOnce_allArrive()
    {
        NotificationService service;
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        QSignalSpy pressed(notifier.get(), &platform::DesktopNotifier::pressed);
        QStringList endings;
        for (int i = 0; i < 5; ++i) {
            base::deliver(notifier->show(u"t"_s, u"b"_s, m_scope), this,
                          [&](const auto &shown) { endings.append(outcome(shown)); });
        }
        QVERIFY(testkit::waitUntil([&] { return endings.size() == 5; }));
        QCOMPARE(endings.count(succeeded()), 5);
        QCOMPARE(service.shown.size(), 5);
        emit service.ActionInvoked(3, u"default"_s);
        QVERIFY(testkit::waitUntil([&] { return !pressed.isEmpty(); }));
        QCOMPARE(show(*notifier), succeeded());
        QCOMPARE(pressed.size(), 1);
    }

    void desktop_withoutService_isUnavailable()
    {
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier), failed(ErrorCode::NoticesUnavailable));
    }

    void desktop_withServiceLater_isFound()
    {
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier), failed(ErrorCode::NoticesUnavailable));
        NotificationService service;
        offer(service);
        QCOMPARE(show(*notifier), succeeded());
        QCOMPARE(service.shown.size(), 1);
    }

    void bus_unnamed_isUnavailableAndNotStarted()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier), failed(ErrorCode::NoticesUnavailable));
        QVERIFY(!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"));
    }

    void bus_gone_isUnavailable()
    {
        NotificationService service;
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier), succeeded());
        m_bus->kill();
        m_bus->waitForFinished();
        QCOMPARE(show(*notifier), failed(ErrorCode::NoticesUnavailable));
    }

    void show_cancelled_endsAtOnce()
    {
        NotificationService service;
        offer(service);
        const auto notifier = platform::makeDesktopNotifier();
        const base::CancelScope scope;
        QString ending;
        base::deliver(notifier->show(u"t"_s, u"b"_s, scope), this,
                      [&](const auto &shown) { ending = outcome(shown); });
        scope.cancel();
        QCOMPARE(ending, failed(ErrorCode::Cancelled));
    }

    void notifier_destroyedWhileShowing_endsTheCall()
    {
        NotificationService service;
        offer(service);
        auto notifier = platform::makeDesktopNotifier();
        QCOMPARE(show(*notifier), succeeded());
        QString ending;
        base::deliver(notifier->show(u"t"_s, u"b"_s, m_scope), this,
                      [&](const auto &shown) { ending = outcome(shown); });
        notifier.reset();
        QCOMPARE(ending, failed(ErrorCode::Cancelled));
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_DesktopNotifier.moc"
