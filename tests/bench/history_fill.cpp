// SPDX-License-Identifier: Apache-2.0
// A customer's long history comes from a bank process into an empty vault: over TLS, through
// gateway, engine and store, until nothing of it is left at the bank. Prints the seconds that took,
// and those of them that a processor has spent on the bank. Linked as the client is: what it frees
// is wiped.
//   bench_history_fill FOLDER OPERATIONS   leaves the vault in the folder
#include "crypto/OpenSslRandom.h"
#include "sync/SyncedProgram.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <unistd.h>

using namespace qorgan;
using testkit::SyncedProgram;

namespace {

/// Of the history: five years.
constexpr int kDays = 1'825;
constexpr std::chrono::minutes kPatience{5};

const QString kPhone = QStringLiteral("+77012345678");

/// What the system has counted for a process, in seconds.
double processorTime(qint64 process)
{
    const QByteArray told = testkit::readFile(QStringLiteral("/proc/%1/stat").arg(process));
    // proc(5): behind the name, which may hold anything, the eleventh and the twelfth.
    const QList<QByteArray> fields = told.mid(told.lastIndexOf(')') + 1).simplified().split(' ');
    return (fields.at(11).toDouble() + fields.at(12).toDouble())
           / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void makeHistory(const testkit::SandboxBank &bank, int operations)
{
    const auto made =
        bank.control(QStringLiteral("/history"), {{QStringLiteral("phone"), kPhone},
                                                  {QStringLiteral("count"), operations},
                                                  {QStringLiteral("days"), kDays}});
    if (made.status != 200)
        qFatal("The bank makes no history.");
}

/// Seconds until the whole history is here.
double fetchAll(SyncedProgram &program)
{
    using sync::SyncEngine;
    QElapsedTimer timer;
    QEventLoop loop;
    QObject::connect(&program.engine, &SyncEngine::historyChanged, &loop, [&](const auto &left) {
        if (!left)
            loop.quit();
    });
    QObject::connect(&program.engine, &SyncEngine::activityChanged, &loop,
                     [](sync::SyncActivity activity, const base::Error &error) {
                         if (activity == sync::SyncActivity::Waiting)
                             qFatal("It broke off: %s", qPrintable(base::shortCode(error.code)));
                     });
    QTimer::singleShot(kPatience, &loop, [] { qFatal("The history has not come."); });
    timer.start();
    program.goOnline();
    // The program's own loop: that of the test kit sleeps between two looks.
    loop.exec();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    program.engine.stop();
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    testkit::SandboxBank bank;
    testkit::SandboxBank::Options options;
    options.arguments = {QStringLiteral("--history"), QStringLiteral("0")};
    if (arguments.size() != 3 || !bank.start(options))
        qFatal("There is no bank: %s", qPrintable(bank.log()));
    base::SystemClock clock;
    crypto::OpenSslRandom random;
    const bank::ServerAddress address{bank.url(), testkit::readFile(bank.caFile())};
    SyncedProgram program(address, QDir(arguments.at(1)), clock, random);
    if (!program.registerCustomer(bank, kPhone))
        qFatal("The bank takes no customer.");
    makeHistory(bank, arguments.at(2).toInt());
    const double before = processorTime(bank.processId());
    const double seconds = fetchAll(program);
    std::printf("%.3f %.3f\n", seconds, processorTime(bank.processId()) - before);
    return 0;
}
