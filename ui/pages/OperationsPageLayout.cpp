// SPDX-License-Identifier: Apache-2.0
#include "ui/export/ExportPanel.h"
#include "ui/pages/OperationsPageParts.h"
#include "ui/style/Style.h"
#include "ui/widgets/AccountStrip.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/HistoryBar.h"
#include "ui/widgets/OperationDelegate.h"
#include "ui/widgets/OperationDetail.h"
#include "ui/widgets/OperationListView.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/ReviewBar.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>

namespace qorgan::ui {

using domain::ReminderTrigger;

namespace {

/// From this many average characters of width on, list and detail stand side by side.
constexpr int kTwoPanes = 96;
/// Below this many lines of height the balances and the reminder give way to the list.
constexpr int kTallLines = 34;
/// Below this many lines search and filter share a line, and the heading and the reminder go.
constexpr int kLowLines = 24;

} // namespace

void OperationsPage::Private::layOut()
{
    listPane = makeListPane();
    detailPane = makeDetailPane();
    auto *panes = new QHBoxLayout(q);
    panes->setContentsMargins({});
    panes->setSpacing(0);
    panes->addWidget(listPane, 8);
    panes->addWidget(detailPane, 5);
    // In place of both.
    exporting = new ExportPanel(sources.profile, sources.operations, sources.connection,
                                sources.computer, q);
    panes->addWidget(exporting, 1);
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
    // Where there is no room for the bar that asks for it.
    looked = new QPushButton(listPane);
    looked->setObjectName(QStringLiteral("reviewInHead"));
    looked->setProperty("kind", QStringLiteral("quiet"));
    looked->setAutoDefault(false);
    looked->hide();
    head = new FlowLayout(tokensOf(q).space.medium);
    head->addWidget(title);
    head->addWidget(unread);
    head->addWidget(markAll);
    head->addWidget(remind);
    head->addWidget(looked);
    return head;
}

QWidget *OperationsPage::Private::makeListPane()
{
    listPane = new QWidget(q);
    // The parts give way by themselves; see refreshReview().
    listPane->setMinimumHeight(1);
    accountStrip = new AccountStrip(listPane);
    reminder = new ReminderCard(listPane);
    reminder->setLength(ReminderCard::Length::Brief);
    search = new QLineEdit(listPane);
    search->setObjectName(QStringLiteral("search"));
    search->setClearButtonEnabled(true);
    search->setMaxLength(100);
    saveAs = new QPushButton(listPane);
    saveAs->setObjectName(QStringLiteral("exportButton"));
    saveAs->setProperty("kind", QStringLiteral("quiet"));
    saveAs->setAutoDefault(false);
    filters = new FilterBar(listPane);
    strip = new ListState(ListState::Form::Strip, listPane);
    strip->hide();
    review = new ReviewBar(sources.operations, sources.records, sources.commands, listPane);
    history = new HistoryBar(sources.history, sources.connection, listPane);
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
    searchRow = new QHBoxLayout;
    searchRow->addWidget(search);
    sought->addLayout(searchRow);
    sought->addWidget(filters);
    auto *layout = new QVBoxLayout(listPane);
    layout->setContentsMargins(space.medium, space.medium, space.medium, 0);
    layout->setSpacing(space.small);
    layout->addLayout(makeHead());
    layout->addWidget(accountStrip);
    layout->addWidget(reminder);
    layout->addLayout(sought);
    layout->addWidget(strip);
    layout->addWidget(review);
    layout->addWidget(history);
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
    detail =
        new OperationDetail(sources.profile, sources.reminders, sources.commands, sources.records,
                            sources.cards, sources.connection, sources.computer, pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(back, 0, Qt::AlignLeft);
    layout->addWidget(detail, 1);
    return pane;
}

void OperationsPage::Private::retranslate()
{
    title->setText(tr("Operations"));
    q->setAccessibleName(title->text());
    search->setPlaceholderText(tr("Search: shop, place, card, note"));
    search->setAccessibleName(tr("Search in operations"));
    search->setAccessibleDescription(tr(
        "Finds shops, places, descriptions and your notes; Kazakh letters may be typed as Russian "
        "ones"));
    view->setAccessibleName(tr("List of operations"));
    view->setAccessibleDescription(tr("Newest first. Enter opens the details."));
    markAll->setText(tr("Mark all as read"));
    markAll->setAccessibleDescription(tr("No operation is shown as new any more"));
    saveAs->setText(tr("Save as file…"));
    saveAs->setAccessibleDescription(tr("Operations as a table or as pages to print"));
    looked->setText(tr("I looked at today's"));
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

void OperationsPage::Private::placeExport(bool low)
{
    // A low page has room beside the heading alone, a high one has lines.
    QLayout *place = low ? head : searchRow;
    if (place->indexOf(saveAs) >= 0)
        return;
    place->addWidget(saveAs);
    QWidget::setTabOrder(low ? static_cast<QWidget *>(markAll) : search, saveAs);
}

void OperationsPage::Private::arrange()
{
    const QFontMetrics metrics = q->fontMetrics();
    twoPanes = q->width() >= metrics.averageCharWidth() * kTwoPanes;
    const bool tall = q->height() >= metrics.height() * kTallLines;
    const bool low = q->height() < metrics.height() * kLowLines;
    const bool detailFills = !twoPanes && detailOpen;
    exporting->setVisible(isExporting);
    listPane->setVisible(!detailFills && !isExporting);
    detailPane->setVisible((twoPanes || detailOpen) && !isExporting);
    back->setVisible(!twoPanes);
    accountStrip->setVisible(!accounts.isEmpty() && (tall || twoPanes));
    title->setVisible(!low);
    filters->setForm(low ? FilterBar::Form::DropDown : FilterBar::Form::Buttons);
    placeExport(low);
    sought->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    review->setLow(low);
    refreshReview();
    // Beside the list, the empty detail pane shows the reminder.
    const bool reminds = !twoPanes && !reminder->reminderId().isEmpty();
    reminder->setVisible(reminds && !low);
    remind->setVisible(reminds && low);
}

} // namespace qorgan::ui
