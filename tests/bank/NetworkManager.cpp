// SPDX-License-Identifier: Apache-2.0
#include "NetworkManager.h"

#include <QDBusMessage>
#include <QNetworkInformation>

namespace qorgan::testkit {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.NetworkManager"_s;
const QString kPath = u"/org/freedesktop/NetworkManager"_s;
const QString kOwnConnection = u"network-manager"_s;

} // namespace

NetworkManager::NetworkManager()
    : m_own(QDBusConnection::connectToBus(m_systemBus.address(), kOwnConnection))
{
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_systemBus.address().toLatin1());
    tell(Network::Full);
    if (!m_own.registerObject(kPath, this, QDBusConnection::ExportAllProperties)
        || !m_own.registerService(kService))
        qFatal("no name on the bus");
}

NetworkManager::~NetworkManager()
{
    QDBusConnection::disconnectFromBus(kOwnConnection);
}

bool NetworkManager::isHeardByQt()
{
    return QNetworkInformation::availableBackends().contains(u"networkmanager"_s);
}

void NetworkManager::tell(Network network)
{
    // NMState and NMConnectivityState: disconnected and none, site and portal, global and full.
    m_state = network == Network::Away ? 20 : network == Network::Portal ? 60 : 70;
    m_connectivity = network == Network::Away ? 1 : network == Network::Portal ? 2 : 4;
    auto changed = QDBusMessage::createSignal(kPath, u"org.freedesktop.DBus.Properties"_s,
                                              u"PropertiesChanged"_s);
    const QVariantMap values{{u"State"_s, m_state}, {u"Connectivity"_s, m_connectivity}};
    changed.setArguments({kService, values, QStringList()});
    m_own.send(changed);
}

} // namespace qorgan::testkit
