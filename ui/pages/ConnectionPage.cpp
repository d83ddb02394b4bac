// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/ConnectionPage.h"

#include "ui/format/ConnectionText.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/BusyRow.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/SettingsCard.h"
#include "ui/widgets/SiteCard.h"
#include "ui/widgets/ToneFrame.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>

namespace qorgan::ui {

using domain::CertificateFacts;
using domain::ConnectionFacts;
using domain::PinState;
using domain::ReminderTrigger;

namespace {

Tone toneOf(ConnectionPage::Verdict verdict)
{
    switch (verdict) {
    case ConnectionPage::Verdict::Unknown:
        return Tone::Accent;
    case ConnectionPage::Verdict::Bank:
        return Tone::Positive;
    case ConnectionPage::Verdict::Warning:
        return Tone::Negative;
    }
    Q_UNREACHABLE();
}

Glyph glyphOf(ConnectionPage::Verdict verdict)
{
    switch (verdict) {
    case ConnectionPage::Verdict::Unknown:
        return Glyph::Cloud;
    case ConnectionPage::Verdict::Bank:
        return Glyph::Shield;
    case ConnectionPage::Verdict::Warning:
        return Glyph::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

ConnectionPage::ConnectionPage(const PageContext &context, session::BankSession &session,
                               QWidget *parent)
    : BankPage(QStringLiteral("connectionPage"), session.profile(), context.directory.reminders(),
               parent)
    , m_context(context)
    , m_session(session)
{
    layOutPlainly(QStringLiteral("connectionScroll"));
    layOut();
    connect(m_check, &QPushButton::clicked, this, &ConnectionPage::check);
    connect(m_busy, &BusyRow::cancelled, this, [this] { m_checkScope.cancel(); });
    connect(m_site, &SiteCard::openConfirmed, this,
            [this] { m_site->showOutcome(QDesktopServices::openUrl(profile().site)); });
    connect(&session.connection(), &session::Connection::changed, this, &ConnectionPage::showFacts);
    ConnectionPage::retranslate();
}

void ConnectionPage::layOut()
{
    const auto &space = tokensOf(this).space;
    m_verdictCard = new ToneFrame(Tone::Accent, column());
    m_verdictCard->setObjectName(QStringLiteral("verdictCard"));
    m_icon = new QLabel(m_verdictCard);
    m_verdictTitle =
        new TextLabel(TextLabel::Role::Lead, QStringLiteral("verdictTitle"), m_verdictCard);
    m_verdictText =
        new TextLabel(TextLabel::Role::Body, QStringLiteral("verdictText"), m_verdictCard);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_verdictTitle);
    texts->addWidget(m_verdictText);
    auto *row = new QHBoxLayout(m_verdictCard);
    row->setSpacing(space.medium);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);

    m_error = new ErrorBanner(column());
    m_busy = new BusyRow(column());
    m_check = new QPushButton(column());
    m_check->setObjectName(QStringLiteral("checkConnectionButton"));
    m_check->setAutoDefault(true);
    m_check->setProperty("kind", QStringLiteral("primary"));
    m_expired = new SettingsCard(QStringLiteral("pinsExpiredCard"), column());
    m_site = new SiteCard(column());
    m_details = new FactList(QStringLiteral("connectionFacts"), column());
    m_chainArea = new QWidget(column());
    m_chainArea->setLayout(new QVBoxLayout);
    m_chainArea->layout()->setContentsMargins({});

    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    for (QWidget *part : {static_cast<QWidget *>(m_verdictCard), static_cast<QWidget *>(m_error),
                          static_cast<QWidget *>(m_busy)})
        layout->addWidget(part);
    layout->addWidget(m_check, 0, Qt::AlignLeft);
    for (QWidget *part : {static_cast<QWidget *>(m_expired), static_cast<QWidget *>(m_site),
                          static_cast<QWidget *>(m_details), m_chainArea})
        layout->addWidget(part);
    layout->addStretch(1);
}

void ConnectionPage::check()
{
    m_error->clear();
    m_check->setEnabled(false);
    m_busy->start([] { return tr("Asking who answers at the bank's address…"); });
    m_checkScope = m_tasks.scope();
    m_tasks.whenDone(m_session.probeConnection(m_checkScope), [this](
                                                                  const base::Result<void> &done) {
        m_busy->stop();
        m_check->setEnabled(true);
        m_check->setFocus();
        showFacts();
        // A refused peer is told by the verdict.
        const auto facts = m_session.connectionFacts();
        const bool told = facts && facts->refused && !done && *facts->refused == done.error().code;
        if (!done && !told && done.error().code != base::ErrorCode::Cancelled)
            m_error->showError(done.error());
    });
}

QString ConnectionPage::dayOf(const QDateTime &instant) const
{
    return fullDateText(bankDay(instant), language());
}

void ConnectionPage::wordVerdict(const std::optional<ConnectionFacts> &facts)
{
    const QDate today = bankDay(m_context.clock.utcNow());
    if (!facts) {
        m_verdict = Verdict::Unknown;
        m_verdictTitle->setText(tr("Not connected yet"));
        m_verdictText->setText(
            tr("Nobody was asked since the program was started. Press the button to look who "
               "answers at the bank's address."));
    } else if (facts->refused) {
        m_verdict = Verdict::Warning;
        m_verdictTitle->setText(tr("Nobody proved to be the bank here"));
        m_verdictText->setText(errorText(*facts->refused) + u'\n'
                               + tr("When: %1").arg(momentText(facts->at, today, language())));
    } else {
        m_verdict = Verdict::Bank;
        m_verdictTitle->setText(tr("This is the bank"));
        m_verdictText->setText(
            tr("The server proved it with its certificate, and nobody on the way can read along.")
            + u' ' + pinStateText(facts->pins) + u'\n'
            + tr("When: %1").arg(momentText(facts->at, today, language())));
    }
    m_verdictCard->setTone(toneOf(m_verdict));
    m_verdictCard->setAccessibleName(m_verdictTitle->text());
    m_verdictCard->setAccessibleDescription(m_verdictText->text());
    refreshIcon();
}

void ConnectionPage::wordExpiry(const std::optional<ConnectionFacts> &facts)
{
    auto expiry = profile().pinsExpireAt;
    if (facts && facts->pinsExpireAt)
        expiry = facts->pinsExpireAt;
    // A clock that is set ahead is told as such: another edition would not help.
    const bool clockWrong = facts && facts->refused == base::ErrorCode::ClockWrong;
    const bool expired = !clockWrong
                         && ((facts && facts->pins == PinState::Expired)
                             || (expiry && *expiry <= m_context.clock.utcNow()));
    m_expired->setVisible(expired);
    m_site->setVisible(expired && !profile().site.isEmpty());
    if (!expired)
        return;
    m_expired->setTexts(
        tr("Why you cannot sign in, and what to do"),
        tr("A program recognises its bank by keys that are good until a date. This edition's were "
           "good until %1, so it can no longer tell the bank from a fraudster, and sends nothing. "
           "Get a new edition of the program from the bank's own site below, never from a link in "
           "a message. What is stored on this computer can still be read.")
            .arg(expiry ? dayOf(*expiry) : tr("a date that has passed")));
    m_site->setSite(profile().site,
                    reminders().forTrigger(ReminderTrigger::BankSiteOpened, profile()), language());
}

void ConnectionPage::wordDetails(const ConnectionFacts &facts)
{
    const QDate today = bankDay(m_context.clock.utcNow());
    m_details->setFacts(tr("The connection"),
                        {{tr("Address"), facts.address},
                         {tr("When"), momentText(facts.at, today, language())},
                         {tr("Protection"), facts.protocol},
                         {tr("Cipher"), facts.cipher},
                         {tr("Length of the session's key"),
                          facts.keyBits > 0 ? tr("%n bits", nullptr, facts.keyBits) : QString()},
                         {tr("The server's key"), pinStateText(facts.pins)},
                         {tr("The known keys are good until"),
                          facts.pinsExpireAt ? dayOf(*facts.pinsExpireAt) : QString()}});
}

void ConnectionPage::wordChain(const ConnectionFacts &facts)
{
    qDeleteAll(m_chain);
    m_chain.clear();
    for (qsizetype i = 0; i < facts.chain.size(); ++i) {
        const CertificateFacts &certificate = facts.chain[i];
        auto *card = new FactList(QStringLiteral("certificate%1").arg(i), m_chainArea);
        //: %1 is a day
        const QString from = tr("from %1").arg(dayOf(certificate.validFrom));
        //: %1 is a day
        const QString until = tr("until %1").arg(dayOf(certificate.validUntil));
        card->setFacts(i == 0 ? tr("The server's certificate") : tr("Who vouches for it"),
                       {{tr("Owner"), certificate.owner},
                        {tr("Issued by"), certificate.issuer},
                        {tr("Good"), from + QStringLiteral(", ") + until},
                        {tr("Fingerprint, SHA-256"), fingerprintText(certificate.fingerprint),
                         FactList::Letters::FixedWidth}});
        m_chainArea->layout()->addWidget(card);
        m_chain.append(card);
    }
}

void ConnectionPage::showFacts()
{
    const auto facts = m_session.connectionFacts();
    wordVerdict(facts);
    wordExpiry(facts);
    m_details->setVisible(facts.has_value());
    m_chainArea->setVisible(facts && !facts->chain.isEmpty());
    if (!facts)
        return;
    wordDetails(*facts);
    wordChain(*facts);
}

void ConnectionPage::refreshIcon()
{
    if (m_icon == nullptr)
        return;
    m_icon->setPixmap(glyphPixmap(glyphOf(m_verdict), 2 * glyphSize(this),
                                  toneColor(toneOf(m_verdict), this), devicePixelRatioF()));
}

void ConnectionPage::retranslate()
{
    setHeading(tr("Connection with the bank"),
               tr("Who answered at the bank's address, and how the way there is protected."));
    m_check->setText(tr("Check now"));
    m_check->setAccessibleName(m_check->text());
    m_check->setAccessibleDescription(tr("Asks the bank's server to prove itself"));
    showFacts();
}

void ConnectionPage::changeEvent(QEvent *event)
{
    BankPage::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        refreshIcon();
}

} // namespace qorgan::ui
