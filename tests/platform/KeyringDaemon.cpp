// SPDX-License-Identifier: Apache-2.0
#include "KeyringDaemon.h"

#include "testkit/WaitFor.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusVariant>
#include <QDir>
#include <QStandardPaths>

#include <csignal>

namespace qorgan::testkit {

using namespace Qt::StringLiterals;

namespace {

const QString kProgram = u"gnome-keyring-daemon"_s;
const QString kService = u"org.freedesktop.secrets"_s;
constexpr auto kKeyringPassword = "keyring of a test";

} // namespace

KeyringDaemon::KeyringDaemon(const PrivateBus &bus)
    : m_bus(bus)
    , m_connection(u"keyring-test-%1"_s.arg(reinterpret_cast<quintptr>(this)))
{
    QDir(m_bus.folder()).mkpath(u"data"_s);
    QDir(m_bus.folder()).mkpath(u"run"_s);
    QFile::setPermissions(m_bus.folder() + u"/run"_s,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDBusConnection::connectToBus(m_bus.address(), m_connection);
}

KeyringDaemon::~KeyringDaemon()
{
    kill();
    QDBusConnection::disconnectFromBus(m_connection);
}

bool KeyringDaemon::isInstalled()
{
    return !QStandardPaths::findExecutable(kProgram).isEmpty();
}

QProcessEnvironment KeyringDaemon::environment() const
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, m_bus.folder());
    environment.insert(u"XDG_DATA_HOME"_s, m_bus.folder() + u"/data"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_bus.folder() + u"/run"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus.address());
    return environment;
}

bool KeyringDaemon::hasName() const
{
    return QDBusConnection(m_connection).interface()->isServiceRegistered(kService);
}

void KeyringDaemon::start(Start how)
{
    m_process = std::make_unique<QProcess>();
    endWithTest(*m_process);
    m_process->setProcessEnvironment(environment());
    QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
    if (how == Start::Unlocked)
        arguments.append(u"--unlock"_s);
    m_process->start(kProgram, arguments);
    m_process->write(kKeyringPassword);
    m_process->closeWriteChannel();
    if (!waitUntil([this] { return hasName(); }))
        qFatal("no gnome-keyring-daemon: %s", m_process->readAllStandardError().constData());
}

void KeyringDaemon::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
    if (!waitUntil([this] { return !hasName(); }))
        qFatal("the keyring daemon's name is still taken");
}

void KeyringDaemon::freeze()
{
    stopProcess(*m_process);
}

void KeyringDaemon::thaw()
{
    continueProcess(*m_process);
}

QDBusMessage KeyringDaemon::ask(const QString &interface, const QString &method,
                                const QVariantList &arguments) const
{
    auto call =
        QDBusMessage::createMethodCall(kService, u"/org/freedesktop/secrets"_s, interface, method);
    call.setArguments(arguments);
    QDBusMessage answer = QDBusConnection(m_connection).call(call);
    if (answer.type() != QDBusMessage::ReplyMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(answer.errorMessage()));
    return answer;
}

QDBusObjectPath KeyringDaemon::defaultCollection() const
{
    const auto answer = ask(u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s});
    return answer.arguments().value(0).value<QDBusObjectPath>();
}

void KeyringDaemon::lock()
{
    const QList<QDBusObjectPath> collections{defaultCollection()};
    ask(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {QVariant::fromValue(collections)});
}

void KeyringDaemon::unlock()
{
    const auto session = ask(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                             {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    QDBusArgument password;
    password.beginStructure();
    password << session.arguments().value(1).value<QDBusObjectPath>() << QByteArray()
             << QByteArray(kKeyringPassword) << u"text/plain"_s;
    password.endStructure();
    ask(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(defaultCollection()), QVariant::fromValue(password)});
}

} // namespace qorgan::testkit
