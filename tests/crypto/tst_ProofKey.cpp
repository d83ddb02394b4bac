// SPDX-License-Identifier: Apache-2.0
#include "crypto/Digest.h"
#include "crypto/ProofKey.h"
#include "testkit/Outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using crypto::ProofKey;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

// RFC 7515, A.3: https://www.rfc-editor.org/rfc/rfc7515#appendix-A.3
const QByteArray kJwsKey =
    R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
    R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
const QByteArray kJwsInput =
    "eyJhbGciOiJFUzI1NiJ9"
    ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const QByteArray kJwsSignature =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

// RFC 9449, 4.1 (proof) and 6.1 (thumbprint of its key): https://www.rfc-editor.org/rfc/rfc9449
const QByteArray kDpopKey = R"({"kty":"EC","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",)"
                            R"("y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","crv":"P-256"})";
const QByteArray kDpopInput =
    "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUk"
    "lDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUw"
    "Q2R2R1JEQSIsImNydiI6IlAtMjU2In19"
    ".eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY"
    "29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ";
const QByteArray kDpopSignature =
    "2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";
const QByteArray kDpopThumbprint = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";

QByteArray decoded(const QByteArray &base64Url)
{
    return QByteArray::fromBase64(base64Url, QByteArray::Base64UrlEncoding);
}

QByteArray with(const QByteArray &jwk, const QString &member, const QString &value)
{
    QJsonObject object = QJsonDocument::fromJson(jwk).object();
    object.insert(member, value);
    return QJsonDocument(object).toJson();
}

} // namespace

class tst_ProofKey : public QObject
{
    Q_OBJECT

private slots:
    void verifyEs256_publishedSignatures_accepted();
    void verifyEs256_anyBitFlipped_refused();
    void verifyEs256_malformedParts_refused();
    void thumbprint_publishedKey_agrees();
    void thumbprint_malformedKey_refused_data();
    void thumbprint_malformedKey_refused();
    void generatedKey_signature_verifies();
    void generatedKey_jwk_isCanonical();
    void exportedKey_loaded_isTheSame();
    void load_noKey_refused();
};

void tst_ProofKey::verifyEs256_publishedSignatures_accepted()
{
    QVERIFY(crypto::verifyEs256(kJwsKey, kJwsInput, decoded(kJwsSignature)));
    QVERIFY(crypto::verifyEs256(kDpopKey, kDpopInput, decoded(kDpopSignature)));
}

void tst_ProofKey::verifyEs256_anyBitFlipped_refused()
{
    const QByteArray signature = decoded(kJwsSignature);
    for (qsizetype bit = 0; bit < signature.size() * 8; ++bit) {
        QByteArray changed = signature;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!crypto::verifyEs256(kJwsKey, kJwsInput, changed));
    }
    for (qsizetype byte = 0; byte < kJwsInput.size(); ++byte) {
        QByteArray changed = kJwsInput;
        changed[byte] = static_cast<char>(changed[byte] ^ 1);
        QVERIFY(!crypto::verifyEs256(kJwsKey, changed, signature));
    }
    QVERIFY(!crypto::verifyEs256(kDpopKey, kJwsInput, signature));
}

void tst_ProofKey::verifyEs256_malformedParts_refused()
{
    const QByteArray signature = decoded(kJwsSignature);
    for (qsizetype length = 0; length < signature.size(); ++length)
        QVERIFY(!crypto::verifyEs256(kJwsKey, kJwsInput, signature.left(length)));
    QVERIFY(!crypto::verifyEs256(kJwsKey, kJwsInput, signature + '\0'));
    // CVE-2022-21449: zero for r and s fits every message where it is not refused.
    QVERIFY(!crypto::verifyEs256(kJwsKey, kJwsInput, QByteArray(64, '\0')));
    QVERIFY(!crypto::verifyEs256(QByteArray(), kJwsInput, signature));
    QVERIFY(!crypto::verifyEs256("{}", kJwsInput, signature));
}

void tst_ProofKey::thumbprint_publishedKey_agrees()
{
    const auto thumbprint = crypto::jwkThumbprint(kDpopKey);
    QCOMPARE(outcome(thumbprint), succeeded());
    QCOMPARE(*thumbprint, kDpopThumbprint);
    const auto decorated =
        crypto::jwkThumbprint(with(with(kDpopKey, QStringLiteral("kid"), QStringLiteral("first")),
                                   QStringLiteral("use"), QStringLiteral("sig")));
    QCOMPARE(outcome(decorated), succeeded());
    QCOMPARE(*decorated, kDpopThumbprint);
}

