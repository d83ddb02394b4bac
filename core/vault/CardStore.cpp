// SPDX-License-Identifier: Apache-2.0
#include "vault/CardStore.h"

#include "domain/Command.h"
#include "vault/CardRecord.h"
#include "vault/OutboxRecord.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

namespace qorgan::vault {

namespace {

using base::Result;
using base::Task;
using domain::Card;

Result<QList<StoredCard>> shownCards(SQLite::Database &database)
{
    const auto told = readCards(database);
    if (!told)
        return base::failure(told.error());
    QList<StoredCard> shown;
    for (const Card &card : *told)
        shown.append({card, std::nullopt});
    const QString blocks = domain::kindOf(domain::CardBlock());
    for (const domain::Command &command : openCommands(database, blocks)) {
        const auto *block = std::get_if<domain::CardBlock>(&command.body);
        for (StoredCard &stored : shown) {
            if (block != nullptr && stored.card.id == block->cardId)
                stored.blockWaits = block->reason;
        }
    }
    return shown;
}

// Plain functions, so that no lambda is made within a co_await: g++ 12 would destroy what it
// captured twice.

Task<void> putAll(Vault &vault, QList<Card> cards, bool isWhole, base::CancelScope scope)
{
    return vault.run<void>(
        [cards = std::move(cards), isWhole](SQLite::Database &database) -> Result<void> {
            WriteTransaction transaction(database);
            if (isWhole)
                removeCards(database);
            for (const Card &card : cards)
                putCard(database, card);
            transaction.commit();
            return {};
        },
        std::move(scope));
}

} // namespace

CardStore::CardStore(Vault &vault)
    : m_vault(vault)
{
}

Task<QList<StoredCard>> CardStore::cards(base::CancelScope scope)
{
    return m_vault.run<QList<StoredCard>>(
        [](SQLite::Database &database) { return shownCards(database); }, std::move(scope));
}

Task<void> CardStore::put(Card card, base::CancelScope scope)
{
    QList<Card> one{std::move(card)};
    auto done = co_await putAll(m_vault, std::move(one), false, std::move(scope));
    if (done)
        emit changed();
    co_return done;
}

Task<void> CardStore::replace(QList<Card> cards, base::CancelScope scope)
{
    auto done = co_await putAll(m_vault, std::move(cards), true, std::move(scope));
    if (done)
        emit changed();
    co_return done;
}

} // namespace qorgan::vault
