// SPDX-License-Identifier: Apache-2.0
#include "base/Task.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QTest>
#include <QTimer>

#include <memory>

using namespace qorgan;
using base::CancelScope;
using base::ErrorCode;
using base::Pending;
using base::Result;
using base::Task;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using namespace std::chrono_literals;

namespace {

Task<int> awaited(Pending<int> pending)
{
    co_return co_await pending;
}

Task<int> doubled(Pending<int> pending)
{
    const auto value = co_await awaited(pending);
    if (!value)
        co_return base::failure(value.error());
    co_return *value * 2;
}

Task<std::unique_ptr<int>> moved(Pending<std::unique_ptr<int>> pending)
{
    co_return co_await pending;
}

/// Counts how many of it are alive, to see what a task keeps.
struct Witness {
    explicit Witness(int &count)
        : alive(&count)
    {
        ++*alive;
    }
    Witness(const Witness &other)
        : alive(other.alive)
    {
        ++*alive;
    }
    Witness &operator=(const Witness &) = delete;
    ~Witness() { --*alive; }
    int *alive;
};

Task<int> holding(Pending<int> pending, Witness witness)
{
    Q_UNUSED(witness)
    co_return co_await pending;
}

class Sender : public QObject
{
    Q_OBJECT
signals:
    void happened();
};

} // namespace

class tst_Task : public QObject
{
    Q_OBJECT

private slots:
    void pending_resolved_givesTheValue();
    void pending_resolvedBefore_givesTheValueAtOnce();
    void pending_failed_givesTheError();
    void pending_resolvedTwice_keepsTheFirst();
    void pending_cancelled_endsWithCancelled();
    void pending_cancelledBefore_endsAtOnce();
    void pending_resolvedThenCancelled_keepsTheValue();
    void pending_moveOnlyValue_isHandedOn();
    void pending_nested_passesThrough();
    void pending_ended_keepsNothingAlive();
    void delay_passes();
    void delay_cancelled_endsAtOnce();
    void closingAfter_timePassed_cancels();
    void closingAfter_outerCancelled_cancels();
    void signalOf_emitted_resumes();
    void signalOf_cancelled_isNotResumedTwice();
    void deliver_runsTheHandlerOnce();
    void deliver_contextDied_runsNothing();
    void deliver_contextDiesInHandler_isHarmless();
    void deliver_taskGone_endsWhenResolved();
};

void tst_Task::pending_resolved_givesTheValue()
{
    const Pending<int> pending{CancelScope()};
    auto task = awaited(pending);
    QVERIFY(!pending.isSettled());
    pending.resolve(5);
    const auto value = waitFor(std::move(task));
    QCOMPARE(outcome(value), succeeded());
    QCOMPARE(*value, 5);
}

void tst_Task::pending_resolvedBefore_givesTheValueAtOnce()
{
    const Pending<int> pending{CancelScope()};
    pending.resolve(5);
    QVERIFY(pending.isSettled());
    QCOMPARE(*waitFor(awaited(pending)), 5);
}

void tst_Task::pending_failed_givesTheError()
{
    const Pending<int> pending{CancelScope()};
    auto task = doubled(pending);
    pending.resolve(base::failure(ErrorCode::Offline, QStringLiteral("no way")));
    const auto value = waitFor(std::move(task));
    QCOMPARE(outcome(value), failed(ErrorCode::Offline));
    QCOMPARE(value.error().detail, QStringLiteral("no way"));
}

void tst_Task::pending_resolvedTwice_keepsTheFirst()
{
    const Pending<int> pending{CancelScope()};
    pending.resolve(1);
    pending.resolve(2);
    pending.resolve(base::failure(ErrorCode::Offline));
    QCOMPARE(*waitFor(awaited(pending)), 1);
}

void tst_Task::pending_cancelled_endsWithCancelled()
{
    const CancelScope scope;
    const Pending<int> pending(scope);
    auto task = doubled(pending);
    scope.cancel();
    QCOMPARE(outcome(waitFor(std::move(task))), failed(ErrorCode::Cancelled));
    // Too late: nobody waits any more.
    pending.resolve(5);
}

void tst_Task::pending_cancelledBefore_endsAtOnce()
{
    const CancelScope scope;
    scope.cancel();
    const Pending<int> pending(scope);
    QVERIFY(pending.isSettled());
    QCOMPARE(outcome(waitFor(awaited(pending))), failed(ErrorCode::Cancelled));
}

void tst_Task::pending_resolvedThenCancelled_keepsTheValue()
{
    const CancelScope scope;
    const Pending<int> pending(scope);
    auto task = awaited(pending);
    pending.resolve(5);
    scope.cancel();
    QCOMPARE(*waitFor(std::move(task)), 5);
}

