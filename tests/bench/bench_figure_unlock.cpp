// SPDX-License-Identifier: Apache-2.0
// How long an unlock takes besides deriving the key: from Enter in the unlock page by way of Home
// to the painted list of operations, with 1,000 operations in the vault and with 1,000,000, each in
// a program of its own, in turn. The window is the client's, composed as the client composes it;
// there is no bank to be reached. Every call of Argon2 between the two moments is timed where it
// happens and taken off.
//   bench_figure_unlock                 prints the figures
//   bench_figure_unlock --once FOLDER   one unlock: prints its milliseconds, and those of Argon2
// The vaults are kept in the build's folder; the large one takes a minute to fill.
#include "BenchLedger.h"
#include "FilledClient.h"
#include "ui/Resources.h"
#include "ui/models/OperationListModel.h"
#include "ui/style/Style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QListView>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <argon2.h>

#include <atomic>

using namespace qorgan;

namespace {

constexpr int kSmall = 1'000;
constexpr int kLarge = 1'000'000;
constexpr int kRuns = 15;
constexpr std::chrono::minutes kPatience{2};

std::atomic<qint64> argonNanoseconds = 0;

/// Goes on to the operations once the first page is there, and tells when their list was painted
/// with rows in it.
class WatchingApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool handled = QApplication::notify(receiver, event);
        if (since.isValid() && !m_wentOn && event->type() == QEvent::Paint
            && receiver->objectName() == QStringLiteral("homePage"))
            goOn(*static_cast<QWidget *>(receiver)->window());
        if (since.isValid() && painted == 0 && event->type() == QEvent::Paint
            && receiver->parent() != nullptr
            && receiver->parent()->objectName() == QStringLiteral("operationList"))
            look(*static_cast<QListView *>(receiver->parent()));
        return handled;
    }

    /// Started when Enter is pressed.
    QElapsedTimer since;
    qint64 painted = 0;

private:
    void goOn(const QWidget &window)
    {
        m_wentOn = true;
        auto *entry = window.findChild<QAbstractButton *>(QStringLiteral("operationsEntry"));
        QTimer::singleShot(0, entry, &QAbstractButton::click);
    }

    void look(const QListView &list)
    {
        const QModelIndex first = list.indexAt(QPoint(10, 10));
        const QModelIndex last = list.indexAt(QPoint(10, list.viewport()->height() - 10));
        using Model = ui::OperationListModel;
        if (first.isValid() && last.isValid() && first.data(Model::LoadedRole).toBool()
            && last.data(Model::LoadedRole).toBool())
        {
            painted = since.nsecsElapsed();
            // Not quit(): that asks the window first, which does not close over an open vault.
            exit(0);
        }
    }

    bool m_wentOn = false;
};

int unlockOnce(WatchingApplication &application, const QString &folder)
{
    bench::FilledClient client(folder);
    QWidget *field = client.typePassword();
    QTest::qWait(100);
    argonNanoseconds = 0;
    application.since.start();
    QTest::keyClick(field, Qt::Key_Return);
    // The program's own loop: that of the test kit sleeps between two looks.
    QTimer::singleShot(kPatience, &application, [] { QCoreApplication::exit(1); });
    QApplication::exec();
    if (application.painted == 0)
        qFatal("No operations were painted.");
    std::printf("%.3f %.3f\n", static_cast<double>(application.painted) / 1e6,
                static_cast<double>(argonNanoseconds.load()) / 1e6);
    std::fflush(stdout);
    // Lets what follows an unlock come to its end: the tries are counted anew.
    QTest::qWait(300);
    client.keepKeychain();
    return 0;
}

struct Times {
    QList<double> besides;
    QList<double> argon;
};

void unlockElsewhere(int operations, Times &times)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--once"), bench::folderOf(operations)});
    const bool ended =
        program.waitForFinished(static_cast<int>(std::chrono::milliseconds(kPatience).count()));
    const QList<QByteArray> told = program.readAllStandardOutput().trimmed().split(' ');
    if (!ended || told.size() != 2)
        qFatal("An unlock with %d operations has not ended.", operations);
    const double whole = told[0].toDouble();
    const double argon = told[1].toDouble();
    if (argon <= 0 || argon >= whole)
        qFatal("No key was derived.");
    times.besides.append(whole - argon);
    times.argon.append(argon);
}

void printFigures()
{
    bench::prepare(kSmall);
    bench::prepare(kLarge);
    Times small;
    Times large;
    for (int run = 0; run < kRuns; ++run) {
        unlockElsewhere(kSmall, small);
        unlockElsewhere(kLarge, large);
    }
    const double few = bench::medianOf(small.besides);
    bench::print(
        {bench::figure(QStringLiteral("unlock.after_kdf_ms.1k"), few, QStringLiteral("ms"),
                       bench::medianOf(small.argon),
                       QStringLiteral("value <= 60; baseline is Argon2 itself")),
         bench::figure(QStringLiteral("unlock.after_kdf_ms.1m"), bench::medianOf(large.besides),
                       QStringLiteral("ms"), few, QStringLiteral("value <= 60, ratio <= 1.5"))});
}

} // namespace

// The linker leads every call of Argon2 here (--wrap).
extern "C" int __real_argon2_ctx(argon2_context *context, argon2_type type);
extern "C" int __wrap_argon2_ctx(argon2_context *context, argon2_type type)
{
    QElapsedTimer timer;
    timer.start();
    const int result = __real_argon2_ctx(context, type);
    argonNanoseconds += timer.nsecsElapsed();
    return result;
}

int main(int argc, char **argv)
{
    WatchingApplication application(argc, argv);
    ui::initResources();
    (void)ui::Style::install(application);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QStringLiteral("--once"))
        return unlockOnce(application, arguments.at(2));
    printFigures();
    return 0;
}
