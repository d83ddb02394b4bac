// SPDX-License-Identifier: Apache-2.0
#include "OperationsPageCase.h"
#include "testkit/FileReaders.h"
#include "testkit/TestPaths.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::part;
using testkit::waitUntil;
using Arrival = vault::OperationStore::Arrival;

/// "Save as file…" on the operations page and "Receipt (PDF)" in the details, by key and mouse.
class tst_ExportPanel : public QObject, private testkit::OperationsPageCase
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder;

    template<typename Widget = QWidget>
    Widget &the(const char *name)
    {
        return part<Widget>(panel(), QLatin1String(name));
    }
    /// Each of the two has the same parts.
    QWidget &panel()
    {
        auto &list = part<QWidget>(*page, u"exportPanel"_s);
        return list.isVisible() ? list : part<QWidget>(*page, u"operationDetail"_s);
    }
    void click(const char *name)
    {
        auto &button = the<QPushButton>(name);
        QVERIFY2(waitUntil([&] { return button.isVisible() && button.isEnabled(); }), name);
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void makePageAnew()
    {
        delete page;
        page = new ui::OperationsPage(place->sources());
    }
    void show(QSize size = {1100, 900})
    {
        page->resize(size);
        page->show();
        page->activateWindow();
        page->reload();
        QVERIFY(QTest::qWaitForWindowActive(page));
    }
    void showRows(int count)
    {
        show();
        auto &list = part<QListView>(*page, u"operationList"_s);
        QVERIFY(waitUntil([&] { return list.model()->rowCount() == count; }));
    }
    void open()
    {
        QVERIFY(waitUntil([&] { return page->findChild<QWidget *>(u"accountCard"_s) != nullptr; }));
        QTest::mouseClick(&part<QPushButton>(*page, u"exportButton"_s), Qt::LeftButton);
        QVERIFY(part<QWidget>(*page, u"exportPanel"_s).isVisible());
    }
    void openReceipt()
    {
        auto &list = part<QListView>(*page, u"operationList"_s);
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return part<QWidget>(*page, u"detailStatus"_s).isVisible(); }));
        QTest::mouseClick(&part<QPushButton>(*page, u"saveReceiptButton"_s), Qt::LeftButton);
        QVERIFY(the("savePanel").isVisible());
    }
    /// By the arrow keys.
    void choose(const char *name, int answer)
    {
        auto &box = the<QComboBox>(name);
        QVERIFY2(box.isVisible() && box.count() > answer, name);
        box.setFocus();
        while (box.currentIndex() != answer)
            QTest::keyClick(&box, box.currentIndex() < answer ? Qt::Key_Down : Qt::Key_Up);
    }
    /// The folder for the name that the field has.
    QString moveToFolder()
    {
        auto &field = the<QLineEdit>("savePath");
        return typePath(folder->filePath(QFileInfo(field.text()).fileName()));
    }
    QString typePath(const QString &path)
    {
        typeOver(the<QLineEdit>("savePath"), path);
        return path;
    }
    static void typeOver(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.selectAll();
        // QTest::keyClicks would go through Latin-1.
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    QString outcome() { return the<QLabel>("saveOutcome").text().remove(QChar(0x200b)); }
    void waitForOutcome(const QString &beginning)
    {
        QVERIFY2(waitUntil([&] {
                     return the("saveOutcomeBox").isVisible() && outcome().startsWith(beginning);
                 }),
                 qPrintable(outcome()));
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase() { beginAll(); }
    void init()
    {
        begin();
        folder = std::make_unique<QTemporaryDir>();
        place->addAccounts();
        place->connection.updateAsOf(place->clock.utcNow());
    }
    void cleanup() { end(); }

    void listed_asCsv_isWhatTheFilterShows()
    {
        place->add(0, 40);
        showRows(40);
        QTest::mouseClick(&part<QPushButton>(*page, u"filterDeclined"_s), Qt::LeftButton);
        auto &list = part<QListView>(*page, u"operationList"_s);
        QVERIFY(waitUntil([&] { return list.model()->rowCount() == 8; }));
        open();
        QWidget *focus = &the("exportWhat");
        for (const char *next : {"exportFormat", "savePath", "chooseFolderButton", "saveFileButton",
                                 "closeSaveButton"})
        {
            QVERIFY2(focus->hasFocus(), qPrintable(focus->objectName()));
            QTest::keyClick(focus, Qt::Key_Tab);
            focus = &the(next);
        }
        QVERIFY(focus->hasFocus());
        QVERIFY(the<QLineEdit>("savePath").text().endsWith(u"Qorgan operations 2026-11-21.csv"_s));
        QVERIFY(the<QLabel>("saveWarning").text().contains(u"not be encrypted"_s));
        const QString path = moveToFolder();
        QTest::keyClick(&the<QLineEdit>("savePath"), Qt::Key_Return);
        waitForOutcome(u"Saved: "_s + path);
        const auto rows = testkit::readCsv(path);
        QCOMPARE(rows.size(), 9);
        for (const QStringList &row : rows.mid(1))
            QCOMPARE(row[2], u"Declined"_s);
        QVERIFY(waitUntil([&] { return the("closeSaveButton").hasFocus(); }));
        QTest::keyClick(&the("closeSaveButton"), Qt::Key_Escape);
        QVERIFY(list.isVisible());
        QVERIFY(part<QWidget>(*page, u"exportButton"_s).hasFocus());
    }

    void month_ofAnAccount_asPdf_isThatMonthAlone()
    {
        place->add(0, 1'000); // from 1 October to 11 November 2025
        auto other = place->operation(5'000);
        other.accountId = u"acc_2"_s;
        other.occurredAt = place->operation(800).occurredAt;
        other.merchant = u"Басқа шоттың дүкені"_s;
        place->add({other}, Arrival::FirstFill);
        showRows(1'001);
        open();
        choose("exportWhat", 1);
        choose("exportYear", 1);
        QCOMPARE(the<QComboBox>("exportMonth").currentText(), u"November"_s);
        choose("exportFormat", 1);
        QVERIFY(the<QLineEdit>("savePath")
                    .text()
                    .endsWith(u"Qorgan statement 2025-11 account 0100.pdf"_s));
        const QString path = moveToFolder();
        click("saveFileButton");
        waitForOutcome(u"Saved: "_s + path);
        const QString text = testkit::readPdf(path).simplified();
        QVERIFY(text.contains(u"Account: Qorgan Gold, KZ86125KZT5004100100"_s));
        QVERIFY(text.contains(u"Period: 1 November 2025 – 30 November 2025"_s));
        QVERIFY(!text.contains(u"Басқа"_s));
        int inMonth = 0;
        for (int n = 0; n < 1'000; ++n)
            inMonth += place->operation(n).occurredAt
                               >= QDateTime(QDate(2025, 10, 31), QTime(19, 0), Qt::UTC)
                           ? 1
                           : 0;
        QVERIFY(text.contains(u"Operations: %1 "_s.arg(inMonth)));
        // The oldest comes first.
        QVERIFY(text.indexOf(u"01.11.2025"_s) < text.indexOf(u"02.11.2025"_s));
        choose("exportMonth", 0);
        click("saveFileButton");
        waitForOutcome(u"There are no such operations"_s);
    }

    void name_thatWasTyped_keepsItsFolderAndGetsTheEnding()
    {
        place->add(0, 5);
        showRows(5);
        open();
        const QString typed = typePath(folder->filePath(u"Менің тізімім"_s));
        choose("exportFormat", 1);
        QCOMPARE(the<QLineEdit>("savePath").text(), typed + u".pdf"_s);
        typePath(typed);
        click("saveFileButton");
        waitForOutcome(u"Saved: "_s + typed + u".pdf"_s);
        QCOMPARE(files(), QStringList{u"Менің тізімім.pdf"_s});
    }

    void existingFile_isAskedAbout()
    {
        place->add(0, 5);
        showRows(5);
        open();
        const QString path = folder->filePath(u"a.csv"_s);
        testkit::writeFile(path, "precious");
        typePath(path);
        click("saveFileButton");
        waitForOutcome(u"There is such a file already"_s);
        QCOMPARE(testkit::readFile(path), "precious");
        click("replaceFileButton");
        waitForOutcome(u"Saved: "_s);
        QCOMPARE(testkit::readCsv(path).size(), 6);
        QVERIFY(!the("replaceFileButton").isVisible());
    }

    void placeThatTakesNoFile_isSaidInASentence()
    {
        place->add(0, 5);
        showRows(5);
        open();
        typePath(folder->filePath(u"no/a.csv"_s));
        click("saveFileButton");
        waitForOutcome(u"This folder does not exist."_s);
        typePath(u"/proc/a.csv"_s);
        QVERIFY(!the("saveOutcomeBox").isVisible());
        click("saveFileButton");
        waitForOutcome(u"The file was not saved"_s);
        QVERIFY(outcome().contains(u"(Q421)"_s));
        QCOMPARE(the<QLineEdit>("savePath").text(), u"/proc/a.csv"_s);
        QVERIFY(waitUntil([&] { return the("saveFileButton").hasFocus(); }));
    }

    void cancel_byKey_leavesNothing()
    {
        place->add(0, 10'000);
        showRows(10'000);
        open();
        moveToFolder();
        click("saveFileButton");
        QVERIFY(the("cancelButton").hasFocus());
        QVERIFY(!the("savePath").isEnabled());
        QVERIFY(waitUntil(
            [&] { return the<QLabel>("busyText").text().startsWith(u"Saved so far: "_s); }));
        QTest::keyClick(&the("cancelButton"), Qt::Key_Escape);
        waitForOutcome(u"Stopped."_s);
        QCOMPARE(files(), QStringList());
    }

    void clearedPage_givesUpAndForgets()
    {
        place->add(0, 10'000);
        showRows(10'000);
        open();
        moveToFolder();
        click("saveFileButton");
        QVERIFY(waitUntil(
            [&] { return the<QLabel>("busyText").text().startsWith(u"Saved so far: "_s); }));
        page->clear();
        QVERIFY(!part<QWidget>(*page, u"exportPanel"_s).isVisible());
        QVERIFY(waitUntil([&] { return !part<QWidget>(*page, u"busyRow"_s).isVisibleTo(page); }));
        QCOMPARE(files(), QStringList());
        auto &panelOfList = part<QWidget>(*page, u"exportPanel"_s);
        QVERIFY(part<QLineEdit>(panelOfList, u"savePath"_s).text().isEmpty());
        QCOMPARE(part<QComboBox>(panelOfList, u"exportAccount"_s).count(), 0);
    }

    void foreignComputer_savesNothingAndSaysWhy()
    {
        place->computer = session::ComputerKind::Foreign;
        makePageAnew();
        page->setLanguage(domain::Language::English);
        place->add(0, 5);
        showRows(5);
        open();
        QVERIFY(the<QLabel>("saveRefusal").isVisible());
        QVERIFY(the<QLabel>("saveRefusal").text().contains(u"nothing is saved"_s));
        for (const char *name : {"savePath", "saveFileButton", "exportWhat", "saveWarning"})
            QVERIFY2(!the(name).isVisible(), name);
        QVERIFY(the("closeSaveButton").hasFocus());
        click("closeSaveButton");
        openReceipt();
        QVERIFY(the<QLabel>("saveRefusal").isVisible());
        QVERIFY(!the("saveFileButton").isVisible());
    }

    void receipt_isSavedFromTheDetails()
    {
        place->add(0, 6); // the newest is declined
        showRows(6);
        openReceipt();
        QVERIFY(
            the<QLineEdit>("savePath").text().endsWith(u"Qorgan receipt 2025-10-01 10-00.pdf"_s));
        const QString path = moveToFolder();
        click("saveFileButton");
        waitForOutcome(u"Saved: "_s + path);
        const QString text = testkit::readPdf(path).simplified();
        QVERIFY(text.contains(u"No money was taken"_s));
        QVERIFY(text.contains(u"Qorgan Gold, KZ86125KZT5004100100"_s));
        QVERIFY(text.contains(place->demo().emergencyPhone()));
        QTest::keyClick(&the("closeSaveButton"), Qt::Key_Escape);
        QVERIFY(part<QWidget>(*page, u"saveReceiptButton"_s).hasFocus());
        openReceipt();
        // Another operation has another receipt.
        auto &list = part<QListView>(*page, u"operationList"_s);
        list.setCurrentIndex(list.model()->index(1, 0));
        QVERIFY(waitUntil([&] { return !the("savePanel").isVisible(); }));
        QVERIFY(part<QWidget>(*page, u"saveReceiptButton"_s).isVisible());
    }

    void folderDialog_speaksTheLanguageAndIsTaken_data()
    {
        QTest::addColumn<domain::Language>("language");
        QTest::newRow("kk") << domain::Language::Kazakh;
        QTest::newRow("ru") << domain::Language::Russian;
    }
    void folderDialog_speaksTheLanguageAndIsTaken()
    {
        QFETCH(domain::Language, language);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        page->setLanguage(language);
        place->add(0, 5);
        showRows(5);
        open();
        typePath(folder->filePath(u"тізім.csv"_s));
        QVERIFY(QDir(folder->path()).mkdir(u"қалта"_s));
        click("chooseFolderButton");
        auto &dialog = part<QFileDialog>(*page, u"folderDialog"_s);
        QVERIFY(waitUntil([&] { return dialog.isVisible(); }));
        QStringList foreign;
        static const QRegularExpression latin(u"[A-Za-z]{3,}"_s);
        const auto judge = [&](const QString &text) {
            if (text.contains(latin) && !text.contains(u'/') && !text.contains(folder->path()))
                foreign.append(text);
        };
        judge(dialog.windowTitle());
        for (const auto *label : dialog.findChildren<QLabel *>())
            judge(label->text());
        for (const auto *button : dialog.findChildren<QAbstractButton *>()) {
            judge(button->text());
            judge(button->toolTip());
            judge(button->accessibleName());
        }
        QCOMPARE(foreign, QStringList());
        auto &name = part<QLineEdit>(dialog, u"fileNameEdit"_s);
        // Typing would open the list of folders that begin so.
        name.setText(folder->filePath(u"қалта"_s));
        auto *choose =
            part<QDialogButtonBox>(dialog, u"buttonBox"_s).button(QDialogButtonBox::Open);
        QVERIFY(waitUntil([&] { return choose->isEnabled(); }, std::chrono::seconds(10)));
        QTest::mouseClick(choose, Qt::LeftButton);
        QVERIFY(waitUntil([&] {
            return the<QLineEdit>("savePath").text() == folder->filePath(u"қалта/тізім.csv"_s);
        }));
    }

    void texts_areNeverCut_data() { addLayouts(); }
    void texts_areNeverCut()
    {
        QFETCH(domain::Language, language);
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        scaleLetters(scale);
        makePageAnew();
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        page->setLanguage(language);
        place->add(0, 20);
        show(size);
        auto &list = part<QListView>(*page, u"operationList"_s);
        QVERIFY(waitUntil([&] { return list.model()->rowCount() == 20; }));
        requireWholeTexts(size);
        open();
        choose("exportWhat", 1);
        choose("exportFormat", 1);
        testkit::writeFile(folder->filePath(u"a.pdf"_s), "precious");
        typePath(folder->filePath(u"a.pdf"_s));
        choose("exportYear", 1);
        choose("exportMonth", 9);
        click("saveFileButton");
        QVERIFY(waitUntil([&] { return the("replaceFileButton").isVisible(); }));
        const auto toTop = [&] {
            for (auto *area : page->findChildren<QScrollArea *>())
                area->verticalScrollBar()->setValue(0);
        };
        requireWholeTexts(size, toTop);
        QTest::keyClick(&the("saveFileButton"), Qt::Key_Escape);
        openReceipt();
        requireWholeTexts(size, toTop);
    }
};

QTEST_MAIN(tst_ExportPanel)
#include "tst_ExportPanel.moc"
