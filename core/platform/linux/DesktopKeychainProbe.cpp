// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/DesktopKeychainProbe.h"

#include <QAbstractEventDispatcher>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QLibrary>
#include <QThread>

namespace qorgan::platform {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Result;
using base::Task;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kPatience{10};

const auto kSecretServiceBackend = "secret-service"_L1;
const auto kWalletBackend = "kwallet"_L1;

const auto kBus = "org.freedesktop.DBus"_L1;
const auto kSecretService = "org.freedesktop.secrets"_L1;
const auto kSecretPath = "/org/freedesktop/secrets"_L1;

// Lists are made here: g++ 12 cannot make them inside of a coroutine.
QDBusMessage callToBus(const QString &method, const QVariantList &arguments = {})
{
    auto call = QDBusMessage::createMethodCall(kBus, u"/org/freedesktop/DBus"_s, kBus, method);
    call.setArguments(arguments);
    return call;
}

QDBusMessage questionForOwner(const QString &service)
{
    return callToBus(u"GetNameOwner"_s, {service});
}

QDBusMessage callToSecrets(const QString &method, const QVariant &argument)
{
    auto call = QDBusMessage::createMethodCall(kSecretService, kSecretPath,
                                               u"org.freedesktop.Secret.Service"_s, method);
    call.setArguments({argument});
    return call;
}

QDBusMessage searchFor(const QString &service, const QString &key)
{
    const QMap<QString, QString> attributes{{u"server"_s, service}, {u"user"_s, key}};
    return callToSecrets(u"SearchItems"_s, QVariant::fromValue(attributes));
}

QDBusMessage questionForLock(const QString &collection)
{
    auto call = QDBusMessage::createMethodCall(kSecretService, collection,
                                               u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return call;
}

bool isReply(const Result<QDBusMessage> &answer)
{
    return answer && answer->type() == QDBusMessage::ReplyMessage && !answer->arguments().isEmpty();
}

/// KWallets that this QtKeychain speaks to, the newest first.
QStringList knownWallets()
{
#ifdef QORGAN_QTKEYCHAIN_KNOWS_KWALLET6
    return {u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s};
#else
    return {u"org.kde.kwalletd5"_s};
#endif
}

bool isKdeDesktop()
{
    const QByteArray current = qgetenv("XDG_CURRENT_DESKTOP");
    if (current == "GNOME" || current == "Unity" || current == "XFCE")
        return false;
    const QByteArray session = qgetenv("DESKTOP_SESSION");
    return current == "KDE" || session == "kde"
           || (session.isEmpty() && !qgetenv("KDE_FULL_SESSION").isEmpty());
}

/// The wallet that goes before the Secret Service, or nothing.
QString walletOfDesktop()
{
    const QString name = u"org.kde.kwalletd"_s + qEnvironmentVariable("KDE_SESSION_VERSION");
    return isKdeDesktop() && knownWallets().contains(name) ? name : QString();
}

/// QtKeychain reaches the Secret Service through this library, whose answers come by GLib's loop.
bool canUseSecretService()
{
    const auto *loop = QThread::currentThread()->eventDispatcher();
    return QLibrary(u"secret-1"_s, 0).load() && loop && loop->inherits("QEventDispatcherGlib");
}

QStringList walletsToTry()
{
    if (const QString preferred = walletOfDesktop(); !preferred.isEmpty())
        return {preferred};
    return canUseSecretService() ? QStringList() : knownWallets();
}

/// GLib ends a program whose session bus goes, unless told otherwise. Its shared connection is
/// made here, as libsecret would, and kept.
void keepLivingWithoutBus()
{
    using BusGet = void *(*)(int, void *, void **);
    using SetExitOnClose = void (*)(void *, int);
    constexpr int kSessionBus = 2;
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto busGet = reinterpret_cast<BusGet>(gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose =
        reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    if (!busGet || !setExitOnClose)
        return;
    if (void *connection = busGet(kSessionBus, nullptr, nullptr))
        setExitOnClose(connection, 0);
}

/// libsecret 0.20 goes on with a session that died with the service; this lets it begin anew.
void forgetSecretServiceSession()
{
    using Disconnect = void (*)();
    if (const auto disconnect = reinterpret_cast<Disconnect>(
            QLibrary(u"secret-1"_s, 0).resolve("secret_service_disconnect")))
        disconnect();
}

} // namespace

DesktopKeychainProbe::DesktopKeychainProbe()
    : m_bus(u"keychain"_s, sessionBusAddress(), ErrorCode::KeychainUnavailable)
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
}

Task<QString> DesktopKeychainProbe::backend(CancelScope scope)
{
    if (!m_choice) {
        auto choice = co_await choose(scope);
        if (!choice)
            co_return failure(choice.error());
        m_choice = *std::move(choice);
    }
    const Choice choice = *m_choice;
    const auto there = co_await isThere(choice.service, scope);
    if (!there)
        co_return failure(there.error());
    if (!*there)
        co_return failure(ErrorCode::KeychainUnavailable, u"does not run"_s);
    if (const auto followed = co_await follow(choice, scope); !followed)
        co_return failure(followed.error());
    if (choice.backend == kWalletBackend) {
        const auto inUse = co_await isWalletInUse(choice.service, scope);
        if (!inUse)
            co_return failure(inUse.error());
        if (!*inUse)
            co_return failure(ErrorCode::KeychainUnavailable, u"switched off"_s);
    }
    co_return choice.backend;
}

Task<DesktopKeychainProbe::Choice> DesktopKeychainProbe::choose(CancelScope scope)
{
    const QStringList wallets = walletsToTry();
    for (const QString &wallet : wallets) {
        const auto there = co_await isThere(wallet, scope);
        if (!there)
            co_return failure(there.error());
        if (*there)
            co_return Choice{kWalletBackend, wallet};
    }
    if (!canUseSecretService())
        co_return failure(ErrorCode::KeychainUnavailable, u"no library for a keychain"_s);
    const auto there = co_await isThere(kSecretService, scope);
    if (!there)
        co_return failure(there.error());
    if (!*there)
        co_return failure(ErrorCode::KeychainUnavailable, u"no Secret Service"_s);
    if (const auto outlives = co_await outliveBus(scope); !outlives)
        co_return failure(outlives.error());
    co_return Choice{kSecretServiceBackend, kSecretService};
}

Task<void> DesktopKeychainProbe::outliveBus(CancelScope scope)
{
    if (!m_worker)
        m_worker = std::make_unique<base::WorkerThread>(u"keychain"_s);
    const std::function<Result<void>()> work = [] {
        keepLivingWithoutBus();
        return Result<void>();
    };
    co_return co_await m_worker->run<void>(work, scope);
}

Task<QString> DesktopKeychainProbe::ownerOf(QString service, CancelScope scope)
{
    const auto answer = co_await m_bus.call(questionForOwner(service), kPatience, scope);
    if (!answer)
        co_return failure(answer.error());
    co_return isReply(answer) ? answer->arguments().first().toString() : QString();
}

Task<void> DesktopKeychainProbe::follow(Choice choice, CancelScope scope)
{
    const auto owner = co_await ownerOf(choice.service, scope);
    if (!owner)
        co_return failure(owner.error());
    const bool restarted = !m_owner.isEmpty() && *owner != m_owner;
    if (restarted && choice.backend == kSecretServiceBackend)
        forgetSecretServiceSession();
    m_owner = *owner;
    co_return Result<void>();
}

Task<bool> DesktopKeychainProbe::canBeStarted(QString service, CancelScope scope)
{
    const QDBusMessage question = callToBus(u"ListActivatableNames"_s);
    const auto answer = co_await m_bus.call(question, kPatience, scope);
    if (!answer)
        co_return failure(answer.error());
    co_return isReply(answer) && answer->arguments().first().toStringList().contains(service);
}

Task<bool> DesktopKeychainProbe::isThere(QString service, CancelScope scope)
{
    const auto owner = co_await ownerOf(service, scope);
    if (!owner)
        co_return failure(owner.error());
    if (!owner->isEmpty())
        co_return true;
    co_return co_await canBeStarted(service, scope);
}

Task<bool> DesktopKeychainProbe::isWalletInUse(QString service, CancelScope scope)
{
    const QString path = u"/modules/"_s + service.section(u'.', -1);
    const QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, u"org.kde.KWallet"_s, u"isEnabled"_s);
    const auto answer = co_await m_bus.call(question, kPatience, scope);
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        co_return failure(answer.error());
    // A wallet that says nothing now may still answer what it is asked later.
    co_return !isReply(answer) || answer->arguments().first().toBool();
}

