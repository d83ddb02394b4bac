// SPDX-License-Identifier: Apache-2.0
#include "base/CancelScope.h"

#include <QList>
#include <QTest>

#include <optional>

using qorgan::base::CancelScope;

class tst_CancelScope : public QObject
{
    Q_OBJECT

private slots:
    void cancel_runsHandlersOnceNewestFirst();
    void onCancel_whenCancelled_runsAtOnce();
    void registration_destroyed_isNotRun();
    void registration_moved_isRunOnce();
    void registration_outlivesScope_isHarmless();
    void child_isCancelledWithParent();
    void child_ofCancelledParent_isCancelled();
    void child_cancelledAlone_leavesParent();
    void child_dropped_leavesNothingBehind();
    void cancel_fromWithinAHandler_runsTheRestOnce();
    void cancel_handlerDropsOthers_thoseAreNotRun();
    void copies_shareOneState();
};

void tst_CancelScope::cancel_runsHandlersOnceNewestFirst()
{
    const CancelScope scope;
    QList<int> ran;
    const auto first = scope.onCancel([&] { ran.append(1); });
    const auto second = scope.onCancel([&] { ran.append(2); });
    QVERIFY(!scope.isCancelled());
    scope.cancel();
    QVERIFY(scope.isCancelled());
    QCOMPARE(ran, (QList{2, 1}));
    scope.cancel();
    QCOMPARE(ran, (QList{2, 1}));
}

void tst_CancelScope::onCancel_whenCancelled_runsAtOnce()
{
    const CancelScope scope;
    scope.cancel();
    int ran = 0;
    const auto late = scope.onCancel([&] { ++ran; });
    QCOMPARE(ran, 1);
    scope.cancel();
    QCOMPARE(ran, 1);
}

void tst_CancelScope::registration_destroyed_isNotRun()
{
    const CancelScope scope;
    int ran = 0;
    {
        const auto registration = scope.onCancel([&] { ++ran; });
    }
    scope.cancel();
    QCOMPARE(ran, 0);
}

void tst_CancelScope::registration_moved_isRunOnce()
{
    const CancelScope scope;
    int first = 0;
    int second = 0;
    CancelScope::Registration kept;
    {
        auto registration = scope.onCancel([&] { ++first; });
        kept = std::move(registration);
    }
    // Taking another one in lets go of what was held before.
    auto other = scope.onCancel([&] { ++second; });
    kept = std::move(other);
    scope.cancel();
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

void tst_CancelScope::registration_outlivesScope_isHarmless()
{
    CancelScope::Registration registration;
    int ran = 0;
    {
        const CancelScope scope;
        registration = scope.onCancel([&] { ++ran; });
    }
    registration = {};
    QCOMPARE(ran, 0);
}

void tst_CancelScope::child_isCancelledWithParent()
{
    const CancelScope parent;
    const CancelScope child = parent.child();
    const CancelScope grandchild = child.child();
    int ran = 0;
    const auto registration = grandchild.onCancel([&] { ++ran; });
    parent.cancel();
    QVERIFY(child.isCancelled());
    QVERIFY(grandchild.isCancelled());
    QCOMPARE(ran, 1);
}

void tst_CancelScope::child_ofCancelledParent_isCancelled()
{
    const CancelScope parent;
    parent.cancel();
    QVERIFY(parent.child().isCancelled());
}

void tst_CancelScope::child_cancelledAlone_leavesParent()
{
    const CancelScope parent;
    const CancelScope child = parent.child();
    const CancelScope sibling = parent.child();
    child.cancel();
    QVERIFY(child.isCancelled());
    QVERIFY(!parent.isCancelled());
    QVERIFY(!sibling.isCancelled());
}

void tst_CancelScope::child_dropped_leavesNothingBehind()
{
    const CancelScope parent;
    int ran = 0;
    {
        const CancelScope child = parent.child();
        const auto registration = child.onCancel([&] { ++ran; });
    }
    parent.cancel();
    QCOMPARE(ran, 0);
}

void tst_CancelScope::cancel_fromWithinAHandler_runsTheRestOnce()
{
    const CancelScope scope;
    QList<int> ran;
    const auto first = scope.onCancel([&] { ran.append(1); });
    const auto second = scope.onCancel([&] {
        ran.append(2);
        scope.cancel();
    });
    scope.cancel();
    QCOMPARE(ran, (QList{2, 1}));
}

void tst_CancelScope::cancel_handlerDropsOthers_thoseAreNotRun()
{
    const CancelScope scope;
    int ran = 0;
    std::optional<CancelScope::Registration> first(scope.onCancel([&] { ++ran; }));
    const auto second = scope.onCancel([&] { first.reset(); });
    scope.cancel();
    QCOMPARE(ran, 0);
}

void tst_CancelScope::copies_shareOneState()
{
    const CancelScope scope;
    const CancelScope copy = scope;
    copy.cancel();
    QVERIFY(scope.isCancelled());
}

QTEST_APPLESS_MAIN(tst_CancelScope)
#include "tst_CancelScope.moc"
