// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Disputes.h"

#include "sandbox/Customers.h"
#include "sandbox/Json.h"
#include "sandbox/Ledger.h"
#include "sandbox/Postings.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::OperationStatus;

namespace {

constexpr const char *kFind =
    "SELECT id, number, operation, kind, text, state, version, created_at, due_at, outcome, answer,"
    " decided_at, refund, currency FROM disputes WHERE id = ?";
constexpr const char *kFindAll =
    "SELECT id, number, operation, kind, text, state, version, created_at, due_at, outcome, answer,"
    " decided_at, refund, currency FROM disputes WHERE customer = ?"
    " ORDER BY created_at DESC, number DESC";

Dispute readOne(Transaction &transaction, const SQLite::Statement &row)
{
    Dispute dispute;
    dispute.id = columnText(row, 0);
    dispute.number = columnText(row, 1);
    dispute.operation = columnText(row, 2);
    dispute.kind = columnText(row, 3);
    dispute.text = columnText(row, 4);
    dispute.state = columnText(row, 5);
    dispute.version = row.getColumn(6).getInt64();
    dispute.createdAt = row.getColumn(7).getInt64();
    dispute.dueAt = row.getColumn(8).getInt64();
    dispute.outcome = columnText(row, 9);
    dispute.answer = columnText(row, 10);
    dispute.decidedAt = row.getColumn(11).getInt64();
    dispute.refund = {row.getColumn(12).getInt64(), columnText(row, 13)};
    dispute.messages = Cases::messagesJson(transaction, dispute.id);
    return dispute;
}

void insert(Transaction &transaction, const QString &customer, const Dispute &dispute)
{
    auto insert = transaction.prepare(
        "INSERT INTO disputes (id, number, operation, kind, text, state, version, created_at,"
        " due_at, customer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, dispute.id, dispute.number, dispute.operation, dispute.kind, dispute.text,
            dispute.state, dispute.version, dispute.createdAt, dispute.dueAt, customer);
    insert.exec();
}

LedgerOperation postRefund(Transaction &transaction, const QString &customer,
                           const Dispute &dispute, const QString &id, qint64 now, FeedWriter &feed)
{
    const LedgerOperation disputed =
        Ledger::findOperation(transaction, customer, dispute.operation).value_or(LedgerOperation());
    // Refused for one that is booked already, and that is as good.
    static_cast<void>(
        Postings::moveTo(transaction, disputed.id, OperationStatus::Booked, now, feed));
    const QString language = Customers::find(transaction, customer).value_or(Customer()).language;
    LedgerOperation refund;
    refund.id = id;
    refund.account = disputed.account;
    refund.amount = {-disputed.amount.minor, disputed.amount.currency};
    refund.kind = u"refund"_s;
    refund.channel = domain::OperationChannel::Other;
    refund.merchant = disputed.merchant;
    refund.city = disputed.city;
    refund.country = disputed.country;
    refund.mcc = disputed.mcc;
    refund.description = (language == u"ru"_s ? u"Возврат денег по обращению %1"_s
                                              : u"%1 өтініші бойынша қайтарылған ақша"_s)
                             .arg(dispute.number);
    refund.createdAt = now;
    refund.updatedAt = now;
    refund.bookedAt = now;
    Postings::add(transaction, customer, refund, now, feed);
    return refund;
}

} // namespace

QByteArray Dispute::toJson() const
{
    QJsonObject json{{u"id"_s, id},
                     {u"number"_s, number},
                     {u"operation_id"_s, operation},
                     {u"kind"_s, kind},
                     {u"state"_s, state},
                     {u"version"_s, version},
                     {u"created_at"_s, wireTime(createdAt)},
                     {u"due_at"_s, wireTime(dueAt)}};
    if (!text.isEmpty())
        json.insert(u"text"_s, text);
    if (!messages.isEmpty())
        json.insert(u"messages"_s, messages);
    if (state == u"decided"_s) {
        json.insert(u"outcome"_s, outcome);
        json.insert(u"answer"_s, answer);
        json.insert(u"decided_at"_s, wireTime(decidedAt));
    }
    if (refund.minor > 0)
        json.insert(u"refund"_s, moneyJson(refund));
    return toBytes(json);
}

Outcome<Dispute> Disputes::receive(Transaction &transaction, const QString &customer,
                                   const Dispute &report, FeedWriter &feed)
{
    if (!Ledger::findOperation(transaction, customer, report.operation))
        return refuse(ProblemCode::NotFound);
    auto open = transaction.prepare(
        "SELECT number FROM disputes WHERE operation = ? AND state <> 'decided'");
    bindAll(open, report.operation);
    if (open.executeStep()) {
        Problem problem{ProblemCode::DisputeExists};
        problem.number = columnText(open, 0);
        return refuse(problem);
    }
    Dispute dispute = report;
    dispute.number = Cases::nextNumber(transaction, CaseKind::Dispute, report.createdAt);
    dispute.dueAt = report.createdAt + Cases::kAnswerMs;
    insert(transaction, customer, dispute);
    feed.upsert(u"dispute"_s, dispute.id);
    Cases::wait(transaction, dispute.id, dispute.createdAt);
    return dispute;
}

std::optional<Dispute> Disputes::find(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare(kFind);
    bindAll(find, id);
    return find.executeStep() ? std::optional(readOne(transaction, find)) : std::nullopt;
}

QList<Dispute> Disputes::of(Transaction &transaction, const QString &customer)
{
    auto find = transaction.prepare(kFindAll);
    bindAll(find, customer);
    QList<Dispute> disputes;
    while (find.executeStep())
        disputes.append(readOne(transaction, find));
    return disputes;
}

std::optional<domain::Money> Disputes::refundOf(Transaction &transaction, const QString &customer,
                                                const QString &operation)
{
    const auto found = Ledger::findOperation(transaction, customer, operation);
    const bool taken =
        found && found->amount.minor < 0
        && (found->status == OperationStatus::Pending || found->status == OperationStatus::Booked);
    auto before =
        transaction.prepare("SELECT 1 FROM disputes WHERE operation = ? AND outcome = 'refunded'");
    bindAll(before, operation);
    if (!taken || before.executeStep())
        return std::nullopt;
    return domain::Money{-found->amount.minor, found->amount.currency};
}

Outcome<std::optional<LedgerOperation>> Disputes::decide(Transaction &transaction, const Case &one,
                                                         const Decision &decision,
                                                         const QString &refundId, qint64 now,
                                                         FeedWriter &feed)
{
    if (one.isClosed())
        return refuse(ProblemCode::CaseClosed);
    const Dispute dispute = find(transaction, one.id).value_or(Dispute());
    std::optional<LedgerOperation> posted;
    domain::Money refund;
    if (decision.outcome == DisputeOutcome::Refunded) {
        const auto due = refundOf(transaction, one.customer, dispute.operation);
        if (!due)
            return refuseField(u"outcome"_s, u"range"_s);
        refund = *due;
        posted = postRefund(transaction, one.customer, dispute, refundId, now, feed);
    }
    auto update = transaction.prepare(
        "UPDATE disputes SET state = 'decided', version = version + 1, outcome = ?, answer = ?,"
        " decided_at = ?, refund = ?, currency = ? WHERE id = ?");
    bindAll(update, posted ? u"refunded"_s : u"refused"_s, decision.answer, now, refund.minor,
            refund.currency, one.id);
    update.exec();
    feed.upsert(u"dispute"_s, one.id);
    Cases::waitNoMore(transaction, one.id);
    return posted;
}

} // namespace qorgan::sandbox
