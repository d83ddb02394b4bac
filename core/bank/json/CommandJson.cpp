// SPDX-License-Identifier: Apache-2.0
#include "bank/json/CommandJson.h"

#include "bank/RequestBody.h"
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

struct RequestFor {
    Request operator()(const domain::NoteChange &note) const
    {
        const auto id = QString::fromLatin1(QUrl::toPercentEncoding(note.operationId));
        Request request{HttpMethod::Put, u"/operations/%1/note"_s.arg(id), {}};
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
    if (!std::holds_alternative<domain::FraudReport>(body))
        return {};
    auto dispute = openedDisputeFrom(json);
    if (!dispute) {
        qCWarning(base::logBank) << "dispute not readable:" << dispute.error().detail;
        return {};
    }
    return {*std::move(dispute)};
}

} // namespace qorgan::bank
