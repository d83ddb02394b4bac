// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/TlsPolicy.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace qorgan::bank {

/// Where a bank is and how it is recognised.
struct ServerAddress {
    /// API base without /v1; https. Empty when the bank offers this program no connection.
    QUrl url = {};
    /// The only authorities trusted, PEM; empty means the system's. A sandbox's ready file names
    /// it.
    QByteArray authorities = {};
    /// The profile's live and spare pins, base64.
    QStringList pins = {};
    std::optional<QDateTime> pinsExpireAt = std::nullopt;

    [[nodiscard]] TlsPolicy tlsPolicy() const
    {
        TlsPolicy policy{authorities, {}, pinsExpireAt};
        for (const QString &pin : pins)
            policy.pins.append(pin.toLatin1());
        return policy;
    }
};

} // namespace qorgan::bank
