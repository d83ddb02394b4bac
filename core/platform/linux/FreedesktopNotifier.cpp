// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/FreedesktopNotifier.h"

#include <QVariant>

#include <chrono>

namespace qorgan::platform {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kPatience{5};
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

} // namespace

FreedesktopNotifier::FreedesktopNotifier()
    : m_bus(u"notices"_s, sessionBusAddress(), ErrorCode::NoticesUnavailable)
{
}

base::Task<QVariant> FreedesktopNotifier::ask(QDBusMessage question, base::CancelScope scope)
{
    const auto answer = co_await m_bus.call(question, kPatience, scope);
    if (!answer)
        co_return base::failure(answer.error());
    if (answer->type() != QDBusMessage::ReplyMessage || answer->arguments().isEmpty())
        co_return base::failure(ErrorCode::NoticesUnavailable, answer->errorName());
    co_return answer->arguments().first();
}

base::Task<void> FreedesktopNotifier::show(QString title, QString body, base::CancelScope scope)
{
    if (!m_bus.isOpen())
        m_service.reset();
    if (!m_service) {
        const auto found = co_await connectToService(scope);
        if (!found)
            co_return base::failure(found.error());
        m_service = *found;
    }
    const auto id = co_await notify(std::move(title), std::move(body), scope);
    if (!id)
        co_return base::failure(id.error());
    m_shown.insert(*id);
    co_return base::Result<void>();
}

base::Task<FreedesktopNotifier::Service>
FreedesktopNotifier::connectToService(base::CancelScope scope)
{
    const auto answer = co_await ask(callTo(u"GetCapabilities"_s), scope);
    if (!answer)
        co_return base::failure(answer.error());
    const QStringList capabilities = answer->toStringList();
    // Another notice may have come this far meanwhile.
    if (m_service)
        co_return *m_service;
    // Without them a notice is shown all the same; it only cannot be pressed.
    const BusConnection::Signal invoked{service(), path(), service(), u"ActionInvoked"_s};
    co_await m_bus.hear(invoked, this, SLOT(actionInvoked(uint, QString)), scope);
    const BusConnection::Signal closed{service(), path(), service(), u"NotificationClosed"_s};
    co_await m_bus.hear(closed, this, SLOT(noticeClosed(uint, uint)), scope);
    if (scope.isCancelled())
        co_return base::failure(ErrorCode::Cancelled);
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
    const auto answer = co_await ask(call, scope);
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
