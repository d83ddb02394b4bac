// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/OperationDetail.h"

#include "ui/export/PdfReceipt.h"
#include "ui/export/SavePanel.h"
#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"
#include "ui/style/Style.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FraudReport.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/NoteEditor.h"
#include "ui/widgets/OperationSteps.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToneFrame.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QTimer>

namespace qorgan::ui {

using domain::OperationStatus;
using domain::ReminderTrigger;

namespace {

TextLabel *named(TextLabel::Role role, const QString &name, QWidget *parent)
{
    return new TextLabel(role, name, parent);
}

/// Long numbers without a space may go on in the next line.
QString breakable(const QString &value)
{
    constexpr qsizetype kLongest = 18;
    QString text;
    qsizetype run = 0;
    for (const QChar c : value) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > kLongest) {
            text += QChar(0x200b); // zero-width space
            run = 1;
        }
        text += c;
    }
    return text;
}

} // namespace

OperationDetail::OperationDetail(const domain::BankProfile &profile,
                                 const domain::ReminderBook &reminders, session::Commands &commands,
                                 vault::CustomerRecordStore &records, session::CardControl &cards,
                                 const session::Connection &connection,
                                 session::ComputerKind computer, QWidget *parent)
    : QScrollArea(parent)
    , m_profile(profile)
    , m_reminders(reminders)
    , m_connection(connection)
    , m_hint(named(TextLabel::Role::Body, QStringLiteral("detailHint"), this))
    , m_content(new ToneFrame(this))
    , m_statusIcon(new QLabel(m_content))
    , m_status(named(TextLabel::Role::Strong, QStringLiteral("detailStatus"), m_content))
    , m_merchant(named(TextLabel::Role::Lead, QStringLiteral("detailMerchant"), m_content))
    , m_amount(named(TextLabel::Role::Title, QStringLiteral("detailAmount"), m_content))
    , m_probe(new Banner(m_content))
    , m_steps(new OperationSteps(m_content))
    , m_stepsTitle(named(TextLabel::Role::Strong, QStringLiteral("stepsTitle"), m_content))
    , m_report(new FraudReport(profile, commands, records, cards, m_content))
    , m_note(new NoteEditor(commands, m_content))
    , m_saveReceipt(new QPushButton(m_content))
    , m_receipt(new SavePanel(
          computer, [this] { return receipt(); }, m_content))
    , m_reminder(new ReminderCard(this))
{
    setObjectName(QStringLiteral("operationDetail"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_saveReceipt->setObjectName(QStringLiteral("saveReceiptButton"));
    m_saveReceipt->setAutoDefault(false);
    m_receipt->hide();
    m_probe->setObjectName(QStringLiteral("probeWarning"));
    connect(m_probe, &Banner::actionChosen, this,
            [this] { emit helpRequested(DeclineHelp::Cards); });
    connect(m_saveReceipt, &QPushButton::clicked, this, [this] { openReceipt(); });
    connect(m_receipt, &SavePanel::closed, this, [this] {
        closeReceipt();
        m_saveReceipt->setFocus();
    });
    connect(m_receipt, &SavePanel::unfolded, this, [this] { scrollTo(m_receipt); });
    connect(m_report, &FraudReport::unfolded, this, [this] { scrollTo(m_report); });
    connect(m_report, &FraudReport::ended, this, [this] { setFocus(); });
    connect(m_report, &FraudReport::caseRequested, this, &OperationDetail::caseRequested);
    layOut();
    refresh();
}

void OperationDetail::layOut()
{
    auto *status = new QHBoxLayout;
    status->addWidget(m_statusIcon);
    status->addWidget(m_status, 1);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(tokensOf(this).space.small);
    auto *content = new QVBoxLayout(m_content);
    content->addLayout(status);
    content->addWidget(m_merchant);
    content->addWidget(m_amount);
    content->addWidget(m_probe);
    content->addWidget(makeDeclineBox());
    content->addWidget(m_report);
    content->addSpacing(tokensOf(this).space.small);
    content->addWidget(m_stepsTitle);
    content->addWidget(m_steps);
    content->addSpacing(tokensOf(this).space.small);
    content->addLayout(m_fields);
    content->addSpacing(tokensOf(this).space.small);
    content->addWidget(m_note);
    content->addSpacing(tokensOf(this).space.small);
    content->addWidget(m_saveReceipt, 0, Qt::AlignLeft);
    content->addWidget(m_receipt);

    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->addWidget(m_hint);
    layout->addWidget(m_content);
    layout->addWidget(m_reminder);
    layout->addStretch();
    setWidget(body);
}

QWidget *OperationDetail::makeDeclineBox()
{
    m_declineBox = new ToneFrame(Tone::Negative, m_content);
    m_declineBox->setObjectName(QStringLiteral("declineBox"));
    m_reasonTitle =
        named(TextLabel::Role::Strong, QStringLiteral("declineReasonTitle"), m_declineBox);
    m_reason = named(TextLabel::Role::Body, QStringLiteral("declineReason"), m_declineBox);
    m_nextTitle = named(TextLabel::Role::Strong, QStringLiteral("declineNextTitle"), m_declineBox);
    m_nextStep = named(TextLabel::Role::Body, QStringLiteral("declineNextStep"), m_declineBox);
    m_call = named(TextLabel::Role::Body, QStringLiteral("declineCall"), m_declineBox);
    auto *layout = new QVBoxLayout(m_declineBox);
    layout->setSpacing(tokensOf(this).space.tight);
    layout->addWidget(m_reasonTitle);
    layout->addWidget(m_reason);
    layout->addSpacing(tokensOf(this).space.small);
    layout->addWidget(m_nextTitle);
    layout->addWidget(m_nextStep);
    layout->addWidget(m_call);
    m_declineHelp = new QPushButton(m_declineBox);
    m_declineHelp->setObjectName(QStringLiteral("declineHelpButton"));
    m_declineHelp->setAutoDefault(false);
    connect(m_declineHelp, &QPushButton::clicked, this,
            [this] { emit helpRequested(declineHelp(*m_shown->operation.declineReason)); });
    layout->addWidget(m_declineHelp, 0, Qt::AlignLeft);
    return m_declineBox;
}

void OperationDetail::scrollTo(const QWidget *part)
{
    QTimer::singleShot(0, this, [this, part] {
        widget()->layout()->activate();
        const QRect place(part->mapTo(widget(), QPoint()), part->size());
        ensureVisible(0, place.bottom(), 0, 0);
        // Of what is too high, its beginning.
        ensureVisible(0, place.top(), 0, 0);
    });
}

void OperationDetail::openReceipt()
{
    m_saveReceipt->hide();
    m_receipt->show();
    //: the name of a file; %1 is a date and a time
    m_receipt->suggest(tr("Qorgan receipt %1")
                           .arg(bankTime(m_shown->operation.occurredAt)
                                    .toString(QStringLiteral("yyyy-MM-dd HH-mm")))
                       + QStringLiteral(".pdf"));
    m_receipt->begin();
    scrollTo(m_receipt);
}

void OperationDetail::closeReceipt()
{
    m_receipt->forget();
    m_receipt->hide();
    m_saveReceipt->show();
}

FileExport::Work OperationDetail::receipt() const
{
    FileFacts facts;
    facts.language = m_language;
    facts.bank = m_profile.name.in(m_language);
    if (m_account)
        facts.accounts.insert(m_account->id, *m_account);
    facts.asOf = m_connection.asOf();
    return {std::make_shared<PdfReceipt>(std::move(facts), m_profile, *m_shown, font()),
            std::nullopt,
            {}};
}

void OperationDetail::showOperation(const vault::StoredOperation &stored,
                                    const std::optional<domain::Account> &account,
                                    const QDate &today)
{
    if (m_shown && m_shown->row != stored.row)
        closeReceipt();
    m_shown = stored;
    m_account = account;
    m_today = today;
    m_report->showOperation(stored.operation, today);
    m_note->showNote(stored);
    refresh();
}

void OperationDetail::clear()
{
    m_shown.reset();
    m_account.reset();
    closeReceipt();
    m_report->leave();
    m_note->leave();
    refresh();
}

void OperationDetail::forget()
{
    clear();
    m_report->forget();
    m_note->forget();
}

void OperationDetail::readReport()
{
    m_report->read();
}

void OperationDetail::setLanguage(domain::Language language)
{
    m_language = language;
    m_report->setLanguage(language);
    m_receipt->setLanguage(language);
    refresh();
}

void OperationDetail::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange
        || type == QEvent::FontChange)
        refresh();
}

