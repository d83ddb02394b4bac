// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CommandRow.h"

#include "ui/format/CommandText.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/OperationText.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/OptionalText.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace qorgan::ui {

using State = vault::OutboxStore::State;

CommandRow::CommandRow(QWidget *parent)
    : ToneFrame(parent)
    , m_title(new TextLabel(TextLabel::Role::Strong, QStringLiteral("commandTitle"), this))
    , m_operation(new TextLabel(TextLabel::Role::Body, QStringLiteral("commandOperation"), this))
    , m_words(new TextLabel(TextLabel::Role::Body, QStringLiteral("commandWords"), this))
    , m_stateIcon(new QLabel(this))
    , m_state(new TextLabel(TextLabel::Role::Strong, QStringLiteral("commandState"), this))
    , m_explanation(
          new TextLabel(TextLabel::Role::Body, QStringLiteral("commandExplanation"), this))
    , m_warning(new ToneFrame(Tone::Negative, this))
    , m_warningText(
          new TextLabel(TextLabel::Role::Strong, QStringLiteral("commandWarning"), m_warning))
    , m_times(new TextLabel(TextLabel::Role::Small, QStringLiteral("commandTimes"), this))
    , m_withdraw(new QPushButton(this))
{
    setObjectName(QStringLiteral("commandRow"));
    m_withdraw->setObjectName(QStringLiteral("withdrawButton"));
    m_withdraw->setAutoDefault(true);
    m_times->setMuted(true);
    const auto &space = tokensOf(this).space;
    auto *warning = new QVBoxLayout(m_warning);
    warning->setContentsMargins(space.medium, space.small, space.medium, space.small);
    warning->addWidget(m_warningText);
    auto *state = new QHBoxLayout;
    state->setSpacing(space.small);
    state->addWidget(m_stateIcon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space.tight);
    for (TextLabel *label : {m_title, m_operation, m_words})
        layout->addWidget(label);
    layout->addLayout(state);
    layout->addWidget(m_explanation);
    layout->addWidget(m_warning);
    layout->addWidget(m_times);
    layout->addSpacing(space.tight);
    layout->addWidget(m_withdraw, 0, Qt::AlignLeft);
    connect(m_withdraw, &QPushButton::clicked, this, &CommandRow::withdrawRequested);
}

void CommandRow::setContent(const Content &content)
{
    m_content = content;
    refresh();
}

QString CommandRow::operationText() const
{
    const auto &operation = m_content.operation;
    if (!operation) {
        const QString id = commandOperation(m_content.entry.command.body);
        //: %1 is a number
        return id.isEmpty() ? QString() : tr("Number of the operation at the bank: %1").arg(id);
    }
    return operationLine(*operation, m_content.today, m_content.language);
}

QString CommandRow::timesText() const
{
    const auto moment = [this](const QDateTime &at) {
        return momentText(at, m_content.today, m_content.language);
    };
    //: %1 is a day and a time
    const QString given = tr("Asked: %1").arg(moment(m_content.entry.command.decidedAt));
    if (!m_content.entry.settledAt.isValid())
        return given;
    //: %1 is a day and a time
    const QString answered = tr("Answered: %1").arg(moment(m_content.entry.settledAt));
    return given + QStringLiteral(" · ") + answered;
}

QString CommandRow::explanation() const
{
    const auto &entry = m_content.entry;
    switch (entry.state) {
    case State::Waiting:
        return {};
    case State::Sending:
        return tr("It may be at the bank already, so it cannot be withdrawn any more.");
    case State::Done:
        if (!domain::isUrgent(entry.command.body))
            return {};
        if (m_content.caseNumber.isEmpty())
            return tr("The bank knows of it. The number of the case appears here as soon as the "
                      "bank tells it.");
        //: %1 is a number such as D-2026-000123
        return tr("Number of the case: %1. Name it when you call the bank.")
            .arg(m_content.caseNumber);
    case State::Refused:
        return errorText(entry.refused.value_or(base::ErrorCode::BankRefused)) + u' '
               + commandUndone(entry.command.body);
    }
    Q_UNREACHABLE();
}

QString CommandRow::warning() const
{
    const auto &entry = m_content.entry;
    if (!domain::isUrgent(entry.command.body) || entry.state == State::Done)
        return {};
    const QString told = isOpen(entry) ? tr("The bank does not know of it yet.")
                                       : tr("The bank has not taken this report.");
    const QString &phone = m_content.bankPhone;
    //: %1 is a phone number
    return told + u' '
           + (phone.isEmpty() ? tr("Call the bank at once.")
                              : tr("Call the bank at once: %1").arg(phone));
}

void CommandRow::refreshState()
{
    const Look look = commandLook(m_content.entry.state);
    m_stateIcon->setPixmap(
        glyphPixmap(look.glyph, glyphSize(this), toneColor(look.tone, this), devicePixelRatioF()));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(look.tone, this));
    m_state->setPalette(colours);
    m_state->setText(look.word);
}

void CommandRow::refresh()
{
    const auto &body = m_content.entry.command.body;
    setTextOrHide(m_title, commandTitle(body, m_content.language));
    setTextOrHide(m_operation, operationText());
    setTextOrHide(m_words, commandWords(body));
    refreshState();
    setTextOrHide(m_explanation, explanation());
    setTextOrHide(m_warningText, warning());
    m_warning->setVisible(!m_warningText->text().isEmpty());
    setTextOrHide(m_times, timesText());
    const QString title = m_title->accessibleName();
    m_withdraw->setText(tr("Withdraw"));
    m_withdraw->setAccessibleName(m_withdraw->text() + QStringLiteral(": ") + title);
    m_withdraw->setAccessibleDescription(tr("The bank does not get it.") + u' '
                                         + commandUndone(body));
    m_withdraw->setVisible(m_content.entry.state == State::Waiting);
    setAccessibleName(title);
    setAccessibleDescription(QStringList{m_state->text(), m_warningText->accessibleName(),
                                         m_explanation->accessibleName()}
                                 .join(u' ')
                                 .simplified());
}

void CommandRow::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange
        || type == QEvent::FontChange)
        refresh();
}

} // namespace qorgan::ui
