// SPDX-License-Identifier: Apache-2.0
#include "OperationsPageCase.h"
#include "ui/models/OperationListModel.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::part;
using testkit::waitFor;
using testkit::waitUntil;
using ui::DeclineHelp;
using ui::OperationListModel;
using ui::OperationsPage;
using Arrival = vault::OperationStore::Arrival;

namespace {

domain::Dispute disputeOn(const domain::Operation &operation)
{
    domain::Dispute dispute;
    dispute.id = u"dsp_1"_s;
    dispute.number = u"D-2026-000123"_s;
    dispute.operationId = operation.id;
    dispute.createdAt = operation.occurredAt;
    dispute.dueAt = QDateTime(QDate(2026, 12, 21), QTime(9, 0), Qt::UTC);
    dispute.version = 1;
    return dispute;
}

domain::Operation paidPast3DSecure(domain::Operation operation)
{
    operation.channel = domain::OperationChannel::Internet;
    operation.authentication = domain::OperationAuthentication::None;
    operation.status = domain::OperationStatus::Booked;
    operation.amount.minor = -100'000;
    operation.cardId = u"card_1"_s;
    return operation;
}

domain::Card enrolled(const domain::Operation &operation)
{
    domain::Card card;
    card.id = operation.cardId;
    card.accountId = operation.accountId;
    card.expires = QDate(2028, 1, 1);
    card.usedDay = QDate(2026, 11, 21);
    card.threeDSecure = true;
    return card;
}

} // namespace

/// The customer's own note and "this was not me" in the details of an operation.
class tst_OperationDetail : public QObject, private testkit::OperationsPageCase
{
    Q_OBJECT

    template<typename Widget = QWidget>
    Widget &the(const char *name)
    {
        return part<Widget>(*page, QLatin1String(name));
    }
    QPlainTextEdit &note() { return the<QPlainTextEdit>("noteField"); }
    QPlainTextEdit &account() { return the<QPlainTextEdit>("fraudField"); }
    QString text(const char *name) { return the<QLabel>(name).text(); }
    bool isShown(const char *name) { return the(name).isVisible(); }
    void click(const char *name) { QTest::mouseClick(&the<QPushButton>(name), Qt::LeftButton); }

