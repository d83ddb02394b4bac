// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FraudReport.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/LongTextField.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToneFrame.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>

namespace qorgan::ui {

using base::Result;

namespace {

/// About as long as the rules of cards let an operation be disputed.
constexpr int kMonths = 13;

TextLabel *named(TextLabel::Role role, const char *name, QWidget *parent)
{
    return new TextLabel(role, QLatin1String(name), parent);
}

QPushButton *button(const char *name, const char *kind, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setProperty("kind", QLatin1String(kind));
    made->setAutoDefault(false);
    return made;
}

} // namespace

FraudReport::FraudReport(const domain::BankProfile &profile, session::Commands &commands,
                         vault::CustomerRecordStore &records, session::CardControl &cards,
                         QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_commands(commands)
    , m_records(records)
    , m_cardControl(cards)
    , m_box(new ToneFrame(Tone::Attention, this))
    , m_title(named(TextLabel::Role::Strong, "fraudTitle", m_box))
    , m_text(named(TextLabel::Role::Body, "fraudText", m_box))
    , m_grounds(named(TextLabel::Role::Body, "fraudGrounds", m_box))
    , m_call(named(TextLabel::Role::Strong, "fraudCall", m_box))
    , m_openCase(button("openCaseButton", "", m_box))
    , m_fieldLabel(named(TextLabel::Role::Small, "fraudFieldLabel", m_box))
    , m_field(new LongTextField(QStringLiteral("fraudField"), domain::FraudReport::kLongest, m_box))
    , m_error(named(TextLabel::Role::Body, "fraudError", m_box))
    , m_send(button("sendFraudReport", "danger", m_box))
    , m_back(button("fraudBack", "", m_box))
    , m_report(button("reportFraudButton", "danger", this))
{
    setObjectName(QStringLiteral("fraudReport"));
    m_box->setObjectName(QStringLiteral("fraudBox"));
    m_tasks.emplace();
    m_reading.emplace();
    layOut();
    connect(m_report, &QPushButton::clicked, this, [this] { open(); });
    connect(m_back, &QPushButton::clicked, this, [this] { goBack(); });
    connect(m_send, &QPushButton::clicked, this, [this] { send(); });
    connect(m_openCase, &QPushButton::clicked, this,
            [this] { emit caseRequested((*m_standing)->dispute->id); });
    connect(m_field, &LongTextField::textChanged, this, [this] {
        m_drafts[m_id].text = m_field->text();
        refresh();
    });
    connect(&m_commands, &session::Commands::changed, this, [this] { read(); });
    connect(&m_records, &vault::CustomerRecordStore::changed, this, [this] { read(); });
    connect(&m_cardControl, &session::CardControl::changed, this, [this] { read(); });
    refresh();
}

void FraudReport::layOut()
{
    const auto &space = tokensOf(this).space;
    auto *buttons = new FlowLayout(space.small);
    buttons->addWidget(m_openCase);
    buttons->addWidget(m_send);
    buttons->addWidget(m_back);
    auto *box = new QVBoxLayout(m_box);
    box->setSpacing(space.small);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_grounds), static_cast<QWidget *>(m_call),
                          static_cast<QWidget *>(m_fieldLabel), static_cast<QWidget *>(m_field),
                          static_cast<QWidget *>(m_error)})
        box->addWidget(part);
    box->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_box);
    layout->addWidget(m_report, 0, Qt::AlignLeft);
}

void FraudReport::showOperation(const domain::Operation &operation, const QDate &today)
{
    m_operation = operation;
    m_isRecent = bankDay(operation.occurredAt) >= today.addMonths(-kMonths);
    if (operation.id != m_id) {
        leave();
        m_id = operation.id;
        m_field->setText(m_drafts.value(m_id).text);
        read();
    }
    refresh();
}

void FraudReport::leave()
{
    m_reading.emplace();
    m_standing.reset();
    m_cards.clear();
    m_id.clear();
    m_field->setText({});
    refresh();
}

void FraudReport::forget()
{
    m_tasks.emplace();
    leave();
    m_drafts.clear();
}

