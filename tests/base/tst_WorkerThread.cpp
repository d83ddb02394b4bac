// SPDX-License-Identifier: Apache-2.0
#include "base/WorkerThread.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace qorgan;
using base::CancelScope;
using base::ErrorCode;
using base::Result;
using base::WorkerThread;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;

class tst_WorkerThread : public QObject
{
    Q_OBJECT

private slots:
    void run_givesTheResultOnTheMainThread();
    void run_failing_givesTheError();
    void run_moveOnlyResult_isHandedOn();
    void run_several_inTheirOrder();
    void run_cancelledBefore_isNeverStarted();
    void run_cancelledMeanwhile_endsAtOnceAndWorkGoesOn();
    void destroyed_finishesWhatWasGiven();
    void destroyed_answersNobody();
};

void tst_WorkerThread::run_givesTheResultOnTheMainThread()
{
    WorkerThread worker(QStringLiteral("worker"));
    QObject page;
    QThread *handledOn = nullptr;
    auto task =
        worker.run<QThread *>([]() -> Result<QThread *> { return QThread::currentThread(); }, {});
    const auto ranOn = waitFor(std::move(task));
    QCOMPARE(outcome(ranOn), succeeded());
    QCOMPARE(*ranOn, worker.thread());
    base::deliver(worker.run<int>([]() -> Result<int> { return 1; }, {}), &page,
                  [&](const Result<int> &) { handledOn = QThread::currentThread(); });
    QVERIFY(testkit::waitUntil([&] { return handledOn != nullptr; }));
    QCOMPARE(handledOn, thread());
}

void tst_WorkerThread::run_failing_givesTheError()
{
    WorkerThread worker(QStringLiteral("worker"));
    QCOMPARE(outcome(waitFor(worker.run<int>(
                 []() -> Result<int> { return base::failure(ErrorCode::DiskFull); }, {}))),
             failed(ErrorCode::DiskFull));
}

void tst_WorkerThread::run_moveOnlyResult_isHandedOn()
{
    WorkerThread worker(QStringLiteral("worker"));
    const auto value = waitFor(worker.run<std::unique_ptr<int>>(
        []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(3); }, {}));
    QCOMPARE(outcome(value), succeeded());
    QCOMPARE(**value, 3);
}

void tst_WorkerThread::run_several_inTheirOrder()
{
    WorkerThread worker(QStringLiteral("worker"));
    QList<int> ran;
    for (int i = 0; i < 100; ++i) {
        base::deliver(worker.run<void>(
                          [&ran, i]() -> Result<void> {
                              ran.append(i);
                              return {};
                          },
                          {}),
                      this, [](const Result<void> &) {});
    }
    QCOMPARE(outcome(waitFor(worker.run<void>([]() -> Result<void> { return {}; }, {}))),
             succeeded());
    QCOMPARE(ran.size(), 100);
    QVERIFY(std::is_sorted(ran.cbegin(), ran.cend()));
}

void tst_WorkerThread::run_cancelledBefore_isNeverStarted()
{
    WorkerThread worker(QStringLiteral("worker"));
    const CancelScope scope;
    scope.cancel();
    std::atomic<int> ran = 0;
    const auto count = [&ran]() -> Result<void> {
        ++ran;
        return {};
    };
    QCOMPARE(outcome(waitFor(worker.run<void>(count, scope))), failed(ErrorCode::Cancelled));
    QCOMPARE(outcome(waitFor(worker.run<void>([]() -> Result<void> { return {}; }, {}))),
             succeeded());
    QCOMPARE(ran.load(), 0);
}

void tst_WorkerThread::run_cancelledMeanwhile_endsAtOnceAndWorkGoesOn()
{
    WorkerThread worker(QStringLiteral("worker"));
    const CancelScope scope;
    QSemaphore started;
    QSemaphore mayEnd;
    std::atomic<bool> ended = false;
    auto task = worker.run<void>(
        [&]() -> Result<void> {
            started.release();
            mayEnd.acquire();
            ended = true;
            return {};
        },
        scope);
    started.acquire();
    scope.cancel();
    QCOMPARE(outcome(waitFor(std::move(task))), failed(ErrorCode::Cancelled));
    QVERIFY(!ended);
    mayEnd.release();
    QCOMPARE(outcome(waitFor(worker.run<void>([]() -> Result<void> { return {}; }, {}))),
             succeeded());
    QVERIFY(ended);
}

void tst_WorkerThread::destroyed_finishesWhatWasGiven()
{
    std::atomic<int> ran = 0;
    const CancelScope scope;
    {
        WorkerThread worker(QStringLiteral("worker"));
        for (int i = 0; i < 10; ++i) {
            base::deliver(worker.run<void>(
                              [&ran]() -> Result<void> {
                                  ++ran;
                                  return {};
                              },
                              scope),
                          this, [](const Result<void> &) {});
        }
    }
    QCOMPARE(ran.load(), 10);
    scope.cancel();
}

void tst_WorkerThread::destroyed_answersNobody()
{
    QStringList answers;
    const CancelScope scope;
    {
        WorkerThread worker(QStringLiteral("worker"));
        base::deliver(worker.run<void>([]() -> Result<void> { return {}; }, scope), this,
                      [&](const Result<void> &value) { answers.append(outcome(value)); });
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, QStringList());
    // Whoever waited ends with the scope, as everything that waits does.
    scope.cancel();
    QCOMPARE(answers, QStringList{failed(ErrorCode::Cancelled)});
}

QTEST_GUILESS_MAIN(tst_WorkerThread)
#include "tst_WorkerThread.moc"
