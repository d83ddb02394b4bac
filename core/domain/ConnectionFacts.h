// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace qorgan::domain {

/// One certificate as the bank's server showed it.
struct CertificateFacts {
    QString owner;  ///< common name, else organisation
    QString issuer; ///< the same of the issuer
    QDateTime validFrom;
    QDateTime validUntil;
    /// SHA-256 of the certificate, 64 hexadecimal digits.
    QByteArray fingerprint;
    /// SHA-256 of SubjectPublicKeyInfo, base64 (RFC 7469, 2.4).
    QByteArray pin;

    bool operator==(const CertificateFacts &) const = default;
};

/// How the peer's key stands to the profile's pins.
enum class PinState {
    NotPinned, ///< the profile pins nothing; the authorities alone vouch
    Live,      ///< a pin in use today
    Spare,     ///< a pin the bank announced for a change of key
    Mismatch,  ///< none of them: refused
    Expired,   ///< the profile's pins are past their date: refused
};

/// The TLS connection of the last call, accepted or refused (row A8).
struct ConnectionFacts {
    QString address;  ///< host and port
    QDateTime at;     ///< UTC
    QString protocol; ///< "TLS 1.3"; empty when the handshake did not get that far
    QString cipher;   ///< "TLS_AES_256_GCM_SHA384"
    int keyBits = 0;  ///< of the session cipher
    /// The server's own first.
    QList<CertificateFacts> chain;
    PinState pins = PinState::NotPinned;
    /// When the profile's pins end, UTC.
    std::optional<QDateTime> pinsExpireAt;
    /// Why nothing was sent; nothing when this is the bank.
    std::optional<base::ErrorCode> refused;
};

} // namespace qorgan::domain
