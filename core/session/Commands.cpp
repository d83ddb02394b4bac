// SPDX-License-Identifier: Apache-2.0
#include "session/Commands.h"

#include "domain/PlainText.h"
#include "session/CustomerParts.h"

namespace qorgan::session {

using base::CancelScope;
using base::failure;
using base::Task;
using domain::LineFeeds;

Commands::Commands(CustomerParts &parts)
    : m_parts(parts)
{
    connect(parts.outbox.get(), &vault::OutboxStore::changed, this, &Commands::count);
    connect(parts.vault.get(), &vault::Vault::opened, this, &Commands::count);
    connect(parts.vault.get(), &vault::Vault::closed, this, [this] {
        m_parts.openCommands = 0;
        emit changed();
    });
    connect(parts.sender.get(), &sync::OutboxSender::stateChanged, this, &Commands::changed);
    connect(parts.sender.get(), &sync::OutboxSender::refused, this, &Commands::refused);
}

Task<void> Commands::keepNote(QString operationId, QString text, CancelScope scope)
{
    using domain::NoteChange;
    text = domain::fitToShow(std::move(text), NoteChange::kLongest, LineFeeds::Kept);
    return add(NoteChange{std::move(operationId), std::move(text)}, std::move(scope));
}

Task<void> Commands::markReviewed(QDate day, CancelScope scope)
{
    const auto known = co_await m_parts.operations->syncState(scope);
    if (!known)
        co_return failure(known.error());
    domain::Command::Body mark = domain::ReviewMark{day, known->lastSeq};
    co_return co_await add(std::move(mark), scope);
}

Task<void> Commands::wantSmsNotices(bool wanted, CancelScope scope)
{
    return add(domain::SmsNoticesChange{wanted}, std::move(scope));
}

Task<void> Commands::reportFraud(QString operationId, QString text, CancelScope scope)
{
    using domain::FraudReport;
    text = domain::fitToShow(std::move(text), FraudReport::kLongest, LineFeeds::Kept);
    return add(FraudReport{std::move(operationId), std::move(text)}, std::move(scope));
}

Task<void> Commands::blockCard(QString cardId, domain::CardBlockReason reason, CancelScope scope)
{
    return add(domain::CardBlock{std::move(cardId), reason}, std::move(scope));
}

Task<void> Commands::complain(domain::ComplaintSubject subject, QString text, CancelScope scope)
{
    using domain::ComplaintFiling;
    text = domain::fitToShow(std::move(text), ComplaintFiling::kLongest, LineFeeds::Kept);
    return add(ComplaintFiling{subject, std::move(text)}, std::move(scope));
}

Task<void> Commands::reply(domain::CaseKind kind, QString caseId, QString text, CancelScope scope)
{
    using domain::CaseReply;
    text = domain::fitToShow(std::move(text), CaseReply::kLongest, LineFeeds::Kept);
    return add(CaseReply{kind, std::move(caseId), std::move(text)}, std::move(scope));
}

Task<bool> Commands::bankKnowsOf(QString operationId, CancelScope scope)
{
    const auto dispute = co_await m_parts.records->disputeOf(std::move(operationId), scope);
    if (!dispute)
        co_return failure(dispute.error());
    co_return dispute->has_value() && !(*dispute)->number.isEmpty();
}

Task<void> Commands::withdraw(QString id, CancelScope scope)
{
    return m_parts.outbox->withdraw(std::move(id), std::move(scope));
}

Task<QList<vault::OutboxStore::Entry>> Commands::entries(CancelScope scope)
{
    return m_parts.outbox->entries(std::move(scope));
}

int Commands::openCount() const
{
    return m_parts.openCommands;
}

std::optional<base::ErrorCode> Commands::waitingBecause() const
{
    return m_parts.sender->waitingBecause();
}

Task<void> Commands::add(domain::Command::Body body, CancelScope scope)
{
    domain::Command command;
    command.id = m_parts.random.uuid();
    command.decidedAt = m_parts.clock.utcNow();
    command.body = std::move(body);
    const bool urgent = domain::isUrgent(command.body);
    auto added = co_await m_parts.outbox->add(std::move(command), scope);
    // A page that did not wait for it has it kept all the same.
    if (urgent)
        m_parts.sender->hurry();
    else
        m_parts.sender->wake();
    // So that whoever has waited for it finds it counted.
    const auto open = co_await m_parts.outbox->openCount(scope);
    if (open)
        m_parts.openCommands = *open;
    co_return added;
}

void Commands::count()
{
    base::deliver(m_parts.outbox->openCount(m_parts.scope), this,
                  [this](const base::Result<int> &open) {
                      m_parts.openCommands = open.value_or(0);
                      emit changed();
                  });
}

} // namespace qorgan::session
