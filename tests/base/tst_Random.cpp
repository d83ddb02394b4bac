// SPDX-License-Identifier: Apache-2.0
#include "base/Clock.h"
#include "base/Error.h"
#include "testkit/FakeClock.h"
#include "testkit/SeededRandom.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace qorgan;
using testkit::SeededRandom;

class tst_Random : public QObject
{
    Q_OBJECT

private slots:
    void uuid_isVersionFour();
    void unit_staysInItsRange();
    void seeded_repeatsItself();
    void fakeClock_movesOnlyByHand();
    void systemClock_isUtcAndSteady();
    void shortCode_hasThreeDigits();
};

void tst_Random::uuid_isVersionFour()
{
    SeededRandom random;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString text = random.uuid();
        QCOMPARE(text.size(), 36);
        const QUuid uuid = QUuid::fromString(text);
        QCOMPARE(uuid.version(), QUuid::Random);
        QCOMPARE(uuid.variant(), QUuid::DCE);
        seen.insert(text);
    }
    QCOMPARE(seen.size(), 1000);
}

void tst_Random::unit_staysInItsRange()
{
    SeededRandom random;
    double sum = 0.0;
    for (int i = 0; i < 10'000; ++i) {
        const double value = random.unit();
        QVERIFY(value >= 0.0);
        QVERIFY(value < 1.0);
        sum += value;
    }
    // The mean of ten thousand lies within three hundredths of one half, but for a fault.
    QVERIFY(qAbs(sum / 10'000 - 0.5) < 0.03);
}

void tst_Random::seeded_repeatsItself()
{
    SeededRandom first(7);
    SeededRandom second(7);
    SeededRandom other(8);
    const QString uuid = first.uuid();
    QCOMPARE(second.uuid(), uuid);
    QVERIFY(other.uuid() != uuid);
    QVERIFY(first.uuid() != uuid);
}

void tst_Random::fakeClock_movesOnlyByHand()
{
    using namespace std::chrono_literals;
    testkit::FakeClock clock;
    const QDateTime wall = clock.utcNow();
    const auto monotonic = clock.monotonicNow();
    clock.advance(90s);
    QCOMPARE(wall.secsTo(clock.utcNow()), 90);
    QCOMPARE((clock.monotonicNow() - monotonic).count(), 90'000);
    clock.setWall(wall.addYears(-10));
    QCOMPARE(clock.utcNow(), wall.addYears(-10));
    QCOMPARE((clock.monotonicNow() - monotonic).count(), 90'000);
}

void tst_Random::systemClock_isUtcAndSteady()
{
    const base::SystemClock clock;
    QCOMPARE(clock.utcNow().timeSpec(), Qt::UTC);
    const auto earlier = clock.monotonicNow();
    QVERIFY(clock.monotonicNow() >= earlier);
}

void tst_Random::shortCode_hasThreeDigits()
{
    QCOMPARE(base::shortCode(base::ErrorCode::Cancelled), QStringLiteral("Q001"));
    QCOMPARE(base::shortCode(base::ErrorCode::KeyWrong), QStringLiteral("Q201"));
    QCOMPARE(base::shortCode(base::ErrorCode::VaultWrongPassword), QStringLiteral("Q402"));
}

QTEST_GUILESS_MAIN(tst_Random)
#include "tst_Random.moc"
