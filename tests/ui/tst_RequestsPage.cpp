// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "PageCase.h"
#include "ui/format/BreakableText.h"
#include "ui/format/CommandText.h"
#include "ui/pages/RequestsPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CommandRow.h"
#include "ui/widgets/ListState.h"

#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using base::Error;
using base::ErrorCode;
using domain::Language;
using testkit::PageCase;
using testkit::part;
using testkit::waitFor;
using testkit::Where;
using Kind = ListState::Kind;
using State = vault::OutboxStore::State;

namespace {

constexpr char kPassword[] = "Qorgan-7-tau";

template<typename Widget = QWidget>
Widget &in(QWidget &parent, const char *name)
{
    return part<Widget>(parent, QString::fromLatin1(name));
}

/// The page of an open vault with one operation in it, shown; the bank cannot be reached.
struct Opened {
    explicit Opened(const std::function<void(PageCase &)> &prepare = {},
                    Where where = Where::SomeoneElses, Language language = Language::English)
        : place(language, where)
    {
        if (!place.signIn(kPassword))
            qFatal("no vault");
        addOperation();
        if (prepare)
            prepare(place);
        page = std::make_unique<RequestsPage>(place.context(), *place.session);
        page->setLanguage(language);
        page->resize(800, 600);
        page->show();
    }

    void addOperation()
    {
        domain::Operation operation;
        operation.id = QStringLiteral("op_1");
        operation.accountId = QStringLiteral("acc_1");
        operation.status = domain::OperationStatus::Booked;
        operation.amount = {-123450, QStringLiteral("KZT")};
        operation.merchant = QStringLiteral("Дәріхана");
        operation.occurredAt = place.clock.utcNow();
        operation.version = 1;
        domain::SyncPage changes;
        changes.epoch = QStringLiteral("e1");
        changes.changes.append({1, 0, operation});
        changes.nextCursor = QStringLiteral("c1");
        changes.serverTime = place.clock.utcNow();
        const auto applied = waitFor(
            place.parts->operations->apply(changes, vault::OperationStore::Arrival::FirstFill, {}));
        if (!applied)
            qFatal("no operation");
    }

    session::Commands &commands() const { return place.session->commands(); }
    QList<CommandRow *> rows() const
    {
        // So that each lies where it belongs.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QList<CommandRow *> visible;
        for (auto *row : page->findChildren<CommandRow *>()) {
            if (row->isVisible())
                visible.append(row);
        }
        std::sort(visible.begin(), visible.end(),
                  [](CommandRow *a, CommandRow *b) { return a->y() < b->y(); });
        return visible;
    }
    bool isListed(int count) const
    {
        return testkit::waitUntil([&] { return rows().size() == count; });
    }
    static QString text(QWidget &parent, const char *name)
    {
        return in<QLabel>(parent, name).text();
    }
    QString stateOf(int row) const { return text(*rows().at(row), "commandState"); }
    QPushButton &withdraw(int row) const
    {
        return in<QPushButton>(*rows().at(row), "withdrawButton");
    }
    ListState &above() const { return in<ListState>(*page, "listStateStrip"); }
    ListState &instead() const { return in<ListState>(*page, "listState"); }
    static QPushButton &action(ListState &state)
    {
        return in<QPushButton>(state, "listStateAction");
    }
    Banner &outcome() const { return in<Banner>(*page, "requestsOutcome"); }

    void keepNote(const char *operation = "op_1") const
    {
        QVERIFY(waitFor(commands().keepNote(QString::fromLatin1(operation),
                                            QStringLiteral("Анама сыйлық"), {})));
    }
    void report() const
    {
        QVERIFY(waitFor(commands().reportFraud(QStringLiteral("op_1"), {}, {})));
    }

