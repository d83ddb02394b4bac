// SPDX-License-Identifier: Apache-2.0
#include "vault/PendingRevocations.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using vault::PendingRevocation;
using vault::PendingRevocations;

class tst_PendingRevocations : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void entry_afterRestart_isStillThere();
    void entry_ofAnotherBank_isNotNamed();
    void entry_overdue_isNamedUntilPruned();
    void entry_delivered_takesTheFileAlong();
    void file_isReadableByItsOwnerOnly();
    void file_damaged_countsAsEmptyAndTakesNewEntries();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("a/r.json")); }
    [[nodiscard]] PendingRevocations list() const { return PendingRevocations(path()); }
    [[nodiscard]] static PendingRevocation entry(const char *secret, const char *bank = "demo")
    {
        return {QString::fromLatin1(bank), base::SecretBytes::copyOf(secret), at(21)};
    }
    [[nodiscard]] static QDateTime at(int hour)
    {
        return QDateTime(QDate(2026, 3, 2), QTime(hour, 0), Qt::UTC);
    }
    [[nodiscard]] QByteArrayList secrets() const
    {
        QByteArrayList secrets;
        for (const auto &found : list().of(QStringLiteral("demo")))
            secrets.append(found.secret.view().toByteArray());
        return secrets;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_PendingRevocations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_PendingRevocations::entry_afterRestart_isStillThere()
{
    QVERIFY(list().add(entry("one")).has_value());
    QVERIFY(list().add(entry("two")).has_value());
    QCOMPARE(secrets(), (QByteArrayList{"one", "two"}));
}

void tst_PendingRevocations::entry_ofAnotherBank_isNotNamed()
{
    QVERIFY(list().add(entry("ours")).has_value());
    QVERIFY(list().add(entry("theirs", "other")).has_value());
    QCOMPARE(secrets(), (QByteArrayList{"ours"}));
}

// A clock that is put right must not lose what has not been tried yet.
void tst_PendingRevocations::entry_overdue_isNamedUntilPruned()
{
    QVERIFY(list().add(entry("one")).has_value());
    QVERIFY(list().prune(at(20)).has_value());
    QCOMPARE(secrets(), (QByteArrayList{"one"}));
    QVERIFY(list().prune(at(21)).has_value());
    QCOMPARE(secrets(), QByteArrayList());
}

void tst_PendingRevocations::entry_delivered_takesTheFileAlong()
{
    QVERIFY(list().add(entry("one")).has_value());
    QVERIFY(list().add(entry("two")).has_value());
    QVERIFY(list().remove(base::SecretBytes::copyOf("one")).has_value());
    QCOMPARE(secrets(), (QByteArrayList{"two"}));
    QVERIFY(list().remove(base::SecretBytes::copyOf("two")).has_value());
    QVERIFY(!QFile::exists(path()));
}

void tst_PendingRevocations::file_isReadableByItsOwnerOnly()
{
    QVERIFY(list().add(entry("one")).has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(path()).permissions() & others, QFile::Permissions());
}

void tst_PendingRevocations::file_damaged_countsAsEmptyAndTakesNewEntries()
{
    QVERIFY(list().add(entry("one")).has_value());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"bank\":1},7,");
    file.close();
    QCOMPARE(secrets(), QByteArrayList());
    QVERIFY(list().add(entry("two")).has_value());
    QCOMPARE(secrets(), (QByteArrayList{"two"}));
}

QTEST_GUILESS_MAIN(tst_PendingRevocations)
#include "tst_PendingRevocations.moc"
