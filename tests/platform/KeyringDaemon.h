// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "PrivateBus.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>

#include <memory>

namespace qorgan::testkit {

/// A real gnome-keyring-daemon on a private bus, with its keyrings below the bus's folder, so that
/// the next daemon finds what the last one kept.
class KeyringDaemon
{
public:
    enum class Start {
        Unlocked, ///< as after a sign-in at the desktop
        Locked,   ///< as after an automatic sign-in
    };

    explicit KeyringDaemon(const PrivateBus &bus);
    ~KeyringDaemon();
    KeyringDaemon(const KeyringDaemon &) = delete;
    KeyringDaemon &operator=(const KeyringDaemon &) = delete;

    /// Whether this computer has the daemon.
    [[nodiscard]] static bool isInstalled();

    /// Starts it and waits until it has its name on the bus; the test program ends when it has not.
    void start(Start how);
    void kill();
    /// Stops it from answering; or lets it go on.
    void freeze();
    void thaw();

    /// Locks the default collection, as a person does.
    void lock();
    /// Unlocks it from outside, as a person who types the password somewhere else.
    void unlock();

    /// What every process on this desktop has in its environment.
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    [[nodiscard]] bool hasName() const;
    /// The test program ends when the daemon refuses.
    QDBusMessage ask(const QString &interface, const QString &method,
                     const QVariantList &arguments) const;
    [[nodiscard]] QDBusObjectPath defaultCollection() const;

    const PrivateBus &m_bus;
    QString m_connection;
    std::unique_ptr<QProcess> m_process;
};

} // namespace qorgan::testkit