    /// Shows twenty operations, number 9'999 on top.
    void show(QSize size = {1100, 900})
    {
        place->add(9'980, 10'000);
        page->resize(size);
        page->show();
        page->activateWindow();
        page->reload();
        QVERIFY(QTest::qWaitForWindowActive(page));
        QVERIFY(
            waitUntil([&] { return the<QListView>("operationList").model()->rowCount() == 20; }));
    }
    void select(int at)
    {
        auto &list = the<QListView>("operationList");
        const QModelIndex index = list.model()->index(at, 0);
        list.setCurrentIndex(index);
        QVERIFY(waitUntil([&] { return index.data(OperationListModel::LoadedRole).toBool(); }));
        QVERIFY(waitUntil([&] { return isShown("detailStatus"); }));
    }
    /// And waits until it is known whether it was reported.
    void selectUnreported(int at)
    {
        select(at);
        QVERIFY(waitUntil([&] { return isShown("reportFraudButton"); }));
    }
    QString keptNote(int at) { return waitFor(place->operations.newest({}, 500, {}))->at(at).note; }
    void typeNote(const QString &typed)
    {
        note().setFocus();
        QTest::keyClicks(&note(), typed);
    }
    void save() { QTest::keyClick(&note(), Qt::Key_Return, Qt::ControlModifier); }
    domain::Operation shown(int at) const { return place->operation(9'999 - at); }

private slots:
    void initTestCase() { beginAll(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void money_andCourse_areToldInFull()
    {
        show();
        domain::Operation changed = shown(0);
        changed.version = 2;
        changed.status = domain::OperationStatus::Reversed;
        changed.declineReason.reset();
        changed.originalAmount = domain::Money{-698, u"USD"_s};
        changed.exchangeRate = u"512.34"_s;
        changed.fee = domain::Money{1500, u"KZT"_s};
        changed.authentication = domain::OperationAuthentication::ThreeDSecure;
        changed.bookedAt = changed.occurredAt.addSecs(7200);
        changed.reversedAt = changed.occurredAt.addSecs(9000);
        place->add({changed}, vault::OperationStore::Arrival::FirstFill);
        select(0);
        QVERIFY(waitUntil([&] { return page->findChild<QWidget *>(u"fieldFee"_s) != nullptr; }));
        QCOMPARE(text("fieldRate"), u"1\u00a0USD = 512.34\u00a0₸"_s);
        QCOMPARE(text("fieldFee"), u"15.00\u00a0₸"_s);
        QCOMPARE(text("fieldAuthentication"), u"By 3-D Secure"_s);
        const QString course = the("operationSteps").accessibleName();
        const auto held = course.indexOf(u"Amount held"_s);
        const auto booked = course.indexOf(u"Completed"_s);
        const auto reversed = course.indexOf(u"Reversed"_s);
        QVERIFY2(held >= 0 && held < booked && booked < reversed, qPrintable(course));
        QVERIFY(!isShown("probeWarning"));
    }

    void probe_warns_andLeadsToTheCards()
    {
        show();
        domain::Operation probe = shown(0);
        probe.version = 2;
        probe.status = domain::OperationStatus::Booked;
        probe.declineReason.reset();
        probe.amount.minor = 0;
        probe.channel = domain::OperationChannel::Internet;
        place->add({probe}, vault::OperationStore::Arrival::FirstFill);
        const QSignalSpy help(page, &OperationsPage::helpRequested);
        select(0);
        QVERIFY(waitUntil([&] { return isShown("probeWarning"); }));
        auto &action = part<QPushButton>(the("probeWarning"), u"bannerAction"_s);
        action.setFocus();
        QTest::keyClick(&action, Qt::Key_Space);
        QCOMPARE(help.count(), 1);
        QCOMPARE(help.first().first().value<DeclineHelp>(), DeclineHelp::Cards);
    }

    void decline_ofEachReason_leadsToItsNextStep()
    {
        show();
        QList<domain::Operation> declined;
        for (int n = 0; n < 10; ++n) {
            domain::Operation operation = shown(n);
            operation.version = 2;
            operation.status = domain::OperationStatus::Declined;
            operation.declineReason = static_cast<domain::DeclineReason>(n);
            operation.bookedAt.reset();
            declined.append(operation);
        }
        place->add(declined, vault::OperationStore::Arrival::FirstFill);
        const QSignalSpy help(page, &OperationsPage::helpRequested);
        for (int n = 0; n < 10; ++n) {
            select(n);
            const auto reason = static_cast<domain::DeclineReason>(n);
            QVERIFY(waitUntil(
                [&] { return text("declineReason") == ui::declineReasonSentence(reason); }));
            auto &next = the<QPushButton>("declineHelpButton");
            QCOMPARE(next.text(), ui::declineHelpText(ui::declineHelp(reason)));
            next.setFocus();
            QTest::keyClick(&next, Qt::Key_Space);
            QCOMPARE(help.count(), n + 1);
            QCOMPARE(help.last().first().value<DeclineHelp>(), ui::declineHelp(reason));
        }
    }

    void note_savedByKeys_waitsForTheBankUntilItHasIt()
    {
        show();
        select(0);
        QVERIFY(!isShown("noteState"));
        QVERIFY(!the("saveNoteButton").isEnabled());
        typeNote(u"Gift"_s);
        QCOMPARE(text("noteState"), u"Not saved yet"_s);
        QTest::keyClick(&note(), Qt::Key_Return);
        QTest::keyClicks(&note(), u"for mother "_s);
        save();
        QVERIFY(waitUntil([&] { return text("noteState").startsWith(u"Saved here."_s); }));
        QCOMPARE(keptNote(0), u"Gift\nfor mother"_s);
        QCOMPARE(note().toPlainText(), u"Gift\nfor mother"_s);
        place->settle();
        QVERIFY(waitUntil([&] { return !isShown("noteState"); }));
        QCOMPARE(note().toPlainText(), u"Gift\nfor mother"_s);
    }

    void note_savedByTheButton_handsTheFocusToTheText()
    {
        show();
        select(0);
        typeNote(u"Gift"_s);
        QTest::keyClick(&note(), Qt::Key_Tab);
        QVERIFY(the("saveNoteButton").hasFocus());
        QTest::keyClick(&the("saveNoteButton"), Qt::Key_Space);
        QVERIFY(waitUntil([&] { return keptNote(0) == u"Gift"_s; }));
        QVERIFY(waitUntil([&] { return note().hasFocus(); }));
        QVERIFY(!the("saveNoteButton").isEnabled());
    }

    void note_emptied_isRemoved()
    {
        show();
        select(0);
        typeNote(u"Gift"_s);
        save();
        QVERIFY(waitUntil([&] { return keptNote(0) == u"Gift"_s; }));
        place->settle();
        QVERIFY(waitUntil([&] { return !isShown("noteState"); }));
        note().selectAll();
        QTest::keyClick(&note(), Qt::Key_Delete);
        save();
        QVERIFY(waitUntil([&] { return keptNote(0).isEmpty(); }));
        QVERIFY(isShown("noteState"));
        place->settle();
        QVERIFY(waitUntil([&] { return !isShown("noteState"); }));
    }

    void note_notSaved_staysWithItsOperation()
    {
        show();
        select(0);
        typeNote(u"half a"_s);
        select(1);
        QVERIFY(note().toPlainText().isEmpty());
        typeNote(u"other"_s);
        the<QListView>("operationList").setCurrentIndex({});
        QVERIFY(note().toPlainText().isEmpty());
        select(0);
        QCOMPARE(note().toPlainText(), u"half a"_s);
        // The list changes, the operation itself changes, and so does the language.
        place->add(10'000, 10'002, Arrival::News);
        auto again = shown(0);
        again.version = 2;
        again.city = u"Семей"_s;
        place->add({again}, Arrival::News);
        QVERIFY(waitUntil([&] { return text("fieldCity") == u"Семей"_s; }));
        QVERIFY(
            waitUntil([&] { return the<QListView>("operationList").model()->rowCount() == 22; }));
        page->setLanguage(domain::Language::Russian);
        QEvent switched(QEvent::LanguageChange);
        QCoreApplication::sendEvent(page, &switched);
        QCOMPARE(note().toPlainText(), u"half a"_s);
        QTest::keyClick(&note(), Qt::Key_Escape);
        QCOMPARE(note().toPlainText(), u"half a"_s);
        QVERIFY(keptNote(0).isEmpty());
        select(3);
        QCOMPARE(note().toPlainText(), u"other"_s);
    }

    void note_notSaved_staysBehindEscapeInANarrowWindow()
    {
        show({640, 700});
        auto &list = the<QListView>("operationList");
        list.setFocus();
        list.setCurrentIndex(list.model()->index(2, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return isShown("noteField"); }));
        typeNote(u"half a"_s);
        QTest::keyClick(&note(), Qt::Key_Escape);
        QVERIFY(list.isVisible());
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(note().toPlainText(), u"half a"_s);
    }

    void note_notSaved_isWipedWithThePage()
    {
        show();
        selectUnreported(0);
        typeNote(u"half a"_s);
        click("reportFraudButton");
        QTest::keyClicks(&account(), u"secret"_s);
        page->clear();
        QVERIFY(note().toPlainText().isEmpty());
        QVERIFY(account().toPlainText().isEmpty());
        page->reload();
        QVERIFY(
            waitUntil([&] { return the<QListView>("operationList").model()->rowCount() == 20; }));
        selectUnreported(0);
        QVERIFY(note().toPlainText().isEmpty());
        click("reportFraudButton");
        QVERIFY(account().toPlainText().isEmpty());
    }

    void note_nearTheLimit_countsAndKeepsWhatIsTooLong()
    {
        show();
        select(0);
        note().setPlainText(u"Қ"_s.repeated(399));
        QVERIFY(!isShown("noteFieldCount"));
        note().setPlainText(u"😀"_s.repeated(480));
        QVERIFY(isShown("noteFieldCount"));
        QVERIFY(text("noteFieldCount").contains(u"20"_s));
        QVERIFY(the("saveNoteButton").isEnabled());
        note().setPlainText(u"Қ"_s.repeated(507));
        QVERIFY(text("noteFieldCount").contains(u"7"_s));
        QVERIFY(text("noteFieldCount").contains(u"too many"_s));
        QVERIFY(!the("saveNoteButton").isEnabled());
        save();
        QVERIFY(keptNote(0).isEmpty());
        QCOMPARE(note().toPlainText().size(), 507);
    }

    void note_thatCannotBeKept_saysWhyAndStays()
    {
        show();
        select(0);
        typeNote(u"Gift"_s);
        (void)waitFor(place->vault.close());
        save();
        QVERIFY(waitUntil([&] { return text("noteState").contains(u"(Q401)"_s); }));
        QVERIFY(text("noteState").startsWith(u"The note was not saved."_s));
        QCOMPARE(note().toPlainText(), u"Gift"_s);
        QVERIFY(the("saveNoteButton").isEnabled());
        // Whoever goes on typing was heard.
        typeNote(u"s"_s);
        QCOMPARE(text("noteState"), u"Not saved yet"_s);
    }

    void note_refused_isOfferedAgain()
    {
        show();
        select(0);
        typeNote(u"Gift"_s);
        save();
        QVERIFY(waitUntil([&] { return keptNote(0) == u"Gift"_s; }));
        select(1);
        place->refuse(ErrorCode::BankRefused);
        QVERIFY(waitUntil([&] { return keptNote(0).isEmpty(); }));
        QVERIFY(note().toPlainText().isEmpty());
        select(0);
        QCOMPARE(note().toPlainText(), u"Gift"_s);
        QVERIFY(text("noteState").startsWith(u"The bank did not take this note."_s));
        QVERIFY(the("saveNoteButton").isEnabled());
    }

    void note_toldByTheBank_isShownUnlessOneIsBeingTyped()
    {
        show();
        select(0);
        auto told = shown(0);
        told.version = 2;
        told.note = u"from the phone"_s;
        place->add({told}, Arrival::News);
        QVERIFY(waitUntil([&] { return note().toPlainText() == told.note; }));
        QVERIFY(!isShown("noteState"));
        QTest::keyClicks(&note(), u"here "_s);
        told.version = 3;
        told.note = u"and later"_s;
        place->add({told}, Arrival::News);
        QVERIFY(waitUntil([&] { return keptNote(0) == told.note; }));
        QTest::qWait(300);
        QCOMPARE(note().toPlainText(), u"here from the phone"_s);
    }

    void report_inTwoClicks_isKeptAndSaysThatTheBankDoesNotKnow()
    {
        show();
        selectUnreported(0);
        QVERIFY(!isShown("fraudBox"));
        click("reportFraudButton");
        QVERIFY(isShown("fraudBox"));
        QVERIFY(!isShown("reportFraudButton"));
        QVERIFY(text("fraudCall").contains(place->demo().emergencyPhone()));
        QCOMPARE(*waitFor(place->outbox.openCount({})), 0);
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank does not know yet"_s; }));
        QVERIFY(isShown("fraudBox"));
        QVERIFY(text("fraudText").contains(u"call the bank now"_s));
        QVERIFY(text("fraudCall").contains(place->demo().emergencyPhone()));
        QVERIFY(isShown("fraudCall"));
        QVERIFY(!isShown("sendFraudReport"));
        QVERIFY(!isShown("reportFraudButton"));
        // It stays said, whatever is looked at meanwhile.
        selectUnreported(1);
        QVERIFY(!isShown("fraudBox"));
        select(0);
        QVERIFY(waitUntil([&] { return isShown("fraudBox"); }));
        QCOMPARE(text("fraudTitle"), u"The bank does not know yet"_s);
        place->settle(disputeOn(shown(0)));
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank has your report"_s; }));
        QVERIFY(text("fraudText").contains(u"D-2026-000123"_s));
        QVERIFY(text("fraudText").contains(u"21 December 2026"_s));
    }

    void report_byKeys_takesTheTextAlong()
    {
        show();
        selectUnreported(0);
        the("reportFraudButton").setFocus();
        QTest::keyClick(&the("reportFraudButton"), Qt::Key_Space);
        // A second press falls into the text.
        QVERIFY(account().hasFocus());
        QTest::keyClicks(&account(), u" My card was at home"_s);
        QTest::keyClick(&account(), Qt::Key_Tab);
        QVERIFY(the("sendFraudReport").hasFocus());
        QTest::keyClick(&the("sendFraudReport"), Qt::Key_Space);
        QVERIFY(waitUntil([&] { return *waitFor(place->outbox.openCount({})) == 1; }));
        const auto body = waitFor(place->outbox.entries({}))->first().command.body;
        QCOMPARE(std::get<domain::FraudReport>(body),
                 (domain::FraudReport{shown(0).id, u"My card was at home"_s}));
        QVERIFY(waitUntil([&] { return the("operationDetail").hasFocus(); }));
    }

    void report_madeInALowWindow_isReadFromItsBeginning()
    {
        show({640, 330});
        auto &list = the<QListView>("operationList");
        list.setFocus();
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return isShown("reportFraudButton"); }));
        const auto isSeen = [&](const char *name) {
            auto &label = the(name);
            const QRect whole(label.mapTo(page, QPoint()), label.size());
            auto &pane = the("operationDetail");
            return QRect(pane.mapTo(page, QPoint()), pane.size()).contains(whole);
        };
        click("reportFraudButton");
        QVERIFY(waitUntil([&] { return isSeen("fraudTitle"); }));
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank does not know yet"_s; }));
        QVERIFY(waitUntil([&] { return isSeen("fraudTitle"); }));
    }