    PageCase place;
    std::unique_ptr<RequestsPage> page;
};

/// As if the bank had answered the oldest open one.
void settle(PageCase &place)
{
    const auto taken = waitFor(place.parts->outbox->takeNext({}));
    QVERIFY(taken && *taken);
    QVERIFY(waitFor(place.parts->outbox->settle((*taken)->id, place.clock.utcNow(), {}, {})));
}

void refuse(PageCase &place, ErrorCode why)
{
    const auto taken = waitFor(place.parts->outbox->takeNext({}));
    QVERIFY(taken && *taken);
    QVERIFY(waitFor(place.parts->outbox->refuse((*taken)->id, why, place.clock.utcNow(), {})));
}

/// Nothing goes to the bank by itself: the test plays its part.
void stopSending(PageCase &place)
{
    place.parts->sender->stop();
}

} // namespace

class TestRequestsPage : public QObject
{
    Q_OBJECT

    QFont m_font;

private slots:
    void initTestCase();
    void cleanup() { QApplication::setFont(m_font); }

    void nothingAsked_saysWhatWillBeHere();
    void shown_beforeItIsRead_saysSo();
    void nothingAsked_offlineOrBlocked_saysSo_data();
    void nothingAsked_offlineOrBlocked_saysSo();
    void waiting_tellsWhatWhenAndWhy();
    void eachKind_isToldInTheCustomersWords_data();
    void eachKind_isToldInTheCustomersWords();
    void operationNotHere_isNamedByItsNumber();
    void order_urgentFirst_thenAnsweredNewestFirst();
    void heldUp_saysWhyAndWhatToDo_data();
    void heldUp_saysWhyAndWhatToDo();
    void tryAgain_asksForARefresh();
    void sending_cannotBeWithdrawn();
    void done_saysWhenTheBankAnswered();
    void refused_saysWhyAndWhatHoldsAgain();
    void report_untilTheBankKnows_namesTheNumberToCall();
    void report_done_namesTheCase();
    void report_refused_sendsToThePhone();
    void withdraw_byKey_undoesItAndSaysSo();
    void withdraw_byMouse_takesTheRightOne();
    void withdraw_onItsWayMeanwhile_saysSo();
    void withdrawnButton_sentMeanwhile_leavesNoOtherUnderEnter();
    void withdraw_failed_saysWhyAndCanBeTriedAgain();
    void vaultUnreadable_saysSoAndReadsAgain();
    void changedWhileHidden_isReadWhenShownAgain();
    void answered_offline_tellsOfWhen();
    void states_areTold_byWordAndDrawing();
    void longWord_mayGoOn_betweenCharacters();
    void language_switched_changesEveryText();
    void texts_areNeverCut_data();
    void texts_areNeverCut();
};

void TestRequestsPage::initTestCase()
{
    initResources();
    QVERIFY(Style::install(*qApp, Scheme::Light));
    m_font = QApplication::font();
}

void TestRequestsPage::nothingAsked_saysWhatWillBeHere()
{
    Opened opened;
    opened.place.session->connection().update(session::Connection::State::Online);
    QTRY_COMPARE(opened.instead().kind(), Kind::Empty);
    QVERIFY(opened.instead().isVisible());
    QVERIFY(opened.instead().text().contains(QStringLiteral("notes on operations")));
    QVERIFY(!opened.above().isVisible());
    QVERIFY(opened.rows().isEmpty());
}

void TestRequestsPage::shown_beforeItIsRead_saysSo()
{
    Opened opened;
    QCOMPARE(opened.instead().kind(), Kind::Loading);
    QVERIFY(opened.instead().isVisible());
}

void TestRequestsPage::nothingAsked_offlineOrBlocked_saysSo_data()
{
    QTest::addColumn<session::Connection::State>("state");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    using Online = session::Connection::State;
    QTest::newRow("offline") << Online::Offline << static_cast<int>(ErrorCode::Offline)
                             << static_cast<int>(Kind::Offline);
    QTest::newRow("blocked") << Online::Refused << static_cast<int>(ErrorCode::AccessBlocked)
                             << static_cast<int>(Kind::Blocked);
}

