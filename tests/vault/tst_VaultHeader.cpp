// SPDX-License-Identifier: Apache-2.0
#include "crypto/Digest.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "vault/HeaderSlots.h"
#include "vault/VaultHeader.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using vault::HeaderSlots;
using vault::VaultHeader;

namespace {

VaultHeader header(quint64 generation = 1)
{
    VaultHeader made;
    made.generation = generation;
    made.vaultId = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    made.kdf = {131'072, 3, 4};
    made.salt = QByteArray(16, 's');
    made.envelope = {QByteArray(12, 'n'), QByteArray(48, 'w')};
    return made;
}

VaultHeader headerWithDeviceSecret()
{
    VaultHeader made = header(7);
    made.deviceSecret = {QStringLiteral("secret-service"), QByteArray(16, 'e')};
    return made;
}

VaultHeader headerOfVersion1()
{
    VaultHeader made = header(7);
    made.version = 1;
    return made;
}

QCborArray fields(const VaultHeader &of = header())
{
    return QCborValue::fromCbor(of.encode().chopped(32)).toArray();
}

QByteArray slot(const QByteArray &body)
{
    return body + crypto::sha256(body);
}

QByteArray slot(const QCborArray &array)
{
    return slot(QCborValue(array).toCbor());
}

QByteArray slotWith(int place, const QCborValue &value, const VaultHeader &of = header())
{
    QCborArray array = fields(of);
    array[place] = value;
    return slot(array);
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

} // namespace

class tst_VaultHeader : public QObject
{
    Q_OBJECT

private slots:
    void encode_thenDecode_givesItBack();
    void encode_form_isTheDocumentedOne_data();
    void encode_form_isTheDocumentedOne();
    void decode_cutAnywhere_isDamage();
    void decode_anyBitFlipped_isDamage();
    void decode_foreignContent_isDamage_data();
    void decode_foreignContent_isDamage();
    void decode_newerVersion_isTold();
    void decode_absurdCosts_areLeftToTheKdf();
    void associated_bindsEveryField();
    void slots_bothWritten_areEqualAndPrivate();
    void slots_newestSoundOne_isRead();
    void slots_oneDamaged_otherIsRead();
    void slots_bothCutOrFlipped_areDamage();
    void slots_newestOfNewerVersion_isTold();
    void slots_destroyed_areGone();
};

void tst_VaultHeader::encode_thenDecode_givesItBack()
{
    for (const VaultHeader &original : {header(7), headerWithDeviceSecret(), headerOfVersion1()}) {
        const auto decoded = VaultHeader::decode(original.encode());
        QCOMPARE(outcome(decoded), succeeded());
        QCOMPARE(decoded->version, original.version);
        QCOMPARE(decoded->generation, original.generation);
        QCOMPARE(decoded->vaultId, original.vaultId);
        QCOMPARE(decoded->kdf, original.kdf);
        QCOMPARE(decoded->salt, original.salt);
        QCOMPARE(decoded->deviceSecret, original.deviceSecret);
        QCOMPARE(decoded->envelope.nonce, original.envelope.nonce);
        QCOMPARE(decoded->envelope.sealed, original.envelope.sealed);
    }
}

void tst_VaultHeader::encode_form_isTheDocumentedOne_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray none = QByteArray::fromHex("64") + "none";             // text of 4
    const QByteArray place = QByteArray::fromHex("82")                      // array of 2
                             + QByteArray::fromHex("6e") + "secret-service" // text of 14
                             + QByteArray::fromHex("50") + QByteArray(16, 'e');
    QTest::newRow("version 1") << QByteArray("\x01") << none << headerOfVersion1().encode();
    QTest::newRow("password alone") << QByteArray("\x02") << none << header(7).encode();
    QTest::newRow("device secret")
        << QByteArray("\x02") << place << headerWithDeviceSecret().encode();
}

// A released vault depends on this layout, byte for byte (RFC 8949: an array of 12).
void tst_VaultHeader::encode_form_isTheDocumentedOne()
{
    QFETCH(const QByteArray, version);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, encoded);
    const QByteArray body =
        QByteArray::fromHex("8c")                    // array of 12
        + QByteArray::fromHex("6c") + "qorgan vault" // text of 12
        + version + QByteArray::fromHex("07")        // generation
        + QByteArray::fromHex("50") + QByteArray::fromHex("000102030405060708090a0b0c0d0e0f")
        + QByteArray::fromHex("68") + "argon2id"             // text of 8
        + QByteArray::fromHex("1a00020000")                  // 131,072 KiB
        + QByteArray::fromHex("03")                          // passes
        + QByteArray::fromHex("04")                          // lanes
        + QByteArray::fromHex("50") + QByteArray(16, 's')    // salt
        + secret                                             // device secret
        + QByteArray::fromHex("4c") + QByteArray(12, 'n')    // nonce
        + QByteArray::fromHex("5830") + QByteArray(48, 'w'); // wrapped key and tag
    QCOMPARE(encoded.toHex(), slot(body).toHex());
}

