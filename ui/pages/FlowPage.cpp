// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/FlowPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/BusyRow.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/ReminderCard.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace qorgan::ui {

namespace {

// In average characters of the page's font.
constexpr int kColumnCharacters = 52;
constexpr int kAsideCharacters = 40;
constexpr int kNarrowestColumn = 34;

} // namespace

FlowPage::FlowPage(const PageContext &context, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_step(new QWidget)
    , m_buttons(new QWidget)
    , m_aside(new QWidget)
{
    setObjectName(name);
    const auto &space = tokensOf(this).space;
    auto *canvas = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, canvas);
    m_columns->setContentsMargins(space.large, space.large, space.large, space.large);
    m_columns->setSpacing(space.huge);

    m_title = new TextLabel(TextLabel::Role::Title, QStringLiteral("pageTitle"), m_column);
    m_intro = new TextLabel(TextLabel::Role::Body, QStringLiteral("pageIntro"), m_column);
    m_intro->setMuted(true);
    m_error = new ErrorBanner(m_column);
    m_busyRow = new BusyRow(m_column);
    m_stepLayout = new QVBoxLayout(m_step);
    m_stepLayout->setContentsMargins({});
    m_stepLayout->setSpacing(space.small);
    m_buttonLayout = new QBoxLayout(QBoxLayout::LeftToRight, m_buttons);
    m_buttonLayout->setContentsMargins({});
    m_buttonLayout->setSpacing(space.small + space.tight);
    m_buttonLayout->addStretch(1);
    m_buttons->hide();

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins({});
    column->setSpacing(space.medium);
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_intro),
          static_cast<QWidget *>(m_error), m_step, static_cast<QWidget *>(m_busyRow), m_buttons})
        column->addWidget(part);
    column->addStretch(1);

    auto *aside = new QVBoxLayout(m_aside);
    aside->setContentsMargins({});
    aside->setSpacing(space.medium);
    m_aside->hide();

    m_columns->addStretch(1);
    m_columns->addWidget(m_column, 1000);
    m_columns->addWidget(m_aside, 600, Qt::AlignTop);
    m_columns->addStretch(1);

    m_scroll->setWidget(canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    canvas->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_scroll);

    connect(m_busyRow, &BusyRow::cancelled, this, [this] { m_taskScope.cancel(); });
    connect(m_error, &ErrorBanner::connectionRequested, this, &FlowPage::connectionRequested);
}

void FlowPage::addToStep(QWidget *widget)
{
    m_stepLayout->addWidget(widget);
}

void FlowPage::addToStep(QWidget *widget, Qt::Alignment alignment)
{
    m_stepLayout->addWidget(widget, 0, alignment);
}

void FlowPage::addSpace(int pixels)
{
    m_stepLayout->addSpacing(pixels);
}

TextLabel *FlowPage::addFieldLabel(const QString &name, QWidget *field)
{
    auto *label = new TextLabel(TextLabel::Role::Body, name, m_step);
    label->setBuddy(field);
    addToStep(label);
    addToStep(field);
    return label;
}

QPushButton *FlowPage::addButton(const QString &name, ButtonKind kind)
{
    auto *button = new QPushButton(m_buttons);
    button->setObjectName(name);
    button->setAutoDefault(true);
    if (kind == ButtonKind::Primary)
        button->setProperty("kind", QStringLiteral("primary"));
    else if (kind == ButtonKind::Danger)
        button->setProperty("kind", QStringLiteral("danger"));
    else if (kind == ButtonKind::Quiet)
        button->setProperty("kind", QStringLiteral("quiet"));
    // Before the stretch at the end.
    m_buttonLayout->insertWidget(m_buttonLayout->count() - 1, button);
    m_buttons->show();
    return button;
}

QPushButton *FlowPage::addStepButton(const QString &name)
{
    auto *button = new QPushButton(m_step);
    button->setObjectName(name);
    button->setAutoDefault(true);
    button->setProperty("kind", QStringLiteral("quiet"));
    addToStep(button, Qt::AlignLeft);
    return button;
}

void FlowPage::setHeading(const QString &title, const QString &intro)
{
    m_title->setText(title);
    m_intro->setText(intro);
    m_intro->setVisible(!intro.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(intro);
}

void FlowPage::setButtonText(QPushButton *button, const QString &text, const QString &description)
{
    button->setText(text);
    button->setAccessibleName(text);
    button->setAccessibleDescription(description.isEmpty() ? text : description);
}

void FlowPage::setReminders(const QList<domain::ReminderTrigger> &triggers,
                            const domain::BankProfile &profile)
{
    QList<domain::Reminder> reminders;
    for (const auto trigger : triggers)
        reminders += m_context.directory.reminders().forTrigger(trigger, profile);
    if (m_reminders == nullptr) {
        m_reminders = new ReminderCard(m_aside);
        m_aside->layout()->addWidget(m_reminders);
    }
    m_reminders->setReminders(reminders, language());
    m_aside->setVisible(!reminders.isEmpty());
    arrange();
}

void FlowPage::showError(const base::Error &error)
{
    if (error.code == base::ErrorCode::Cancelled)
        return;
    m_error->showError(error);
    m_scroll->ensureVisible(0, 0);
}

void FlowPage::clearError()
{
    m_error->clear();
}

base::CancelScope FlowPage::startTask(std::function<QString()> whatRuns, bool cancellable)
{
    clearError();
    m_busy = true;
    m_cancellable = cancellable;
    m_focusBefore = m_step->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    m_step->setEnabled(false);
    m_buttons->setEnabled(false);
    m_busyRow->start(std::move(whatRuns));
    m_busyRow->setCancellable(cancellable);
    m_taskScope = m_tasks.scope();
    emit busyChanged();
    return m_taskScope;
}

void FlowPage::nameTask(std::function<QString()> whatRuns)
{
    if (m_busy)
        m_busyRow->start(std::move(whatRuns));
}

void FlowPage::endTask()
{
    m_busy = false;
    m_busyRow->stop();
    m_step->setEnabled(true);
    m_buttons->setEnabled(true);
    if (m_focusBefore)
        m_focusBefore->setFocus();
    else if (m_firstFocus)
        m_firstFocus->setFocus();
    emit busyChanged();
}

void FlowPage::begin(QWidget *firstFocus)
{
    m_firstFocus = firstFocus;
    retranslateUi();
    arrange();
}

void FlowPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        arrange();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void FlowPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_busy)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void FlowPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FlowPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_firstFocus && !m_focused)
        m_firstFocus->setFocus();
    m_focused = true;
}

void FlowPage::arrange()
{
    const int character = fontMetrics().averageCharWidth();
    const auto &space = tokensOf(this).space;
    const int inner = width() - 2 * space.large - 16;
    const bool beside = inner >= (kNarrowestColumn + kAsideCharacters) * character + space.huge;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setAlignment(m_aside, beside ? Qt::AlignTop : Qt::Alignment());
    m_columns->setSpacing(beside ? space.huge : space.large);
    const int widest = kColumnCharacters * character;
    m_column->setMaximumWidth(beside ? widest : qMax(widest, inner));
    m_aside->setMaximumWidth(beside ? kAsideCharacters * character : QWIDGETSIZE_MAX);

    int row = 0;
    for (const auto *button : m_buttons->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly))
        row += button->isHidden() ? 0 : button->sizeHint().width() + space.medium;
    const int room = qMin(inner, m_column->maximumWidth());
    m_buttonLayout->setDirection(row <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace qorgan::ui
