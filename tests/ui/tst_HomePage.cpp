// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "PageCase.h"
#include "ui/pages/HomePage.h"
#include "ui/widgets/AccountRow.h"
#include "ui/widgets/CategoryRow.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/MonthChart.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Language;
using domain::OperationStatus;
using session::Connection;
using testkit::PageCase;
using testkit::part;
using testkit::waitFor;
using testkit::waitUntil;
using testkit::Where;
using Kind = ListState::Kind;

namespace {

constexpr char kPassword[] = "Qorgan-7-tau";
const domain::Company kCompany{u"«Ақ қайың» ЖШС"_s, u"990140999999"_s};

// The clock stands at 2 March 2026, 14:00 at the bank.
const QDateTime kToday(QDate(2026, 3, 2), QTime(5, 0), Qt::UTC);
const QDateTime kFebruary(QDate(2026, 2, 10), QTime(5, 0), Qt::UTC);

domain::Operation operation(int n, const QDateTime &when, qint64 minor, const char *mcc = "5411")
{
    domain::Operation made;
    made.id = u"op_%1"_s.arg(n);
    made.accountId = u"acc_1"_s;
    made.status = OperationStatus::Booked;
    made.amount = {minor, u"KZT"_s};
    made.merchant = u"Дүкен %1"_s.arg(n);
    made.mcc = QString::fromLatin1(mcc);
    made.occurredAt = when.addSecs(n);
    made.version = 1;
    return made;
}

domain::Operation declined(domain::Operation operation)
{
    operation.status = OperationStatus::Declined;
    operation.declineReason = domain::DeclineReason::InsufficientFunds;
    return operation;
}

/// The page of an open vault, shown; the bank cannot be reached unless a test says so.
struct Opened {
    explicit Opened(Language language = Language::English, Where where = Where::SomeoneElses)
        : place(language, where)
    {
        if (!place.signIn(kPassword))
            qFatal("no vault");
        place.parts->sync->stop();
        place.parts->sender->stop();
        place.session->connection().update(Connection::State::Online);
    }

    void show(QSize size = {900, 1600})
    {
        page = std::make_unique<HomePage>(place.context(), *place.session);
        page->setLanguage(place.settings->language());
        page->resize(size);
        page->show();
    }
    void addAccounts(qint64 held = 50'000)
    {
        using namespace domain;
        const QList<Account> all{{u"acc_1"_s,
                                  AccountKind::Card,
                                  u"Qorgan Gold"_s,
                                  u"KZ86125KZT5004100100"_s,
                                  {48'512'340, u"KZT"_s},
                                  {48'512'340 - held, u"KZT"_s},
                                  place.clock.utcNow(),
                                  1},
                                 {u"acc_2"_s,
                                  AccountKind::Savings,
                                  u"Жинақ"_s,
                                  u"KZ86125KZT5004100101"_s,
                                  {125'000'000, u"KZT"_s},
                                  {125'000'000, u"KZT"_s},
                                  place.clock.utcNow(),
                                  1}};
        QVERIFY(waitFor(place.parts->accounts->replace(all, {})));
    }
    void add(const QList<domain::Operation> &operations)
    {
        domain::SyncPage changes;
        changes.epoch = u"e1"_s;
        for (const auto &each : operations) {
            changes.changes.append({m_seq + 1, m_seq, each});
            ++m_seq;
        }
        changes.nextCursor = u"c%1"_s.arg(m_seq);
        changes.serverTime = place.clock.utcNow();
        QVERIFY(waitFor(place.parts->operations->apply(
            changes, vault::OperationStore::Arrival::FirstFill, {})));
    }
    void stand(const std::optional<domain::Company> &company, const QString &name)
    {
        session::Standing standing = place.session->standing();
        standing.company = company;
        standing.customerName = name;
        place.parts->setStanding(standing);
    }

    template<typename Widget = QWidget>
    Widget &the(const char *name) const
    {
        return part<Widget>(*page, QLatin1String(name));
    }
    QString text(const char *name) const { return the<QLabel>(name).text(); }
    bool isShown(const char *name) const { return the(name).isVisible(); }
    void press(const char *name) const
    {
        the(name).setFocus();
        QTest::keyClick(&the(name), Qt::Key_Space);
    }
    ListState &state(const char *card) const
    {
        return part<ListState>(the(card), u"listStateStrip"_s);
    }
    QList<AccountRow *> accounts() const { return page->findChildren<AccountRow *>(); }
    bool hasAccounts(int count) const
    {
        return waitUntil(
            [&] { return accounts().size() == count && accounts().last()->isVisible(); });
    }
    QStringList bars() const
    {
        QStringList said;
        for (const auto *row : page->findChildren<CategoryRow *>())
            said.append(row->accessibleName());
        return said;
    }
    bool hasBars(const QStringList &expected) const
    {
        const bool has = waitUntil([&] { return bars() == expected; }, std::chrono::seconds(5));
        if (!has)
            qWarning() << bars();
        return has;
    }

    PageCase place;
    std::unique_ptr<HomePage> page;

private:
    qint64 m_seq = 0;
};

} // namespace

class tst_HomePage : public QObject
{
    Q_OBJECT

