// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/LoginWatch.h"

#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <unistd.h>

namespace qorgan::platform {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::Task;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kPatience{10};

const auto kService = "org.freedesktop.login1"_L1;
const auto kPath = "/org/freedesktop/login1"_L1;
const auto kManager = "org.freedesktop.login1.Manager"_L1;
const auto kSession = "org.freedesktop.login1.Session"_L1;
const auto kProperties = "org.freedesktop.DBus.Properties"_L1;

// Lists are made here: g++ 12 cannot make them inside of a coroutine.
QDBusMessage callToManager(const QString &method, const QVariant &argument)
{
    auto call = QDBusMessage::createMethodCall(kService, kPath, kManager, method);
    call.setArguments({argument});
    return call;
}

QDBusMessage requestForDelay()
{
    auto call = QDBusMessage::createMethodCall(kService, kPath, kManager, u"Inhibit"_s);
    call.setArguments({u"sleep"_s, u"Qorgan"_s, u"Locking"_s, u"delay"_s});
    return call;
}

QDBusMessage questionForDisplay(const QString &user)
{
    auto call = QDBusMessage::createMethodCall(kService, user, kProperties, u"Get"_s);
    call.setArguments({u"org.freedesktop.login1.User"_s, u"Display"_s});
    return call;
}

QDBusMessage questionForProperties(const QString &session)
{
    auto call = QDBusMessage::createMethodCall(kService, session, kProperties, u"GetAll"_s);
    call.setArguments({QString(kSession)});
    return call;
}

BusConnection::Signal ownerSignal()
{
    const QString bus = u"org.freedesktop.DBus"_s;
    return {bus, u"/org/freedesktop/DBus"_s, bus, u"NameOwnerChanged"_s, {kService}};
}

/// The session's path in the property (id, path), or nothing.
QString pathInDisplay(const QDBusMessage &answer)
{
    const QVariant value = answer.arguments().value(0).value<QDBusVariant>().variant();
    const auto argument = value.value<QDBusArgument>();
    if (answer.type() != QDBusMessage::ReplyMessage || argument.currentSignature() != "(so)"_L1)
        return {};
    QString id;
    QDBusObjectPath session;
    argument.beginStructure();
    argument >> id >> session;
    argument.endStructure();
    return session.path() == "/"_L1 ? QString() : session.path();
}

/// The path in a reply, or nothing.
QString pathIn(const Result<QDBusMessage> &answer)
{
    if (!answer || answer->type() != QDBusMessage::ReplyMessage)
        return {};
    return answer->arguments().value(0).value<QDBusObjectPath>().path();
}

} // namespace

LoginWatch::LoginWatch(QString systemBus)
    : m_bus(u"login"_s, std::move(systemBus), ErrorCode::Internal)
{
}

void LoginWatch::run(Task<void> task)
{
    base::deliver(std::move(task), this, [](const auto &) {});
}

void LoginWatch::start()
{
    run(watch(CancelScope()));
}

Task<void> LoginWatch::watch(CancelScope scope)
{
    const auto heard = co_await m_bus.hear(ownerSignal(), this,
                                           SLOT(ownerChanged(QString, QString, QString)), scope);
    if (!heard)
        co_return heard;
    const BusConnection::Signal sleep{kService, kPath, kManager, u"PrepareForSleep"_s};
    co_await m_bus.hear(sleep, this, SLOT(prepareForSleep(bool)), scope);
    co_return co_await attach(scope);
}

Task<void> LoginWatch::attach(CancelScope scope)
{
    auto session = co_await ownSession(scope);
    if (session && !session->isEmpty()) {
        m_session = *session;
        const BusConnection::Signal locking{kService, m_session, kSession, u"Lock"_s};
        co_await m_bus.hear(locking, this, SLOT(sessionLocked()), scope);
        const BusConnection::Signal changes{kService, m_session, kProperties,
                                            u"PropertiesChanged"_s};
        co_await m_bus.hear(changes, this,
                            SLOT(propertiesChanged(QString, QVariantMap, QStringList)), scope);
    }
    co_return co_await delaySleep(scope);
}

Task<QString> LoginWatch::ownSession(CancelScope scope)
{
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    if (!id.isEmpty()) {
        const auto byId = callToManager(u"GetSession"_s, id);
        const auto named = co_await m_bus.call(byId, kPatience, scope);
        if (const QString path = pathIn(named); !path.isEmpty())
            co_return path;
    }
    const auto byProcess = callToManager(u"GetSessionByPID"_s, static_cast<uint>(getpid()));
    const auto found = co_await m_bus.call(byProcess, kPatience, scope);
    if (!found)
        co_return failure(found.error());
    if (const QString path = pathIn(found); !path.isEmpty())
        co_return path;
    co_return co_await sessionOfDisplay(scope);
}

/// A desktop that starts programs as services of the user keeps them outside of the session.
Task<QString> LoginWatch::sessionOfDisplay(CancelScope scope)
{
    const auto byUser = callToManager(u"GetUser"_s, static_cast<uint>(getuid()));
    const auto user = co_await m_bus.call(byUser, kPatience, scope);
    if (!user)
        co_return failure(user.error());
    const QString path = pathIn(user);
    if (path.isEmpty())
        co_return QString();
    const auto display = co_await m_bus.call(questionForDisplay(path), kPatience, scope);
    if (!display)
        co_return failure(display.error());
    co_return pathInDisplay(*display);
}

Task<void> LoginWatch::delaySleep(CancelScope scope)
{
    if (m_delay.isValid())
        co_return Result<void>();
    const auto answer = co_await m_bus.call(requestForDelay(), kPatience, scope);
    if (!answer)
        co_return failure(answer.error());
    if (answer->type() == QDBusMessage::ReplyMessage)
        m_delay = answer->arguments().value(0).value<QDBusUnixFileDescriptor>();
    co_return Result<void>();
}

void LoginWatch::letSleep()
{
    m_delay = QDBusUnixFileDescriptor();
    // Too late: the computer slept without waiting, and is awake again.
    if (!m_asleep)
        run(delaySleep(CancelScope()));
}

void LoginWatch::ownerChanged(const QString &, const QString &, const QString &newOwner)
{
    m_delay = QDBusUnixFileDescriptor();
    m_asleep = false;
    if (!newOwner.isEmpty())
        run(attach(CancelScope()));
}

void LoginWatch::prepareForSleep(bool begins)
{
    m_asleep = begins;
    if (begins)
        emit suspending();
    else
        run(delaySleep(CancelScope()));
}

void LoginWatch::sessionLocked()
{
    emit locked();
}

void LoginWatch::propertiesChanged(const QString &interface, const QVariantMap &changed,
                                   const QStringList &invalidated)
{
    if (interface != kSession)
        return;
    judge(changed);
    if (invalidated.contains(u"Active"_s) || invalidated.contains(u"LockedHint"_s))
        run(readProperties(CancelScope()));
}

Task<void> LoginWatch::readProperties(CancelScope scope)
{
    const auto question = questionForProperties(m_session);
    const auto answer = co_await m_bus.call(question, kPatience, scope);
    if (!answer)
        co_return failure(answer.error());
    judge(qdbus_cast<QVariantMap>(answer->arguments().value(0)));
    co_return Result<void>();
}

void LoginWatch::judge(const QVariantMap &properties)
{
    if (properties.value(u"LockedHint"_s, false).toBool())
        emit locked();
    if (!properties.value(u"Active"_s, true).toBool())
        emit left();
}

} // namespace qorgan::platform
