// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/NoteEditor.h"

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

using domain::NoteChange;

NoteEditor::NoteEditor(session::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_title(new TextLabel(TextLabel::Role::Strong, QStringLiteral("noteTitle"), this))
    , m_field(new LongTextField(QStringLiteral("noteField"), NoteChange::kLongest, this))
    , m_state(new TextLabel(TextLabel::Role::Small, QStringLiteral("noteState"), this))
    , m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("noteCard"));
    m_save->setObjectName(QStringLiteral("saveNoteButton"));
    m_save->setAutoDefault(false);
    m_tasks.emplace();
    layOut();
    connect(m_field, &LongTextField::textChanged, this, [this] { takeTyped(); });
    connect(m_field, &LongTextField::committed, this, [this] { save(); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(&m_commands, &session::Commands::refused, this, &NoteEditor::takeRefusal);
    refresh();
}

void NoteEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokensOf(this).space.tight);
    layout->addWidget(m_title);
    layout->addWidget(m_field);
    layout->addWidget(m_state);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
}

void NoteEditor::showNote(const vault::StoredOperation &stored)
{
    m_id = stored.operation.id;
    m_kept = stored.note;
    m_waits = stored.note != stored.operation.note;
    const auto draft = m_drafts.constFind(m_id);
    m_field->setText(draft == m_drafts.cend() ? m_kept : draft->text);
    refresh();
}

void NoteEditor::leave()
{
    m_id.clear();
    m_kept.clear();
    m_waits = false;
    m_field->setText({});
    refresh();
}

void NoteEditor::forget()
{
    m_tasks.emplace();
    m_saving.clear();
    leave();
    m_drafts.clear();
}

void NoteEditor::takeTyped()
{
    const QString typed = m_field->text();
    if (typed == m_kept)
        m_drafts.remove(m_id);
    else if (auto &draft = m_drafts[m_id]; draft.text != typed)
        draft = {typed, {}, {}};
    refresh();
}

bool NoteEditor::canSave() const
{
    return m_drafts.contains(m_id) && !m_field->isTooLong() && !m_saving.contains(m_id);
}

void NoteEditor::save()
{
    if (!canSave())
        return;
    const QString text = m_field->text();
    m_saving.insert(m_id);
    // Its button can no longer have it.
    if (m_save->hasFocus())
        m_field->setFocus();
    refresh();
    // A scope of its own: what was asked to be saved is saved though the page goes away.
    m_tasks->whenDone(
        m_commands.keepNote(m_id, text, base::CancelScope()),
        [this, id = m_id, text](const base::Result<void> &kept) { endSaving(id, text, kept); });
}

void NoteEditor::endSaving(const QString &id, const QString &text, const base::Result<void> &kept)
{
    m_saving.remove(id);
    const auto draft = m_drafts.find(id);
    if (!kept && draft != m_drafts.end()) {
        draft->error = kept.error();
        draft->fault = Draft::Fault::NotSaved;
    } else if (kept && draft != m_drafts.end() && draft->text == text) {
        m_drafts.remove(id);
        if (id == m_id) {
            m_kept = domain::fitToShow(text, NoteChange::kLongest, domain::LineFeeds::Kept);
            m_waits = true;
            m_field->setText(m_kept);
        }
    }
    refresh();
}

void NoteEditor::takeRefusal(const domain::Command &command, base::ErrorCode why)
{
    const auto *note = std::get_if<NoteChange>(&command.body);
    if (note == nullptr)
        return;
    const auto newer = m_drafts.constFind(note->operationId);
    const QString text = newer == m_drafts.cend() ? note->text : newer->text;
    m_drafts.insert(note->operationId, {text, base::Error{why, {}}, Draft::Fault::Refused});
    if (note->operationId == m_id)
        m_field->setText(text);
    refresh();
}

QString NoteEditor::stateText() const
{
    const auto draft = m_drafts.constFind(m_id);
    if (draft == m_drafts.cend()) {
        return m_waits ? tr("Saved here. The bank will have it as soon as it can be reached.")
                       : QString();
    }
    if (!draft->error)
        return tr("Not saved yet");
    const QString why = errorText(*draft->error);
    if (draft->fault == Draft::Fault::Refused)
        return tr("The bank did not take this note. %1").arg(why);
    return tr("The note was not saved. %1").arg(why);
}

void NoteEditor::refresh()
{
    m_title->setText(tr("Your note"));
    m_field->describe(m_title->text(),
                      tr("For yourself; the bank keeps it for all your devices. Empty removes it. "
                         "Ctrl+Enter saves."));
    m_save->setText(tr("Save the note"));
    m_save->setAccessibleDescription(tr("Keeps the note here and sends it to the bank"));
    m_save->setEnabled(canSave());
    m_state->setText(stateText());
    m_state->setVisible(!m_state->text().isEmpty());
    const auto draft = m_drafts.constFind(m_id);
    const bool faulty = draft != m_drafts.cend() && draft->error;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     toneColor(faulty ? Tone::Negative : Tone::Neutral, this));
    m_state->setPalette(colours);
}

void NoteEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::StyleChange)
        refresh();
}

} // namespace qorgan::ui