    void report_doubleClicked_sendsNothing()
    {
        show();
        selectUnreported(0);
        auto &button = the("reportFraudButton");
        const QPoint where = button.mapTo(page, button.rect().center());
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::qWait(50);
        QWidget *under = page->childAt(where);
        QVERIFY(under != nullptr && under != &the("sendFraudReport"));
    }

    void report_takenBackBeforeItIsSent_keepsItsText()
    {
        show();
        selectUnreported(0);
        click("reportFraudButton");
        QTest::keyClicks(&account(), u"not me"_s);
        QTest::keyClick(&account(), Qt::Key_Escape);
        QVERIFY(!isShown("fraudBox"));
        QVERIFY(the("reportFraudButton").hasFocus());
        selectUnreported(1);
        click("reportFraudButton");
        QVERIFY(account().toPlainText().isEmpty());
        // The question is still open where it was asked.
        select(0);
        QVERIFY(waitUntil([&] { return isShown("reportFraudButton"); }));
        click("reportFraudButton");
        QCOMPARE(account().toPlainText(), u"not me"_s);
        click("fraudBack");
        select(1);
        QVERIFY(waitUntil([&] { return isShown("sendFraudReport"); }));
        QCOMPARE(*waitFor(place->outbox.openCount({})), 0);
    }

