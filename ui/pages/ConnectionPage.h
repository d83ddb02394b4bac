// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/pages/BankPage.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class BusyRow;
class ErrorBanner;
class FactList;
class SettingsCard;
class SiteCard;
class ToneFrame;

/// Who answers at the bank's address (row A8): "this is the bank" or a plain warning first, then
/// address, protection, certificates and the state of the pins. When the pins are past their date,
/// why nobody can sign in and what to do. Can be read before sign-in and without a network.
/// objectName "connectionPage".
class ConnectionPage : public BankPage
{
    Q_OBJECT
public:
    /// What the page says first; its property "verdict" for tests.
    enum class Verdict { Unknown, Bank, Warning };
    Q_ENUM(Verdict)
    Q_PROPERTY(Verdict verdict READ verdict)

    /// @param session  outlives the page
    ConnectionPage(const PageContext &context, session::BankSession &session,
                   QWidget *parent = nullptr);

    [[nodiscard]] Verdict verdict() const { return m_verdict; }

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void check();
    void showFacts();
    void wordVerdict(const std::optional<domain::ConnectionFacts> &facts);
    void wordDetails(const domain::ConnectionFacts &facts);
    void wordChain(const domain::ConnectionFacts &facts);
    void wordExpiry(const std::optional<domain::ConnectionFacts> &facts);
    void refreshIcon();
    [[nodiscard]] QString dayOf(const QDateTime &instant) const;

    PageContext m_context;
    session::BankSession &m_session;
    Verdict m_verdict = Verdict::Unknown;
    ToneFrame *m_verdictCard;
    QLabel *m_icon = nullptr;
    TextLabel *m_verdictTitle;
    TextLabel *m_verdictText;
    QPushButton *m_check;
    BusyRow *m_busy;
    ErrorBanner *m_error;
    SettingsCard *m_expired;
    SiteCard *m_site;
    FactList *m_details;
    QList<FactList *> m_chain;
    QWidget *m_chainArea;
    TaskOwner m_tasks;
    base::CancelScope m_checkScope;
};

} // namespace qorgan::ui
