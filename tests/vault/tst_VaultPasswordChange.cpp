// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "KilledSteps.h"
#include "VaultHome.h"
#include "testkit/Soak.h"
#include "vault/VaultHeader.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <csignal>

using namespace qorgan;
using base::CancelScope;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::FakeKeychain;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::Protection;
using vault::Vault;
using vault::VaultHeader;
namespace samples = vault::samples;

namespace {

constexpr char kOld[] = "Sample password 1";
constexpr char kNew[] = "Sample password 2";

SecretBytes oldPassword()
{
    return SecretBytes::copyOf(kOld);
}

SecretBytes newPassword()
{
    return SecretBytes::copyOf(kNew);
}

QStringList deviceSecrets(const samples::VaultHome &home)
{
    return home.keychain.names().filter(QStringLiteral("device-secret."));
}

VaultHeader headerOf(const samples::VaultHome &home)
{
    return VaultHeader::decode(testkit::readFile(home.file("header.0"))).value_or(VaultHeader{});
}

} // namespace

class tst_VaultPasswordChange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void change_done_newOpensOldDoesNot_data();
    void change_done_newOpensOldDoesNot();
    void change_done_slotsAreOfTheNextGeneration();
    void change_done_givesAllTriesBack();
    void change_done_stepsAreTold();
    void change_whileLocked_isRefused();
    void change_inMemory_needsNothing();
    void change_twoAtOnce_secondIsRefused();
    void change_keychainRefuses_oldStays_data();
    void change_keychainRefuses_oldStays();
    void change_noRoom_oldStays();
    void change_lockedMeanwhile_oldStays();
    void change_openersScopeClosed_goesOn();
    void change_cancelled_oldStays();
    void change_afterACancelledOne_keepsItsSecret();
    void change_countNotCopiedInTime_saysSo();
    void change_halfWrittenSecretLeft_isSweptByTheNextOpening();
    void change_killedAnywhere_exactlyOnePasswordOpens_data();
    void change_killedAnywhere_exactlyOnePasswordOpens();

private:
    struct Before {
        QByteArray first;
        QByteArray second;
        QStringList secrets;
    };
    static Before stateOf(const samples::VaultHome &home);
    static void verifyOldStays(samples::VaultHome &home, const Before &before);
};

void tst_VaultPasswordChange::initTestCase()
{
    // Without this the system ends the process where a file may not grow.
    std::signal(SIGXFSZ, SIG_IGN);
}

tst_VaultPasswordChange::Before tst_VaultPasswordChange::stateOf(const samples::VaultHome &home)
{
    return {testkit::readFile(home.file("header.0")), testkit::readFile(home.file("header.1")),
            deviceSecrets(home)};
}

/// Header and device secret are what they were: what opened before opens still.
void tst_VaultPasswordChange::verifyOldStays(samples::VaultHome &home, const Before &before)
{
    QCOMPARE(testkit::readFile(home.file("header.0")), before.first);
    QCOMPARE(testkit::readFile(home.file("header.1")), before.second);
    QVERIFY(testkit::waitUntil([&] { return deviceSecrets(home) == before.secrets; }));
}

void tst_VaultPasswordChange::change_done_newOpensOldDoesNot_data()
{
    QTest::addColumn<Protection>("protection");
    QTest::addColumn<bool>("hasUnreadableHeader");
    QTest::newRow("device secret") << Protection::DeviceSecret << false;
    QTest::newRow("password only") << Protection::PasswordOnly << false;
    QTest::newRow("header in quarantine unreadable") << Protection::DeviceSecret << true;
}

void tst_VaultPasswordChange::change_done_newOpensOldDoesNot()
{
    QFETCH(const Protection, protection);
    QFETCH(const bool, hasUnreadableHeader);
    samples::VaultHome home;
    auto made = home.vault();
    QCOMPARE(outcome(samples::fill(*made, home.random, protection)), succeeded());
    if (hasUnreadableHeader) {
        QVERIFY(QDir(home.folder()).mkdir(QStringLiteral("quarantine")));
        testkit::writeFile(home.file("quarantine/header.0"), "no header");
    }
    QCOMPARE(outcome(waitFor(made->open(oldPassword(), {}))), succeeded());
    const QStringList before = deviceSecrets(home);
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), succeeded());
    QCOMPARE(made->protection(), protection);
    // The old secret is gone, so that not even a kept copy of the old header opens.
    const QStringList after = deviceSecrets(home);
    QCOMPARE(after.size(), protection == Protection::DeviceSecret ? 1 : 0);
    QVERIFY(after.isEmpty() || after != before);
    // It goes on under the open vault.
    vault::OperationStore operations(*made);
    QCOMPARE(waitFor(operations.order({}, {}))->size(), samples::kFilledOperations);
    waitFor(made->close());
    QCOMPARE(outcome(waitFor(made->open(oldPassword(), {}))),
             failed(ErrorCode::VaultWrongPassword));
    QCOMPARE(outcome(waitFor(made->open(newPassword(), {}))), succeeded());
    QCOMPARE(waitFor(operations.order({}, {}))->size(), samples::kFilledOperations);
}

