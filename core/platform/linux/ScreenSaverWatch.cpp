// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/ScreenSaverWatch.h"

namespace qorgan::platform {

using base::CancelScope;
using base::ErrorCode;
using base::Result;
using base::Task;
using namespace Qt::StringLiterals;

namespace {

/// The common one, and those of desktops that keep to a name of their own; all speak alike.
QStringList knownServices()
{
    return {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
            u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s};
}

} // namespace

ScreenSaverWatch::ScreenSaverWatch(QString sessionBus)
    : m_bus(u"screensaver"_s, std::move(sessionBus), ErrorCode::Internal)
{
}

void ScreenSaverWatch::start()
{
    base::deliver(watch(CancelScope()), this, [](const auto &) {});
}

Task<void> ScreenSaverWatch::watch(CancelScope scope)
{
    const QStringList services = knownServices();
    for (const QString &name : services) {
        // Plasma speaks from two paths.
        const BusConnection::Signal active{name, QString(), name, u"ActiveChanged"_s};
        const auto heard = co_await m_bus.hear(active, this, SLOT(activeChanged(bool)), scope);
        if (!heard)
            co_return heard;
    }
    co_return Result<void>();
}

void ScreenSaverWatch::activeChanged(bool active)
{
    if (active)
        emit locked();
}

} // namespace qorgan::platform
