// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "VaultHome.h"
#include "vault/Migrations.h"
#include "vault/VaultReport.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
namespace samples = vault::samples;

class tst_VaultReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_filled = std::make_unique<samples::VaultHome>();
        QCOMPARE(outcome(samples::fill(*m_filled->vault(), m_filled->random)), succeeded());
    }
    void init()
    {
        m_home = std::make_unique<samples::VaultHome>();
        m_home->takeCopyOf(m_filled->path());
    }

    void soundVault_isCounted()
    {
        const auto vault = m_home->vault();
        QCOMPARE(outcome(waitFor(vault->open(samples::password(), {}))), succeeded());
        const auto report = waitFor(vault::examine(*vault, {}));
        QCOMPARE(outcome(report), succeeded());
        QVERIFY(report->isSound());
        QCOMPARE(report->schema, vault::newestSchema());
        QCOMPARE(report->pages, QFile(m_home->file("vault.db")).size() / 4096);
        QStringList counts;
        for (const auto &count : report->counts)
            counts.append(count.table + u' ' + QString::number(count.rows));
        QCOMPARE(counts, (QStringList{QStringLiteral("operations 60"), QStringLiteral("accounts 2"),
                                      QStringLiteral("notes 0"), QStringLiteral("reviews 0"),
                                      QStringLiteral("disputes 0"), QStringLiteral("outbox 0")}));
    }

    void anyPage_oneBitFlipped_isFound()
    {
        const qint64 pages = QFile(m_home->file("vault.db")).size() / 4096;
        QVERIFY(pages > 20);
        for (qint64 page = 0; page < pages; ++page) {
            flip(page * 4096 + 100 + page * 13 % 3'000);
            const auto vault = m_home->vault();
            const auto opened = waitFor(vault->open(samples::password(), {}));
            QCOMPARE(outcome(opened), succeeded());
            // What opening reads itself is mended by it, and told.
            if (!opened->rebuilt) {
                const auto report = waitFor(vault::examine(*vault, {}));
                QCOMPARE(outcome(report), succeeded());
                QCOMPARE(report->damagedPages, 1);
                QVERIFY(!report->isSound());
            }
            (void)waitFor(vault->close());
            init();
        }
    }

    void lockedVault_saysSo()
    {
        const auto vault = m_home->vault();
        QCOMPARE(outcome(waitFor(vault::examine(*vault, {}))), failed(ErrorCode::VaultLocked));
    }

private:
    void flip(qint64 place)
    {
        QFile file(m_home->file("vault.db"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(place));
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        QVERIFY(file.seek(place) && file.putChar(static_cast<char>(byte ^ 4)));
    }

    std::unique_ptr<samples::VaultHome> m_filled;
    std::unique_ptr<samples::VaultHome> m_home;
};

QTEST_GUILESS_MAIN(tst_VaultReport)
#include "tst_VaultReport.moc"
