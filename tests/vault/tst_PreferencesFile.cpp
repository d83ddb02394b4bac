// SPDX-License-Identifier: Apache-2.0
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "vault/PreferencesFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using vault::Preferences;
using vault::PreferencesFile;

class tst_PreferencesFile : public QObject
{
    Q_OBJECT

private slots:
    void load_noFile_isNone();
    void save_newFolder_isPrivateAndReadable();
    void save_again_replaces();
    void save_noRoom_keepsTheOldFile();
    void load_damagedFile_isMovedAside_data();
    void load_damagedFile_isMovedAside();
    void remove_thenLoad_isNone();
};

void tst_PreferencesFile::load_noFile_isNone()
{
    QTemporaryDir folder;
    QVERIFY(!PreferencesFile(folder.filePath(QStringLiteral("a/preferences.json"))).load());
    QCOMPARE(QDir(folder.path()).count(), 2U); // only "." and ".."
}

void tst_PreferencesFile::save_newFolder_isPrivateAndReadable()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a/b/preferences.json"));
    const PreferencesFile file(path);
    QCOMPARE(outcome(file.save({domain::Language::Russian, QStringLiteral("demo"),
                                QStringLiteral("2026-01-15"), true})),
             succeeded());
    const auto loaded = file.load();
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->language, domain::Language::Russian);
    QCOMPARE(loaded->bankId, QStringLiteral("demo"));
    QCOMPARE(loaded->acceptedPolicyEdition, QStringLiteral("2026-01-15"));
    QVERIFY(loaded->closingExplained);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(path).path()) & others, QFile::Permissions());
}

void tst_PreferencesFile::save_again_replaces()
{
    QTemporaryDir folder;
    const PreferencesFile file(folder.filePath(QStringLiteral("preferences.json")));
    QCOMPARE(outcome(file.save({domain::Language::Russian, QStringLiteral("one"), {}, true})),
             succeeded());
    QCOMPARE(outcome(file.save({domain::Language::Kazakh, QStringLiteral("two"), {}, false})),
             succeeded());
    QCOMPARE(file.load()->bankId, QStringLiteral("two"));
    QVERIFY(!file.load()->closingExplained);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_PreferencesFile::save_noRoom_keepsTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("preferences.json"));
    const PreferencesFile file(path);
    QCOMPARE(outcome(file.save({domain::Language::Russian, QStringLiteral("one"), {}, true})),
             succeeded());
    const QByteArray before = testkit::readFile(path);
    // A folder stands where the new file would be written.
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("preferences.json.new/x")));
    QCOMPARE(outcome(file.save({domain::Language::Kazakh, QStringLiteral("two"), {}, true})),
             failed(ErrorCode::DiskWriteFailed));
    QCOMPARE(testkit::readFile(path), before);
}

void tst_PreferencesFile::load_damagedFile_isMovedAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"language\": ");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("unknown language") << QByteArray("{\"language\": \"xx\"}");
    QTest::newRow("language as a number") << QByteArray("{\"language\": 1}");
}

void tst_PreferencesFile::load_damagedFile_isMovedAside()
{
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("preferences.json"));
    testkit::writeFile(path, content);
    const PreferencesFile file(path);
    QTest::ignoreMessage(QtWarningMsg, "Damaged preferences are moved aside.");
    QVERIFY(!file.load());
    QVERIFY(!QFile::exists(path));
    QCOMPARE(testkit::readFile(path + QStringLiteral(".damaged")), content);
    QCOMPARE(outcome(file.save({})), succeeded());
    QVERIFY(file.load().has_value());
}

void tst_PreferencesFile::remove_thenLoad_isNone()
{
    QTemporaryDir folder;
    const PreferencesFile file(folder.filePath(QStringLiteral("preferences.json")));
    QCOMPARE(outcome(file.save({})), succeeded());
    file.remove();
    QVERIFY(!file.load());
    file.remove();
}

QTEST_GUILESS_MAIN(tst_PreferencesFile)
#include "tst_PreferencesFile.moc"
