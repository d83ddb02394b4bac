// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QThread;

namespace qorgan::bank {

/// What the operating system knows of the network that this computer is in.
/// @thread main
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins to ask the system, unless it has begun; before, nothing is known.
    virtual void start() = 0;
    /// Whether the network lets nobody through before its own sign-in page. Whoever rules the
    /// network can make the system believe so: it chooses how a refusal is named, and refuses or
    /// accepts nothing.
    [[nodiscard]] virtual bool isBehindPortal() const = 0;

signals:
    /// This computer's own network leads out again, or has shown a sign-in page: what failed is
    /// worth another try.
    void changed();
};

/// What Qt's plugin for this system tells, such as that of NetworkManager; without one nothing is
/// ever known. One for the whole program, as Qt has one. It listens in a thread of its own: the
/// plugin waits for a system service, which may hang.
class SystemNetworkWatch final : public NetworkWatch
{
    Q_OBJECT
public:
    SystemNetworkWatch() = default;
    ~SystemNetworkWatch() override;

    void start() override;
    [[nodiscard]] bool isBehindPortal() const override { return m_behindPortal; }

private:
    void learn(bool online, bool behindPortal);

    QThread *m_thread = nullptr;
    bool m_behindPortal = false;
    bool m_leadsOut = true;
};

} // namespace qorgan::bank