void FraudReport::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void FraudReport::read()
{
    if (m_id.isEmpty())
        return;
    m_reading.emplace();
    readCards();
    m_reading->whenDone(m_records.disputeOf(m_id, m_reading->scope()),
                        [this](const Result<std::optional<domain::Dispute>> &dispute) {
                            if (!dispute)
                                takeStanding(base::failure(dispute.error()));
                            else if (*dispute)
                                takeStanding(Standing{*dispute, {}});
                            else
                                readRefusal();
                        });
}

void FraudReport::readCards()
{
    using Cards = QList<vault::StoredCard>;
    m_reading->whenDone(m_cardControl.cards(m_reading->scope()),
                        [this](const Result<Cards> &cards) {
                            // They only add to what is said.
                            m_cards = cards.value_or(Cards());
                            refresh();
                        });
}

void FraudReport::readRefusal()
{
    using Entries = QList<vault::OutboxStore::Entry>;
    m_reading->whenDone(m_commands.entries(m_reading->scope()),
                        [this](const Result<Entries> &entries) {
                            takeStanding(entries.map([this](const Entries &all) {
                                return Standing{{}, refusalIn(all)};
                            }));
                        });
}

std::optional<base::ErrorCode>
FraudReport::refusalIn(const QList<vault::OutboxStore::Entry> &entries) const
{
    // The newest comes first.
    for (const auto &entry : entries) {
        const auto *report = std::get_if<domain::FraudReport>(&entry.command.body);
        if (report != nullptr && report->operationId == m_id && entry.refused)
            return entry.refused;
    }
    return std::nullopt;
}

void FraudReport::takeStanding(const Result<Standing> &standing)
{
    m_standing = standing;
    refresh();
}

void FraudReport::open()
{
    m_drafts[m_id].isOpen = true;
    refresh();
    // Here a second press of whatever opened it sends nothing.
    m_field->setFocus();
    emit unfolded();
}

void FraudReport::goBack()
{
    m_drafts[m_id].isOpen = false;
    refresh();
    m_report->setFocus();
}

void FraudReport::send()
{
    Draft &draft = m_drafts[m_id];
    if (draft.isSending || m_field->isTooLong())
        return;
    draft.isSending = true;
    draft.error.reset();
    refresh();
    // A scope of its own: what was asked for is done though the page goes away.
    m_tasks->whenDone(m_commands.reportFraud(m_id, m_field->text(), base::CancelScope()),
                      [this, id = m_id](const Result<void> &kept) {
                          if (!kept) {
                              Draft &failed = m_drafts[id];
                              failed.isSending = false;
                              failed.error = kept.error();
                          } else {
                              if (id == m_id) {
                                  // At once, whatever the network does; reading it again finds the
                                  // same.
                                  Standing standing;
                                  standing.dispute.emplace();
                                  m_standing = standing;
                                  m_field->setText({});
                                  emit ended();
                                  read();
                              }
                              m_drafts.remove(id);
                          }
                          refresh();
                          emit unfolded();
                      });
}

FraudReport::Face FraudReport::face() const
{
    if (m_id.isEmpty() || !m_standing)
        return Face::Nothing;
    if (m_standing->has_value() && (*m_standing)->dispute)
        return (*m_standing)->dispute->number.isEmpty() ? Face::Waiting : Face::Known;
    if (m_drafts.value(m_id).isOpen)
        return Face::Question;
    if (!m_standing->has_value())
        return Face::Unread;
    if ((*m_standing)->refused)
        return Face::Refused;
    return m_isRecent ? Face::Offer : Face::Nothing;
}

