// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/BankClock.h"
#include "sandbox/Database.h"

#include <QJsonObject>

#include <mutex>

namespace qorgan::sandbox {

/// Whether the bank's service works, as staff set it; kept over restarts. In maintenance every
/// request that needs a proof or token is refused with 503. Any thread.
class ServiceStatus
{
public:
    ServiceStatus(Database &database, const BankClock &clock);

    /// @param state    "ok", "degraded" or "maintenance"
    /// @param message  kk, ru and en, or empty
    void set(const QString &state, const QJsonObject &message);
    [[nodiscard]] bool inMaintenance() const;
    /// The ServiceStatus of the contract.
    [[nodiscard]] QJsonObject toJson() const;

private:
    Database &m_database;
    const BankClock &m_clock;
    mutable std::mutex m_mutex;
    QJsonObject m_status;
};

} // namespace qorgan::sandbox
