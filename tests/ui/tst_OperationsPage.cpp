// SPDX-License-Identifier: Apache-2.0
#include "OperationsPageCase.h"
#include "ui/models/OperationListModel.h"
#include "ui/widgets/ListState.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using testkit::waitUntil;
using ui::ListState;
using ui::OperationListModel;
using Arrival = vault::OperationStore::Arrival;
using ConnectionState = session::Connection::State;

namespace {

template<typename Widget = QWidget>
Widget *part(const QWidget &page, const char *name)
{
    auto *found = page.findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QString textOf(const QWidget &page, const char *name)
{
    return part<QLabel>(page, name)->text();
}

} // namespace

class tst_OperationsPage : public QObject, private testkit::OperationsPageCase
{
    Q_OBJECT

    [[nodiscard]] QListView *list() const { return part<QListView>(*page, "operationList"); }
    [[nodiscard]] ListState *state() const { return part<ListState>(*page, "listState"); }
    [[nodiscard]] ListState *strip() const { return part<ListState>(*page, "listStateStrip"); }
    [[nodiscard]] int rows() const { return list()->model()->rowCount(); }

    void show(QSize size = {1100, 760})
    {
        page->resize(size);
        page->show();
        page->reload();
        QVERIFY(QTest::qWaitForWindowExposed(page));
    }
    void showRows(int count)
    {
        show();
        QVERIFY(waitUntil([&] { return rows() == count; }));
    }
    void select(int at)
    {
        const QModelIndex index = list()->model()->index(at, 0);
        list()->setCurrentIndex(index);
        QVERIFY(waitUntil([&] { return index.data(OperationListModel::LoadedRole).toBool(); }));
        QVERIFY(waitUntil([&] { return part<QWidget>(*page, "detailStatus")->isVisible(); }));
    }
    void choose(const char *filter)
    {
        QTest::mouseClick(part<QPushButton>(*page, filter), Qt::LeftButton);
    }

private slots:
    void initTestCase() { beginAll(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void tenThousandOperations_areListedFilteredAndFound()
    {
        place->add(0, 10'000);
        showRows(10'000);
        choose("filterDeclined");
        QVERIFY(waitUntil([&] { return rows() == 2'000; }));
        QTest::keyClicks(part<QLineEdit>(*page, "search"), QStringLiteral("magnum"));
        QVERIFY(waitUntil([&] { return rows() == 334; }));
        choose("filterAll");
        QVERIFY(waitUntil([&] { return rows() == 1'667; }));
    }

    void selection_isKeptWhileRowsArriveAbove()
    {
        place->add(0, 500);
        showRows(500);
        select(200);
        const auto chosen = list()->currentIndex().data(OperationListModel::RowIdRole);
        list()->scrollTo(list()->currentIndex(), QAbstractItemView::PositionAtCenter);
        const int top = list()->visualRect(list()->currentIndex()).top();
        place->add(500, 540, Arrival::News);
        QVERIFY(waitUntil([&] { return rows() == 540; }));
        QCOMPARE(list()->currentIndex().row(), 240);
        QCOMPARE(list()->currentIndex().data(OperationListModel::RowIdRole), chosen);
        QCOMPARE(list()->visualRect(list()->currentIndex()).top(), top);
    }

    void arrival_atTheTop_isSeen()
    {
        place->add(0, 500);
        showRows(500);
        place->add(500, 503, Arrival::News);
        QVERIFY(waitUntil([&] { return rows() == 503; }));
        QCOMPARE(list()->verticalScrollBar()->value(), 0);
        QVERIFY(waitUntil([&] { return page->unreadCount() == 3; }));
        QCOMPARE(textOf(*page, "unreadCount"), QStringLiteral("New: 3"));
        QTest::mouseClick(part<QPushButton>(*page, "markAllRead"), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return page->unreadCount() == 0; }));
        QVERIFY(!part<QWidget>(*page, "unreadCount")->isVisible());
    }

    void operation_thatIsLookedAt_becomesRead()
    {
        place->add(0, 3, Arrival::News);
        showRows(3);
        QVERIFY(waitUntil([&] { return page->unreadCount() == 3; }));
        select(1);
        QVERIFY(waitUntil([&] { return page->unreadCount() == 2; }));
    }

    void detail_ofADeclinedOperation_saysWhyAndWhatToDo()
    {
        place->add(0, 6); // the newest declined one, 5, has an expired card
        showRows(6);
        select(0);
        QCOMPARE(textOf(*page, "detailStatus"), QStringLiteral("Declined"));
        QCOMPARE(textOf(*page, "detailMerchant"), QStringLiteral("Kolesa Kafe"));
        QVERIFY(textOf(*page, "declineReason").contains(QStringLiteral("validity")));
        QVERIFY(textOf(*page, "declineNextStep").contains(QStringLiteral("order a new one")));
        QVERIFY(textOf(*page, "declineCall").contains(place->demo().emergencyPhone()));
        const auto declined = place->directory.reminders().forTrigger(
            domain::ReminderTrigger::OperationDeclined, place->demo());
        QVERIFY(!declined.isEmpty());
        auto *reminder = part<QWidget>(*part<QWidget>(*page, "operationDetail"), "reminderCard");
        QVERIFY(reminder->isVisible());
        QCOMPARE(reminder->property("reminderId").toString(), declined.first().id);
    }

    void detail_followsAStatusThatChanges()
    {
        place->add(0, 8); // 7 is in process
        showRows(8);
        select(0);
        QCOMPARE(textOf(*page, "detailStatus"), QStringLiteral("In process"));
        auto booked = place->operation(7);
        booked.status = domain::OperationStatus::Booked;
        booked.version = 2;
        place->add({booked}, Arrival::News);
        QVERIFY(waitUntil(
            [&] { return textOf(*page, "detailStatus") == QStringLiteral("Completed"); }));
    }

    void balances_withoutRoom_stayHiddenWhenTheLanguageIsSwitched()
    {
        const domain::Money money{4'851'234'000, QStringLiteral("KZT")};
        const domain::Account account{QStringLiteral("a"),
                                      domain::AccountKind::Card,
                                      QStringLiteral("Карта шоты"),
                                      {},
                                      money,
                                      money,
                                      {},
                                      1};
        QVERIFY(testkit::waitFor(place->accounts.replace({account}, {})).has_value());
        show({600, 300});
        auto *balances = part<QWidget>(*page, "accountStrip");
        QVERIFY(waitUntil([&] { return !balances->findChildren<QLabel *>().isEmpty(); }));
        QVERIFY(!balances->isVisible());
        page->setLanguage(domain::Language::Russian);
        QEvent switched(QEvent::LanguageChange);
        QCoreApplication::sendEvent(balances, &switched);
        QVERIFY(!balances->isVisible());
        page->resize(1100, 760);
        QVERIFY(waitUntil([&] { return balances->isVisible(); }));
    }

    void bankText_isNeverRichAndNeverALink()
    {
        auto operation = place->operation(1);
        operation.merchant = QStringLiteral("<a href='https://evil.example'>Bank</a>");
        operation.description = QStringLiteral("https://evil.example");
        place->add({operation}, Arrival::FirstFill);
        showRows(1);
        select(0);
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            QVERIFY(!label->openExternalLinks());
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        }
    }

    void emptyList_says_data()
    {
        QTest::addColumn<ConnectionState>("connection");
        QTest::addColumn<int>("code");
        QTest::addColumn<ListState::Kind>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, ConnectionState connection, ErrorCode code,
                            ListState::Kind kind, const char *sentence) {
            QTest::newRow(name) << connection << static_cast<int>(code) << kind
                                << QString::fromLatin1(sentence);
        };
        row("empty", ConnectionState::Online, ErrorCode{}, ListState::Kind::Empty,
            "the operation appears here");
        row("loading", ConnectionState::Connecting, ErrorCode{}, ListState::Kind::Loading,
            "The newest come first");
        row("offline", ConnectionState::Offline, ErrorCode::BankUnreachable,
            ListState::Kind::Offline, "cannot be reached");
        row("behind a sign-in page", ConnectionState::Offline, ErrorCode::CaptivePortal,
            ListState::Kind::Offline, "Open any page in the browser");
        row("error", ConnectionState::Refused, ErrorCode::PinMismatch, ListState::Kind::Error,
            "(Q313)");
        row("blocked", ConnectionState::Refused, ErrorCode::AccessBlocked, ListState::Kind::Blocked,
            "Call the bank");
    }
    void emptyList_says()
    {
        QFETCH(ConnectionState, connection);
        QFETCH(int, code);
        QFETCH(QString, sentence);
        place->connection.update(connection,
                                 code == 0 ? std::nullopt : std::optional(ErrorCode(code)));
        show();
        QVERIFY(waitUntil([&] { return state()->text().contains(sentence); }));
        QTEST(state()->kind(), "kind");
        QVERIFY(state()->isVisible());
        QVERIFY(!list()->isVisible());
    }

    void filledList_offline_keepsTheRowsAndSaysAsOf()
    {
        place->add(0, 20);
        place->connection.updateAsOf(place->clock.utcNow());
        place->connection.update(ConnectionState::Offline, ErrorCode::Offline);
        showRows(20);
        QVERIFY(list()->isVisible());
        QVERIFY(strip()->isVisible());
        QCOMPARE(strip()->kind(), ListState::Kind::Offline);
        QVERIFY(strip()->text().contains(QStringLiteral("Today, 14:30")));
        QSignalSpy again(page, &ui::OperationsPage::refreshRequested);
        QTest::mouseClick(part<QPushButton>(*strip(), "listStateAction"), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        place->connection.update(ConnectionState::Online);
        QVERIFY(!strip()->isVisible());
    }

    void filledList_behindASignInPage_saysWhatToDo()
    {
        place->add(0, 20);
        place->connection.updateAsOf(place->clock.utcNow());
        place->connection.update(ConnectionState::Offline, ErrorCode::CaptivePortal);
        showRows(20);
        QCOMPARE(strip()->kind(), ListState::Kind::Offline);
        QVERIFY(strip()->text().contains(QStringLiteral("Open any page in the browser")));
        QVERIFY(strip()->text().contains(QStringLiteral("Today, 14:30")));
    }

    void filledList_blocked_leadsToTheContacts()
    {
        place->add(0, 20);
        place->connection.update(ConnectionState::Refused, ErrorCode::AccessBlocked);
        showRows(20);
        QCOMPARE(strip()->kind(), ListState::Kind::Blocked);
        QSignalSpy contacts(page, &ui::OperationsPage::contactsRequested);
        QTest::mouseClick(part<QPushButton>(*strip(), "listStateAction"), Qt::LeftButton);
        QCOMPARE(contacts.size(), 1);
    }

    void ownNote_isFoundAndMarked()
    {
        place->add(0, 20);
        showRows(20);
        const QRect row = list()->visualRect(list()->model()->index(3, 0));
        const auto drawn = [&] { return list()->viewport()->grab(row).toImage(); };
        QVERIFY(waitUntil([&] {
            return list()->model()->index(3, 0).data(OperationListModel::LoadedRole).toBool();
        }));
        QImage before = drawn();
        const auto kept = testkit::waitFor(
            place->commands.keepNote(place->operation(16).id, QStringLiteral("Әжеме гүл"), {}));
        QVERIFY(kept);
        QVERIFY(waitUntil([&] { return drawn() != before; }));
        part<QLineEdit>(*page, "search")->setText(QStringLiteral("ажеме"));
        QVERIFY(waitUntil([&] { return rows() == 1; }));
        QCOMPARE(list()->model()->index(0, 0).data().toString(), place->operation(16).merchant);
    }

    void history_thatIsLeft_isToldAndPaused()
    {
        place->connection.update(session::Connection::State::Online);
        place->add(0, 40);
        showRows(40);
        QVERIFY(!part<QWidget>(*page, "historyBar")->isVisible());
        place->history.update(vault::HistoryLeft{QStringLiteral("p"), 40, 1'200, false});
        QVERIFY(part<QWidget>(*page, "historyBar")->isVisible());
        QSignalSpy asked(page, &ui::OperationsPage::historyPauseRequested);
        QTest::mouseClick(part<QPushButton>(*page, "historyPause"), Qt::LeftButton);
        QCOMPARE(asked, (QList<QVariantList>{{true}}));
        place->history.update(std::nullopt);
        QVERIFY(!part<QWidget>(*page, "historyBar")->isVisible());
    }

    void nothingFound_offersToShowAll()
    {
        place->add(0, 20);
        showRows(20);
        QTest::keyClicks(part<QLineEdit>(*page, "search"), QStringLiteral("qwertyuiop"));
        QVERIFY(waitUntil([&] { return state()->kind() == ListState::Kind::NothingFound; }));
        QTest::mouseClick(part<QPushButton>(*state(), "listStateAction"), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return rows() == 20; }));
        QVERIFY(part<QLineEdit>(*page, "search")->text().isEmpty());
    }

    void closedVault_isSaidWithItsCode()
    {
        (void)testkit::waitFor(place->vault.close());
        show();
        QVERIFY(waitUntil([&] { return state()->kind() == ListState::Kind::Error; }));
        QVERIFY(state()->text().contains(QStringLiteral("(Q401)")));
    }

    void narrowWindow_opensTheDetailAsAPageOfItsOwn()
    {
        place->add(0, 20);
        show({640, 560});
        QVERIFY(waitUntil([&] { return rows() == 20; }));
        QVERIFY(!part<QWidget>(*page, "detailPane")->isVisible());
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(2, 0));
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(part<QWidget>(*page, "detailPane")->isVisible());
        QVERIFY(!list()->isVisible());
        QTest::keyClick(part<QPushButton>(*page, "backToList"), Qt::Key_Escape);
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->currentIndex().row(), 2);
    }

    void emptyDetail_showsTheReminderOfThePage()
    {
        show();
        const auto fitting = place->directory.reminders().forTrigger(
            domain::ReminderTrigger::OperationsPage, place->demo());
        auto *reminder = part<QWidget>(*part<QWidget>(*page, "operationDetail"), "reminderCard");
        QVERIFY(reminder->isVisible());
        QCOMPARE(reminder->property("reminderId").toString(), fitting.first().id);
    }

    void clear_forgetsWhatWasShown()
    {
        place->add(0, 6, Arrival::News);
        place->addAccounts();
        showRows(6);
        select(0);
        page->clear();
        QCOMPARE(rows(), 0);
        QCOMPARE(page->unreadCount(), 0);
        for (const QLabel *label : page->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(QStringLiteral("Kolesa")));
        QVERIFY(page->findChildren<QWidget *>(QStringLiteral("accountCard")).isEmpty());
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<domain::Language>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<bool>("calm");
        for (const auto language : {domain::Language::Kazakh, domain::Language::Russian}) {
            const QByteArray tag = domain::languageTag(language).toLatin1();
            QTest::newRow((tag + "-usual").constData())
                << language << QSize(1000, 700) << 1.0 << false;
            QTest::newRow((tag + "-small").constData())
                << language << QSize(800, 480) << 1.0 << false;
            QTest::newRow((tag + "-double").constData())
                << language << QSize(800, 480) << 2.0 << false;
            // What a window of 800 x 600 leaves below head and bar.
            QTest::newRow((tag + "-double-flat").constData())
                << language << QSize(800, 256) << 2.0 << true;
        }
    }
    void texts_areNeverCut()
    {
        QFETCH(domain::Language, language);
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        QFETCH(bool, calm);
        scaleLetters(scale);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        page->setLanguage(language);
        place->addAccounts();
        place->add(0, 50);
        place->add(50, 56, Arrival::News);
        // A day with operations that nobody has looked at.
        place->clock.setWall(place->operation(55).occurredAt.addSecs(60));
        place->connection.updateAsOf(place->clock.utcNow());
        place->connection.update(ConnectionState::Online);
        if (!calm) {
            place->connection.update(ConnectionState::Offline, ErrorCode::CaptivePortal);
            place->history.update(vault::HistoryLeft{QStringLiteral("p"), 56, 1'000'000, false});
        }
        show(size);
        QVERIFY(waitUntil([&] { return rows() == 56 && page->unreadCount() == 6; }));
        const auto isAsked = [&] {
            return part<QWidget>(*page, "reviewButton")->isVisible()
                   || part<QWidget>(*page, "reviewInHead")->isVisible();
        };
        QVERIFY(waitUntil(isAsked, std::chrono::seconds(5)));
        const auto check = [&] { requireWholeTexts(size); };
        check();
        list()->setCurrentIndex(list()->model()->index(0, 0)); // a declined one
        QTest::keyClick(list(), Qt::Key_Return);
        check();
        page->clear();
        page->reload();
        check();
    }
};

QTEST_MAIN(tst_OperationsPage)
#include "tst_OperationsPage.moc"
