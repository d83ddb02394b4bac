// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/BankPage.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class BankList;
class CaseList;
class ChoiceRow;
class RequestList;

/// Messages and requests: what the customer asked of the bank, his disputes, and his complaints,
/// one of the three at a time. objectName "requestsPage".
class RequestsPage : public BankPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is open
    RequestsPage(const PageContext &context, session::BankSession &session,
                 QWidget *parent = nullptr);

    /// Goes to what the customer asked of the bank.
    void showRequests() { choose(Part::Requests); }
    /// Whether that is before him.
    [[nodiscard]] bool showsRequests() const;
    /// Goes to the disputes and opens one.
    /// @param id  the bank's
    void showDispute(const QString &id);

signals:
    void signInRequested();
    void contactsRequested();
    /// The customer asked to try the bank again.
    void refreshRequested();
    /// An operation is to be shown.
    /// @param id  the bank's
    void operationRequested(const QString &id);

protected:
    void retranslate() override;

private:
    enum class Part { Requests, Disputes, Complaints };

    void makeParts(const PageContext &context, session::BankSession &session);
    [[nodiscard]] BankList *listOf(Part part) const;
    void connectList(BankList *list);
    void choose(Part part);
    /// Once what has changed has its place.
    void scrollTo(QWidget *what);

    QScrollArea *m_scroll = nullptr;
    ChoiceRow *m_parts = nullptr;
    RequestList *m_requests = nullptr;
    CaseList *m_disputes = nullptr;
    CaseList *m_complaints = nullptr;
};

} // namespace qorgan::ui
