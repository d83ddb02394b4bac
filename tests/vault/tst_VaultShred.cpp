// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "KilledSteps.h"
#include "VaultHome.h"
#include "testkit/Soak.h"

#include <QDebug>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Protection;
using vault::Vault;
namespace samples = vault::samples;

namespace {

/// Number of the step that ends the vault: its secret is gone, or the mark of the removal is there.
int endingStep(const QStringList &steps, Protection protection)
{
    const QString ending = protection == Protection::DeviceSecret
                               ? QStringLiteral("/device-secret.")
                               : QStringLiteral("/vault/unfinished.new");
    const QString what = protection == Protection::DeviceSecret ? QStringLiteral(" remove ")
                                                                : QStringLiteral(" rename ");
    for (int n = 0; n < steps.size(); ++n) {
        if (steps[n].contains(what) && steps[n].contains(ending))
            return n + 1;
    }
    return 0;
}

} // namespace

/// A vault whose removal is killed at any of its steps, beside another one that shares its
/// keychain.
class tst_VaultShred : public QObject
{
    Q_OBJECT

private slots:
    void destroy_killedAnywhere_oldVaultNeverOpens_data();
    void destroy_killedAnywhere_oldVaultNeverOpens();
    void destroy_done_puttingTheFolderBackOpensNothing();

private:
    static QString secondFolder(const samples::VaultHome &home)
    {
        return home.path() + QStringLiteral("/second");
    }
    static std::unique_ptr<Vault> second(samples::VaultHome &home)
    {
        return std::make_unique<Vault>(QDir(secondFolder(home)),
                                       vault::KdfChoice{samples::kLeastKdf}, home.random,
                                       home.clock, &home.keychain);
    }
    static void makeBoth(samples::VaultHome &home, Protection protection);
    static void takeBoth(samples::VaultHome &work, const samples::VaultHome &home);
    static QStringList secondOnly(const samples::VaultHome &home);
    static QList<QByteArray> secondState(const samples::VaultHome &home);
    static void verifyWhole(Vault &held);
    static void verifyGoneForGood(samples::VaultHome &work);
};

void tst_VaultShred::makeBoth(samples::VaultHome &home, Protection protection)
{
    QCOMPARE(outcome(samples::fill(*home.vault(), home.random, protection)), succeeded());
    QCOMPARE(outcome(samples::fill(*second(home), home.random)), succeeded());
}

void tst_VaultShred::takeBoth(samples::VaultHome &work, const samples::VaultHome &home)
{
    work.takeCopyOf(home.path());
    QDir(secondFolder(work)).removeRecursively();
    testkit::copyFolder(secondFolder(home), secondFolder(work));
}

/// The entries of the keychain that are not the first vault's.
QStringList tst_VaultShred::secondOnly(const samples::VaultHome &home)
{
    samples::VaultHome work;
    takeBoth(work, home);
    if (!waitFor(work.vault()->destroy()))
        return {};
    return work.keychain.names();
}

/// Every byte that the second vault needs.
QList<QByteArray> tst_VaultShred::secondState(const samples::VaultHome &home)
{
    QList<QByteArray> all;
    const QDir folder(secondFolder(home));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        all << name.toUtf8() << testkit::readFile(folder.filePath(name));
    const QDir keychain(home.keychainFolder());
    const QStringList noted =
        QString::fromUtf8(testkit::readFile(folder.filePath(QStringLiteral("entries"))))
            .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : noted)
        all << name.toUtf8() << testkit::readFile(keychain.filePath(name));
    return all;
}

void tst_VaultShred::verifyWhole(Vault &held)
{
    const auto opened = waitFor(held.open(samples::password(), {}));
    QCOMPARE(outcome(opened), succeeded());
    QVERIFY(!opened->rebuilt && !opened->olderThanSeen && !opened->outboxDamaged);
    vault::OperationStore operations(held);
    QCOMPARE(waitFor(operations.order({}, {}))->size(), samples::kFilledOperations);
    waitFor(held.close());
}

