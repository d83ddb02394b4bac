// SPDX-License-Identifier: Apache-2.0
#include "KilledSteps.h"
#include "VaultHome.h"
#include "testkit/SeededRandom.h"
#include "testkit/Soak.h"
#include "vault/AttemptsRecord.h"
#include "vault/VaultHeader.h"

#include <QTest>

#include <sys/resource.h>

using namespace qorgan;
using namespace std::chrono_literals;
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
namespace samples = vault::samples;

namespace {

SecretBytes wrongPassword()
{
    return SecretBytes::copyOf("wrong");
}

/// A vault that was made and closed.
struct ClosedVault {
    explicit ClosedVault(Protection protection = Protection::DeviceSecret)
    {
        vault = home.created(protection);
        waitFor(vault->close());
    }

    base::Result<vault::Opened> open(SecretBytes password) const
    {
        return waitFor(vault->open(std::move(password), {}));
    }
    /// Another process: nothing is remembered.
    void restart() { vault = home.vault(); }
    void useTries(int count) const
    {
        for (int n = 0; n < count; ++n)
            static_cast<void>(open(wrongPassword()));
    }
    [[nodiscard]] vault::AttemptState state() const { return *waitFor(vault->attempts({})); }
    [[nodiscard]] QString copyInKeychain() const
    {
        const QStringList names = home.keychain.names().filter(QStringLiteral("attempts."));
        return home.keychainFolder() + QLatin1Char('/') + names.value(0);
    }

    samples::VaultHome home;
    std::unique_ptr<Vault> vault;
};

} // namespace

class tst_VaultAttempts : public QObject
{
    Q_OBJECT

private slots:
    void wrong_thrice_blocksForFifteenMinutes_data();
    void wrong_thrice_blocksForFifteenMinutes();
    void right_afterTwoWrongOnes_givesAllTriesBack();
    void blocked_rightPassword_isNotEvenTried();
    void blocked_clockSetOrRestarted_gainsNothing();
    void looking_spendsNothing();
    void headerDamaged_costsNoTry();
    void deviceSecretMissing_costsNoTry();
    void lockedWhileDeriving_costsNoTry();
    void noMemory_costsNoTry();
    void countNotWritable_meansNoTry();
    void fileLost_blocks_data();
    void fileLost_blocks();
    void fileLost_keychainKnowsTheCount();
    void fileTakenBack_keychainKnowsTheCount();
    void copyTakenBack_fileKnowsTheCount();
    void copyLost_blocks_data();
    void copyLost_blocks();
    void bothTakenBack_thisProcessKnowsTheCount();
    void copyOfAnEndedBlock_givesNoTries();
    void keychainSilent_triesAreCountedAll();
    void otherVaultsRecord_isForged();
    void killed_betweenTryAndCount_noTryIsFree();

private:
    static void verifyBlocked(const base::Result<vault::Opened> &answer,
                              const testkit::FakeClock &clock, std::chrono::seconds rest);
};

void tst_VaultAttempts::verifyBlocked(const base::Result<vault::Opened> &answer,
                                      const testkit::FakeClock &clock, std::chrono::seconds rest)
{
    QCOMPARE(outcome(answer), failed(ErrorCode::VaultBlocked));
    QCOMPARE(answer.error().triesLeft, std::optional(0));
    QCOMPARE(answer.error().retryAt, std::optional(clock.utcNow().addSecs(rest.count())));
}

void tst_VaultAttempts::wrong_thrice_blocksForFifteenMinutes_data()
{
    QTest::addColumn<Protection>("protection");
    QTest::newRow("device secret") << Protection::DeviceSecret;
    QTest::newRow("password only") << Protection::PasswordOnly;
}

