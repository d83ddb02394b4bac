// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/OperationsPage.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/models/OperationListModel.h"
#include "ui/style/Style.h"
#include "ui/widgets/AccountStrip.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/OperationDelegate.h"
#include "ui/widgets/OperationDetail.h"
#include "ui/widgets/OperationListView.h"
#include "ui/widgets/ReminderCard.h"
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

using base::ErrorCode;
using domain::ReminderTrigger;
using session::Connection;
using vault::OperationFilter;

namespace {

using namespace std::chrono_literals;

constexpr auto kSearchPause = 250ms;
/// A row counts as read once it was shown this long, so that passing over it leaves it new.
constexpr auto kReadAfter = 600ms;
constexpr auto kDayCheck = 30s;
/// From this many average characters of width on, list and detail stand side by side.
constexpr int kTwoPanes = 96;
/// Below this many lines of height the balances and the reminder give way to the list.
constexpr int kTallLines = 34;
/// Below this many lines search and filter share a line, and the heading and the reminder go.
constexpr int kLowLines = 24;

} // namespace

struct OperationsPage::Private {
    Private(OperationsPage *page, const OperationsSources &from);

    void layOut();
    QLayout *makeHead();
    QWidget *makeListPane();
    QWidget *makeDetailPane();
    void connectAll();
    void retranslate();
    void refreshColours();
    void arrange();
    void applyQuery();
    void showAll();
    void refreshState();
    void refreshUnread();
    void refreshToday();
    void readAccounts();
    void showPage(ListState::Kind kind, const QString &title, const QString &text,
                  const QString &action = {});
    void showEmptyList();
    void showStrip();
    [[nodiscard]] QString asOfText() const;
    void selectionMoved();
    void showSelected();
    void openDetail();
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
    QTimer searchTimer;
    QTimer readTimer;
    QTimer dayTimer;

    QWidget *listPane = nullptr;
    QWidget *detailPane = nullptr;
    TextLabel *title = nullptr;
    TextLabel *unread = nullptr;
    QPushButton *markAll = nullptr;
    QPushButton *remind = nullptr;
    AccountStrip *accountStrip = nullptr;
    ReminderCard *reminder = nullptr;
    QBoxLayout *sought = nullptr;
    QLineEdit *search = nullptr;
    FilterBar *filters = nullptr;
    ListState *strip = nullptr;
    ListState *state = nullptr;
    OperationListView *view = nullptr;
    QStackedLayout *stack = nullptr;
    QPushButton *back = nullptr;
    OperationDetail *detail = nullptr;
};

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

void OperationsPage::Private::layOut()
{
    listPane = makeListPane();
    detailPane = makeDetailPane();
    auto *panes = new QHBoxLayout(q);
    panes->setContentsMargins({});
    panes->setSpacing(0);
    panes->addWidget(listPane, 8);
    panes->addWidget(detailPane, 5);
}

QLayout *OperationsPage::Private::makeHead()
{
    title = new TextLabel(TextLabel::Role::Title, QStringLiteral("pageTitle"), listPane);
    title->setWordWrap(false);
    unread = new TextLabel(TextLabel::Role::Strong, QStringLiteral("unreadCount"), listPane);
    unread->setWordWrap(false);
    markAll = new QPushButton(listPane);
    markAll->setObjectName(QStringLiteral("markAllRead"));
    markAll->setProperty("kind", QStringLiteral("quiet"));
    markAll->setAutoDefault(false);
    // Where there is no room for the reminder, this opens it on a page of its own.
    remind = new QPushButton(listPane);
    remind->setObjectName(QStringLiteral("openReminder"));
    remind->setProperty("kind", QStringLiteral("quiet"));
    remind->setAutoDefault(false);
    auto *head = new FlowLayout(tokensOf(q).space.medium);
    head->addWidget(title);
    head->addWidget(unread);
    head->addWidget(markAll);
    head->addWidget(remind);
    return head;
}

QWidget *OperationsPage::Private::makeListPane()
{
    listPane = new QWidget(q);
    accountStrip = new AccountStrip(listPane);
    reminder = new ReminderCard(listPane);
    reminder->setLength(ReminderCard::Length::Brief);
    search = new QLineEdit(listPane);
    search->setObjectName(QStringLiteral("search"));
    search->setClearButtonEnabled(true);
    search->setMaxLength(100);
    filters = new FilterBar(listPane);
    strip = new ListState(ListState::Form::Strip, listPane);
    strip->hide();
    view = new OperationListView(listPane);
    view->setObjectName(QStringLiteral("operationList"));
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(delegate);
    view->setModel(model);
    state = new ListState(ListState::Form::Page, listPane);
    auto *rows = new QWidget(listPane);
    stack = new QStackedLayout(rows);
    stack->addWidget(view);
    stack->addWidget(state);

    const auto &space = tokensOf(q).space;
    sought = new QBoxLayout(QBoxLayout::TopToBottom);
    sought->setSpacing(space.small);
    sought->addWidget(search);
    sought->addWidget(filters);
    auto *layout = new QVBoxLayout(listPane);
    layout->setContentsMargins(space.medium, space.medium, space.medium, 0);
    layout->setSpacing(space.small);
    layout->addLayout(makeHead());
    layout->addWidget(accountStrip);
    layout->addWidget(reminder);
    layout->addLayout(sought);
    layout->addWidget(strip);
    layout->addWidget(rows, 1);
    return listPane;
}

