// SPDX-License-Identifier: Apache-2.0
#include "bank/ProxySource.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>

#include <algorithm>

namespace qorgan::bank {

namespace {

bool leadsThrough(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy
           || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability);
}

} // namespace

QNetworkProxy SystemProxySource::proxyFor(const QUrl &server) const
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(server));
    const auto fit = std::find_if(proxies.cbegin(), proxies.cend(), leadsThrough);
    return fit == proxies.cend() ? QNetworkProxy(QNetworkProxy::NoProxy) : *fit;
}

} // namespace qorgan::bank
