// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/CustomerBanners.h"
#include "ui/format/OperationText.h"
#include "ui/pages/FlowPage.h"
#include "ui/widgets/NoticeBar.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace qorgan::ui {

class CardsPage;
class ContactsPage;
class HomePage;
class NavigationBar;
class OperationsPage;
class RequestsPage;
class SafetyPage;
class SettingsPage;

/// The pages of a customer whose vault is open, the bar that leads to them, and above them what has
/// to be known first. Home and operations are there at once, the other pages from when they are
/// first shown.
/// Destroyed on lock and logout, so that nothing of the customer stays in widgets.
/// objectName "customerPages".
class CustomerPages : public QWidget
{
    Q_OBJECT
public:
    enum class Entry { Home, Operations, Cards, Requests, Safety, Contacts, Settings };

    /// @param session  outlives the pages; its vault is open
    CustomerPages(const PageContext &context, session::BankSession &session, Arrival arrival,
                  QWidget *parent = nullptr);

    void show(Entry entry);
    using QWidget::show;
    [[nodiscard]] Entry current() const { return m_current; }
    /// What the customer asked of the bank, whatever he has looked at of that page.
    void showRequests();
    /// The operations page with the newest row.
    void showNewest();

signals:
    /// The bank has sent a key to change the password.
    void passwordKeySent();
    /// The bank has sent a key to change a card.
    void cardKeySent();
    void signInRequested();
    void connectionRequested();
    void lockRequested();
    void logoutRequested();
    /// The bank will not do what the customer asked of it, and he does not see it on the page.
    void requestRefused(const qorgan::ui::NoticeBar::Wording &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectPages();
    void help(DeclineHelp with);
    /// Makes the page unless it is there.
    [[nodiscard]] QWidget *page(Entry entry);
    [[nodiscard]] CardsPage *makeCards();
    [[nodiscard]] RequestsPage *makeRequests();
    [[nodiscard]] SafetyPage *makeSafety();
    [[nodiscard]] SettingsPage *makeSettings();
    void noteRefused(const domain::Command &command);
    void retranslate();
    void wordRequests();

    PageContext m_context;
    session::BankSession &m_session;
    NavigationBar *m_bar;
    QStackedWidget *m_stack;
    QBoxLayout *m_layout;
    HomePage *m_home;
    OperationsPage *m_operations;
    CardsPage *m_cards = nullptr;
    RequestsPage *m_requests = nullptr;
    SafetyPage *m_safety = nullptr;
    ContactsPage *m_contacts = nullptr;
    SettingsPage *m_settings = nullptr;
    CustomerBanners *m_banners;
    Entry m_current = Entry::Home;
};

} // namespace qorgan::ui
