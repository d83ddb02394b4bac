// SPDX-License-Identifier: Apache-2.0
#include "OperationsCase.h"
#include "testkit/FileReaders.h"
#include "testkit/TestPaths.h"
#include "ui/export/CsvFile.h"
#include "ui/export/FileExport.h"
#include "ui/export/OperationColumns.h"
#include "ui/export/PdfList.h"
#include "ui/export/PdfReceipt.h"
#include "ui/format/MoneyText.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::waitUntil;
using ui::FileExport;
using End = FileExport::End;
using Existing = FileExport::Existing;
using Arrival = vault::OperationStore::Arrival;

/// Files of operations, as other programs read them, and what becomes of them when something fails.
class tst_FileExport : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString path(const QString &name = u"operations.csv"_s) const
    {
        return folder->filePath(name);
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] ui::FileFacts facts() const
    {
        ui::FileFacts known;
        known.language = domain::Language::Russian;
        known.bank = u"Demo bank"_s;
        const auto accounts = testkit::waitFor(place->accounts.all({}));
        for (const domain::Account &account : *accounts)
            known.accounts.insert(account.id, account);
        known.asOf = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
        return known;
    }
    [[nodiscard]] std::shared_ptr<ui::OperationFile> csv() const
    {
        return std::make_shared<ui::CsvFile>(facts());
    }
    [[nodiscard]] std::shared_ptr<ui::OperationFile> pdf() const
    {
        const ui::PdfList::Head head{u"Statement"_s, u"Qorgan Gold, KZ86"_s, u"Declined"_s, {}};
        return std::make_shared<ui::PdfList>(facts(), head, QGuiApplication::font());
    }
    /// All that the vault has.
    [[nodiscard]] FileExport::Work work(std::shared_ptr<ui::OperationFile> content,
                                        const QString &to, Existing existing = Existing::Kept)
    {
        auto &store = place->operations;
        const auto order = [&store](const base::CancelScope &scope) {
            return store.order({}, scope);
        };
        return {std::move(content), FileExport::Source{&store, order}, to, existing};
    }
    FileExport::Outcome ended(FileExport::Work wanted)
    {
        std::optional<FileExport::Outcome> outcome;
        const auto heard = connect(&exporting, &FileExport::ended, this,
                                   [&outcome](const FileExport::Outcome &told) { outcome = told; });
        exporting.start(std::move(wanted));
        const bool hasEnded = waitUntil([&] { return outcome.has_value(); });
        disconnect(heard);
        if (!hasEnded)
            qFatal("The export does not end.");
        return *outcome;
    }
    void addOne(const domain::Operation &operation) { place->add({operation}, Arrival::FirstFill); }
    /// An operation with everything, and with what a spreadsheet must not take for its own.
    [[nodiscard]] domain::Operation fullOperation() const
    {
        auto made = place->operation(2);
        made.merchant = u"=cmd|' /C calc'!A0; \"ӘҒҚҢӨҰҮҺІ\""_s;
        made.description = u"әғқңөұүһі ₸"_s;
        made.originalAmount = domain::Money{-1'234'567, u"USD"_s};
        made.exchangeRate = u"0.1217"_s;
        made.fee = domain::Money{1'500, u"KZT"_s};
        made.authentication = domain::OperationAuthentication::Pin;
        made.reversedAt = made.occurredAt.addSecs(10'800);
        return made;
    }

    std::unique_ptr<testkit::OperationsCase> place;
    std::unique_ptr<QTemporaryDir> folder;
    FileExport exporting;
    /// Hears what the test of now has to hear.
    std::unique_ptr<QObject> listener;

private slots:
    void init()
    {
        place = std::make_unique<testkit::OperationsCase>();
        place->addAccounts();
        folder = std::make_unique<QTemporaryDir>();
        listener = std::make_unique<QObject>();
    }

    void csv_holdsEveryFact()
    {
        addOne(fullOperation());
        QVERIFY(testkit::waitFor(place->commands.keepNote(fullOperation().id, u"-one\ntwo"_s, {})));
        QCOMPARE(ended(work(csv(), path())).end, End::Saved);
        const auto rows = testkit::readCsv(path());
        QCOMPARE(rows.size(), 2);
        QStringList titles;
        for (const auto &column : ui::operationColumns())
            titles.append(column.title());
        QCOMPARE(rows[0], titles);
        const QStringList expected{u"2025-10-01"_s,
                                   u"07:00:00"_s,
                                   u"Completed"_s,
                                   QString(),
                                   u"-1502,74"_s,
                                   u"KZT"_s,
                                   u"-12345,67"_s,
                                   u"USD"_s,
                                   u"1\u00a0USD = 0,1217\u00a0₸"_s,
                                   u"15,00"_s,
                                   u"'=cmd|' /C calc'!A0; \"ӘҒҚҢӨҰҮҺІ\""_s,
                                   u"Қостанай"_s,
                                   u"5411"_s,
                                   u"On the internet"_s,
                                   u"By PIN"_s,
                                   u"•• 4021"_s,
                                   u"Qorgan Gold, KZ86125KZT5004100100"_s,
                                   u"әғқңөұүһі ₸"_s,
                                   u"'-one\ntwo"_s,
                                   u"2025-10-01 09:00:00"_s,
                                   u"2025-10-01 10:00:00"_s,
                                   u"op_00000002"_s};
        QCOMPARE(rows[1], expected);
    }

    void csv_ofManyParts_isWholeAndAsExcelWants()
    {
        place->add(0, 1'203);
        const auto outcome = ended(work(csv(), path()));
        QCOMPARE(outcome.end, End::Saved);
        QCOMPARE(outcome.count, 1'203);
        const auto rows = testkit::readCsv(path());
        QCOMPARE(rows.size(), 1'204);
        for (int n = 0; n < 1'203; ++n) {
            const domain::Operation shown = place->operation(1'202 - n);
            QCOMPARE(rows[n + 1].last(), shown.id);
            QCOMPARE(rows[n + 1][3].isEmpty(), !shown.declineReason.has_value());
        }
        const QByteArray bytes = testkit::readFile(path());
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QVERIFY(bytes.endsWith("\r\n"));
        QCOMPARE(bytes.count('\n'), 1'204);
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
        QCOMPARE(files(), QStringList{u"operations.csv"_s});
    }

    void pdf_showsHeadTableAndTotals()
    {
        place->add(0, 120);
        addOne([this] {
            auto made = place->operation(122);
            made.merchant = u"ӘҒҚҢӨҰҮҺІ әғқңөұүһі fi ffl"_s;
            made.amount = {-300, u"USD"_s};
            return made;
        }());
        QCOMPARE(ended(work(pdf(), path(u"list.pdf"_s))).end, End::Saved);
        const QString text = testkit::readPdf(path(u"list.pdf"_s));
        for (const QString &part :
             {u"Demo bank"_s, u"Statement"_s, u"Account: Qorgan Gold, KZ86"_s,
              u"Chosen: Declined"_s, u"Period: 1 октября 2025 г. – 6 октября 2025 г."_s,
              u"As of: 21 ноября 2026 г., 14:00"_s, u"Operations: 121"_s,
              u"ӘҒҚҢӨҰҮҺІ әғқңөұүһі fi ffl"_s, u"Қазақстан темір жолы"_s, u"Not enough money"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 3);
        for (qsizetype n = 0; n < pages.size(); ++n) {
            QVERIFY(pages[n].contains(u"Page %1 of %2"_s.arg(n + 1).arg(pages.size())));
            QVERIFY(pages[n].contains(u"not a statement signed by the bank"_s));
            QVERIFY(pages[n].contains(QRegularExpression(u"Operation +State +Amount"_s)));
        }
        QList<domain::MoneyFlow> flows;
        for (int n = 0; n < 120; ++n)
            domain::addTo(flows, place->operation(n));
        const auto money = [](qint64 minor) {
            return ui::signedMoneyText({minor, u"KZT"_s}, domain::Language::Russian).simplified();
        };
        const QString plain = text.simplified();
        QVERIFY(
            plain.contains(u"KZT, completed %1 %2"_s.arg(money(flows[0].in), money(flows[0].out))));
        QVERIFY(plain.contains(u"KZT, in process"_s));
        QVERIFY(plain.contains(u"USD, completed"_s));
        const QStringList fonts = testkit::readPdfFonts(path(u"list.pdf"_s));
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts)
            QVERIFY2(font.contains(QRegularExpression(u"\\byes +\\w+ +yes\\b"_s)),
                     qPrintable(font));
    }

    void pdf_ofTooMany_saysSoAndLeavesNothing()
    {
        place->add(0, static_cast<int>(ui::PdfList::kMost) + 1);
        const auto outcome = ended(work(pdf(), path(u"list.pdf"_s)));
        QCOMPARE(outcome.end, End::TooMany);
        QCOMPARE(outcome.count, ui::PdfList::kMost + 1);
        QCOMPARE(files(), QStringList());
    }

    void receipt_tellsAllOfADeclinedOperation()
    {
        auto declined = fullOperation();
        declined.status = domain::OperationStatus::Declined;
        declined.declineReason = domain::DeclineReason::CardExpired;
        declined.bookedAt.reset();
        vault::StoredOperation stored;
        stored.operation = declined;
        stored.note = u"Менің жазбам"_s;
        const auto content = std::make_shared<ui::PdfReceipt>(facts(), place->demo(), stored,
                                                              QGuiApplication::font());
        QCOMPARE(ended({content, std::nullopt, path(u"receipt.pdf"_s)}).end, End::Saved);
        const QString text = testkit::readPdf(path(u"receipt.pdf"_s)).simplified();
        for (const QString &part :
             {u"Receipt of an operation"_s, u"No money was taken for it."_s,
              u"The card's validity has ended."_s, u"1 октября 2025 г."_s, u"07:00:00"_s,
              u"Қостанай"_s, u"5411"_s, u"KZ86125KZT5004100100"_s, u"әғқңөұүһі ₸"_s,
              u"Менің жазбам"_s, u"op_00000002"_s, u"How to reach Demo bank"_s,
              place->demo().emergencyPhone(), u"not a statement signed by the bank"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
        // 1 502,74 and 12 345,67, with the signs and spaces of print.
        QVERIFY(text.contains(u"−12 345,67 $"_s));
        QVERIFY(!text.contains(u"Completed at"_s));
    }

    void nothingToSave_leavesNothing()
    {
        QCOMPARE(ended(work(csv(), path())).end, End::Nothing);
        QCOMPARE(files(), QStringList());
    }

    void existingFile_isReplacedOnlyWhenAsked()
    {
        place->add(0, 3);
        testkit::writeFile(path(), "precious");
        QCOMPARE(ended(work(csv(), path())).end, End::Exists);
        QCOMPARE(testkit::readFile(path()), "precious");
        QCOMPARE(ended(work(csv(), path(), Existing::Replaced)).end, End::Saved);
        QCOMPARE(testkit::readCsv(path()).size(), 4);
        QCOMPARE(files().size(), 1);
    }

    void fileThatCameMeanwhile_isKept()
    {
        place->add(0, 2'000);
        connect(&exporting, &FileExport::progressed, listener.get(), [this] {
            if (exporting.done() == 1'000)
                testkit::writeFile(path(), "precious");
        });
        QCOMPARE(ended(work(csv(), path())).end, End::Exists);
        QCOMPARE(testkit::readFile(path()), "precious");
        QCOMPARE(files().size(), 1);
    }

    void placeThatTakesNoFile_isToldApart()
    {
        place->add(0, 3);
        QCOMPARE(ended(work(csv(), path(u"no/such/folder.csv"_s))).end, End::NoFolder);
        QCOMPARE(ended(work(csv(), folder->path(), Existing::Replaced)).end, End::NoFile);
        QCOMPARE(ended(work(csv(), u"/dev/full"_s, Existing::Replaced)).end, End::NoFile);
        // Nobody may make a file there, not even the system's administrator.
        const auto refused = ended(work(csv(), u"/proc/operations.csv"_s));
        QCOMPARE(refused.end, End::Failed);
        QCOMPARE(refused.error->code, ErrorCode::DiskWriteFailed);
        QCOMPARE(files(), QStringList());
    }

    void fullDisk_leavesNothing_data()
    {
        QTest::addColumn<bool>("isPdf");
        QTest::newRow("csv") << false;
        QTest::newRow("pdf") << true;
    }
    void fullDisk_leavesNothing()
    {
        QFETCH(bool, isPdf);
        place->add(0, 2'000);
        testkit::writeFile(path(), "precious");
        const auto content = isPdf ? pdf() : csv();
        auto wanted = work(content, path(), Existing::Replaced);
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        getrlimit(RLIMIT_FSIZE, &usual);
        const rlimit limit{20'000, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto outcome = ended(std::move(wanted));
        setrlimit(RLIMIT_FSIZE, &usual);
        (void)std::signal(SIGXFSZ, before);
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.error->code, ErrorCode::DiskWriteFailed);
        QCOMPARE(testkit::readFile(path()), "precious");
        QCOMPARE(files().size(), 1);
    }

    void cancelledHalfway_leavesNothing_data() { fullDisk_leavesNothing_data(); }
    void cancelledHalfway_leavesNothing()
    {
        QFETCH(bool, isPdf);
        place->add(0, 5'000);
        const auto content = isPdf ? pdf() : csv();
        connect(&exporting, &FileExport::progressed, listener.get(), [this] {
            if (exporting.done() == 2'500)
                exporting.cancel();
        });
        QCOMPARE(ended(work(content, path())).end, End::Cancelled);
        QCOMPARE(files(), QStringList());
    }

    void cancelledWhilePagesAreSet_leavesNothing()
    {
        place->add(0, 10'000);
        connect(&exporting, &FileExport::progressed, listener.get(), [this] {
            if (exporting.done() == exporting.total())
                QTimer::singleShot(50, &exporting, &FileExport::cancel);
        });
        QCOMPARE(ended(work(pdf(), path())).end, End::Cancelled);
        QCOMPARE(files(), QStringList());
    }

    void vaultLockedMeanwhile_isToldAndLeavesNothing()
    {
        place->add(0, 5'000);
        connect(&exporting, &FileExport::progressed, listener.get(), [this] {
            if (exporting.done() == 1'000)
                base::deliver(place->vault.close(), this, [](const auto &) {});
        });
        const auto outcome = ended(work(csv(), path()));
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.error->code, ErrorCode::VaultLocked);
        QCOMPARE(files(), QStringList());
    }

    void destroyedHalfway_leavesNothing()
    {
        place->add(0, 5'000);
        auto halfway = std::make_unique<FileExport>();
        halfway->start(work(csv(), path()));
        QVERIFY(waitUntil([&] { return halfway->done() >= 1'000; }));
        halfway.reset();
        QCOMPARE(files(), QStringList());
    }

    void window_livesWhilePagesAreSet()
    {
        place->add(0, 6'000);
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (exporting.total() > 0 && exporting.done() == exporting.total())
                ++turns;
        });
        timer.start(5);
        QCOMPARE(ended(work(pdf(), path())).end, End::Saved);
        QVERIFY2(turns > 20, qPrintable(QString::number(turns)));
    }
};

QTEST_MAIN(tst_FileExport)
#include "tst_FileExport.moc"