QWidget *OperationsPage::Private::makeDetailPane()
{
    auto *pane = new QWidget(q);
    pane->setObjectName(QStringLiteral("detailPane"));
    back = new QPushButton(pane);
    back->setObjectName(QStringLiteral("backToList"));
    back->setProperty("kind", QStringLiteral("quiet"));
    back->setAutoDefault(false);
    detail = new OperationDetail(sources.profile, sources.reminders, pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(detail, 1);
    return pane;
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
    connect(model, &OperationListModel::failed, q, [this](const base::Error &error) {
        strip->setState(ListState::Kind::Error, {}, errorText(error));
        strip->show();
    });
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
    connect(&readTimer, &QTimer::timeout, q, [this] {
        if (const auto row = selectedRow(); row && detail->isVisible())
            model->markRead(*row);
    });
    connect(&dayTimer, &QTimer::timeout, q, [this] { refreshToday(); });
    for (ListState *each : {state, strip}) {
        connect(each, &ListState::actionChosen, q, [this, each] { act(each->kind()); });
    }
    connect(&sources.connection, &Connection::changed, q, [this] { refreshState(); });
}

void OperationsPage::Private::retranslate()
{
    title->setText(tr("Operations"));
    q->setAccessibleName(title->text());
    search->setPlaceholderText(tr("Search: shop, place, card"));
    search->setAccessibleName(tr("Search in operations"));
    search->setAccessibleDescription(
        tr("Finds shops, places and descriptions; Kazakh letters may be typed as Russian ones"));
    view->setAccessibleName(tr("List of operations"));
    view->setAccessibleDescription(tr("Newest first. Enter opens the details."));
    markAll->setText(tr("Mark all as read"));
    markAll->setAccessibleDescription(tr("No operation is shown as new any more"));
    remind->setText(tr("Reminder"));
    remind->setAccessibleDescription(tr("Shows what to do to stay safe"));
    back->setText(tr("Back to the list"));
    reminder->setReminders(
        sources.reminders.forTrigger(ReminderTrigger::OperationsPage, sources.profile), language);
    refreshUnread();
    refreshState();
    arrange();
}

void OperationsPage::Private::refreshColours()
{
    const qreal ratio = q->devicePixelRatioF();
    const int size = glyphSize(q);
    back->setIcon(glyphPixmap(Glyph::Back, size, toneColor(Tone::Accent, q), ratio));
    back->setIconSize(QSize(size, size));
    delegate->forgetTexts();
    QPalette colours = unread->palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Accent, q));
    unread->setPalette(colours);
    view->viewport()->update();
}

void OperationsPage::Private::arrange()
{
    const QFontMetrics metrics = q->fontMetrics();
    twoPanes = q->width() >= metrics.averageCharWidth() * kTwoPanes;
    const bool tall = q->height() >= metrics.height() * kTallLines;
    const bool low = q->height() < metrics.height() * kLowLines;
    const bool detailFills = !twoPanes && detailOpen;
    listPane->setVisible(!detailFills);
    detailPane->setVisible(twoPanes || detailOpen);
    back->setVisible(!twoPanes);
    accountStrip->setVisible(!accounts.isEmpty() && (tall || twoPanes));
    title->setVisible(!low);
    filters->setForm(low ? FilterBar::Form::DropDown : FilterBar::Form::Buttons);
    sought->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside the list, the empty detail pane shows the reminder.
    const bool reminds = !twoPanes && !reminder->reminderId().isEmpty();
    reminder->setVisible(reminds && !low);
    remind->setVisible(reminds && low);
}