    QFont m_font;

private slots:
    void initTestCase()
    {
        initResources();
        QVERIFY(Style::install(*qApp, Scheme::Light));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void accounts_sayWhatIsOnThem()
    {
        Opened opened;
        opened.addAccounts();
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        auto &first = *opened.accounts().first();
        QCOMPARE(part<QLabel>(first, u"accountTitle"_s).text(), u"Qorgan Gold"_s);
        QCOMPARE(part<QLabel>(first, u"accountBalance"_s).text(), u"485,123.40\u00a0₸"_s);
        QCOMPARE(part<QLabel>(first, u"accountAvailable"_s).text(),
                 u"Available: 484,623.40\u00a0₸"_s);
        QCOMPARE(part<QLabel>(first, u"accountHeld"_s).text(),
                 u"Held for operations in process: 500.00\u00a0₸"_s);
        QCOMPARE(part<QLabel>(first, u"accountAsOf"_s).text(), u"As of: Today, 14:00"_s);
        QVERIFY(first.accessibleDescription().contains(u"Held"_s));
        QVERIFY(!part(*opened.accounts().last(), u"accountHeld"_s).isVisible());
        QVERIFY(!opened.state("accountList").isVisible());
    }

    void accounts_changed_areReadAgain()
    {
        Opened opened;
        opened.addAccounts();
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        auto &held = part(*opened.accounts().first(), u"accountHeld"_s);
        QTRY_VERIFY(held.isVisible());
        opened.addAccounts(0);
        QTRY_VERIFY(!held.isVisible());
    }

    void details_areReadInGroups_andCopiedPlain()
    {
        Opened opened(Language::English, Where::Own);
        opened.addAccounts();
        opened.stand({}, u"Ерлан Қасымов"_s);
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        auto *clipboard = QGuiApplication::clipboard();
        clipboard->clear();
        QVERIFY(!opened.isShown("accountDetails"));
        opened.press("accountDetailsButton");
        QVERIFY(opened.isShown("accountDetails"));
        QCOMPARE(opened.text("detailValueIban"), u"KZ86 125K ZT50 0410 0100"_s);
        QCOMPARE(opened.text("detailValueHolder"), u"Ерлан Қасымов"_s);
        QVERIFY(!opened.isShown("detailBin"));
        QVERIFY(!opened.isShown("noClipboard"));
        opened.press("copyIban");
        QCOMPARE(clipboard->text(), u"KZ86125KZT5004100100"_s);
        QCOMPARE(opened.text("copyOutcome"), u"Copied: Account number (IBAN)"_s);
        QVERIFY(opened.isShown("copyOutcome"));
        opened.press("copyHolder");
        QCOMPARE(clipboard->text(), u"Ерлан Қасымов"_s);
        QCOMPARE(opened.text("copyOutcome"), u"Copied: Holder of the account"_s);
        opened.press("copyAll");
        QCOMPARE(clipboard->text(),
                 u"Account number (IBAN): KZ86125KZT5004100100\nHolder of the account: Ерлан "
                 u"Қасымов\nBank: "_s
                     + opened.place.demo().name.en);
        QCOMPARE(opened.text("copyOutcome"),
                 u"Copied: Account number (IBAN), Holder of the account, Bank"_s);
        opened.press("accountDetailsButton");
        QVERIFY(!opened.isShown("accountDetails"));
    }

    void details_focusGoesFromAccountToAccount()
    {
        Opened opened(Language::English, Where::Own);
        opened.addAccounts();
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        auto &second = part(*opened.accounts().last(), u"accountDetailsButton"_s);
        opened.press("accountDetailsButton");
        for (const char *next : {"copyIban", "copyBank", "copyAll"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(opened.the(next).hasFocus(), next);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(second.hasFocus());
        QTest::keyClick(&second, Qt::Key_Tab);
        QVERIFY(opened.the("allOperations").hasFocus());
    }

    void someoneElsesComputer_clipboardIsNotUsed()
    {
        Opened opened;
        opened.addAccounts();
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        opened.press("accountDetailsButton");
        QVERIFY(opened.isShown("detailValueIban"));
        QVERIFY(!opened.isShown("copyIban"));
        QVERIFY(!opened.isShown("copyAll"));
        QVERIFY(opened.isShown("noClipboard"));
        QVERIFY(opened.text("noClipboard").contains(u"on your own computer"_s));
    }

    void company_standsOverItsAccounts()
    {
        Opened opened(Language::English, Where::Own);
        opened.addAccounts();
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        QVERIFY(!opened.isShown("companyName"));
        opened.stand(kCompany, u"Ерлан Қасымов"_s);
        QVERIFY(opened.isShown("companyName"));
        QCOMPARE(opened.text("companyName"), u"«Ақ қайың» ЖШС, BIN 990140999999"_s);
        opened.press("accountDetailsButton");
        QCOMPARE(opened.text("detailValueHolder"), kCompany.name);
        QCOMPARE(opened.text("detailValueBin"), kCompany.bin);
        opened.press("copyBin");
        QCOMPARE(QGuiApplication::clipboard()->text(), kCompany.bin);
    }

    void beforeItIsRead_eachPartSaysSo()
    {
        Opened opened;
        opened.show();
        for (const char *card : {"accountList", "todayCard", "monthChart"}) {
            QCOMPARE(opened.state(card).kind(), Kind::Loading);
            QVERIFY(opened.state(card).isVisible());
        }
    }

    void newCustomer_isToldWhatWillBeHere()
    {
        Opened opened;
        opened.show();
        for (const char *card : {"accountList", "todayCard", "monthChart"}) {
            QTRY_COMPARE(opened.state(card).kind(), Kind::Empty);
            QVERIFY(opened.state(card).isVisible());
            QVERIFY(!opened.state(card).text().isEmpty());
        }
        QVERIFY(!part(*opened.page, u"earlierMonth"_s).isEnabled());
        QVERIFY(!opened.isShown("reviewBar"));
        opened.place.session->connection().update(Connection::State::Connecting);
        QTRY_COMPARE(opened.state("accountList").kind(), Kind::Loading);
    }

    void connection_isToldAboveWithWhatToDo_data()
    {
        QTest::addColumn<Connection::State>("state");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("leadsToContacts");
        QTest::newRow("offline") << Connection::State::Offline
                                 << static_cast<int>(ErrorCode::Offline)
                                 << static_cast<int>(Kind::Offline) << false;
        QTest::newRow("blocked") << Connection::State::Refused
                                 << static_cast<int>(ErrorCode::AccessBlocked)
                                 << static_cast<int>(Kind::Blocked) << true;
        QTest::newRow("refused") << Connection::State::Refused
                                 << static_cast<int>(ErrorCode::PinMismatch)
                                 << static_cast<int>(Kind::Error) << false;
    }

    void connection_isToldAboveWithWhatToDo()
    {
        QFETCH(Connection::State, state);
        QFETCH(int, code);
        QFETCH(int, kind);
        QFETCH(bool, leadsToContacts);
        Opened opened;
        opened.addAccounts();
        opened.place.session->connection().updateAsOf(kToday);
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        QCOMPARE(opened.text("pageIntro"), u"What you see is as of: Today, 10:00."_s);
        auto &above = *opened.page->findChildren<ListState *>(u"listStateStrip"_s).first();
        QVERIFY(!above.isVisible());
        opened.place.session->connection().update(state, static_cast<ErrorCode>(code));
        QVERIFY(above.isVisible());
        QVERIFY(!opened.isShown("pageIntro"));
        QCOMPARE(static_cast<int>(above.kind()), kind);
        QVERIFY(above.text().contains(u"as of: Today, 10:00"_s));
        // What is here stays.
        QVERIFY(opened.accounts().first()->isVisible());
        QSignalSpy contacts(opened.page.get(), &HomePage::contactsRequested);
        QSignalSpy refresh(opened.page.get(), &HomePage::refreshRequested);
        QTest::mouseClick(&part(above, u"listStateAction"_s), Qt::LeftButton);
        QCOMPARE(contacts.count(), leadsToContacts ? 1 : 0);
        QCOMPARE(refresh.count(), leadsToContacts ? 0 : 1);
    }

    void today_isCountedAndAddedUp_withTheNewest()
    {
        Opened opened;
        opened.add({operation(1, kToday.addDays(-1), -77'700), operation(2, kToday, -120'000),
                    operation(3, kToday, 5'000'000), operation(4, kToday, -80'050),
                    declined(operation(5, kToday, -900'000))});
        opened.show();
        QTRY_COMPARE(opened.text("todayAccepted"),
                     u"Accepted: 3. Spent: 2,000.50\u00a0₸. Received: 50,000.00\u00a0₸."_s);
        QCOMPARE(opened.text("todayDeclined"), u"Declined: 1. Not taken: 9,000.00\u00a0₸."_s);
        QStringList lines;
        for (const auto *line : opened.page->findChildren<QWidget *>(u"todayOperation"_s))
            lines.append(line->accessibleName());
        QCOMPARE(lines,
                 (QStringList{u"10:00 · Дүкен 5 · Declined · Not enough money · −9,000.00\u00a0₸"_s,
                              u"10:00 · Дүкен 4 · −800.50\u00a0₸"_s,
                              u"10:00 · Дүкен 3 · +50,000.00\u00a0₸"_s}));
        QSignalSpy all(opened.page.get(), &HomePage::operationsRequested);
        opened.press("allOperations");
        QCOMPARE(all.count(), 1);
    }

    void today_canBeMarked_andYesterdayIsAskedFor()
    {
        Opened opened;
        opened.add({operation(1, kToday.addDays(-1), -77'700), operation(2, kToday, -120'000)});
        opened.show();
        QTRY_VERIFY(opened.isShown("reviewButton"));
        QTRY_VERIFY(opened.isShown("showMissedButton"));
        QSignalSpy missed(opened.page.get(), &HomePage::missedRequested);
        opened.press("reviewButton");
        QTRY_VERIFY(!opened.isShown("reviewButton"));
        QVERIFY(opened.text("reviewText").contains(u"you looked at all of them"_s));
        const auto days = waitFor(
            opened.place.session->records().reviews(QDate(2026, 3, 1), QDate(2026, 3, 2), {}));
        QCOMPARE(days->size(), 1);
        QCOMPARE(days->first().day, QDate(2026, 3, 2));
        opened.press("showMissedButton");
        QCOMPARE(missed.count(), 1);
        // Coming back, the day is today again.
        opened.page->hide();
        opened.page->show();
        QTRY_COMPARE(opened.the<QPushButton>("showMissedButton").text(), u"Show: Yesterday"_s);
    }

    void midnight_todayIsAnotherDay()
    {
        Opened opened;
        opened.add({operation(1, kToday, -120'000)});
        opened.show();
        QTRY_VERIFY(opened.isShown("todayAccepted"));
        opened.page->hide();
        opened.place.clock.advance(std::chrono::hours(24));
        opened.page->show();
        QTRY_COMPARE(opened.state("todayCard").kind(), Kind::Empty);
        QVERIFY(!opened.isShown("todayAccepted"));
        QTRY_VERIFY(opened.isShown("showMissedButton"));
    }

    void month_hasABarForEachCategory()
    {
        Opened opened;
        domain::Operation transfer = operation(5, kToday, -200'000, "");
        transfer.channel = domain::OperationChannel::Transfer;
        domain::Operation pending = operation(2, kToday, -100'000);
        pending.status = OperationStatus::Pending;
        domain::Operation dollars = operation(6, kToday, -1'250, "5812");
        dollars.amount.currency = u"USD"_s;
        opened.add({operation(1, kToday, -500'000), pending, operation(3, kToday, -199'000, "5541"),
                    operation(4, kToday, -1'000, "0000"), transfer, dollars,
                    declined(operation(7, kToday, -9'000'000)), operation(8, kToday, 7'000'000)});
        opened.show();
        QVERIFY(opened.hasBars({u"Groceries: 6,000.00\u00a0₸ · 60\u00a0%"_s,
                                u"Transfers: 2,000.00\u00a0₸ · 20\u00a0%"_s,
                                u"Fuel: 1,990.00\u00a0₸ · 20\u00a0%"_s,
                                u"Other: 10.00\u00a0₸ · <\u00a01\u00a0%"_s,
                                u"Cafés and restaurants: 12.50\u00a0$ · 100\u00a0%"_s}));
        QCOMPARE(opened.text("monthName"), u"March 2026"_s);
        QCOMPARE(opened.text("monthTotal"), u"Spent: 10,000.00\u00a0₸"_s);
        const auto &chart = opened.the("monthChart");
        QCOMPARE(chart.accessibleName(), u"Spending by category, March 2026"_s);
        QVERIFY(chart.accessibleDescription().contains(u"Spent: 12.50\u00a0$. Cafés"_s));
        QVERIFY(!opened.state("monthChart").isVisible());
        QVERIFY(!opened.isShown("monthMissing"));
    }

    void months_areTurnedByMouseAndKeyboard()
    {
        Opened opened;
        opened.add({operation(1, kFebruary.addMonths(-1), -100), operation(2, kFebruary, -20'000),
                    operation(3, kToday, -1'000)});
        opened.show();
        QVERIFY(opened.hasBars({u"Groceries: 10.00\u00a0₸ · 100\u00a0%"_s}));
        QVERIFY(!opened.the("laterMonth").isEnabled());
        opened.press("earlierMonth");
        QVERIFY(opened.hasBars({u"Groceries: 200.00\u00a0₸ · 100\u00a0%"_s}));
        QCOMPARE(opened.text("monthName"), u"February 2026"_s);
        opened.press("earlierMonth");
        QVERIFY(opened.hasBars({u"Groceries: 1.00\u00a0₸ · 100\u00a0%"_s}));
        // Nothing is older, and the focus does not get lost.
        QVERIFY(!opened.the("earlierMonth").isEnabled());
        QVERIFY(opened.the("laterMonth").hasFocus());
        QTest::mouseClick(&opened.the("laterMonth"), Qt::LeftButton);
        QTest::mouseClick(&opened.the("laterMonth"), Qt::LeftButton);
        QVERIFY(opened.hasBars({u"Groceries: 10.00\u00a0₸ · 100\u00a0%"_s}));
        QVERIFY(!opened.the("laterMonth").isEnabled());
        QVERIFY(opened.the("earlierMonth").hasFocus());
    }

    void month_withoutSpending_saysSo()
    {
        Opened opened;
        opened.add({operation(1, kFebruary, -100)});
        opened.show();
        QTRY_COMPARE(opened.state("monthChart").kind(), Kind::Empty);
        QVERIFY(opened.state("monthChart").isVisible());
        QVERIFY(opened.the("earlierMonth").isEnabled());
    }

    void olderOperations_notHere_isSaid()
    {
        Opened opened;
        domain::OperationPage newest;
        newest.epoch = u"e2"_s;
        newest.operations = {operation(1, kToday, -100)};
        newest.hasMore = true;
        newest.nextBefore = u"p1"_s;
        newest.start = domain::HistoryStart{u"c"_s, 9, 3};
        newest.serverTime = opened.place.clock.utcNow();
        QVERIFY(waitFor(opened.place.parts->operations->beginHistory(newest, {})));
        opened.show();
        QTRY_VERIFY(opened.isShown("monthMissing"));
        QVERIFY(opened.text("monthMissing").contains(u"on their way from the bank"_s));
        domain::OperationPage older = newest;
        older.start.reset();
        older.operations = {operation(2, kFebruary, -200)};
        older.hasMore = false;
        older.nextBefore.clear();
        QVERIFY(waitFor(opened.place.parts->operations->addOlder(u"p1"_s, older, {})));
        QTRY_VERIFY(!opened.isShown("monthMissing"));
        QVERIFY(waitFor(opened.place.session->retention().setMonths(1, {})));
        opened.press("earlierMonth");
        QTRY_VERIFY(opened.isShown("monthMissing"));
        QVERIFY(opened.text("monthMissing").contains(u"before 1 February 2026 are not kept"_s));
    }

    void sync_updatesWhatItTouches_andNoMore()
    {
        Opened opened;
        opened.add({operation(1, kFebruary, -100), operation(2, kToday, -1'000)});
        opened.show();
        QVERIFY(opened.hasBars({u"Groceries: 10.00\u00a0₸ · 100\u00a0%"_s}));
        opened.add({operation(3, kToday, -500)});
        QVERIFY(opened.hasBars({u"Groceries: 15.00\u00a0₸ · 100\u00a0%"_s}));
        // What nobody announces shows which changes are looked after.
        opened.place.parts->operations->blockSignals(true);
        opened.add({operation(4, kToday, -7'200)});
        opened.place.parts->operations->blockSignals(false);
        opened.place.parts->operations->noteChange(vault::TimeSpan{kFebruary, kFebruary});
        QTest::qWait(500);
        QCOMPARE(opened.bars(), QStringList{u"Groceries: 15.00\u00a0₸ · 100\u00a0%"_s});
        opened.place.parts->operations->noteChange(vault::TimeSpan{kToday, kToday});
        QVERIFY(opened.hasBars({u"Groceries: 87.00\u00a0₸ · 100\u00a0%"_s}));
    }

    void hidden_readsNothing_untilItIsShownAgain()
    {
        Opened opened;
        opened.add({operation(1, kToday, -1'000)});
        opened.show();
        QVERIFY(opened.hasBars({u"Groceries: 10.00\u00a0₸ · 100\u00a0%"_s}));
        opened.page->hide();
        opened.add({operation(2, kToday, -500)});
        opened.addAccounts();
        QTest::qWait(500);
        QCOMPARE(opened.bars(), QStringList{u"Groceries: 10.00\u00a0₸ · 100\u00a0%"_s});
        QCOMPARE(opened.accounts().size(), 0);
        opened.page->show();
        QVERIFY(opened.hasBars({u"Groceries: 15.00\u00a0₸ · 100\u00a0%"_s}));
        QVERIFY(opened.hasAccounts(2));
    }

    void vaultUnreadable_saysSoAndReadsAgain()
    {
        Opened opened(Language::English, Where::Own);
        opened.place.lock();
        opened.show();
        for (const char *card : {"accountList", "todayCard", "monthChart"}) {
            QTRY_COMPARE(opened.state(card).kind(), Kind::Error);
            QVERIFY(opened.state(card).text().contains(u"Q401"_s));
        }
        QVERIFY(waitFor(
            opened.place.session->unlock().unlock(base::SecretBytes::copyOf(kPassword), {})));
        for (const char *card : {"accountList", "todayCard", "monthChart"}) {
            auto &action = part(opened.state(card), u"listStateAction"_s);
            QTest::mouseClick(&action, Qt::LeftButton);
            QTRY_VERIFY(opened.state(card).kind() != Kind::Error);
        }
    }

    void language_switched_changesEveryText()
    {
        Opened opened;
        opened.addAccounts();
        opened.add({operation(1, kToday, -1'000)});
        opened.show();
        QVERIFY(opened.hasAccounts(2));
        QVERIFY(opened.hasBars({u"Groceries: 10.00\u00a0₸ · 100\u00a0%"_s}));
        opened.place.settings->setLanguage(Language::Russian);
        opened.page->setLanguage(Language::Russian);
        QCOMPARE(opened.text("monthName"), u"Март 2026"_s);
        QCOMPARE(opened.bars(), QStringList{u"Продукты: 10,00\u00a0₸ · 100\u00a0%"_s});
        QTRY_COMPARE(opened.text("todayAccepted"), u"Принято: 1. Потрачено: 10,00\u00a0₸."_s);
        opened.place.settings->setLanguage(Language::Kazakh);
        opened.page->setLanguage(Language::Kazakh);
        QCOMPARE(opened.text("monthName"), u"2026 ж. наурыз"_s);
        QCOMPARE(opened.bars(), QStringList{u"Азық-түлік: 10,00\u00a0₸ · 100\u00a0%"_s});
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        for (const auto language : {Language::Kazakh, Language::Russian}) {
            const QByteArray tag = domain::languageTag(language).toLatin1();
            QTest::newRow((tag + "-usual").constData()) << language << QSize(1000, 700) << 1.0;
            QTest::newRow((tag + "-small").constData()) << language << QSize(800, 600) << 1.0;
            QTest::newRow((tag + "-double").constData()) << language << QSize(800, 600) << 2.0;
        }
    }

    void texts_areNeverCut()
    {
        QFETCH(Language, language);
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        Opened opened(language, Where::Own);
        opened.addAccounts();
        opened.stand(kCompany, u"Ерлан Қасымов"_s);
        QList<domain::Operation> all{operation(1, kToday.addDays(-1), -77'700),
                                     declined(operation(2, kToday, -900'000)),
                                     operation(3, kFebruary, -100)};
        int n = 10;
        for (const char *mcc : {"5812", "4121", "5541", "5912", "5651", "4900", "4814", "7832",
                                "4511", "8211", "9311", "4829", "6011", "0000", "5411"})
        {
            n += 1;
            all.append(operation(n, kToday, -123'456'789LL * n, mcc));
        }
        opened.add(all);
        opened.place.session->connection().update(Connection::State::Offline, ErrorCode::Offline);
        opened.show(size);
        QVERIFY(opened.hasAccounts(2));
        QTRY_COMPARE(opened.bars().size(), 15);
        QTRY_VERIFY(opened.isShown("reviewBar"));
        opened.press("accountDetailsButton");
        opened.press("copyAll");
        QStringList faults;
        const bool sound = waitUntil(
            [&] {
                faults = testkit::layoutFaults(*opened.page);
                // A bar lies under its words.
                for (const auto *row : opened.page->findChildren<CategoryRow *>()) {
                    if (row->height() < row->heightForWidth(row->width()))
                        faults.append(row->accessibleName());
                }
                return faults.isEmpty();
            },
            std::chrono::seconds(5));
        QVERIFY2(sound, qPrintable(faults.join(u'\n')));
        QCOMPARE(opened.page->size(), size);
    }
};

QTEST_MAIN(tst_HomePage)
#include "tst_HomePage.moc"
