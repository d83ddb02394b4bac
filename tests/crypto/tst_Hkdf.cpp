// SPDX-License-Identifier: Apache-2.0
#include "crypto/Hkdf.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

class tst_Hkdf : public QObject
{
    Q_OBJECT

private slots:
    void publishedVectors_derive_agree_data();
    void publishedVectors_derive_agree();
    void length_outsideRange_refused();
    void length_greatest_derived();
};

namespace {

QByteArray counting(int first, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<char>(first + i));
    return bytes;
}

} // namespace

// RFC 5869, appendix A: https://www.rfc-editor.org/rfc/rfc5869#appendix-A
void tst_Hkdf::publishedVectors_derive_agree_data()
{
    QTest::addColumn<QByteArray>("material");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("A.1") << QByteArray(22, '\x0b') << counting(0, 13) << counting(0xf0, 10) << 42
                         << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c"
                                       "5db02d56ecc4c5bf34007208d5b887185865");
    QTest::newRow("A.2, longer inputs")
        << counting(0, 80) << counting(0x60, 80) << counting(0xb0, 80) << 82
        << QByteArray("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                      "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                      "cc30c58179ec3e87c14c01d5c1f3434f1d87");
    QTest::newRow("A.3, no salt, no info")
        << QByteArray(22, '\x0b') << QByteArray() << QByteArray() << 42
        << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                      "9d201395faa4b61a96c8");
}

void tst_Hkdf::publishedVectors_derive_agree()
{
    QFETCH(const QByteArray, material);
    QFETCH(const QByteArray, salt);
    QFETCH(const QByteArray, info);
    QFETCH(const int, length);
    QFETCH(const QByteArray, output);
    const auto key = crypto::hkdfSha256(SecretBytes::copyOf(material), salt, info,
                                        static_cast<std::size_t>(length));
    QCOMPARE(outcome(key), succeeded());
    QCOMPARE(key->view().toByteArray().toHex(), output);
}

void tst_Hkdf::length_outsideRange_refused()
{
    const auto material = SecretBytes::copyOf("material");
    QCOMPARE(outcome(crypto::hkdfSha256(material, {}, {}, 0)), failed(ErrorCode::Internal));
    QCOMPARE(outcome(crypto::hkdfSha256(material, {}, {}, 8161)), failed(ErrorCode::Internal));
}

void tst_Hkdf::length_greatest_derived()
{
    const auto key = crypto::hkdfSha256(SecretBytes::copyOf("material"), {}, {}, 8160);
    QCOMPARE(outcome(key), succeeded());
    QCOMPARE(key->size(), std::size_t{8160});
}

QTEST_GUILESS_MAIN(tst_Hkdf)
#include "tst_Hkdf.moc"
