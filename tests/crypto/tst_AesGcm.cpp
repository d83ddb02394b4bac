// SPDX-License-Identifier: Apache-2.0
#include "crypto/AesGcm.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

SecretBytes secret(const QByteArray &hex)
{
    return SecretBytes::copyOf(QByteArray::fromHex(hex));
}

/// Every variant of `bytes` with one bit turned over.
QList<QByteArray> flipped(const QByteArray &bytes)
{
    QList<QByteArray> variants;
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray variant = bytes;
        variant[bit / 8] = static_cast<char>(variant[bit / 8] ^ (1 << (bit % 8)));
        variants.append(variant);
    }
    return variants;
}

} // namespace

class tst_AesGcm : public QObject
{
    Q_OBJECT

private slots:
    void publishedVectors_sealAndOpen_agree_data();
    void publishedVectors_sealAndOpen_agree();
    void anyBit_flipped_isNoticed();
    void sealed_cut_isNoticed();
    void sizes_wrong_refused();
};

// NIST CAVP, gcmEncryptExtIV256.rsp in
// https://csrc.nist.gov/CSRC/media/Projects/Cryptographic-Algorithm-Validation-Program/documents/mac/gcmtestvectors.zip
// and test case 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega), annex B:
// https://csrc.nist.gov/groups/ST/toolkit/BCM/documents/proposedmodes/gcm/gcm-spec.pdf
void tst_AesGcm::publishedVectors_sealAndOpen_agree_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("sealed");
    QTest::newRow("CAVP, no text, no associated data")
        << QByteArray("b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4")
        << QByteArray("516c33929df5a3284ff463d7") << QByteArray() << QByteArray()
        << QByteArray("bdc1ac884d332457a1d2664f168c76f0");
    QTest::newRow("CAVP, one block")
        << QByteArray("31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22")
        << QByteArray("0d18e06c7c725ac9e362e1ce") << QByteArray("2db5168e932556f8089a0622981d017d")
        << QByteArray()
        << QByteArray("fa4362189661d163fcd6a56d8bf0405ad636ac1bbedd5cc3ee727dc2ab4a9489");
    QTest::newRow("CAVP, 13 bytes")
        << QByteArray("e5a0eb92cc2b064e1bc80891faf1fab5e9a17a9c3a984e25416720e30e6c2b21")
        << QByteArray("4742357c335913153ff0eb0f") << QByteArray("8499893e16b0ba8b007d54665a")
        << QByteArray() << QByteArray("eb8e6175f1fe38eb1acf95fd5188a8b74bb74fda553e91020a23deed45");
    QTest::newRow("CAVP, two blocks")
        << QByteArray("37f39137416bafde6f75022a7a527cc593b6000a83ff51ec04871a0ff5360e4e")
        << QByteArray("a291484c3de8bec6b47f525f")
        << QByteArray("fafd94cede8b5a0730394bec68a8e77dba288d6ccaa8e1563a81d6e7ccc7fc97")
        << QByteArray()
        << QByteArray("44dc868006b21d49284016565ffb3979cc4271d967628bf7cdaf86db888e92e5"
                      "01a2b578aa2f41ec6379a44a31cc019c");
    QTest::newRow("CAVP, one block with associated data")
        << QByteArray("92e11dcdaa866f5ce790fd24501f92509aacf4cb8b1339d50c9c1240935dd08b")
        << QByteArray("ac93a1a6145299bde902f21a") << QByteArray("2d71bcfa914e4ac045b2aa60955fad24")
        << QByteArray("1e0889016f67601c8ebea4943bc23ad6")
        << QByteArray("8995ae2e6df3dbf96fac7b7137bae67feca5aa77d51d4a0a14d9c51e1da474ab");
    QTest::newRow("GCM specification, test case 16")
        << QByteArray("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        << QByteArray("cafebabefacedbaddecaf888")
        << QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                      "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
        << QByteArray("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        << QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                      "76fc6ece0f4e1768cddf8853bb2d551b");
}

void tst_AesGcm::publishedVectors_sealAndOpen_agree()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, associated);
    QFETCH(const QByteArray, sealed);
    const auto nonceBytes = QByteArray::fromHex(nonce);
    const auto associatedBytes = QByteArray::fromHex(associated);
    const auto made = crypto::aesGcmSeal(secret(key), nonceBytes, secret(plain), associatedBytes);
    QCOMPARE(outcome(made), succeeded());
    QCOMPARE(made->toHex(), sealed);
    const auto opened = crypto::aesGcmOpen(secret(key), nonceBytes, *made, associatedBytes);
    QCOMPARE(outcome(opened), succeeded());
    QCOMPARE(opened->view().toByteArray().toHex(), plain);
}

void tst_AesGcm::anyBit_flipped_isNoticed()
{
    const QByteArray key(32, 'k');
    const QByteArray nonce(12, 'n');
    const QByteArray associated("header");
    const auto sealed = crypto::aesGcmSeal(SecretBytes::copyOf(key), nonce,
                                           SecretBytes::copyOf("data"), associated);
    QCOMPARE(outcome(sealed), succeeded());
    const QString wrong = failed(ErrorCode::VaultWrongPassword);
    for (const QByteArray &other : flipped(key))
        QCOMPARE(
            outcome(crypto::aesGcmOpen(SecretBytes::copyOf(other), nonce, *sealed, associated)),
            wrong);
    const auto right = SecretBytes::copyOf(key);
    for (const QByteArray &other : flipped(nonce))
        QCOMPARE(outcome(crypto::aesGcmOpen(right, other, *sealed, associated)), wrong);
    for (const QByteArray &other : flipped(*sealed))
        QCOMPARE(outcome(crypto::aesGcmOpen(right, nonce, other, associated)), wrong);
    for (const QByteArray &other : flipped(associated))
        QCOMPARE(outcome(crypto::aesGcmOpen(right, nonce, *sealed, other)), wrong);
    QCOMPARE(outcome(crypto::aesGcmOpen(right, nonce, *sealed, associated)), succeeded());
}

void tst_AesGcm::sealed_cut_isNoticed()
{
    const auto key = SecretBytes::copyOf(QByteArray(32, 'k'));
    const QByteArray nonce(12, 'n');
    const auto sealed = crypto::aesGcmSeal(key, nonce, SecretBytes::copyOf("some data"), {});
    QCOMPARE(outcome(sealed), succeeded());
    for (qsizetype length = 0; length < sealed->size(); ++length) {
        QCOMPARE(outcome(crypto::aesGcmOpen(key, nonce, sealed->left(length), {})),
                 failed(ErrorCode::VaultWrongPassword));
    }
}

void tst_AesGcm::sizes_wrong_refused()
{
    const auto plain = SecretBytes::copyOf("data");
    for (const int length : {0, 16, 31, 33}) {
        QCOMPARE(outcome(crypto::aesGcmSeal(SecretBytes::copyOf(QByteArray(length, 'k')),
                                            QByteArray(12, 'n'), plain, {})),
                 failed(ErrorCode::Internal));
    }
    const auto key = SecretBytes::copyOf(QByteArray(32, 'k'));
    for (const int length : {0, 11, 13, 16}) {
        QCOMPARE(outcome(crypto::aesGcmSeal(key, QByteArray(length, 'n'), plain, {})),
                 failed(ErrorCode::Internal));
        QCOMPARE(outcome(crypto::aesGcmOpen(key, QByteArray(length, 'n'), QByteArray(32, 's'), {})),
                 failed(ErrorCode::VaultWrongPassword));
    }
}

QTEST_GUILESS_MAIN(tst_AesGcm)
#include "tst_AesGcm.moc"
