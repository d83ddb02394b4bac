// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CardPanel.h"

#include "ui/format/CardText.h"
#include "ui/style/Style.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/BusyRow.h"
#include "ui/widgets/CardControlsEditor.h"
#include "ui/widgets/CardFace.h"
#include "ui/widgets/ChoiceButton.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/LimitBar.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace qorgan::ui {

using domain::CardBlockEntry;
using domain::CardBlockReason;
using domain::CardStatus;

namespace {

QPushButton *button(const QString &name, const QString &kind, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(name);
    if (!kind.isEmpty())
        made->setProperty("kind", kind);
    return made;
}

TextLabel *label(TextLabel::Role role, const QString &name, QWidget *parent)
{
    return new TextLabel(role, name, parent);
}

} // namespace

CardPanel::CardPanel(const QString &cardId, QWidget *parent)
    : ToneFrame(parent)
    , m_face(new CardFace(this))
    , m_title(label(TextLabel::Role::Lead, QStringLiteral("cardTitle"), this))
    , m_facts(label(TextLabel::Role::Body, QStringLiteral("cardFacts"), this))
    , m_stateIcon(new QLabel(this))
    , m_state(label(TextLabel::Role::Strong, QStringLiteral("cardState"), this))
    , m_stateText(label(TextLabel::Role::Body, QStringLiteral("cardStateText"), this))
    , m_call(label(TextLabel::Role::Strong, QStringLiteral("cardCall"), this))
    , m_warning(new Banner(this))
    , m_error(new ErrorBanner(this))
    , m_busy(new BusyRow(this))
    , m_block(button(QStringLiteral("blockButton"), QStringLiteral("danger"), this))
    , m_unblock(button(QStringLiteral("unblockButton"), {}, this))
    , m_notMineButton(button(QStringLiteral("notMyBlockButton"), {}, this))
    , m_edit(button(QStringLiteral("editControlsButton"), {}, this))
    , m_blockChoices(new QWidget(this))
    , m_editor(new CardControlsEditor(this))
    , m_limits(new QWidget(this))
    , m_historyTitle(label(TextLabel::Role::Strong, QStringLiteral("blockHistoryTitle"), this))
    , m_history(label(TextLabel::Role::Body, QStringLiteral("blockHistory"), this))
{
    setObjectName(QStringLiteral("card.") + cardId);
    m_facts->setMuted(true);
    m_warning->setObjectName(QStringLiteral("notMyBlockWarning"));
    layOut();
    connect(m_block, &QPushButton::clicked, this, [this] { open(Open::Block); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        open(Open::Editor);
        m_editor->edit(card());
    });
    connect(m_unblock, &QPushButton::clicked, this, &CardPanel::unblockRequested);
    connect(m_notMineButton, &QPushButton::clicked, this, [this] {
        m_notMine = true;
        refresh();
    });
    connect(m_editor, &CardControlsEditor::saveRequested, this,
            [this] { emit changeRequested(m_editor->seen(), m_editor->changes()); });
    connect(m_editor, &CardControlsEditor::givenUp, this, &CardPanel::closeEditor);
    connect(m_busy, &BusyRow::cancelled, this, &CardPanel::cancelRequested);
    connect(m_error, &ErrorBanner::connectionRequested, this, &CardPanel::connectionRequested);
    open(Open::Nothing);
}

void CardPanel::layOut()
{
    const auto &space = tokensOf(this).space;
    auto *state = new QHBoxLayout;
    state->setSpacing(space.small);
    state->addWidget(m_stateIcon);
    state->addWidget(m_state, 1);
    auto *buttons = new FlowLayout(space.small);
    for (QPushButton *each : {m_block, m_unblock, m_notMineButton, m_edit})
        buttons->addWidget(each);
    auto *limits = new QVBoxLayout(m_limits);
    limits->setContentsMargins({});
    auto *choices = new QVBoxLayout(m_blockChoices);
    choices->setContentsMargins({});
    addBlockChoices(choices);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space.small);
    layout->addWidget(m_title);
    layout->addWidget(m_face);
    layout->addWidget(m_facts);
    layout->addLayout(state);
    layout->addWidget(m_stateText);
    layout->addWidget(m_call);
    layout->addWidget(m_warning);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    layout->addWidget(m_busy);
    layout->addWidget(m_blockChoices);
    layout->addWidget(m_editor);
    layout->addWidget(m_limits);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history);
}

void CardPanel::addBlockChoices(QVBoxLayout *layout)
{
    m_blockTitle = label(TextLabel::Role::Strong, QStringLiteral("blockTitle"), m_blockChoices);
    layout->addWidget(m_blockTitle);
    for (const auto reason : {CardBlockReason::Lost, CardBlockReason::Stolen,
                              CardBlockReason::Suspicious, CardBlockReason::Temporary})
    {
        auto *choice =
            new ChoiceButton(QStringLiteral("block.") + domain::toWord(reason), {}, m_blockChoices);
        connect(choice, &QPushButton::clicked, this, [this, reason] {
            open(m_before);
            emit blockRequested(reason);
        });
        layout->addWidget(choice);
        m_reasons.append({reason, choice});
    }
    m_keep = button(QStringLiteral("keepCardButton"), {}, m_blockChoices);
    connect(m_keep, &QPushButton::clicked, this, [this] { open(m_before); });
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
}

void CardPanel::setContent(const Content &content)
{
    const bool isOther = !domain::hasSameSettings(card(), content.stored.card);
    m_content = content;
    if (isOther)
        m_notMine = false;
    if (m_open == Open::Editor)
        m_editor->rebase(card());
    m_editor->setLanguage(content.language);
    refresh();
}