/// Neither the first nor any later start opens it, and removing it again leaves nothing.
void tst_VaultShred::verifyGoneForGood(samples::VaultHome &work)
{
    for (int start = 0; start < 2; ++start) {
        auto left = work.vault();
        const bool existed = left->exists();
        const QString answer = outcome(waitFor(left->open(samples::password(), {})));
        const QStringList refusals{
            failed(existed ? ErrorCode::DeviceSecretMissing : ErrorCode::VaultAbsent)};
        QVERIFY2(refusals.contains(answer), qPrintable(answer));
        QVERIFY(!left->isOpen());
    }
    QCOMPARE(outcome(waitFor(work.vault()->destroy())), succeeded());
    QVERIFY(!work.vault()->exists());
    QVERIFY(!QFile::exists(work.file("vault.db")));
    QVERIFY(!QFile::exists(work.file("header.0")) && !QFile::exists(work.file("header.1")));
}

void tst_VaultShred::destroy_killedAnywhere_oldVaultNeverOpens_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Protection>("protection");
    QTest::newRow("locked, device secret") << QStringLiteral("destroy") << Protection::DeviceSecret;
    QTest::newRow("locked, password only") << QStringLiteral("destroy") << Protection::PasswordOnly;
    QTest::newRow("open, device secret") << QStringLiteral("logout") << Protection::DeviceSecret;
}

void tst_VaultShred::destroy_killedAnywhere_oldVaultNeverOpens()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    QFETCH(const QString, action);
    QFETCH(const Protection, protection);
    samples::VaultHome home;
    makeBoth(home, protection);
    const QStringList secondEntries = secondOnly(home);
    QCOMPARE(secondEntries.size(), 3);
    const auto before = secondState(home);

    samples::VaultHome work;
    takeBoth(work, home);
    const QStringList arguments{action, work.folder(), work.keychainFolder(),
                                QStringLiteral("Sample password 1")};
    const auto whole = samples::runSteps(arguments);
    QCOMPARE(whole.said, QStringList{succeeded()});
    const int ending = endingStep(whole.steps, protection);
    QVERIFY(ending > 0);
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    // In full more points than places: every one of them.
    const int points = testkit::rounds(100);
    int goneFor = 0;
    for (int point = 0; point < points; ++point) {
        const int place = testkit::placeOf(point, points, places);
        const int step = place / samples::kDeaths + 1;
        const auto death = static_cast<samples::Death>(place % samples::kDeaths);
        takeBoth(work, home);
        const auto run = samples::runSteps(arguments, step, death);
        // What threads do at the end may come to a step less than in the first run.
        QVERIFY(run.isKilled || run.steps.size() < step);
        const bool isEnded = step > ending || (step == ending && death != samples::Death::Before);
        if (isEnded) {
            ++goneFor;
            verifyGoneForGood(work);
            QCOMPARE(work.keychain.names(), secondEntries);
        } else {
            // Not begun: nothing is lost either.
            verifyWhole(*work.vault());
        }
        QVERIFY(secondState(work) == before);
        if (QTest::currentTestFailed()) {
            qWarning() << "killed at" << run.lastStep() << static_cast<int>(death);
            return;
        }
    }
    QVERIFY(goneFor > 0);
    qDebug() << "figure shred_kills" << points;
    qDebug() << "figure shred_places" << places;
    qDebug() << "figure shred_kills_past_the_end_of_the_vault" << goneFor;
    // Untouched each time; that it opens as it lies there is tried once.
    verifyWhole(*second(work));
}

// A kept copy of the whole folder is worth nothing once the secret is gone from the keychain.
void tst_VaultShred::destroy_done_puttingTheFolderBackOpensNothing()
{
    samples::VaultHome home;
    makeBoth(home, Protection::DeviceSecret);
    const QTemporaryDir kept;
    const QString copy = kept.filePath(QStringLiteral("vault"));
    testkit::copyFolder(home.folder(), copy);
    QCOMPARE(outcome(waitFor(home.vault()->destroy())), succeeded());
    testkit::copyFolder(copy, home.folder());
    auto back = home.vault();
    QVERIFY(back->exists());
    QCOMPARE(outcome(waitFor(back->open(samples::password(), {}))),
             failed(ErrorCode::DeviceSecretMissing));
    QVERIFY(!back->isOpen());
    verifyWhole(*second(home));
}

QTEST_GUILESS_MAIN(tst_VaultShred)
#include "tst_VaultShred.moc"