Task<KeychainProbe::State> DesktopKeychainProbe::state(QString service, QString key,
                                                       CancelScope scope)
{
    if (!m_choice)
        co_return State::Gone;
    const Choice choice = *m_choice;
    const auto owner = co_await ownerOf(choice.service, scope);
    if (!owner)
        co_return failure(owner.error());
    if (owner->isEmpty())
        co_return State::Gone;
    if (choice.backend == kWalletBackend)
        co_return State::Open;
    co_return co_await secretServiceState(std::move(service), std::move(key), scope);
}

Task<KeychainProbe::State> DesktopKeychainProbe::secretServiceState(QString service, QString key,
                                                                    CancelScope scope)
{
    const auto found = co_await m_bus.call(searchFor(service, key), kPatience, scope);
    if (!found && found.error().code == ErrorCode::Cancelled)
        co_return failure(found.error());
    if (!isReply(found) || found->arguments().size() < 2)
        co_return State::Locked;
    const auto locked = qdbus_cast<QList<QDBusObjectPath>>(found->arguments().at(1));
    if (!locked.isEmpty())
        co_return State::Locked;
    co_return co_await defaultCollectionState(scope);
}

Task<KeychainProbe::State> DesktopKeychainProbe::defaultCollectionState(CancelScope scope)
{
    const auto alias = callToSecrets(u"ReadAlias"_s, u"default"_s);
    const auto named = co_await m_bus.call(alias, kPatience, scope);
    if (!named && named.error().code == ErrorCode::Cancelled)
        co_return failure(named.error());
    if (!isReply(named))
        co_return State::Locked;
    const auto path = named->arguments().first().value<QDBusObjectPath>();
    // A new user has none yet: nothing can be hidden in it.
    if (path.path() == "/"_L1)
        co_return State::Open;
    const auto answer = co_await m_bus.call(questionForLock(path.path()), kPatience, scope);
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        co_return failure(answer.error());
    const bool open =
        isReply(answer) && !answer->arguments().first().value<QDBusVariant>().variant().toBool();
    co_return open ? State::Open : State::Locked;
}

std::unique_ptr<KeychainProbe> makeKeychainProbe()
{
    return std::make_unique<DesktopKeychainProbe>();
}

} // namespace qorgan::platform