void FraudReport::refresh()
{
    const Face now = face();
    const bool asks = now == Face::Question;
    const bool offers = now == Face::Offer || now == Face::Refused || now == Face::Unread;
    m_box->setVisible(now != Face::Nothing && now != Face::Offer);
    m_report->setVisible(offers);
    m_report->setText(tr("This was not me"));
    m_report->setAccessibleDescription(tr("Shows what happens, then reports it to the bank"));
    for (QWidget *part : {static_cast<QWidget *>(m_fieldLabel), static_cast<QWidget *>(m_field),
                          static_cast<QWidget *>(m_send), static_cast<QWidget *>(m_back)})
        part->setVisible(asks);
    refreshQuestion();
    const QString before = m_title->text();
    refreshWords(now);
    if (m_box->isVisible() && before != m_title->text() && !m_title->text().isEmpty()) {
        QAccessibleEvent alert(m_box, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FraudReport::refreshQuestion()
{
    const Draft draft = m_drafts.value(m_id);
    m_fieldLabel->setText(tr("What should the bank know? You may leave it empty."));
    m_field->describe(m_fieldLabel->text(), {});
    m_send->setText(tr("Report to the bank"));
    m_send->setAccessibleDescription(tr("The bank opens a case on this operation"));
    m_send->setEnabled(!draft.isSending && !m_field->isTooLong());
    m_back->setText(tr("Back"));
    m_back->setAccessibleDescription(tr("Reports nothing; what you wrote stays"));
    m_error->setText(draft.error ? tr("The report was not kept. %1").arg(errorText(*draft.error))
                                 : QString());
    m_error->setVisible(!m_error->text().isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(Tone::Negative, this));
    m_error->setPalette(colours);
}

void FraudReport::refreshWords(Face face)
{
    QString title;
    QString text;
    Tone tone = Tone::Attention;
    bool calls = true;
    switch (face) {
    case Face::Nothing:
    case Face::Offer:
        calls = false;
        break;
    case Face::Question:
        title = tr("Report this operation as not yours?");
        text = tr("The bank opens a case with a number and examines the operation. If money is "
                  "leaving your account now, call the bank as well: only a call stops it at once.");
        break;
    case Face::Waiting:
        title = tr("The bank does not know yet");
        text = tr("Your report is kept here and goes to the bank before everything else, as soon "
                  "as it can be reached. Do not wait for that: call the bank now.");
        tone = Tone::Negative;
        break;
    case Face::Known:
        title = tr("The bank has your report");
        text = knownText(*(*m_standing)->dispute);
        tone = Tone::Positive;
        break;
    case Face::Refused:
        title = tr("The bank did not take the report");
        text = errorText(*(*m_standing)->refused) + u' '
               + tr("Call the bank, or report the operation again.");
        tone = Tone::Negative;
        break;
    case Face::Unread:
        title = tr("Whether this operation was reported cannot be read");
        text = errorText(m_standing->error());
        tone = Tone::Negative;
        break;
    }
    m_box->setTone(tone);
    m_box->setAccessibleName(title);
    m_box->setAccessibleDescription(text);
    m_title->setText(title);
    m_text->setText(text);
    const QString phone = m_profile.emergencyPhone();
    m_call->setText(tr("The bank's number: %1").arg(phone));
    m_call->setVisible(calls && !phone.isEmpty());
    m_grounds->setText(groundsText(groundsFor(face)));
    m_grounds->setVisible(!m_grounds->text().isEmpty());
    m_openCase->setText(tr("Open the case"));
    m_openCase->setAccessibleDescription(tr("Shows how far the bank is, and its messages"));
    m_openCase->setVisible(face == Face::Known);
}

domain::DisputeGrounds FraudReport::groundsFor(Face face) const
{
    const bool ended =
        face == Face::Known && (*m_standing)->dispute->outcome == domain::DisputeOutcome::Refunded;
    return face == Face::Nothing || ended ? domain::DisputeGrounds()
                                          : groundsOf(m_operation, m_cards);
}

QString FraudReport::knownText(const domain::Dispute &dispute) const
{
    QStringList sentences{tr("Case number: %1.").arg(dispute.number)};
    if (dispute.state == domain::CaseState::Decided)
        sentences.append(tr("The bank has decided on it."));
    else if (dispute.dueAt.isValid())
        sentences.append(tr("The bank answers by %1 at the latest.")
                             .arg(fullDateText(bankDay(dispute.dueAt), m_language)));
    return sentences.join(u' ');
}

void FraudReport::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::StyleChange)
        refresh();
}

void FraudReport::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && face() == Face::Question)
        goBack();
    else
        QWidget::keyPressEvent(event);
}

} // namespace qorgan::ui
