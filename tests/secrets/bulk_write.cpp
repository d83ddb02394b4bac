// SPDX-License-Identifier: Apache-2.0
// Writes rows into a vault's database, encrypted and configured as the program does it, and prints
// how many milliseconds that took, by the clock and of the processor. Built twice: the ratio is the
// price of the wiping free().
// Usage: bulk_write [rows]
#include "base/SecretBytes.h"
#include "vault/VaultDatabase.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

using namespace qorgan;

namespace {

constexpr int kRowsInATransaction = 500;

void write(SQLite::Database &database, int rows)
{
    database.exec("CREATE TABLE bulk (id TEXT PRIMARY KEY, account TEXT NOT NULL, amount INTEGER,"
                  " merchant TEXT, city TEXT, at INTEGER, search TEXT) WITHOUT ROWID");
    database.exec("CREATE INDEX bulk_at ON bulk (at DESC)");
    SQLite::Statement insert(database, "INSERT INTO bulk VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (int row = 0; row < rows;) {
        SQLite::Transaction transaction(database);
        for (int i = 0; i < kRowsInATransaction && row < rows; ++i, ++row) {
            const std::string number = std::to_string(row * 7919 % rows);
            insert.bind(1, "operation-" + number);
            insert.bind(2, "account-" + std::to_string(row % 3));
            insert.bind(3, std::int64_t{-100} * (row % 90'000));
            insert.bind(4, "Merchant of some length " + number);
            insert.bind(5, "Almaty");
            insert.bind(6, std::int64_t{1'600'000'000} + row);
            insert.bind(7, "merchant of some length almaty " + number);
            insert.exec();
            insert.reset();
        }
        transaction.commit();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 200'000;
    const QTemporaryDir folder;
    const auto database =
        vault::createDatabase(folder.filePath(QStringLiteral("bulk.db")), base::SecretBytes(32));
    if (!database)
        return 1;
    QElapsedTimer taken;
    taken.start();
    write(**database, rows);
    const auto elapsed = static_cast<long long>(taken.elapsed());
    std::printf("%lld %ld\n", elapsed, 1'000 * std::clock() / CLOCKS_PER_SEC);
    return 0;
}
