// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/CardsPage.h"

#include "domain/SessionEnd.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/pages/HeldUp.h"
#include "ui/widgets/CardPanel.h"
#include "ui/widgets/ListState.h"

#include <QEvent>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace qorgan::ui {

using base::ErrorCode;
using domain::Card;
using vault::StoredCard;
using Kind = ListState::Kind;

namespace {
/// In lines of the font.
constexpr int kStateLines = 18;
} // namespace

CardsPage::CardsPage(const PageContext &context, session::BankSession &session, QWidget *parent)
    : BankPage(QStringLiteral("cardsPage"), session.profile(), context.directory.reminders(),
               parent)
    , m_context(context)
    , m_session(session)
{
    layOutPlainly(QStringLiteral("cardsScroll"));
    m_above = new ListState(ListState::Form::Strip, column());
    m_instead = new ListState(ListState::Form::Page, column());
    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    layout->addWidget(m_above);
    layout->addWidget(m_instead, 1);
    layout->addStretch();
    fitState();
    connect(m_above, &ListState::actionChosen, this, &CardsPage::act);
    connect(m_instead, &ListState::actionChosen, this, &CardsPage::act);
    connect(&session.cards(), &session::CardControl::changed, this, &CardsPage::loadIfShown);
    connect(&session.connection(), &session::Connection::changed, this, &CardsPage::wordState);
    CardsPage::retranslate();
}

void CardsPage::loadIfShown()
{
    if (isVisible())
        load();
}

void CardsPage::load()
{
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    m_tasks.whenDone(
        m_session.cards().cards(m_tasks.scope()), [this](base::Result<QList<StoredCard>> cards) {
            if (!cards)
                return take(base::failure(cards.error()));
            m_tasks.whenDone(m_session.accounts().all(m_tasks.scope()),
                             [this, known = *std::move(cards)](
                                 const base::Result<QList<domain::Account>> &accounts) {
                                 if (accounts)
                                     take(Known{known, *accounts});
                                 else
                                     take(base::failure(accounts.error()));
                             });
        });
}

void CardsPage::take(base::Result<Known> known)
{
    m_loading = false;
    m_error.reset();
    if (known)
        m_known = *std::move(known);
    else
        m_error = known.error();
    refreshPanels();
    wordState();
    if (m_stale)
        load();
}

CardPanel *CardsPage::panelOf(const QString &cardId) const
{
    for (CardPanel *panel : m_panels) {
        if (panel->card().id == cardId)
            return panel;
    }
    return nullptr;
}

void CardsPage::makePanel(const QString &cardId)
{
    auto *panel = new CardPanel(cardId, column());
    connect(panel, &CardPanel::blockRequested, this,
            [this, panel](domain::CardBlockReason reason) { block(panel, reason); });
    connect(panel, &CardPanel::unblockRequested, this, [this, panel] {
        begin({panel->card(), std::nullopt});
    });
    connect(panel, &CardPanel::changeRequested, this,
            [this](const Card &seen, const QList<domain::CardControlChange> &changes) {
                begin({seen, changes});
            });
    connect(panel, &CardPanel::cancelRequested, this,
            [this] { std::exchange(m_wishScope, base::CancelScope()).cancel(); });
    connect(panel, &CardPanel::connectionRequested, this, &CardsPage::connectionRequested);
    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    layout->insertWidget(layout->indexOf(m_instead), panel);
    m_panels.append(panel);
}

void CardsPage::refreshPanels()
{
    if (!m_known)
        return;
    const auto isKnown = [this](CardPanel *panel) {
        return std::any_of(
            m_known->cards.cbegin(), m_known->cards.cend(),
            [panel](const StoredCard &stored) { return stored.card.id == panel->card().id; });
    };
    for (const StoredCard &stored : std::as_const(m_known->cards)) {
        CardPanel *panel = panelOf(stored.card.id);
        if (panel == nullptr) {
            makePanel(stored.card.id);
            panel = m_panels.last();
        }
        fillPanel(panel, stored);
    }
    for (CardPanel *panel : QList<CardPanel *>(m_panels)) {
        if (isKnown(panel))
            continue;
        m_panels.removeOne(panel);
        panel->hide();
        panel->deleteLater();
    }
}

void CardsPage::fillPanel(CardPanel *panel, const StoredCard &stored)
{
    CardPanel::Content content;
    content.stored = stored;
    for (const domain::Account &account : std::as_const(m_known->accounts)) {
        if (account.id == stored.card.accountId)
            content.accountTitle = account.title;
    }
    content.bankPhone = profile().emergencyPhone();
    content.today = bankDay(m_context.clock.utcNow());
    content.language = language();
    panel->setContent(content);
}

void CardsPage::block(CardPanel *panel, domain::CardBlockReason reason)
{
    panel->clearError();
    const QString cardId = panel->card().id;
    m_tasks.whenDone(m_session.commands().blockCard(cardId, reason, m_tasks.scope()),
                     [this, cardId](const base::Result<void> &kept) {
                         CardPanel *asked = panelOf(cardId);
                         if (!kept && asked != nullptr)
                             asked->showError(kept.error());
                     });
}

