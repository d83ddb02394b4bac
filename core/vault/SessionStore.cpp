// SPDX-License-Identifier: Apache-2.0
#include "vault/SessionStore.h"

#include "crypto/AesGcm.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

namespace qorgan::vault {

namespace {

using base::Result;
using base::SecretBytes;

/// The row as it lies in the database: secrets sealed once more.
struct SealedSession {
    QString phone;
    QString bankId;
    QString sessionId;
    QDateTime refreshExpiresAt;
    QByteArray proofKey;
    QByteArray refreshToken;
    QByteArray eventsToken;
    QByteArray revocation;
};

/// Seals and opens single secrets; the name bound to each keeps them from changing places.
struct Sealer {
    SecretBytes tokenKey;
    SecretBytes proofKey;

    static Result<Sealer> of(const Vault &vault)
    {
        auto tokens = vault.subkey(crypto::KeyUse::Tokens);
        auto proof = vault.subkey(crypto::KeyUse::ProofKey);
        if (!tokens || !proof)
            return base::failure(base::ErrorCode::VaultLocked);
        return Sealer{*std::move(tokens), *std::move(proof)};
    }
};

Result<QByteArray> seal(const SecretBytes &key, const SecretBytes &secret, const char *name,
                        base::Random &random)
{
    QByteArray nonce(static_cast<qsizetype>(crypto::kAesGcmNonceBytes), '\0');
    random.fill({reinterpret_cast<std::byte *>(nonce.data()), crypto::kAesGcmNonceBytes});
    return crypto::aesGcmSeal(key, nonce, secret, name).map([&](const QByteArray &sealed) {
        return nonce + sealed;
    });
}

Result<SecretBytes> unseal(const SecretBytes &key, const QByteArray &sealed, const char *name)
{
    const auto nonceBytes = static_cast<qsizetype>(crypto::kAesGcmNonceBytes);
    auto secret = crypto::aesGcmOpen(key, sealed.left(nonceBytes), sealed.mid(nonceBytes), name);
    if (!secret)
        return base::failure(base::ErrorCode::VaultDamaged, QString::fromLatin1(name));
    return secret;
}

Result<std::optional<SealedSession>> readRow(SQLite::Database &database)
{
    SQLite::Statement query(database,
                            "SELECT phone, bank_id, session_id, refresh_expires_at, proof_key, "
                            "refresh_token, events_token, revocation_secret FROM session");
    if (!query.executeStep())
        return std::nullopt;
    return SealedSession{textOf(query, 0),  textOf(query, 1),  textOf(query, 2),
                         timeOf(query, 3),  bytesOf(query, 4), bytesOf(query, 5),
                         bytesOf(query, 6), bytesOf(query, 7)};
}

Result<void> writeRow(SQLite::Database &database, const SealedSession &row)
{
    WriteTransaction transaction(database);
    execute(database,
            "INSERT OR REPLACE INTO session (one, phone, bank_id, session_id, refresh_expires_at, "
            "proof_key, refresh_token, events_token, revocation_secret) "
            "VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            row.phone, row.bankId, row.sessionId, row.refreshExpiresAt, row.proofKey,
            row.refreshToken, row.eventsToken, row.revocation);
    transaction.commit();
    return {};
}

} // namespace

SessionStore::SessionStore(Vault &vault, base::Random &random)
    : m_vault(vault)
    , m_random(random)
{
}

base::Task<void> SessionStore::save(StoredSession session, base::CancelScope scope)
{
    const auto sealer = Sealer::of(m_vault);
    if (!sealer)
        co_return base::failure(sealer.error());
    const auto proof = seal(sealer->proofKey, session.proofKeyPkcs8, "proof key", m_random);
    const auto refresh = seal(sealer->tokenKey, session.refreshToken, "refresh token", m_random);
    const auto events = seal(sealer->tokenKey, session.eventsToken, "events token", m_random);
    const auto revocation =
        seal(sealer->tokenKey, session.revocationSecret, "revocation secret", m_random);
    if (!proof || !refresh || !events || !revocation)
        co_return base::failure(base::ErrorCode::Internal, QStringLiteral("seal"));
    const SealedSession row{
        session.phone, session.bankId, session.sessionId, session.refreshExpiresAt,
        *proof,        *refresh,       *events,           *revocation};
    std::function<Result<void>(SQLite::Database &)> work = [row](SQLite::Database &database) {
        return writeRow(database, row);
    };
    co_return co_await m_vault.run<void>(std::move(work), std::move(scope));
}

base::Task<std::optional<StoredSession>> SessionStore::load(base::CancelScope scope)
{
    const auto sealer = Sealer::of(m_vault);
    if (!sealer)
        co_return base::failure(sealer.error());
    const auto row = co_await m_vault.run<std::optional<SealedSession>>(readRow, std::move(scope));
    if (!row)
        co_return base::failure(row.error());
    if (!*row)
        co_return std::optional<StoredSession>();
    const SealedSession &sealed = **row;
    auto proof = unseal(sealer->proofKey, sealed.proofKey, "proof key");
    auto refresh = unseal(sealer->tokenKey, sealed.refreshToken, "refresh token");
    auto events = unseal(sealer->tokenKey, sealed.eventsToken, "events token");
    auto revocation = unseal(sealer->tokenKey, sealed.revocation, "revocation secret");
    if (!proof || !refresh || !events || !revocation)
        co_return base::failure(base::ErrorCode::VaultDamaged, QStringLiteral("session"));
    co_return std::optional(StoredSession{
        sealed.phone, sealed.bankId, sealed.sessionId, *std::move(proof), *std::move(refresh),
        sealed.refreshExpiresAt, *std::move(events), *std::move(revocation)});
}

} // namespace qorgan::vault
