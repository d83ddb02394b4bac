// SPDX-License-Identifier: Apache-2.0
#include "app/client/CommandLine.h"
#include "app/client/Composition.h"
#include "app/client/DesktopNotices.h"
#include "app/client/VaultCheck.h"
#include "platform/ProcessHardening.h"
#include "platform/SessionWatcher.h"
#include "session/AutoLock.h"
#include "ui/MainWindow.h"
#include "ui/Resources.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace qorgan;

namespace {

int say(const QString &message, int exitCode)
{
    QTextStream(exitCode == 0 ? stdout : stderr) << message << Qt::endl;
    return exitCode;
}

QString sentenceFor(const base::Error &error)
{
    switch (error.code) {
    case base::ErrorCode::ServerOverrideRefused:
        return QStringLiteral("--server and --ca are only for sandbox banks (%1).");
    case base::ErrorCode::ProfileInvalid:
        return QStringLiteral("This program has no such bank (%1).");
    default:
        return QStringLiteral("This copy of the program is damaged; install it again (%1).");
    }
}

QLoggingCategory::CategoryFilter filterOfRules = nullptr;

/// Qt writes down what each control says to assistive technology, names and payees among it: that
/// is not to be had by any rule, the environment's included.
void keepTextsOut(QLoggingCategory *category)
{
    filterOfRules(category);
    if (QByteArrayView(category->categoryName()).startsWith("qt.accessibility"))
        category->setEnabled(QtDebugMsg, false);
}

/// Whether the option is given, before there is an application that could say so.
bool isCheckOfVault(int argc, char *argv[])
{
    const QByteArray option = QByteArray("--") + client::CommandLine::kCheckVault;
    return std::any_of(argv, argv + argc, [&](const char *each) { return option == each; });
}

int check(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto line = client::CommandLine::parse(QCoreApplication::arguments());
    if (!line.message.isEmpty())
        return say(line.message, line.exitCode);
    QLoggingCategory::setFilterRules(line.logRules);
    ui::initResources();
    client::Composition composition(line);
    if (const auto loaded = composition.load(); !loaded)
        return say(sentenceFor(loaded.error()).arg(base::shortCode(loaded.error().code)), 2);
    return client::checkVault(composition);
}

int run(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    const auto line = client::CommandLine::parse(QCoreApplication::arguments());
    if (!line.message.isEmpty())
        return say(line.message, line.exitCode);
    QLoggingCategory::setFilterRules(line.logRules);
    // Known first, because installing asks the filter about each category at once.
    filterOfRules = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(keepTextsOut);

    ui::initResources();
    client::Composition composition(line);
    if (const auto loaded = composition.load(); !loaded)
        return say(sentenceFor(loaded.error()).arg(base::shortCode(loaded.error().code)), 1);

    client::DesktopNotices notices;
    const auto watcher = platform::makeSessionWatcher();
    session::AutoLock autoLock(*watcher, composition.clock());
    ui::MainWindow window(composition.settings(), composition.directory(), composition, notices,
                          composition.clock(), autoLock);
    composition.setSmsListener(
        [&window](const QString &text, const QDateTime &at) { window.showDemoMessage(text, at); });
    QObject::connect(&notices, &client::DesktopNotices::pressed, &window,
                     &ui::MainWindow::showNewest);
    QObject::connect(&app, &QGuiApplication::lastWindowClosed, &app, [&composition, &app] {
        base::deliver(composition.shutDown(), &app, [](const auto &) { QCoreApplication::quit(); });
    });
    window.show();
    window.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    platform::hardenProcess();
    QCoreApplication::setApplicationName(QStringLiteral("qorgan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QORGAN_VERSION));
    const int exitCode = isCheckOfVault(argc, argv) ? check(argc, argv) : run(argc, argv);
    // Everything of ours has ended in good order. What static objects still wait for may never
    // come: Qt's own waits for a proxy look-up of a network that does not answer.
    std::fflush(nullptr);
    std::_Exit(exitCode);
}
