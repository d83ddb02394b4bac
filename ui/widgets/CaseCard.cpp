// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CaseCard.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"
#include "ui/style/Style.h"
#include "ui/widgets/CaseSteps.h"
#include "ui/widgets/CaseThread.h"
#include "ui/widgets/DueBar.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/OptionalText.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>

namespace qorgan::ui {

using domain::CaseKind;
using domain::DisputeOutcome;

namespace {

using namespace std::chrono_literals;

constexpr auto kSaysCopied = 3s;
/// In average characters of the font.
constexpr int kTextCharacters = 28;

TextLabel *named(TextLabel::Role role, const char *name, QWidget *parent)
{
    return new TextLabel(role, QLatin1String(name), parent);
}

QPushButton *button(const char *name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(true);
    return made;
}

ToneFrame *box(const char *name, Tone tone, QWidget *parent)
{
    auto *made = new ToneFrame(tone, parent);
    made->setObjectName(QLatin1String(name));
    auto *layout = new QVBoxLayout(made);
    layout->setSpacing(tokensOf(made).space.tight);
    return made;
}

} // namespace

CaseCard::CaseCard(session::Commands &commands, QWidget *parent)
    : ToneFrame(parent)
    , m_title(named(TextLabel::Role::Lead, "caseTitle", this))
    , m_number(named(TextLabel::Role::Strong, "caseNumber", this))
    , m_copy(button("copyCaseNumber", this))
    , m_operation(named(TextLabel::Role::Body, "caseOperation", this))
    , m_showOperation(button("showCaseOperation", this))
    , m_waiting(box("caseWaiting", Tone::Attention, this))
    , m_waitingText(named(TextLabel::Role::Body, "caseWaitingText", m_waiting))
    , m_waitingCall(named(TextLabel::Role::Strong, "caseWaitingCall", m_waiting))
    , m_steps(new CaseSteps(this))
    , m_bar(new DueBar(this))
    , m_due(named(TextLabel::Role::Strong, "caseDue", this))
    , m_decision(box("caseDecision", Tone::Neutral, this))
    , m_decisionTitle(named(TextLabel::Role::Strong, "decisionTitle", m_decision))
    , m_refund(named(TextLabel::Role::Strong, "decisionRefund", m_decision))
    , m_answerCaption(named(TextLabel::Role::Small, "decisionCaption", m_decision))
    , m_answer(named(TextLabel::Role::Body, "decisionAnswer", m_decision))
    , m_grounds(box("caseGrounds", Tone::Positive, this))
    , m_groundsTitle(named(TextLabel::Role::Strong, "caseGroundsTitle", m_grounds))
    , m_groundsText(named(TextLabel::Role::Body, "caseGroundsText", m_grounds))
    , m_next(box("caseNext", Tone::Attention, this))
    , m_nextTitle(named(TextLabel::Role::Strong, "nextTitle", m_next))
    , m_nextText(named(TextLabel::Role::Body, "nextText", m_next))
    , m_nextCall(named(TextLabel::Role::Strong, "nextCall", m_next))
    , m_complain(button("complainOfCase", m_next))
    , m_count(named(TextLabel::Role::Small, "caseMessageCount", this))
    , m_toggle(button("caseToggle", this))
    , m_body(new QWidget(this))
    , m_ownCaption(named(TextLabel::Role::Small, "ownCaption", m_body))
    , m_own(named(TextLabel::Role::Body, "ownText", m_body))
    , m_thread(new CaseThread(commands, m_body))
{
    setObjectName(QStringLiteral("caseCard"));
    m_copied.setSingleShot(true);
    m_copied.setInterval(kSaysCopied);
    layOut();
    connect(&m_copied, &QTimer::timeout, this, [this] { refreshHead(); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyNumber(); });
    connect(m_showOperation, &QPushButton::clicked, this,
            [this] { emit operationRequested(m_content.shown.operationId); });
    connect(m_complain, &QPushButton::clicked, this,
            [this] { emit complaintRequested(m_content.shown.number); });
    connect(m_thread, &CaseThread::refused, this, [this] {
        m_isOpen = true;
        refreshBody();
    });
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        refreshBody();
        if (m_isOpen)
            emit unfolded(m_body);
    });
}

QLayout *CaseCard::makeHead()
{
    const auto &space = tokensOf(this).space;
    const int textWidth = fontMetrics().averageCharWidth() * kTextCharacters;
    auto *head = new QVBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(m_title);
    for (const auto &[text, action] :
         {std::pair(m_number, m_copy), std::pair(m_operation, m_showOperation)})
    {
        auto *row = new PairLayout(textWidth, space.small);
        row->addWidget(text);
        row->addWidget(action);
        head->addLayout(row);
    }
    return head;
}

