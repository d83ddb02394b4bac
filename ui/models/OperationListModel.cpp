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
/// With more scattered changes than this, one layout change is cheaper for views than many signals.
constexpr int kMostRuns = 16;

bool sameRow(const StoredOperation &a, const StoredOperation &b)
{
    return a.unread == b.unread && a.operation == b.operation;
}

} // namespace

OperationListModel::RowSet::RowSet(QList<qint64>::const_iterator begin,
                                   QList<qint64>::const_iterator end)
{
    const auto last = std::max_element(begin, end);
    if (last == end)
        return;
    m_bits.resize(static_cast<std::size_t>(*last) + 1);
    for (auto row = begin; row != end; ++row)
        m_bits[static_cast<std::size_t>(*row)] = true;
}

bool OperationListModel::RowSet::contains(qint64 row) const
{
    const auto place = static_cast<std::size_t>(row);
    return place < m_bits.size() && m_bits[place];
}

OperationListModel::OperationListModel(vault::OperationStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_rows(kMostRows)
{
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &OperationListModel::fetchWanted);
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(kCoalesce);
    connect(&m_reloadTimer, &QTimer::timeout, this, &OperationListModel::readAgain);
    connect(&m_store, &vault::OperationStore::changed, this, &OperationListModel::scheduleReload);
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
    ++m_generation;
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
    m_again = false;
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
        scheduleReload();
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

void OperationListModel::scheduleReload()
{
    if (m_state == State::Idle)
        return;
    ++m_generation;
    if (!m_reloadTimer.isActive())
        m_reloadTimer.start();
}

void OperationListModel::readList()
{
    m_reloadTimer.stop();
    // An older question is not worth waiting for: its answer may be for another filter.
    m_orderScope.cancel();
    m_orderScope = m_scope.child();
    m_reading = true;
    m_again = false;
    // What was found has no order before it is whole.
    if (m_fits || !m_query.search.isEmpty())
        readOrder();
    else
        readNewest();
    readUnread();
}

void OperationListModel::readAgain()
{
    // A vault that keeps changing must not keep a long list from ever arriving.
    if (!m_reading)
        return readList();
    m_again = true;
    readUnread();
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
    if (std::exchange(m_again, false) && !m_reloadTimer.isActive())
        m_reloadTimer.start();
}

void OperationListModel::fail(const base::Error &error)
{
    // Given up for another question, which is being answered.
    if (error.code == ErrorCode::Cancelled)
        return;
    m_reading = false;
    m_again = false;
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

QList<qint64> OperationListModel::withKept(QList<qint64> order) const
{
    if (!m_kept || order.contains(*m_kept))
        return order;
    const qsizetype place = m_order.indexOf(*m_kept);
    if (place < 0)
        return order;
    // Behind the nearest row above it that is still there.
    for (qsizetype above = place - 1; above >= 0; --above) {
        const qsizetype found = order.indexOf(m_order.at(above));
        if (found >= 0) {
            order.insert(found + 1, *m_kept);
            return order;
        }
    }
    // None: before the first row below it that is still there, or at the end.
    for (qsizetype below = place + 1; below < m_order.size(); ++below) {
        const qsizetype found = order.indexOf(m_order.at(below));
        if (found >= 0) {
            order.insert(found, *m_kept);
            return order;
        }
    }
    order.append(*m_kept);
    return order;
}

void OperationListModel::applyOrder(QList<qint64> order)
{
    order = withKept(std::move(order));
    int head = 0;
    const int shorter = static_cast<int>(std::min(order.size(), m_order.size()));
    while (head < shorter && order.at(head) == m_order.at(head))
        ++head;
    int tail = 0;
    while (tail < shorter - head
           && order.at(order.size() - 1 - tail) == m_order.at(m_order.size() - 1 - tail))
        ++tail;
    replaceMiddle(order, head, tail);
    setState(State::Ready);
    // Rows that are shown were read before the change: what a view still wants is fetched again.
    if (!m_order.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {OperationRole});
}

void OperationListModel::replaceMiddle(const QList<qint64> &order, int head, int tail)
{
    const int oldEnd = rowCount() - tail;
    const int newEnd = static_cast<int>(order.size()) - tail;
    if (head == oldEnd && head == newEnd)
        return;
    const RowSet before(m_order.cbegin() + head, m_order.cbegin() + oldEnd);
    const RowSet after(order.cbegin() + head, order.cbegin() + newEnd);
    const auto runsOutside = [](const QList<qint64> &rows, int from, int to, const RowSet &known) {
        int runs = 0;
        for (int i = from; i < to; ++i) {
            const bool outside = !known.contains(rows.at(i));
            if (outside && (i == from || known.contains(rows.at(i - 1))))
                ++runs;
        }
        return runs;
    };
    QList<qint64> stayingBefore;
    std::copy_if(m_order.cbegin() + head, m_order.cbegin() + oldEnd,
                 std::back_inserter(stayingBefore), [&](qint64 id) { return after.contains(id); });
    QList<qint64> stayingAfter;
    std::copy_if(order.cbegin() + head, order.cbegin() + newEnd, std::back_inserter(stayingAfter),
                 [&](qint64 id) { return before.contains(id); });
    const int runs =
        runsOutside(m_order, head, oldEnd, after) + runsOutside(order, head, newEnd, before);
    if (stayingBefore != stayingAfter || runs > kMostRuns) {
        rearrange(order);
        return;
    }
    removeMissing(head, oldEnd, after);
    insertNew(order, head, newEnd, before);
}

void OperationListModel::removeMissing(int from, int to, const RowSet &staying)
{
    for (int last = to - 1; last >= from; --last) {
        if (staying.contains(m_order.at(last)))
            continue;
        int first = last;
        while (first > from && !staying.contains(m_order.at(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_order.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void OperationListModel::insertNew(const QList<qint64> &order, int from, int to,
                                   const RowSet &known)
{
    for (int first = from; first < to; ++first) {
        if (known.contains(order.at(first)))
            continue;
        int last = first;
        while (last + 1 < to && !known.contains(order.at(last + 1)))
            ++last;
        beginInsertRows({}, first, last);
        m_order.insert(first, last - first + 1, 0);
        std::copy(order.cbegin() + first, order.cbegin() + last + 1, m_order.begin() + first);
        endInsertRows();
        first = last;
    }
}

void OperationListModel::rearrange(const QList<qint64> &order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<int> places;
    for (const QModelIndex &old : before)
        places.append(static_cast<int>(order.indexOf(m_order.value(old.row(), -1))));
    m_order = order;
    QModelIndexList after;
    for (const int place : std::as_const(places))
        after.append(index(place));
    changePersistentIndexList(before, after);
    emit layoutChanged();
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