void TestRequestsPage::nothingAsked_offlineOrBlocked_saysSo()
{
    QFETCH(session::Connection::State, state);
    QFETCH(int, code);
    QFETCH(int, kind);
    Opened opened;
    opened.place.parts->sync->stop();
    opened.place.session->connection().update(state, static_cast<ErrorCode>(code));
    QTRY_COMPARE(static_cast<int>(opened.instead().kind()), kind);
    QVERIFY(opened.instead().text().contains(base::shortCode(static_cast<ErrorCode>(code))));
}

void TestRequestsPage::waiting_tellsWhatWhenAndWhy()
{
    Opened opened;
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Waits to be sent"));
    CommandRow &row = *opened.rows().first();
    QCOMPARE(opened.text(row, "commandTitle"), QStringLiteral("Note on an operation"));
    QVERIFY(opened.text(row, "commandOperation").startsWith(QStringLiteral("Дәріхана")));
    QCOMPARE(opened.text(row, "commandWords"), QStringLiteral("Анама сыйлық"));
    QVERIFY(opened.text(row, "commandTimes").startsWith(QStringLiteral("Asked: Today")));
    QVERIFY(row.accessibleDescription().contains(QStringLiteral("Waits to be sent")));
    QVERIFY(opened.withdraw(0).isVisible());
    QTRY_COMPARE(opened.above().kind(), Kind::Offline);
    QVERIFY(opened.above().isVisible());
    QVERIFY(opened.above().text().contains(QStringLiteral("Q301")));
    QVERIFY(opened.above().text().contains(QStringLiteral("goes to the bank by itself")));
    QVERIFY(!opened.instead().isVisible());
    QVERIFY(in<QLabel>(*opened.page, "headingOpen").isVisible());
    QVERIFY(!in<QLabel>(*opened.page, "headingAnswered").isVisible());
}

void TestRequestsPage::eachKind_isToldInTheCustomersWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("title");
    QTest::newRow("note") << 0 << QStringLiteral("Note on an operation");
    QTest::newRow("no note") << 1 << QStringLiteral("Remove the note on an operation");
    QTest::newRow("review") << 2
                            << QStringLiteral("Looked through the operations of: 20 November 2026");
    QTest::newRow("on") << 3 << QStringLiteral("Switch SMS notices on");
    QTest::newRow("off") << 4 << QStringLiteral("Switch SMS notices off");
    QTest::newRow("report") << 5 << QStringLiteral("Report: this operation was not mine");
}

void TestRequestsPage::eachKind_isToldInTheCustomersWords()
{
    QFETCH(int, kind);
    QFETCH(QString, title);
    Opened opened;
    const QString id = QStringLiteral("op_1");
    const domain::Command::Body bodies[] = {
        domain::NoteChange{id, QStringLiteral("text")},
        domain::NoteChange{id, {}},
        domain::ReviewMark{QDate(2026, 11, 20), 1},
        domain::SmsNoticesChange{true},
        domain::SmsNoticesChange{false},
        domain::FraudReport{id, {}},
    };
    const domain::Command command{QStringLiteral("id"), opened.place.clock.utcNow(), bodies[kind]};
    QVERIFY(waitFor(opened.place.parts->outbox->add(command, {})));
    QVERIFY(opened.isListed(1));
    QCOMPARE(opened.rows().first()->accessibleName(), title);
}

void TestRequestsPage::operationNotHere_isNamedByItsNumber()
{
    Opened opened;
    opened.keepNote("op_77");
    QVERIFY(opened.isListed(1));
    QVERIFY(
        opened.text(*opened.rows().first(), "commandOperation").contains(QStringLiteral("op_77")));
}

void TestRequestsPage::order_urgentFirst_thenAnsweredNewestFirst()
{
    Opened opened(stopSending);
    opened.keepNote();
    settle(opened.place);
    opened.place.clock.advance(std::chrono::minutes(1));
    QVERIFY(waitFor(opened.commands().wantSmsNotices(true, {})));
    settle(opened.place);
    opened.keepNote();
    opened.report();
    QVERIFY(opened.isListed(4));
    const auto titles = [&] {
        QStringList all;
        for (CommandRow *row : opened.rows())
            all.append(row->accessibleName());
        return all;
    };
    const QStringList expected{
        QStringLiteral("Report: this operation was not mine"),
        QStringLiteral("Note on an operation"),
        QStringLiteral("Switch SMS notices on"),
        QStringLiteral("Note on an operation"),
    };
    QTRY_COMPARE(titles(), expected);
    QCOMPARE(opened.stateOf(2), QStringLiteral("Done"));
    // The keyboard goes the way the eye goes.
    opened.withdraw(0).setFocus();
    QTest::keyClick(&opened.withdraw(0), Qt::Key_Tab);
    QVERIFY(opened.page->focusWidget() == &opened.withdraw(1));
}

