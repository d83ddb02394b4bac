// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace qorgan::testkit {

/// A real dbus-daemon that knows no service of this computer, in a folder of its own. It ends with
/// the test, however that ends.
class PrivateBus
{
public:
    /// The test program ends when there is no dbus-daemon.
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    [[nodiscard]] QString address() const { return m_address; }
    /// A folder that is removed with the bus, 0700.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Ends it at once.
    void kill();
    /// Stops it from answering, its sockets stay open; or lets it go on.
    void freeze();
    void thaw();

private:
    QTemporaryDir m_folder;
    QString m_address;
    std::unique_ptr<QProcess> m_process;
};

/// Lets the kernel end `process`, not yet started, when this one dies.
void endWithTest(QProcess &process);

/// Stops a running process and returns when it stands still.
void stopProcess(const QProcess &process);
/// Lets it go on; nothing when it has ended.
void continueProcess(const QProcess &process);

} // namespace qorgan::testkit
