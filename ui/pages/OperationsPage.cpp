// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/OperationsPage.h"

#include "ui/export/ExportPanel.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/pages/OperationsListState.h"
#include "ui/pages/OperationsPageParts.h"
#include "ui/widgets/AccountStrip.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/HistoryBar.h"
#include "ui/widgets/OperationDelegate.h"
#include "ui/widgets/OperationDetail.h"
#include "ui/widgets/OperationListView.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/ReviewBar.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>

namespace qorgan::ui {

using session::Connection;
using vault::OperationFilter;

namespace {

using namespace std::chrono_literals;

constexpr auto kSearchPause = 250ms;
/// A row counts as read once it was shown this long, so that passing over it leaves it new.
constexpr auto kReadAfter = 600ms;
constexpr auto kDayCheck = 30s;

} // namespace

OperationsPage::Private::Private(OperationsPage *page, const OperationsSources &from)
    : q(page)
    , sources(from)
    , model(new OperationListModel(from.operations, page))
    , delegate(new OperationDelegate(page))
{
    searchTimer.setSingleShot(true);
    searchTimer.setInterval(kSearchPause);
    readTimer.setSingleShot(true);
    readTimer.setInterval(kReadAfter);
    dayTimer.setInterval(kDayCheck);
}

void OperationsPage::Private::connectAll()
{
    connect(search, &QLineEdit::textChanged, q, [this] { searchTimer.start(); });
    connect(search, &QLineEdit::returnPressed, q, [this] { applyQuery(); });
    connect(&searchTimer, &QTimer::timeout, q, [this] { applyQuery(); });
    connect(filters, &FilterBar::filterChosen, q, [this] { applyQuery(); });
    connect(model, &OperationListModel::stateChanged, q, [this] {
        refreshState();
        if (model->state() == OperationListModel::State::Ready)
            readAccounts();
    });
    connect(model, &OperationListModel::unreadCountChanged, q, [this] {
        refreshUnread();
        emit q->unreadCountChanged(model->unreadCount());
    });
    connect(model, &OperationListModel::dataChanged, q, [this] { showSelected(); });
    connect(model, &OperationListModel::failed, q,
            [this](const base::Error &error) { showFault(error); });
    connect(model, &OperationListModel::rowsInserted, q, [this] { openAwaited(); });
    connect(detail, &OperationDetail::caseRequested, q, &OperationsPage::caseRequested);
    connect(history, &HistoryBar::pauseRequested, q, &OperationsPage::historyPauseRequested);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, q,
            [this] { selectionMoved(); });
    connect(view, &QListView::activated, q, [this] { openDetail(); });
    connect(view, &QListView::clicked, q, [this] { openDetail(); });
    connect(back, &QPushButton::clicked, q, [this] { closeDetail(); });
    connect(remind, &QPushButton::clicked, q, [this] {
        view->setCurrentIndex({});
        detailOpen = true;
        arrange();
        back->setFocus();
    });
    connect(markAll, &QPushButton::clicked, q, [this] { model->markAllRead(); });
    connect(saveAs, &QPushButton::clicked, q, [this] { openExport(); });
    connect(exporting, &ExportPanel::closed, q, [this] { closeExport(); });
    connect(&readTimer, &QTimer::timeout, q, [this] {
        if (const auto row = selectedRow(); row && detail->isVisible())
            model->markRead(*row);
    });
    connect(&dayTimer, &QTimer::timeout, q, [this] { refreshToday(); });
    for (ListState *each : {state, strip}) {
        connect(each, &ListState::actionChosen, q, [this, each] { act(each->kind()); });
    }
    connect(looked, &QPushButton::clicked, q, [this] { review->mark(); });
    connect(&sources.history, &session::History::changed, q, [this] { refreshReview(); });
    connect(review, &ReviewBar::contentChanged, q, [this] { refreshReview(); });
    connect(review, &ReviewBar::dayRequested, q, [this](qint64 row) { showDay(row); });
    // The bank's word on a report comes with the operations.
    connect(&sources.operations, &vault::OperationStore::changed, q,
            [this] { detail->readReport(); });
    connect(detail, &OperationDetail::helpRequested, q, &OperationsPage::helpRequested);
    connect(&sources.connection, &Connection::changed, q, [this] { refreshState(); });
    connect(&sources.accounts, &vault::AccountStore::changed, q, [this] { readAccounts(); });
}

void OperationsPage::Private::showFault(const base::Error &error)
{
    strip->setState(ListState::Kind::Error, {}, errorText(error));
    strip->show();
}

