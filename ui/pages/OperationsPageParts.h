// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/OperationListModel.h"
#include "ui/pages/OperationsPage.h"
#include "ui/widgets/ListState.h"

#include <QTimer>

class QBoxLayout;
class QLayout;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace qorgan::ui {

class AccountStrip;
class ExportPanel;
class FilterBar;
class HistoryBar;
class OperationDelegate;
class OperationDetail;
class OperationListView;
class ReminderCard;
class ReviewBar;
class TextLabel;

/// The parts of the page. OperationsPageLayout.cpp builds, words and arranges them;
/// OperationsPage.cpp makes them work.
struct OperationsPage::Private {
    Private(OperationsPage *page, const OperationsSources &from);

    void layOut();
    QLayout *makeHead();
    QWidget *makeListPane();
    QWidget *makeDetailPane();
    void connectAll();
    void retranslate();
    void refreshColours();
    void placeExport(bool low);
    void arrange();
    void applyQuery();
    void showAll();
    void refreshState();
    void refreshUnread();
    void showFault(const base::Error &error);
    void refreshToday();
    void refreshReview();
    [[nodiscard]] bool isTooHigh() const;
    void showDay(qint64 row);
    void readAccounts();
    void selectionMoved();
    void showSelected();
    void openExport();
    void closeExport();
    void openDetail();
    void openAwaited();
    void closeDetail();
    void act(ListState::Kind kind);
    [[nodiscard]] std::optional<qint64> selectedRow() const;
    [[nodiscard]] QDate today() const;

    OperationsPage *q;
    OperationsSources sources;
    base::CancelScope scope;
    domain::Language language = domain::Language::Kazakh;
    OperationListModel *model;
    OperationDelegate *delegate;
    QList<domain::Account> accounts;
    bool twoPanes = true;
    bool detailOpen = false;
    bool isExporting = false;
    /// Row that is opened once the list has it.
    std::optional<qint64> awaited;
    QTimer searchTimer;
    QTimer readTimer;
    QTimer dayTimer;

    QWidget *listPane = nullptr;
    QWidget *detailPane = nullptr;
    TextLabel *title = nullptr;
    TextLabel *unread = nullptr;
    QPushButton *markAll = nullptr;
    QPushButton *remind = nullptr;
    QPushButton *saveAs = nullptr;
    QPushButton *looked = nullptr;
    AccountStrip *accountStrip = nullptr;
    ReminderCard *reminder = nullptr;
    QLayout *head = nullptr;
    QBoxLayout *sought = nullptr;
    QLayout *searchRow = nullptr;
    QLineEdit *search = nullptr;
    FilterBar *filters = nullptr;
    ListState *strip = nullptr;
    HistoryBar *history = nullptr;
    ReviewBar *review = nullptr;
    ListState *state = nullptr;
    OperationListView *view = nullptr;
    QStackedLayout *stack = nullptr;
    QPushButton *back = nullptr;
    OperationDetail *detail = nullptr;
    ExportPanel *exporting = nullptr;
};

} // namespace qorgan::ui
