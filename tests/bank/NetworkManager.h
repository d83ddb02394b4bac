// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "PrivateBus.h"

#include <QDBusConnection>
#include <QObject>

namespace qorgan::testkit {

/// NetworkManager as programs see it, on a bus of its own that this process takes for the system's.
/// To be made before anything has spoken to that bus; there is one for a whole test program, since
/// Qt keeps the bus and what it has read from it.
class NetworkManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER m_state)
    Q_PROPERTY(uint Connectivity MEMBER m_connectivity)
public:
    enum class Network { Away, Portal, Full };

    NetworkManager();
    ~NetworkManager() override;

    /// Whether Qt has its plugin on this computer; without it nobody listens.
    [[nodiscard]] static bool isHeardByQt();

    void tell(Network network);
    [[nodiscard]] PrivateBus &bus() { return m_systemBus; }

private:
    PrivateBus m_systemBus;
    QDBusConnection m_own;
    uint m_state = 0;
    uint m_connectivity = 0;
};

} // namespace qorgan::testkit