void OperationsPage::Private::applyQuery()
{
    searchTimer.stop();
    model->setQuery({filters->filter(), search->text().trimmed()});
    view->scrollToTop();
    refreshState();
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
    view->viewport()->update();
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

QString OperationsPage::Private::asOfText() const
{
    const QDateTime &asOf = sources.connection.asOf();
    if (!asOf.isValid())
        return tr("Nothing was read from the bank yet.");
    //: %1 is a day and a time
    return tr("What you see is as of: %1.").arg(momentText(asOf, today(), language));
}

void OperationsPage::Private::showPage(ListState::Kind kind, const QString &heading,
                                       const QString &text, const QString &action)
{
    strip->hide();
    state->setState(kind, heading, text, action);
    stack->setCurrentWidget(state);
}

void OperationsPage::Private::refreshState()
{
    using State = OperationListModel::State;
    if (model->rowCount() > 0) {
        stack->setCurrentWidget(view);
        showStrip();
        return;
    }
    if (model->state() == State::Failed) {
        showPage(ListState::Kind::Error, tr("The operations cannot be shown"),
                 errorText(*model->error()), tr("Try again"));
        return;
    }
    if (model->state() == State::Ready)
        showEmptyList();
    else
        showPage(ListState::Kind::Loading, tr("Opening your operations"),
                 tr("They are read from the vault on this computer."));
}

void OperationsPage::Private::showEmptyList()
{
    const Connection &connection = sources.connection;
    const auto code = connection.error();
    if (!model->query().search.isEmpty() || model->query().filter != OperationFilter::All) {
        showPage(ListState::Kind::NothingFound, tr("Nothing found"),
                 tr("No operation matches this search and filter."), tr("Show all operations"));
    } else if (code == ErrorCode::AccessBlocked) {
        showPage(ListState::Kind::Blocked, tr("The bank has blocked access"), errorText(*code),
                 tr("How to reach the bank"));
    } else if (connection.state() == Connection::State::Refused) {
        showPage(ListState::Kind::Error, tr("The bank did not answer as it should"),
                 errorText(code.value_or(ErrorCode::BankRefused)), tr("Try again"));
    } else if (connection.state() == Connection::State::Offline) {
        const QString why = errorText(code.value_or(ErrorCode::Offline));
        showPage(ListState::Kind::Offline, tr("No connection with the bank"),
                 why + u' ' + asOfText(), tr("Try again"));
    } else if (!connection.asOf().isValid() && connection.state() == Connection::State::Connecting)
    {
        showPage(ListState::Kind::Loading, tr("The bank is sending your operations"),
                 tr("The newest come first. You may go on meanwhile."));
    } else {
        showPage(ListState::Kind::Empty, tr("No operations yet"),
                 tr("As soon as you pay or receive money, the operation appears here."));
    }
}

void OperationsPage::Private::showStrip()
{
    const Connection &connection = sources.connection;
    const auto code = connection.error();
    strip->show();
    if (model->state() == OperationListModel::State::Failed)
        strip->setState(ListState::Kind::Error, {}, errorText(*model->error()), tr("Try again"));
    else if (code == ErrorCode::AccessBlocked)
        strip->setState(ListState::Kind::Blocked, {}, errorText(*code) + u' ' + asOfText(),
                        tr("How to reach the bank"));
    else if (connection.state() == Connection::State::Refused)
        strip->setState(ListState::Kind::Error, {},
                        errorText(code.value_or(ErrorCode::BankRefused)) + u' ' + asOfText(),
                        tr("Try again"));
    else if (connection.state() == Connection::State::Offline)
        strip->setState(ListState::Kind::Offline, {},
                        tr("No connection with the bank.") + u' ' + asOfText(), tr("Try again"));
    else
        strip->hide();
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
    QString accountTitle;
    for (const domain::Account &account : std::as_const(accounts)) {
        if (account.id == stored->operation.accountId)
            accountTitle = account.title;
    }
    const auto &shown = detail->operation();
    if (!shown || *shown != stored->operation || detail->accountTitle() != accountTitle)
        detail->showOperation(stored->operation, accountTitle, today());
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
    d->delegate->setToday(d->today());
    d->refreshColours();
    d->retranslate();
    d->dayTimer.start();
    setTabOrder(d->markAll, d->search);
}

OperationsPage::OperationsPage(session::BankSession &session, const domain::ReminderBook &reminders,
                               const base::Clock &clock, QWidget *parent)
    : OperationsPage(OperationsSources{session.operations(), session.accounts(),
                                       session.connection(), session.profile(), reminders, clock},
                     parent)
{
    using session::BankSession;
    connect(&session, &BankSession::stageChanged, this, [this, &session] {
        if (session.stage() == BankSession::Stage::Open)
            reload();
        else
            clear();
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
    d->accountStrip->setAccounts(d->accounts, language);
    d->retranslate();
}

void OperationsPage::reload()
{
    d->refreshToday();
    d->model->reload();
}

void OperationsPage::clear()
{
    d->scope.cancel();
    d->scope = base::CancelScope();
    d->searchTimer.stop();
    d->readTimer.stop();
    d->accounts.clear();
    d->accountStrip->setAccounts({}, d->language);
    d->detail->clear();
    d->search->clear();
    d->filters->setFilter(OperationFilter::All);
    d->detailOpen = false;
    d->model->setQuery({});
    d->model->clear();
    d->delegate->forgetTexts();
    d->arrange();
}

void OperationsPage::showNewest()
{
    d->closeDetail();
    d->showAll();
    d->view->scrollToTop();
    d->view->setFocus();
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
