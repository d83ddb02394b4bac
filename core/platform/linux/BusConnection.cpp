// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/BusConnection.h"

#include <QDBusPendingCallWatcher>

namespace qorgan::platform {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::Task;
using namespace Qt::StringLiterals;

namespace {

/// Runs on the worker: it blocks until the bus has said hello.
Result<QDBusConnection> connectToBus(const QString &address, const QString &name, ErrorCode failed)
{
    if (const QDBusConnection existing(name); existing.isConnected())
        return existing;
    // A connection that was lost keeps its name.
    QDBusConnection::disconnectFromBus(name);
    if (const auto made = QDBusConnection::connectToBus(address, name); made.isConnected())
        return made;
    QDBusConnection::disconnectFromBus(name);
    return failure(failed, u"the bus refused"_s);
}

Task<QDBusMessage> answerTo(QDBusPendingCall call, CancelScope scope)
{
    base::Pending<QDBusMessage> pending(scope);
    // Not a local: resuming below ends this coroutine within the watcher's own signal.
    auto *watcher = new QDBusPendingCallWatcher(call);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher,
                     [pending](QDBusPendingCallWatcher *answered) {
                         answered->deleteLater();
                         pending.resolve(answered->reply());
                     });
    co_return co_await pending;
}

} // namespace

QString sessionBusAddress()
{
    return qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
}

QString systemBusAddress()
{
    return qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS",
                                u"unix:path=/var/run/dbus/system_bus_socket"_s);
}

BusConnection::BusConnection(const QString &purpose, QString address, ErrorCode failed)
    : m_name(u"qorgan-%1-%2"_s.arg(purpose).arg(reinterpret_cast<quintptr>(this)))
    , m_address(std::move(address))
    , m_failed(failed)
{
}

BusConnection::~BusConnection()
{
    m_life.cancel();
    m_worker.reset();
    m_bus.reset();
    QDBusConnection::disconnectFromBus(m_name);
}

bool BusConnection::isOpen() const
{
    return m_bus && m_bus->isConnected();
}

Task<void> BusConnection::open(CancelScope scope)
{
    if (m_address.isEmpty())
        co_return failure(m_failed, u"no bus"_s);
    if (scope.isCancelled())
        co_return failure(ErrorCode::Cancelled);
    if (isOpen())
        co_return Result<void>();
    // Ends with the caller or with this connection, whichever is first.
    const CancelScope both = scope.child();
    const auto tie = m_life.onCancel([both] { both.cancel(); });
    if (!m_worker)
        m_worker = std::make_unique<base::WorkerThread>(u"bus"_s);
    const std::function<Result<QDBusConnection>()> work = [address = m_address, name = m_name,
                                                           failed = m_failed] {
        return connectToBus(address, name, failed);
    };
    const auto connected = co_await m_worker->run<QDBusConnection>(work, both);
    if (!connected)
        co_return failure(connected.error());
    m_bus = *connected;
    co_return Result<void>();
}

Task<QDBusMessage> BusConnection::call(QDBusMessage question, std::chrono::milliseconds patience,
                                       CancelScope scope)
{
    const CancelScope both = scope.child();
    const auto tie = m_life.onCancel([both] { both.cancel(); });
    // The bus's own limit would not end the wait for a bus that hangs.
    const CancelScope limited = base::closingAfter(patience, both);
    const auto opened = co_await open(limited);
    if (!opened) {
        const bool late = opened.error().code == ErrorCode::Cancelled && !both.isCancelled();
        co_return failure(late ? base::Error{m_failed, u"the bus hangs"_s} : opened.error());
    }
    const auto asked = m_bus->asyncCall(question, static_cast<int>(patience.count()));
    auto answer = co_await answerTo(asked, limited);
    if (!answer && !both.isCancelled())
        co_return failure(m_failed, u"no answer"_s);
    if (answer && answer->type() == QDBusMessage::ErrorMessage
        && answer->errorName() == "org.freedesktop.DBus.Error.NoReply"_L1)
        co_return failure(m_failed, u"no answer"_s);
    co_return answer;
}

Task<void> BusConnection::hear(Signal signal, QObject *receiver, const char *slot,
                               CancelScope scope)
{
    const CancelScope both = scope.child();
    const auto tie = m_life.onCancel([both] { both.cancel(); });
    if (const auto opened = co_await open(both); !opened)
        co_return failure(opened.error());
    const std::function<Result<void>()> work = [bus = *m_bus, signal, receiver, slot,
                                                failed = m_failed]() mutable -> Result<void> {
        // Asked for twice it would come twice.
        bus.disconnect(signal.service, signal.path, signal.interface, signal.name, signal.arguments,
                       QString(), receiver, slot);
        if (bus.connect(signal.service, signal.path, signal.interface, signal.name,
                        signal.arguments, QString(), receiver, slot))
            return {};
        return failure(failed, u"not heard"_s);
    };
    co_return co_await m_worker->run<void>(work, both);
}

} // namespace qorgan::platform
