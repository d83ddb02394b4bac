// SPDX-License-Identifier: Apache-2.0
#include "ui/models/OperationListModel.h"

#include <algorithm>

// How a new order takes the place of the one shown, with the least that views have to hear.
namespace qorgan::ui {

namespace {

/// With more scattered changes than this, one layout change is cheaper for views than many signals.
constexpr int kMostRuns = 16;

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

} // namespace qorgan::ui