void CardsPage::begin(Wish wish)
{
    if (m_wish)
        return;
    const bool needsKey = !wish.changes || domain::needsKey(wish.seen, *wish.changes);
    m_wish = std::move(wish);
    m_wishScope = m_tasks.scope();
    if (needsKey)
        askForKey();
    else
        carryOut();
}

void CardsPage::setBusy(const std::function<QString()> &what)
{
    // One decision at a time.
    for (CardPanel *panel : std::as_const(m_panels)) {
        if (panel->card().id != m_wish->seen.id)
            panel->setEnabled(!what);
        else if (what)
            panel->setBusy(what);
        else
            panel->setIdle();
    }
}

void CardsPage::askForKey()
{
    setBusy([] { return tr("Asking the bank to send a key…"); });
    m_tasks.whenDone(m_session.cards().requestKey(m_wish->seen.id, language(), m_wishScope),
                     [this](const base::Result<domain::VerificationTicket> &ticket) {
                         if (!ticket)
                             return finish(base::failure(ticket.error()));
                         setBusy({});
                         emit cardKeySent();
                     });
}

void CardsPage::carryOut()
{
    setBusy([] { return tr("Telling the bank…"); });
    auto &cards = m_session.cards();
    auto done = m_wish->changes ? cards.change(m_wish->seen, *m_wish->changes, m_wishScope)
                                : cards.unblock(m_wish->seen, m_wishScope);
    m_tasks.whenDone(std::move(done), [this](const base::Result<void> &told) { finish(told); });
}

void CardsPage::finish(const base::Result<void> &done)
{
    setBusy({});
    CardPanel *panel = panelOf(std::exchange(m_wish, std::nullopt)->seen.id);
    if (panel == nullptr)
        return;
    if (done)
        panel->closeEditor();
    else if (done.error().code != ErrorCode::Cancelled)
        panel->showError(done.error());
}

void CardsPage::wordState()
{
    const bool any = m_known && !m_known->cards.isEmpty();
    const auto held = heldUpBecause(m_session);
    m_instead->setVisible(!any);
    m_above->setVisible(any && (m_error || held));
    if (!any)
        return wordInstead(held);
    if (m_error) {
        m_above->setState(Kind::Error, tr("Cards"), errorText(*m_error), tr("Try again"));
    } else if (held) {
        QString text = errorText(*held) + u' '
                       + tr("Limits and switches cannot be changed meanwhile. A card can be "
                            "blocked: the bank gets it as soon as it can be reached; to be safe, "
                            "call it.");
        const QDateTime &asOf = m_session.connection().asOf();
        if (asOf.isValid())
            //: %1 is a day and a time
            text += u' '
                    + tr("What you see is as of: %1.")
                          .arg(momentText(asOf, bankDay(m_context.clock.utcNow()), language()));
        m_above->setState(ListState::kindFor(*held), tr("Cards"), text, wayOnFrom(*held));
    }
}

void CardsPage::wordInstead(const std::optional<ErrorCode> &held)
{
    if (m_error) {
        m_instead->setState(Kind::Error, tr("Your cards cannot be shown"), errorText(*m_error),
                            tr("Try again"));
    } else if (!m_known) {
        m_instead->setState(Kind::Loading, tr("Opening your cards"),
                            tr("They are read from the vault on this computer."));
    } else if (held) {
        m_instead->setState(ListState::kindFor(*held), tr("No cards are here yet"),
                            errorText(*held), wayOnFrom(*held));
    } else {
        m_instead->setState(Kind::Empty, tr("You have no cards at this bank"),
                            tr("When the bank gives you one, you can set its limits and block it "
                               "here."));
    }
}

void CardsPage::act()
{
    const auto held = heldUpBecause(m_session);
    if (m_error)
        load();
    else if (held && domain::endsSession(*held))
        emit signInRequested();
    else if (held == ErrorCode::AccessBlocked)
        emit contactsRequested();
    else
        emit refreshRequested();
}

void CardsPage::retranslate()
{
    setHeading(tr("Cards"), tr("What your cards may be used for, how much a day, and how to stop "
                               "one at once."));
    refreshPanels();
    wordState();
}

void CardsPage::changeEvent(QEvent *event)
{
    BankPage::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitState();
}

void CardsPage::fitState()
{
    m_instead->setMinimumHeight(fontMetrics().height() * kStateLines);
}

void CardsPage::showEvent(QShowEvent *event)
{
    BankPage::showEvent(event);
    if (event->spontaneous())
        return;
    // Back from the page for the key: with it, or without.
    if (m_wish && m_session.cards().key().isConfirmed())
        carryOut();
    else
        m_wish.reset();
    load();
}

} // namespace qorgan::ui
