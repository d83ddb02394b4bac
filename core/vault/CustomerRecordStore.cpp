// SPDX-License-Identifier: Apache-2.0
#include "vault/CustomerRecordStore.h"

#include "domain/Command.h"
#include "vault/CustomerRecord.h"
#include "vault/OutboxRecord.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

#include <algorithm>
#include <map>

namespace qorgan::vault {

namespace {

using base::Result;
using base::Task;
using domain::Complaint;
using domain::Dispute;
using domain::Review;

/// The bodies of the open commands of one kind, oldest first.
template<typename Body>
QList<Body> openBodies(SQLite::Database &database)
{
    QList<Body> bodies;
    for (const domain::Command &command : openCommands(database, domain::kindOf(Body()))) {
        if (const auto *body = std::get_if<Body>(&command.body))
            bodies.append(*body);
    }
    return bodies;
}

QList<Review> shownReviews(SQLite::Database &database, QDate from, QDate to)
{
    std::map<QDate, Review> byDay;
    for (const Review &told : readReviews(database, from, to))
        byDay.insert_or_assign(told.day, told);
    for (const auto &mark : openBodies<domain::ReviewMark>(database)) {
        if (mark.day < from || mark.day > to)
            continue;
        const auto known = byDay.find(mark.day);
        if (known == byDay.end() || known->second.throughSeq < mark.throughSeq)
            byDay.insert_or_assign(mark.day, Review{mark.day, mark.throughSeq, {}});
    }
    QList<Review> shown;
    for (const auto &[day, review] : byDay)
        shown.append(review);
    return shown;
}

std::optional<bool> shownSmsNotices(SQLite::Database &database)
{
    const auto wanted = openBodies<domain::SmsNoticesChange>(database);
    if (!wanted.isEmpty())
        return wanted.last().wanted;
    const auto told = readNoticeSettings(database);
    return told ? std::optional(told->sms) : std::nullopt;
}

/// Behind the messages the bank has told of, those it has not heard of.
template<typename Case>
void addOpenReplies(SQLite::Database &database, domain::CaseKind kind, QList<Case> &cases)
{
    const QString replies = domain::kindOf(domain::CaseReply());
    for (const domain::Command &command : openCommands(database, replies)) {
        const auto *reply = std::get_if<domain::CaseReply>(&command.body);
        for (Case &one : cases) {
            if (reply != nullptr && reply->kind == kind && reply->caseId == one.id)
                one.messages.append({QString(), domain::CaseMessage::From::Customer, reply->text,
                                     command.decidedAt});
        }
    }
}

QList<Dispute> shownDisputes(SQLite::Database &database)
{
    QList<Dispute> disputes = readDisputes(database);
    const QString reports = domain::kindOf(domain::FraudReport());
    for (const domain::Command &command : openCommands(database, reports)) {
        const auto *report = std::get_if<domain::FraudReport>(&command.body);
        if (report == nullptr)
            continue;
        Dispute waiting;
        waiting.operationId = report->operationId;
        waiting.createdAt = command.decidedAt;
        waiting.text = report->text;
        disputes.prepend(waiting);
    }
    addOpenReplies(database, domain::CaseKind::Dispute, disputes);
    return disputes;
}

QList<Complaint> shownComplaints(SQLite::Database &database)
{
    QList<Complaint> complaints = readComplaints(database);
    const QString filings = domain::kindOf(domain::ComplaintFiling());
    for (const domain::Command &command : openCommands(database, filings)) {
        const auto *filing = std::get_if<domain::ComplaintFiling>(&command.body);
        if (filing == nullptr)
            continue;
        Complaint waiting;
        waiting.subject = filing->subject;
        waiting.text = filing->text;
        waiting.createdAt = command.decidedAt;
        complaints.prepend(waiting);
    }
    addOpenReplies(database, domain::CaseKind::Complaint, complaints);
    return complaints;
}

// Plain functions, so that no lambda is made within a co_await: g++ 12 would destroy what it
// captured twice.

Task<void> putAll(Vault &vault, CustomerRecords records, base::CancelScope scope)
{
    return vault.run<void>(
        [records = std::move(records)](SQLite::Database &database) -> Result<void> {
            WriteTransaction transaction(database);
            execute(database, "DELETE FROM reviews");
            for (const Review &review : records.reviews)
                putReview(database, review);
            putNoticeSettings(database, records.settings);
            removeCases(database);
            for (const Dispute &dispute : records.disputes)
                putDispute(database, dispute);
            for (const Complaint &complaint : records.complaints)
                putComplaint(database, complaint);
            transaction.commit();
            return {};
        },
        std::move(scope));
}

} // namespace

CustomerRecordStore::CustomerRecordStore(Vault &vault)
    : m_vault(vault)
{
}

Task<QList<Review>> CustomerRecordStore::reviews(QDate from, QDate to, base::CancelScope scope)
{
    return m_vault.run<QList<Review>>(
        [from, to](SQLite::Database &database) -> Result<QList<Review>> {
            return shownReviews(database, from, to);
        },
        std::move(scope));
}

Task<std::optional<bool>> CustomerRecordStore::smsNotices(base::CancelScope scope)
{
    return m_vault.run<std::optional<bool>>(
        [](SQLite::Database &database) -> Result<std::optional<bool>> {
            return shownSmsNotices(database);
        },
        std::move(scope));
}

Task<QList<Dispute>> CustomerRecordStore::disputes(base::CancelScope scope)
{
    return m_vault.run<QList<Dispute>>(
        [](SQLite::Database &database) -> Result<QList<Dispute>> {
            return shownDisputes(database);
        },
        std::move(scope));
}

Task<QList<Complaint>> CustomerRecordStore::complaints(base::CancelScope scope)
{
    return m_vault.run<QList<Complaint>>(
        [](SQLite::Database &database) -> Result<QList<Complaint>> {
            return shownComplaints(database);
        },
        std::move(scope));
}

Task<std::optional<Dispute>> CustomerRecordStore::disputeOf(QString operationId,
                                                            base::CancelScope scope)
{
    using Found = std::optional<Dispute>;
    return m_vault.run<Found>(
        [operationId = std::move(operationId)](SQLite::Database &database) -> Result<Found> {
            const auto all = shownDisputes(database);
            const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Dispute &dispute) {
                return dispute.operationId == operationId;
            });
            return found == all.cend() ? Found() : Found(*found);
        },
        std::move(scope));
}

Task<void> CustomerRecordStore::replace(CustomerRecords records, base::CancelScope scope)
{
    auto done = co_await putAll(m_vault, std::move(records), std::move(scope));
    if (done)
        emit changed();
    co_return done;
}

} // namespace qorgan::vault
