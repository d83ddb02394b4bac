// SPDX-License-Identifier: Apache-2.0
#include "SyncedProgram.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/Soak.h"

#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Operation;
using testkit::outcome;
using testkit::readFile;
using testkit::succeeded;
using testkit::SyncedProgram;
using testkit::waitFor;
using testkit::waitUntil;
using testkit::writeFile;
using vault::OperationFilter;

namespace {

constexpr int kHistory = 1200;
constexpr qsizetype kPage = 4096;

/// Everything of the operations that a customer could see and the bank knows of.
using Seen = QList<QList<Operation>>;

Seen seenIn(SyncedProgram &program)
{
    Seen all;
    for (const vault::OperationQuery &query :
         {vault::OperationQuery{OperationFilter::All, {}},
          vault::OperationQuery{OperationFilter::Accepted, {}},
          vault::OperationQuery{OperationFilter::Declined, {}},
          vault::OperationQuery{OperationFilter::Pending, {}},
          vault::OperationQuery{OperationFilter::All, u"маркет"_s},
          vault::OperationQuery{OperationFilter::All, u"ал"_s},
          vault::OperationQuery{OperationFilter::Declined, u"10"_s}})
    {
        QList<Operation> list;
        for (const auto &row : program.stored(query))
            list.append(row.operation);
        // Of the same instant, the order is the vault's own.
        std::sort(list.begin(), list.end(),
                  [](const Operation &a, const Operation &b) { return a.id < b.id; });
        all.append(list);
    }
    return all;
}

/// The files of a vault that is not open.
struct Files {
    QByteArray database;
    /// What was not yet in it; empty when there was none.
    QByteArray wal;
};

} // namespace