void tst_VaultAttempts::wrong_thrice_blocksForFifteenMinutes()
{
    QFETCH(const Protection, protection);
    const ClosedVault closed(protection);
    auto &clock = const_cast<samples::VaultHome &>(closed.home).clock;
    for (int left = 2; left > 0; --left) {
        const auto wrong = closed.open(wrongPassword());
        QCOMPARE(outcome(wrong), failed(ErrorCode::VaultWrongPassword));
        QCOMPARE(wrong.error().triesLeft, std::optional(left));
        QCOMPARE(closed.state().triesLeft, left);
    }
    verifyBlocked(closed.open(wrongPassword()), clock, 15min);
    QCOMPARE(closed.state().triesLeft, 0);
    QCOMPARE(closed.state().blockedFor, 15min);
    clock.advance(14min + 59s);
    QCOMPARE(closed.state().blockedFor, 1s);
    verifyBlocked(closed.open(samples::password()), clock, 1s);
    clock.advance(1s);
    QCOMPARE(closed.state().triesLeft, 3);
    QCOMPARE(closed.state().blockedFor, 0s);
    QCOMPARE(outcome(closed.open(samples::password())), succeeded());
}

void tst_VaultAttempts::right_afterTwoWrongOnes_givesAllTriesBack()
{
    const ClosedVault closed;
    closed.useTries(2);
    QCOMPARE(outcome(closed.open(samples::password())), succeeded());
    waitFor(closed.vault->close());
    QCOMPARE(closed.state().triesLeft, 3);
    const auto header = vault::VaultHeader::decode(testkit::readFile(closed.home.file("header.0")));
    QCOMPARE(outcome(header), succeeded());
    QCOMPARE(testkit::readFile(closed.copyInKeychain()),
             testkit::readFile(closed.home.file("attempts")));
}

void tst_VaultAttempts::blocked_rightPassword_isNotEvenTried()
{
    const ClosedVault closed;
    closed.useTries(3);
    const QByteArray record = testkit::readFile(closed.home.file("attempts"));
    QCOMPARE(outcome(closed.open(samples::password())), failed(ErrorCode::VaultBlocked));
    QVERIFY(!closed.vault->isOpen());
    // Typing on does not prolong it either.
    QCOMPARE(testkit::readFile(closed.home.file("attempts")), record);
}

// The pure rules are tried at length in tst_AttemptsRecord; here through the files.
void tst_VaultAttempts::blocked_clockSetOrRestarted_gainsNothing()
{
    ClosedVault closed;
    auto &clock = closed.home.clock;
    closed.useTries(3);
    clock.advance(5min);
    for (int years = -10; years <= 10; years += 2) {
        clock.setWall(clock.utcNow().addYears(years));
        // Another process each time: nothing is kept in memory.
        closed.restart();
        QCOMPARE(closed.state().blockedFor, 10min);
        verifyBlocked(closed.open(samples::password()), clock, 10min);
    }
    clock.suspend(9min);
    QCOMPARE(closed.state().blockedFor, 1min);
    clock.reboot();
    clock.advance(1h);
    closed.restart();
    QCOMPARE(closed.state().blockedFor, 15min);
    clock.advance(14min);
    QCOMPARE(closed.state().blockedFor, 1min);
    clock.advance(-2h);
    QCOMPARE(closed.state().blockedFor, 15min);
    clock.advance(15min);
    QCOMPARE(outcome(closed.open(samples::password())), succeeded());
}

void tst_VaultAttempts::looking_spendsNothing()
{
    const ClosedVault closed;
    closed.useTries(1);
    const QByteArray file = testkit::readFile(closed.home.file("attempts"));
    const auto calls = closed.home.keychain.calls.filter(QStringLiteral("write")).size();
    for (int n = 0; n < 10; ++n)
        QCOMPARE(closed.state().triesLeft, 2);
    QCOMPARE(testkit::readFile(closed.home.file("attempts")), file);
    QCOMPARE(closed.home.keychain.calls.filter(QStringLiteral("write")).size(), calls);
    samples::VaultHome nowhere;
    QCOMPARE(waitFor(nowhere.vault()->attempts({}))->triesLeft, 3);
    QVERIFY(!QDir(nowhere.folder()).exists());
}

