// SPDX-License-Identifier: Apache-2.0
// How long the list of operations waits for what it shows: a page of 100 rows while it is scrolled,
// and the first 50 hits of a search, at 1,000, 100,000 and 1,000,000 operations. The baseline is a
// database without encryption, written page by page by the same code and read by the same code; its
// work runs on the vault's thread too, so that both sides pay for the way there and back. Both read
// in turn, and what they read must be the same.
//   bench_figure_pages           prints the figures
//   bench_figure_pages FOLDER    keeps the databases there instead of in the build's folder
#include "BenchLedger.h"
#include "crypto/OpenSslRandom.h"
#include "vault/Migrations.h"
#include "vault/OperationOrder.h"
#include "vault/SearchWords.h"
#include "vault/SyncPageWriter.h"
#include "vault/Vault.h"
#include "vault/WriteTransaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <functional>
#include <memory>
#include <vector>

using namespace qorgan;

namespace {

using Rows = QList<vault::StoredOperation>;

/// Another one makes the databases anew.
constexpr int kForm = 1;
constexpr std::array kSizes{1'000, 100'000, 1'000'000};
/// What the bank sends at once.
constexpr int kPage = 500;
constexpr int kShown = 100;
constexpr int kHits = 50;
constexpr int kJumps = 100;
/// After a jump, so many neighbouring pages, as a wheel turns.
constexpr int kTurns = 5;
/// Every query so often.
constexpr int kRounds = 40;

/// Ten years at most; three operations a day where there are fewer.
constexpr qint64 kMostGapMs = 8LL * 3600 * 1000;
constexpr qint64 kMostSpanMs = 3653LL * 24 * 3600 * 1000;

/// Scattered but the same in each run.
quint64 scattered(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31U);
}

/// The `aspect`-th thing that chance decides of an operation.
quint64 chance(int number, quint64 aspect)
{
    return scattered(static_cast<quint64>(number) * 16 + aspect);
}

/// One of `count` things, of which the n-th is about as frequent as 1/n.
qsizetype uneven(quint64 chance, qsizetype count)
{
    const double share = static_cast<double>(chance >> 11U) * 0x1.0p-53;
    return static_cast<qsizetype>(std::exp(share * std::log(static_cast<double>(count) + 1))) - 1;
}

/// A few chains first, then kinds of shops by kinds of names: 608 in all.
QStringList makeMerchants()
{
    QStringList made{QStringLiteral("Magnum"),
                     QStringLiteral("Арман дүкені"),
                     QStringLiteral("Дәріхана Плюс"),
                     QStringLiteral("Кофейня у парка"),
                     QStringLiteral("Технодом"),
                     QStringLiteral("Қала көлігі"),
                     QStringLiteral("Супермаркет Береке"),
                     QStringLiteral("Air Astana")};
    const QStringList kinds =
        QStringLiteral(
            "Дүкен,Аптека,Пекарня,Кафе,Наубайхана,Салон,Магазин,Шаштараз,Ателье,Автомойка,"
            "Тойхана,Клиника,Кітап әлемі,Химчистка,Гүлдер")
            .split(u',');
    const QStringList names =
        QStringLiteral("Айгүл,Береке,Достық,Сәтті,Алтын дән,Шаңырақ,Жібек,Мерей,Тұмар,Самал,Ақниет,"
                       "Думан,Саяхат,Рахат,Үміт,Нұрлы,Астана,Тараз,Отырар,Сарыарқа,Ырыс,Байтерек,"
                       "Весна,Восток,Радуга,Меридиан,Лидер,Оазис,Успех,Гранд,Центр,Виктория,Арай,"
                       "Жастар,Көктем,Наурыз,Тұлпар,Сұңқар,Қайнар,Бәйтерек")
            .split(u',');
    for (const QString &name : names) {
        for (const QString &kind : kinds)
            made.append(kind + u' ' + name);
    }
    return made;
}

const QStringList &merchants()
{
    static const QStringList all = makeMerchants();
    return all;
}

QString descriptionOf(int number)
{
    if (number % 997 == 0)
        return QStringLiteral("Зергерлік бұйым");
    switch (chance(number, 1) % 20) {
    case 0:
    case 1:
        return QStringLiteral("Заказ %1").arg(chance(number, 2) % 900'000 + 100'000);
    case 2:
        return QStringLiteral("Жазылым үшін төлем");
    case 3:
        return QStringLiteral("Оплата по счёту");
    default:
        return {};
    }
}