void tst_Task::pending_moveOnlyValue_isHandedOn()
{
    const Pending<std::unique_ptr<int>> pending{CancelScope()};
    auto task = moved(pending);
    pending.resolve(std::make_unique<int>(7));
    const auto value = waitFor(std::move(task));
    QCOMPARE(outcome(value), succeeded());
    QCOMPARE(**value, 7);
}

void tst_Task::pending_nested_passesThrough()
{
    const Pending<int> pending{CancelScope()};
    auto task = doubled(pending);
    QTimer::singleShot(0, this, [pending] { pending.resolve(21); });
    QCOMPARE(*waitFor(std::move(task)), 42);
}

void tst_Task::pending_ended_keepsNothingAlive()
{
    int alive = 0;
    const CancelScope scope;
    {
        const Pending<int> pending(scope);
        auto task = holding(pending, Witness(alive));
        QVERIFY(alive > 0);
        pending.resolve(1);
        QCOMPARE(*waitFor(std::move(task)), 1);
    }
    // The scope lives on and keeps nothing of it.
    QCOMPARE(alive, 0);
    {
        const Pending<int> pending(scope);
        auto task = holding(pending, Witness(alive));
        scope.cancel();
        QCOMPARE(outcome(waitFor(std::move(task))), failed(ErrorCode::Cancelled));
    }
    QCOMPARE(alive, 0);
}

void tst_Task::delay_passes()
{
    QCOMPARE(outcome(waitFor(base::delay(1ms, {}))), succeeded());
}

void tst_Task::delay_cancelled_endsAtOnce()
{
    const CancelScope scope;
    auto task = base::delay(24h, scope);
    QTimer::singleShot(0, this, [scope] { scope.cancel(); });
    QCOMPARE(outcome(waitFor(std::move(task))), failed(ErrorCode::Cancelled));
}

void tst_Task::closingAfter_timePassed_cancels()
{
    const CancelScope scope;
    const CancelScope limited = base::closingAfter(1ms, scope);
    QVERIFY(!limited.isCancelled());
    QCOMPARE(outcome(waitFor(base::delay(24h, limited))), failed(ErrorCode::Cancelled));
    QVERIFY(!scope.isCancelled());
}

void tst_Task::closingAfter_outerCancelled_cancels()
{
    const CancelScope scope;
    const CancelScope limited = base::closingAfter(24h, scope);
    scope.cancel();
    QVERIFY(limited.isCancelled());
}

void tst_Task::signalOf_emitted_resumes()
{
    Sender sender;
    auto task = base::signalOf(&sender, &Sender::happened, {});
    emit sender.happened();
    QCOMPARE(outcome(waitFor(std::move(task))), succeeded());
    emit sender.happened();
}

void tst_Task::signalOf_cancelled_isNotResumedTwice()
{
    Sender sender;
    const CancelScope scope;
    auto task = base::signalOf(&sender, &Sender::happened, scope);
    scope.cancel();
    emit sender.happened();
    QCOMPARE(outcome(waitFor(std::move(task))), failed(ErrorCode::Cancelled));
}

void tst_Task::deliver_runsTheHandlerOnce()
{
    QObject page;
    const Pending<int> pending{CancelScope()};
    QList<int> got;
    base::deliver(doubled(pending), &page, [&](Result<int> value) { got.append(*value); });
    QCOMPARE(got, QList<int>());
    pending.resolve(4);
    pending.resolve(5);
    QCOMPARE(got, QList{8});
}

void tst_Task::deliver_contextDied_runsNothing()
{
    auto page = std::make_unique<QObject>();
    const Pending<int> pending{CancelScope()};
    int ran = 0;
    base::deliver(doubled(pending), page.get(), [&](const Result<int> &) { ++ran; });
    page.reset();
    pending.resolve(4);
    QCOMPARE(ran, 0);
}

void tst_Task::deliver_contextDiesInHandler_isHarmless()
{
    auto page = std::make_unique<QObject>();
    const Pending<int> pending{CancelScope()};
    int ran = 0;
    base::deliver(doubled(pending), page.get(), [&](const Result<int> &) {
        ++ran;
        page.reset();
    });
    pending.resolve(4);
    QCOMPARE(ran, 1);
    QVERIFY(page == nullptr);
}

void tst_Task::deliver_taskGone_endsWhenResolved()
{
    int alive = 0;
    QObject page;
    const CancelScope scope;
    QString got;
    {
        const Pending<int> pending(scope);
        base::deliver(holding(pending, Witness(alive)), &page,
                      [&](const Result<int> &value) { got = outcome(value); });
    }
    QVERIFY(alive > 0);
    scope.cancel();
    QCOMPARE(got, failed(ErrorCode::Cancelled));
    QCOMPARE(alive, 0);
}

QTEST_GUILESS_MAIN(tst_Task)
#include "tst_Task.moc"
