// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ReminderCard.h"

#include "ui/format/SeverityLook.h"
#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

namespace {

constexpr int kBar = 5;
/// Fewer characters than this beside the button would be hard to read.
constexpr int kTextCharacters = 22;

QPushButton *quietButton(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setAutoDefault(false);
    return button;
}

} // namespace

ReminderCard::ReminderCard(QWidget *parent)
    : QFrame(parent)
    , m_row(new PairLayout(fontMetrics().averageCharWidth() * kTextCharacters, 0))
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TextLabel::Role::Strong, QStringLiteral("reminderTitle"), this))
    , m_todo(new TextLabel(TextLabel::Role::Body, QStringLiteral("reminderTodo"), this))
    , m_why(new TextLabel(TextLabel::Role::Body, QStringLiteral("reminderWhy"), this))
    , m_whyButton(quietButton(QStringLiteral("reminderWhyButton"), this))
    , m_nextButton(quietButton(QStringLiteral("reminderNextButton"), this))
{
    setObjectName(QStringLiteral("reminderCard"));
    m_whyButton->setCheckable(true);
    const auto &space = tokensOf(this).space;
    auto *buttons = new FlowLayout(0);
    // The words of quiet buttons stand flush with the text above them.
    buttons->setContentsMargins(-space.medium, 0, 0, 0);
    buttons->addWidget(m_whyButton);
    buttons->addWidget(m_nextButton);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space.tight);
    for (TextLabel *label : {m_title, m_todo, m_why})
        texts->addWidget(label);
    m_row->addItem(texts);
    m_row->addItem(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space.medium + kBar, space.small + space.tight, space.medium,
                               space.small);
    layout->setSpacing(space.medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(m_row, 1);

    connect(m_whyButton, &QPushButton::toggled, this, &ReminderCard::unfold);
    connect(m_nextButton, &QPushButton::clicked, this, &ReminderCard::showNext);
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
    QFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange)
        unfold();
    if (type == QEvent::FontChange)
        m_row->setTextWidth(fontMetrics().averageCharWidth() * kTextCharacters);
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        refreshColours();
}

void ReminderCard::paintEvent(QPaintEvent *)
{
    if (m_reminders.isEmpty())
        return;
    const Tone tone = severityLook(m_reminders.at(m_current).severity).tone;
    const int radius = tokensOf(this).radius.card;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(tone, this));
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(toneColor(tone, this));
    painter.setClipRect(QRect(0, 0, kBar, height()));
    painter.drawRoundedRect(rect(), radius, radius);
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
    const bool full = m_length == Length::Full;
    m_row->setArrangement(unfolded || full ? PairLayout::Arrangement::AlwaysStacked
                                           : PairLayout::Arrangement::WhereItFits);
    m_todo->setVisible(unfolded || full);
    m_why->setVisible(unfolded);
    m_nextButton->setVisible(m_reminders.size() > 1 && (unfolded || full));
    m_whyButton->setText(unfolded ? tr("Show less") : full ? tr("Why?") : tr("What to do?"));
    //: %1 is the number of the reminder that is shown, %2 how many there are
    m_nextButton->setText(tr("Next (%1 of %2)").arg(m_current + 1).arg(m_reminders.size()));
    m_whyButton->setAccessibleName(m_whyButton->text());
    m_whyButton->setAccessibleDescription(tr("Shows more of this reminder, or less again"));
    m_nextButton->setAccessibleName(m_nextButton->text());
    m_nextButton->setAccessibleDescription(tr("Shows the next reminder"));
    setAccessibleName(tr("Reminder: %1").arg(m_title->text()));
    updateGeometry();
}

void ReminderCard::refresh()
{
    setVisible(!m_reminders.isEmpty());
    if (!m_reminders.isEmpty()) {
        const domain::Reminder &reminder = m_reminders.at(m_current);
        m_title->setText(reminder.title.in(m_language));
        m_todo->setText(reminder.todo.in(m_language));
        m_why->setText(reminder.why.in(m_language));
        setAccessibleDescription(m_todo->text());
        refreshColours();
    }
    unfold();
    update();
}

void ReminderCard::refreshColours()
{
    if (m_reminders.isEmpty())
        return;
    const Look look = severityLook(m_reminders.at(m_current).severity);
    m_icon->setPixmap(
        glyphPixmap(look.glyph, glyphSize(this), toneColor(look.tone, this), devicePixelRatioF()));
}

} // namespace qorgan::ui