/// Damages a real vault and lets the real bank heal it.
class TestHealing : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    testkit::SandboxBank m_bank;
    QTemporaryDir m_folder;
    std::unique_ptr<SyncedProgram> m_program;
    const QString m_phone = u"+77012345678"_s;
    /// The vault before the last changes at the bank, and after them.
    Files m_before;
    Files m_after;
    /// While the last changes were still in the WAL.
    Files m_open;
    Seen m_truth;

    QString path(const QString &name) const { return m_folder.filePath(u"vault/"_s + name); }

    Files filesNow() const
    {
        const QString wal = path(u"vault.db-wal"_s);
        return {readFile(path(u"vault.db"_s)), QFile::exists(wal) ? readFile(wal) : QByteArray()};
    }

    /// Opens the vault with other files than it was closed with.
    bool openWith(const Files &files)
    {
        m_program->engine.stop();
        (void)waitFor(m_program->vault.close());
        writeFile(path(u"vault.db"_s), files.database);
        QFile::remove(path(u"vault.db-wal"_s));
        if (!files.wal.isEmpty())
            writeFile(path(u"vault.db-wal"_s), files.wal);
        return waitFor(m_program->vault.open(SyncedProgram::password(), {})).has_value();
    }

    QDateTime lastCompared()
    {
        const auto kept = waitFor(
            vault::SettingsStore(m_program->vault).value(u"last_compared"_s, m_program->scope));
        return QDateTime::fromString(kept.value_or(std::nullopt).value_or(QString()),
                                     Qt::ISODateWithMs);
    }

    /// Lets the engine do what it does at an unlock.
    bool exchange()
    {
        const QDateTime begun = m_clock.utcNow();
        m_program->engine.stop();
        m_program->engine.start();
        return waitUntil([&] {
            return m_program->isUpToDate() && lastCompared() >= begun
                   && seenIn(*m_program) == m_truth;
        });
    }

    void tamper(const QByteArray &sql)
    {
        std::function<base::Result<void>(SQLite::Database &)> work =
            [sql](SQLite::Database &database) -> base::Result<void> {
            database.exec(sql.constData());
            return {};
        };
        QCOMPARE(outcome(waitFor(m_program->vault.run<void>(work, {}))), succeeded());
    }

    QJsonObject control(const QString &command, QJsonObject body)
    {
        const auto answer = m_bank.control(command, body);
        if (answer.status != 200)
            qFatal("%s: %d", qPrintable(command), answer.status);
        return answer.body;
    }

    void synchronise()
    {
        m_program->engine.start();
        m_program->engine.syncNow();
        const qint64 wanted = control(u"/state"_s, {}).value(u"operations"_s).toInteger(-1);
        QVERIFY(waitUntil(
            [&] { return m_program->isUpToDate() && m_program->stored().size() == wanted; }));
    }

    /// Operations move on, vanish and come, a few at a time.
    void changeLedger()
    {
        const auto known = m_program->stored();
        for (int n = 5; n < known.size(); n += 60) {
            if (known[n].operation.status != domain::OperationStatus::Pending)
                control(u"/operations/remove"_s, {{u"id"_s, known[n].operation.id}});
        }
        for (int n = 0; n < 80; ++n) {
            const auto made =
                control(u"/operations"_s, {{u"phone"_s, m_phone},
                                           {u"status"_s, n % 4 == 0 ? u"pending"_s : u"booked"_s}});
            if (n % 8 == 0) {
                control(u"/operations/settle"_s,
                        {{u"id"_s, made.value(u"id"_s)}, {u"status"_s, u"booked"_s}});
            }
            if (n % 10 == 0)
                synchronise();
        }
        for (const auto &row : known) {
            if (row.operation.status == domain::OperationStatus::Pending) {
                control(u"/operations/settle"_s,
                        {{u"id"_s, row.operation.id}, {u"status"_s, u"reversed"_s}});
            }
        }
        synchronise();
    }

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, QString::number(kHistory)};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
        const bank::ServerAddress address{m_bank.url(), readFile(m_bank.caFile())};
        m_program = std::make_unique<SyncedProgram>(address, QDir(m_folder.filePath(u"vault"_s)),
                                                    m_clock, m_random);
        QCOMPARE(outcome(m_program->registerCustomer(m_bank, m_phone)), succeeded());
        for (int n = 0; n < 20; ++n)
            control(u"/operations"_s, {{u"phone"_s, m_phone}, {u"status"_s, u"pending"_s}});
        synchronise();
        m_program->engine.stop();
        waitFor(m_program->vault.close());
        m_before = filesNow();
        QCOMPARE(outcome(waitFor(m_program->vault.open(SyncedProgram::password(), {}))),
                 succeeded());
        changeLedger();
        m_program->engine.stop();
        // A commit that is acknowledged is in these two files.
        m_open = filesNow();
        QVERIFY(!m_open.wal.isEmpty());
        m_truth = seenIn(*m_program);
        QVERIFY(m_truth.first().size() > kHistory);
        for (const auto &list : std::as_const(m_truth))
            QVERIFY(!list.isEmpty());
        waitFor(m_program->vault.close());
        m_after = filesNow();
    }

    void cleanupTestCase()
    {
        m_program.reset();
        m_bank.stop();
    }

    void init()
    {
        QVERIFY(openWith(m_after));
        m_program->healed.clear();
        m_program->arrived.clear();
    }

    void cleanup()
    {
        m_program->engine.stop();
        waitFor(m_program->vault.close());
    }

    void vault_sound_isFoundEqual()
    {
        QVERIFY(exchange());
        QVERIFY(m_program->healed.isEmpty());
        QVERIFY(m_program->arrived.isEmpty());
    }

    void rows_damaged_areRefilled_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a row lost") << QByteArray("DELETE FROM operations WHERE row = 600");
        QTest::newRow("many rows lost") << QByteArray("DELETE FROM operations WHERE row % 3 = 0");
        QTest::newRow("all rows lost") << QByteArray("DELETE FROM operations");
        QTest::newRow("a status changed") << QByteArray(
            "UPDATE operations SET status = 'reversed', decline_reason = NULL WHERE row = "
            "(SELECT max(row) FROM operations WHERE status = 'booked')");
        QTest::newRow("a version raised")
            << QByteArray("UPDATE operations SET version = version + 5 WHERE row = 100");
        QTest::newRow("a row of another time")
            << QByteArray("UPDATE operations SET occurred_at = 1000 WHERE row = 100");
        QTest::newRow("a row of another account")
            << QByteArray("UPDATE operations SET account_id = 'nobody' WHERE row = 100");
        QTest::newRow("a row the bank does not know")
            << QByteArray("UPDATE operations SET id = 'ghost' WHERE row = 100");
    }
    void rows_damaged_areRefilled()
    {
        QFETCH(const QByteArray, sql);
        tamper(sql);
        QVERIFY(seenIn(*m_program) != m_truth);
        QVERIFY(exchange());
        QVERIFY(!m_program->healed.isEmpty());
        // Nothing of it is news.
        QVERIFY(m_program->arrived.isEmpty());
        QVERIFY(m_program->unread() <= 100);
    }

    void row_lostWhileTheBankGoesOn_isRefilledAndTheNewsIsTold()
    {
        tamper("DELETE FROM operations WHERE row % 7 = 0");
        const QString fresh =
            control(u"/operations"_s, {{u"phone"_s, m_phone}, {u"status"_s, u"booked"_s}})
                .value(u"id"_s)
                .toString();
        m_program->engine.start();
        QVERIFY(waitUntil([&] { return !m_program->healed.isEmpty(); }));
        QVERIFY(waitUntil([&] {
            auto now = seenIn(*m_program).first();
            const bool there = now.removeIf([&](const auto &each) { return each.id == fresh; });
            return there && now == m_truth.first();
        }));
        QCOMPARE(m_program->arrived.size(), 1);
        QCOMPARE(m_program->arrived.first().id, fresh);
        control(u"/operations/remove"_s, {{u"id"_s, fresh}});
        QVERIFY(exchange());
    }

    void page_oldOnePutBack_isFoundAndHealed()
    {
        QList<qsizetype> changed;
        const qsizetype both = std::min(m_before.database.size(), m_after.database.size());
        for (qsizetype at = 0; at + kPage <= both; at += kPage) {
            if (m_before.database.mid(at, kPage) != m_after.database.mid(at, kPage))
                changed.append(at);
        }
        QVERIFY(changed.size() > 50);
        const int places = static_cast<int>(changed.size());
        const int rounds = testkit::rounds(100);
        int visible = 0;
        // Most old pages are of an index or of free space: on until one was of rows.
        for (int round = 0; round < rounds || (visible == 0 && round < places); ++round) {
            const qsizetype at =
                round < rounds ? changed[testkit::placeOf(round, rounds, places)] : changed[round];
            Files spliced = m_after;
            spliced.database.replace(at, kPage, m_before.database.mid(at, kPage));
            QVERIFY2(openWith(spliced), qPrintable(u"page %1"_s.arg(at / kPage)));
            visible += seenIn(*m_program) == m_truth ? 0 : 1;
            QVERIFY2(exchange(), qPrintable(u"page %1"_s.arg(at / kPage)));
            QCOMPARE(outcome(waitFor(m_program->operations.check({}))), succeeded());
        }
        QVERIFY2(visible > 0, "no old page showed anything");
        qInfo("%d old pages put back, %d of them to be seen, all healed", rounds, visible);
    }

    void wal_deleted_isCaughtUp()
    {
        QVERIFY(openWith({m_open.database, {}}));
        QVERIFY(exchange());
    }

    void wal_cut_isCaughtUp()
    {
        const int rounds = testkit::rounds(60);
        for (int round = 0; round < rounds; ++round) {
            const int size = testkit::placeOf(round, rounds, static_cast<int>(m_open.wal.size()));
            QVERIFY2(openWith({m_open.database, m_open.wal.first(size)}),
                     qPrintable(u"cut at %1"_s.arg(size)));
            QVERIFY2(exchange(), qPrintable(u"cut at %1"_s.arg(size)));
        }
    }

    void vault_rolledBack_isCaughtUp()
    {
        QVERIFY(openWith(m_before));
        QVERIFY(seenIn(*m_program) != m_truth);
        QVERIFY(exchange());
    }

    void months_ofYears_areHealedAFewAtATime()
    {
        control(u"/history"_s, {{u"phone"_s, m_phone}, {u"count"_s, 1500}, {u"days"_s, 1500}});
        synchronise();
        QVERIFY(waitUntil([&] { return m_program->isUpToDate(); }));
        m_program->engine.stop();
        m_truth = seenIn(*m_program);
        const auto months = waitFor(m_program->operations.digests("UTC+05:00", {})).value().size();
        QVERIFY2(months > 2 * sync::AntiEntropy::kMostMonths, qPrintable(QString::number(months)));
        m_program->healed.clear();
        m_program->arrived.clear();
        tamper("DELETE FROM operations");
        QVERIFY(exchange());
        int healed = 0;
        for (const int each : std::as_const(m_program->healed)) {
            QVERIFY(each <= sync::AntiEntropy::kMostMonths);
            healed += each;
        }
        QCOMPARE(healed, months);
        QVERIFY(m_program->arrived.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHealing)
#include "tst_Healing.moc"
