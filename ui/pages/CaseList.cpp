// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/CaseList.h"

#include "ui/widgets/CaseCard.h"
#include "ui/widgets/ComplaintForm.h"

#include <QApplication>
#include <QBoxLayout>

#include <algorithm>

namespace qorgan::ui {

using domain::CaseKind;

namespace {

/// Whether a card shows this case: also one that the bank has heard of since.
bool isSame(const BankCase &shown, const BankCase &told)
{
    if (!shown.id.isEmpty())
        return shown.id == told.id;
    return shown.operationId == told.operationId && shown.subject == told.subject
           && shown.text == told.text;
}

bool waits(const BankCase &each)
{
    return !each.isKnown()
           || std::any_of(each.messages.cbegin(), each.messages.cend(),
                          [](const domain::CaseMessage &message) { return message.id.isEmpty(); });
}

} // namespace

CaseList::CaseList(CaseKind kind, const PageContext &context, session::BankSession &session,
                   QWidget *parent)
    : BankList(kind == CaseKind::Dispute ? QStringLiteral("disputeList")
                                         : QStringLiteral("complaintList"),
               context, session, parent)
    , m_kind(kind)
{
    if (kind == CaseKind::Complaint) {
        m_form = new ComplaintForm(session.commands(), this);
        addAbove(m_form);
        connect(m_form, &ComplaintForm::unfolded, this, [this] { emit unfolded(m_form); });
    }
    // Also told when synchronisation has brought cases alone.
    connect(&session.cards(), &session::CardControl::changed, this, &CaseList::loadIfShown);
    CaseList::retranslate();
}

void CaseList::showCase(const QString &id)
{
    m_wanted = id;
    openWanted();
}

void CaseList::beginComplaint(const QString &caseNumber)
{
    m_form->beginAbout(caseNumber);
}

void CaseList::read()
{
    if (m_kind == CaseKind::Dispute)
        readFrom(session().records().disputes(tasks().scope()));
    else
        readFrom(session().records().complaints(tasks().scope()));
}

template<typename Case>
void CaseList::readFrom(base::Task<QList<Case>> cases)
{
    readPart(std::move(cases), [this](const QList<Case> &told) {
        Known known;
        for (const Case &each : told)
            known.cases.append(caseOf(each));
        readOperations(std::move(known));
    });
}

void CaseList::readOperations(Known known)
{
    QStringList ids;
    for (const BankCase &each : std::as_const(known.cases)) {
        if (!each.operationId.isEmpty() && !ids.contains(each.operationId))
            ids.append(each.operationId);
    }
    readPart(session().operations().withIds(ids, tasks().scope()),
             [this, known](const QList<vault::StoredOperation> &operations) mutable {
                 for (const vault::StoredOperation &stored : operations)
                     known.operations.insert(stored.operation.id, stored.operation);
                 readCards(std::move(known));
             });
}

void CaseList::readCards(Known known)
{
    readPart(session().cards().cards(tasks().scope()),
             [this, known](const QList<vault::StoredCard> &cards) mutable {
                 known.cards = cards;
                 take(known);
             });
}

void CaseList::take(const Known &known)
{
    m_known = known;
    refreshRows();
    endReading();
    openWanted();
}

CaseCard *CaseList::makeCard()
{
    auto *card = new CaseCard(session().commands(), this);
    connect(card, &CaseCard::operationRequested, this, &CaseList::operationRequested);
    connect(card, &CaseCard::complaintRequested, this, &CaseList::complaintRequested);
    connect(card, &CaseCard::unfolded, this, &CaseList::unfolded);
    return card;
}

void CaseList::refreshRows()
{
    QList<CaseCard *> old = std::exchange(m_cards, {});
    for (const BankCase &each : std::as_const(m_known.cases)) {
        const auto found = std::find_if(
            old.cbegin(), old.cend(), [&](CaseCard *card) { return isSame(card->shown(), each); });
        CaseCard *card = found == old.cend() ? makeCard() : *found;
        old.removeOne(card);
        m_cards.append(card);
        fillCard(card, each);
    }
    for (CaseCard *gone : std::as_const(old)) {
        if (gone->isAncestorOf(QApplication::focusWidget()))
            emit focusLeft();
        // It may be in the midst of its own signal.
        gone->hide();
        gone->deleteLater();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        // Inserting moves it from where it was.
        rows()->insertWidget(static_cast<int>(i), m_cards[i]);
        m_cards[i]->show();
    }
    orderFocus(QWidgetList(m_cards.cbegin(), m_cards.cend()));
}

void CaseList::fillCard(CaseCard *card, const BankCase &shown)
{
    CaseCard::Content content;
    content.shown = shown;
    const auto operation = m_known.operations.constFind(shown.operationId);
    if (operation != m_known.operations.cend()) {
        content.operation = *operation;
        content.grounds = groundsOf(*operation, m_known.cards);
    }
    content.bankPhone = session().profile().emergencyPhone();
    content.now = clock().utcNow();
    content.language = language();
    card->setContent(content);
}

void CaseList::openWanted()
{
    for (CaseCard *card : std::as_const(m_cards)) {
        if (!m_wanted.isEmpty() && card->shown().id == m_wanted) {
            m_wanted.clear();
            card->open();
        }
    }
}

bool CaseList::hasWaiting() const
{
    return std::any_of(m_cards.cbegin(), m_cards.cend(),
                       [](CaseCard *card) { return waits(card->shown()); });
}

BankList::Words CaseList::words() const
{
    if (m_kind == CaseKind::Dispute) {
        return {tr("Disputes"),
                tr("Your disputes cannot be shown"),
                tr("Opening your disputes"),
                tr("No dispute is known here"),
                tr("An operation that was not yours can be reported all the same; the report waits "
                   "here."),
                tr("You have no disputes"),
                tr("When an operation was not yours, open it in the list of operations and press "
                   "“This was not me”. The case then stands here, with its number and what the "
                   "bank does about it.")};
    }
    return {tr("Complaints"),
            tr("Your complaints cannot be shown"),
            tr("Opening your complaints"),
            tr("No complaint is known here"),
            tr("You can write a complaint all the same; it waits here."),
            tr("You have no complaints"),
            tr("When the bank has done something wrong, write a complaint. It answers in writing "
               "within 30 calendar days, and the answer will stand here.")};
}

void CaseList::retranslate()
{
    for (CaseCard *card : std::as_const(m_cards))
        fillCard(card, card->shown());
    BankList::retranslate();
}

} // namespace qorgan::ui
