// SPDX-License-Identifier: Apache-2.0
#include "bank/ReconnectPolicy.h"
#include "testkit/SeededRandom.h"

#include <QTest>

#include <algorithm>

using namespace qorgan;
using namespace std::chrono_literals;
using bank::ReconnectPolicy;

class TestReconnectPolicy : public QObject
{
    Q_OBJECT

    testkit::SeededRandom m_random{3};

    /// The longest wait of many clients whose stream stood and broke.
    std::chrono::milliseconds longestWait(std::optional<std::chrono::milliseconds> retry)
    {
        std::chrono::milliseconds longest{};
        for (int i = 0; i < 1'000; ++i) {
            ReconnectPolicy policy(m_random);
            policy.begin();
            policy.opened();
            longest = std::max(longest, policy.ended(retry).wait);
        }
        return longest;
    }

private slots:
    void stream_thatNeverStood_isTriedSoonAndTold()
    {
        ReconnectPolicy policy(m_random);
        policy.begin();
        const auto first = policy.ended(std::nullopt);
        QVERIFY(first.isNews);
        QVERIFY(first.wait < 1s);
        QVERIFY(policy.ended(std::nullopt).wait < 2s);
    }

    void stream_thatStood_isSpreadAndToldWhenItStaysAway()
    {
        ReconnectPolicy policy(m_random);
        policy.begin();
        policy.opened();
        QVERIFY(!policy.ended(std::nullopt).isNews);
        QVERIFY(policy.ended(std::nullopt).isNews);
        policy.opened();
        QVERIFY(!policy.ended(std::nullopt).isNews);
        const auto longest = longestWait(std::nullopt);
        QVERIFY(longest <= ReconnectPolicy::kSpread);
        QVERIFY(longest > ReconnectPolicy::kSpread * 9 / 10);
    }

    void retry_ofTheBank_isTheSpan()
    {
        const auto longest = longestWait(3s);
        QVERIFY(longest <= 3s);
        QVERIFY(longest > 2700ms);
    }

    void retryAfter_ofARefusal_isKept()
    {
        ReconnectPolicy policy(m_random);
        policy.begin();
        QVERIFY(policy.ended(std::nullopt, 90s).wait >= 90s);
    }

    void begin_forgetsWhatWas()
    {
        ReconnectPolicy policy(m_random);
        policy.begin();
        for (int i = 0; i < 12; ++i)
            (void)policy.ended(std::nullopt);
        policy.begin();
        QVERIFY(policy.ended(std::nullopt).wait < 1s);
    }
};

QTEST_APPLESS_MAIN(TestReconnectPolicy)
#include "tst_ReconnectPolicy.moc"
