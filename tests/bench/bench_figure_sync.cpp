// SPDX-License-Identifier: Apache-2.0
// How many rows a second a first fill of 100,000 operations brings into the vault
// (history_fill.cpp), against bare inserts of the very same rows into the same schema: into
// SQLCipher as the vault has it, and into SQLite without a key. Each in turn; the median counts. Of
// the same vaults: how many bytes an operation takes on disk.
#include "BenchLedger.h"
#include "crypto/OpenSslRandom.h"
#include "sync/SyncedProgram.h"
#include "vault/Migrations.h"
#include "vault/SearchWords.h"
#include "vault/VaultDatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <map>
#include <set>
#include <variant>
#include <vector>

using namespace qorgan;
using testkit::waitFor;

namespace {

constexpr int kOperations = 100'000;
constexpr int kRuns = 7;
/// As many as the engine asks for at once.
constexpr std::size_t kPage = 500;
constexpr int kPatienceMs = 600'000;

using Cell = std::variant<std::monostate, int64_t, std::string>;

/// The operations as a vault has them, in the order in which they came.
struct Rows {
    struct Row {
        std::vector<Cell> cells;
        int64_t minute = 0;
    };
    std::string insert;
    std::vector<Row> rows;
    /// What search finds the operations of each minute by.
    std::map<int64_t, std::string> words;
};

Cell cellOf(const SQLite::Column &column)
{
    if (column.isNull())
        return {};
    if (column.isInteger())
        return column.getInt64();
    return column.getString();
}

base::Result<Rows> readRows(SQLite::Database &database)
{
    Rows rows;
    SQLite::Statement columns(database, "SELECT * FROM operations ORDER BY row");
    // The first column is the row's number, which the database gives by itself.
    std::string names;
    std::string places;
    for (int column = 1; column < columns.getColumnCount(); ++column) {
        names += (column > 1 ? ", " : "") + std::string(columns.getColumnName(column));
        places += (column > 1 ? ", ?" : "?") + std::to_string(column);
    }
    rows.insert = "INSERT INTO operations (" + names + ") VALUES (" + places + ")";
    SQLite::Statement times(database, "SELECT occurred_at FROM operations ORDER BY row");
    while (columns.executeStep() && times.executeStep()) {
        Rows::Row row;
        for (int column = 1; column < columns.getColumnCount(); ++column)
            row.cells.push_back(cellOf(columns.getColumn(column)));
        row.minute = vault::minuteOf(times.getColumn(0).getInt64());
        rows.rows.push_back(std::move(row));
    }
    vault::SearchWords words(database);
    auto minute = words.readFrom(vault::SearchWords::kFirstMinute);
    while (minute) {
        rows.words[minute->number] = minute->words.toStdString();
        minute = words.readFrom(minute->number + 1);
    }
    return rows;
}

Rows rowsOf(const QString &folder)
{
    crypto::OpenSslRandom random;
    const base::SystemClock clock;
    vault::Vault vault(QDir(folder), {}, random, clock, nullptr);
    if (!waitFor(vault.open(testkit::SyncedProgram::password(), {})))
        qFatal("The vault does not open.");
    auto rows = waitFor(vault.run<Rows>(readRows, {}));
    if (!rows || rows->rows.size() != kOperations)
        qFatal("The vault does not have the whole history.");
    (void)waitFor(vault.close());
    return *std::move(rows);
}

void bind(SQLite::Statement &statement, int place, const Cell &cell)
{
    if (const auto *number = std::get_if<int64_t>(&cell))
        statement.bind(place, *number);
    else if (const auto *text = std::get_if<std::string>(&cell))
        statement.bindNoCopy(place, *text);
    else
        statement.bind(place);
}

/// Rows per second.
double insertAll(SQLite::Database &database, const Rows &rows)
{
    QElapsedTimer timer;
    timer.start();
    SQLite::Statement insert(database, rows.insert);
    SQLite::Statement putWords(
        database, "INSERT OR REPLACE INTO operation_words (rowid, words) VALUES (?1, ?2)");
    for (std::size_t first = 0; first < rows.rows.size(); first += kPage) {
        database.exec("BEGIN IMMEDIATE");
        const std::size_t end = std::min(first + kPage, rows.rows.size());
        std::set<int64_t> minutes;
        for (std::size_t number = first; number < end; ++number) {
            const Rows::Row &row = rows.rows[number];
            insert.reset();
            for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
                bind(insert, static_cast<int>(cell) + 1, row.cells[cell]);
            insert.exec();
            minutes.insert(row.minute);
        }
        for (const int64_t minute : minutes) {
            putWords.reset();
            putWords.bind(1, minute);
            putWords.bindNoCopy(2, rows.words.at(minute));
            putWords.exec();
        }
        database.exec("COMMIT");
    }
    return static_cast<double>(rows.rows.size()) * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

/// A database without a key; all else as `vault` has it.
vault::DatabasePointer makePlain(const QString &path, SQLite::Database &vault)
{
    auto plain = std::make_unique<SQLite::Database>(
        path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
    for (const char *name :
         {"page_size", "cache_size", "trusted_schema", "foreign_keys", "temp_store",
          "secure_delete", "locking_mode", "journal_mode", "synchronous", "wal_autocheckpoint"})
    {
        const std::string pragma = std::string("PRAGMA ") + name;
        const std::string value = vault.execAndGet(pragma).getString();
        plain->tryExec(pragma + " = " + value);
        if (plain->execAndGet(pragma).getString() != value)
            qFatal("The plain database has another %s.", name);
    }
    sqlite3_db_config(plain->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (!vault::migrate(*plain))
        qFatal("No plain database could be made.");
    return plain;
}

/// Of a database that is closed, whose WAL is in the file with that.
double bytesPerOperation(const QString &path)
{
    if (QFileInfo::exists(path + QStringLiteral("-wal")))
        qFatal("Not all of a database is in its file.");
    return static_cast<double>(QFileInfo(path).size()) / kOperations;
}

struct Measured {
    QList<double> product;
    QList<double> cipher;
    QList<double> plain;
    QList<double> elapsed;
    QList<double> ofBank;
    double productBytes = 0;
    double plainBytes = 0;
};

void fillElsewhere(const QString &folder, Measured &measured)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_history_fill"),
                  {folder, QString::number(kOperations)});
    const bool ended = program.waitForFinished(kPatienceMs);
    const QList<QByteArray> told = program.readAllStandardOutput().trimmed().split(' ');
    if (!ended || told.size() != 2)
        qFatal("The history has not come.");
    measured.elapsed.append(told[0].toDouble());
    measured.ofBank.append(told[1].toDouble());
    measured.product.append(kOperations / told[0].toDouble());
}

void measureOnce(Measured &measured)
{
    const QTemporaryDir folder;
    const QString vaultFolder = folder.filePath(QStringLiteral("vault"));
    fillElsewhere(vaultFolder, measured);
    const Rows rows = rowsOf(vaultFolder);
    measured.productBytes = bytesPerOperation(vaultFolder + QStringLiteral("/vault.db"));

    crypto::OpenSslRandom random;
    base::SecretBytes key(32);
    random.fill(key.bytes());
    const auto cipher = vault::createDatabase(folder.filePath(QStringLiteral("cipher.db")), key);
    if (!cipher)
        qFatal("No database could be made.");
    measured.cipher.append(insertAll(**cipher, rows));
    const QString plainPath = folder.filePath(QStringLiteral("plain.db"));
    auto plain = makePlain(plainPath, **cipher);
    measured.plain.append(insertAll(*plain, rows));
    plain.reset();
    measured.plainBytes = bytesPerOperation(plainPath);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Measured measured;
    for (int run = 0; run < kRuns; ++run)
        measureOnce(measured);
    const double rate = bench::medianOf(measured.product);
    const QString rowsPerSecond = QStringLiteral("1/s");
    bench::print(
        {bench::figure(QStringLiteral("sync.rows_per_s"), rate, rowsPerSecond,
                       bench::medianOf(measured.cipher), QStringLiteral("ratio >= 0.6")),
         bench::figure(QStringLiteral("sync.rows_per_s.sqlite"), rate, rowsPerSecond,
                       bench::medianOf(measured.plain)),
         bench::figure(QStringLiteral("sync.bank_cpu_share"), bench::medianOf(measured.ofBank),
                       QStringLiteral("s"), bench::medianOf(measured.elapsed)),
         bench::figure(QStringLiteral("vault.bytes_ratio"), measured.productBytes,
                       QStringLiteral("B"), measured.plainBytes,
                       QStringLiteral("ratio <= 1.1; bytes per operation"))});
    return 0;
}
