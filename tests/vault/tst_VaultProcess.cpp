// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "testkit/FakeClock.h"
#include "testkit/Outcome.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Protection;
using vault::Vault;
namespace samples = vault::samples;

class tst_VaultProcess : public QObject
{
    Q_OBJECT

private slots:
    void vault_openElsewhere_isInUseUntilThatProcessEnds();
    void creation_killedAnywhere_isWholeOrNothing();
};

void tst_VaultProcess::vault_openElsewhere_isInUseUntilThatProcessEnds()
{
    QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("vault"));
    crypto::OpenSslRandom random;
    const testkit::FakeClock clock;
    Vault ours(QDir(folder), {samples::kLeastKdf}, random, clock, nullptr);
    QCOMPARE(outcome(samples::fill(ours, random, Protection::PasswordOnly)), succeeded());
    QProcess other;
    other.start(QStringLiteral(QORGAN_VAULT_PROBE), {QStringLiteral("hold"), folder});
    QVERIFY(testkit::waitUntil([&] { return other.canReadLine(); }));
    QCOMPARE(other.readLine().trimmed(), QByteArray("open"));
    QCOMPARE(outcome(waitFor(ours.open(samples::password(), {}))), failed(ErrorCode::VaultInUse));
    QVERIFY(ours.exists());
    // Killed, it leaves its lock file and its WAL behind: both belong to nobody.
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFile::exists(folder + QStringLiteral("/lock")));
    QCOMPARE(outcome(waitFor(ours.open(samples::password(), {}))), succeeded());
    vault::OperationStore operations(ours);
    QCOMPARE(waitFor(operations.order({}, {}))->size(), samples::kFilledOperations);
}

// A first run tells how long the files take; the others are killed at twelve moments of that time:
// some meet the database half made, some the header, some the vault complete.
void tst_VaultProcess::creation_killedAnywhere_isWholeOrNothing()
{
    qint64 whole = 0;
    for (int moment = 0; moment <= 12; ++moment) {
        QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("vault"));
        const QString unfinished = folder + QStringLiteral("/unfinished");
        QProcess other;
        other.start(QStringLiteral(QORGAN_VAULT_PROBE), {QStringLiteral("make"), folder});
        QVERIFY(other.waitForStarted());
        while (!QFile::exists(unfinished) && !other.waitForFinished(0))
            QThread::usleep(50);
        QElapsedTimer sinceMark;
        sinceMark.start();
        if (moment == 0) {
            while (QFile::exists(unfinished) && !other.waitForFinished(0))
                QThread::usleep(50);
            whole = sinceMark.nsecsElapsed() / 1'000;
        } else {
            QThread::usleep(static_cast<unsigned long>(whole * (moment - 1) / 11));
        }
        other.kill();
        other.waitForFinished();
        crypto::OpenSslRandom random;
        const testkit::FakeClock clock;
        Vault ours(QDir(folder), {samples::kLeastKdf}, random, clock, nullptr);
        QVERIFY(moment != 0 || ours.exists());
        QCOMPARE(ours.exists() ? outcome(waitFor(ours.open(samples::password(), {})))
                               : outcome(waitFor(
                                   ours.create(samples::password(), Protection::PasswordOnly, {}))),
                 succeeded());
        vault::OperationStore operations(ours);
        QCOMPARE(outcome(waitFor(operations.order({}, {}))), succeeded());
    }
}

QTEST_GUILESS_MAIN(tst_VaultProcess)
#include "tst_VaultProcess.moc"
