// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/TestPaths.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using client::SandboxProcess;

class tst_SandboxProcess : public QObject
{
    Q_OBJECT

private slots:
    void start_ofTheProgramsOwnBank_listensAndHandsOnSms()
    {
        QTemporaryDir folder;
        SandboxProcess sandbox(testkit::programPath(QStringLiteral("qorgan-bank")),
                               QStringLiteral("demo"), folder.filePath(QStringLiteral("bank")),
                               SandboxProcess::Traffic::None);
        QSignalSpy sms(&sandbox, &SandboxProcess::smsSent);
        const auto address = testkit::waitFor(sandbox.start({}));
        QVERIFY(address.has_value());
        QCOMPARE(address->url.host(), QStringLiteral("127.0.0.1"));

        client::CommandLine line;
        line.dataDir = folder.filePath(QStringLiteral("client"));
        line.server = address->url;
        line.caFile = address->caFile;
        ui::initResources();
        client::Composition composition(line);
        QVERIFY(composition.load().has_value());
        const auto session = testkit::waitFor(
            composition.open(QStringLiteral("demo"), session::ComputerKind::Own, {}));
        QVERIFY(session.has_value());
        QVERIFY(testkit::waitFor((*session)->signIn().requestKey(QStringLiteral("+77017770001"),
                                                                 domain::Language::Russian, {}))
                    .has_value());
        QVERIFY(testkit::waitUntil([&] { return sms.count() == 1; }));
        QVERIFY(sms.first().first().toString().contains(QStringLiteral("ключ")));

        // A second start while it runs answers where it listens already.
        const auto again = testkit::waitFor(sandbox.start({}));
        QVERIFY(again.has_value());
        QCOMPARE(again->url, address->url);
        QVERIFY(testkit::waitFor((*session)->shutDown()).has_value());
        QVERIFY(testkit::waitFor(sandbox.stop()).has_value());
    }

    void start_ofAMissingProgram_saysSo()
    {
        QTemporaryDir folder;
        SandboxProcess sandbox(folder.filePath(QStringLiteral("no-such-bank")),
                               QStringLiteral("demo"), folder.filePath(QStringLiteral("bank")),
                               SandboxProcess::Traffic::None);
        const auto address = testkit::waitFor(sandbox.start({}));
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::SandboxNotStarted);
    }
};

QTEST_MAIN(tst_SandboxProcess)
#include "tst_SandboxProcess.moc"
