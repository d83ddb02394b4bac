// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/RequestsPage.h"

#include "ui/pages/CaseList.h"
#include "ui/pages/RequestList.h"
#include "ui/widgets/ChoiceRow.h"

#include <QBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace qorgan::ui {

using domain::CaseKind;

RequestsPage::RequestsPage(const PageContext &context, session::BankSession &session,
                           QWidget *parent)
    : BankPage(QStringLiteral("requestsPage"), session.profile(), context.directory.reminders(),
               parent)
{
    layOutPlainly(QStringLiteral("requestsScroll"));
    m_scroll = findChild<QScrollArea *>(QStringLiteral("requestsScroll"));
    makeParts(context, session);
    choose(Part::Requests);
    RequestsPage::retranslate();
}

void RequestsPage::makeParts(const PageContext &context, session::BankSession &session)
{
    m_parts = new ChoiceRow(QStringLiteral("requestParts"),
                            {QStringLiteral("partRequests"), QStringLiteral("partDisputes"),
                             QStringLiteral("partComplaints")},
                            column());
    connect(m_parts, &ChoiceRow::changed, this, [this] {
        if (const auto part = m_parts->chosen())
            choose(static_cast<Part>(*part));
    });
    m_requests = new RequestList(context, session, column());
    m_disputes = new CaseList(CaseKind::Dispute, context, session, column());
    m_complaints = new CaseList(CaseKind::Complaint, context, session, column());
    column()->layout()->addWidget(m_parts);
    for (BankList *list :
         {listOf(Part::Requests), listOf(Part::Disputes), listOf(Part::Complaints)})
        connectList(list);
    connect(m_disputes, &CaseList::operationRequested, this, &RequestsPage::operationRequested);
    connect(m_disputes, &CaseList::complaintRequested, this, [this](const QString &caseNumber) {
        choose(Part::Complaints);
        m_complaints->beginComplaint(caseNumber);
    });
}

void RequestsPage::connectList(BankList *list)
{
    static_cast<QVBoxLayout *>(column()->layout())->addWidget(list, 1);
    connect(list, &BankList::signInRequested, this, &RequestsPage::signInRequested);
    connect(list, &BankList::contactsRequested, this, &RequestsPage::contactsRequested);
    connect(list, &BankList::refreshRequested, this, &RequestsPage::refreshRequested);
    connect(list, &BankList::focusLeft, this, [this] { m_scroll->setFocus(); });
    connect(list, &BankList::unfolded, this, &RequestsPage::scrollTo);
}

BankList *RequestsPage::listOf(Part part) const
{
    switch (part) {
    case Part::Requests:
        return m_requests;
    case Part::Disputes:
        return m_disputes;
    case Part::Complaints:
        return m_complaints;
    }
    Q_UNREACHABLE();
}

void RequestsPage::choose(Part chosen)
{
    m_parts->choose(static_cast<int>(chosen));
    for (const Part part : {Part::Requests, Part::Disputes, Part::Complaints})
        listOf(part)->setVisible(part == chosen);
    m_scroll->verticalScrollBar()->setValue(0);
}

bool RequestsPage::showsRequests() const
{
    return m_requests->isVisible();
}

void RequestsPage::showDispute(const QString &id)
{
    choose(Part::Disputes);
    m_disputes->showCase(id);
}

void RequestsPage::scrollTo(QWidget *what)
{
    QTimer::singleShot(0, this, [this, shown = QPointer(what)] {
        if (!shown)
            return;
        m_scroll->widget()->layout()->activate();
        // Of what is too high, its beginning.
        const int top = shown->mapTo(m_scroll->widget(), QPoint()).y();
        m_scroll->ensureVisible(0, top + shown->height(), 0, 0);
        m_scroll->ensureVisible(0, top, 0, 0);
    });
}

void RequestsPage::retranslate()
{
    setHeading(tr("Messages and requests"),
               tr("What you asked of the bank from this computer, and what you and the bank write "
                  "to each other. Without a network it waits here; you need not ask again."));
    m_parts->setAccessibleName(tr("What to show"));
    m_parts->setText(0, tr("Requests"), tr("What waits for the bank, and what it has answered"));
    m_parts->setText(1, tr("Disputes"),
                     tr("Operations that were not yours, and what the bank does about them"));
    m_parts->setText(2, tr("Complaints"), tr("What you complained of, and the bank's answers"));
    for (const Part part : {Part::Requests, Part::Disputes, Part::Complaints})
        listOf(part)->setLanguage(language());
}

} // namespace qorgan::ui
