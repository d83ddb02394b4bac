// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "vault/SessionStore.h"
#include "vault/SqlText.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::SessionStore;
using vault::StoredSession;
namespace samples = vault::samples;

namespace {

StoredSession session(const char *token)
{
    return {QStringLiteral("+77011234567"), QStringLiteral("demo"),
            QStringLiteral("ses_1"),        SecretBytes::copyOf("pkcs8"),
            SecretBytes::copyOf(token),     QDateTime(QDate(2026, 3, 2), QTime(21, 0), Qt::UTC),
            SecretBytes::copyOf("events"),  SecretBytes::copyOf("revoke")};
}

} // namespace

class tst_SessionStore : public QObject
{
    Q_OBJECT

private slots:
    void load_newVault_isNone();
    void save_thenLoad_givesItBack();
    void save_twice_keepsTheLast();
    void save_emptySecrets_areKeptEmpty();
    void secrets_inTheDatabase_areSealedOnceMore();
    void secrets_changedOrExchanged_areDamage();
    void anyCall_lockedVault_refused();
};

void tst_SessionStore::load_newVault_isNone()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    const auto loaded = waitFor(store.load({}));
    QCOMPARE(outcome(loaded), succeeded());
    QVERIFY(!loaded->has_value());
}

void tst_SessionStore::save_thenLoad_givesItBack()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    QCOMPARE(outcome(waitFor(store.save(session("refresh"), {}))), succeeded());
    const auto loaded = waitFor(store.load({}));
    QCOMPARE(outcome(loaded), succeeded());
    QVERIFY(loaded->has_value());
    const StoredSession expected = session("refresh");
    const StoredSession &found = **loaded;
    QCOMPARE(found.phone, expected.phone);
    QCOMPARE(found.bankId, expected.bankId);
    QCOMPARE(found.sessionId, expected.sessionId);
    QCOMPARE(found.refreshExpiresAt, expected.refreshExpiresAt);
    QVERIFY(found.proofKeyPkcs8.equals(expected.proofKeyPkcs8));
    QVERIFY(found.refreshToken.equals(expected.refreshToken));
    QVERIFY(found.eventsToken.equals(expected.eventsToken));
    QVERIFY(found.revocationSecret.equals(expected.revocationSecret));
}

void tst_SessionStore::save_twice_keepsTheLast()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    QCOMPARE(outcome(waitFor(store.save(session("first"), {}))), succeeded());
    QCOMPARE(outcome(waitFor(store.save(session("second"), {}))), succeeded());
    const auto loaded = waitFor(store.load({}));
    QCOMPARE(outcome(loaded), succeeded());
    QVERIFY((*loaded)->refreshToken.equals(SecretBytes::copyOf("second")));
}

void tst_SessionStore::save_emptySecrets_areKeptEmpty()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    StoredSession bare = session("");
    bare.eventsToken.clear();
    bare.refreshExpiresAt = {};
    QCOMPARE(outcome(waitFor(store.save(std::move(bare), {}))), succeeded());
    const auto loaded = waitFor(store.load({}));
    QCOMPARE(outcome(loaded), succeeded());
    QVERIFY((*loaded)->refreshToken.isEmpty());
    QVERIFY((*loaded)->eventsToken.isEmpty());
    QVERIFY(!(*loaded)->refreshExpiresAt.isValid());
}

void tst_SessionStore::secrets_inTheDatabase_areSealedOnceMore()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    QCOMPARE(outcome(waitFor(store.save(session("a refresh token"), {}))), succeeded());
    std::function<base::Result<QByteArray>(SQLite::Database &)> read =
        [](SQLite::Database &database) -> base::Result<QByteArray> {
        SQLite::Statement query(database, "SELECT refresh_token FROM session");
        query.executeStep();
        return vault::bytesOf(query, 0);
    };
    const auto stored = waitFor(vault->run<QByteArray>(read, {}));
    QCOMPARE(outcome(stored), succeeded());
    // Nonce, text and tag.
    QCOMPARE(stored->size(), 12 + 15 + 16);
    QVERIFY(!stored->contains("refresh"));
}

void tst_SessionStore::secrets_changedOrExchanged_areDamage()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    for (const char *sql : {"UPDATE session SET refresh_token = events_token",
                            "UPDATE session SET proof_key = refresh_token",
                            "UPDATE session SET events_token = zeroblob(40)",
                            "UPDATE session SET revocation_secret = x''"})
    {
        QCOMPARE(outcome(waitFor(store.save(session("refresh"), {}))), succeeded());
        std::function<base::Result<void>(SQLite::Database &)> change =
            [sql](SQLite::Database &database) -> base::Result<void> {
            database.exec(sql);
            return {};
        };
        QCOMPARE(outcome(waitFor(vault->run<void>(change, {}))), succeeded());
        QCOMPARE(outcome(waitFor(store.load({}))), failed(ErrorCode::VaultDamaged));
    }
}

void tst_SessionStore::anyCall_lockedVault_refused()
{
    samples::MemoryVault vault;
    SessionStore store(vault, vault.random());
    QCOMPARE(outcome(waitFor(vault->close())), succeeded());
    QCOMPARE(outcome(waitFor(store.save(session("refresh"), {}))), failed(ErrorCode::VaultLocked));
    QCOMPARE(outcome(waitFor(store.load({}))), failed(ErrorCode::VaultLocked));
}

QTEST_GUILESS_MAIN(tst_SessionStore)
#include "tst_SessionStore.moc"
