// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "VaultHome.h"
#include "crypto/KeyEnvelope.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "vault/VaultHeader.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using base::SecretBytes;
using testkit::outcome;
using testkit::succeeded;
using vault::Vault;
namespace samples = vault::samples;

namespace {

struct ShellAnswer {
    QString output;
    QString errors;
};

/// What the stock shell of SQLCipher 4 says to `input`, with the database already named.
ShellAnswer askShell(const QString &database, const QByteArray &input)
{
    QProcess shell;
    shell.start(QStringLiteral("sqlcipher"), {QStringLiteral("-batch"), database});
    shell.write(input);
    shell.closeWriteChannel();
    if (!shell.waitForFinished())
        qFatal("The sqlcipher shell did not answer: %s", qPrintable(shell.errorString()));
    return {QString::fromUtf8(shell.readAllStandardOutput()),
            QString::fromUtf8(shell.readAllStandardError())};
}

/// Password, header and keychain to the database's raw key, the way docs/vault-format.md tells it.
QByteArray rawKeyHex(const samples::VaultHome &home, const SecretBytes &password)
{
    const auto header = vault::VaultHeader::decode(testkit::readFile(home.file("header.0")));
    if (!header || !header->deviceSecret)
        return {};
    const auto secret = SecretBytes::copyOf(
        testkit::readFile(home.keychainFolder() + QStringLiteral("/device-secret.")
                          + QString::fromLatin1(header->deviceSecret->entry.toHex())));
    const auto passwordKey = crypto::argon2id(password, header->salt, header->kdf);
    const auto kek = crypto::deriveKek(*passwordKey, secret, header->vaultId, 2);
    const auto dek = header->envelope.unwrap(*kek, header->associated());
    if (!dek)
        return {};
    return crypto::deriveSubkey(*dek, crypto::KeyUse::Database)->view().toByteArray().toHex();
}

} // namespace

class tst_SqlCipherShell : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shell_rawKey_seesTheTables();
    void shell_otherKeys_seesNothing_data();
    void shell_otherKeys_seesNothing();

private:
    samples::VaultHome m_home;
    QString m_database;
};

void tst_SqlCipherShell::initTestCase()
{
    m_database = m_home.file("vault.db");
    auto made = m_home.vault();
    QCOMPARE(outcome(samples::fill(*made, m_home.random)), succeeded());
}

void tst_SqlCipherShell::shell_rawKey_seesTheTables()
{
    const QByteArray key = rawKeyHex(m_home, samples::password());
    QCOMPARE(key.size(), 64);
    const auto answer =
        askShell(m_database, "PRAGMA key = \"x'" + key
                                 + "'\";\n"
                                   "SELECT name FROM sqlite_schema WHERE type = 'table';\n"
                                   "SELECT 'rows ' || count(*) FROM operations;\n"
                                   "SELECT merchant FROM operations WHERE id = 'op_00000001';\n"
                                   "PRAGMA integrity_check;\nPRAGMA cipher_integrity_check;\n");
    QCOMPARE(answer.errors, QString());
    const QStringList lines = answer.output.split(u'\n', Qt::SkipEmptyParts);
    for (const char *table :
         {"accounts", "operations", "session", "settings", "sync_state", "freshness"})
        QVERIFY2(lines.contains(QLatin1String(table)), table);
    QVERIFY(lines.contains(QStringLiteral("rows 60")));
    QVERIFY(lines.contains(samples::operation(1).merchant));
    QCOMPARE(lines.last(), QStringLiteral("ok"));
}

void tst_SqlCipherShell::shell_otherKeys_seesNothing_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::newRow("no key") << QByteArray();
    QTest::newRow("the customer's password") << QByteArray("PRAGMA key = 'Sample password 1';\n");
    QTest::newRow("another raw key")
        << QByteArray("PRAGMA key = \"x'") + QByteArray(64, 'a') + "'\";\n";
    QByteArray nearly = rawKeyHex(m_home, samples::password());
    nearly[0] = nearly[0] == '0' ? '1' : '0';
    QTest::newRow("the raw key but for one digit")
        << QByteArray("PRAGMA key = \"x'") + nearly + "'\";\n";
    QTest::newRow("the raw key as a password")
        << QByteArray("PRAGMA key = '") + rawKeyHex(m_home, samples::password()) + "';\n";
}

void tst_SqlCipherShell::shell_otherKeys_seesNothing()
{
    QFETCH(const QByteArray, pragma);
    const auto answer = askShell(m_database, pragma + "SELECT name FROM sqlite_schema;\n");
    QVERIFY2(answer.errors.contains(QStringLiteral("file is not a database")),
             qPrintable(answer.errors));
    QVERIFY(!answer.output.contains(QStringLiteral("operations")));
}

QTEST_GUILESS_MAIN(tst_SqlCipherShell)
#include "tst_SqlCipherShell.moc"
