// SPDX-License-Identifier: Apache-2.0
#include "bank/json/CommandJson.h"

#include "bank/RequestBody.h"
#include "bank/json/CardJson.h"
#include "bank/json/CustomerRecordsJson.h"
#include "base/LogCategories.h"

#include <QUrl>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    HttpMethod method = HttpMethod::Put;
    QString path;
    RequestBody body;
};

QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

struct RequestFor {
    Request operator()(const domain::NoteChange &note) const
    {
        Request request{
            HttpMethod::Put, u"/operations/%1/note"_s.arg(encoded(note.operationId)), {}};
        request.body.text("text", note.text);
        return request;
    }
    Request operator()(const domain::ReviewMark &mark) const
    {
        const QString day = mark.day.toString(Qt::ISODate);
        Request request{HttpMethod::Put, u"/reviews/"_s + day, {}};
        request.body.text("through_seq", QString::number(mark.throughSeq));
        return request;
    }
    Request operator()(const domain::SmsNoticesChange &change) const
    {
        Request request{HttpMethod::Put, u"/notice-settings"_s, {}};
        request.body.flag("sms", change.wanted);
        return request;
    }
    Request operator()(const domain::FraudReport &report) const
    {
        Request request{HttpMethod::Post, u"/disputes"_s, {}};
        request.body.text("operation_id", report.operationId);
        request.body.text("kind", u"not_mine");
        request.body.text("text", report.text);
        return request;
    }
    Request operator()(const domain::CardBlock &block) const
    {
        Request request{HttpMethod::Post, u"/cards/%1/block"_s.arg(encoded(block.cardId)), {}};
        request.body.text("reason", domain::toWord(block.reason));
        return request;
    }
    Request operator()(const domain::ComplaintFiling &filing) const
    {
        Request request{HttpMethod::Post, u"/complaints"_s, {}};
        request.body.text("subject", domain::toWord(filing.subject));
        request.body.text("text", filing.text);
        return request;
    }
    Request operator()(const domain::CaseReply &reply) const
    {
        const bool isDispute = reply.kind == domain::CaseKind::Dispute;
        const QString path = isDispute ? u"/disputes/%1/messages"_s : u"/complaints/%1/messages"_s;
        Request request{HttpMethod::Post, path.arg(encoded(reply.caseId)), {}};
        request.body.text("text", reply.text);
        return request;
    }
};

/// The bank has done what it was asked; what its answer adds also comes by synchronisation.
template<typename T>
std::optional<T> unlessUnreadable(base::Result<T> record)
{
    if (record)
        return *std::move(record);
    qCWarning(base::logBank) << "answer to a command not readable:" << record.error().detail;
    return std::nullopt;
}

domain::CommandReceipt disputeReceipt(QByteArrayView json)
{
    domain::CommandReceipt receipt;
    receipt.dispute = unlessUnreadable(changedDisputeFrom(json));
    return receipt;
}

domain::CommandReceipt complaintReceipt(QByteArrayView json)
{
    domain::CommandReceipt receipt;
    receipt.complaint = unlessUnreadable(changedComplaintFrom(json));
    return receipt;
}

struct ReceiptFor {
    QByteArrayView json;

    domain::CommandReceipt operator()(const domain::NoteChange &) const { return {}; }
    domain::CommandReceipt operator()(const domain::ReviewMark &) const { return {}; }
    domain::CommandReceipt operator()(const domain::SmsNoticesChange &) const { return {}; }
    domain::CommandReceipt operator()(const domain::FraudReport &) const
    {
        return disputeReceipt(json);
    }
    domain::CommandReceipt operator()(const domain::CardBlock &) const
    {
        domain::CommandReceipt receipt;
        receipt.card = unlessUnreadable(changedCardFrom(json));
        return receipt;
    }
    domain::CommandReceipt operator()(const domain::ComplaintFiling &) const
    {
        return complaintReceipt(json);
    }
    domain::CommandReceipt operator()(const domain::CaseReply &reply) const
    {
        return reply.kind == domain::CaseKind::Dispute ? disputeReceipt(json)
                                                       : complaintReceipt(json);
    }
};

} // namespace

HttpRequest requestOf(const domain::Command &command)
{
    Request wanted = std::visit(RequestFor(), command.body);
    HttpRequest request;
    request.method = wanted.method;
    request.path = std::move(wanted.path);
    request.body = wanted.body.finish();
    request.idempotencyKey = command.id.toLatin1();
    return request;
}

domain::CommandReceipt receiptFrom(const domain::Command::Body &body, QByteArrayView json)
{
    return std::visit(ReceiptFor{json}, body);
}

} // namespace qorgan::bank
