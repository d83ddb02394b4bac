// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/pages/BankPage.h"
#include "ui/pages/FlowPage.h"

#include <optional>

namespace qorgan::ui {

class CardPanel;
class ListState;

/// The customer's cards: block, unblock, limits and switches (rows A12, B14). Blocking goes through
/// the outbox and says what the bank does not know yet; everything else goes to the bank at once,
/// or fails in place. What needs a session key goes on once the key was confirmed.
/// objectName "cardsPage".
class CardsPage : public BankPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is open
    CardsPage(const PageContext &context, session::BankSession &session, QWidget *parent = nullptr);

signals:
    /// The bank has sent a key for a change; the page goes on with it when it is shown again.
    void cardKeySent();
    void signInRequested();
    void contactsRequested();
    void connectionRequested();
    /// The customer asked to try the bank again.
    void refreshRequested();

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What waits for its session key.
    struct Wish {
        domain::Card seen;
        /// Nothing: the card is to be unblocked.
        std::optional<QList<domain::CardControlChange>> changes;
    };
    struct Known {
        QList<vault::StoredCard> cards;
        QList<domain::Account> accounts;
    };

    void load();
    void loadIfShown();
    void take(base::Result<Known> known);
    void refreshPanels();
    void fillPanel(CardPanel *panel, const vault::StoredCard &stored);
    [[nodiscard]] CardPanel *panelOf(const QString &cardId) const;
    void makePanel(const QString &cardId);
    void block(CardPanel *panel, domain::CardBlockReason reason);
    void begin(Wish wish);
    /// @param what  words what runs; nothing when nothing does
    void setBusy(const std::function<QString()> &what);
    void askForKey();
    void carryOut();
    void finish(const base::Result<void> &done);
    void wordState();
    void wordInstead(const std::optional<base::ErrorCode> &held);
    void fitState();
    void act();

    PageContext m_context;
    session::BankSession &m_session;
    std::optional<Known> m_known;
    std::optional<base::Error> m_error;
    bool m_loading = false;
    bool m_stale = false;
    std::optional<Wish> m_wish;
    base::CancelScope m_wishScope;
    ListState *m_above;
    ListState *m_instead;
    QList<CardPanel *> m_panels;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
