// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/Backoff.h"
#include "bank/BankGateway.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "base/Task.h"
#include "domain/Command.h"
#include "vault/OutboxStore.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace qorgan::sync {

/// Carries the customer's commands from the outbox to the bank: one at a time, urgent ones first,
/// each with the key it was decided with, until the bank has answered for good. What the network or
/// the bank holds up is tried again; one that the bank cannot carry out lets those behind it go
/// first.
/// @thread main
class OutboxSender : public QObject
{
    Q_OBJECT
public:
    /// All outlive the sender.
    OutboxSender(bank::BankGateway &gateway, vault::OutboxStore &outbox, const base::Clock &clock,
                 base::Random &random);
    ~OutboxSender() override;

    /// Begins with the first command at once, whatever an earlier failure made it wait for; needed
    /// again after a session has ended.
    void start();
    /// Ends what runs. A command on its way goes out again later, with the same key.
    void stop();
    /// Looks soon: there is another command, or the bank answers again. Never before the time that
    /// the bank has named; nothing while stopped.
    void wake();
    /// As wake(), for an urgent command: it does not wait for the answer to another one either,
    /// which goes out again after it.
    void hurry();

    /// Why commands wait; nothing while none is held up.
    [[nodiscard]] std::optional<base::ErrorCode> waitingBecause() const { return m_cause; }

signals:
    /// The bank has carried it out.
    void settled(const qorgan::domain::Command &command);
    /// The bank will not carry it out; its effect here is undone.
    void refused(const qorgan::domain::Command &command, qorgan::base::ErrorCode why);
    /// waitingBecause() is another.
    void stateChanged();

private:
    QCoro::Task<> keepSending(base::CancelScope scope);
    /// False when none waits.
    base::Task<bool> sendNext(base::CancelScope scope);
    base::Task<bool> settle(domain::Command command, domain::CommandReceipt receipt,
                            base::CancelScope scope);
    base::Task<bool> refuse(domain::Command command, base::ErrorCode why, base::CancelScope scope);
    QCoro::Task<> rest(std::chrono::milliseconds pause, base::CancelScope scope);
    void show(std::optional<base::ErrorCode> cause);

    bank::BankGateway &m_gateway;
    vault::OutboxStore &m_outbox;
    const base::Clock &m_clock;
    bank::Backoff m_backoff;
    base::CancelScope m_scope;
    bool m_started = false;
    /// Somebody asked to look since the last look began.
    bool m_wanted = false;
    /// Cancelling it gives up a call that an urgent command does not wait for.
    base::CancelScope m_call;
    /// Cancelling it ends the rest between two looks.
    base::CancelScope m_rest;
    /// What the bank may have had already: that cannot be withdrawn any more. Unread at first.
    std::optional<QSet<QString>> m_inDoubt;
    /// Commands that the bank could not carry out the last time: the others go first.
    QSet<QString> m_behind;
    /// The time the bank has named, on the monotonic clock.
    std::chrono::milliseconds m_notBefore{};
    std::optional<base::ErrorCode> m_cause;
};

} // namespace qorgan::sync