void tst_VaultHeader::decode_cutAnywhere_isDamage()
{
    const QByteArray whole = header().encode();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(outcome(VaultHeader::decode(whole.left(length))),
                 failed(ErrorCode::VaultHeaderDamaged));
    QCOMPARE(outcome(VaultHeader::decode(whole + 'x')), failed(ErrorCode::VaultHeaderDamaged));
}

void tst_VaultHeader::decode_anyBitFlipped_isDamage()
{
    for (const VaultHeader &sound : {header(), headerWithDeviceSecret()}) {
        const QByteArray whole = sound.encode();
        for (qsizetype bit = 0; bit < whole.size() * 8; ++bit)
            QCOMPARE(outcome(VaultHeader::decode(flipped(whole, bit))),
                     failed(ErrorCode::VaultHeaderDamaged));
    }
}

// All of these carry a right checksum: they were written so by someone.
void tst_VaultHeader::decode_foreignContent_isDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << slot(QByteArray());
    QTest::newRow("no CBOR") << slot(QByteArray("\xff\xff\xff"));
    QTest::newRow("a text") << slot(QCborValue(QStringLiteral("hello")).toCbor());
    QTest::newRow("an empty array") << slot(QCborArray());
    QTest::newRow("a map") << slot(QCborValue(QCborMap{{1, 2}}).toCbor());
    QTest::newRow("another magic word") << slotWith(0, QStringLiteral("other vault"));
    QTest::newRow("version as text") << slotWith(1, QStringLiteral("1"));
    QTest::newRow("version nought") << slotWith(1, 0);
    QTest::newRow("generation nought") << slotWith(2, 0);
    QTest::newRow("generation negative") << slotWith(2, -1);
    QTest::newRow("short id") << slotWith(3, QByteArray(15, 'i'));
    QTest::newRow("id as text") << slotWith(3, QString(16, u'i'));
    QTest::newRow("another KDF") << slotWith(4, QStringLiteral("scrypt"));
    QTest::newRow("memory negative") << slotWith(5, -1);
    QTest::newRow("memory beyond 32 bits") << slotWith(5, Q_INT64_C(4294967296) + 65'536);
    QTest::newRow("passes as a fraction") << slotWith(6, 3.0);
    QTest::newRow("long salt") << slotWith(8, QByteArray(17, 's'));
    QTest::newRow("unknown device secret") << slotWith(9, QStringLiteral("tpm"));
    const auto place = [](const QCborArray &value) { return slotWith(9, value); };
    const QByteArray entry(16, 'e');
    QTest::newRow("no backend") << place({QString(), entry});
    QTest::newRow("long backend") << place({QString(65, u'b'), entry});
    QTest::newRow("backend as bytes") << place({QByteArray("b"), entry});
    QTest::newRow("short entry") << place({QStringLiteral("b"), QByteArray(15, 'e')});
    QTest::newRow("entry as text") << place({QStringLiteral("b"), QString(16, u'e')});
    QTest::newRow("place of three") << place({QStringLiteral("b"), entry, 1});
    QTest::newRow("place of one") << place({QStringLiteral("b")});
    QTest::newRow("device secret in version 1")
        << slotWith(9, QCborArray{QStringLiteral("b"), entry}, headerOfVersion1());
    QTest::newRow("short nonce") << slotWith(10, QByteArray(11, 'n'));
    QTest::newRow("short envelope") << slotWith(11, QByteArray(47, 'w'));
    QCborArray longer = fields();
    longer.append(1);
    QTest::newRow("one more field") << slot(longer);
    QCborArray shorter = fields();
    shorter.removeLast();
    QTest::newRow("one field less") << slot(shorter);
    const QByteArray body = header().encode().chopped(32);
    QTest::newRow("array of indefinite length")
        << slot(QByteArray("\x9f") + body.mid(1) + QByteArray("\xff"));
    QTest::newRow("number longer than needed")
        << slot(QByteArray(body).replace(body.indexOf("vault") + 5, 1, QByteArray("\x18\x01", 2)));
    QTest::newRow("bytes behind the array") << slot(body + '\0');
    QTest::newRow("too long") << slot(QByteArray(5000, '\x60'));
    QTest::newRow("nested deep") << slot(QByteArray(4000, '\x81') + '\x01');
}