void tst_VaultPasswordChange::change_done_slotsAreOfTheNextGeneration()
{
    samples::VaultHome home;
    auto made = home.created();
    const VaultHeader before = headerOf(home);
    for (quint64 generation = 2; generation < 4; ++generation) {
        QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), succeeded());
        QCOMPARE(testkit::readFile(home.file("header.1")),
                 testkit::readFile(home.file("header.0")));
        const VaultHeader after = headerOf(home);
        QCOMPARE(after.generation, generation);
        QCOMPARE(after.vaultId, before.vaultId);
        QCOMPARE(after.kdf, before.kdf);
        QVERIFY(after.salt != before.salt);
        QVERIFY(after.deviceSecret != before.deviceSecret);
    }
}

void tst_VaultPasswordChange::change_done_givesAllTriesBack()
{
    samples::VaultHome home;
    auto made = home.created();
    waitFor(made->close());
    for (int n = 0; n < 2; ++n) {
        QCOMPARE(outcome(waitFor(made->open(newPassword(), {}))),
                 failed(ErrorCode::VaultWrongPassword));
    }
    QCOMPARE(outcome(waitFor(made->open(oldPassword(), {}))), succeeded());
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), succeeded());
    waitFor(made->close());
    QCOMPARE(waitFor(made->attempts({}))->triesLeft, 3);
    const auto wrong = waitFor(made->open(oldPassword(), {}));
    QCOMPARE(outcome(wrong), failed(ErrorCode::VaultWrongPassword));
    QCOMPARE(wrong.error().triesLeft, std::optional(2));
}

void tst_VaultPasswordChange::change_done_stepsAreTold()
{
    samples::VaultHome home;
    auto made = home.created();
    QList<Vault::KeyStep> steps;
    connect(made.get(), &Vault::keyStepBegun, this,
            [&](Vault::KeyStep step) { steps.append(step); });
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), succeeded());
    QCOMPARE(steps, (QList{Vault::KeyStep::DerivingKey, Vault::KeyStep::WritingVault}));
}

void tst_VaultPasswordChange::change_whileLocked_isRefused()
{
    samples::VaultHome home;
    auto made = home.created();
    waitFor(made->close());
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))),
             failed(ErrorCode::VaultLocked));
}

void tst_VaultPasswordChange::change_inMemory_needsNothing()
{
    samples::VaultHome home;
    auto memory = home.vault();
    QCOMPARE(outcome(waitFor(memory->openInMemory({}))), succeeded());
    QCOMPARE(outcome(waitFor(memory->changePassword(newPassword(), {}))), succeeded());
    QCOMPARE(home.keychain.names(), QStringList());
    QVERIFY(!QDir(home.folder()).exists());
}

void tst_VaultPasswordChange::change_twoAtOnce_secondIsRefused()
{
    samples::VaultHome home;
    auto made = home.created();
    auto first = made->changePassword(newPassword(), {});
    QCOMPARE(outcome(waitFor(made->changePassword(oldPassword(), {}))),
             failed(ErrorCode::Internal));
    QCOMPARE(outcome(waitFor(std::move(first))), succeeded());
    QCOMPARE(deviceSecrets(home).size(), 1);
    waitFor(made->close());
    QCOMPARE(outcome(waitFor(made->open(newPassword(), {}))), succeeded());
}

void tst_VaultPasswordChange::change_keychainRefuses_oldStays_data()
{
    QTest::addColumn<FakeKeychain::Mood>("mood");
    QTest::addColumn<ErrorCode>("code");
    using Mood = FakeKeychain::Mood;
    QTest::newRow("gone") << Mood::Absent << ErrorCode::KeychainUnavailable;
    QTest::newRow("locked") << Mood::Locked << ErrorCode::KeychainLocked;
    QTest::newRow("hiding all") << Mood::HidingAll << ErrorCode::KeychainLocked;
    QTest::newRow("refusing writes") << Mood::RefusingWrites << ErrorCode::KeychainLocked;
}

