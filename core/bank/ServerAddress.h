// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/TlsPolicy.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace qorgan::bank {

class NetworkWatch;
class ProxySource;

/// Where a bank is and how it is recognised.
struct ServerAddress {
    /// API base without /v1; https. Empty when the bank offers this program no connection.
    QUrl url = {};
    /// The only authorities trusted, PEM; empty means the system's. A sandbox's ready file names
    /// it.
    QByteArray authorities = {};
    /// The profile's live pins, base64; empty when it pins nothing.
    QStringList pins = {};
    /// Pins the bank announced for a change of key: as good as live ones.
    QStringList sparePins = {};
    std::optional<QDateTime> pinsExpireAt = std::nullopt;
    /// Null for the system's own.
    std::shared_ptr<const ProxySource> proxies = nullptr;
    /// Outlives whatever calls this address. Null when the network is not asked after, as for a
    /// bank on this computer.
    NetworkWatch *network = nullptr;

    [[nodiscard]] TlsPolicy tlsPolicy() const
    {
        TlsPolicy policy{authorities, {}, {}, pinsExpireAt};
        for (const QString &pin : pins)
            policy.pins.append(pin.toLatin1());
        for (const QString &pin : sparePins)
            policy.sparePins.append(pin.toLatin1());
        return policy;
    }
};

} // namespace qorgan::bank
