// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CaseThread.h"

#include "ui/format/BreakableText.h"
#include "ui/format/DateText.h"
#include "ui/style/Style.h"
#include "ui/widgets/MessageEditor.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToneFrame.h"

#include <QBoxLayout>
#include <QEvent>

namespace qorgan::ui {

using domain::CaseMessage;

CaseThread::CaseThread(session::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_title(new TextLabel(TextLabel::Role::Strong, QStringLiteral("threadTitle"), this))
    , m_messages(new QVBoxLayout)
    , m_editor(new MessageEditor(
          QStringLiteral("replyField"), domain::CaseReply::kLongest,
          [this](const QString &text) { return send(text); }, this))
{
    setObjectName(QStringLiteral("caseThread"));
    const auto &space = tokensOf(this).space;
    m_messages->setSpacing(space.small);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space.small);
    layout->addWidget(m_title);
    layout->addLayout(m_messages);
    layout->addWidget(m_editor);
    connect(&m_commands, &session::Commands::refused, this, &CaseThread::takeRefusal);
}

void CaseThread::setCase(const BankCase &shown, const QDate &today, domain::Language language)
{
    m_case = shown;
    m_today = today;
    m_language = language;
    refresh();
}

bool CaseThread::hasDraft() const
{
    return !m_editor->text().isEmpty();
}

base::Task<void> CaseThread::send(const QString &text)
{
    // A scope of its own: what was asked for is done though the page goes away.
    return m_commands.reply(m_case.kind, m_case.id, text, base::CancelScope());
}

void CaseThread::takeRefusal(const domain::Command &command, base::ErrorCode why)
{
    const auto *reply = std::get_if<domain::CaseReply>(&command.body);
    if (reply != nullptr && reply->kind == m_case.kind && reply->caseId == m_case.id) {
        m_editor->takeBack(reply->text, why);
        refresh();
        emit refused();
    }
}

QWidget *CaseThread::makeMessage(const CaseMessage &message)
{
    const bool own = message.from == CaseMessage::From::Customer;
    auto *frame = own ? new ToneFrame(Tone::Accent, this) : new ToneFrame(this);
    frame->setObjectName(QStringLiteral("caseMessage"));
    auto *head = new TextLabel(TextLabel::Role::Small, QStringLiteral("messageHead"), frame);
    auto *text = new TextLabel(TextLabel::Role::Body, QStringLiteral("messageText"), frame);
    const QString from = own ? tr("You") : tr("The bank");
    head->setText(from + QStringLiteral(" · ") + momentText(message.at, m_today, m_language));
    head->setMuted(true);
    text->setText(breakableText(message.text));
    text->setAccessibleName(head->text() + QStringLiteral(": ") + message.text);
    auto *layout = new QVBoxLayout(frame);
    layout->setSpacing(tokensOf(this).space.tight);
    layout->addWidget(head);
    layout->addWidget(text);
    if (message.id.isEmpty()) {
        auto *waits = new TextLabel(TextLabel::Role::Strong, QStringLiteral("messageWaits"), frame);
        waits->setText(tr("The bank does not know of this message yet. It waits here and goes to "
                          "the bank by itself."));
        layout->addWidget(waits);
    }
    return frame;
}

void CaseThread::refresh()
{
    while (QLayoutItem *item = m_messages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CaseMessage &message : std::as_const(m_case.messages))
        m_messages->addWidget(makeMessage(message));
    const bool closed = m_case.isDecided();
    m_title->setText(tr("Messages"));
    m_title->setVisible(!m_case.messages.isEmpty());
    m_editor->setWords({tr("Write to the bank about this case"), tr("Send the message"),
                        tr("It goes to those who work on this case."),
                        tr("Write the message first; then you can send it.")});
    m_editor->setHindrance(
        closed ? tr("The bank has decided, so it takes no more messages about this case.")
               : QString());
    // What was typed before the bank decided can still be copied.
    m_editor->setVisible(!closed || hasDraft());
}

void CaseThread::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace qorgan::ui
