// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "testkit/Outcome.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Vault;
namespace samples = vault::samples;

class tst_VaultProcess : public QObject
{
    Q_OBJECT

private slots:
    void vault_openElsewhere_isInUseUntilThatProcessEnds();
};

void tst_VaultProcess::vault_openElsewhere_isInUseUntilThatProcessEnds()
{
    QTemporaryDir home;
    const QString folder = home.filePath(QStringLiteral("vault"));
    crypto::OpenSslRandom random;
    Vault ours(QDir(folder), samples::kLeastKdf, random);
    QCOMPARE(outcome(samples::fill(ours, random)), succeeded());
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

QTEST_GUILESS_MAIN(tst_VaultProcess)
#include "tst_VaultProcess.moc"
