// SPDX-License-Identifier: Apache-2.0
#include "sync/PollPolicy.h"
#include "testkit/SeededRandom.h"

#include <QTest>

#include <algorithm>

using namespace qorgan;
using namespace std::chrono_literals;
using base::ErrorCode;
using sync::PollPolicy;
using sync::PushState;

class TestPollPolicy : public QObject
{
    Q_OBJECT

    testkit::SeededRandom m_random{5};
    const base::Error m_away{ErrorCode::BankUnreachable, {}};

private slots:
    void poll_isJitteredAroundItsPeriod()
    {
        PollPolicy policy(m_random);
        for (const PushState push : {PushState::Disconnected, PushState::Connected}) {
            (void)policy.setPushState(push);
            const std::chrono::milliseconds period = push == PushState::Connected ? 10min : 1min;
            for (int i = 0; i < 1'000; ++i) {
                const auto rest = policy.untilPoll();
                QVERIFY(rest >= period * 3 / 4);
                QVERIFY(rest <= period * 5 / 4);
            }
        }
    }

    void push_lostOrStandingAnew_wantsARun()
    {
        PollPolicy policy(m_random);
        QVERIFY(!policy.setPushState(PushState::Disconnected));
        QVERIFY(policy.setPushState(PushState::Connected));
        QVERIFY(policy.setPushState(PushState::Connected));
        QVERIFY(policy.setPushState(PushState::Disconnected));
        QVERIFY(!policy.setPushState(PushState::Disconnected));
    }

    void retry_withoutAnyPush_beginsSmall()
    {
        PollPolicy policy(m_random);
        QVERIFY(policy.untilRetry(m_away, {}) < 1s);
        QVERIFY(policy.untilRetry(m_away, {}) < 2s);
    }

    void retry_besidePush_isSpread()
    {
        std::chrono::milliseconds longest{};
        for (int i = 0; i < 1'000; ++i) {
            PollPolicy policy(m_random);
            (void)policy.setPushState(PushState::Connected);
            policy.succeeded();
            longest = std::max(longest, policy.untilRetry(m_away, {}));
        }
        QVERIFY(longest <= PollPolicy::kRetryBesidePush);
        QVERIFY(longest > PollPolicy::kRetryBesidePush * 9 / 10);
    }

    void retry_forAPersonWhoWaits_beginsSmall()
    {
        PollPolicy policy(m_random);
        (void)policy.setPushState(PushState::Connected);
        policy.begin();
        QVERIFY(policy.untilRetry(m_away, {}) < 1s);
    }

    void retry_ofTheBank_isKept()
    {
        PollPolicy policy(m_random);
        const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        base::Error busy{ErrorCode::RateLimited, {}};
        busy.retryAt = now.addSecs(90);
        const auto rest = policy.untilRetry(busy, now);
        QVERIFY(rest >= 90s);
        QVERIFY(rest < 91s);
    }

    void session_ended_waitsForANewOne()
    {
        PollPolicy policy(m_random);
        QCOMPARE(policy.untilRetry({ErrorCode::SessionEnded, {}}, {}),
                 std::chrono::milliseconds(24h));
    }
};

QTEST_APPLESS_MAIN(TestPollPolicy)
#include "tst_PollPolicy.moc"