void TestRequestsPage::heldUp_saysWhyAndWhatToDo_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("more");
    const auto row = [](const char *name, ErrorCode code, Kind kind, const char *action,
                        const char *more) {
        QTest::newRow(name) << static_cast<int>(code) << static_cast<int>(kind)
                            << QString::fromLatin1(action) << QString::fromLatin1(more);
    };
    row("unreachable", ErrorCode::BankUnreachable, Kind::Offline, "Try again", "by itself");
    row("ended", ErrorCode::SessionEnded, Kind::Error, "Sign in again", "once you have signed in");
    row("removed", ErrorCode::DeviceRemoved, Kind::Error, "Sign in again",
        "once you have signed in");
    row("blocked", ErrorCode::AccessBlocked, Kind::Blocked, "How to reach the bank",
        "stays here until access is open");
    row("busy", ErrorCode::RateLimited, Kind::Error, "Try again", "by itself");
}

void TestRequestsPage::heldUp_saysWhyAndWhatToDo()
{
    QFETCH(int, code);
    QFETCH(int, kind);
    QFETCH(QString, action);
    QFETCH(QString, more);
    Opened opened;
    opened.place.bank->commandAnswer = Error{static_cast<ErrorCode>(code), {}};
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    const QString shortCode = base::shortCode(static_cast<ErrorCode>(code));
    QTRY_VERIFY(opened.above().text().contains(shortCode));
    QCOMPARE(static_cast<int>(opened.above().kind()), kind);
    QVERIFY(opened.above().text().contains(more));
    QCOMPARE(opened.action(opened.above()).text(), action);
    QSignalSpy signIn(opened.page.get(), &RequestsPage::signInRequested);
    QSignalSpy contacts(opened.page.get(), &RequestsPage::contactsRequested);
    QSignalSpy refresh(opened.page.get(), &RequestsPage::refreshRequested);
    QTest::mouseClick(&opened.action(opened.above()), Qt::LeftButton);
    QCOMPARE(signIn.count(), action == QStringLiteral("Sign in again") ? 1 : 0);
    QCOMPARE(contacts.count(), action == QStringLiteral("How to reach the bank") ? 1 : 0);
    QCOMPARE(refresh.count(), action == QStringLiteral("Try again") ? 1 : 0);
}

void TestRequestsPage::tryAgain_asksForARefresh()
{
    Opened opened;
    QSignalSpy refresh(opened.page.get(), &RequestsPage::refreshRequested);
    opened.place.parts->sync->stop();
    opened.place.session->connection().update(session::Connection::State::Offline,
                                              ErrorCode::Offline);
    QTRY_COMPARE(opened.instead().kind(), Kind::Offline);
    opened.action(opened.instead()).setFocus();
    QTest::keyClick(&opened.action(opened.instead()), Qt::Key_Return);
    QCOMPARE(refresh.count(), 1);
}

void TestRequestsPage::sending_cannotBeWithdrawn()
{
    Opened opened;
    opened.place.bank->holding = true;
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Being sent"));
    QVERIFY(!opened.withdraw(0).isVisible());
    QVERIFY(opened.text(*opened.rows().first(), "commandExplanation")
                .contains(QStringLiteral("cannot be withdrawn")));
    opened.place.bank->commandAnswer.reset();
    opened.place.bank->release();
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Waits to be sent"));
}