void CaseCard::layOut()
{
    const auto fill = [](ToneFrame *frame, std::initializer_list<QWidget *> parts) {
        for (QWidget *part : parts)
            frame->layout()->addWidget(part);
    };
    fill(m_waiting, {m_waitingText, m_waitingCall});
    fill(m_decision, {m_decisionTitle, m_refund, m_answerCaption, m_answer});
    fill(m_grounds, {m_groundsTitle, m_groundsText});
    fill(m_next, {m_nextTitle, m_nextText, m_nextCall});
    auto *next = static_cast<QVBoxLayout *>(m_next->layout());
    next->addSpacing(tokensOf(this).space.tight);
    next->addWidget(m_complain, 0, Qt::AlignLeft);
    m_answerCaption->setMuted(true);
    m_ownCaption->setMuted(true);
    m_count->setMuted(true);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(tokensOf(this).space.small);
    for (QWidget *part : {static_cast<QWidget *>(m_ownCaption), static_cast<QWidget *>(m_own),
                          static_cast<QWidget *>(m_thread)})
        body->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeHead());
    for (QWidget *part : {static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_steps),
                          static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_due),
                          static_cast<QWidget *>(m_decision), static_cast<QWidget *>(m_grounds),
                          static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_count)})
        layout->addWidget(part);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
}

void CaseCard::setContent(const Content &content)
{
    m_content = content;
    refresh();
}

void CaseCard::open()
{
    m_isOpen = true;
    refreshBody();
    m_toggle->setFocus();
    emit unfolded(this);
}

void CaseCard::copyNumber()
{
    QGuiApplication::clipboard()->setText(m_content.shown.number);
    m_copied.start();
    refreshHead();
}

QString CaseCard::titleText() const
{
    if (m_content.shown.kind == CaseKind::Dispute)
        return tr("Operation that was not mine");
    //: %1 is what it is about, such as "A card"
    return tr("Complaint: %1").arg(subjectText(m_content.shown.subject));
}

QString CaseCard::operationText() const
{
    const BankCase &shown = m_content.shown;
    if (m_content.operation) {
        return operationLine(*m_content.operation, bankDay(m_content.now), m_content.language);
    }
    //: %1 is a number
    return shown.operationId.isEmpty()
               ? QString()
               : tr("Number of the operation at the bank: %1. It is no longer kept on this "
                    "computer.")
                     .arg(shown.operationId);
}

void CaseCard::refresh()
{
    refreshHead();
    refreshWaiting();
    refreshClock();
    refreshDecision();
    refreshNext();
    refreshBody();
    m_groundsTitle->setText(tr("What the bank has promised"));
    setTextOrHide(m_groundsText, m_content.shown.outcome == DisputeOutcome::Refunded
                                     ? QString()
                                     : groundsText(m_content.grounds));
    m_grounds->setVisible(!m_groundsText->text().isEmpty());
}

void CaseCard::refreshHead()
{
    const QString &number = m_content.shown.number;
    m_title->setText(titleText());
    //: %1 is a number such as D-2026-000123
    const QString named = m_content.shown.kind == CaseKind::Dispute ? tr("Case number: %1")
                                                                    : tr("Complaint number: %1");
    setTextOrHide(m_number, number.isEmpty() ? QString() : named.arg(number));
    m_copy->setText(m_copied.isActive() ? tr("Copied") : tr("Copy"));
    m_copy->setAccessibleName(m_copied.isActive() ? m_copy->text()
                                                  : tr("Copy the number %1").arg(number));
    m_copy->setVisible(!number.isEmpty());
    setTextOrHide(m_operation, operationText());
    m_showOperation->setText(tr("Show the operation"));
    m_showOperation->setAccessibleDescription(m_operation->accessibleName());
    m_showOperation->setVisible(m_content.operation.has_value());
    setAccessibleName(number.isEmpty() ? m_title->text() : m_title->text() + u' ' + number);
}

void CaseCard::refreshWaiting()
{
    const BankCase &shown = m_content.shown;
    const bool dispute = shown.kind == CaseKind::Dispute;
    m_waiting->setVisible(!shown.isKnown());
    m_waiting->setTone(dispute ? Tone::Negative : Tone::Attention);
    if (dispute) {
        m_waitingText->setText(tr("The bank does not know of this report yet. It waits here and "
                                  "goes to the bank before everything else. Do not wait for that: "
                                  "call the bank now."));
    } else {
        m_waitingText->setText(tr("The bank does not know of this complaint yet. It waits here and "
                                  "goes to the bank by itself. The 30 days begin when the bank "
                                  "has received it."));
    }
    const QString &phone = m_content.bankPhone;
    setTextOrHide(m_waitingCall,
                  phone.isEmpty() ? QString() : tr("The bank's number: %1").arg(phone));
}

