// SPDX-License-Identifier: Apache-2.0
#include "session/CardControl.h"

#include "domain/Doubt.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::Task;
using domain::Card;

CardControl::CardControl(CustomerParts &parts)
    : m_parts(parts)
    , m_key(parts)
{
    parts.forgetters.emplace_back([this] {
        m_key.forget();
        m_open.reset();
    });
    connect(parts.cards.get(), &vault::CardStore::changed, this, &CardControl::changed);
    connect(parts.outbox.get(), &vault::OutboxStore::changed, this, &CardControl::changed);
    connect(parts.sync.get(), &sync::SyncEngine::applied, this, &CardControl::changed);
}

Task<QList<vault::StoredCard>> CardControl::cards(CancelScope scope)
{
    return m_parts.cards->cards(std::move(scope));
}

Task<domain::VerificationTicket> CardControl::requestKey(QString cardId, domain::Language language,
                                                         CancelScope scope)
{
    const auto phone = co_await m_parts.signedInPhone(scope);
    if (!phone)
        co_return failure(phone.error());
    const domain::KeyUse use = domain::KeyUse::forCard(cardId);
    co_return co_await m_key.request(*phone, use, language, scope);
}

Task<void> CardControl::change(Card seen, QList<domain::CardControlChange> changes,
                               CancelScope scope)
{
    return carryOut(std::move(seen), std::move(changes), std::move(scope));
}

Task<void> CardControl::unblock(Card seen, CancelScope scope)
{
    return carryOut(std::move(seen), std::nullopt, std::move(scope));
}

Task<void> CardControl::carryOut(Card seen, std::optional<QList<domain::CardControlChange>> changes,
                                 CancelScope scope)
{
    // A try that was left in doubt is the same one again.
    if (!m_open || m_open->seen != seen || m_open->changes != changes)
        m_open = Decision{seen, changes, m_parts.random.uuid()};
    Decision decision = *m_open;
    auto answer = co_await ask(std::move(decision), scope);
    if (answer) {
        m_open.reset();
        m_key.forget();
        co_return co_await m_parts.cards->put(*std::move(answer), scope);
    }
    const base::Error error = answer.error();
    if (!domain::leavesInDoubt(error.code))
        m_open.reset();
    if (error.code != ErrorCode::RecordChanged || m_parts.isOver(scope))
        co_return failure(error);
    // So that the customer decides on what is.
    const auto read = co_await readAgain(scope);
    if (!read)
        co_return failure(read.error());
    co_return failure(error);
}

Task<Card> CardControl::ask(Decision decision, CancelScope scope)
{
    std::optional<domain::ConfirmedPhone> key;
    if (!decision.changes || domain::needsKey(decision.seen, *decision.changes)) {
        auto proof = m_key.proof();
        if (!proof)
            co_return failure(ErrorCode::KeyRequired);
        key = *std::move(proof);
    }
    auto &gateway = *m_parts.gateway;
    if (!decision.changes)
        co_return co_await gateway.unblockCard(decision.seen, *std::move(key), decision.id, scope);
    co_return co_await gateway.changeCardControls(decision.seen, *decision.changes, std::move(key),
                                                  decision.id, scope);
}

Task<void> CardControl::readAgain(CancelScope scope)
{
    auto cards = co_await m_parts.gateway->cards(scope);
    if (!cards)
        co_return failure(cards.error());
    co_return co_await m_parts.cards->replace(*std::move(cards), scope);
}

} // namespace qorgan::session