void TestRequestsPage::done_saysWhenTheBankAnswered()
{
    Opened opened;
    opened.place.bank->commandAnswer.reset();
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Done"));
    QVERIFY(opened.text(*opened.rows().first(), "commandTimes")
                .contains(QStringLiteral("Answered: Today")));
    QVERIFY(!opened.withdraw(0).isVisible());
    QVERIFY(in<QLabel>(*opened.page, "headingAnswered").isVisible());
    QVERIFY(!in<QLabel>(*opened.page, "headingOpen").isVisible());
}

void TestRequestsPage::refused_saysWhyAndWhatHoldsAgain()
{
    Opened opened;
    opened.place.bank->commandAnswer = Error{ErrorCode::NotFound, {}};
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Refused by the bank"));
    const QString why = opened.text(*opened.rows().first(), "commandExplanation");
    QVERIFY(why.contains(QStringLiteral("Q236")));
    QVERIFY(why.endsWith(QStringLiteral("The note is as it was before.")));
    QVERIFY(!opened.withdraw(0).isVisible());
}

void TestRequestsPage::report_untilTheBankKnows_namesTheNumberToCall()
{
    Opened opened;
    opened.report();
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Waits to be sent"));
    const auto warning = [&] { return opened.text(*opened.rows().first(), "commandWarning"); };
    const QString told = QStringLiteral("The bank does not know of it yet. Call the bank at once: ")
                         + opened.place.demo().emergencyPhone();
    QCOMPARE(warning(), told);
    QVERIFY(in<QLabel>(*opened.rows().first(), "commandWarning").isVisible());
    stopSending(opened.place);
    QVERIFY(waitFor(opened.place.parts->outbox->takeNext({})));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Being sent"));
    QCOMPARE(warning(), told);
}

void TestRequestsPage::report_done_namesTheCase()
{
    Opened opened(stopSending);
    opened.report();
    settle(opened.place);
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Done"));
    const auto explanation = [&] {
        return opened.text(*opened.rows().first(), "commandExplanation");
    };
    QVERIFY(explanation().contains(QStringLiteral("as soon as the bank tells it")));
    QVERIFY(!in<QLabel>(*opened.rows().first(), "commandWarning").isVisible());
    domain::Dispute dispute;
    dispute.id = QStringLiteral("d1");
    dispute.number = QStringLiteral("D-2026-000123");
    dispute.operationId = QStringLiteral("op_1");
    dispute.createdAt = dispute.dueAt = opened.place.clock.utcNow();
    QVERIFY(waitFor(opened.place.parts->records->replace({{}, {}, {dispute}, {}}, {})));
    QTRY_VERIFY(explanation().contains(QStringLiteral("D-2026-000123")));
}

void TestRequestsPage::report_refused_sendsToThePhone()
{
    Opened opened(stopSending);
    opened.report();
    refuse(opened.place, ErrorCode::BankRefused);
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Refused by the bank"));
    const QString warning = opened.text(*opened.rows().first(), "commandWarning");
    QVERIFY(warning.startsWith(QStringLiteral("The bank has not taken this report.")));
    QVERIFY(warning.endsWith(opened.place.demo().emergencyPhone()));
}

void TestRequestsPage::withdraw_byKey_undoesItAndSaysSo()
{
    Opened opened(stopSending);
    QVERIFY(waitFor(opened.commands().wantSmsNotices(true, {})));
    opened.keepNote();
    QVERIFY(opened.isListed(2));
    opened.withdraw(0).setFocus();
    QTest::keyClick(&opened.withdraw(0), Qt::Key_Return);
    QVERIFY(opened.isListed(1));
    QCOMPARE(opened.rows().first()->accessibleName(), QStringLiteral("Note on an operation"));
    QVERIFY(opened.outcome().isVisible());
    QCOMPARE(opened.outcome().text(),
             QStringLiteral("Withdrawn: Switch SMS notices on. SMS notices are set as they were "
                            "before."));
    // Another Enter takes nothing else back.
    QCOMPARE(opened.page->focusWidget()->objectName(), QStringLiteral("requestsScroll"));
    const auto wanted = waitFor(opened.place.session->records().smsNotices({}));
    QVERIFY(wanted && !wanted->has_value());
    // It was told; the next visit is another.
    opened.page->hide();
    opened.page->show();
    QVERIFY(!opened.outcome().isVisible());
}

