// SPDX-License-Identifier: Apache-2.0
#include "bank/json/SyncPageJson.h"

#include "bank/json/LedgerJson.h"

namespace qorgan::bank {

namespace {

constexpr int kIdLength = 64;
constexpr int kCursorLength = 128;
constexpr int kWordLength = 40;
constexpr int kMostChanges = 500;

std::optional<domain::Tombstone::Kind> tombstoneKind(const QString &kind)
{
    if (kind == u"operation")
        return domain::Tombstone::Kind::Operation;
    if (kind == u"account")
        return domain::Tombstone::Kind::Account;
    return std::nullopt;
}

template<typename Record>
Record withSameId(Record record, const QString &id, const StrictObject &change)
{
    if (record.id != id)
        change.fault(u"id");
    return record;
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
    const auto known = tombstoneKind(kind);
    if (!known)
        change.record = domain::UnknownRecord{};
    else if (action == u"delete")
        change.record = domain::Tombstone{*known, id};
    else if (action != u"upsert")
        data.fault(u"op");
    else if (*known == domain::Tombstone::Kind::Operation)
        change.record = withSameId(operationFrom(data.object(u"data")), id, data);
    else
        change.record = withSameId(accountFrom(data.object(u"data"), serverTime), id, data);
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
