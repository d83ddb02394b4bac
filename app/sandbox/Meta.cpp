// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Meta.h"

namespace qorgan::sandbox {

QByteArray Meta::read(Transaction &transaction, const QString &key)
{
    auto statement = transaction.prepare("SELECT value FROM meta WHERE key = ?");
    bindAll(statement, key);
    return statement.executeStep() ? columnBytes(statement, 0) : QByteArray();
}

void Meta::write(Transaction &transaction, const QString &key, const QByteArray &value)
{
    auto statement = transaction.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
    bindAll(statement, key, value);
    statement.exec();
}

} // namespace qorgan::sandbox