QDateTime timeOf(int number, int count)
{
    static const qint64 last =
        QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
    // Some happen in the very moment of the one before: what is bought and its fee.
    if (number % 32 == 1)
        --number;
    const qint64 gap = std::min(kMostGapMs, kMostSpanMs / count);
    return QDateTime::fromMSecsSinceEpoch(
        last - (count - number) * gap
            + static_cast<qint64>(chance(number, 3) % static_cast<quint64>(gap)),
        Qt::UTC);
}

/// The n-th of so many, from the oldest on.
domain::Operation operationOf(int number, int count)
{
    static constexpr std::array kCards{u"•• 7781", u"•• 7781", u"•• 7781", u"•• 2046", u"•• 5530"};
    domain::Operation made;
    made.id = QStringLiteral("op-%1").arg(number);
    made.accountId = QStringLiteral("account-%1").arg(chance(number, 4) % 2 + 1);
    const bool declined = chance(number, 5) % 12 == 0;
    made.status = declined ? domain::OperationStatus::Declined : domain::OperationStatus::Booked;
    if (declined)
        made.declineReason = static_cast<domain::DeclineReason>(chance(number, 6) % 10);
    made.channel = static_cast<domain::OperationChannel>(chance(number, 7) % 5);
    made.amount = {-(uneven(chance(number, 8), 200'000) + 100) * 100, QStringLiteral("KZT")};
    made.merchant = merchants().at(uneven(chance(number, 9), merchants().size()));
    made.city = QStringLiteral("Алматы");
    made.mcc = QStringLiteral("5411");
    made.cardMask = QString::fromUtf16(kCards.at(chance(number, 10) % kCards.size()));
    made.description = descriptionOf(number);
    made.occurredAt = timeOf(number, count);
    made.bookedAt = made.occurredAt.addDays(1);
    made.version = 1;
    return made;
}

/// As typed.
QStringList queries()
{
    return {QStringLiteral("magnum"),
            QStringLiteral("mag"),
            QStringLiteral("magn"),
            QStringLiteral("magnu"),
            QStringLiteral("зергерлік"),
            QStringLiteral("зергер"),
            QStringLiteral("дүкен береке"),
            QStringLiteral("magnum 7781"),
            QStringLiteral("1 990"),
            QStringLiteral("2046"),
            QStringLiteral("алматы"),
            QStringLiteral("алм"),
            QStringLiteral("жоқсөз"),
            QStringLiteral("дәріхана"),
            QStringLiteral("дарихана"),
            QStringLiteral("қала көлігі"),
            QStringLiteral("кала колиги"),
            QStringLiteral("заказ"),
            QStringLiteral("м"),
            QStringLiteral("к")};
}

/// The n-th page of a history of so many, the newest first.
domain::OperationPage historyPage(int number, int count)
{
    domain::OperationPage page;
    page.epoch = QStringLiteral("bench");
    page.serverTime = QDateTime(QDate(2026, 9, 2), QTime(0, 0), Qt::UTC);
    const int end = count - number * kPage;
    const int begin = std::max(0, end - kPage);
    for (int each = end; each-- > begin;)
        page.operations.append(operationOf(each, count));
    page.hasMore = begin > 0;
    if (page.hasMore)
        page.nextBefore = QString::number(number + 1);
    if (number == 0)
        page.start = domain::HistoryStart{QStringLiteral("cursor"), 1, count};
    return page;
}

template<typename T>
T got(base::Task<T> &&task)
{
    auto result = testkit::waitFor(std::move(task));
    if (!result)
        qFatal("The vault failed: %s", qPrintable(base::shortCode(result.error().code)));
    return *std::move(result);
}

/// The vault's settings besides the key (core/vault/VaultDatabase.cpp).
std::unique_ptr<SQLite::Database> openPlain(const QString &path)
{
    auto database = std::make_unique<SQLite::Database>(
        path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX);
    for (const char *pragma :
         {"trusted_schema = OFF", "foreign_keys = ON", "temp_store = MEMORY", "cache_size = -8192",
          "secure_delete = ON", "locking_mode = EXCLUSIVE", "journal_mode = WAL",
          "synchronous = FULL"})
        (void)database->tryExec(std::string("PRAGMA ") + pragma);
    if (!vault::migrate(*database))
        qFatal("No database could be made.");
    return database;
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The same operations in a vault and in a database without key.
class Ledger
{
public:
    Ledger(const QString &folder, int count)
        : m_folder(QStringLiteral("%1/pages-%2-%3-%4")
                       .arg(folder)
                       .arg(kForm)
                       .arg(vault::newestSchema())
                       .arg(count))
        , m_vault(QDir(m_folder + QStringLiteral("/vault")),
                  {crypto::KdfParameters{64U * 1024U, 3, 1}}, m_random, m_clock, nullptr)
        , m_store(m_vault)
    {
        const QString whole = m_folder + QStringLiteral("/whole");
        const bool isWhole = QFile::exists(whole);
        if (!isWhole) {
            QDir(m_folder).removeRecursively();
            QDir().mkpath(m_folder);
        }
        auto password = base::SecretBytes::copyOf("bench-1");
        const bool opened =
            isWhole ? testkit::waitFor(m_vault.open(std::move(password), {})).has_value()
                    : testkit::waitFor(
                          m_vault.create(std::move(password), vault::Protection::PasswordOnly, {}))
                          .has_value();
        if (!opened)
            qFatal("The vault does not open.");
        m_plain = openPlain(m_folder + QStringLiteral("/plain.db"));
        if (isWhole)
            return;
        fill(count);
        if (!QFile(whole).open(QIODevice::WriteOnly))
            qFatal("The vault could not be kept.");
    }
    ~Ledger() { (void)testkit::waitFor(m_vault.close()); }
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    [[nodiscard]] vault::OperationStore &store() { return m_store; }

    /// Runs `work` on the vault's thread with the database that has no key.
    template<typename T>
    T plain(std::function<base::Result<T>(SQLite::Database &)> work)
    {
        return got(m_vault.run<T>(
            [work = std::move(work), this](SQLite::Database &) { return work(*m_plain); }, {}));
    }

private:
    void fill(int count)
    {
        double vaultMs = 0;
        double plainMs = 0;
        for (int number = 0; number * kPage < count; ++number) {
            const domain::OperationPage page = historyPage(number, count);
            const QString before = QString::number(number);
            vaultMs += millisecondsOf([&] {
                (void)got(number == 0 ? m_store.beginHistory(page, {})
                                      : m_store.addOlder(before, page, {}));
            });
            plainMs += millisecondsOf([&] { fillPlain(before, page); });
        }
        std::fprintf(stderr, "%d operations: %.0f a second, %.0f without encryption\n", count,
                     count * 1e3 / vaultMs, count * 1e3 / plainMs);
    }

    void fillPlain(const QString &before, const domain::OperationPage &page)
    {
        (void)plain<bool>([&](SQLite::Database &database) -> base::Result<bool> {
            vault::WriteTransaction transaction(database);
            vault::SyncPageWriter writer(database, vault::OperationStore::Arrival::FirstFill);
            if (page.start)
                (void)writer.beginHistory(page);
            else if (auto written = writer.addOlder(before, page); !written)
                return base::failure(written.error());
            transaction.commit();
            while (!page.hasMore && !vault::joinSegments(database)) {
            }
            return true;
        });
    }

    const QString m_folder;
    crypto::OpenSslRandom m_random;
    const base::SystemClock m_clock;
    vault::Vault m_vault;
    vault::OperationStore m_store;
    std::unique_ptr<SQLite::Database> m_plain;
};

/// Milliseconds of each reading on both sides.
struct Times {
    QList<double> vault;
    QList<double> plain;
};

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<qsizetype>(share * static_cast<double>(values.size() - 1)));
}

QList<qint64> idsOf(const Rows &rows)
{
    QList<qint64> ids;
    for (const auto &row : rows)
        ids.append(row.row);
    return ids;
}

/// Both sides in turn, either first.
void readBoth(Times &times, const std::function<Rows()> &vaultRows,
              const std::function<Rows()> &plainRows)
{
    Rows ours;
    Rows theirs;
    const auto readVault = [&] { times.vault.append(millisecondsOf([&] { ours = vaultRows(); })); };
    const auto readPlain = [&] {
        times.plain.append(millisecondsOf([&] { theirs = plainRows(); }));
    };
    if (times.vault.size() % 2 == 0) {
        readVault();
        readPlain();
    } else {
        readPlain();
        readVault();
    }
    if (idsOf(ours) != idsOf(theirs))
        qFatal("The two databases do not hold the same.");
}

void readPage(Ledger &ledger, const QList<qint64> &ids, Times &times)
{
    readBoth(
        times, [&] { return got(ledger.store().rows(ids, {})); },
        [&] {
            return ledger.plain<Rows>(
                [&](SQLite::Database &database) { return vault::readRows(database, ids); });
        });
}

/// Wheel-like from places all over the list.
void readPages(Ledger &ledger, const QList<qint64> &order, int jump, Times &times)
{
    const qsizetype places = order.size() - kShown;
    const auto place = static_cast<qsizetype>(scattered(static_cast<quint64>(jump))
                                              % static_cast<quint64>(places));
    for (int turn = 0; turn <= kTurns; ++turn)
        readPage(ledger, order.mid(std::min(place + turn * kShown, places), kShown), times);
}

/// OperationStore::newest() of a search, with the other database.
Rows plainHits(Ledger &ledger, const vault::OperationQuery &query)
{
    const auto reading = std::make_shared<vault::OperationOrder>(query, kHits);
    while (!ledger.plain<bool>([&](SQLite::Database &database) -> base::Result<bool> {
        return reading->step(database, std::chrono::milliseconds(10));
    }))
    {
    }
    return ledger.plain<Rows>(
        [&](SQLite::Database &database) { return vault::readRows(database, reading->takeRows()); });
}

void readHits(Ledger &ledger, const QString &typed, Times &times)
{
    const vault::OperationQuery query{vault::OperationFilter::All, typed};
    readBoth(
        times, [&] { return got(ledger.store().newest(query, kHits, {})); },
        [&] { return plainHits(ledger, query); });
}

QString nameOf(int count)
{
    return count < 1'000'000 ? QStringLiteral("%1k").arg(count / 1'000)
                             : QStringLiteral("%1m").arg(count / 1'000'000);
}

/// The figures of one kind of reading at every size, and how it grows from the least to the most.
void addFigures(QJsonArray &figures, const QString &kind, const QList<Times> &each)
{
    for (const auto &[name, share] :
         {std::pair(QStringLiteral("p50"), 0.5), {QStringLiteral("p99"), 0.99}})
    {
        const QString begin = kind + u'.' + name;
        for (qsizetype place = 0; place < each.size(); ++place) {
            figures.append(
                bench::figure(QStringLiteral("%1_ms.%2")
                                  .arg(begin, nameOf(kSizes.at(static_cast<size_t>(place)))),
                              percentile(each.at(place).vault, share), QStringLiteral("ms"),
                              percentile(each.at(place).plain, share),
                              QStringLiteral("ratio to no encryption <= 2.0")));
        }
        figures.append(bench::figure(begin + QStringLiteral("_growth"),
                                     percentile(each.last().vault, share), QStringLiteral("ms"),
                                     percentile(each.first().vault, share),
                                     QStringLiteral("ratio of 1,000,000 to 1,000 <= 1.5")));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder =
        QCoreApplication::arguments().value(1, QStringLiteral(QORGAN_BENCH_CACHE));
    std::vector<std::unique_ptr<Ledger>> ledgers;
    QList<QList<qint64>> orders;
    for (const int count : kSizes) {
        ledgers.push_back(std::make_unique<Ledger>(folder, count));
        orders.append(got(ledgers.back()->store().order({}, {})));
    }
    // The sizes in turn, too: how much they differ is a figure.
    QList<Times> pages(kSizes.size());
    for (int jump = 0; jump < kJumps; ++jump) {
        for (qsizetype size = 0; size < pages.size(); ++size)
            readPages(*ledgers[static_cast<size_t>(size)], orders.at(size), jump, pages[size]);
    }
    QList<Times> hits(kSizes.size());
    for (int round = 0; round < kRounds; ++round) {
        for (const QString &typed : queries()) {
            for (qsizetype size = 0; size < hits.size(); ++size)
                readHits(*ledgers[static_cast<size_t>(size)], typed, hits[size]);
        }
    }
    QJsonArray figures;
    addFigures(figures, QStringLiteral("page"), pages);
    addFigures(figures, QStringLiteral("search"), hits);
    bench::print(figures);
    return 0;
}
