// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "VaultHome.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "vault/AccountStore.h"
#include "vault/Migrations.h"
#include "vault/SqlText.h"
#include "vault/VaultHeader.h"

#include <QTest>

using namespace qorgan;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::OperationFilter;
using vault::Vault;
namespace samples = vault::samples;

/// Opens a copy of every vault that an earlier or this version has left in fixtures/.
class tst_VaultFixtures : public QObject
{
    Q_OBJECT

private slots:
    void fixture_everySchema_isKept();
    void fixture_opened_holdsTheKnownRows_data();
    void fixture_opened_holdsTheKnownRows();
    void fixture_firstForm_hasItsTriesAndIsRewrappedInTheNewestForm();

private:
    static QDir fixtures() { return {testkit::sourcePath(QStringLiteral("tests/vault/fixtures"))}; }
};

void tst_VaultFixtures::fixture_everySchema_isKept()
{
    for (int schema = 1; schema <= vault::newestSchema(); ++schema)
        QVERIFY(fixtures().exists(QStringLiteral("schema-%1/vault/vault.db").arg(schema)));
}

void tst_VaultFixtures::fixture_opened_holdsTheKnownRows_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &name : fixtures().entryList({QStringLiteral("schema-*")}, QDir::Dirs))
        QTest::newRow(qPrintable(name)) << fixtures().filePath(name);
}

void tst_VaultFixtures::fixture_opened_holdsTheKnownRows()
{
    QFETCH(const QString, folder);
    samples::VaultHome home;
    home.takeCopyOf(folder);
    const auto held = home.vault();
    Vault &opened = *held;
    const auto found = waitFor(opened.open(samples::password(), {}));
    QCOMPARE(outcome(found), succeeded());
    QVERIFY(!found->rebuilt);
    QVERIFY(!found->olderThanSeen);

    vault::OperationStore operations(opened);
    const auto order = waitFor(operations.order({}, {}));
    QCOMPARE(outcome(order), succeeded());
    const auto rows = waitFor(operations.rows(*order, {}));
    QCOMPARE(outcome(rows), succeeded());
    QCOMPARE(rows->size(), samples::kFilledOperations);
    for (int n = 0; n < samples::kFilledOperations; ++n) {
        QCOMPARE(rows->at(n).operation, samples::operation(n));
        QCOMPARE(rows->at(n).unread, n < samples::kFilledUnread);
    }
    QCOMPARE(waitFor(operations.order({OperationFilter::All, QStringLiteral("казак")}, {}))->size(),
             samples::kFilledOperations / 5);
    // What an earlier version has left out of its rows comes with the history, once more.
    const bool isOlder = !folder.endsWith(QString::number(vault::newestSchema()));
    const auto state = waitFor(operations.syncState({}));
    QCOMPARE(state->epoch, isOlder ? QString() : QStringLiteral("e1"));
    QCOMPARE(state->lastSeq, 124);

    vault::AccountStore accounts(opened);
    QCOMPARE(*waitFor(accounts.all({})), (QList{samples::account(1), samples::account(2)}));
    vault::SettingsStore settings(opened);
    QCOMPARE(*waitFor(settings.value(QStringLiteral("filter"), {})), QStringLiteral("declined"));

    vault::SessionStore sessions(opened, home.random);
    const auto session = waitFor(sessions.load({}));
    QCOMPARE(outcome(session), succeeded());
    QVERIFY(session->has_value());
    QCOMPARE((*session)->phone, samples::filledSession().phone);
    QVERIFY((*session)->refreshToken.equals(samples::filledSession().refreshToken));
    QVERIFY((*session)->proofKeyPkcs8.equals(samples::filledSession().proofKeyPkcs8));

    // Commands came with schema 3.
    QStringList commands;
    QStringList journal;
    if (!folder.endsWith(u'1') && !folder.endsWith(u'2')) {
        samples::MemoryVault memory;
        vault::OutboxStore outbox(memory);
        for (const auto &step : samples::outboxSteps())
            QCOMPARE(outcome(step(outbox)), succeeded());
        commands = samples::outboxState(memory);
        journal = QStringList{QStringLiteral("f"), QStringLiteral("g")};
    }
    QCOMPARE(samples::outboxState(opened), commands);
    // Search has found notes since schema 4.
    QCOMPARE(waitFor(operations.order({OperationFilter::All, QStringLiteral("third")}, {}))->size(),
             commands.isEmpty() ? 0 : 1);
    QCOMPARE(samples::journalState(opened), journal);

    // Migrated to the newest form, and written to as any other.
    vault::OutboxStore outbox(opened);
    const auto note = samples::noteOn(1, QStringLiteral("new"), QStringLiteral("Жаңа"));
    QCOMPARE(outcome(waitFor(outbox.add(note, {}))), succeeded());
    QCOMPARE(waitFor(operations.newest({}, 2, {}))->at(1).note, QStringLiteral("Жаңа"));
    const auto more = waitFor(operations.apply(samples::page(samples::operations(60, 5), 124),
                                               vault::OperationStore::Arrival::News, {}));
    QCOMPARE(outcome(more), succeeded());
    QCOMPARE(more->changed, 5);
}

// Schema 1 came with headers of version 1: no device secret, no count of tries, no freshness marks.
void tst_VaultFixtures::fixture_firstForm_hasItsTriesAndIsRewrappedInTheNewestForm()
{
    samples::VaultHome home;
    home.takeCopyOf(fixtures().filePath(QStringLiteral("schema-1")));
    const auto opened = home.vault();
    QCOMPARE(waitFor(opened->attempts({}))->triesLeft, 3);
    QCOMPARE(outcome(waitFor(opened->open(base::SecretBytes::copyOf("wrong"), {}))),
             failed(base::ErrorCode::VaultWrongPassword));
    QCOMPARE(waitFor(opened->attempts({}))->triesLeft, 2);
    QCOMPARE(outcome(waitFor(opened->open(samples::password(), {}))), succeeded());
    QCOMPARE(opened->protection(), vault::Protection::PasswordOnly);
    QCOMPARE(outcome(waitFor(opened->changePassword(base::SecretBytes::copyOf("another"), {}))),
             succeeded());
    const auto header = vault::VaultHeader::decode(testkit::readFile(home.file("header.0")));
    QCOMPARE(outcome(header), succeeded());
    QCOMPARE(header->version, 2U);
    waitFor(opened->close());
    QCOMPARE(outcome(waitFor(opened->open(base::SecretBytes::copyOf("another"), {}))), succeeded());
}

QTEST_GUILESS_MAIN(tst_VaultFixtures)
#include "tst_VaultFixtures.moc"