void OperationDetail::refresh()
{
    m_hint->setText(tr("Choose an operation to see everything the bank told of it."));
    m_hint->setVisible(!m_shown);
    m_content->setVisible(m_shown.has_value());
    setAccessibleName(tr("Details of the operation"));
    m_saveReceipt->setText(tr("Receipt (PDF)"));
    m_saveReceipt->setAccessibleDescription(tr("Saves a page with all of this operation"));
    m_receipt->setTitle(tr("Save the receipt as a file"));
    if (m_shown) {
        refreshHead(m_shown->operation);
        refreshDecline(m_shown->operation);
        refreshProbe(m_shown->operation);
        refreshFields(m_shown->operation);
    } else {
        // Hidden labels must not go on holding the customer's data.
        for (TextLabel *label : {m_status, m_merchant, m_amount, m_reason, m_nextStep})
            label->clear();
        refreshFields(domain::Operation{});
    }
    refreshReminders();
}

void OperationDetail::refreshHead(const domain::Operation &operation)
{
    const Look look = statusLook(operation.status);
    m_statusIcon->setPixmap(discPixmap(look.glyph, glyphSize(this) * 4 / 3,
                                       toneColor(look.tone, this), toneGround(look.tone, this),
                                       devicePixelRatioF()));
    m_status->setText(look.word);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(look.tone, this));
    m_status->setPalette(colours);
    m_merchant->setText(operation.merchant);
    m_merchant->setVisible(!operation.merchant.isEmpty());
    m_amount->setText(signedMoneyText(operation.amount, m_language));
    m_amount->setStruckOut(operation.status == OperationStatus::Declined);
}

