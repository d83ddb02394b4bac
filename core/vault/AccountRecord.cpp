// SPDX-License-Identifier: Apache-2.0
#include "vault/AccountRecord.h"

#include "vault/SqlText.h"

#include <array>

namespace qorgan::vault {

namespace {

using domain::AccountKind;

constexpr std::array<std::pair<AccountKind, const char16_t *>, 3> kKinds{{
    {AccountKind::Card, u"card"},
    {AccountKind::Current, u"current"},
    {AccountKind::Savings, u"savings"},
}};

QString wordOf(AccountKind kind)
{
    for (const auto &[known, word] : kKinds) {
        if (known == kind)
            return QString::fromUtf16(word);
    }
    Q_UNREACHABLE();
}

std::optional<AccountKind> kindFrom(const QString &word)
{
    for (const auto &[kind, known] : kKinds) {
        if (word == QStringView(known))
            return kind;
    }
    return std::nullopt;
}

} // namespace

int putAccount(SQLite::Database &database, const domain::Account &account)
{
    SQLite::Statement put(
        database,
        "INSERT INTO accounts (id, kind, title, iban, balance, available, currency, as_of, version, "
        "position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
        "(SELECT coalesce(max(position), 0) + 1 FROM accounts)) "
        "ON CONFLICT (id) DO UPDATE SET kind = ?2, title = ?3, iban = ?4, balance = ?5, "
        "available = ?6, currency = ?7, as_of = ?8, version = ?9 "
        "WHERE (kind, title, iban, balance, available, currency, as_of, version) "
        "IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    bindAll(put, account.id, wordOf(account.kind), account.title, account.iban,
            account.balance.minor, account.available.minor, account.balance.currency, account.asOf,
            account.version);
    return put.exec();
}

base::Result<QList<domain::Account>> readAccounts(SQLite::Database &database)
{
    SQLite::Statement query(
        database, "SELECT id, kind, title, iban, balance, available, currency, as_of, version "
                  "FROM accounts ORDER BY position");
    QList<domain::Account> accounts;
    while (query.executeStep()) {
        const auto kind = kindFrom(textOf(query, 1));
        if (!kind)
            return base::failure(base::ErrorCode::VaultDamaged, QStringLiteral("account kind"));
        const QString currency = textOf(query, 6);
        accounts.append({textOf(query, 0),
                         *kind,
                         textOf(query, 2),
                         textOf(query, 3),
                         {integerOf(query, 4), currency},
                         {integerOf(query, 5), currency},
                         timeOf(query, 7),
                         integerOf(query, 8)});
    }
    return accounts;
}

} // namespace qorgan::vault
