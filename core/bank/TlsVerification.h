// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/TlsPolicy.h"
#include "base/Error.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <chrono>

namespace qorgan::bank {

/// SHA-256 of the certificate's SubjectPublicKeyInfo, base64; empty for a kind of key Qt cannot
/// read.
/// @source RFC 7469, 2.4
[[nodiscard]] QByteArray pinOf(const QSslCertificate &certificate);

/// How to connect under `policy`. Loads the TLS library: tens of milliseconds, once.
[[nodiscard]] QSslConfiguration configurationFor(const TlsPolicy &policy);

/// The one cause to name among what verification found: who, then where, then when.
/// @param clockOffset  the bank's clock less ours, where an earlier answer told it
[[nodiscard]] base::ErrorCode causeOf(const QList<QSslError> &errors,
                                      std::optional<std::chrono::seconds> clockOffset);

/// What a handshake that failed without certificate errors means, from the TLS library's words.
/// CaptivePortal: the answer was no TLS at all.
[[nodiscard]] base::ErrorCode causeOfHandshakeFailure(const QString &text);

} // namespace qorgan::bank
