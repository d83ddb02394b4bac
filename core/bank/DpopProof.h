// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "base/Result.h"
#include "domain/ProofSigner.h"

#include <QByteArray>
#include <QUrl>

namespace qorgan::bank {

/// What one proof of possession states.
/// @source RFC 9449, 4.2
struct DpopClaims {
    /// Unique for each request sent, a repeat included.
    QByteArray jti;
    HttpMethod method = HttpMethod::Get;
    /// Query and fragment are left out of `htu`.
    QUrl url;
    /// Seconds since 1970.
    qint64 issuedAt = 0;
    /// The bank's last DPoP-Nonce, or empty.
    QByteArray nonce;
    /// The access token that goes with the request, or null.
    const base::SecretBytes *accessToken = nullptr;
};

/// The signed proof, a compact JWS.
/// @errors those of ProofSigner::sign
[[nodiscard]] base::Result<QByteArray> makeDpopProof(const DpopClaims &claims,
                                                     const domain::ProofSigner &signer);

} // namespace qorgan::bank