void OperationsPage::Private::applyQuery()
{
    searchTimer.stop();
    model->setQuery({filters->filter(), search->text().trimmed()});
    view->scrollToTop();
    refreshState();
    refreshReview();
}

void OperationsPage::Private::showAll()
{
    search->clear();
    filters->setFilter(OperationFilter::All);
    applyQuery();
}

QDate OperationsPage::Private::today() const
{
    return bankDay(sources.clock.utcNow());
}

void OperationsPage::Private::refreshToday()
{
    delegate->setToday(today());
    review->setToday(today());
    view->viewport()->update();
}

void OperationsPage::Private::refreshReview()
{
    const bool isWholeList =
        model->query().search.isEmpty() && model->query().filter == OperationFilter::All;
    review->setVisible(isWholeList && review->hasContent());
    // What has no room beside the rows gives way, the least urgent first.
    history->setRoom(true);
    if (isTooHigh())
        history->setRoom(false);
    const bool givesWay = !review->isHidden() && isTooHigh();
    if (givesWay)
        review->hide();
    looked->setVisible(givesWay && review->asks());
}

bool OperationsPage::Private::isTooHigh() const
{
    const QLayout *layout = listPane->layout();
    return layout->totalMinimumHeightForWidth(q->width()) > q->height();
}

void OperationsPage::Private::showDay(qint64 row)
{
    if (const int place = model->placeOf(row); place >= 0)
        view->scrollTo(model->index(place), QAbstractItemView::PositionAtTop);
}

void OperationsPage::Private::refreshUnread()
{
    const int count = model->unreadCount();
    unread->setText(tr("New: %n", nullptr, count));
    unread->setVisible(count > 0);
    markAll->setVisible(count > 0);
}

void OperationsPage::Private::readAccounts()
{
    base::deliver(sources.accounts.all(scope), q, [this](base::Result<QList<domain::Account>> all) {
        if (!all)
            return;
        accounts = std::move(*all);
        accountStrip->setAccounts(accounts, language);
        arrange();
        showSelected();
    });
}

void OperationsPage::Private::refreshState()
{
    const OperationsSituation situation{*model, sources.connection, today(), language};
    const auto above = stateAboveRows(situation);
    const auto instead = stateInsteadOfRows(situation);
    if (instead)
        state->setState(instead->kind, instead->title, instead->text, instead->action);
    if (above)
        strip->setState(above->kind, above->title, above->text, above->action);
    strip->setVisible(above.has_value());
    if (instead)
        stack->setCurrentWidget(state);
    else
        stack->setCurrentWidget(view);
}

void OperationsPage::Private::act(ListState::Kind kind)
{
    switch (kind) {
    case ListState::Kind::NothingFound:
        showAll();
        break;
    case ListState::Kind::Blocked:
        emit q->contactsRequested();
        break;
    case ListState::Kind::Offline:
    case ListState::Kind::Error:
        if (model->state() == OperationListModel::State::Failed)
            model->reload();
        emit q->refreshRequested();
        break;
    case ListState::Kind::Empty:
    case ListState::Kind::Loading:
        break;
    }
}

std::optional<qint64> OperationsPage::Private::selectedRow() const
{
    const QModelIndex current = view->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return current.data(OperationListModel::RowIdRole).toLongLong();
}

void OperationsPage::Private::selectionMoved()
{
    const auto row = selectedRow();
    // Whoever chooses one meanwhile wants that one.
    awaited.reset();
    model->keep(row);
    if (row)
        showSelected();
    else
        detail->clear();
}

void OperationsPage::Private::showSelected()
{
    const QModelIndex current = view->currentIndex();
    const vault::StoredOperation *stored = current.isValid() ? model->at(current.row()) : nullptr;
    if (!stored)
        return;
    std::optional<domain::Account> account;
    for (const domain::Account &each : std::as_const(accounts)) {
        if (each.id == stored->operation.accountId)
            account = each;
    }
    const auto &shown = detail->shown();
    if (!shown || shown->operation != stored->operation || shown->note != stored->note
        || detail->account() != account)
        detail->showOperation(*stored, account, today());
    if (stored->unread && !readTimer.isActive())
        readTimer.start();
}

void OperationsPage::Private::openDetail()
{
    if (!view->currentIndex().isValid())
        return;
    detailOpen = true;
    arrange();
    showSelected();
    if (!twoPanes)
        back->setFocus();
}

void OperationsPage::Private::openExport()
{
    isExporting = true;
    arrange();
    exporting->begin({model->query(), filters->filterText()}, accounts, today());
}

