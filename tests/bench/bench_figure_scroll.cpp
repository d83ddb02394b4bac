// SPDX-License-Identifier: Apache-2.0
// Scrolls the operations page over a vault of 100,000 operations and prints how long the main
// thread is busy in each sixtieth of a second, at the 99th percentile; the baseline is a bare
// QListView of as many plain rows, scrolled alike.
#include "BenchLedger.h"
#include "app/client/Composition.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeKeychain.h"
#include "ui/Resources.h"
#include "ui/pages/OperationsPage.h"
#include "ui/style/Style.h"
#include "vault/Vault.h"

#include <QAbstractEventDispatcher>
#include <QAbstractListModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

using namespace qorgan;

namespace {

constexpr int kOperations = 100'000;
constexpr std::chrono::milliseconds kFrame{16};
constexpr int kWheelFrames = 600;
constexpr int kDragFrames = 300;

/// The client's floor: no password is derived while it is measured.
crypto::KdfParameters leastKdf()
{
    return {64U * 1024U, 3, 1};
}

base::SecretBytes password()
{
    return base::SecretBytes::copyOf("bench-1");
}

/// Plain rows, as many as there are operations.
class PlainModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : kOperations;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString::number(index.row())) : QVariant();
    }
};

/// Busy milliseconds of each frame while the view is scrolled.
class FrameClock
{
public:
    FrameClock()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        m_blocks = QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock,
                                    [this] { m_idle.start(); });
        m_wakes = QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, [this] {
            if (m_idle.isValid())
                m_idleNanoseconds += m_idle.nsecsElapsed();
            m_idle.invalidate();
        });
    }
    ~FrameClock()
    {
        QObject::disconnect(m_blocks);
        QObject::disconnect(m_wakes);
    }
    FrameClock(const FrameClock &) = delete;
    FrameClock &operator=(const FrameClock &) = delete;

    void frame(QScrollBar *bar, int value)
    {
        QElapsedTimer slot;
        slot.start();
        m_idleNanoseconds = 0;
        bar->setValue(value);
        QTimer wake;
        wake.setTimerType(Qt::PreciseTimer);
        wake.setSingleShot(true);
        wake.start(kFrame);
        while (wake.isActive())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_busy.append(static_cast<double>(slot.nsecsElapsed() - m_idleNanoseconds) / 1e6);
    }

    double percentile(double share)
    {
        std::sort(m_busy.begin(), m_busy.end());
        return m_busy.at(static_cast<qsizetype>(share * static_cast<double>(m_busy.size() - 1)));
    }

private:
    QMetaObject::Connection m_blocks;
    QMetaObject::Connection m_wakes;
    QElapsedTimer m_idle;
    qint64 m_idleNanoseconds = 0;
    QList<double> m_busy;
};

/// Wheel turns first, then the bar dragged from top to bottom.
FrameClock &scroll(QListView *view, FrameClock &frames)
{
    QScrollBar *bar = view->verticalScrollBar();
    // Both views move by the same distance, whatever their unit.
    const int rows = view->verticalScrollMode() == QAbstractItemView::ScrollPerPixel
                         ? view->sizeHintForRow(0)
                         : 1;
    for (int number = 1; number <= kWheelFrames; ++number)
        frames.frame(bar, number * 3 * rows);
    for (int number = 0; number < kDragFrames; ++number)
        frames.frame(bar,
                     static_cast<int>(static_cast<qint64>(bar->maximum()) * number / kDragFrames));
    return frames;
}

double bareFigure()
{
    PlainModel model;
    QListView view;
    view.setUniformItemSizes(true);
    view.setModel(&model);
    view.resize(1000, 700);
    view.show();
    (void)testkit::waitUntil([&view] { return view.isVisible(); });
    FrameClock frames;
    return scroll(&view, frames).percentile(0.99);
}

client::CommandLine commandLine(const QString &folder)
{
    client::CommandLine line;
    line.dataDir = folder;
    line.bankId = QStringLiteral("demo");
    // Nobody listens there: a list needs no network.
    line.server = QUrl(QStringLiteral("https://127.0.0.1:9"));
    line.caFile = folder + QStringLiteral("/no-authority.pem");
    return line;
}

void fillVault(const QString &folder)
{
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(folder + QStringLiteral("/sandbox-127.0.0.1-9/vault")), {leastKdf()},
                       random, clock, nullptr);
    if (!testkit::waitFor(vault.create(password(), vault::Protection::PasswordOnly, {})))
        qFatal("No vault could be made.");
    vault::OperationStore operations(vault);
    bench::fill(operations, kOperations);
    (void)testkit::waitFor(vault.close());
}

double pageFigure(const QString &folder)
{
    if (!QFile(commandLine(folder).caFile).open(QIODevice::WriteOnly))
        qFatal("No authority could be written.");
    testkit::FakeKeychain keychain;
    client::Composition composition(commandLine(folder), leastKdf(), &keychain);
    if (!composition.load())
        qFatal("The resources are damaged.");
    auto opened = testkit::waitFor(
        composition.open(commandLine(folder).bankId, session::ComputerKind::Own, {}));
    if (!opened || !testkit::waitFor((*opened)->unlock().unlock(password(), {})))
        qFatal("The vault does not open.");
    session::BankSession &session = **opened;
    const auto end = qScopeGuard([&] { (void)testkit::waitFor(session.shutDown()); });
    ui::OperationsPage page(session, composition.directory().reminders(), composition.clock());
    page.setLanguage(domain::Language::Kazakh);
    page.resize(1000, 700);
    page.show();
    page.reload();
    auto *view = page.findChild<QListView *>(QStringLiteral("operationList"));
    if (view == nullptr
        || !testkit::waitUntil([view] { return view->model()->rowCount() == kOperations; }))
        qFatal("The page does not list the operations.");
    FrameClock frames;
    return scroll(view, frames).percentile(0.99);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::initResources();
    (void)ui::Style::install(application);
    const QTemporaryDir folder;
    fillVault(folder.path());
    const double baseline = bareFigure();
    const double value = pageFigure(folder.path());
    bench::print({bench::figure(QStringLiteral("list.frame_p99_ms"), value, QStringLiteral("ms"),
                                baseline)});
    return 0;
}
