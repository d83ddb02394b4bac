// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxy>
#include <QUrl>

namespace qorgan::bank {

/// Which proxy leads to an address.
class ProxySource
{
public:
    virtual ~ProxySource() = default;

    /// May wait for the network, as automatic configuration does.
    /// @thread any
    [[nodiscard]] virtual QNetworkProxy proxyFor(const QUrl &server) const = 0;
};

/// The one the operating system is set to, environment variables included.
class SystemProxySource final : public ProxySource
{
public:
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &server) const override;
};

} // namespace qorgan::bank