void OperationDetail::refreshDecline(const domain::Operation &operation)
{
    m_declineBox->setVisible(operation.declineReason.has_value());
    if (!operation.declineReason)
        return;
    m_reasonTitle->setText(tr("Why it was declined"));
    m_reason->setText(declineReasonSentence(*operation.declineReason));
    m_nextTitle->setText(tr("What to do"));
    m_nextStep->setText(declineNextStep(*operation.declineReason));
    const QString phone = m_profile.emergencyPhone();
    m_call->setText(tr("The bank's number: %1").arg(phone));
    m_call->setVisible(!phone.isEmpty());
    m_declineHelp->setText(declineHelpText(declineHelp(*operation.declineReason)));
}

void OperationDetail::refreshProbe(const domain::Operation &operation)
{
    m_probe->setVisible(operation.isProbe());
    Banner::Content warning;
    warning.tone = Tone::Negative;
    warning.glyph = Glyph::Warning;
    warning.text =
        tr("Somebody has tried whether this card answers: nothing was charged. Swindlers "
           "do so before they take money. If it was not you, block the card and call "
           "the bank.");
    const QString phone = m_profile.emergencyPhone();
    if (!phone.isEmpty())
        warning.text += u' ' + tr("The bank's number: %1").arg(phone);
    warning.action = declineHelpText(DeclineHelp::Cards);
    m_probe->setContent(warning);
}

void OperationDetail::refreshFields(const domain::Operation &operation)
{
    while (QLayoutItem *item = m_fields->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_stepsTitle->setText(tr("What became of it"));
    if (m_shown)
        m_steps->setOperation(operation, m_today, m_language);
    else
        m_steps->clear();
    if (!m_shown)
        return;
    addField(QStringLiteral("fieldTime"), tr("Date and time"),
             momentText(operation.occurredAt, m_today, m_language));
    addField(QStringLiteral("fieldAccount"), tr("Account"),
             m_account ? m_account->title : QString());
    addField(QStringLiteral("fieldCard"), tr("Card"), operation.cardMask);
    addField(QStringLiteral("fieldChannel"), tr("How it was paid"), channelText(operation.channel));
    addField(QStringLiteral("fieldCity"), tr("Place"), operation.city);
    if (operation.originalAmount) {
        addField(QStringLiteral("fieldOriginal"), tr("In the seller's currency"),
                 signedMoneyText(*operation.originalAmount, m_language));
    }
    addField(QStringLiteral("fieldRate"), tr("Exchange rate"), rateText(operation, m_language));
    if (operation.fee) {
        addField(QStringLiteral("fieldFee"), tr("Fee, part of the amount"),
                 moneyText(*operation.fee, m_language));
    }
    addField(QStringLiteral("fieldAuthentication"), tr("How the payer was recognised"),
             authenticationText(operation.authentication));
    addField(QStringLiteral("fieldMcc"), tr("Seller's category code (MCC)"), operation.mcc);
    addField(QStringLiteral("fieldDescription"), tr("Description"), operation.description);
    addField(QStringLiteral("fieldId"), tr("Number at the bank"), operation.id);
}

void OperationDetail::refreshReminders()
{
    if (!m_shown) {
        m_reminder->setReminders(m_reminders.forTrigger(ReminderTrigger::OperationsPage, m_profile),
                                 m_language);
        return;
    }
    const auto trigger = m_shown->operation.status == OperationStatus::Declined
                             ? ReminderTrigger::OperationDeclined
                             : ReminderTrigger::OperationAccepted;
    m_reminder->setReminders(m_reminders.forTrigger(trigger, m_profile), m_language);
}

void OperationDetail::addField(const QString &name, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *field = new QWidget(m_content);
    TextLabel *caption = named(TextLabel::Role::Small, name + QStringLiteral("Caption"), field);
    caption->setMuted(true);
    caption->setText(label);
    QLabel *text = named(TextLabel::Role::Body, name, field);
    text->setText(breakable(value));
    // What was made breakable would be copied with invisible characters in it.
    if (text->text() == value)
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(label + QStringLiteral(": ") + value);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(caption);
    layout->addWidget(text);
    m_fields->addWidget(field);
}

} // namespace qorgan::ui
