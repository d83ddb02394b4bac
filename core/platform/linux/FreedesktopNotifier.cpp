// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/FreedesktopNotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QVariant>

namespace qorgan::platform {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 5'000;
constexpr int kAsLongAsTheDesktopLikes = -1;

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString path()
{
    return u"/org/freedesktop/Notifications"_s;
}

QDBusMessage callTo(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

/// Runs on the worker: it blocks until the bus has said hello.
base::Result<void> connectToBus(const QString &connectionName)
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (address.isEmpty())
        return base::failure(ErrorCode::NoticesUnavailable, u"no session bus"_s);
    if (QDBusConnection::connectToBus(address, connectionName).isConnected())
        return {};
    QDBusConnection::disconnectFromBus(connectionName);
    return base::failure(ErrorCode::NoticesUnavailable, u"session bus refused"_s);
}

/// The first value the service answers.
base::Task<QVariant> ask(QString connectionName, QDBusMessage question, base::CancelScope scope)
{
    base::Pending<QVariant> pending(scope);
    // Not a local: resuming below ends this coroutine within the watcher's own signal.
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection(connectionName).asyncCall(question, kPatienceMs));
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, watcher,
        [pending](QDBusPendingCallWatcher *answered) {
            answered->deleteLater();
            const QDBusMessage answer = answered->reply();
            if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty())
                pending.resolve(answer.arguments().first());
            else
                pending.resolve(base::failure(ErrorCode::NoticesUnavailable, answer.errorName()));
        });
    co_return co_await pending;
}

} // namespace

FreedesktopNotifier::FreedesktopNotifier()
    : m_connectionName(u"qorgan-notices-%1"_s.arg(reinterpret_cast<quintptr>(this)))
{
}

FreedesktopNotifier::~FreedesktopNotifier()
{
    m_life.cancel();
    m_worker.reset();
    QDBusConnection::disconnectFromBus(m_connectionName);
}

base::Task<void> FreedesktopNotifier::show(QString title, QString body, base::CancelScope scope)
{
    // Ends with the caller or with the notifier, whichever is first.
    const base::CancelScope both = scope.child();
    const auto tie = m_life.onCancel([both] { both.cancel(); });
    if (m_service && !QDBusConnection(m_connectionName).isConnected()) {
        QDBusConnection::disconnectFromBus(m_connectionName);
        m_service.reset();
    }
    if (!m_service) {
        const auto found = co_await connectToService(both);
        if (!found)
            co_return base::failure(found.error());
        m_service = *found;
    }
    const auto id = co_await notify(std::move(title), std::move(body), both);
    if (!id)
        co_return base::failure(id.error());
    m_shown.insert(*id);
    co_return base::Result<void>();
}

base::Task<FreedesktopNotifier::Service>
FreedesktopNotifier::connectToService(base::CancelScope scope)
{
    if (!m_worker)
        m_worker = std::make_unique<base::WorkerThread>(u"notices"_s);
    const QString name = m_connectionName;
    const std::function<base::Result<void>()> work = [name] { return connectToBus(name); };
    const auto connected = co_await m_worker->run<void>(work, scope);
    if (!connected)
        co_return base::failure(connected.error());
    const QDBusMessage question = callTo(u"GetCapabilities"_s);
    const auto answer = co_await ask(name, question, scope);
    if (!answer)
        co_return base::failure(answer.error());
    const QStringList capabilities = answer->toStringList();
    // Another notice may have come this far meanwhile.
    if (m_service)
        co_return *m_service;
    QDBusConnection bus(m_connectionName);
    bus.connect(service(), path(), service(), u"ActionInvoked"_s, this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(service(), path(), service(), u"NotificationClosed"_s, this,
                SLOT(noticeClosed(uint, uint)));
    co_return Service{capabilities.contains(u"body-markup"_s), capabilities.contains(u"actions"_s)};
}

base::Task<uint> FreedesktopNotifier::notify(QString title, QString body, base::CancelScope scope)
{
    // The body is plain text: a merchant's name must not become a link in the notice.
    if (m_service->readsMarkup)
        body = body.toHtmlEscaped();
    QStringList actions;
    if (m_service->hasActions)
        actions = {u"default"_s, QString()};
    const QVariantMap hints{{u"desktop-entry"_s, u"qorgan"_s}};
    QDBusMessage call = callTo(u"Notify"_s);
    call.setArguments(
        {u"Qorgan"_s, 0U, u"qorgan"_s, title, body, actions, hints, kAsLongAsTheDesktopLikes});
    const auto answer = co_await ask(m_connectionName, call, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return answer->toUInt();
}

void FreedesktopNotifier::actionInvoked(uint id, const QString &action)
{
    if (action == "default"_L1 && m_shown.contains(id))
        emit pressed();
}

void FreedesktopNotifier::noticeClosed(uint id, uint)
{
    m_shown.remove(id);
}

std::unique_ptr<DesktopNotifier> makeDesktopNotifier()
{
    return std::make_unique<FreedesktopNotifier>();
}

} // namespace qorgan::platform
