// SPDX-License-Identifier: Apache-2.0
#include "ui/format/CaseText.h"

#include "ui/format/DateText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using domain::CaseKind;
using domain::ComplaintSubject;

namespace {

class CaseText
{
    Q_DECLARE_TR_FUNCTIONS(CaseText)
public:
    static QString subject(ComplaintSubject subject);
    static QString due(const QString &day, qint64 daysLeft);
};

QString CaseText::subject(ComplaintSubject subject)
{
    switch (subject) {
    case ComplaintSubject::Service:
        return tr("How I was served");
    case ComplaintSubject::Operation:
        return tr("An operation");
    case ComplaintSubject::Card:
        return tr("A card");
    case ComplaintSubject::PersonalData:
        return tr("My personal data");
    case ComplaintSubject::Program:
        return tr("This program");
    case ComplaintSubject::Other:
        return tr("Something else");
    }
    Q_UNREACHABLE();
}

QString CaseText::due(const QString &day, qint64 daysLeft)
{
    if (daysLeft < 0)
        //: %1 is a day
        return tr("The bank had to answer by %1 and has not.").arg(day);
    if (daysLeft == 0)
        return tr("Today is the last day for the bank's answer.");
    //: %1 is a day
    return tr("The bank answers by %1 at the latest.").arg(day) + u' '
           + tr("%n days left.", nullptr, static_cast<int>(daysLeft));
}

/// What disputes and complaints share.
template<typename Case>
BankCase common(CaseKind kind, const Case &from)
{
    BankCase made;
    made.kind = kind;
    made.id = from.id;
    made.number = from.number;
    made.state = from.state;
    made.createdAt = from.createdAt;
    made.dueAt = from.dueAt;
    made.text = from.text;
    made.messages = from.messages;
    made.answer = from.answer;
    return made;
}

} // namespace

bool BankCase::isOverdue(const QDateTime &now) const
{
    return isKnown() && !isDecided() && dueAt.isValid() && bankDay(now) > bankDay(dueAt);
}

BankCase caseOf(const domain::Dispute &dispute)
{
    BankCase made = common(CaseKind::Dispute, dispute);
    made.operationId = dispute.operationId;
    made.endedAt = dispute.decidedAt;
    made.outcome = dispute.outcome;
    made.refund = dispute.refund;
    return made;
}

BankCase caseOf(const domain::Complaint &complaint)
{
    BankCase made = common(CaseKind::Complaint, complaint);
    made.subject = complaint.subject;
    made.endedAt = complaint.answeredAt;
    return made;
}

QString subjectText(ComplaintSubject subject)
{
    return CaseText::subject(subject);
}

QString dueText(const BankCase &each, const QDateTime &now, domain::Language language)
{
    const QDate last = bankDay(each.dueAt);
    return CaseText::due(fullDateText(last, language), bankDay(now).daysTo(last));
}

domain::DisputeGrounds groundsOf(const domain::Operation &operation,
                                 const QList<vault::StoredCard> &cards)
{
    for (const vault::StoredCard &stored : cards) {
        if (stored.card.id == operation.cardId)
            return domain::disputeGrounds(operation, stored.card, stored.blockWaits);
    }
    return {};
}

QString groundsText(const domain::DisputeGrounds &grounds)
{
    QStringList sentences;
    if (grounds.refundGuarantee) {
        sentences.append(CaseText::tr(
            "Your card is protected by 3-D Secure, and this payment went past it: nobody asked for "
            "a confirmation. In such a case the bank guarantees that the sum comes back."));
    }
    if (grounds.lostCard) {
        sentences.append(CaseText::tr(
            "You reported this card as lost or stolen. When operations of such a card are "
            "examined, the bank is on your side."));
    }
    return sentences.join(u'\n');
}

} // namespace qorgan::ui
