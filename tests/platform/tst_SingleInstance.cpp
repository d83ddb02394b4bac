// SPDX-License-Identifier: Apache-2.0
#include "platform/SingleInstance.h"
#include "testkit/Outcome.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void folder_free_isTakenAndPrivate()
    {
        QTemporaryDir parent;
        const QString folder = parent.filePath(u"a/data"_s);
        platform::SingleInstance instance(folder);
        QVERIFY(!instance.isAcquired());
        QVERIFY(!QDir(folder).exists());
        QCOMPARE(outcome(instance.acquire()), succeeded());
        QVERIFY(instance.isAcquired());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder) & others));
    }

    void folder_taken_isRefused()
    {
        QTemporaryDir folder;
        platform::SingleInstance first(folder.path());
        QCOMPARE(outcome(first.acquire()), succeeded());
        platform::SingleInstance second(folder.path());
        QCOMPARE(outcome(second.acquire()), failed(ErrorCode::VaultInUse));
        QVERIFY(!second.isAcquired());
    }

    void folder_takenTwiceByTheSame_isFine()
    {
        QTemporaryDir folder;
        platform::SingleInstance instance(folder.path());
        QCOMPARE(outcome(instance.acquire()), succeeded());
        QCOMPARE(outcome(instance.acquire()), succeeded());
    }

    void folder_freedByItsOwner_isTakenAgain()
    {
        QTemporaryDir folder;
        {
            platform::SingleInstance first(folder.path());
            QCOMPARE(outcome(first.acquire()), succeeded());
        }
        platform::SingleInstance second(folder.path());
        QCOMPARE(outcome(second.acquire()), succeeded());
    }

    void folder_another_isFree()
    {
        QTemporaryDir one;
        QTemporaryDir other;
        platform::SingleInstance first(one.path());
        platform::SingleInstance second(other.path());
        QCOMPARE(outcome(first.acquire()), succeeded());
        QCOMPARE(outcome(second.acquire()), succeeded());
    }

    void folder_ofAProgramThatDied_isTakenAgain()
    {
        QTemporaryDir folder;
        QFile left(folder.filePath(u"instance.lock"_s));
        // Killed between making the file and anything else: the file alone locks nothing.
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        platform::SingleInstance instance(folder.path());
        QCOMPARE(outcome(instance.acquire()), succeeded());
    }

    void folder_thatCannotBeMade_isAWriteFault()
    {
        platform::SingleInstance instance(u"/proc/qorgan/data"_s);
        QCOMPARE(outcome(instance.acquire()), failed(ErrorCode::DiskWriteFailed));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_SingleInstance.moc"
