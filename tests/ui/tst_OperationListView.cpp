// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/OperationListView.h"

#include <QAbstractListModel>
#include <QTest>

using namespace qorgan;

namespace {

/// Counts how often somebody asks where a row stands.
class CountingView final : public ui::OperationListView
{
public:
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override
    {
        ++asked;
        return OperationListView::visualRect(index);
    }
    mutable int asked = 0;
};

/// Many rows that can be told to have changed.
class ManyRows final : public QAbstractListModel
{
public:
    static constexpr int kRows = 100'000;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : kRows;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        painted.append(index.row());
        return QString::number(index.row());
    }
    void change(int first, int last) { emit dataChanged(index(first), index(last)); }

    mutable QList<int> painted;
};

} // namespace

class tst_OperationListView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void change_ofAllRows_asksForTheSeenAlone();
    void change_ofASeenRow_paintsIt();
    void change_ofOthers_paintsNothing();

private:
    ManyRows m_rows;
    std::unique_ptr<CountingView> m_view;
};

void tst_OperationListView::init()
{
    m_view = std::make_unique<CountingView>();
    m_view->setModel(&m_rows);
    m_view->resize(300, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->scrollTo(m_rows.index(50'000), QAbstractItemView::PositionAtTop);
    QCoreApplication::processEvents();
    QTRY_VERIFY(m_rows.painted.contains(50'000));
    m_rows.painted.clear();
    m_view->asked = 0;
}

void tst_OperationListView::change_ofAllRows_asksForTheSeenAlone()
{
    m_rows.change(0, ManyRows::kRows - 1);
    QVERIFY2(m_view->asked < 100, qPrintable(QString::number(m_view->asked)));
    QTRY_VERIFY(m_rows.painted.contains(50'000));
    QVERIFY(m_rows.painted.contains(50'003));
}

void tst_OperationListView::change_ofASeenRow_paintsIt()
{
    m_rows.change(50'001, 50'001);
    QTRY_VERIFY(m_rows.painted.contains(50'001));
}

void tst_OperationListView::change_ofOthers_paintsNothing()
{
    m_rows.change(0, 49'999);
    m_rows.change(60'000, ManyRows::kRows - 1);
    QTest::qWait(50);
    QCOMPARE(m_rows.painted, {});
}

QTEST_MAIN(tst_OperationListView)
#include "tst_OperationListView.moc"
