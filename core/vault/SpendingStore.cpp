// SPDX-License-Identifier: Apache-2.0
#include "vault/SpendingStore.h"

#include "vault/SqlText.h"
#include "vault/SyncPageWriter.h"

#include <QElapsedTimer>
#include <QMap>

#include <algorithm>
#include <memory>
#include <tuple>

namespace qorgan::vault {

namespace {

using base::Result;
using base::Task;
using Kind = MoneyFlow::Kind;

/// How long the vault thread reads on before others get their turn.
constexpr std::chrono::milliseconds kSlice{10};
/// Operations between two looks at the clock; each lies on a page of its own.
constexpr qint64 kPart = 256;
constexpr qint64 kMost = std::numeric_limits<qint64>::max();

/// Adds up in slices, from the newest operation to the oldest.
/// @thread the vault thread
class TurnoverReading
{
public:
    TurnoverReading(const QDateTime &from, const QDateTime &to)
        : m_from(from.toMSecsSinceEpoch())
        , m_occurredAt(to.toMSecsSinceEpoch())
    {
    }

    /// Reads on for a slice. True once all is read.
    Result<bool> step(SQLite::Database &database)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < kSlice.count()) {
            const auto more = readPart(database);
            if (!more)
                return more;
            if (!*more) {
                readSurroundings(database);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Turnover take()
    {
        for (auto flow = m_flows.cbegin(); flow != m_flows.cend(); ++flow) {
            const auto &[kind, mcc, channel, currency] = flow.key();
            m_turnover.flows.append(
                {kind, mcc, channel, {flow->minor, currency}, flow->operations});
        }
        return std::move(m_turnover);
    }

private:
    using Key = std::tuple<Kind, QString, domain::OperationChannel, QString>;
    struct Sum {
        qint64 minor = 0;
        qint64 operations = 0;
    };

    /// False when there is no further part.
    Result<bool> readPart(SQLite::Database &database)
    {
        SQLite::Statement rows(
            database, "SELECT occurred_at, row, status, mcc, channel, amount, currency "
                      "FROM operations WHERE occurred_at >= ?1 AND (occurred_at, row) < (?2, ?3) "
                      "ORDER BY occurred_at DESC, row DESC LIMIT ?4");
        bindAll(rows, m_from, m_occurredAt, m_row, kPart);
        qint64 count = 0;
        while (rows.executeStep()) {
            ++count;
            m_occurredAt = integerOf(rows, 0);
            m_row = integerOf(rows, 1);
            const auto status = domain::operationStatusFrom(textOf(rows, 2));
            if (!status)
                return base::failure(base::ErrorCode::VaultDamaged, QStringLiteral("status"));
            if (*status == domain::OperationStatus::Reversed)
                continue;
            const qint64 amount = integerOf(rows, 5);
            Kind kind = amount > 0 ? Kind::Received : Kind::Spent;
            if (*status == domain::OperationStatus::Declined)
                kind = Kind::Declined;
            add({kind, textOf(rows, 3), domain::operationChannelFrom(textOf(rows, 4)),
                 textOf(rows, 6)},
                amount);
        }
        return count == kPart;
    }

    void add(const Key &key, qint64 amount)
    {
        Sum &sum = m_flows[key];
        sum.operations += 1;
        // The magnitude of the smallest qint64 is no qint64.
        sum.minor = sumOf(sum.minor, std::abs(std::max(amount, -kMost)));
    }

    void readSurroundings(SQLite::Database &database)
    {
        const SyncState state = readSyncState(database);
        // Pages of the bank's history come from newer to older: once one of this history lies
        // before the stretch, all of it has been told.
        SQLite::Statement older(
            database, "SELECT history = (SELECT history FROM sync_state) FROM operations "
                      "WHERE occurred_at < ?1 ORDER BY occurred_at DESC, row DESC LIMIT 1");
        bindAll(older, m_from);
        m_turnover.hasOlder = older.executeStep();
        m_turnover.isWhole = !state.left || (m_turnover.hasOlder && integerOf(older, 0) != 0);
        m_turnover.keptFrom = QDate::fromString(state.keptFrom, QStringLiteral("yyyy-MM"));
    }

    const qint64 m_from;
    /// The place reached.
    qint64 m_occurredAt;
    qint64 m_row = 0;
    QMap<Key, Sum> m_flows;
    Turnover m_turnover;
};

// A plain function, so that no lambda is made within a co_await: g++ 12 would destroy what it
// captured twice.
Task<bool> readOn(Vault &vault, std::shared_ptr<TurnoverReading> reading, base::CancelScope scope)
{
    return vault.run<bool>([reading = std::move(reading)](
                               SQLite::Database &database) { return reading->step(database); },
                           std::move(scope));
}

} // namespace

SpendingStore::SpendingStore(Vault &vault)
    : m_vault(vault)
{
}

Task<Turnover> SpendingStore::turnover(QDateTime from, QDateTime to, base::CancelScope scope)
{
    const auto reading = std::make_shared<TurnoverReading>(from, to);
    while (true) {
        const auto done = co_await readOn(m_vault, reading, scope);
        if (!done)
            co_return base::failure(done.error());
        if (*done)
            co_return reading->take();
    }
}

} // namespace qorgan::vault
