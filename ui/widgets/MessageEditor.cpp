// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/MessageEditor.h"

#include "domain/PlainText.h"
#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/LongTextField.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace qorgan::ui {

MessageEditor::MessageEditor(const QString &name, int longest, Sender sender, QWidget *parent)
    : QWidget(parent)
    , m_sender(std::move(sender))
    , m_label(new TextLabel(TextLabel::Role::Strong, name + QStringLiteral("Label"), this))
    , m_field(new LongTextField(name, longest, this))
    , m_state(new TextLabel(TextLabel::Role::Small, name + QStringLiteral("State"), this))
    , m_send(new QPushButton(this))
    , m_longest(longest)
{
    m_send->setObjectName(name + QStringLiteral("Send"));
    m_send->setProperty("kind", QStringLiteral("primary"));
    m_send->setAutoDefault(false);
    setFocusProxy(m_field);
    layOut();
    connect(m_field, &LongTextField::textChanged, this, [this] {
        // Whoever goes on typing was heard.
        m_notKept.reset();
        m_refused.reset();
        refresh();
    });
    connect(m_field, &LongTextField::committed, this, [this] { send(); });
    connect(m_send, &QPushButton::clicked, this, [this] { send(); });
    refresh();
}

void MessageEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokensOf(this).space.tight);
    layout->addWidget(m_label);
    layout->addWidget(m_field);
    layout->addWidget(m_state);
    layout->addWidget(m_send, 0, Qt::AlignLeft);
}

void MessageEditor::setWords(const Words &words)
{
    m_words = words;
    refresh();
}

void MessageEditor::setHindrance(const QString &why)
{
    m_hindrance = why;
    refresh();
}

QString MessageEditor::text() const
{
    return m_field->text();
}

void MessageEditor::setText(const QString &text)
{
    m_field->setText(text);
    m_field->goToEnd();
    refresh();
}

void MessageEditor::takeBack(const QString &text, base::ErrorCode why)
{
    if (isEmpty())
        m_field->setText(text);
    m_refused = why;
    refresh();
}

bool MessageEditor::isEmpty() const
{
    return domain::fitToShow(m_field->text(), m_longest, domain::LineFeeds::Kept).isEmpty();
}

bool MessageEditor::canSend() const
{
    return m_hindrance.isEmpty() && !m_isSending && !m_field->isTooLong() && !isEmpty();
}

void MessageEditor::send()
{
    if (!canSend())
        return;
    m_isSending = true;
    m_notKept.reset();
    m_refused.reset();
    // Its button can no longer have it.
    if (m_send->hasFocus())
        m_field->setFocus();
    refresh();
    const QString text = m_field->text();
    m_tasks.whenDone(m_sender(text),
                     [this, text](const base::Result<void> &kept) { endSending(text, kept); });
}

void MessageEditor::endSending(const QString &text, const base::Result<void> &kept)
{
    m_isSending = false;
    if (!kept)
        m_notKept = kept.error();
    else if (m_field->text() == text)
        m_field->setText({});
    refresh();
    if (kept)
        emit sent();
}

QString MessageEditor::stateText() const
{
    if (m_notKept)
        return tr("It was not sent, and your text is still here. %1").arg(errorText(*m_notKept));
    if (m_refused)
        return tr("The bank did not take what you wrote. %1").arg(errorText(*m_refused));
    if (isEmpty())
        return m_words.empty;
    if (m_field->isTooLong())
        return tr("Make the text shorter to send it.");
    return m_hindrance;
}

void MessageEditor::refresh()
{
    m_label->setText(m_words.label);
    m_field->describe(m_words.label, tr("Ctrl+Enter sends it."));
    m_send->setText(m_words.send);
    m_send->setEnabled(canSend());
    const QString state = stateText();
    m_send->setAccessibleDescription(m_words.about + u' ' + state);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    const bool faulty = m_notKept || m_refused;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     toneColor(faulty ? Tone::Negative : Tone::Neutral, this));
    m_state->setPalette(colours);
}

void MessageEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::StyleChange)
        refresh();
}

} // namespace qorgan::ui