void tst_VaultAttempts::headerDamaged_costsNoTry()
{
    const ClosedVault closed;
    const QByteArray sound = testkit::readFile(closed.home.file("header.0"));
    for (const char *name : {"header.0", "header.1"})
        testkit::writeFile(closed.home.file(name), sound.chopped(1));
    for (int n = 0; n < 5; ++n)
        QCOMPARE(outcome(closed.open(wrongPassword())), failed(ErrorCode::VaultHeaderDamaged));
    QCOMPARE(closed.state().triesLeft, 3);
    testkit::writeFile(closed.home.file("header.1"), sound);
    QCOMPARE(closed.state().triesLeft, 3);
    QCOMPARE(outcome(closed.open(samples::password())), succeeded());
}

void tst_VaultAttempts::deviceSecretMissing_costsNoTry()
{
    ClosedVault closed;
    closed.home.keychain.mood = FakeKeychain::Mood::HidingAll;
    for (int n = 0; n < 5; ++n)
        QCOMPARE(outcome(closed.open(wrongPassword())), failed(ErrorCode::DeviceSecretMissing));
    // Without the secret not even the record can be read.
    QCOMPARE(closed.state().triesLeft, 3);
    closed.home.keychain.mood = FakeKeychain::Mood::Answering;
    QCOMPARE(closed.state().triesLeft, 3);
}

void tst_VaultAttempts::lockedWhileDeriving_costsNoTry()
{
    const ClosedVault closed;
    for (int n = 0; n < 4; ++n) {
        auto opening = closed.vault->open(wrongPassword(), {});
        const QByteArray untouched = testkit::readFile(closed.home.file("attempts"));
        QVERIFY(testkit::waitUntil(
            [&] { return testkit::readFile(closed.home.file("attempts")) != untouched; }));
        waitFor(closed.vault->close());
        QCOMPARE(outcome(waitFor(std::move(opening))), failed(ErrorCode::Cancelled));
        QVERIFY(testkit::waitUntil([&] { return closed.state().triesLeft == 3; }));
    }
}

void tst_VaultAttempts::noMemory_costsNoTry()
{
    const ClosedVault closed;
    QFile pages(QStringLiteral("/proc/self/statm"));
    if (!pages.open(QIODevice::ReadOnly))
        QSKIP("The size of the process is told on Linux alone.");
    rlimit usual{};
    getrlimit(RLIMIT_AS, &usual);
    const auto mapped = pages.readAll().split(' ').first().toULongLong() * 4096;
    const rlimit little{mapped + rlim_t(32) * 1024 * 1024, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_AS, &little), 0);
    const auto answer = closed.open(wrongPassword());
    setrlimit(RLIMIT_AS, &usual);
    QCOMPARE(outcome(answer), failed(ErrorCode::KdfOutOfMemory));
    QVERIFY(testkit::waitUntil([&] { return closed.state().triesLeft == 3; }));
}

void tst_VaultAttempts::countNotWritable_meansNoTry()
{
    const ClosedVault closed;
    // A folder with something in it where the record is written before it is renamed.
    const QString inTheWay = closed.home.file("attempts.new");
    QVERIFY(QDir().mkpath(inTheWay + QStringLiteral("/inside")));
    const auto wrong = closed.open(wrongPassword());
    const auto right = closed.open(samples::password());
    QVERIFY(QDir(inTheWay).removeRecursively());
    // Not even the right password: a try that cannot be counted is not made.
    QCOMPARE(outcome(wrong), failed(ErrorCode::DiskWriteFailed));
    QCOMPARE(outcome(right), failed(ErrorCode::DiskWriteFailed));
    QCOMPARE(closed.state().triesLeft, 3);
    QCOMPARE(outcome(closed.open(samples::password())), succeeded());
}

void tst_VaultAttempts::fileLost_blocks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("removed") << QByteArray();
    QTest::newRow("emptied") << QByteArray("");
    QTest::newRow("foreign") << QByteArray("foreign");
    // What whoever knows the form but not the device secret can write.
    const auto key = vault::attemptsKey({}, QByteArray(16, '\0'));
    QTest::newRow("forged") << vault::AttemptsRecord().encode(QByteArray(16, '\0'), {&*key});
}