void tst_VaultPasswordChange::change_keychainRefuses_oldStays()
{
    QFETCH(const FakeKeychain::Mood, mood);
    QFETCH(const ErrorCode, code);
    samples::VaultHome home;
    auto made = home.created();
    const Before before = stateOf(home);
    home.keychain.mood = mood;
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), failed(code));
    QVERIFY(made->isOpen());
    home.keychain.mood = FakeKeychain::Mood::Answering;
    // What could not be removed then is removed by the next opening.
    waitFor(made->close());
    QCOMPARE(outcome(waitFor(made->open(oldPassword(), {}))), succeeded());
    verifyOldStays(home, before);
}

void tst_VaultPasswordChange::change_noRoom_oldStays()
{
    samples::VaultHome home;
    auto made = home.created();
    const Before before = stateOf(home);
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit none{0, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto changed = waitFor(made->changePassword(newPassword(), {}));
    setrlimit(RLIMIT_FSIZE, &usual);
    QCOMPARE(outcome(changed), failed(ErrorCode::DiskFull));
    verifyOldStays(home, before);
}

void tst_VaultPasswordChange::change_lockedMeanwhile_oldStays()
{
    samples::VaultHome home;
    auto made = home.created();
    const Before before = stateOf(home);
    QObject context;
    auto changing = made->changePassword(newPassword(), {});
    // A lock while the key is derived.
    bool derives = false;
    connect(made.get(), &Vault::keyStepBegun, &context, [&] { derives = true; });
    QVERIFY(testkit::waitUntil([&] { return derives; }));
    QCOMPARE(outcome(waitFor(made->close())), succeeded());
    QCOMPARE(outcome(waitFor(std::move(changing))), failed(ErrorCode::Cancelled));
    verifyOldStays(home, before);
}

// The page that unlocked the vault closes its scope when it goes.
void tst_VaultPasswordChange::change_openersScopeClosed_goesOn()
{
    samples::VaultHome home;
    auto made = home.created();
    waitFor(made->close());
    const CancelScope page;
    QCOMPARE(outcome(waitFor(made->open(oldPassword(), page))), succeeded());
    page.cancel();
    QVERIFY(made->isOpen());
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), succeeded());
}

void tst_VaultPasswordChange::change_cancelled_oldStays()
{
    samples::VaultHome home;
    auto made = home.created();
    const Before before = stateOf(home);
    home.keychain.mood = FakeKeychain::Mood::Silent;
    const CancelScope scope;
    auto changing = made->changePassword(newPassword(), scope);
    QTest::qWait(50);
    scope.cancel();
    QCOMPARE(outcome(waitFor(std::move(changing))), failed(ErrorCode::Cancelled));
    QVERIFY(made->isOpen());
    home.keychain.mood = FakeKeychain::Mood::Answering;
    verifyOldStays(home, before);
}

// What the first leaves is removed while the second goes on.
void tst_VaultPasswordChange::change_afterACancelledOne_keepsItsSecret()
{
    samples::VaultHome home;
    auto made = home.created();
    home.keychain.delay = std::chrono::milliseconds(300);
    const CancelScope scope;
    {
        QObject context;
        connect(made.get(), &Vault::keyStepBegun, &context,
                [&] { QTimer::singleShot(0, &context, [scope] { scope.cancel(); }); });
        QCOMPARE(
            outcome(waitFor(made->changePassword(SecretBytes::copyOf("Sample password 3"), scope))),
            failed(ErrorCode::Cancelled));
    }
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))), succeeded());
    QTest::qWait(600);
    QCOMPARE(deviceSecrets(home).size(), 1);
    waitFor(made->close());
    QCOMPARE(outcome(waitFor(made->open(newPassword(), {}))), succeeded());
}

// It is not the customer who has given up.
void tst_VaultPasswordChange::change_countNotCopiedInTime_saysSo()
{
    samples::VaultHome home;
    auto made = home.created();
    const Before before = stateOf(home);
    home.keychain.delay = std::chrono::seconds(3);
    home.keychain.delayed = QStringLiteral("attempts.");
    QCOMPARE(outcome(waitFor(made->changePassword(newPassword(), {}))),
             failed(ErrorCode::KeychainLocked));
    verifyOldStays(home, before);
}

