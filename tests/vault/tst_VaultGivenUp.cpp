// SPDX-License-Identifier: Apache-2.0
#include "KilledSteps.h"
#include "VaultHome.h"

#include <QTest>

using namespace qorgan;
using testkit::succeeded;
using testkit::waitFor;
namespace samples = vault::samples;

/// What nobody waits for any more must not keep the thread for key derivation.
class tst_VaultGivenUp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void changes_givenUp_areNotDerived();
    void creations_givenUp_areNotMeasured();

private:
    static QStringList derivations(const samples::StepRun &run)
    {
        return run.steps.filter(QStringLiteral(" derive "));
    }
};

void tst_VaultGivenUp::initTestCase()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
}

// Six changes: the one the thread has begun when it is given up, and the last.
void tst_VaultGivenUp::changes_givenUp_areNotDerived()
{
    samples::VaultHome home;
    waitFor(home.created()->close());
    const auto run =
        samples::runSteps({QStringLiteral("giveup"), home.folder(), home.keychainFolder(),
                           QStringLiteral("Sample password 1")});
    QCOMPARE(run.said, QStringList{succeeded()});
    QVERIFY2(derivations(run).size() <= 3, qPrintable(derivations(run).join(u' ')));
}

// Five creations: only the first can have begun to measure, with one derivation at a time.
void tst_VaultGivenUp::creations_givenUp_areNotMeasured()
{
    samples::VaultHome home;
    const auto run =
        samples::runSteps({QStringLiteral("measure"), home.folder(), home.keychainFolder()});
    QCOMPARE(run.said, QStringList{succeeded()});
    QVERIFY2(derivations(run).size() <= 2, qPrintable(derivations(run).join(u' ')));
}

QTEST_GUILESS_MAIN(tst_VaultGivenUp)
#include "tst_VaultGivenUp.moc"