    void report_thatCannotBeKept_saysWhyAndStays()
    {
        show();
        selectUnreported(0);
        click("reportFraudButton");
        QTest::keyClicks(&account(), u"not me"_s);
        (void)waitFor(place->vault.close());
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return text("fraudError").contains(u"(Q401)"_s); }));
        QVERIFY(isShown("fraudError"));
        QCOMPARE(account().toPlainText(), u"not me"_s);
        QVERIFY(the("sendFraudReport").isEnabled());
    }

    void report_refused_saysWhyAndCanBeMadeAgain()
    {
        show();
        selectUnreported(0);
        click("reportFraudButton");
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return *waitFor(place->outbox.openCount({})) == 1; }));
        place->refuse(ErrorCode::BankRefused);
        QVERIFY(
            waitUntil([&] { return text("fraudTitle") == u"The bank did not take the report"_s; }));
        QVERIFY(text("fraudText").contains(u"(Q"_s));
        QVERIFY(isShown("fraudCall"));
        QVERIFY(isShown("reportFraudButton"));
        click("reportFraudButton");
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank does not know yet"_s; }));
    }

    void report_fromAnotherDevice_isShown()
    {
        show();
        selectUnreported(0);
        QVERIFY(waitFor(place->records.replace({{}, {}, {disputeOn(shown(0))}, {}}, {})));
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank has your report"_s; }));
        QVERIFY(!isShown("reportFraudButton"));
    }

    void report_known_leadsToItsCase()
    {
        show();
        selectUnreported(0);
        click("reportFraudButton");
        QVERIFY(!isShown("openCaseButton"));
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank does not know yet"_s; }));
        QVERIFY(!isShown("openCaseButton"));
        domain::Dispute decided = disputeOn(shown(0));
        decided.state = domain::CaseState::Decided;
        place->settle(decided);
        QVERIFY(waitUntil([&] { return isShown("openCaseButton"); }));
        QCOMPARE(text("fraudText"), u"Case number: D-2026-000123. The bank has decided on it."_s);
        QSignalSpy asked(page, &ui::OperationsPage::caseRequested);
        the("openCaseButton").setFocus();
        QTest::keyClick(&the("openCaseButton"), Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), u"dsp_1"_s);
    }

    void report_onGroundsOfTheCard_saysWhatTheBankHasPromised()
    {
        auto paid = paidPast3DSecure(place->operation(9'999));
        paid.id = u"op_paid"_s;
        paid.occurredAt = paid.occurredAt.addSecs(3600);
        show();
        place->add({paid}, Arrival::News);
        QVERIFY(
            waitUntil([&] { return the<QListView>("operationList").model()->rowCount() == 21; }));
        selectUnreported(0);
        click("reportFraudButton");
        QVERIFY(!isShown("fraudGrounds"));
        QVERIFY(waitFor(place->parts->cards->replace({enrolled(paid)}, {})));
        QVERIFY(waitUntil([&] { return isShown("fraudGrounds"); }));
        QVERIFY(text("fraudGrounds").contains(u"3-D Secure"_s));
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return text("fraudTitle") == u"The bank does not know yet"_s; }));
        QVERIFY(waitUntil([&] { return isShown("fraudGrounds"); }));
        // It applies to this operation alone.
        selectUnreported(1);
        click("reportFraudButton");
        QTest::qWait(100);
        QVERIFY(!isShown("fraudGrounds"));
    }

    void operation_askedForByTheBanksNumber_isFoundInALongList()
    {
        place->add(9'000, 10'000);
        page->resize(1100, 900);
        page->show();
        page->reload();
        auto &list = the<QListView>("operationList");
        QVERIFY(waitUntil([&] { return list.model()->rowCount() > 0; }));
        QTest::keyClicks(&the<QLineEdit>("search"), u"Kolesa"_s);
        QTest::keyClick(&the<QLineEdit>("search"), Qt::Key_Return);
        QVERIFY(waitUntil([&] { return list.model()->rowCount() < 500; }));
        const auto oldest = place->operation(9'000);
        page->showOperation(oldest.id);
        QVERIFY(waitUntil([&] { return isShown("detailStatus") && text("fieldId") == oldest.id; }));
        QVERIFY(the<QLineEdit>("search").text().isEmpty());
        QCOMPARE(list.currentIndex().row(), 999);
        // One that is not kept here changes nothing.
        page->showOperation(u"op_of_nobody"_s);
        QTest::qWait(100);
        QCOMPARE(list.currentIndex().row(), 999);
    }

    void report_isOfferedForThirteenMonths()
    {
        const auto at = [&](int n, const QDate &day) {
            auto made = place->operation(n);
            made.occurredAt = QDateTime(day, QTime(12, 0), Qt::UTC);
            return made;
        };
        place->add({at(1, QDate(2025, 10, 20)), at(2, QDate(2025, 10, 21))}, Arrival::FirstFill);
        page->resize(1100, 900);
        page->show();
        page->reload();
        QVERIFY(
            waitUntil([&] { return the<QListView>("operationList").model()->rowCount() == 2; }));
        selectUnreported(0);
        select(1);
        QTest::qWait(200);
        QVERIFY(!isShown("reportFraudButton"));
        QVERIFY(!isShown("fraudBox"));
        // One that was reported in time says so all the same.
        QVERIFY(
            waitFor(place->records.replace({{}, {}, {disputeOn(place->operation(1))}, {}}, {})));
        QVERIFY(waitUntil([&] { return isShown("fraudBox"); }));
    }

    void texts_areNeverCut_data() { addLayouts(); }
    void texts_areNeverCut()
    {
        QFETCH(domain::Language, language);
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        scaleLetters(scale);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        // As in a program that is started with these.
        delete page;
        page = new ui::OperationsPage(place->sources());
        page->setLanguage(language);
        show(size);
        const auto check = [&] {
            // What is scrolled up lies outside.
            requireWholeTexts(size, [this] {
                the<QScrollArea>("operationDetail").verticalScrollBar()->setValue(0);
            });
        };
        auto &list = the<QListView>("operationList");
        check();
        auto paid = paidPast3DSecure(shown(0));
        paid.version = 2;
        place->add({paid}, Arrival::News);
        QVERIFY(waitFor(place->parts->cards->replace({enrolled(paid)}, {})));
        list.setFocus();
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return isShown("reportFraudButton"); }));
        note().setPlainText(u"Қ"_s.repeated(450));
        check();
        click("reportFraudButton");
        QVERIFY(waitUntil([&] { return isShown("fraudGrounds"); }));
        account().setPlainText(u"Меня там не было. "_s.repeated(120));
        check();
        account().setPlainText(u"Меня там не было."_s);
        click("sendFraudReport");
        QVERIFY(waitUntil([&] { return !isShown("sendFraudReport") && isShown("fraudCall"); }));
        save();
        check();
        place->settle(disputeOn(shown(0)));
        QVERIFY(waitUntil([&] { return text("fraudText").contains(u"D-2026"_s); }));
        check();
    }
};

QTEST_MAIN(tst_OperationDetail)
#include "tst_OperationDetail.moc"