void CaseCard::refreshClock()
{
    const BankCase &shown = m_content.shown;
    const bool runs = shown.isKnown() && !shown.isDecided() && shown.dueAt.isValid();
    m_steps->setVisible(shown.isKnown());
    m_steps->setCase(shown, bankDay(m_content.now), m_content.language);
    m_bar->setVisible(runs);
    const QDate begun = bankDay(shown.createdAt);
    m_bar->setDays(begun.daysTo(bankDay(m_content.now)), begun.daysTo(bankDay(shown.dueAt)));
    setTextOrHide(m_due, runs ? dueText(shown, m_content.now, m_content.language) : QString());
    QPalette colours = palette();
    const Tone tone = shown.isOverdue(m_content.now) ? Tone::Negative : Tone::Neutral;
    colours.setColor(QPalette::WindowText, tone == Tone::Neutral ? colourOf(this, ColourToken::Text)
                                                                 : toneColor(tone, this));
    m_due->setPalette(colours);
}

QString CaseCard::decisionTitle() const
{
    const BankCase &shown = m_content.shown;
    if (shown.kind == CaseKind::Complaint)
        return tr("The bank has answered");
    switch (shown.outcome) {
    case DisputeOutcome::Refunded:
        return tr("Decided: the bank gives the money back");
    case DisputeOutcome::Refused:
        return tr("Decided: the bank refuses to give the money back");
    case DisputeOutcome::None:
        return tr("The bank has decided");
    }
    Q_UNREACHABLE();
}

void CaseCard::refreshDecision()
{
    const BankCase &shown = m_content.shown;
    const DisputeOutcome outcome = shown.outcome;
    m_decision->setVisible(shown.isDecided());
    m_decision->setTone(outcome == DisputeOutcome::Refunded  ? Tone::Positive
                        : outcome == DisputeOutcome::Refused ? Tone::Negative
                                                             : Tone::Accent);
    QString title = decisionTitle();
    if (shown.endedAt.isValid())
        title += QStringLiteral(" · ")
                 + dayText(bankDay(shown.endedAt), bankDay(m_content.now), m_content.language);
    m_decisionTitle->setText(title);
    //: %1 is an amount
    setTextOrHide(
        m_refund,
        shown.refund
            ? tr("Returned to your account: %1").arg(moneyText(*shown.refund, m_content.language))
            : QString());
    setTextOrHide(m_answerCaption, shown.answer.isEmpty() ? QString() : tr("What the bank writes"));
    setTextOrHide(m_answer, shown.answer);
}

QString CaseCard::nextText() const
{
    const BankCase &shown = m_content.shown;
    const bool dispute = shown.kind == CaseKind::Dispute;
    if (shown.isOverdue(m_content.now)) {
        return dispute ? tr("Call the bank and name the number of the case. If that does not help, "
                            "file a complaint: the bank answers it in writing within 30 calendar "
                            "days. After that you can go to court.")
                       : tr("Call the bank and name the number of the complaint. If that does not "
                            "help, you can go to court.");
    }
    if (!shown.isDecided() || shown.outcome == DisputeOutcome::Refunded)
        return {};
    return dispute ? tr("If you do not agree, file a complaint: the bank answers it in writing "
                        "within 30 calendar days. If you do not agree with that answer either, "
                        "you can go to court.")
                   : tr("If you do not agree with the answer, you can go to court. Keep the answer "
                        "and the number of the complaint.");
}

void CaseCard::refreshNext()
{
    const BankCase &shown = m_content.shown;
    const bool overdue = shown.isOverdue(m_content.now);
    const QString text = nextText();
    m_next->setVisible(!text.isEmpty());
    m_nextTitle->setText(overdue ? tr("The bank is late. What you can do") : tr("What you can do"));
    m_nextText->setText(text);
    const bool calls = overdue && !m_content.bankPhone.isEmpty();
    setTextOrHide(m_nextCall,
                  calls ? tr("The bank's number: %1").arg(m_content.bankPhone) : QString());
    m_complain->setVisible(shown.kind == CaseKind::Dispute);
    m_complain->setText(tr("File a complaint"));
    m_complain->setAccessibleDescription(
        tr("Opens a complaint with the number of this case in it; sends nothing yet"));
}

void CaseCard::refreshBody()
{
    const BankCase &shown = m_content.shown;
    const int count = static_cast<int>(shown.messages.size());
    const bool known = shown.isKnown();
    setTextOrHide(m_count, count > 0 ? tr("Messages: %n", nullptr, count) : QString());
    m_toggle->setText(m_isOpen            ? tr("Hide what was written")
                      : shown.isDecided() ? tr("Show what was written")
                                          : tr("Show the messages and write"));
    m_toggle->setAccessibleDescription(accessibleName());
    const bool hasWords = count > 0 || !shown.text.isEmpty() || m_thread->hasDraft();
    m_toggle->setVisible(known && (!shown.isDecided() || hasWords));
    m_body->setVisible(m_isOpen || !known);
    setTextOrHide(m_ownCaption, shown.text.isEmpty() ? QString() : tr("What you wrote"));
    setTextOrHide(m_own, shown.text);
    m_thread->setVisible(known);
    m_thread->setCase(shown, bankDay(m_content.now), m_content.language);
}

void CaseCard::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange
        || type == QEvent::FontChange)
        refresh();
}

} // namespace qorgan::ui
