// SPDX-License-Identifier: Apache-2.0
// How much memory the client's window holds with 1,000,000 operations open and its list whole, and
// with 1,000, each in a program of its own, in turn.
//   bench_figure_memory                 prints the figure
//   bench_figure_memory --once FOLDER COUNT  one client: prints its resident memory in KiB
// The vaults are those of bench_figure_unlock.
#include "BenchLedger.h"
#include "FilledClient.h"
#include "ui/Resources.h"
#include "ui/models/OperationListModel.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QListView>
#include <QProcess>

using namespace qorgan;

namespace {

constexpr int kSmall = 1'000;
constexpr int kLarge = 1'000'000;
constexpr int kRuns = 5;
constexpr std::chrono::minutes kPatience{2};
/// After the list is whole the client may go on with what follows an unlock.
constexpr int kSettleMs = 3'000;

qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
        }
    }
    return 0;
}

int openOnce(const QString &folder, int operations)
{
    bench::FilledClient client(folder);
    QTest::keyClick(client.typePassword(), Qt::Key_Return);
    const auto whole = [&] {
        const auto *list = client.window().findChild<QListView *>(QStringLiteral("operationList"));
        const auto *model =
            list != nullptr ? qobject_cast<const ui::OperationListModel *>(list->model()) : nullptr;
        return model != nullptr && model->isWhole() && model->rowCount() == operations;
    };
    if (!testkit::waitUntil(whole, kPatience))
        qFatal("The list is not whole.");
    QTest::qWait(kSettleMs);
    std::printf("%lld\n", static_cast<long long>(residentKiB()));
    std::fflush(stdout);
    client.keepKeychain();
    return 0;
}

double openElsewhere(int operations)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--once"), bench::folderOf(operations), QString::number(operations)});
    const bool ended =
        program.waitForFinished(static_cast<int>(std::chrono::milliseconds(kPatience).count()));
    const double told = program.readAllStandardOutput().trimmed().toDouble();
    if (!ended || told <= 0)
        qFatal("A client with %d operations has not told its memory.", operations);
    return told / 1024;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    ui::initResources();
    (void)ui::Style::install(*qApp);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QStringLiteral("--once"))
        return openOnce(arguments.at(2), arguments.at(3).toInt());
    bench::prepare(kSmall);
    bench::prepare(kLarge);
    QList<double> small;
    QList<double> large;
    for (int run = 0; run < kRuns; ++run) {
        small.append(openElsewhere(kSmall));
        large.append(openElsewhere(kLarge));
    }
    bench::print({bench::figure(QStringLiteral("vault.rss_mb.1m"), bench::medianOf(large),
                                QStringLiteral("MiB"), bench::medianOf(small),
                                QStringLiteral("value <= 120; baseline is 1,000 operations"))});
    return 0;
}
