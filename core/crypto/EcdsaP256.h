// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

// OpenSSL's own headers stay in the .cpp files of this layer.
struct evp_pkey_st;

namespace qorgan::crypto {

struct FreeEvpKey {
    void operator()(evp_pkey_st *key) const;
};
/// An OpenSSL key and its owner.
using EvpKey = std::unique_ptr<evp_pkey_st, FreeEvpKey>;

/// A public P-256 key by its coordinates, 32 bytes each, big-endian (RFC 7518, 6.2.1).
struct P256Point {
    QByteArray x;
    QByteArray y;
};

/// The public half of `key`, or nothing when it is no P-256 key.
[[nodiscard]] std::optional<P256Point> pointOf(const evp_pkey_st *key);

/// A public key, or null when the point does not lie on the curve.
[[nodiscard]] EvpKey keyOf(const P256Point &point);

/// The members RFC 7638 hashes for an EC key, in its order and without white space.
[[nodiscard]] QByteArray canonicalJwk(const P256Point &point);

/// Reads a public JWK; nothing unless it is an EC key on P-256 with two 32-byte coordinates.
[[nodiscard]] std::optional<P256Point> pointFromJwk(const QByteArray &jwk);

/// ES256 (RFC 7518, 3.4): 64 bytes, r then s. Nothing when OpenSSL fails.
[[nodiscard]] std::optional<QByteArray> signP256(evp_pkey_st *key, const QByteArray &message);

/// Whether `signature` (64 bytes, r then s) is `key`'s over `message`.
[[nodiscard]] bool verifyP256(evp_pkey_st *key, const QByteArray &message,
                              const QByteArray &signature);

} // namespace qorgan::crypto