void CardPanel::open(Open what)
{
    m_before = std::exchange(m_open, what);
    refresh();
    if (what == Open::Block)
        m_reasons.first().second->setFocus();
    else if (m_before == Open::Block)
        m_block->setFocus();
    else if (m_before == Open::Editor)
        m_edit->setFocus();
}

void CardPanel::closeEditor()
{
    if (m_open == Open::Editor)
        open(Open::Nothing);
}

void CardPanel::setBusy(std::function<QString()> what)
{
    m_error->clear();
    m_isBusy = true;
    m_busy->start(std::move(what));
    refresh();
}

void CardPanel::setIdle()
{
    m_isBusy = false;
    m_busy->stop();
    refresh();
}

void CardPanel::showError(const base::Error &error)
{
    m_error->showError(error);
}

void CardPanel::clearError()
{
    m_error->clear();
}

void CardPanel::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange)
        refresh();
    else if (type == QEvent::FontChange || type == QEvent::PaletteChange)
        refreshIcon();
}

void CardPanel::refresh()
{
    refreshState();
    wordButtons();
    wordWarning();
    refreshLimits();
    refreshHistory();
}

void CardPanel::refreshState()
{
    const auto &stored = m_content.stored;
    const bool works = card().status == CardStatus::Active;
    m_face->setCard(card(), works);
    m_title->setText(m_content.accountTitle.isEmpty()
                         ? cardName(card())
                         : cardName(card()) + QStringLiteral(" · ") + m_content.accountTitle);
    setAccessibleName(m_title->text());
    m_facts->setText(card().threeDSecure
                         ? tr("Payments on the internet are confirmed by 3-D Secure.")
                         : tr("The card is not enrolled in 3-D Secure. Ask the bank to enrol it "
                              "before you pay on the internet."));
    m_state->setText(cardLook(stored).word);
    const QString text = cardStateText(stored, m_content.today, m_content.language);
    m_stateText->setText(text);
    m_stateText->setVisible(!text.isEmpty());
    m_call->setText(tr("The bank's number: %1").arg(m_content.bankPhone));
    m_call->setVisible(works && stored.blockWaits && !m_content.bankPhone.isEmpty());
    refreshIcon();
}

void CardPanel::refreshIcon()
{
    const Look look = cardLook(m_content.stored);
    m_stateIcon->setPixmap(
        glyphPixmap(look.glyph, glyphSize(this), toneColor(look.tone, this), devicePixelRatioF()));
}

void CardPanel::wordButtons()
{
    const bool works = card().status == CardStatus::Active;
    const bool isFree = !m_isBusy && m_open == Open::Nothing;
    m_block->setText(tr("Block the card…"));
    m_block->setVisible(works && !m_content.stored.blockWaits && m_open != Open::Block);
    // Whatever else is half done, this cannot wait.
    m_block->setEnabled(!m_isBusy);
    m_unblock->setText(tr("Unblock the card"));
    m_unblock->setAccessibleDescription(tr("The bank sends you a session key for this"));
    m_unblock->setVisible(card().canBeUnblocked());
    m_unblock->setEnabled(isFree);
    m_notMineButton->setText(tr("I did not block it"));
    m_notMineButton->setVisible(card().status == CardStatus::Blocked && !m_notMine);
    m_edit->setText(tr("Limits and switches…"));
    m_edit->setVisible(card().status != CardStatus::Expired && m_open != Open::Editor);
    m_edit->setEnabled(isFree);
    m_editor->setVisible(m_open == Open::Editor);
    m_editor->setEnabled(!m_isBusy);
    m_blockChoices->setVisible(m_open == Open::Block);
    m_blockTitle->setText(tr("Why do you block it?"));
    for (const auto &[reason, choice] : std::as_const(m_reasons)) {
        const BlockReasonText text = blockReasonText(reason);
        choice->setTexts(text.title, text.consequence);
    }
    m_keep->setText(tr("Do not block it"));
}

void CardPanel::wordWarning()
{
    m_warning->setVisible(card().status == CardStatus::Blocked && m_notMine);
    Banner::Content warning;
    warning.tone = Tone::Negative;
    warning.glyph = Glyph::Warning;
    warning.text = tr("Somebody else may have had it blocked. Swindlers ring afterwards, say they "
                      "are the bank and offer to unblock it for a key from an SMS. Hang up, tell "
                      "nobody a key and ring the bank yourself.");
    if (!m_content.bankPhone.isEmpty())
        warning.text += u' ' + tr("The bank's number: %1").arg(m_content.bankPhone);
    m_warning->setContent(warning);
}

void CardPanel::refreshLimits()
{
    m_limits->setVisible(m_open != Open::Editor && card().status != CardStatus::Expired);
    QList<domain::CardChannel> shown;
    for (const domain::CardControl &control : card().controls)
        shown.append(control.channel);
    if (std::exchange(m_channels, shown) != shown) {
        qDeleteAll(m_bars);
        m_bars.clear();
        for (const auto channel : std::as_const(shown)) {
            m_bars.append(new LimitBar(channel, m_limits));
            m_limits->layout()->addWidget(m_bars.last());
        }
    }
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        m_bars[i]->setControl(card(), card().controls.at(i), m_content.today, m_content.language);
}

void CardPanel::refreshHistory()
{
    QStringList lines;
    for (const CardBlockEntry &entry : card().blocks)
        lines.append(blockEntryText(entry, m_content.today, m_content.language));
    m_historyTitle->setText(tr("Blocked and unblocked"));
    m_historyTitle->setVisible(!lines.isEmpty());
    m_history->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
}

} // namespace qorgan::ui
