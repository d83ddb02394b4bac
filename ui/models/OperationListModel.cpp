// SPDX-License-Identifier: Apache-2.0
#include "ui/models/OperationListModel.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"

#include <algorithm>

namespace qorgan::ui {

using base::ErrorCode;
using vault::StoredOperation;

namespace {

/// Windows asked for but not yet fetched; while a view flies past, the oldest wishes are dropped.
constexpr qsizetype kMostWishes = 4;

/// Changes that are read one by one; with more, the last ones are read together.
constexpr qsizetype kMostSpans = 64;

vault::TimeSpan hullOf(const vault::TimeSpan &a, const vault::TimeSpan &b)
{
    return {std::min(a.from, b.from), std::max(a.to, b.to)};
}

bool sameRow(const StoredOperation &a, const StoredOperation &b)
{
    return a.unread == b.unread && a.note == b.note && a.operation == b.operation;
}

} // namespace

OperationListModel::OperationListModel(vault::OperationStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_rows(kMostRows)
{
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &OperationListModel::fetchWanted);
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_reloadTimer, &QTimer::timeout, this, &OperationListModel::readAgain);
    connect(&m_store, &vault::OperationStore::changed, this, &OperationListModel::noteChange);
}

OperationListModel::~OperationListModel()
{
    m_scope.cancel();
}

void OperationListModel::setQuery(const vault::OperationQuery &query)
{
    if (query.filter == m_query.filter && query.search == m_query.search)
        return;
    m_query = query;
    m_kept.reset();
    m_fits = false;
    if (m_state != State::Idle)
        readList();
}

void OperationListModel::reload()
{
    if (m_state == State::Idle || m_state == State::Failed)
        setState(State::Loading);
    readList();
}

void OperationListModel::clear()
{
    m_scope.cancel();
    m_scope = base::CancelScope();
    m_reloadTimer.stop();
    m_fetchTimer.stop();
    m_wantedWindows.clear();
    m_fetching = false;
    m_runningWindow = -1;
    m_kept.reset();
    m_fits = false;
    m_whole = false;
    m_reading = false;
    m_spans.clear();
    m_unplaced = false;
    beginResetModel();
    m_order.clear();
    m_rows.clear();
    endResetModel();
    if (std::exchange(m_unread, 0) != 0)
        emit unreadCountChanged();
    setState(State::Idle);
}

void OperationListModel::keep(std::optional<qint64> rowId)
{
    if (rowId == m_kept)
        return;
    const bool released = m_kept.has_value();
    m_kept = rowId;
    // The row kept until now may have to leave.
    if (released && m_query.filter == vault::OperationFilter::Unread)
        noteChange(std::nullopt);
}

void OperationListModel::markRead(qint64 rowId)
{
    base::deliver(m_store.markRead({rowId}, m_scope), this, [this](base::Result<void> result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            emit failed(result.error());
    });
}

void OperationListModel::markAllRead()
{
    base::deliver(m_store.markAllRead(m_scope), this, [this](base::Result<void> result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            emit failed(result.error());
    });
}

void OperationListModel::setLanguage(domain::Language language)
{
    m_language = language;
}

void OperationListModel::noteChange(const std::optional<vault::TimeSpan> &within)
{
    const bool isOfOthers = within && !within->from.isValid();
    if (m_state == State::Idle || isOfOthers)
        return;
    m_unplaced = m_unplaced || !within;
    if (m_unplaced || !showsEveryRow())
        ++m_generation;
    if (within && m_spans.size() < kMostSpans)
        m_spans.append(*within);
    else if (within)
        m_spans.last() = hullOf(m_spans.last(), *within);
    scheduleReload();
}

bool OperationListModel::showsEveryRow() const
{
    // A row that a filter no longer lets through is in no part of its list.
    return m_query.filter == vault::OperationFilter::All && m_query.search.isEmpty();
}

void OperationListModel::scheduleReload()
{
    if (!m_reloadTimer.isActive())
        m_reloadTimer.start(2 * m_lastReading);
}

void OperationListModel::readList()
{
    m_reloadTimer.stop();
    ++m_generation;
    // An older question is not worth waiting for: its answer may be for another filter.
    m_orderScope.cancel();
    m_orderScope = m_scope.child();
    m_reading = true;
    m_spans.clear();
    m_unplaced = false;
    m_readingFor.start();
    if (m_fits)
        readOrder();
    else
        readNewest();
    readUnread();
}