void OperationsPage::Private::closeExport()
{
    isExporting = false;
    arrange();
    saveAs->setFocus();
}

void OperationsPage::Private::openAwaited()
{
    const int place = awaited ? model->placeOf(*awaited) : -1;
    if (place < 0)
        return;
    awaited.reset();
    view->setFocus();
    view->setCurrentIndex(model->index(place));
    view->scrollTo(model->index(place), QAbstractItemView::PositionAtTop);
    openDetail();
}

void OperationsPage::Private::closeDetail()
{
    detailOpen = false;
    arrange();
    view->setFocus();
}

OperationsPage::OperationsPage(const OperationsSources &sources, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, sources))
{
    setObjectName(QStringLiteral("operationsPage"));
    d->layOut();
    d->connectAll();
    d->refreshToday();
    d->refreshColours();
    d->retranslate();
    d->dayTimer.start();
    setTabOrder(d->markAll, d->search);
    setTabOrder(d->search, d->saveAs);
}

OperationsPage::OperationsPage(session::BankSession &session, const domain::ReminderBook &reminders,
                               const base::Clock &clock, QWidget *parent)
    : OperationsPage(OperationsSources{session.operations(), session.accounts(), session.records(),
                                       session.commands(), session.cards(), session.connection(),
                                       session.history(), session.profile(), reminders, clock,
                                       session.computer()},
                     parent)
{
    using session::BankSession;
    connect(&session, &BankSession::stageChanged, this, [this, &session] {
        if (session.stage() == BankSession::Stage::Open)
            reload();
        else
            clear();
    });
    connect(this, &OperationsPage::historyPauseRequested, this, [this, &session](bool paused) {
        base::deliver(session.pauseHistory(paused, d->scope), this,
                      [this](const base::Result<void> &kept) {
                          if (!kept)
                              d->showFault(kept.error());
                      });
    });
    if (session.stage() == BankSession::Stage::Open)
        reload();
}

OperationsPage::~OperationsPage()
{
    d->scope.cancel();
}

void OperationsPage::setLanguage(domain::Language language)
{
    if (language == d->language)
        return;
    d->language = language;
    d->model->setLanguage(language);
    d->delegate->setLanguage(language);
    d->detail->setLanguage(language);
    d->history->setLanguage(language);
    d->review->setLanguage(language);
    d->exporting->setLanguage(language);
    d->accountStrip->setAccounts(d->accounts, language);
    d->retranslate();
}

void OperationsPage::reload()
{
    d->refreshToday();
    d->model->reload();
    d->review->start();
}

void OperationsPage::clear()
{
    d->scope.cancel();
    d->scope = base::CancelScope();
    d->searchTimer.stop();
    d->readTimer.stop();
    d->accounts.clear();
    d->accountStrip->setAccounts({}, d->language);
    d->detail->forget();
    d->review->forget();
    d->exporting->forget();
    d->isExporting = false;
    d->search->clear();
    d->filters->setFilter(OperationFilter::All);
    d->detailOpen = false;
    d->awaited.reset();
    d->model->setQuery({});
    d->model->clear();
    d->delegate->forgetTexts();
    d->arrange();
}

void OperationsPage::showNewest()
{
    d->isExporting = false;
    d->closeDetail();
    d->showAll();
    d->view->scrollToTop();
    d->view->setFocus();
}

void OperationsPage::showMissed()
{
    d->closeDetail();
    d->showAll();
    d->review->showMissed();
}

void OperationsPage::showOperation(const QString &id)
{
    using Found = QList<vault::StoredOperation>;
    base::deliver(d->sources.operations.withIds({id}, d->scope), this,
                  [this](const base::Result<Found> &found) {
                      if (!found)
                          return d->showFault(found.error());
                      if (found->isEmpty())
                          return;
                      d->showAll();
                      d->awaited = found->first().row;
                      d->openAwaited();
                  });
}

int OperationsPage::unreadCount() const
{
    return d->model->unreadCount();
}

void OperationsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        d->delegate->forgetTexts();
        d->retranslate();
        break;
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        d->refreshColours();
        break;
    case QEvent::FontChange:
        d->refreshColours();
        d->arrange();
        break;
    default:
        break;
    }
}

void OperationsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->arrange();
}

void OperationsPage::keyPressEvent(QKeyEvent *event)
{
    const bool goesBack = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Back;
    if (goesBack && !d->twoPanes && d->detailOpen)
        d->closeDetail();
    else if (event->matches(QKeySequence::Find))
        d->search->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace qorgan::ui
