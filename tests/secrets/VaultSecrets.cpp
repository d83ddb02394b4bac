// SPDX-License-Identifier: Apache-2.0
#include "VaultSecrets.h"

#include "ClientProcess.h"
#include "base/Clock.h"
#include "crypto/Argon2id.h"
#include "crypto/KeyEnvelope.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/WaitFor.h"
#include "vault/DeviceSecret.h"
#include "vault/HeaderSlots.h"
#include "vault/SessionStore.h"
#include "vault/Vault.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <array>
#include <memory>

namespace qorgan::secrets {

namespace {

using testkit::waitFor;

template<typename T>
T orFail(base::Result<T> result, const char *what)
{
    if (!result)
        throw StepFailed(QStringLiteral("%1: %2 %3")
                             .arg(QLatin1String(what), base::shortCode(result.error().code),
                                  result.error().detail));
    return *std::move(result);
}

/// The private number of a P-256 key in PKCS #8.
QByteArray privateNumberOf(const base::SecretBytes &pkcs8)
{
    const auto *der = reinterpret_cast<const unsigned char *>(pkcs8.view().data());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        d2i_AutoPrivateKey(nullptr, &der, static_cast<long>(pkcs8.size())), EVP_PKEY_free);
    BIGNUM *number = nullptr;
    std::array<unsigned char, 32> bytes{};
    if (!key || EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1
        || BN_bn2binpad(number, bytes.data(), bytes.size()) < 0)
        throw StepFailed(QStringLiteral("the device's key cannot be read"));
    BN_clear_free(number);
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

QList<Needle> deviceKeyNeedles(const QString &vaultFolder, const QByteArray &password,
                               domain::Keychain &keychain)
{
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(vaultFolder), {}, random, clock, &keychain);
    orFail(waitFor(vault.open(base::SecretBytes::copyOf(password), {})), "the vault");
    vault::SessionStore store(vault, random);
    const auto session = orFail(waitFor(store.load({})), "the session");
    if (!session)
        throw StepFailed(QStringLiteral("the vault holds no session"));
    const QByteArray pkcs8 = session->proofKeyPkcs8.view().toByteArray();
    const QByteArray number = privateNumberOf(session->proofKeyPkcs8);
    (void)waitFor(vault.close());
    return keyNeedles(QStringLiteral("device key"), number)
           + keyNeedles(QStringLiteral("device key, PKCS #8"), pkcs8);
}

} // namespace

VaultSecrets VaultSecrets::of(const QString &vaultFolder, const QByteArray &password,
                              domain::Keychain &keychain)
{
    const auto header = orFail(vault::HeaderSlots(QDir(vaultFolder)).read(), "the header");
    if (!header.deviceSecret)
        throw StepFailed(QStringLiteral("the vault has no device secret"));
    const auto deviceSecret = orFail(
        waitFor(vault::readDeviceSecret(&keychain, *header.deviceSecret, {})), "the keychain");
    const auto passwordKey = orFail(
        crypto::argon2id(base::SecretBytes::copyOf(password), header.salt, header.kdf), "Argon2id");
    const auto kek = orFail(
        crypto::deriveKek(passwordKey, deviceSecret, header.vaultId, header.version), "the KEK");
    const auto dek = orFail(header.envelope.unwrap(kek, header.associated()), "the DEK");
    VaultSecrets secrets;
    secrets.needles = keyNeedles(QStringLiteral("device secret"), deviceSecret.view())
                      // As the keychain keeps it, behind a mark.
                      + keyNeedles(QStringLiteral("device secret, marked"),
                                   '\1' + deviceSecret.view().toByteArray())
                      + keyNeedles(QStringLiteral("password key"), passwordKey.view())
                      + keyNeedles(QStringLiteral("KEK"), kek.view())
                      + keyNeedles(QStringLiteral("DEK"), dek.view());
    using crypto::KeyUse;
    for (const auto use : {KeyUse::Database, KeyUse::Tokens, KeyUse::ProofKey,
                           KeyUse::OutboxJournal, KeyUse::JournalMac, KeyUse::Freshness})
    {
        const auto key = orFail(crypto::deriveSubkey(dek, use), "a subkey");
        secrets.needles +=
            keyNeedles(QStringLiteral("subkey %1").arg(static_cast<int>(use)), key.view());
        if (use == KeyUse::Database)
            secrets.databaseKey = key.view().toByteArray();
    }
    secrets.needles += deviceKeyNeedles(vaultFolder, password, keychain);
    return secrets;
}

} // namespace qorgan::secrets
