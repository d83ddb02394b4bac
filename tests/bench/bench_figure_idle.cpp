// SPDX-License-Identifier: Apache-2.0
// What the client costs while nobody touches it: signed in by mouse and keyboard at a real bank
// process, its stream up, up to date, the window visible. Processor time and wake-ups of all its
// threads over a minute, as the system counts them; the baseline is a bare Qt Widgets window over
// the same minute. Standard error tells the wake-ups thread by thread.
//   bench_figure_idle            prints the figures
//   bench_figure_idle --window   the client; says "ready" once it has come to rest, and ends with
//                                its standard input
#include "BenchLedger.h"
#include "BenchWindow.h"
#include "app/client/DesktopNotices.h"
#include "platform/SessionWatcher.h"
#include "testkit/TestPaths.h"
#include "ui/Resources.h"

#include <QApplication>
#include <QDir>
#include <QSocketNotifier>
#include <QTest>

#include <unistd.h>

#include <thread>

using namespace qorgan;

namespace {

constexpr int kOperations = 1'000;
constexpr std::chrono::seconds kRest{20};
constexpr std::chrono::seconds kMinute{60};
constexpr int kStartPatienceMs = 120'000;

/// The window as main() composes it; only the keychain is another, for nobody answers its
/// questions.
int showWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::initResources();
    testkit::SandboxBank bank;
    if (!bank.start())
        qFatal("The bank does not start: %s", qPrintable(bank.log()));
    const bench::Person person{QStringLiteral("+77015550001")};
    bench::enrol(bank, person, kOperations);

    const QTemporaryDir folder;
    testkit::FakeKeychain keychain;
    client::Composition composition(bench::commandLine(bank, folder.path()), std::nullopt,
                                    &keychain);
    if (!composition.load())
        qFatal("The resources are damaged.");
    client::DesktopNotices notices;
    const auto watcher = platform::makeSessionWatcher();
    session::AutoLock autoLock(*watcher, composition.clock());
    ui::MainWindow window(composition.settings(), composition.directory(), composition, notices,
                          composition.clock(), autoLock);
    journey::WindowDriver driver(window);
    bench::open(window);
    bench::goToPassword(driver, bank, person);
    bench::enter(driver);
    bench::waitForOperations(driver, window, kOperations);
    QTest::qWait(static_cast<int>(std::chrono::milliseconds(kRest).count()));
    // Not quit(): that asks the window first, which does not close over an open vault.
    const QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [] { QCoreApplication::exit(); });
    std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}

/// What a process has used so far.
struct Usage {
    /// Processor time of all threads, in ticks of the system.
    qint64 ticks = 0;
    /// Wake-ups of each thread, by its number.
    QHash<QString, qint64> wakeUps;
};

Usage usageOf(qint64 process)
{
    const QString place = QStringLiteral("/proc/%1").arg(process);
    Usage usage;
    // The program's name, in brackets, may hold anything.
    const QByteArray stat = testkit::readFile(place + QStringLiteral("/stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    usage.ticks = fields.at(11).toLongLong() + fields.at(12).toLongLong();
    const QDir tasks(place + QStringLiteral("/task"));
    for (const QString &thread : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray status =
            testkit::readFile(tasks.filePath(thread + QStringLiteral("/status")));
        for (const QByteArray &line : status.split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                usage.wakeUps.insert(thread,
                                     line.mid(line.indexOf(':') + 1).trimmed().toLongLong());
        }
    }
    return usage;
}

struct Cost {
    double percent = 0.0;
    double wakeUpsPerSecond = 0.0;
};

/// What it used since `before`, told to standard error as well.
Cost costSince(const Usage &before, qint64 process, const char *name)
{
    const Usage now = usageOf(process);
    const double seconds = static_cast<double>(kMinute.count());
    Cost cost;
    cost.percent = static_cast<double>(now.ticks - before.ticks) * 100.0
                   / static_cast<double>(sysconf(_SC_CLK_TCK)) / seconds;
    qint64 all = 0;
    for (auto each = now.wakeUps.cbegin(); each != now.wakeUps.cend(); ++each) {
        const qint64 count = each.value() - before.wakeUps.value(each.key());
        const QByteArray thread =
            testkit::readFile(QStringLiteral("/proc/%1/task/%2/comm").arg(process).arg(each.key()));
        std::fprintf(stderr, "%s: %s woke up %lld times\n", name, thread.trimmed().constData(),
                     static_cast<long long>(count));
        all += count;
    }
    cost.wakeUpsPerSecond = static_cast<double>(all) / seconds;
    return cost;
}

void printFigures()
{
    QProcess client;
    client.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window")});
    if (!client.waitForReadyRead(kStartPatienceMs) || client.readAll().trimmed() != "ready")
        qFatal("The client does not come to rest.");
    QProcess bare;
    bare.start(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_bare_window"), {});
    if (!bare.waitForStarted())
        qFatal("The bare window does not start.");
    std::this_thread::sleep_for(std::chrono::seconds(5));
    const Usage clientBefore = usageOf(client.processId());
    const Usage bareBefore = usageOf(bare.processId());
    std::this_thread::sleep_for(kMinute);
    const Cost clientCost = costSince(clientBefore, client.processId(), "client");
    const Cost bareCost = costSince(bareBefore, bare.processId(), "bare window");
    client.closeWriteChannel();
    bare.terminate();
    client.waitForFinished();
    bare.waitForFinished();
    bench::print(
        {bench::figure(QStringLiteral("idle.cpu_pct"), clientCost.percent, QStringLiteral("%"),
                       bareCost.percent, QStringLiteral("value <= 0.1; baseline is a bare window")),
         bench::figure(QStringLiteral("idle.wakeups_per_s"), clientCost.wakeUpsPerSecond,
                       QStringLiteral("/s"), bareCost.wakeUpsPerSecond,
                       QStringLiteral("value <= 2; baseline is a bare window"))});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && QByteArrayView(argv[1]) == "--window")
        return showWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    printFigures();
    return 0;
}
