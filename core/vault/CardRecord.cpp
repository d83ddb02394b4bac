// SPDX-License-Identifier: Apache-2.0
#include "vault/CardRecord.h"

#include "vault/SqlText.h"

namespace qorgan::vault {

namespace {

using base::ErrorCode;
using base::Result;
using domain::Card;
using domain::CardBlockEntry;
using domain::CardControl;

void removeParts(SQLite::Database &database, const QString &id)
{
    execute(database, "DELETE FROM card_controls WHERE card_id = ?1", id);
    execute(database, "DELETE FROM card_blocks WHERE card_id = ?1", id);
}

void putParts(SQLite::Database &database, const Card &card)
{
    SQLite::Statement control(database, "INSERT INTO card_controls (card_id, position, channel, "
                                        "enabled, most, highest, used, currency) "
                                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    qint64 place = 0;
    for (const CardControl &entry : card.controls) {
        bindAll(control, card.id, place++, domain::toWord(entry.channel), qint64(entry.enabled),
                entry.limit.minor, entry.highest.minor, entry.used.minor, entry.limit.currency);
        control.exec();
    }
    SQLite::Statement block(database,
                            "INSERT INTO card_blocks (card_id, position, action, by_whom, "
                            "reason, device, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    place = 0;
    for (const CardBlockEntry &entry : card.blocks) {
        std::optional<QString> reason;
        if (entry.reason)
            reason = domain::toWord(*entry.reason);
        bindAll(block, card.id, place++, domain::toWord(entry.action), domain::toWord(entry.by),
                reason, entry.device, entry.at);
        block.exec();
    }
}

Result<QList<CardControl>> readControls(SQLite::Database &database, const QString &id)
{
    SQLite::Statement rows(database, "SELECT channel, enabled, most, highest, used, currency "
                                     "FROM card_controls WHERE card_id = ?1 ORDER BY position");
    bindAll(rows, id);
    QList<CardControl> controls;
    while (rows.executeStep()) {
        const auto channel = domain::cardChannelFrom(textOf(rows, 0));
        if (!channel)
            return base::failure(ErrorCode::VaultDamaged, QStringLiteral("card channel"));
        const QString currency = textOf(rows, 5);
        controls.append({*channel,
                         integerOf(rows, 1) != 0,
                         {integerOf(rows, 2), currency},
                         {integerOf(rows, 3), currency},
                         {integerOf(rows, 4), currency}});
    }
    return controls;
}

Result<QList<CardBlockEntry>> readBlocks(SQLite::Database &database, const QString &id)
{
    SQLite::Statement rows(database, "SELECT action, by_whom, reason, device, at FROM card_blocks "
                                     "WHERE card_id = ?1 ORDER BY position");
    bindAll(rows, id);
    QList<CardBlockEntry> blocks;
    while (rows.executeStep()) {
        const auto action = domain::cardBlockActionFrom(textOf(rows, 0));
        const auto by = domain::cardBlockByFrom(textOf(rows, 1));
        if (!action || !by)
            return base::failure(ErrorCode::VaultDamaged, QStringLiteral("card block"));
        blocks.append({*action, *by, domain::cardBlockReasonFrom(textOf(rows, 2)), textOf(rows, 3),
                       timeOf(rows, 4)});
    }
    return blocks;
}

} // namespace

int putCard(SQLite::Database &database, const Card &card)
{
    const int changed = execute(
        database,
        "INSERT INTO cards (id, account_id, mask, network, holder, expires, three_ds, status, "
        "used_day, version, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
        "(SELECT coalesce(max(position), 0) + 1 FROM cards)) "
        "ON CONFLICT (id) DO UPDATE SET account_id = ?2, mask = ?3, network = ?4, holder = ?5, "
        "expires = ?6, three_ds = ?7, status = ?8, used_day = ?9, version = ?10 "
        "WHERE version < ?10",
        card.id, card.accountId, card.mask, domain::toWord(card.network), card.holder,
        card.expires.toString(Qt::ISODate), qint64(card.threeDSecure), domain::toWord(card.status),
        card.usedDay.toString(Qt::ISODate), card.version);
    if (changed > 0) {
        removeParts(database, card.id);
        putParts(database, card);
    }
    return changed;
}

int removeCard(SQLite::Database &database, const QString &id)
{
    removeParts(database, id);
    return execute(database, "DELETE FROM cards WHERE id = ?1", id);
}

void removeCards(SQLite::Database &database)
{
    for (const char *sql :
         {"DELETE FROM card_controls", "DELETE FROM card_blocks", "DELETE FROM cards"})
        execute(database, sql);
}

Result<QList<Card>> readCards(SQLite::Database &database)
{
    SQLite::Statement rows(database, "SELECT id, account_id, mask, network, holder, expires, "
                                     "three_ds, status, used_day, version FROM cards "
                                     "ORDER BY position");
    QList<Card> cards;
    while (rows.executeStep()) {
        Card card;
        card.id = textOf(rows, 0);
        card.accountId = textOf(rows, 1);
        card.mask = textOf(rows, 2);
        card.network = domain::cardNetworkFrom(textOf(rows, 3));
        card.holder = textOf(rows, 4);
        card.expires = QDate::fromString(textOf(rows, 5), Qt::ISODate);
        card.threeDSecure = integerOf(rows, 6) != 0;
        card.status = domain::cardStatusFrom(textOf(rows, 7));
        card.usedDay = QDate::fromString(textOf(rows, 8), Qt::ISODate);
        card.version = integerOf(rows, 9);
        auto controls = readControls(database, card.id);
        if (!controls)
            return base::failure(controls.error());
        card.controls = *std::move(controls);
        auto blocks = readBlocks(database, card.id);
        if (!blocks)
            return base::failure(blocks.error());
        card.blocks = *std::move(blocks);
        cards.append(card);
    }
    return cards;
}

} // namespace qorgan::vault
