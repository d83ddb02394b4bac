// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ServerCertificate.h"

#include "sandbox/PrivateFile.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

template<auto Free>
struct Freed {
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using CertPtr = std::unique_ptr<X509, Freed<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Freed<BIO_free>>;

constexpr long kDay = 24L * 3600L;
constexpr long kAuthorityDays = 3650;
// The CA/Browser Forum's limit; some TLS stacks refuse a longer-lived server certificate.
constexpr long kLeafDays = 397;
constexpr long kRenewDays = 30;

constexpr const char *kLoopbackOnly =
    "critical,permitted;IP:127.0.0.1/255.255.255.255,"
    "permitted;IP:0:0:0:0:0:0:0:1/FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF,"
    "permitted;DNS:localhost";

struct Identity {
    KeyPtr key;
    CertPtr certificate;
};

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (!extension)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool fillCommon(X509 *certificate, EVP_PKEY *key, const char *name, long days)
{
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1)
        return false;
    serial[0] &= 0x7fU; // RFC 5280, 4.1.2.2: a positive number
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    X509_set_version(certificate, X509_VERSION_3);
    // An hour back: the clock that checks may be a little behind.
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), days * kDay);
    X509_NAME *subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "O", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>("Qorgan sandbox bank"), -1,
                               -1, 0);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return X509_set_pubkey(certificate, key) == 1;
}

std::optional<Identity> makeAuthority()
{
    Identity authority{KeyPtr(EVP_EC_gen("P-256")), CertPtr(X509_new())};
    X509 *certificate = authority.certificate.get();
    if (!authority.key || !certificate
        || !fillCommon(certificate, authority.key.get(), "Qorgan sandbox CA", kAuthorityDays))
        return std::nullopt;
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    const bool sound =
        addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign")
        && addExtension(certificate, certificate, NID_name_constraints, kLoopbackOnly)
        && addExtension(certificate, certificate, NID_subject_key_identifier, "hash")
        && X509_sign(certificate, authority.key.get(), EVP_sha256()) > 0;
    if (!sound)
        return std::nullopt;
    return authority;
}

std::optional<Identity> makeLeaf(const Identity &authority)
{
    Identity leaf{KeyPtr(EVP_EC_gen("P-256")), CertPtr(X509_new())};
    X509 *certificate = leaf.certificate.get();
    X509 *issuer = authority.certificate.get();
    if (!leaf.key || !certificate
        || !fillCommon(certificate, leaf.key.get(), "localhost", kLeafDays))
        return std::nullopt;
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    const bool sound =
        addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature")
        && addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth")
        && addExtension(certificate, issuer, NID_subject_alt_name,
                        "IP:127.0.0.1,IP:0:0:0:0:0:0:0:1,DNS:localhost")
        && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid")
        && X509_sign(certificate, authority.key.get(), EVP_sha256()) > 0;
    if (!sound)
        return std::nullopt;
    return leaf;
}

QByteArray pemOf(const std::function<int(BIO *)> &write)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

base::Result<void> save(const Identity &identity, const QString &certificatePath,
                        const QString &keyPath)
{
    const QByteArray certificate =
        pemOf([&](BIO *bio) { return PEM_write_bio_X509(bio, identity.certificate.get()); });
    const QByteArray key = pemOf([&](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, identity.key.get(), nullptr, nullptr, 0, nullptr,
                                        nullptr);
    });
    if (certificate.isEmpty() || key.isEmpty())
        return base::failure(base::ErrorCode::Internal, u"cannot encode a certificate"_s);
    // The key first: a certificate without its key would be taken for a finished pair.
    if (auto written = writePrivateFile(keyPath, key); !written)
        return written;
    return writePrivateFile(certificatePath, certificate);
}

std::optional<Identity> load(const QString &certificatePath, const QString &keyPath)
{
    const auto open = [](const QString &path) {
        return BioPtr(BIO_new_file(QFile::encodeName(path).constData(), "rb"));
    };
    const BioPtr certificateFile = open(certificatePath);
    const BioPtr keyFile = open(keyPath);
    if (!certificateFile || !keyFile)
        return std::nullopt;
    Identity identity{KeyPtr(PEM_read_bio_PrivateKey(keyFile.get(), nullptr, nullptr, nullptr)),
                      CertPtr(PEM_read_bio_X509(certificateFile.get(), nullptr, nullptr, nullptr))};
    if (!identity.key || !identity.certificate
        || X509_check_private_key(identity.certificate.get(), identity.key.get()) != 1)
        return std::nullopt;
    return identity;
}

bool stillGood(const Identity &leaf, const Identity &authority)
{
    time_t horizon = time(nullptr) + kRenewDays * kDay;
    return X509_cmp_time(X509_get0_notAfter(leaf.certificate.get()), &horizon) > 0
           && X509_verify(leaf.certificate.get(), authority.key.get()) == 1;
}

} // namespace

base::Result<ServerCertificate> ServerCertificate::ensure(const QString &folder)
{
    const QString authorityKeyPath = folder + u"/ca.key"_s;
    ServerCertificate files{folder + u"/ca.pem"_s, folder + u"/server.pem"_s,
                            folder + u"/server.key"_s};
    std::optional<Identity> authority = load(files.authorityPath, authorityKeyPath);
    if (!authority) {
        authority = makeAuthority();
        if (!authority)
            return base::failure(base::ErrorCode::Internal, u"cannot make a CA"_s);
        if (auto saved = save(*authority, files.authorityPath, authorityKeyPath); !saved)
            return base::failure(saved.error());
    }
    const std::optional<Identity> present = load(files.certificatePath, files.keyPath);
    if (present && stillGood(*present, *authority))
        return files;
    const std::optional<Identity> leaf = makeLeaf(*authority);
    if (!leaf)
        return base::failure(base::ErrorCode::Internal, u"cannot make a server certificate"_s);
    if (auto saved = save(*leaf, files.certificatePath, files.keyPath); !saved)
        return base::failure(saved.error());
    return files;
}

} // namespace qorgan::sandbox
