// SPDX-License-Identifier: Apache-2.0
#include "crypto/Hkdf.h"
#include "crypto/KeyEnvelope.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/SeededRandom.h"

#include <QSet>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using crypto::KeyEnvelope;
using crypto::KeyUse;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

SecretBytes key(char fill)
{
    return SecretBytes::copyOf(QByteArray(32, fill));
}

QByteArray hex(const SecretBytes &bytes)
{
    return bytes.view().toByteArray().toHex();
}

} // namespace

class tst_KeyEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void envelope_rightKey_givesTheKeyBack();
    void envelope_otherKeyOrHeader_refused();
    void envelope_wrongSizes_refused();
    void envelope_wrappedTwice_hasOtherNonce();
    void kek_everyInput_matters();
    void kek_construction_isTheDocumentedOne();
    void subkeys_everyUse_differ();
    void random_twoFills_differ();
};

void tst_KeyEnvelope::envelope_rightKey_givesTheKeyBack()
{
    testkit::SeededRandom random;
    const auto envelope = KeyEnvelope::wrap(key('k'), key('d'), "header", random);
    QCOMPARE(outcome(envelope), succeeded());
    QCOMPARE(envelope->nonce.size(), 12);
    QCOMPARE(envelope->sealed.size(), 48);
    const auto dek = envelope->unwrap(key('k'), "header");
    QCOMPARE(outcome(dek), succeeded());
    QVERIFY(dek->equals(key('d')));
}

void tst_KeyEnvelope::envelope_otherKeyOrHeader_refused()
{
    testkit::SeededRandom random;
    const auto envelope = KeyEnvelope::wrap(key('k'), key('d'), "header", random);
    QCOMPARE(outcome(envelope), succeeded());
    QCOMPARE(outcome(envelope->unwrap(key('x'), "header")), failed(ErrorCode::VaultWrongPassword));
    QCOMPARE(outcome(envelope->unwrap(key('k'), "heades")), failed(ErrorCode::VaultWrongPassword));
    KeyEnvelope changed = *envelope;
    changed.sealed[0] = static_cast<char>(changed.sealed[0] ^ 1);
    QCOMPARE(outcome(changed.unwrap(key('k'), "header")), failed(ErrorCode::VaultWrongPassword));
}

void tst_KeyEnvelope::envelope_wrongSizes_refused()
{
    testkit::SeededRandom random;
    QCOMPARE(outcome(KeyEnvelope::wrap(key('k'), SecretBytes::copyOf("short"), {}, random)),
             failed(ErrorCode::Internal));
    QCOMPARE(outcome(KeyEnvelope::wrap(SecretBytes::copyOf("short"), key('d'), {}, random)),
             failed(ErrorCode::Internal));
    QCOMPARE(outcome(KeyEnvelope{}.unwrap(key('k'), {})), failed(ErrorCode::VaultWrongPassword));
}

void tst_KeyEnvelope::envelope_wrappedTwice_hasOtherNonce()
{
    crypto::OpenSslRandom random;
    const auto first = KeyEnvelope::wrap(key('k'), key('d'), {}, random);
    const auto second = KeyEnvelope::wrap(key('k'), key('d'), {}, random);
    QCOMPARE(outcome(first), succeeded());
    QCOMPARE(outcome(second), succeeded());
    QVERIFY(first->nonce != second->nonce);
    QVERIFY(first->sealed != second->sealed);
}

void tst_KeyEnvelope::kek_everyInput_matters()
{
    const QByteArray id(16, 'i');
    const auto kek = crypto::deriveKek(key('p'), key('s'), id, 1);
    QCOMPARE(outcome(kek), succeeded());
    QVERIFY(kek->equals(*crypto::deriveKek(key('p'), key('s'), id, 1)));
    QVERIFY(!kek->equals(*crypto::deriveKek(key('q'), key('s'), id, 1)));
    QVERIFY(!kek->equals(*crypto::deriveKek(key('p'), key('t'), id, 1)));
    QVERIFY(!kek->equals(*crypto::deriveKek(key('p'), {}, id, 1)));
    QVERIFY(!kek->equals(*crypto::deriveKek(key('p'), key('s'), QByteArray(16, 'j'), 1)));
    QVERIFY(!kek->equals(*crypto::deriveKek(key('p'), key('s'), id, 2)));
    QCOMPARE(outcome(crypto::deriveKek(key('p'), {}, "short id", 1)), failed(ErrorCode::Internal));
}

// A released vault depends on this layout; changing it needs a new header version.
void tst_KeyEnvelope::kek_construction_isTheDocumentedOne()
{
    const QByteArray id(16, 'i');
    auto material = key('p');
    material.append(key('s').view());
    const auto expected =
        crypto::hkdfSha256(material, id, QByteArrayView("qorgan kek v\0\0\0\1", 16), 32);
    QCOMPARE(outcome(expected), succeeded());
    QCOMPARE(hex(*crypto::deriveKek(key('p'), key('s'), id, 1)), hex(*expected));
    QCOMPARE(hex(*crypto::deriveSubkey(key('d'), KeyUse::Database)),
             hex(*crypto::hkdfSha256(key('d'), {}, "qorgan v1 database", 32)));
}

void tst_KeyEnvelope::subkeys_everyUse_differ()
{
    QSet<QByteArray> keys{hex(key('d'))};
    const QList<KeyUse> uses{KeyUse::Database,      KeyUse::Tokens,     KeyUse::ProofKey,
                             KeyUse::OutboxJournal, KeyUse::JournalMac, KeyUse::Freshness};
    for (const KeyUse use : uses) {
        const auto subkey = crypto::deriveSubkey(key('d'), use);
        QCOMPARE(outcome(subkey), succeeded());
        QCOMPARE(subkey->size(), std::size_t{32});
        keys.insert(hex(*subkey));
    }
    QCOMPARE(keys.size(), uses.size() + 1);
    QCOMPARE(outcome(crypto::deriveSubkey({}, KeyUse::Tokens)), failed(ErrorCode::Internal));
}

void tst_KeyEnvelope::random_twoFills_differ()
{
    crypto::OpenSslRandom random;
    SecretBytes first(32);
    SecretBytes second(32);
    random.fill(first.bytes());
    random.fill(second.bytes());
    QVERIFY(!first.equals(second));
    QVERIFY(!first.equals(SecretBytes(32)));
    random.fill({});
}

QTEST_GUILESS_MAIN(tst_KeyEnvelope)
#include "tst_KeyEnvelope.moc"