void TestRequestsPage::withdraw_byMouse_takesTheRightOne()
{
    Opened opened(stopSending);
    QVERIFY(waitFor(opened.commands().wantSmsNotices(true, {})));
    opened.keepNote();
    QVERIFY(opened.isListed(2));
    QTest::mouseClick(&opened.withdraw(1), Qt::LeftButton);
    QVERIFY(opened.isListed(1));
    QCOMPARE(opened.rows().first()->accessibleName(), QStringLiteral("Switch SMS notices on"));
    QCOMPARE(opened.commands().openCount(), 1);
}

void TestRequestsPage::withdraw_onItsWayMeanwhile_saysSo()
{
    Opened opened(stopSending);
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    QObject context;
    base::deliver(opened.place.parts->outbox->takeNext({}), &context, [](const auto &) {});
    QTest::mouseClick(&opened.withdraw(0), Qt::LeftButton);
    QTRY_VERIFY(opened.outcome().isVisible());
    QVERIFY(opened.outcome().text().startsWith(QStringLiteral("Cannot be withdrawn any more")));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Being sent"));
}

void TestRequestsPage::withdrawnButton_sentMeanwhile_leavesNoOtherUnderEnter()
{
    Opened opened(stopSending);
    opened.keepNote();
    QVERIFY(waitFor(opened.commands().wantSmsNotices(true, {})));
    QVERIFY(opened.isListed(2));
    opened.withdraw(0).setFocus();
    QVERIFY(waitFor(opened.place.parts->outbox->takeNext({})));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Being sent"));
    QCOMPARE(opened.page->focusWidget()->objectName(), QStringLiteral("requestsScroll"));
}

void TestRequestsPage::withdraw_failed_saysWhyAndCanBeTriedAgain()
{
    Opened opened(stopSending, Where::Own);
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    opened.place.lock();
    opened.withdraw(0).click();
    QTRY_VERIFY(opened.outcome().text().startsWith(QStringLiteral("Not withdrawn")));
    QVERIFY(opened.outcome().text().contains(QStringLiteral("Q401")));
    QVERIFY(opened.withdraw(0).isEnabled());
    QVERIFY(waitFor(opened.place.session->unlock().unlock(base::SecretBytes::copyOf(kPassword), {}))
                .has_value());
    stopSending(opened.place);
    opened.withdraw(0).click();
    QVERIFY(opened.isListed(0));
    QVERIFY(opened.outcome().text().startsWith(QStringLiteral("Withdrawn")));
}

void TestRequestsPage::vaultUnreadable_saysSoAndReadsAgain()
{
    Opened opened([](PageCase &place) { place.lock(); }, Where::Own);
    QTRY_COMPARE(opened.instead().kind(), Kind::Error);
    QVERIFY(opened.instead().text().contains(QStringLiteral("Q401")));
    QVERIFY(waitFor(opened.place.session->unlock().unlock(base::SecretBytes::copyOf(kPassword), {}))
                .has_value());
    QTest::mouseClick(&opened.action(opened.instead()), Qt::LeftButton);
    QTRY_VERIFY(opened.instead().kind() != Kind::Error);
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    // What was read stays when a later reading fails.
    opened.place.lock();
    QTRY_COMPARE(opened.above().kind(), Kind::Error);
    QCOMPARE(opened.rows().size(), 1);
}

void TestRequestsPage::changedWhileHidden_isReadWhenShownAgain()
{
    Opened opened(stopSending);
    opened.keepNote();
    QVERIFY(opened.isListed(1));
    opened.page->hide();
    opened.report();
    opened.page->show();
    QVERIFY(opened.isListed(2));
}

