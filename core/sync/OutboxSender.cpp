// SPDX-License-Identifier: Apache-2.0
#include "sync/OutboxSender.h"

#include "base/LogCategories.h"
#include "domain/SessionEnd.h"

#include <algorithm>

namespace qorgan::sync {

using base::ErrorCode;
using base::failure;

namespace {

// wake() follows every new command.
constexpr std::chrono::hours kUntilWoken{24};

/// Whether the same command would be refused again.
bool isFinal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::BankRefused:
    case ErrorCode::CaseClosed:
    case ErrorCode::RecordChanged:
    case ErrorCode::KeyRequired:
    case ErrorCode::LimitRaiseHeld:
    case ErrorCode::CardBlockFinal:
    case ErrorCode::CardBlockedByBank:
        return true;
    default:
        return false;
    }
}

/// Whether the bank was reached and failed, perhaps at this command alone.
bool isTheBanksOwn(ErrorCode code)
{
    return code == ErrorCode::BankUnavailable || code == ErrorCode::BankAnswerMalformed
           || code == ErrorCode::BankAnswerTooLarge;
}

QSet<QString> idsOnTheirWay(const QList<vault::OutboxStore::Entry> &entries)
{
    QSet<QString> ids;
    for (const auto &entry : entries) {
        if (entry.state == vault::OutboxStore::State::Sending)
            ids.insert(entry.command.id);
    }
    return ids;
}

} // namespace

OutboxSender::OutboxSender(bank::BankGateway &gateway, vault::OutboxStore &outbox,
                           const base::Clock &clock, base::Random &random)
    : m_gateway(gateway)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_backoff(random)
{
}

OutboxSender::~OutboxSender()
{
    m_scope.cancel();
}

void OutboxSender::start()
{
    m_backoff.reset();
    if (m_started)
        return wake();
    m_started = true;
    m_notBefore = {};
    m_inDoubt.reset();
    m_behind.clear();
    keepSending(m_scope);
}

void OutboxSender::stop()
{
    m_started = false;
    std::exchange(m_scope, base::CancelScope()).cancel();
    show(std::nullopt);
}

void OutboxSender::wake()
{
    m_wanted = m_started;
    m_rest.cancel();
}

void OutboxSender::hurry()
{
    wake();
    m_call.cancel();
}

QCoro::Task<> OutboxSender::keepSending(base::CancelScope scope)
{
    while (!scope.isCancelled()) {
        m_wanted = false;
        const auto sent = co_await sendNext(scope);
        if (scope.isCancelled())
            co_return;
        if (sent) {
            m_backoff.reset();
            show(std::nullopt);
            if (!*sent)
                co_await rest(kUntilWoken, scope);
            continue;
        }
        const base::Error &error = sent.error();
        qCInfo(base::logSync) << "commands wait" << base::shortCode(error.code) << error.detail;
        if (domain::endsSession(error.code)) {
            // Only a new sign-in helps; start() follows it.
            m_started = false;
            show(error.code);
            co_return;
        }
        const auto floor = bank::Backoff::floorOf(error, m_clock.utcNow());
        m_notBefore = m_clock.monotonicNow() + floor;
        show(error.code);
        co_await rest(m_backoff.next(floor), scope);
    }
}

base::Task<bool> OutboxSender::sendNext(base::CancelScope scope)
{
    if (!m_inDoubt) {
        const auto entries = co_await m_outbox.entries(scope);
        if (!entries)
            co_return failure(entries.error());
        m_inDoubt = idsOnTheirWay(*entries);
    }
    const auto next = co_await m_outbox.takeNext(scope, m_behind);
    if (!next)
        co_return failure(next.error());
    if (!*next)
        co_return false;
    const domain::Command command = **next;
    // Its turn again: all others had theirs.
    if (m_behind.contains(command.id))
        m_behind.clear();
    const auto inDoubt = std::make_shared<bool>(m_inDoubt->contains(command.id));
    const base::CancelScope call = scope.child();
    if (!domain::isUrgent(command.body))
        m_call = call;
    const auto receipt = co_await m_gateway.send(command, inDoubt, call);
    m_call = base::CancelScope();
    if (scope.isCancelled())
        co_return failure(ErrorCode::Cancelled);
    const ErrorCode refusal = receipt ? ErrorCode::Internal : receipt.error().code;
    // Reported from another device, or by a try whose answer was lost: what was wanted is so.
    if (receipt || refusal == ErrorCode::AlreadyReported)
        co_return co_await settle(command, receipt.value_or(domain::CommandReceipt()), scope);
    if (isFinal(refusal))
        co_return co_await refuse(command, refusal, scope);
    if (*inDoubt)
        m_inDoubt->insert(command.id);
    else
        co_await m_outbox.putBack(command.id, scope);
    // Given up for an urgent one, which is next.
    if (call.isCancelled())
        co_return true;
    if (isTheBanksOwn(refusal))
        m_behind.insert(command.id);
    co_return failure(receipt.error());
}

base::Task<bool> OutboxSender::settle(domain::Command command, domain::CommandReceipt receipt,
                                      base::CancelScope scope)
{
    const auto done =
        co_await m_outbox.settle(command.id, m_clock.utcNow(), std::move(receipt), scope);
    if (!done)
        co_return failure(done.error());
    emit settled(command);
    co_return true;
}

base::Task<bool> OutboxSender::refuse(domain::Command command, ErrorCode why,
                                      base::CancelScope scope)
{
    const auto done = co_await m_outbox.refuse(command.id, why, m_clock.utcNow(), scope);
    if (!done)
        co_return failure(done.error());
    emit refused(command, why);
    co_return true;
}

QCoro::Task<> OutboxSender::rest(std::chrono::milliseconds pause, base::CancelScope scope)
{
    // Whoever heard of the last look may have woken or stopped it.
    if (!m_wanted && !scope.isCancelled()) {
        m_rest = scope.child();
        const auto rested = co_await base::delay(pause, m_rest);
        Q_UNUSED(rested)
    }
    const auto asked = m_notBefore - m_clock.monotonicNow();
    if (asked.count() > 0 && !scope.isCancelled())
        co_await base::delay(asked, scope);
}

void OutboxSender::show(std::optional<ErrorCode> cause)
{
    if (std::exchange(m_cause, cause) != cause)
        emit stateChanged();
}

} // namespace qorgan::sync
