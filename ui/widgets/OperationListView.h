// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace qorgan::ui {

/// A list of rows of one height that keeps what the customer looks at in its place while rows come
/// and go above it; at the top it stays at the top, so that news is seen.
class OperationListView : public QListView
{
    Q_OBJECT
public:
    explicit OperationListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

protected:
    void scrollContentsBy(int dx, int dy) override;

private:
    void rememberPlace();
    void restorePlace();

    QPersistentModelIndex m_topRow;
    int m_offset = 0;
};

} // namespace qorgan::ui
