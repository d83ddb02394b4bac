// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "base/WorkerThread.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace qorgan::platform {

/// Where the session bus listens: DBUS_SESSION_BUS_ADDRESS. Without that variable there is no bus:
/// libdbus would start one that outlives the program.
[[nodiscard]] QString sessionBusAddress();

/// Where the system bus listens: DBUS_SYSTEM_BUS_ADDRESS or the usual place.
/// @source D-Bus Specification, "Well-known Message Bus Instances"
[[nodiscard]] QString systemBusAddress();

/// A connection of one's own to a D-Bus bus. Whatever QtDBus would wait for happens on a thread of
/// its own, so that a bus that hangs never stops the window. Destroying it ends every call with
/// Cancelled.
/// @thread main
class BusConnection
{
public:
    struct Signal {
        /// Well-known name of the sender; signals of others are not heard.
        QString service;
        /// Empty for any.
        QString path;
        QString interface;
        QString name;
        /// What its first arguments must be.
        QStringList arguments = {};
    };

    /// @param purpose  part of the connection's name within this process
    /// @param address  empty when there is no such bus
    /// @param failed   the error of everything that fails here
    BusConnection(const QString &purpose, QString address, base::ErrorCode failed);
    ~BusConnection();
    BusConnection(const BusConnection &) = delete;
    BusConnection &operator=(const BusConnection &) = delete;

    /// Connects unless it is connected.
    /// @errors the one named above, Cancelled
    base::Task<void> open(base::CancelScope scope);

    /// Whether open() succeeded and the bus has not gone since.
    [[nodiscard]] bool isOpen() const;

    /// The answer to a method call: a reply, or an error of type ErrorMessage. Opens the connection
    /// first.
    /// @errors the one named above when there is no bus or no answer within `patience`; Cancelled
    base::Task<QDBusMessage> call(QDBusMessage question, std::chrono::milliseconds patience,
                                  base::CancelScope scope);

    /// Lets `slot` of `receiver` hear a signal; the same one twice is heard once. Opens the
    /// connection first. What was heard over a lost connection must be asked for anew.
    /// @param receiver  owns this connection
    /// @errors the one named above, Cancelled
    base::Task<void> hear(Signal signal, QObject *receiver, const char *slot,
                          base::CancelScope scope);

private:
    QString m_name;
    QString m_address;
    base::ErrorCode m_failed;
    /// QtDBus finds connections by name only under a lock that a hanging bus holds.
    std::optional<QDBusConnection> m_bus;
    std::unique_ptr<base::WorkerThread> m_worker;
    base::CancelScope m_life;
};

} // namespace qorgan::platform
