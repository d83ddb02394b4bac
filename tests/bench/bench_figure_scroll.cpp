// SPDX-License-Identifier: Apache-2.0
// Scrolls the operations page over a vault of 100,000 operations and prints how long the main
// thread is busy in each sixtieth of a second, at the 99th percentile; the baseline is a bare
// QListView of as many plain rows, scrolled alike.
#include "BenchLedger.h"
#include "base/Clock.h"
#include "crypto/OpenSslRandom.h"
#include "session/BankDirectory.h"
#include "session/Connection.h"
#include "ui/Resources.h"
#include "ui/pages/OperationsPage.h"
#include "ui/style/Style.h"
#include "vault/Vault.h"

#include <QAbstractEventDispatcher>
#include <QAbstractListModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

using namespace qorgan;

namespace {

constexpr int kOperations = 100'000;
constexpr std::chrono::milliseconds kFrame{16};
constexpr int kWheelFrames = 600;
constexpr int kDragFrames = 300;

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

double pageFigure(vault::OperationStore &operations, vault::AccountStore &accounts)
{
    auto directory = session::BankDirectory::load(ui::resourceFolder());
    if (!directory)
        qFatal("The resources are damaged.");
    base::SystemClock clock;
    session::Connection connection;
    ui::OperationsPage page({operations, accounts, connection, directory->banks().first(),
                             directory->reminders(), clock});
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
    QTemporaryDir folder;
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(folder.filePath(QStringLiteral("vault"))),
                       {crypto::KdfParameters{64U * 1024U, 3, 1}}, random, clock, nullptr);
    if (!testkit::waitFor(vault.create(base::SecretBytes::copyOf("bench-1"),
                                       vault::Protection::PasswordOnly, {})))
        qFatal("No vault could be made.");
    vault::OperationStore operations(vault);
    vault::AccountStore accounts(vault);
    bench::fill(operations, kOperations);

    const double baseline = bareFigure();
    const double value = pageFigure(operations, accounts);
    (void)testkit::waitFor(vault.close());
    bench::print({bench::figure(QStringLiteral("list.frame_p99_ms"), value, QStringLiteral("ms"),
                                baseline)});
    return 0;
}
