// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using session::Connection;
using testkit::Customer;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitUntil;

namespace {
constexpr char kPassword[] = "Тау-бұлақ7";
constexpr int kHistory = 1'200;
} // namespace

/// A long history, from the first sign-in to the last page.
class tst_History : public QObject
{
    Q_OBJECT
    testkit::SandboxBank m_bank;

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {QStringLiteral("--history"), QString::number(kHistory)};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
    }

    void leftForLater_isToldAfterAnUnlockAndFetchedOnDemand()
    {
        Customer customer(m_bank, QStringLiteral("+77012000041"));
        auto &session = customer.session();
        bool asked = false;
        QObject stopper;
        connect(&session.history(), &session::History::changed, &stopper, [&] {
            if (!std::exchange(asked, true))
                base::deliver(session.pauseHistory(true, {}), &stopper,
                              [](const base::Result<void> &) {});
        });
        QVERIFY(customer.signUp(kPassword));
        const auto isPaused = [&] {
            return session.history().left() && session.history().left()->paused;
        };
        QVERIFY(waitUntil(isPaused));
        QVERIFY(customer.waitForState(Connection::State::Online));
        QTest::qWait(300);
        const int here = customer.operationCount();
        QVERIFY(here >= 500 && here < kHistory);

        QCOMPARE(outcome(customer.lock()), succeeded());
        QCOMPARE(session.history().left(), std::nullopt);
        m_bank.kill();
        QCOMPARE(outcome(customer.unlock(kPassword)), succeeded());
        QVERIFY(isPaused());
        QCOMPARE(session.history().left()->read, here);
        QVERIFY(session.history().left()->total >= kHistory);

        QVERIFY(m_bank.restart());
        QCOMPARE(outcome(testkit::waitFor(session.pauseHistory(false, {}))), succeeded());
        QVERIFY(waitUntil([&] { return !session.history().left(); }));
        QVERIFY(customer.operationCount() >= kHistory);
    }
};

QTEST_MAIN(tst_History)
#include "tst_History.moc"
