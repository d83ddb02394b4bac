// SPDX-License-Identifier: Apache-2.0
#include "vault/WriteTransaction.h"

#include "base/LogCategories.h"
#include "vault/SqlText.h"

namespace qorgan::vault {

WriteTransaction::WriteTransaction(SQLite::Database &database)
    : m_database(database)
{
    m_database.exec("BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction()
{
    // A failed write may have rolled everything back already, and says so here.
    if (!m_committed && m_database.tryExec("ROLLBACK") != SQLite::OK)
        qCDebug(base::logVault, "nothing to roll back");
}

void WriteTransaction::commit()
{
    m_database.exec("UPDATE freshness SET generation = generation + 1");
    m_database.exec("COMMIT");
    m_committed = true;
}

quint64 generationOf(SQLite::Database &database)
{
    const auto stored = database.execAndGet("SELECT generation FROM freshness").getInt64();
    return static_cast<quint64>(stored);
}

} // namespace qorgan::vault
