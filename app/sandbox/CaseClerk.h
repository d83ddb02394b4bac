// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/CaseDesk.h"

#include <atomic>

namespace qorgan::sandbox {

/// Somebody of the bank who works on cases by himself: takes a case after a pause and writes to the
/// customer, ends it a pause after the customer has answered, or three pauses after nothing came.
/// What waits and since when stands in the ledger, so a restart loses nothing. Any thread.
class CaseClerk
{
public:
    /// @param pause  by the bank's clock
    CaseClerk(Database &database, const BankClock &clock, CaseDesk &desk,
              std::chrono::seconds pause, bool working);

    /// For staff and tests.
    void setWorking(bool working) { m_working = working; }
    void setPause(std::chrono::seconds pause) { m_pauseMs = pause.count() * 1000; }

    /// Does what is due.
    void work();

private:
    void step(const QString &id);

    Database &m_database;
    const BankClock &m_clock;
    CaseDesk &m_desk;
    std::atomic<qint64> m_pauseMs;
    std::atomic<bool> m_working;
};

} // namespace qorgan::sandbox
