// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/SecretBytes.h"
#include "sandbox/BankClock.h"
#include "sandbox/Problem.h"

#include <QHash>

#include <mutex>

namespace qorgan::sandbox {

/// A proof of possession whose signature and claims are right. Whether its `jti` was seen before
/// is asked apart, because a repeat of a kept answer may carry the very same proof.
struct Proof {
    QByteArray jkt; ///< RFC 7638 thumbprint of the device key, base64url
    QByteArray jti;
};

/// Checks DPoP proofs (RFC 9449, ES256 alone) and issues the nonces they must carry.
/// `iat` is not compared with the clock: the nonce proves freshness. Any thread.
class Proofs
{
public:
    Proofs(const BankClock &clock, base::Random &random);

    /// The nonce a client puts into its next proof; good for five to ten minutes.
    [[nodiscard]] QByteArray currentNonce() const;

    /// @param proof        the DPoP header
    /// @param method       such as "POST"
    /// @param url          the address called, without query
    /// @param accessToken  what goes with it, or empty
    /// @errors DpopInvalid, UseDpopNonce
    [[nodiscard]] Outcome<Proof> check(const QByteArray &proof, const QByteArray &method,
                                       const QByteArray &url, const QByteArray &accessToken) const;

    /// Takes the `jti` out of use.
    /// @errors DpopInvalid (retryable) when it was used before
    [[nodiscard]] Outcome<void> spend(const Proof &proof);

private:
    [[nodiscard]] QByteArray nonceOf(qint64 window) const;
    [[nodiscard]] qint64 window() const;

    const BankClock &m_clock;
    base::SecretBytes m_nonceKey;
    std::mutex m_mutex;
    /// Seen in the present and in the last window; an older nonce is refused anyway.
    QHash<QByteArray, qint64> m_seen;
    qint64 m_sweptWindow = 0;
};

} // namespace qorgan::sandbox
