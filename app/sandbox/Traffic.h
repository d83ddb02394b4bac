// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/OpeningSet.h"

#include <QHash>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace qorgan::sandbox {

class Chance;
class CaseClerk;
class TrafficGenerator;

/// The world outside: a thread that lets customers spend money, so many operations each second
/// over all of them, settles what is pending when its time has come, and lets the clerk work.
class Traffic
{
public:
    /// @param perSecond  0..1000; at 0 nobody spends
    Traffic(Database &database, const BankClock &clock, const MerchantBook &book, Ledger &ledger,
            CaseClerk &clerk, quint64 seed, double perSecond);
    ~Traffic();
    Traffic(const Traffic &) = delete;
    Traffic &operator=(const Traffic &) = delete;

    void start();
    /// Returns when the thread has ended.
    void stop();
    /// For staff and tests: another rate from now on.
    void setRate(double perSecond);
    /// For staff and tests: declines every later payment of a customer, or no longer.
    void setDecline(const QString &customer, std::optional<domain::DeclineReason> reason);
    /// Turns a payment into a declined one where setDecline() says so.
    void applyDecline(const QString &customer, LedgerOperation &operation);

private:
    void run();
    void emitOne(TrafficGenerator &generator, Chance &chance);

    Database &m_database;
    const BankClock &m_clock;
    const MerchantBook &m_book;
    Ledger &m_ledger;
    CaseClerk &m_clerk;
    const quint64 m_seed;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    double m_perSecond;
    QHash<QString, domain::DeclineReason> m_declines;
    std::thread m_thread;
};

} // namespace qorgan::sandbox