// Killed after the header is written, before the old secret is removed: the next opening knows from
// the folder itself which entry is to go, and touches no other.
void tst_VaultPasswordChange::change_halfWrittenSecretLeft_isSweptByTheNextOpening()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    samples::VaultHome home;
    waitFor(home.created()->close());
    const QString strange = QStringLiteral("device-secret.") + QString(32, u'a');
    testkit::writeFile(home.keychainFolder() + QLatin1Char('/') + strange, QByteArray(32, 's'));
    const auto change = [](const samples::VaultHome &in, int killAt) {
        return samples::runSteps({QStringLiteral("change"), in.folder(), in.keychainFolder(),
                                  QString::fromLatin1(kOld), QString::fromLatin1(kNew)},
                                 killAt);
    };
    samples::VaultHome trial;
    trial.takeCopyOf(home.path());
    const auto whole = change(trial, 0);
    QCOMPARE(whole.said, QStringList{succeeded()});
    int removal = 0;
    while (!whole.steps[removal].contains(QStringLiteral("remove"))
           || !whole.steps[removal].contains(QStringLiteral("device-secret.")))
        ++removal;
    QVERIFY(change(home, removal + 1).isKilled);
    QCOMPARE(deviceSecrets(home).size(), 3);
    auto opened = home.vault();
    QCOMPARE(outcome(waitFor(opened->open(newPassword(), {}))), succeeded());
    QVERIFY(testkit::waitUntil([&] { return deviceSecrets(home).size() == 2; }));
    const QString kept = QString::fromLatin1(headerOf(home).deviceSecret->entry.toHex());
    QVERIFY(deviceSecrets(home).contains(QStringLiteral("device-secret.") + kept));
    QVERIFY(deviceSecrets(home).contains(strange));
}

void tst_VaultPasswordChange::change_killedAnywhere_exactlyOnePasswordOpens_data()
{
    QTest::addColumn<Protection>("protection");
    QTest::newRow("device secret") << Protection::DeviceSecret;
    QTest::newRow("password only") << Protection::PasswordOnly;
}

void tst_VaultPasswordChange::change_killedAnywhere_exactlyOnePasswordOpens()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    QFETCH(const Protection, protection);
    samples::VaultHome home;
    {
        auto made = home.vault();
        QCOMPARE(outcome(samples::fill(*made, home.random, protection)), succeeded());
    }
    samples::VaultHome work;
    const QStringList arguments{QStringLiteral("change"), work.folder(), work.keychainFolder(),
                                QString::fromLatin1(kOld), QString::fromLatin1(kNew)};
    work.takeCopyOf(home.path());
    const auto whole = samples::runSteps(arguments);
    QCOMPARE(whole.said, QStringList{succeeded()});
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    // 200 points in full, shared by both kinds of vault.
    const int points = testkit::rounds(100);
    int newWins = 0;
    for (int point = 0; point < points; ++point) {
        const int place = testkit::placeOf(point, points, places);
        work.takeCopyOf(home.path());
        const auto run = samples::runSteps(arguments, place / samples::kDeaths + 1,
                                           static_cast<samples::Death>(place % samples::kDeaths));
        // What threads do at the end may come to a step less than in the first run.
        QVERIFY(run.isKilled || run.steps.size() <= place / samples::kDeaths);
        auto left = work.vault();
        QStringList answers;
        for (const char *password : {kOld, kNew}) {
            const auto opened = waitFor(left->open(SecretBytes::copyOf(password), {}));
            answers.append(outcome(opened));
            if (!opened)
                continue;
            newWins += password == kNew ? 1 : 0;
            QVERIFY(!opened->rebuilt && !opened->olderThanSeen);
            vault::OperationStore operations(*left);
            QCOMPARE(waitFor(operations.order({}, {}))->size(), samples::kFilledOperations);
            waitFor(left->close());
        }
        answers.sort();
        QVERIFY2(answers == (QStringList{failed(ErrorCode::VaultWrongPassword), succeeded()}),
                 qPrintable(run.lastStep() + u' ' + answers.join(u' ')));
        // Nothing is left over but the one secret that is needed.
        const int secrets = protection == Protection::DeviceSecret ? 1 : 0;
        QVERIFY(testkit::waitUntil([&] { return deviceSecrets(work).size() == secrets; }));
    }
    qInfo("killed at %d points of %d: %d times the old password opened, %d times the new one",
          points, places, points - newWins, newWins);
}

QTEST_GUILESS_MAIN(tst_VaultPasswordChange)
#include "tst_VaultPasswordChange.moc"
