// SPDX-License-Identifier: Apache-2.0
#include "platform/SessionWatcher.h"
#include "session/AutoLock.h"
#include "testkit/FakeClock.h"
#include "testkit/WaitFor.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace std::chrono_literals;
using session::AutoLock;
using Reason = session::AutoLock::Reason;

namespace {

class ToldWatcher final : public platform::SessionWatcher
{
public:
    void start() override { started = true; }
    void letSleep() override { sleeps += 1; }
    bool started = false;
    int sleeps = 0;
};

} // namespace

class tst_AutoLock : public QObject
{
    Q_OBJECT
    testkit::FakeClock m_clock;

    static QList<Reason> reasons(const QSignalSpy &spy)
    {
        QList<Reason> all;
        for (const auto &call : spy)
            all.append(call.first().value<Reason>());
        return all;
    }

private slots:
    void idle_pastTheLimit_demandsTheLock()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        QVERIFY(watcher.started);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        lock.setWatch(AutoLock::Watch::On);
        m_clock.advance(4min + 59s);
        lock.setIdleLimit(AutoLock::kUsual);
        QCOMPARE(wanted.count(), 0);
        m_clock.advance(1s);
        lock.setIdleLimit(AutoLock::kUsual);
        QCOMPARE(reasons(wanted), QList<Reason>{Reason::Idle});
    }

    void touch_startsTheWaitAnew()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        lock.setWatch(AutoLock::Watch::On);
        m_clock.advance(4min);
        lock.noteActivity();
        m_clock.advance(4min);
        lock.setIdleLimit(AutoLock::kUsual);
        QCOMPARE(wanted.count(), 0);
        m_clock.advance(1min);
        lock.setIdleLimit(AutoLock::kUsual);
        QCOMPARE(wanted.count(), 1);
    }

    void sleep_countsAsTimeWithoutATouch()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        lock.setWatch(AutoLock::Watch::On);
        m_clock.suspend(2h);
        lock.setIdleLimit(60min);
        QCOMPARE(reasons(wanted), QList<Reason>{Reason::Idle});
    }

    void touch_thatWakesTheComputer_comesTooLate()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        lock.setWatch(AutoLock::Watch::On);
        m_clock.suspend(2h);
        lock.noteActivity();
        QCOMPARE(reasons(wanted), QList<Reason>{Reason::Idle});
        lock.noteActivity();
        QCOMPARE(wanted.count(), 2);
    }

    void limit_outOfRange_isCut()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        lock.setIdleLimit(0min);
        QCOMPARE(lock.idleLimit(), 1min);
        lock.setIdleLimit(600min);
        QCOMPARE(lock.idleLimit(), 60min);
    }

    void limit_runsByItself()
    {
        ToldWatcher watcher;
        const base::SystemClock clock;
        AutoLock lock(watcher, clock);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        m_clock.advance(0s);
        AutoLock faked(watcher, m_clock);
        QSignalSpy fakedWanted(&faked, &AutoLock::lockWanted);
        faked.setIdleLimit(1min);
        faked.setWatch(AutoLock::Watch::On);
        lock.setWatch(AutoLock::Watch::On);
        m_clock.advance(1min);
        // Nobody calls anything: its own timer must look, at the latest after five seconds.
        QVERIFY(testkit::waitUntil([&] { return fakedWanted.count() > 0; }, 20s));
        QCOMPARE(wanted.count(), 0);
    }

    void desktopLeft_demandsTheLockAtOnce()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        lock.setWatch(AutoLock::Watch::On);
        emit watcher.screenLocked();
        emit watcher.userSwitched();
        emit watcher.suspending();
        QCOMPARE(reasons(wanted),
                 (QList<Reason>{Reason::ScreenLock, Reason::UserSwitch, Reason::Suspend}));
        // The computer waits for the lock.
        QCOMPARE(watcher.sleeps, 0);
        lock.setWatch(AutoLock::Watch::Off);
        lock.lockDone();
        QCOMPARE(watcher.sleeps, 1);
    }

    void nothingToLock_letsTheComputerSleep()
    {
        ToldWatcher watcher;
        AutoLock lock(watcher, m_clock);
        QSignalSpy wanted(&lock, &AutoLock::lockWanted);
        emit watcher.screenLocked();
        emit watcher.suspending();
        m_clock.advance(24h);
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(watcher.sleeps, 1);
    }
};

QTEST_MAIN(tst_AutoLock)
#include "tst_AutoLock.moc"