void tst_VaultAttempts::fileLost_blocks()
{
    QFETCH(const QByteArray, content);
    // On a computer without a keychain the file stands alone.
    ClosedVault closed(Protection::PasswordOnly);
    closed.vault = closed.home.vaultWithoutKeychain();
    QVERIFY(QFile::remove(closed.home.file("attempts")));
    if (!content.isNull())
        testkit::writeFile(closed.home.file("attempts"), content);
    QCOMPARE(closed.state().triesLeft, 0);
    QCOMPARE(closed.state().blockedFor, 15min);
    verifyBlocked(closed.open(samples::password()), closed.home.clock, 15min);
    closed.home.clock.advance(14min);
    QCOMPARE(closed.state().blockedFor, 1min);
    closed.home.clock.advance(1min);
    QCOMPARE(outcome(closed.open(samples::password())), succeeded());
}

void tst_VaultAttempts::fileLost_keychainKnowsTheCount()
{
    ClosedVault closed;
    closed.useTries(1);
    QVERIFY(QFile::remove(closed.home.file("attempts")));
    closed.restart();
    QCOMPARE(closed.state().triesLeft, 2);
    // Looking mends nothing; the next try does.
    QVERIFY(!QFile::exists(closed.home.file("attempts")));
    const auto wrong = closed.open(wrongPassword());
    QCOMPARE(wrong.error().triesLeft, std::optional(1));
    QVERIFY(QFile::exists(closed.home.file("attempts")));
}

void tst_VaultAttempts::fileTakenBack_keychainKnowsTheCount()
{
    ClosedVault closed;
    const QByteArray untouched = testkit::readFile(closed.home.file("attempts"));
    for (int left = 2; left > 0; --left) {
        const auto wrong = closed.open(wrongPassword());
        QCOMPARE(wrong.error().triesLeft, std::optional(left));
        testkit::writeFile(closed.home.file("attempts"), untouched);
        closed.restart();
    }
    verifyBlocked(closed.open(wrongPassword()), closed.home.clock, 15min);
    testkit::writeFile(closed.home.file("attempts"), untouched);
    closed.restart();
    verifyBlocked(closed.open(samples::password()), closed.home.clock, 15min);
}

void tst_VaultAttempts::copyTakenBack_fileKnowsTheCount()
{
    ClosedVault closed;
    closed.useTries(1);
    const QString copy = closed.copyInKeychain();
    const QByteArray once = testkit::readFile(copy);
    const auto wrong = closed.open(wrongPassword());
    QCOMPARE(wrong.error().triesLeft, std::optional(1));
    testkit::writeFile(copy, once);
    closed.restart();
    QCOMPARE(closed.state().triesLeft, 1);
    verifyBlocked(closed.open(wrongPassword()), closed.home.clock, 15min);
}

// The keychain has given the device secret; that it has no count is somebody's doing.
void tst_VaultAttempts::copyLost_blocks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("removed") << QByteArray();
    QTest::newRow("forged") << QByteArray("forged");
}

void tst_VaultAttempts::copyLost_blocks()
{
    QFETCH(const QByteArray, content);
    ClosedVault closed;
    const QByteArray untouched = testkit::readFile(closed.home.file("attempts"));
    const QString copy = closed.copyInKeychain();
    QVERIFY(QFile::exists(copy));
    int guesses = 0;
    for (int round = 0; round < 4; ++round) {
        testkit::writeFile(closed.home.file("attempts"), untouched);
        QFile::remove(copy);
        if (!content.isNull())
            testkit::writeFile(copy, content);
        closed.restart();
        guesses += outcome(closed.open(wrongPassword())) == failed(ErrorCode::VaultWrongPassword);
    }
    QCOMPARE(guesses, 0);
}

// Whatever becomes of both copies, this process does not forget.
void tst_VaultAttempts::bothTakenBack_thisProcessKnowsTheCount()
{
    ClosedVault closed;
    const QByteArray untouched = testkit::readFile(closed.home.file("attempts"));
    closed.home.keychain.mood = FakeKeychain::Mood::RefusingWrites;
    for (int left = 2; left > 0; --left) {
        const auto wrong = closed.open(wrongPassword());
        QCOMPARE(wrong.error().triesLeft, std::optional(left));
        testkit::writeFile(closed.home.file("attempts"), untouched);
    }
    verifyBlocked(closed.open(wrongPassword()), closed.home.clock, 15min);
    testkit::writeFile(closed.home.file("attempts"), untouched);
    verifyBlocked(closed.open(samples::password()), closed.home.clock, 15min);
}