void tst_ProofKey::thumbprint_malformedKey_refused_data()
{
    const QString x = QStringLiteral("x");
    QTest::addColumn<QByteArray>("jwk");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("RSA") << with(kDpopKey, QStringLiteral("kty"), QStringLiteral("RSA"));
    QTest::newRow("another curve")
        << with(kDpopKey, QStringLiteral("crv"), QStringLiteral("P-384"));
    QTest::newRow("short coordinate") << with(kDpopKey, x, QStringLiteral("l8tF"));
    QTest::newRow("standard base64")
        << with(kDpopKey, x, QStringLiteral("l8tFrhx+34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"));
    QTest::newRow("point off the curve")
        << with(kDpopKey, x, QStringLiteral("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"));
    QTest::newRow("zero point") << with(with(kDpopKey, x, QString(43, u'A')), QStringLiteral("y"),
                                        QString(43, u'A'));
}

void tst_ProofKey::thumbprint_malformedKey_refused()
{
    QFETCH(const QByteArray, jwk);
    QCOMPARE(outcome(crypto::jwkThumbprint(jwk)), failed(ErrorCode::BankAnswerMalformed));
    QVERIFY(!crypto::verifyEs256(jwk, kDpopInput, decoded(kDpopSignature)));
}

void tst_ProofKey::generatedKey_signature_verifies()
{
    const auto key = ProofKey::generate();
    const auto other = ProofKey::generate();
    QCOMPARE(outcome(key), succeeded());
    QCOMPARE(outcome(other), succeeded());
    // Often enough that an r or s with leading zero bytes occurs.
    for (int i = 0; i < 1000; ++i) {
        const QByteArray message = QByteArray::number(i);
        const auto signature = (*key)->sign(message);
        QCOMPARE(outcome(signature), succeeded());
        QCOMPARE(signature->size(), 64);
        QVERIFY(crypto::verifyEs256((*key)->publicJwk(), message, *signature));
        QVERIFY(!crypto::verifyEs256((*other)->publicJwk(), message, *signature));
    }
}

void tst_ProofKey::generatedKey_jwk_isCanonical()
{
    const auto key = ProofKey::generate();
    QCOMPARE(outcome(key), succeeded());
    const QByteArray jwk = (*key)->publicJwk();
    // Members in the order of RFC 7638, 3.3, so that hashing the JWK itself gives the thumbprint.
    QCOMPARE(QJsonDocument::fromJson(jwk).toJson(QJsonDocument::Compact), jwk);
    QCOMPARE((*key)->thumbprint(), crypto::toBase64Url(crypto::sha256(jwk)));
    QCOMPARE(*crypto::jwkThumbprint(jwk), (*key)->thumbprint());
}

void tst_ProofKey::exportedKey_loaded_isTheSame()
{
    const auto key = ProofKey::generate();
    QCOMPARE(outcome(key), succeeded());
    const auto pkcs8 = (*key)->exportPkcs8();
    QCOMPARE(outcome(pkcs8), succeeded());
    const auto loaded = ProofKey::load(*pkcs8);
    QCOMPARE(outcome(loaded), succeeded());
    QCOMPARE((*loaded)->thumbprint(), (*key)->thumbprint());
    const auto signature = (*loaded)->sign("message");
    QCOMPARE(outcome(signature), succeeded());
    QVERIFY(crypto::verifyEs256((*key)->publicJwk(), "message", *signature));
}

void tst_ProofKey::load_noKey_refused()
{
    const auto key = ProofKey::generate();
    QCOMPARE(outcome(key), succeeded());
    const auto pkcs8 = (*key)->exportPkcs8();
    QCOMPARE(outcome(pkcs8), succeeded());
    const QString damaged = failed(ErrorCode::VaultDamaged);
    for (qsizetype length = 0; length < pkcs8->view().size(); ++length)
        QCOMPARE(outcome(ProofKey::load(SecretBytes::copyOf(pkcs8->view().first(length)))),
                 damaged);
    auto longer = pkcs8->clone();
    longer.append("x");
    QCOMPARE(outcome(ProofKey::load(longer)), damaged);
    // RFC 8410, 10.3: an Ed25519 key is a sound PKCS #8 of the wrong kind.
    QCOMPARE(outcome(ProofKey::load(SecretBytes::copyOf(QByteArray::fromHex(
                 "302e020100300506032b657004220420d4ee72dbf913584ad5b6d8f1f769f8ad"
                 "3afe7c28cbf1d4fbe097a88f44755842")))),
             damaged);
}

QTEST_GUILESS_MAIN(tst_ProofKey)
#include "tst_ProofKey.moc"
