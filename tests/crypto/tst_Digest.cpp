// SPDX-License-Identifier: Apache-2.0
#include "crypto/Digest.h"

#include <QTest>

using namespace qorgan;
using base::SecretBytes;

class tst_Digest : public QObject
{
    Q_OBJECT

private slots:
    void sha256_publishedVectors_agree_data();
    void sha256_publishedVectors_agree();
    void hmacSha256_publishedVectors_agree_data();
    void hmacSha256_publishedVectors_agree();
    void equalInConstantTime_tellsDifferences();
    void toBase64Url_hasNoPadding();
};

// FIPS 180-4 examples:
// https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
void tst_Digest::sha256_publishedVectors_agree_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb924"
                                           "27ae41e4649b934ca495991b7852b855");
    QTest::newRow("one block") << QByteArray("abc")
                               << QByteArray("ba7816bf8f01cfea414140de5dae2223"
                                             "b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks")
        << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67"
                                               "f1809a48a497200e046d39ccc7112cd0");
}

void tst_Digest::sha256_publishedVectors_agree()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, digest);
    QCOMPARE(crypto::sha256(message).toHex(), digest);
}

// RFC 4231: https://www.rfc-editor.org/rfc/rfc4231#section-4
void tst_Digest::hmacSha256_publishedVectors_agree_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b"
                                          "881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c7"
                                          "5a003f089d2739839dec58b964ec3843");
    QTest::newRow("case 3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                            << QByteArray("773ea91e36800e46854db8ebd09181a7"
                                          "2959098b3ef8c122d9635514ced565fe");
    QTest::newRow("case 6, a key longer than a block")
        << QByteArray(131, '\xaa')
        << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void tst_Digest::hmacSha256_publishedVectors_agree()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, code);
    QCOMPARE(crypto::hmacSha256(SecretBytes::copyOf(key), message).toHex(), code);
}

void tst_Digest::equalInConstantTime_tellsDifferences()
{
    QVERIFY(crypto::equalInConstantTime("", ""));
    QVERIFY(crypto::equalInConstantTime("same", "same"));
    QVERIFY(!crypto::equalInConstantTime("same", "sane"));
    QVERIFY(!crypto::equalInConstantTime("same", "samex"));
    QVERIFY(!crypto::equalInConstantTime("", "x"));
}

// RFC 4648, 5: https://www.rfc-editor.org/rfc/rfc4648#section-5
void tst_Digest::toBase64Url_hasNoPadding()
{
    QCOMPARE(crypto::toBase64Url(QByteArray::fromHex("fbff")), QByteArray("-_8"));
    QCOMPARE(crypto::toBase64Url("foob"), QByteArray("Zm9vYg"));
    QCOMPARE(crypto::toBase64Url(""), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Digest)
#include "tst_Digest.moc"