// The keychain did not take the end of a block, and two tries were used since.
void tst_VaultAttempts::copyOfAnEndedBlock_givesNoTries()
{
    ClosedVault closed;
    closed.useTries(3);
    const QString copy = closed.copyInKeychain();
    const QByteArray blocked = testkit::readFile(copy);
    closed.home.clock.advance(15min);
    closed.useTries(2);
    testkit::writeFile(copy, blocked);
    closed.restart();
    QCOMPARE(closed.state().triesLeft, 1);
    verifyBlocked(closed.open(wrongPassword()), closed.home.clock, 15min);
}

void tst_VaultAttempts::keychainSilent_triesAreCountedAll()
{
    // The password alone: a device secret would not even be read.
    ClosedVault closed(Protection::PasswordOnly);
    closed.home.keychain.mood = FakeKeychain::Mood::Silent;
    closed.useTries(1);
    closed.vault = closed.home.vaultWithoutKeychain();
    closed.useTries(1);
    closed.home.keychain.mood = FakeKeychain::Mood::Answering;
    QCOMPARE(closed.state().triesLeft, 1);
    verifyBlocked(closed.open(wrongPassword()), closed.home.clock, 15min);
}

void tst_VaultAttempts::otherVaultsRecord_isForged()
{
    const ClosedVault closed;
    const ClosedVault other;
    QVERIFY(QFile::remove(closed.home.file("attempts")));
    QVERIFY(QFile::remove(closed.copyInKeychain()));
    QVERIFY(QFile::copy(other.home.file("attempts"), closed.home.file("attempts")));
    QCOMPARE(closed.state().triesLeft, 0);
}

// A program that dies, wherever in the course of a try: once it has begun to derive the key, the
// try is counted for good, and nothing ever counts for less than before.
void tst_VaultAttempts::killed_betweenTryAndCount_noTryIsFree()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    samples::VaultHome work;
    waitFor(work.created()->close());
    const QStringList arguments{QStringLiteral("try"), work.folder(), work.keychainFolder(),
                                QStringLiteral("wrong")};
    samples::VaultHome fresh;
    fresh.takeCopyOf(work.path());
    const auto whole = samples::runSteps(arguments);
    QCOMPARE(whole.said, QStringList{failed(ErrorCode::VaultWrongPassword)});
    // Up to the derivation and not behind it: from there on nothing is left to win.
    int places = 0;
    while (!whole.steps[places].contains(QStringLiteral(" derive ")))
        ++places;
    ++places;
    work.takeCopyOf(fresh.path());
    const base::SystemClock clock;
    const int rounds = testkit::rounds(1000);
    int used = 0;
    int derived = 0;
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const int place = testkit::placeOf(round, rounds, places * samples::kDeaths);
        const auto death = static_cast<samples::Death>(place % samples::kDeaths);
        const auto run = samples::runSteps(arguments, place / samples::kDeaths + 1, death);
        killed += run.isKilled ? 1 : 0;
        derived += run.hasDerived() ? 1 : 0;
        Vault vault(QDir(work.folder()), {samples::kLeastKdf}, work.random, clock, &work.keychain);
        const int usedNow = vault::kUnlockTries - waitFor(vault.attempts({}))->triesLeft;
        QVERIFY2(usedNow >= used + (run.hasDerived() ? 1 : 0), qPrintable(run.lastStep()));
        QVERIFY2(usedNow <= used + 1, qPrintable(run.lastStep()));
        used = usedNow;
        if (used == vault::kUnlockTries) {
            work.takeCopyOf(fresh.path());
            used = 0;
        }
    }
    QVERIFY(derived > 0 && killed > rounds / 2);
    qInfo("%d tries, %d killed at one of %d steps, %d had begun to derive the key: 0 free tries",
          rounds, killed, places, derived);
}

QTEST_GUILESS_MAIN(tst_VaultAttempts)
#include "tst_VaultAttempts.moc"
