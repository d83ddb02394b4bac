// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>

#include <optional>

namespace qorgan::bank {

/// Which servers the client believes to be the bank. TLS 1.2 at least, always.
/// @source docs/threat-model.md, "TLS"
struct TlsPolicy {
    /// The only authorities trusted, as PEM; empty means the system's.
    QByteArray authorities;
    /// SHA-256 of SubjectPublicKeyInfo (RFC 7469, 2.4), base64. Empty means that none are pinned.
    /// A pin counts when it is the server's own key, or when every authority in `authorities` is
    /// pinned: what else a server sends beside its certificate proves nothing.
    QByteArrayList pins;
    /// The same for pins not yet in use; a peer may bear either.
    QByteArrayList sparePins;
    /// From then on nothing is sent: pins of a program that was never updated mean nothing.
    std::optional<QDateTime> pinsExpireAt = std::nullopt;
};

} // namespace qorgan::bank
