// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ReminderCard.h"

#include "ui/widgets/GlyphPainter.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace qorgan::ui {

using domain::ReminderSeverity;

namespace {

constexpr int kMargin = 14;
constexpr int kBar = 4;
constexpr int kRadius = 10;
constexpr int kIcon = 24;

Tone toneOf(ReminderSeverity severity)
{
    switch (severity) {
    case ReminderSeverity::Critical:
        return Tone::Negative;
    case ReminderSeverity::Important:
        return Tone::Attention;
    case ReminderSeverity::Advice:
        return Tone::Accent;
    }
    Q_UNREACHABLE();
}

Glyph glyphOf(ReminderSeverity severity)
{
    switch (severity) {
    case ReminderSeverity::Critical:
        return Glyph::Warning;
    case ReminderSeverity::Important:
        return Glyph::Shield;
    case ReminderSeverity::Advice:
        return Glyph::Info;
    }
    Q_UNREACHABLE();
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QToolButton *textButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ReminderCard::ReminderCard(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(QStringLiteral("reminderTitle"), this))
    , m_todo(plainLabel(QStringLiteral("reminderTodo"), this))
    , m_why(plainLabel(QStringLiteral("reminderWhy"), this))
    , m_whyButton(textButton(QStringLiteral("reminderWhyButton"), this))
    , m_nextButton(textButton(QStringLiteral("reminderNextButton"), this))
{
    setObjectName(QStringLiteral("reminderCard"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_whyButton->setCheckable(true);
    m_why->hide();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_whyButton);
    buttons->addWidget(m_nextButton);
    buttons->addStretch();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    for (QLabel *label : {m_title, m_todo, m_why})
        texts->addWidget(label);
    texts->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin + kBar, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);

    connect(m_whyButton, &QToolButton::toggled, this, &ReminderCard::unfold);
    connect(m_nextButton, &QToolButton::clicked, this, &ReminderCard::showNext);
    refresh();
}

void ReminderCard::setReminders(const QList<domain::Reminder> &reminders, domain::Language language)
{
    const QString shown = reminderId();
    m_reminders = reminders;
    m_language = language;
    m_current = 0;
    // The same reminder keeps its place, so that a repeated call does not turn the page.
    for (qsizetype i = 0; i < m_reminders.size(); ++i) {
        if (m_reminders.at(i).id == shown)
            m_current = i;
    }
    refresh();
}

void ReminderCard::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void ReminderCard::setLength(Length length)
{
    m_length = length;
    unfold();
}

QString ReminderCard::reminderId() const
{
    return m_reminders.isEmpty() ? QString() : m_reminders.at(m_current).id;
}

void ReminderCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::PaletteChange)
        refreshColours();
    QFrame::changeEvent(event);
}

void ReminderCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_reminders.isEmpty())
        return;
    const QColor tone = toneColor(toneOf(m_reminders.at(m_current).severity), this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(toneOf(m_reminders.at(m_current).severity), this));
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    painter.setBrush(tone);
    painter.setClipRect(QRect(0, 0, kBar, height()));
    painter.drawRoundedRect(rect(), kRadius, kRadius);
}

void ReminderCard::showNext()
{
    m_current = (m_current + 1) % m_reminders.size();
    m_whyButton->setChecked(false);
    refresh();
}

void ReminderCard::unfold()
{
    const bool unfolded = m_whyButton->isChecked();
    m_todo->setVisible(unfolded || m_length == Length::Full);
    m_why->setVisible(unfolded);
    const QString closed = m_length == Length::Full ? tr("Why?") : tr("What to do?");
    m_whyButton->setText(unfolded ? tr("Show less") : closed);
    updateGeometry();
}

void ReminderCard::refresh()
{
    setVisible(!m_reminders.isEmpty());
    unfold();
    if (m_reminders.isEmpty())
        return;
    const domain::Reminder &reminder = m_reminders.at(m_current);
    m_title->setText(reminder.title.in(m_language));
    m_todo->setText(reminder.todo.in(m_language));
    m_why->setText(reminder.why.in(m_language));
    m_nextButton->setVisible(m_reminders.size() > 1);
    //: %1 is the number of the reminder that is shown, %2 how many there are
    m_nextButton->setText(
        tr("Next reminder (%1 of %2)").arg(m_current + 1).arg(m_reminders.size()));
    setAccessibleName(tr("Reminder: %1").arg(m_title->text()));
    setAccessibleDescription(m_todo->text());
    refreshColours();
    update();
}

void ReminderCard::refreshColours()
{
    if (m_reminders.isEmpty())
        return;
    const ReminderSeverity severity = m_reminders.at(m_current).severity;
    m_icon->setPixmap(glyphPixmap(glyphOf(severity), kIcon, toneColor(toneOf(severity), this),
                                  devicePixelRatioF()));
}

} // namespace qorgan::ui
