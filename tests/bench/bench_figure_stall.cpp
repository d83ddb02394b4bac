// SPDX-License-Identifier: Apache-2.0
// How long the main thread keeps a person waiting while a new vault fills with 100,000 operations:
// the client's window with the operations page, signed in by mouse and keyboard, the list scrolled
// now and then. A thread beside posts an event to the main thread every millisecond and notes how
// late it is handled: what a key pressed at that moment would have waited. The baseline is the same
// in the same window once nothing happens any more.
#include "BenchLedger.h"
#include "BenchWindow.h"
#include "ui/Resources.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <atomic>
#include <thread>

using namespace qorgan;

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr int kOperations = 100'000;
constexpr milliseconds kBeat{1};
constexpr std::chrono::minutes kPatience{10};
/// What follows a fill, such as the comparison with the bank, comes to its end.
constexpr milliseconds kRest{10'000};
constexpr milliseconds kIdle{20'000};
/// A turn of the wheel: so many notches, a frame apart, and then a look at the rows.
constexpr int kNotches = 8;
constexpr milliseconds kFrame{16};
constexpr milliseconds kLook{1'500};

/// Posts to the main thread and notes the delays.
class Watchdog final : public QObject
{
public:
    Watchdog()
        : m_thread([this] { run(); })
    {
    }
    ~Watchdog() override
    {
        m_ending = true;
        m_thread.join();
    }

    /// The delays of what was posted from now on.
    void begin()
    {
        m_from = Clock::now();
        m_delays.clear();
    }
    [[nodiscard]] QList<double> take() { return std::exchange(m_delays, {}); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const auto posted = static_cast<Beat *>(event)->posted;
        if (posted >= m_from)
            m_delays.append(
                std::chrono::duration<double, std::milli>(Clock::now() - posted).count());
        return true;
    }

private:
    struct Beat final : QEvent {
        Beat()
            : QEvent(QEvent::User)
        {
        }
        const Clock::time_point posted = Clock::now();
    };

    void run()
    {
        auto next = Clock::now();
        while (!m_ending) {
            QCoreApplication::postEvent(this, new Beat);
            next += kBeat;
            std::this_thread::sleep_until(next);
        }
    }

    Clock::time_point m_from;
    QList<double> m_delays;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

/// Turns the wheel over the list, looks at the rows, and now and then goes back to the newest.
class Reader final : public QObject
{
public:
    explicit Reader(QListView &list)
        : m_list(list)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { move(); });
        m_timer.start(kLook);
    }

private:
    void move()
    {
        const int notch = m_moves++ % kNotches;
        const bool goesBack = m_moves % (6 * kNotches) == 0;
        if (goesBack) {
            m_list.verticalScrollBar()->setValue(0);
        } else {
            const QPointF place = m_list.viewport()->rect().center();
            QWheelEvent turn(place, m_list.viewport()->mapToGlobal(place), {}, {0, -120},
                             Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_list.viewport(), &turn);
        }
        m_timer.start(notch == kNotches - 1 ? kLook : kFrame);
    }

    QListView &m_list;
    QTimer m_timer;
    int m_moves = 0;
};

/// Runs the program's own loop, for that of the test kit sleeps, until the condition holds.
void runUntil(const std::function<bool()> &condition)
{
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (condition())
            QCoreApplication::exit();
    });
    look.start(50);
    QTimer::singleShot(kPatience, &look, [] { qFatal("The vault is not filled."); });
    QApplication::exec();
}

void runFor(milliseconds duration)
{
    QTimer::singleShot(duration, QCoreApplication::instance(), [] { QCoreApplication::exit(); });
    QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::initResources();
    (void)ui::Style::install(application);
    testkit::SandboxBank bank;
    if (!bank.start())
        qFatal("The bank does not start: %s", qPrintable(bank.log()));
    const bench::Person person{QStringLiteral("+77015550001")};
    bench::enrol(bank, person, kOperations);
    bench::LiveWindow live(bank);
    bench::goToPassword(live.driver(), bank, person);

    Watchdog watchdog;
    QTimer::singleShot(0, &application, [&] { bench::enter(live.driver()); });
    runUntil([&] { return live.driver().sees(QStringLiteral("operationsEntry")); });
    live.driver().click(QStringLiteral("operationsEntry"));
    QListView &list = bench::listIn(live.window());
    watchdog.begin();
    std::optional<Reader> reader(list);
    runUntil([&] { return list.model()->rowCount() >= kOperations; });
    const QList<double> filling = watchdog.take();
    reader.reset();
    runFor(kRest);
    watchdog.begin();
    runFor(kIdle);
    const QList<double> idle = watchdog.take();

    const QString moments = QStringLiteral(
        "; over the delays of an event posted every millisecond, so that a long stall weighs as "
        "much as it lasts; baseline is the same window idle");
    bench::print({bench::figure(QStringLiteral("ui.stall_p99_ms"), bench::percentile(filling, 0.99),
                                QStringLiteral("ms"), bench::percentile(idle, 0.99),
                                QStringLiteral("value <= 16") + moments),
                  bench::figure(QStringLiteral("ui.stall_max_ms"), bench::percentile(filling, 1.0),
                                QStringLiteral("ms"), bench::percentile(idle, 1.0),
                                QStringLiteral("value <= 100") + moments)});
    return 0;
}
