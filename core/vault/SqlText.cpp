// SPDX-License-Identifier: Apache-2.0
#include "vault/SqlText.h"

#include "base/DiskError.h"
#include "vault/DurableFile.h"

#include <sqlite3.h>

namespace qorgan::vault {

void bindOne(SQLite::Statement &statement, int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    // A null QString is an empty text here, never NULL.
    statement.bind(index, std::string(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void bindOne(SQLite::Statement &statement, int index, const QByteArray &value)
{
    statement.bind(index, static_cast<const void *>(value.constData()),
                   static_cast<int>(value.size()));
}

void bindOne(SQLite::Statement &statement, int index, qint64 value)
{
    statement.bind(index, static_cast<int64_t>(value));
}

void bindOne(SQLite::Statement &statement, int index, const QDateTime &value)
{
    if (value.isValid())
        bindOne(statement, index, value.toMSecsSinceEpoch());
    else
        bindOne(statement, index, std::nullopt);
}

void bindOne(SQLite::Statement &statement, int index, std::nullopt_t)
{
    statement.bind(index);
}

QString textOf(const SQLite::Statement &statement, int column)
{
    const SQLite::Column value = statement.getColumn(column);
    const char *text = value.getText();
    return QString::fromUtf8(text, value.getBytes());
}

QByteArray bytesOf(const SQLite::Statement &statement, int column)
{
    const SQLite::Column value = statement.getColumn(column);
    const auto *bytes = static_cast<const char *>(value.getBlob());
    return {bytes, value.getBytes()};
}

qint64 integerOf(const SQLite::Statement &statement, int column)
{
    return statement.getColumn(column).getInt64();
}

QDateTime timeOf(const SQLite::Statement &statement, int column)
{
    if (statement.isColumnNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(integerOf(statement, column), Qt::UTC);
}

base::Error errorOf(const SQLite::Exception &exception, int systemError)
{
    using base::ErrorCode;
    const int extended = exception.getExtendedErrorCode();
    const QString detail = QStringLiteral("SQLite %1").arg(extended);
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::VaultDamaged, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::VaultInUse, detail};
    case SQLITE_IOERR:
        // Reading the schema tells no more than that; writing always says what has failed.
        if (extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ
            || extended == SQLITE_IOERR)
            return {ErrorCode::DiskReadFailed, detail};
        return {base::writeErrorOf(systemError), detail};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {base::writeErrorOf(systemError), detail};
    default:
        return {ErrorCode::Internal, detail};
    }
}

} // namespace qorgan::vault
