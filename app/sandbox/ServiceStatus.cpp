// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ServiceStatus.h"

#include "sandbox/Json.h"
#include "sandbox/Meta.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

ServiceStatus::ServiceStatus(Database &database, const BankClock &clock)
    : m_database(database)
    , m_clock(clock)
{
    Transaction transaction(database);
    const auto kept = parseObject(Meta::read(transaction, u"service_status"_s));
    m_status = kept.value_or(
        QJsonObject{{u"state"_s, u"ok"_s}, {u"updated_at"_s, wireTime(clock.utcNow())}});
}

void ServiceStatus::set(const QString &state, const QJsonObject &message)
{
    QJsonObject status{{u"state"_s, state}, {u"updated_at"_s, wireTime(m_clock.utcNow())}};
    if (!message.isEmpty())
        status.insert(u"message"_s, message);
    {
        Transaction transaction(m_database);
        Meta::write(transaction, u"service_status"_s, toBytes(status));
        transaction.commit();
    }
    const std::scoped_lock lock(m_mutex);
    m_status = status;
}

bool ServiceStatus::inMaintenance() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status.value(u"state"_s).toString() == u"maintenance"_s;
}

QJsonObject ServiceStatus::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject json = m_status;
    json.insert(u"server_time"_s, wireTime(m_clock.utcNow()));
    return json;
}

} // namespace qorgan::sandbox
