// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/OperationListView.h"

#include <QScrollBar>

namespace qorgan::ui {

OperationListView::OperationListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
}

void OperationListView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QListView::setModel(model);
    if (!model)
        return;
    using Model = QAbstractItemModel;
    connect(model, &Model::rowsAboutToBeInserted, this, &OperationListView::rememberPlace);
    connect(model, &Model::rowsAboutToBeRemoved, this, &OperationListView::rememberPlace);
    connect(model, &Model::layoutAboutToBeChanged, this, &OperationListView::rememberPlace);
    connect(model, &Model::rowsInserted, this, &OperationListView::restorePlace);
    connect(model, &Model::rowsRemoved, this, &OperationListView::restorePlace);
    connect(model, &Model::layoutChanged, this, &OperationListView::restorePlace);
}

void OperationListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                    const QList<int> &roles)
{
    // QListView would lay out every row again, and QAbstractItemView asks where each stands: rows
    // of one height only need to be painted, and only those that are seen.
    const QModelIndex top = indexAt(QPoint(0, 0));
    const QModelIndex bottom = indexAt(QPoint(0, viewport()->height() - 1));
    const QModelIndex first = top.row() > topLeft.row() ? top : topLeft;
    const QModelIndex last =
        bottom.isValid() && bottom.row() < bottomRight.row() ? bottom : bottomRight;
    if (first.row() <= last.row()) {
        // NOLINTNEXTLINE(bugprone-parent-virtual-call)
        QAbstractItemView::dataChanged(first, last, roles);
    }
}

void OperationListView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    // The day of the uppermost row is painted where it can be seen, so moving pixels is not enough.
    viewport()->update();
}

void OperationListView::rememberPlace()
{
    m_topRow = QPersistentModelIndex();
    if (verticalScrollBar()->value() == 0)
        return;
    m_topRow = indexAt(QPoint(viewport()->width() / 2, 0));
    m_offset = visualRect(m_topRow).top();
}

void OperationListView::restorePlace()
{
    if (!m_topRow.isValid())
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_topRow).top()
                                  - m_offset);
}

} // namespace qorgan::ui
