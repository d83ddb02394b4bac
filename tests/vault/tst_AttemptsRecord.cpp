// SPDX-License-Identifier: Apache-2.0
#include "testkit/FakeClock.h"
#include "testkit/Outcome.h"
#include "testkit/SeededRandom.h"
#include "testkit/Soak.h"
#include "vault/AttemptsRecord.h"

#include <QTest>

using namespace qorgan;
using namespace std::chrono_literals;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::FakeClock;
using testkit::outcome;
using testkit::succeeded;
using vault::AttemptsRecord;

namespace {

const QByteArray kVault(16, 'v');

SecretBytes key(char letter = 'k')
{
    return SecretBytes::copyOf(QByteArray(32, letter));
}

QByteArray encoded(const AttemptsRecord &record)
{
    const auto with = key();
    return record.encode(kVault, {&with});
}

AttemptsRecord blockedNow(const FakeClock &clock)
{
    AttemptsRecord record;
    for (int n = 0; n < vault::kUnlockTries; ++n)
        record.countTry(clock);
    return record;
}

} // namespace

class tst_AttemptsRecord : public QObject
{
    Q_OBJECT

private slots:
    void tries_thirdOne_blocksForFifteenMinutes();
    void block_over_givesAllTriesBack();
    void block_timePassesAsleep_countsToo();
    void block_wallClockSet_changesNothing_data();
    void block_wallClockSet_changesNothing();
    void block_otherBoot_beginsAnew();
    void block_timeWentBack_beginsAnew();
    void block_anythingDoneToTheClock_gainsNothing();
    void stricter_ofTwo_wins();
    void encode_thenDecode_givesItBack();
    void encode_forTwoKeys_isGoodForEither();
    void decode_otherKeyOrVault_isForged();
    void decode_cutOrFlippedAnywhere_isForged();
    void key_dependsOnSecretAndVault();
};

void tst_AttemptsRecord::tries_thirdOne_blocksForFifteenMinutes()
{
    const FakeClock clock;
    AttemptsRecord record;
    for (int used = 0; used < 3; ++used) {
        QCOMPARE(record.triesUsed(), used);
        QCOMPARE(record.blockedFor(clock), 0ms);
        record.countTry(clock);
    }
    QCOMPARE(record.triesUsed(), 3);
    QCOMPARE(record.blockedFor(clock), 15min);
    QCOMPARE(record, AttemptsRecord::exhausted(clock));
}

void tst_AttemptsRecord::block_over_givesAllTriesBack()
{
    FakeClock clock;
    AttemptsRecord record = blockedNow(clock);
    clock.advance(15min - 1ms);
    record.settle(clock);
    QCOMPARE(record.blockedFor(clock), 1ms);
    QCOMPARE(record.triesUsed(), 3);
    clock.advance(1ms);
    QCOMPARE(record.blockedFor(clock), 0ms);
    record.settle(clock);
    QCOMPARE(record, AttemptsRecord());
}

void tst_AttemptsRecord::block_timePassesAsleep_countsToo()
{
    FakeClock clock;
    const AttemptsRecord record = blockedNow(clock);
    clock.suspend(10min);
    QCOMPARE(record.blockedFor(clock), 5min);
}

void tst_AttemptsRecord::block_wallClockSet_changesNothing_data()
{
    QTest::addColumn<int>("years");
    for (const int years : {-10, -1, 0, 1, 10})
        QTest::addRow("%d years", years) << years;
}

void tst_AttemptsRecord::block_wallClockSet_changesNothing()
{
    QFETCH(const int, years);
    FakeClock clock;
    AttemptsRecord record = blockedNow(clock);
    clock.advance(4min);
    clock.setWall(clock.utcNow().addYears(years));
    record.settle(clock);
    QCOMPARE(record.blockedFor(clock), 11min);
}

void tst_AttemptsRecord::block_otherBoot_beginsAnew()
{
    FakeClock clock;
    AttemptsRecord record = blockedNow(clock);
    clock.advance(14min);
    clock.reboot();
    clock.advance(20min);
    QCOMPARE(record.blockedFor(clock), 15min);
    // Nobody has looked yet: from the first look on it shrinks.
    record.settle(clock);
    clock.advance(1min);
    QCOMPARE(record.blockedFor(clock), 14min);
}

void tst_AttemptsRecord::block_timeWentBack_beginsAnew()
{
    FakeClock clock;
    AttemptsRecord record = blockedNow(clock);
    clock.advance(-1h);
    QCOMPARE(record.blockedFor(clock), 15min);
    record.settle(clock);
    clock.advance(5min);
    QCOMPARE(record.blockedFor(clock), 10min);
}