void tst_VaultHeader::decode_foreignContent_isDamage()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(outcome(VaultHeader::decode(bytes)), failed(ErrorCode::VaultHeaderDamaged));
}

void tst_VaultHeader::decode_newerVersion_isTold()
{
    QCOMPARE(outcome(VaultHeader::decode(slotWith(1, 3))), failed(ErrorCode::VaultNewerVersion));
    // Whatever else a later version may have put in.
    const QCborArray later{QStringLiteral("qorgan vault"), 9, 1, QCborMap{{1, 2}}};
    QCOMPARE(outcome(VaultHeader::decode(slot(later))), failed(ErrorCode::VaultNewerVersion));
}

void tst_VaultHeader::decode_absurdCosts_areLeftToTheKdf()
{
    const auto decoded = VaultHeader::decode(slotWith(5, 0xffffffffLL));
    QCOMPARE(outcome(decoded), succeeded());
    QCOMPARE(outcome(crypto::argon2id(SecretBytes::copyOf("p"), decoded->salt, decoded->kdf)),
             failed(ErrorCode::KdfParametersRefused));
}

void tst_VaultHeader::associated_bindsEveryField()
{
    QList<QByteArray> all{header().associated()};
    const auto with = [](const std::function<void(VaultHeader &)> &change) {
        VaultHeader changed = header();
        change(changed);
        return changed.associated();
    };
    all << with([](VaultHeader &h) { h.generation = 2; })
        << with([](VaultHeader &h) { h.vaultId[0] = 'x'; })
        << with([](VaultHeader &h) { h.kdf.memoryKib = 65'536; })
        << with([](VaultHeader &h) { h.kdf.passes = 4; })
        << with([](VaultHeader &h) { h.kdf.lanes = 1; })
        << with([](VaultHeader &h) { h.salt[0] = 'x'; })
        << with([](VaultHeader &h) { h.version = 1; }) << headerWithDeviceSecret().associated()
        << with([](VaultHeader &h) {
               h.deviceSecret = {QStringLiteral("kwallet"), QByteArray(16, 'e')};
           })
        << with([](VaultHeader &h) {
               h.deviceSecret = {QStringLiteral("secret-service"), QByteArray(16, 'f')};
           });
    QCOMPARE(QSet<QByteArray>(all.begin(), all.end()).size(), all.size());
    // The envelope itself is not part of what it binds.
    QCOMPARE(with([](VaultHeader &h) { h.envelope = {}; }), header().associated());
}

void tst_VaultHeader::slots_bothWritten_areEqualAndPrivate()
{
    QTemporaryDir folder;
    const HeaderSlots both(QDir(folder.path()));
    QVERIFY(!both.exist());
    QCOMPARE(outcome(both.write(header())), succeeded());
    QVERIFY(both.exist());
    for (const QString &name : {QStringLiteral("header.0"), QStringLiteral("header.1")}) {
        QCOMPARE(testkit::readFile(folder.filePath(name)), header().encode());
        QCOMPARE(QFile::permissions(folder.filePath(name))
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void tst_VaultHeader::slots_newestSoundOne_isRead()
{
    QTemporaryDir folder;
    const HeaderSlots both(QDir(folder.path()));
    for (const auto &[first, second] : {std::pair(3, 4), std::pair(4, 3), std::pair(4, 4)}) {
        testkit::writeFile(folder.filePath(QStringLiteral("header.0")),
                           header(static_cast<quint64>(first)).encode());
        testkit::writeFile(folder.filePath(QStringLiteral("header.1")),
                           header(static_cast<quint64>(second)).encode());
        const auto read = both.read();
        QCOMPARE(outcome(read), succeeded());
        QCOMPARE(read->generation, 4U);
    }
}

void tst_VaultHeader::slots_oneDamaged_otherIsRead()
{
    QTemporaryDir folder;
    const HeaderSlots both(QDir(folder.path()));
    QCOMPARE(outcome(both.write(header(3))), succeeded());
    const QByteArray sound = header(3).encode();
    for (qsizetype bit = 0; bit < sound.size() * 8; bit += 7) {
        testkit::writeFile(folder.filePath(QStringLiteral("header.1")), flipped(sound, bit));
        QCOMPARE(outcome(both.read()), succeeded());
    }
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("header.1"))));
    const auto read = both.read();
    QCOMPARE(outcome(read), succeeded());
    testkit::writeFile(folder.filePath(QStringLiteral("header.0.new")), header(4).encode());
    both.heal(*read);
    QCOMPARE(testkit::readFile(folder.filePath(QStringLiteral("header.1"))), sound);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void tst_VaultHeader::slots_bothCutOrFlipped_areDamage()
{
    QTemporaryDir folder;
    const QString first = folder.filePath(QStringLiteral("header.0"));
    const QString second = folder.filePath(QStringLiteral("header.1"));
    const HeaderSlots both(QDir(folder.path()));
    const QByteArray sound = header().encode();
    QList<QByteArray> damages;
    for (qsizetype length = 0; length < sound.size(); ++length)
        damages.append(sound.left(length));
    for (qsizetype bit = 0; bit < sound.size() * 8; bit += 5)
        damages.append(flipped(sound, bit));
    for (const QByteArray &damage : damages) {
        testkit::writeFile(first, damage);
        testkit::writeFile(second, damage);
        QCOMPARE(outcome(both.read()), failed(ErrorCode::VaultHeaderDamaged));
        // Looking changes nothing: the file may still be of use to someone who can mend it.
        QCOMPARE(testkit::readFile(first), damage);
        QCOMPARE(testkit::readFile(second), damage);
    }
}

void tst_VaultHeader::slots_newestOfNewerVersion_isTold()
{
    QTemporaryDir folder;
    const HeaderSlots both(QDir(folder.path()));
    QCOMPARE(outcome(both.write(header(3))), succeeded());
    const QCborArray later{QStringLiteral("qorgan vault"), 3, 4, 0};
    testkit::writeFile(folder.filePath(QStringLiteral("header.0")), slot(later));
    QCOMPARE(outcome(both.read()), failed(ErrorCode::VaultNewerVersion));
}

void tst_VaultHeader::slots_destroyed_areGone()
{
    QTemporaryDir folder;
    const HeaderSlots both(QDir(folder.path()));
    QCOMPARE(outcome(both.write(header())), succeeded());
    // What a kill between writing and renaming leaves would open the vault as well.
    testkit::writeFile(folder.filePath(QStringLiteral("header.0.new")), header().encode());
    QCOMPARE(outcome(both.destroy()), succeeded());
    QVERIFY(!both.exist());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0);
    QCOMPARE(outcome(both.destroy()), succeeded());
}

QTEST_GUILESS_MAIN(tst_VaultHeader)
#include "tst_VaultHeader.moc"
