// SPDX-License-Identifier: Apache-2.0
#include "SyncedProgram.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "vault/RetentionStore.h"

#include <QTest>
#include <QTimeZone>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::outcome;
using testkit::succeeded;
using testkit::SyncedProgram;
using testkit::waitFor;
using testkit::waitUntil;

namespace {

constexpr int kHistory = 1200;

} // namespace

/// How long operations stay, against the real bank.
class TestRetention : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    testkit::SandboxBank m_bank;
    QTemporaryDir m_folder;
    std::unique_ptr<SyncedProgram> m_program;
    const QString m_phone = u"+77012345678"_s;

    qsizetype count() { return m_program->stored().size(); }
    QDateTime oldest() { return m_program->stored().last().operation.occurredAt; }
    QString keptFrom()
    {
        return waitFor(m_program->operations.syncState(m_program->scope))->keptFrom;
    }
    void keep(std::optional<int> months)
    {
        QCOMPARE(outcome(waitFor(m_program->engine.keepOperations(months, m_program->scope))),
                 succeeded());
    }
    /// Until a comparison with the bank has ended well since `begun`.
    bool compared(const QDateTime &begun)
    {
        return waitUntil([&] {
            const auto kept = waitFor(
                vault::SettingsStore(m_program->vault).value(u"last_compared"_s, m_program->scope));
            return m_program->isUpToDate()
                   && QDateTime::fromString(kept.value_or(std::nullopt).value_or(QString()),
                                            Qt::ISODateWithMs)
                          >= begun;
        });
    }

private slots:
    void init()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, QString::number(kHistory)};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
        const bank::ServerAddress address{m_bank.url(), testkit::readFile(m_bank.caFile())};
        m_program = std::make_unique<SyncedProgram>(address, QDir(m_folder.filePath(u"vault"_s)),
                                                    m_clock, m_random);
        QCOMPARE(outcome(m_program->registerCustomer(m_bank, m_phone)), succeeded());
        m_program->engine.start();
        QVERIFY(waitUntil([&] { return m_program->isUpToDate() && count() == kHistory; }));
    }

    void shorterTime_isNotFilledUpAgain_longerOneIs()
    {
        const QDateTime whole = oldest();
        keep(1);
        QVERIFY(!keptFrom().isEmpty());
        const qsizetype left = count();
        QVERIFY(left > 0 && left < kHistory);
        const auto firstKept = QDateTime(QDate::fromString(keptFrom(), u"yyyy-MM"_s), QTime(0, 0),
                                         QTimeZone(QByteArrayLiteral("UTC+05:00")));
        QVERIFY(oldest() >= firstKept);

        // The exchange with the bank that finds whatever is missing leaves it at that.
        const QDateTime begun = m_clock.utcNow();
        m_program->engine.stop();
        m_program->engine.start();
        QVERIFY(compared(begun));
        QCOMPARE(count(), left);
        QVERIFY(m_program->healed.isEmpty());

        keep(std::nullopt);
        QVERIFY(waitUntil([&] { return count() == kHistory; }));
        QCOMPARE(oldest(), whole);
        QVERIFY(keptFrom().isEmpty());
        // What comes back is no news.
        QCOMPARE(m_program->unread(), 0);
        QVERIFY(m_program->arrived.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_Retention.moc"
