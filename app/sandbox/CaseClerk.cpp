// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CaseClerk.h"

#include "sandbox/Cards.h"
#include "sandbox/CaseWords.h"
#include "sandbox/Customers.h"
#include "sandbox/Ledger.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPausesWithoutAnswer = 3;

struct Verdict {
    DisputeOutcome outcome;
    CaseWord word;
};

Verdict refusal(const QString &authentication)
{
    if (authentication == u"pin"_s)
        return {DisputeOutcome::Refused, CaseWord::RefusedPin};
    if (authentication == u"session_key"_s)
        return {DisputeOutcome::Refused, CaseWord::RefusedSessionKey};
    if (authentication == u"three_ds"_s)
        return {DisputeOutcome::Refused, CaseWord::RefusedThreeDs};
    return {DisputeOutcome::Refused, CaseWord::RefusedNoSign};
}

Verdict verdictOn(Transaction &transaction, const QString &customer, const QString &operationId)
{
    if (!Disputes::refundOf(transaction, customer, operationId))
        return {DisputeOutcome::Refused, CaseWord::RefusedNothingTaken};
    const LedgerOperation operation =
        Ledger::findOperation(transaction, customer, operationId).value_or(LedgerOperation());
    const auto card = Cards::find(transaction, operation.cardId);
    if (card && card->isBlockedForGood())
        return {DisputeOutcome::Refunded, CaseWord::RefundedCardLost};
    const bool internet = operation.channel == domain::OperationChannel::Internet;
    if (card && card->threeDs && internet && operation.authentication == u"none"_s)
        return {DisputeOutcome::Refunded, CaseWord::RefundedWithoutThreeDs};
    return refusal(operation.authentication);
}

CaseWord firstWord(Transaction &transaction, const Case &one)
{
    if (one.kind == CaseKind::Complaint)
        return CaseWord::ComplaintTaken;
    const Dispute dispute = Disputes::find(transaction, one.id).value_or(Dispute());
    const auto operation = Ledger::findOperation(transaction, one.customer, dispute.operation);
    return operation && !operation->cardMask.isEmpty() ? CaseWord::AskAboutCard
                                                       : CaseWord::AskAboutPayee;
}

// Nobody has answered the bank since it wrote.
bool waitsForCustomer(Transaction &transaction, const Case &one)
{
    const QList<CaseMessage> messages = Cases::messagesOf(transaction, one.id);
    return one.kind == CaseKind::Dispute && !messages.isEmpty() && messages.back().fromBank;
}

} // namespace

CaseClerk::CaseClerk(Database &database, const BankClock &clock, CaseDesk &desk,
                     std::chrono::seconds pause, bool working)
    : m_database(database)
    , m_clock(clock)
    , m_desk(desk)
    , m_pauseMs(pause.count() * 1000)
    , m_working(working)
{
}

void CaseClerk::work()
{
    if (!m_working)
        return;
    const qint64 now = m_clock.now();
    const qint64 pause = m_pauseMs;
    QStringList due;
    {
        Transaction transaction(m_database);
        for (const WaitingCase &waiting : Cases::waitingSince(transaction, now - pause)) {
            const auto one = Cases::find(transaction, waiting.id);
            const bool patient = one && waitsForCustomer(transaction, *one);
            if (waiting.since <= now - pause * (patient ? kPausesWithoutAnswer : 1))
                due.append(waiting.id);
        }
    }
    for (const QString &id : due)
        step(id);
}

void CaseClerk::step(const QString &id)
{
    std::optional<Case> one;
    QString language;
    CaseWord first = CaseWord::ComplaintTaken;
    Verdict verdict{DisputeOutcome::Refused, CaseWord::RefusedNoSign};
    {
        Transaction transaction(m_database);
        one = Cases::find(transaction, id);
        if (!one)
            return;
        language = Customers::find(transaction, one->customer).value_or(Customer()).language;
        first = firstWord(transaction, *one);
        if (const auto dispute = Disputes::find(transaction, id))
            verdict = verdictOn(transaction, one->customer, dispute->operation);
    }
    // Staff may have been quicker; then there is nothing left to do here.
    if (one->state == u"received"_s) {
        if (m_desk.take(id))
            static_cast<void>(m_desk.write(id, caseText(first, language)));
    } else if (one->kind == CaseKind::Complaint) {
        static_cast<void>(m_desk.answer(id, caseText(CaseWord::ComplaintAnswer, language)));
    } else {
        static_cast<void>(m_desk.decide(id, {verdict.outcome, caseText(verdict.word, language)}));
    }
}

} // namespace qorgan::sandbox