void OperationListModel::readAgain()
{
    // A vault that keeps changing must not keep a long list from ever arriving.
    const bool wasRead = !m_unplaced && m_spans.isEmpty();
    if (m_reading || wasRead)
        return readUnread();
    if (m_unplaced || !m_whole || !m_query.search.isEmpty())
        return readList();
    m_reading = true;
    m_readingFor.start();
    readPart();
    readUnread();
}

void OperationListModel::readPart()
{
    const vault::TimeSpan within = m_spans.takeFirst();
    base::deliver(m_store.orderWithin(m_query, within, m_orderScope), this,
                  [this, within](base::Result<std::optional<vault::OrderPart>> part) {
                      if (!part)
                          fail(part.error());
                      else if (*part)
                          takePart(within, **part);
                      else
                          readList();
                  });
}

void OperationListModel::takePart(const vault::TimeSpan &within, const vault::OrderPart &part)
{
    const int above = part.above == 0 ? -1 : placeOf(part.above);
    const int below = part.below == 0 ? rowCount() : placeOf(part.below);
    const bool newer = part.above != 0 && above < 0;
    if (newer || below <= above) {
        // Beside it lies what came later and is not read yet.
        const vault::TimeSpan joined = withWaiting(within, newer);
        if (joined == within)
            return readList();
        m_spans.prepend(joined);
        return readPart();
    }
    if (part.contents.size() != part.rows.size())
        ++m_generation;
    for (const StoredOperation &row : part.contents)
        m_rows.insert(row.row, new CachedRow{row, m_generation});
    applyOrder(m_order.first(above + 1) + part.rows + m_order.sliced(below));
    if (m_spans.isEmpty())
        endReading();
    else
        readPart();
}

vault::TimeSpan OperationListModel::withWaiting(vault::TimeSpan within, bool newer)
{
    m_spans.removeIf([&](const vault::TimeSpan &waiting) {
        const bool joins = newer ? waiting.to >= within.from : waiting.from <= within.to;
        if (joins)
            within = hullOf(within, waiting);
        return joins;
    });
    return within;
}

void OperationListModel::readNewest()
{
    m_whole = false;
    base::deliver(m_store.newest(m_query, kWindow, m_orderScope), this,
                  [this, generation = m_generation](base::Result<QList<StoredOperation>> rows) {
                      if (rows)
                          takeNewest(*rows, generation);
                      else
                          fail(rows.error());
                  });
}

void OperationListModel::takeNewest(const QList<StoredOperation> &rows, quint64 generation)
{
    QList<qint64> order;
    order.reserve(rows.size());
    for (const StoredOperation &row : rows) {
        order.append(row.row);
        m_rows.insert(row.row, new CachedRow{row, generation});
    }
    m_fits = true;
    m_whole = rows.size() < kWindow;
    applyOrder(std::move(order));
    if (m_whole)
        endReading();
    else
        readOrder();
}

void OperationListModel::readOrder()
{
    base::deliver(m_store.order(m_query, m_orderScope), this,
                  [this](base::Result<QList<qint64>> order) {
                      if (!order)
                          return fail(order.error());
                      m_fits = true;
                      m_whole = true;
                      applyOrder(std::move(*order));
                      endReading();
                  });
}

void OperationListModel::endReading()
{
    m_reading = false;
    m_lastReading = std::chrono::milliseconds(m_readingFor.elapsed());
    if (m_unplaced || !m_spans.isEmpty())
        scheduleReload();
}

void OperationListModel::fail(const base::Error &error)
{
    // Given up for another question, which is being answered.
    if (error.code == ErrorCode::Cancelled)
        return;
    m_reading = false;
    setState(State::Failed, error);
}

void OperationListModel::readUnread()
{
    base::deliver(m_store.unreadCount(m_orderScope), this, [this](base::Result<int> count) {
        if (count && std::exchange(m_unread, *count) != *count)
            emit unreadCountChanged();
    });
}

void OperationListModel::setState(State state, std::optional<base::Error> error)
{
    m_state = state;
    m_error = std::move(error);
    emit stateChanged();
}

int OperationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant OperationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int place = index.row();
    switch (role) {
    case RowIdRole:
        return m_order.at(place);
    case LoadedRole:
        return at(place) != nullptr;
    case OperationRole:
        if (const StoredOperation *stored = at(place))
            return QVariant::fromValue(*stored);
        return {};
    case FirstOfDayRole:
        return isFirstOfDay(place);
    case Qt::DisplayRole:
        if (const StoredOperation *stored = at(place))
            return stored->operation.merchant;
        return {};
    case Qt::AccessibleTextRole:
        return spokenText(place);
    default:
        return {};
    }
}

int OperationListModel::placeOf(qint64 rowId) const
{
    return static_cast<int>(m_order.indexOf(rowId));
}

const StoredOperation *OperationListModel::at(int place) const
{
    const CachedRow *cached = m_rows.object(m_order.at(place));
    if (!cached || cached->generation != m_generation)
        wantRows(place);
    return cached ? &cached->row : nullptr;
}

bool OperationListModel::isFirstOfDay(int place) const
{
    if (place == 0)
        return true;
    const StoredOperation *here = at(place);
    const StoredOperation *above = at(place - 1);
    return here && above
           && bankDay(here->operation.occurredAt) != bankDay(above->operation.occurredAt);
}

QString OperationListModel::spokenText(int place) const
{
    const StoredOperation *stored = at(place);
    if (!stored)
        return tr("Loading");
    const domain::Operation &operation = stored->operation;
    QStringList parts{operation.merchant, signedMoneyText(operation.amount, m_language),
                      statusLook(operation.status).word};
    if (operation.declineReason)
        parts.append(declineReasonText(*operation.declineReason));
    parts.append(fullDateText(bankDay(operation.occurredAt), m_language));
    parts.append(clockText(operation.occurredAt));
    if (stored->unread)
        parts.append(tr("new"));
    if (!stored->note.isEmpty())
        parts.append(tr("with your note"));
    return parts.join(QStringLiteral(", "));
}

void OperationListModel::wantRows(int place) const
{
    const int window = place / kWindow;
    if (m_runningWindow == window && m_runningGeneration == m_generation)
        return;
    m_wantedWindows.removeOne(window);
    m_wantedWindows.append(window);
    while (m_wantedWindows.size() > kMostWishes)
        m_wantedWindows.removeFirst();
    if (!m_fetching && !m_fetchTimer.isActive())
        m_fetchTimer.start();
}

void OperationListModel::fetchWanted()
{
    while (!m_fetching && !m_wantedWindows.isEmpty()) {
        const int window = m_wantedWindows.takeLast();
        const QList<qint64> asked = m_order.mid(qsizetype(window) * kWindow, kWindow);
        if (asked.isEmpty())
            continue;
        m_fetching = true;
        m_runningWindow = window;
        m_runningGeneration = m_generation;
        base::deliver(
            m_store.rows(asked, m_scope), this,
            [this, asked, generation = m_generation](base::Result<QList<StoredOperation>> rows) {
                m_fetching = false;
                m_runningWindow = -1;
                if (rows)
                    takeRows(asked, *rows, generation);
                else if (rows.error().code != ErrorCode::Cancelled)
                    setState(State::Failed, rows.error());
                if (!m_wantedWindows.isEmpty())
                    m_fetchTimer.start();
            });
    }
}

void OperationListModel::takeRows(const QList<qint64> &asked, const QList<StoredOperation> &rows,
                                  quint64 generation)
{
    bool differs = false;
    for (const StoredOperation &row : rows) {
        const CachedRow *cached = m_rows.object(row.row);
        differs = differs || !cached || !sameRow(cached->row, row);
        m_rows.insert(row.row, new CachedRow{row, generation});
    }
    if (!differs || m_order.isEmpty())
        return;
    // Places may have moved meanwhile; the row behind the window starts a day or not, too.
    const int first = placeOf(asked.first());
    const int last = placeOf(asked.last());
    if (first < 0 || last < first)
        emit dataChanged(index(0), index(rowCount() - 1));
    else
        emit dataChanged(index(first), index(std::min(last + 1, rowCount() - 1)));
}

} // namespace qorgan::ui