void TestRequestsPage::answered_offline_tellsOfWhen()
{
    Opened opened(stopSending);
    opened.keepNote();
    settle(opened.place);
    QVERIFY(opened.isListed(1));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Done"));
    opened.place.parts->sync->stop();
    auto &connection = opened.place.session->connection();
    connection.updateAsOf(opened.place.clock.utcNow());
    connection.update(session::Connection::State::Offline, ErrorCode::Offline);
    QTRY_VERIFY(opened.above().isVisible());
    QVERIFY(opened.above().text().contains(QStringLiteral("What you see is as of: Today")));
    connection.update(session::Connection::State::Online);
    QVERIFY(!opened.above().isVisible());
}

void TestRequestsPage::states_areTold_byWordAndDrawing()
{
    QSet<QString> words;
    QSet<int> drawings;
    for (const State state : {State::Waiting, State::Sending, State::Done, State::Refused}) {
        words.insert(commandLook(state).word);
        drawings.insert(static_cast<int>(commandLook(state).glyph));
    }
    QCOMPARE(words.size(), 4);
    QCOMPARE(drawings.size(), 4);
}

void TestRequestsPage::longWord_mayGoOn_betweenCharacters()
{
    QCOMPARE(breakableText(QStringLiteral("Дәріхана, Алматы")), QStringLiteral("Дәріхана, Алматы"));
    const QString character = QStringLiteral("😀");
    const QString text = breakableText(character.repeated(40));
    QVERIFY(text.contains(QChar(0x200b)));
    for (const QString &part : text.split(QChar(0x200b)))
        QCOMPARE(part, character.repeated(part.size() / 2));
}

void TestRequestsPage::language_switched_changesEveryText()
{
    Opened opened(stopSending);
    opened.report();
    QVERIFY(opened.isListed(1));
    opened.withdraw(0).setFocus();
    const auto say = [&](Language language) {
        opened.place.settings->setLanguage(language);
        opened.page->setLanguage(language);
    };
    say(Language::Russian);
    QCOMPARE(opened.text(*opened.page, "pageTitle"), QStringLiteral("Сообщения и запросы"));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Ждёт отправки"));
    QCOMPARE(opened.withdraw(0).text(), QStringLiteral("Отозвать"));
    say(Language::Kazakh);
    QCOMPARE(opened.text(*opened.page, "pageTitle"), QStringLiteral("Хабарламалар мен сұраулар"));
    QTRY_COMPARE(opened.stateOf(0), QStringLiteral("Жіберілуін күтуде"));
    QVERIFY(opened.text(*opened.rows().first(), "commandWarning")
                .startsWith(QStringLiteral("Банк бұдан әлі бейхабар.")));
    QVERIFY(opened.withdraw(0).hasFocus());
}

void TestRequestsPage::texts_areNeverCut_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<qreal>("scale");
    for (const qreal scale : {1.0, 2.0}) {
        QTest::addRow("kk %g", scale) << Language::Kazakh << scale;
        QTest::addRow("ru %g", scale) << Language::Russian << scale;
    }
}

void TestRequestsPage::texts_areNeverCut()
{
    QFETCH(Language, language);
    QFETCH(qreal, scale);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * scale);
    QApplication::setFont(font);
    Opened opened({}, Where::SomeoneElses, language);
    QTRY_VERIFY(opened.instead().kind() != Kind::Loading);
    QTest::qWait(20);
    QStringList faults = testkit::layoutFaults(*opened.page);
    opened.place.bank->commandAnswer = Error{ErrorCode::NotFound, {}};
    opened.keepNote();
    QTRY_COMPARE(opened.commands().openCount(), 0);
    stopSending(opened.place);
    opened.report();
    QVERIFY(waitFor(
        opened.commands().keepNote(QStringLiteral("op_1"), QStringLiteral("а").repeated(300), {})));
    QVERIFY(waitFor(opened.commands().wantSmsNotices(false, {})));
    QVERIFY(opened.isListed(4));
    QTest::mouseClick(&opened.withdraw(2), Qt::LeftButton);
    QVERIFY(opened.isListed(3));
    QTest::qWait(50);
    faults += testkit::layoutFaults(*opened.page);
    QCOMPARE(opened.page->size(), QSize(800, 600));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestRequestsPage)
#include "tst_RequestsPage.moc"
