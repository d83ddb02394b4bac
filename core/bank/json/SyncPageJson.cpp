// SPDX-License-Identifier: Apache-2.0
#include "bank/json/SyncPageJson.h"

#include "bank/json/CardJson.h"
#include "bank/json/CustomerRecordsJson.h"
#include "bank/json/LedgerJson.h"

namespace qorgan::bank {

namespace {

constexpr int kIdLength = 64;
constexpr int kCursorLength = 128;
constexpr int kWordLength = 40;
constexpr int kMostChanges = 500;

template<typename T>
T withSameId(T record, const QString &id, const StrictObject &change)
{
    if (record.id != id)
        change.fault(u"id");
    return record;
}

using Record = decltype(domain::Change::record);

/// The record as it is now, if its kind is known here.
Record presentRecord(const QString &kind, const QString &id, const StrictObject &change,
                     const QDateTime &serverTime)
{
    if (kind == u"operation")
        return withSameId(operationFrom(change.object(u"data")), id, change);
    if (kind == u"account")
        return withSameId(accountFrom(change.object(u"data"), serverTime), id, change);
    if (kind == u"dispute")
        return withSameId(disputeFrom(change.object(u"data")), id, change);
    if (kind == u"complaint")
        return withSameId(complaintFrom(change.object(u"data")), id, change);
    if (kind == u"card")
        return withSameId(cardFrom(change.object(u"data")), id, change);
    if (kind == u"review")
        return reviewFrom(change.object(u"data"));
    if (kind == u"notice_settings")
        return noticeSettingsFrom(change.object(u"data"));
    return domain::UnknownRecord{};
}

/// The bank takes back nothing that came from a command of the customer.
Record removedRecord(const QString &kind, const QString &id)
{
    if (kind == u"operation")
        return domain::Tombstone{domain::Tombstone::Kind::Operation, id};
    if (kind == u"account")
        return domain::Tombstone{domain::Tombstone::Kind::Account, id};
    if (kind == u"card")
        return domain::Tombstone{domain::Tombstone::Kind::Card, id};
    return domain::UnknownRecord{};
}

domain::Change changeFrom(const StrictObject &data, const QDateTime &serverTime)
{
    domain::Change change;
    change.seq = data.sequence(u"seq");
    change.prevSeq = data.sequence(u"prev_seq");
    if (change.prevSeq >= change.seq)
        data.fault(u"prev_seq");
    const QString kind = data.word(u"kind", kWordLength);
    const QString id = data.token(u"id", kIdLength);
    const QString action = data.word(u"op", kWordLength);
    const bool removed = action == u"delete";
    change.record = removed ? removedRecord(kind, id) : presentRecord(kind, id, data, serverTime);
    const bool known = !std::holds_alternative<domain::UnknownRecord>(change.record);
    if (known && !removed && action != u"upsert")
        data.fault(u"op");
    return change;
}

} // namespace

base::Result<domain::SyncPage> syncPageFrom(QByteArrayView json)
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    domain::SyncPage page;
    page.epoch = answer->token(u"epoch", kIdLength);
    page.nextCursor = answer->token(u"next_cursor", kCursorLength);
    page.hasMore = answer->flag(u"has_more");
    page.serverTime = answer->instant(u"server_time");
    for (const StrictObject &data : answer->objects(u"changes", kMostChanges)) {
        domain::Change change = changeFrom(data, page.serverTime);
        if (!page.changes.isEmpty() && change.seq <= page.changes.last().seq)
            data.fault(u"seq");
        page.changes.append(std::move(change));
    }
    return answer->unlessFaulty(std::move(page));
}

} // namespace qorgan::bank
