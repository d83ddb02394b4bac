// SPDX-License-Identifier: Apache-2.0
// How long an unlock takes besides deriving the key: from Enter in the unlock page to the painted
// list of operations, with 1,000 operations in the vault and with 1,000,000, each in a program of
// its own, in turn. The window is the client's, composed as the client composes it; there is no
// bank to be reached. Every call of Argon2 between the two moments is timed where it happens and
// taken off.
//   bench_figure_unlock                 prints the figures
//   bench_figure_unlock --once FOLDER   one unlock: prints its milliseconds, and those of Argon2
// The vaults are kept in the build's folder; the large one takes a minute to fill.
#include "BenchLedger.h"
#include "app/client/Composition.h"
#include "crypto/ProofKey.h"
#include "platform/SessionWatcher.h"
#include "session/AutoLock.h"
#include "testkit/FakeKeychain.h"
#include "ui/MainWindow.h"
#include "ui/Notices.h"
#include "ui/Resources.h"
#include "ui/models/OperationListModel.h"
#include "ui/style/Style.h"
#include "vault/PreferencesFile.h"
#include "vault/SessionStore.h"

#include <QApplication>
#include <QDir>
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
constexpr int kFillPage = 5'000;
constexpr std::chrono::minutes kPatience{2};
/// Another one makes the vaults anew.
constexpr int kForm = 1;

const QString kBank = QStringLiteral("demo");
/// Nobody listens there: an unlock needs no network.
const QUrl kNowhere(QStringLiteral("https://127.0.0.1:9"));

std::atomic<qint64> argonNanoseconds = 0;

QByteArray typed()
{
    return "bench-1";
}

/// The client's floor: what is told is what comes besides.
crypto::KdfParameters leastKdf()
{
    return {64U * 1024U, 3, 1};
}

QString placeOf(int operations)
{
    return QStringLiteral(QORGAN_BENCH_CACHE "/unlock-%1-%2").arg(kForm).arg(operations);
}

client::CommandLine commandLine(const QString &folder)
{
    client::CommandLine line;
    line.dataDir = folder;
    line.bankId = kBank;
    line.server = kNowhere;
    line.caFile = folder + QStringLiteral("/no-authority.pem");
    line.language = domain::Language::Russian;
    return line;
}

/// A session that would go on if there were a bank.
void saveSession(vault::Vault &vault, base::Random &random)
{
    vault::StoredSession session;
    session.phone = QStringLiteral("+77012345678");
    session.bankId = kBank;
    session.sessionId = QStringLiteral("session-1");
    session.proofKeyPkcs8 = (*crypto::ProofKey::generate())->exportPkcs8().value();
    session.refreshToken = base::SecretBytes::copyOf("refresh");
    session.refreshExpiresAt = QDateTime(QDate(2199, 1, 1), QTime(0, 0), Qt::UTC);
    session.eventsToken = base::SecretBytes::copyOf("events");
    session.revocationSecret = base::SecretBytes::copyOf("revocation");
    if (!testkit::waitFor(vault::SessionStore(vault, random).save(std::move(session), {})))
        qFatal("The vault took no session.");
}

/// The data folder of a customer with so many operations; made once.
void prepare(int operations)
{
    const QString folder = placeOf(operations);
    const QString whole = folder + QStringLiteral("/whole");
    if (QFile::exists(whole))
        return;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder + QStringLiteral("/keychain"));
    QFile(commandLine(folder).caFile).open(QIODevice::WriteOnly);
    client::Composition composition(commandLine(folder), leastKdf());
    if (!composition.load())
        qFatal("The resources are damaged.");
    const auto *bank = composition.directory().find(kBank);
    if (!vault::PreferencesFile(folder + QStringLiteral("/preferences.json"))
             .save({domain::Language::Russian, kBank, bank->policy.edition}))
        qFatal("No preferences could be saved.");

    testkit::FakeKeychain keychain(folder + QStringLiteral("/keychain"));
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(QStringLiteral("%1/sandbox-%2-%3/vault")
                                .arg(folder, kNowhere.host())
                                .arg(kNowhere.port())),
                       {leastKdf()}, random, clock, &keychain);
    if (!testkit::waitFor(
            vault.create(base::SecretBytes::copyOf(typed()), vault::Protection::DeviceSecret, {})))
        qFatal("No vault could be made.");
    vault::OperationStore store(vault);
    vault::AccountStore accounts(vault);
    bench::fill(store, operations, kFillPage);
    bench::fillAccounts(accounts);
    saveSession(vault, random);
    (void)testkit::waitFor(vault.close());
    if (!QFile(whole).open(QIODevice::WriteOnly))
        qFatal("The vault could not be kept.");
}

/// Copies what one keychain holds into another.
void copyEntries(testkit::FakeKeychain &from, const QStringList &names, testkit::FakeKeychain &to)
{
    for (const QString &name : names) {
        auto value = testkit::waitFor(from.read(name, {}));
        if (!value || !*value || !testkit::waitFor(to.write(name, std::move(**value), {})))
            qFatal("The keychain cannot be copied.");
    }
}

/// Tells when the list of operations was painted with rows in it.
class WatchingApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool handled = QApplication::notify(receiver, event);
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
};

/// A desktop that nobody leaves.
class StayingDesktop final : public platform::SessionWatcher
{
public:
    void start() override {}
    void letSleep() override {}
};

class NoNotices final : public ui::NoticeSink
{
public:
    void show(const QString &, const QString &) override {}
};

int unlockOnce(WatchingApplication &application, const QString &folder)
{
    // In memory: the double's own file would be synced on the main thread, as no keychain's is.
    testkit::FakeKeychain kept(folder + QStringLiteral("/keychain"));
    testkit::FakeKeychain keychain;
    copyEntries(kept, kept.names(), keychain);
    client::Composition composition(commandLine(folder), leastKdf(), &keychain);
    if (!composition.load())
        qFatal("The resources are damaged.");
    NoNotices notices;
    StayingDesktop desktop;
    session::AutoLock autoLock(desktop, composition.clock());
    ui::MainWindow window(composition.settings(), composition.directory(), composition, notices,
                          composition.clock(), autoLock);
    window.show();
    window.start();
    QWidget *field = nullptr;
    const auto shown = [&] {
        field = window.findChild<QWidget *>(QStringLiteral("passwordField"));
        return field != nullptr && field->isVisible() && field->isEnabled();
    };
    if (!testkit::waitUntil(shown))
        qFatal("There is no unlock page.");
    // What the page still asks the vault belongs to the time before Enter.
    QTest::qWait(300);
    QTest::keyClicks(field, QString::fromLatin1(typed()));
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
    copyEntries(keychain, keychain.names(), kept);
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
                  {QStringLiteral("--once"), placeOf(operations)});
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
    prepare(kSmall);
    prepare(kLarge);
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