// Whatever is done in whatever order, a block is never over sooner than after 15 minutes of time
// that has really passed.
void tst_AttemptsRecord::block_anythingDoneToTheClock_gainsNothing()
{
    testkit::SeededRandom random;
    const int sequences = testkit::rounds(20'000);
    for (int n = 0; n < sequences; ++n) {
        FakeClock clock;
        AttemptsRecord record = blockedNow(clock);
        std::chrono::milliseconds passed{0};
        while (passed < 15min) {
            const std::chrono::milliseconds step(static_cast<qint64>(random.unit() * 400'000));
            switch (static_cast<int>(random.unit() * 6)) {
            case 0:
                clock.advance(step);
                passed += step;
                break;
            case 1:
                clock.suspend(step);
                passed += step;
                break;
            case 2:
                clock.setWall(clock.utcNow().addYears(static_cast<int>(random.unit() * 20) - 10));
                break;
            case 3:
                clock.reboot();
                break;
            case 4:
                record.settle(clock);
                break;
            default:
                // The program ends and starts again.
                record = *AttemptsRecord::decode(encoded(record), kVault, key());
            }
            if (passed < 15min)
                QVERIFY(record.blockedFor(clock) >= 15min - passed);
        }
    }
    qInfo("%d sequences: 0 s gained", sequences);
}

void tst_AttemptsRecord::stricter_ofTwo_wins()
{
    FakeClock clock;
    AttemptsRecord one;
    one.countTry(clock);
    AttemptsRecord two = one;
    two.countTry(clock);
    const AttemptsRecord earlier = blockedNow(clock);
    clock.advance(1min);
    const AttemptsRecord later = blockedNow(clock);
    const QList<AttemptsRecord> rising{AttemptsRecord(), one, two, earlier, later};
    for (qsizetype a = 0; a < rising.size(); ++a) {
        for (qsizetype b = 0; b < rising.size(); ++b)
            QCOMPARE(AttemptsRecord::stricter(rising[a], rising[b], clock), rising[std::max(a, b)]);
    }
}

void tst_AttemptsRecord::encode_thenDecode_givesItBack()
{
    FakeClock clock;
    AttemptsRecord record;
    for (int used = 0; used <= 3; ++used) {
        const auto read = AttemptsRecord::decode(encoded(record), kVault, key());
        QCOMPARE(outcome(read), succeeded());
        QCOMPARE(*read, record);
        record.countTry(clock);
    }
}

void tst_AttemptsRecord::encode_forTwoKeys_isGoodForEither()
{
    const auto before = key('1');
    const auto after = key('2');
    const QByteArray bytes = AttemptsRecord().encode(kVault, {&before, &after});
    QCOMPARE(outcome(AttemptsRecord::decode(bytes, kVault, before)), succeeded());
    QCOMPARE(outcome(AttemptsRecord::decode(bytes, kVault, after)), succeeded());
    QCOMPARE(outcome(AttemptsRecord::decode(bytes, kVault, key('3'))),
             failed(ErrorCode::VaultDamaged));
}

void tst_AttemptsRecord::decode_otherKeyOrVault_isForged()
{
    const QByteArray bytes = encoded({});
    QCOMPARE(outcome(AttemptsRecord::decode(bytes, kVault, key('x'))),
             failed(ErrorCode::VaultDamaged));
    QCOMPARE(outcome(AttemptsRecord::decode(bytes, QByteArray(16, 'w'), key())),
             failed(ErrorCode::VaultDamaged));
    QCOMPARE(outcome(AttemptsRecord::decode(QByteArray(100'000, '\x82'), kVault, key())),
             failed(ErrorCode::VaultDamaged));
}

void tst_AttemptsRecord::decode_cutOrFlippedAnywhere_isForged()
{
    const FakeClock clock;
    const QByteArray sound = encoded(blockedNow(clock));
    for (qsizetype length = 0; length < sound.size(); ++length) {
        QCOMPARE(outcome(AttemptsRecord::decode(sound.left(length), kVault, key())),
                 failed(ErrorCode::VaultDamaged));
    }
    for (qsizetype bit = 0; bit < sound.size() * 8; ++bit) {
        QByteArray flipped = sound;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QCOMPARE(outcome(AttemptsRecord::decode(flipped, kVault, key())),
                 failed(ErrorCode::VaultDamaged));
    }
    QCOMPARE(outcome(AttemptsRecord::decode(sound + '\0', kVault, key())),
             failed(ErrorCode::VaultDamaged));
}

void tst_AttemptsRecord::key_dependsOnSecretAndVault()
{
    const auto first = vault::attemptsKey(key('a'), kVault);
    const auto otherSecret = vault::attemptsKey(key('b'), kVault);
    const auto otherVault = vault::attemptsKey(key('a'), QByteArray(16, 'w'));
    const auto passwordOnly = vault::attemptsKey({}, kVault);
    QCOMPARE(first->size(), std::size_t{32});
    QVERIFY(!first->equals(*otherSecret));
    QVERIFY(!first->equals(*otherVault));
    QVERIFY(!first->equals(*passwordOnly));
}

QTEST_GUILESS_MAIN(tst_AttemptsRecord)
#include "tst_AttemptsRecord.moc"
