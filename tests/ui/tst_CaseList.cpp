// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "PageCase.h"
#include "ui/pages/RequestsPage.h"
#include "ui/widgets/CaseCard.h"
#include "ui/widgets/CaseThread.h"
#include "ui/widgets/ListState.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::CaseKind;
using domain::CaseMessage;
using domain::CaseState;
using domain::Language;
using testkit::PageCase;
using testkit::part;
using testkit::waitFor;
using testkit::waitUntil;
using testkit::Where;
using Kind = ListState::Kind;

namespace {

constexpr char kPassword[] = "Qorgan-7-tau";

/// The page of an open vault, shown; the bank cannot be reached and hears nothing by itself.
struct Opened {
    explicit Opened(Language language = Language::English, Where where = Where::SomeoneElses)
        : place(language, where)
    {
        if (!place.signIn(kPassword))
            qFatal("no vault");
        place.parts->sender->stop();
        place.parts->sync->stop();
        connection().update(session::Connection::State::Online);
        addOperation();
    }
    void show(const char *name = "partDisputes")
    {
        page = std::make_unique<RequestsPage>(place.context(), *place.session);
        page->setLanguage(place.settings->language());
        page->resize(800, 600);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        click(name);
    }
    void addOperation()
    {
        operation.id = u"op_1"_s;
        operation.accountId = u"acc_1"_s;
        operation.status = domain::OperationStatus::Booked;
        operation.amount = {-123450, u"KZT"_s};
        operation.merchant = u"Ойын әлемі"_s;
        operation.channel = domain::OperationChannel::Internet;
        operation.authentication = domain::OperationAuthentication::None;
        operation.cardId = u"card_1"_s;
        operation.occurredAt = now();
        operation.version = 1;
        domain::SyncPage changes;
        changes.epoch = u"e1"_s;
        changes.changes.append({1, 0, operation});
        changes.nextCursor = u"c1"_s;
        changes.serverTime = now();
        if (!waitFor(place.parts->operations->apply(changes,
                                                    vault::OperationStore::Arrival::FirstFill, {})))
            qFatal("no operation");
    }
    void addCard(bool enrolled, std::optional<domain::CardBlockReason> blocked = {}) const
    {
        domain::Card card;
        card.id = operation.cardId;
        card.accountId = operation.accountId;
        card.mask = u"•• 4821"_s;
        card.expires = QDate(2028, 1, 1);
        card.usedDay = QDate(2026, 11, 21);
        card.threeDSecure = enrolled;
        card.status = domain::CardStatus::Active;
        if (blocked) {
            domain::CardBlockEntry entry;
            entry.by = domain::CardBlockEntry::By::Customer;
            entry.reason = blocked;
            entry.at = now();
            card.blocks.append(entry);
        }
        QVERIFY(waitFor(place.parts->cards->replace({card}, {})));
    }
    QDateTime now() const { return place.clock.utcNow(); }
    session::Connection &connection() const { return place.session->connection(); }
    session::Commands &commands() const { return place.session->commands(); }

    domain::Dispute dispute(CaseState state = CaseState::InReview) const
    {
        domain::Dispute made;
        made.id = u"dsp_1"_s;
        made.number = u"D-2026-000123"_s;
        made.operationId = operation.id;
        made.state = state;
        made.createdAt = now().addDays(-10);
        made.dueAt = made.createdAt.addDays(30);
        made.version = 1;
        made.text = u"Карта менде болған"_s;
        return made;
    }
    domain::Dispute decided(domain::DisputeOutcome outcome) const
    {
        domain::Dispute made = dispute(CaseState::Decided);
        made.answer = u"The seller has shown: https://example.kz/receipt"_s;
        made.decidedAt = now();
        made.outcome = outcome;
        return made;
    }
    domain::Complaint complaint(CaseState state = CaseState::InReview) const
    {
        domain::Complaint made;
        made.id = u"cmp_1"_s;
        made.number = u"C-2026-000045"_s;
        made.subject = domain::ComplaintSubject::Card;
        made.text = u"Two days without an answer"_s;
        made.state = state;
        made.createdAt = now().addDays(-10);
        made.dueAt = made.createdAt.addDays(30);
        made.version = 1;
        return made;
    }
    void tell(const QList<domain::Dispute> &disputes,
              const QList<domain::Complaint> &complaints = {}) const
    {
        QVERIFY(waitFor(place.parts->records->replace({{}, {}, disputes, complaints}, {})));
    }
    /// As if the bank had taken the oldest open command, or refused it.
    void refuse(ErrorCode why) const
    {
        const auto taken = waitFor(place.parts->outbox->takeNext({}));
        QVERIFY(taken && *taken);
        QVERIFY(waitFor(place.parts->outbox->refuse((*taken)->id, why, now(), {})));
        emit commands().refused(**taken, why);
    }

    template<typename Widget = QWidget>
    Widget &the(const char *name) const
    {
        return part<Widget>(*page, QLatin1String(name));
    }
    template<typename Widget = QWidget>
    static Widget &in(QWidget &parent, const char *name)
    {
        return part<Widget>(parent, QLatin1String(name));
    }
    QList<CaseCard *> cards() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QList<CaseCard *> visible;
        for (auto *card : page->findChildren<CaseCard *>()) {
            if (card->isVisible())
                visible.append(card);
        }
        std::sort(visible.begin(), visible.end(),
                  [](CaseCard *a, CaseCard *b) { return a->y() < b->y(); });
        return visible;
    }
    bool isListed(int count = 1) const
    {
        return waitUntil([&] { return cards().size() == count; });
    }
    CaseCard &card() const { return *cards().constFirst(); }
    QString text(const char *name) const { return in<QLabel>(card(), name).text(); }
    bool isShown(const char *name) const { return in(card(), name).isVisible(); }
    /// Scrolls to the button first, as a person would.
    void click(QPushButton &button) const
    {
        QTest::qWait(0);
        the<QScrollArea>("requestsScroll").ensureWidgetVisible(&button);
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void click(const char *name) const { click(the<QPushButton>(name)); }
    void clickOnCard(const char *name) const { click(in<QPushButton>(card(), name)); }
    ListState &instead(const char *list) const { return in<ListState>(the(list), "listState"); }
    QPlainTextEdit &reply() const { return in<QPlainTextEdit>(card(), "replyField"); }
    QPlainTextEdit &complaintText() const { return the<QPlainTextEdit>("complaintField"); }
    QString label(const char *name) const { return the<QLabel>(name).text(); }
    domain::Command::Body onlyCommand() const
    {
        const auto entries = waitFor(place.parts->outbox->entries({}));
        return entries && entries->size() == 1 ? entries->first().command.body
                                               : domain::Command::Body();
    }
    bool isOutbox(int count) const
    {
        return waitUntil([&] { return *waitFor(place.parts->outbox->openCount({})) == count; });
    }

    PageCase place;
    domain::Operation operation;
    std::unique_ptr<RequestsPage> page;
};

} // namespace

/// Disputes and complaints on the page of messages and requests.
class TestCaseList : public QObject
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

    void parts_areReachedByKeys_oneAtATime()
    {
        Opened opened;
        opened.show("partRequests");
        QVERIFY(opened.the("requestList").isVisible());
        auto &requests = opened.the<QPushButton>("partRequests");
        requests.setFocus();
        QTest::keyClick(&requests, Qt::Key_Right);
        QVERIFY(opened.the("disputeList").isVisible());
        QVERIFY(!opened.the("requestList").isVisible());
        QVERIFY(opened.the("partDisputes").hasFocus());
        QTest::keyClick(&opened.the("partDisputes"), Qt::Key_Right);
        QVERIFY(opened.the("complaintList").isVisible());
        QVERIFY(!opened.the("disputeList").isVisible());
        QTest::keyClick(&opened.the("partComplaints"), Qt::Key_Tab);
        QVERIFY(opened.the("beginComplaint").hasFocus());
    }

    void nothing_tellsWhy_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QByteArray>("list");
        QTest::newRow("disputes") << QByteArray("partDisputes") << QByteArray("disputeList");
        QTest::newRow("complaints") << QByteArray("partComplaints") << QByteArray("complaintList");
    }
    void nothing_tellsWhy()
    {
        QFETCH(QByteArray, button);
        QFETCH(QByteArray, list);
        using State = session::Connection::State;
        Opened opened(Language::English, Where::Own);
        opened.show(button.constData());
        ListState &state = opened.instead(list.constData());
        QVERIFY(state.isVisible());
        QCOMPARE(state.kind(), Kind::Loading);
        QTRY_COMPARE(state.kind(), Kind::Empty);
        opened.connection().update(State::Offline, ErrorCode::Offline);
        QTRY_COMPARE(state.kind(), Kind::Offline);
        QVERIFY(state.text().contains(u"Q301"_s));
        opened.connection().update(State::Refused, ErrorCode::AccessBlocked);
        QTRY_COMPARE(state.kind(), Kind::Blocked);
        QSignalSpy contacts(opened.page.get(), &RequestsPage::contactsRequested);
        QTest::mouseClick(&Opened::in<QPushButton>(state, "listStateAction"), Qt::LeftButton);
        QCOMPARE(contacts.count(), 1);
        opened.place.lock();
        opened.page->hide();
        opened.page->show();
        QTRY_COMPARE(state.kind(), Kind::Error);
        QVERIFY(state.text().contains(u"Q401"_s));
    }

    void report_untilTheBankKnows_saysSoAndNamesTheNumberToCall()
    {
        Opened opened;
        QVERIFY(waitFor(opened.commands().reportFraud(u"op_1"_s, u"Not me"_s, {})));
        opened.show();
        QVERIFY(opened.isListed());
        QVERIFY(opened.isShown("caseWaiting"));
        QVERIFY(opened.text("caseWaitingText").startsWith(u"The bank does not know"_s));
        QVERIFY(opened.text("caseWaitingCall").contains(opened.place.demo().emergencyPhone()));
        for (const char *unknown :
             {"caseNumber", "copyCaseNumber", "caseSteps", "caseDue", "caseThread", "caseToggle"})
            QVERIFY2(!opened.isShown(unknown), unknown);
        QCOMPARE(opened.text("ownText"), u"Not me"_s);
        // The same card goes on once the bank has given it a number.
        CaseCard *before = &opened.card();
        const auto taken = waitFor(opened.place.parts->outbox->takeNext({}));
        QVERIFY(taken && *taken);
        domain::CommandReceipt receipt;
        receipt.dispute = opened.dispute(CaseState::Received);
        receipt.dispute->text = u"Not me"_s;
        QVERIFY(
            waitFor(opened.place.parts->outbox->settle((*taken)->id, opened.now(), receipt, {})));
        QTRY_VERIFY(opened.isShown("caseNumber"));
        QVERIFY(&opened.card() == before);
        QVERIFY(!opened.isShown("caseWaiting"));
    }

    void number_isCopied()
    {
        Opened opened;
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        QCOMPARE(opened.text("caseNumber"), u"Case number: D-2026-000123"_s);
        auto &copy = Opened::in<QPushButton>(opened.card(), "copyCaseNumber");
        QCOMPARE(copy.accessibleName(), u"Copy the number D-2026-000123"_s);
        copy.setFocus();
        QTest::keyClick(&copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"D-2026-000123"_s);
        QCOMPARE(copy.text(), u"Copied"_s);
    }

    void steps_tellInWordsHowFarTheBankIs_data()
    {
        QTest::addColumn<CaseState>("state");
        QTest::addColumn<QString>("review");
        QTest::addColumn<QString>("decision");
        QTest::newRow("received") << CaseState::Received << u"In review: not yet"_s
                                  << u"Decided: not yet"_s;
        QTest::newRow("in review")
            << CaseState::InReview << u"In review: now"_s << u"Decided: not yet"_s;
        QTest::newRow("of a later bank")
            << CaseState::Other << u"In review: now"_s << u"Decided: not yet"_s;
        QTest::newRow("decided") << CaseState::Decided << u"In review: done"_s
                                 << u"Decided: Today"_s;
    }
    void steps_tellInWordsHowFarTheBankIs()
    {
        QFETCH(CaseState, state);
        QFETCH(QString, review);
        QFETCH(QString, decision);
        Opened opened;
        domain::Dispute dispute = opened.dispute(state);
        if (state == CaseState::Decided)
            dispute.decidedAt = opened.now();
        opened.tell({dispute});
        opened.show();
        QVERIFY(opened.isListed());
        QVERIFY(opened.text("caseStep1").startsWith(u"Received by the bank: "_s));
        QCOMPARE(opened.text("caseStep2"), review);
        QCOMPARE(opened.text("caseStep3"), decision);
    }

    void clock_tellsWhatIsLeft_thenWhatToDo()
    {
        Opened opened;
        domain::Dispute dispute = opened.dispute();
        opened.tell({dispute});
        opened.show();
        QVERIFY(opened.isListed());
        QVERIFY(opened.text("caseDue").endsWith(u"20 days left."_s));
        QVERIFY(opened.isShown("dueBar"));
        QVERIFY(!opened.isShown("caseNext"));
        dispute.dueAt = opened.now();
        opened.tell({dispute});
        QTRY_COMPARE(opened.text("caseDue"), u"Today is the last day for the bank's answer."_s);
        QVERIFY(!opened.isShown("caseNext"));
        dispute.dueAt = opened.now().addDays(-1);
        opened.tell({dispute});
        QTRY_VERIFY(opened.text("caseDue").endsWith(u"and has not."_s));
        QVERIFY(opened.isShown("caseNext"));
        QVERIFY(opened.text("nextText").contains(u"complaint"_s));
        QVERIFY(opened.text("nextText").contains(u"court"_s));
        QVERIFY(opened.text("nextCall").contains(opened.place.demo().emergencyPhone()));
        QVERIFY(opened.isShown("complainOfCase"));
    }

    void operation_isNamedAndAskedFor()
    {
        Opened opened;
        domain::Dispute other = opened.dispute();
        other.id = u"dsp_2"_s;
        other.number = u"D-2026-000124"_s;
        other.operationId = u"op_77"_s;
        other.createdAt = other.createdAt.addDays(-1);
        opened.tell({opened.dispute(), other});
        opened.show();
        QVERIFY(opened.isListed(2));
        QVERIFY(opened.text("caseOperation").startsWith(u"Ойын әлемі · "_s));
        QVERIFY(opened.text("caseOperation").contains(u"1,234.50"_s));
        QSignalSpy asked(opened.page.get(), &RequestsPage::operationRequested);
        opened.clickOnCard("showCaseOperation");
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), u"op_1"_s);
        // One that is not kept here is named by its number.
        CaseCard &second = *opened.cards().at(1);
        QVERIFY(Opened::in<QLabel>(second, "caseOperation").text().contains(u"op_77"_s));
        QVERIFY(!Opened::in(second, "showCaseOperation").isVisible());
    }

    void grounds_areExplained_whereTheyApply()
    {
        Opened opened;
        opened.addCard(false);
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        QVERIFY(!opened.isShown("caseGrounds"));
        opened.addCard(true);
        QTRY_VERIFY(opened.isShown("caseGrounds"));
        QVERIFY(opened.text("caseGroundsText").contains(u"3-D Secure"_s));
        QVERIFY(!opened.text("caseGroundsText").contains(u"stolen"_s));
        opened.addCard(false, domain::CardBlockReason::Stolen);
        QTRY_VERIFY(opened.text("caseGroundsText").contains(u"on your side"_s));
        QVERIFY(!opened.text("caseGroundsText").contains(u"3-D Secure"_s));
        // Nothing is left to rely on once the money is back.
        opened.tell({opened.decided(domain::DisputeOutcome::Refunded)});
        QTRY_VERIFY(!opened.isShown("caseGrounds"));
    }

    void messages_standInOrder_asPlainText()
    {
        Opened opened;
        domain::Dispute dispute = opened.dispute();
        const QString link = u"<b>See</b> https://kaspi-bank.example"_s;
        dispute.messages = {
            {u"m1"_s, CaseMessage::From::Bank, link, opened.now().addDays(-2)},
            {u"m2"_s, CaseMessage::From::Customer, u"I was at home"_s, opened.now().addDays(-1)}};
        opened.tell({dispute});
        opened.show();
        QVERIFY(opened.isListed());
        QVERIFY(!opened.isShown("caseThread"));
        QCOMPARE(opened.text("caseMessageCount"), u"Messages: 2"_s);
        opened.clickOnCard("caseToggle");
        QVERIFY(opened.isShown("caseThread"));
        const auto texts = opened.card().findChildren<QLabel *>(u"messageText"_s);
        const auto heads = opened.card().findChildren<QLabel *>(u"messageHead"_s);
        QCOMPARE(texts.size(), 2);
        QVERIFY(heads.at(0)->text().startsWith(u"The bank · "_s));
        QVERIFY(heads.at(1)->text().startsWith(u"You · "_s));
        QCOMPARE(texts.at(0)->text().remove(QChar(0x200b)), link);
        QCOMPARE(texts.at(0)->textFormat(), Qt::PlainText);
        QVERIFY(!texts.at(0)->openExternalLinks());
        QVERIFY(opened.card().findChildren<QLabel *>(u"messageWaits"_s).isEmpty());
    }

    void reply_byKeys_waitsAndSaysSo()
    {
        Opened opened;
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        opened.clickOnCard("caseToggle");
        auto &send = Opened::in<QPushButton>(opened.card(), "replyFieldSend");
        QVERIFY(!send.isEnabled());
        QCOMPARE(opened.text("replyFieldState"),
                 u"Write the message first; then you can send it."_s);
        opened.reply().setFocus();
        QTest::keyClicks(&opened.reply(), u"   "_s);
        QVERIFY(!send.isEnabled());
        QTest::keyClicks(&opened.reply(), u"I was in Astana"_s);
        QVERIFY(!opened.isShown("replyFieldState"));
        QTest::keyClick(&opened.reply(), Qt::Key_Tab);
        QVERIFY(send.hasFocus());
        QTest::keyClick(&send, Qt::Key_Space);
        QVERIFY(opened.isOutbox(1));
        QCOMPARE(std::get<domain::CaseReply>(opened.onlyCommand()),
                 (domain::CaseReply{CaseKind::Dispute, u"dsp_1"_s, u"I was in Astana"_s}));
        QTRY_COMPARE(opened.card().findChildren<QLabel *>(u"messageWaits"_s).size(), 1);
        QVERIFY(opened.text("messageWaits").startsWith(u"The bank does not know"_s));
        QVERIFY(opened.reply().toPlainText().isEmpty());
        // A second press sends nothing.
        QTRY_VERIFY(opened.reply().hasFocus());
    }

    void reply_beingTyped_staysWhateverHappens()
    {
        Opened opened(Language::English, Where::Own);
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        opened.clickOnCard("caseToggle");
        const auto typed = [&] { return opened.reply().toPlainText(); };
        QTest::keyClicks(&opened.reply(), u"half a"_s);
        opened.place.settings->setLanguage(Language::Russian);
        opened.page->setLanguage(Language::Russian);
        QTRY_COMPARE(opened.text("replyFieldLabel"), u"Написать банку об этом обращении"_s);
        QCOMPARE(typed(), u"half a"_s);
        opened.click("partComplaints");
        opened.page->hide();
        opened.page->show();
        opened.click("partDisputes");
        // News of the case comes in.
        domain::Dispute dispute = opened.dispute();
        dispute.version = 2;
        dispute.messages = {{u"m1"_s, CaseMessage::From::Bank, u"?"_s, opened.now()}};
        opened.tell({dispute});
        QTRY_COMPARE(opened.card().findChildren<QLabel *>(u"messageText"_s).size(), 1);
        QCOMPARE(typed(), u"half a"_s);
        // It cannot be kept.
        opened.place.lock();
        opened.clickOnCard("replyFieldSend");
        QTRY_VERIFY(opened.text("replyFieldState").contains(u"(Q401)"_s));
        QCOMPARE(typed(), u"half a"_s);
        QVERIFY(Opened::in(opened.card(), "replyFieldSend").isEnabled());
    }

    void reply_tooLong_isCountedAndNotSent()
    {
        Opened opened;
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        opened.clickOnCard("caseToggle");
        opened.reply().setPlainText(u"Қ"_s.repeated(1'990));
        QVERIFY(opened.text("replyFieldCount").contains(u"10"_s));
        opened.reply().setPlainText(u"Қ"_s.repeated(2'003));
        QVERIFY(opened.text("replyFieldCount").contains(u"3"_s));
        QVERIFY(opened.isShown("replyFieldState"));
        QVERIFY(!Opened::in(opened.card(), "replyFieldSend").isEnabled());
        QTest::keyClick(&opened.reply(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(opened.isOutbox(0));
        QCOMPARE(opened.reply().toPlainText().size(), 2'003);
    }

    void reply_refused_standsInTheFieldAgain()
    {
        Opened opened;
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        opened.clickOnCard("caseToggle");
        QTest::keyClicks(&opened.reply(), u"I was at home"_s);
        opened.clickOnCard("replyFieldSend");
        QVERIFY(opened.isOutbox(1));
        QTRY_VERIFY(opened.reply().toPlainText().isEmpty());
        opened.clickOnCard("caseToggle");
        QVERIFY(!opened.isShown("caseThread"));
        // The bank has decided meanwhile.
        opened.refuse(ErrorCode::CaseClosed);
        QCOMPARE(opened.reply().toPlainText(), u"I was at home"_s);
        QVERIFY(opened.isShown("caseThread"));
        QVERIFY(opened.text("replyFieldState").startsWith(u"The bank did not take"_s));
        opened.tell({opened.decided(domain::DisputeOutcome::Refused)});
        QTRY_VERIFY(opened.isShown("caseDecision"));
        QCOMPARE(opened.reply().toPlainText(), u"I was at home"_s);
        QVERIFY(opened.reply().isVisible());
        QVERIFY(!Opened::in(opened.card(), "replyFieldSend").isEnabled());
    }

    void decision_refunded_tellsAmountAndDay()
    {
        Opened opened;
        domain::Dispute dispute = opened.decided(domain::DisputeOutcome::Refunded);
        dispute.refund = domain::Money{123450, u"KZT"_s};
        opened.tell({dispute});
        opened.show();
        QVERIFY(opened.isListed());
        QCOMPARE(opened.text("decisionTitle"), u"Decided: the bank gives the money back · Today"_s);
        QVERIFY(opened.text("decisionRefund").contains(u"1,234.50"_s));
        QCOMPARE(opened.text("decisionAnswer").remove(QChar(0x200b)), dispute.answer);
        QVERIFY(!opened.isShown("caseNext"));
        QVERIFY(!opened.isShown("caseDue"));
        // Nothing more can be written.
        opened.clickOnCard("caseToggle");
        QVERIFY(!opened.isShown("replyField"));
    }

    void decision_refused_leadsToAComplaintWithTheNumber()
    {
        Opened opened;
        opened.tell({opened.decided(domain::DisputeOutcome::Refused)});
        opened.show("partComplaints");
        opened.click("beginComplaint");
        QTest::keyClicks(&opened.complaintText(), u"they were rude"_s);
        opened.click("partDisputes");
        QVERIFY(opened.isListed());
        QCOMPARE(opened.text("decisionTitle"),
                 u"Decided: the bank refuses to give the money back · Today"_s);
        QVERIFY(opened.text("nextText").contains(u"complaint"_s));
        QVERIFY(opened.text("nextText").contains(u"court"_s));
        opened.clickOnCard("complainOfCase");
        QVERIFY(opened.the("complaintList").isVisible());
        QVERIFY(opened.the("complaintBox").isVisible());
        QCOMPARE(opened.complaintText().toPlainText(),
                 u"About the case D-2026-000123: they were rude"_s);
        QVERIFY(opened.complaintText().hasFocus());
        QVERIFY(opened.the<QPushButton>("subject_operation").isChecked());
        QVERIFY(opened.isOutbox(0));
        // Once more changes nothing.
        opened.click("partDisputes");
        opened.clickOnCard("complainOfCase");
        QCOMPARE(opened.complaintText().toPlainText(),
                 u"About the case D-2026-000123: they were rude"_s);
    }

    void complaint_isChosenTypedAndSent_byKeys()
    {
        Opened opened;
        opened.show("partComplaints");
        QTRY_COMPARE(opened.instead("complaintList").kind(), Kind::Empty);
        auto &begin = opened.the("beginComplaint");
        begin.setFocus();
        QTest::keyClick(&begin, Qt::Key_Space);
        QVERIFY(opened.label("complaintPromise").contains(u"30 calendar days"_s));
        QVERIFY(opened.label("complaintPromise").contains(u"court"_s));
        QVERIFY(opened.the("subject_service").hasFocus());
        auto &send = opened.the<QPushButton>("complaintFieldSend");
        QTest::keyClicks(&opened.complaintText(), u"Two days without an answer"_s);
        QVERIFY(!send.isEnabled());
        QCOMPARE(opened.label("complaintFieldState"), u"Choose above what it is about."_s);
        QTest::keyClick(&opened.the("subject_service"), Qt::Key_Right);
        QVERIFY(opened.the("subject_operation").hasFocus());
        QTest::keyClick(&opened.the("subject_operation"), Qt::Key_Space);
        QTest::keyClick(&opened.the("subject_operation"), Qt::Key_Right);
        QVERIFY(opened.the<QPushButton>("subject_card").isChecked());
        QVERIFY(send.isEnabled());
        opened.complaintText().setFocus();
        QTest::keyClick(&opened.complaintText(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(opened.isOutbox(1));
        QCOMPARE(std::get<domain::ComplaintFiling>(opened.onlyCommand()),
                 (domain::ComplaintFiling{domain::ComplaintSubject::Card,
                                          u"Two days without an answer"_s}));
        QVERIFY(opened.isListed());
        QCOMPARE(opened.text("caseTitle"), u"Complaint: A card"_s);
        QVERIFY(opened.text("caseWaitingText").contains(u"30 days begin"_s));
        QTRY_VERIFY(!opened.the("complaintBox").isVisible());
        QVERIFY(begin.hasFocus());
        // The next one begins anew.
        opened.click("beginComplaint");
        QVERIFY(opened.complaintText().toPlainText().isEmpty());
        QVERIFY(!opened.the<QPushButton>("subject_card").isChecked());
    }

    void complaint_beingTyped_staysWhateverHappens()
    {
        Opened opened(Language::English, Where::Own);
        opened.show("partComplaints");
        opened.click("beginComplaint");
        opened.click("subject_program");
        QTest::keyClicks(&opened.complaintText(), u"half a"_s);
        QTest::keyClick(&opened.complaintText(), Qt::Key_Escape);
        QVERIFY(!opened.the("complaintBox").isVisible());
        QVERIFY(opened.the("beginComplaint").hasFocus());
        opened.click("partRequests");
        opened.click("partComplaints");
        opened.click("beginComplaint");
        QCOMPARE(opened.complaintText().toPlainText(), u"half a"_s);
        opened.place.settings->setLanguage(Language::Kazakh);
        opened.page->setLanguage(Language::Kazakh);
        QCOMPARE(opened.complaintText().toPlainText(), u"half a"_s);
        QTRY_COMPARE(opened.the<QPushButton>("subject_program").text(), u"Осы қосымша"_s);
        opened.place.lock();
        opened.click("complaintFieldSend");
        QTRY_VERIFY(opened.label("complaintFieldState").contains(u"(Q401)"_s));
        QCOMPARE(opened.complaintText().toPlainText(), u"half a"_s);
        QVERIFY(opened.the<QPushButton>("subject_program").isChecked());
    }

    void complaint_refused_isOfferedAgain()
    {
        Opened opened;
        opened.show("partComplaints");
        opened.click("beginComplaint");
        opened.click("subject_card");
        QTest::keyClicks(&opened.complaintText(), u"Two days"_s);
        opened.click("complaintFieldSend");
        QVERIFY(opened.isListed());
        QTRY_VERIFY(!opened.the("complaintBox").isVisible());
        opened.refuse(ErrorCode::BankRefused);
        QVERIFY(opened.the("complaintBox").isVisible());
        QCOMPARE(opened.complaintText().toPlainText(), u"Two days"_s);
        QVERIFY(opened.the<QPushButton>("subject_card").isChecked());
        QVERIFY(opened.label("complaintFieldState").startsWith(u"The bank did not take"_s));
        QVERIFY(opened.isListed(0));
    }

    void complaint_answered_tellsTheAnswerAndOfTheCourt()
    {
        Opened opened;
        domain::Complaint complaint = opened.complaint();
        opened.tell({}, {complaint});
        opened.show("partComplaints");
        QVERIFY(opened.isListed());
        QCOMPARE(opened.text("caseNumber"), u"Complaint number: C-2026-000045"_s);
        QVERIFY(opened.text("caseDue").endsWith(u"20 days left."_s));
        QCOMPARE(opened.text("caseStep3"), u"Answered: not yet"_s);
        complaint.dueAt = opened.now().addDays(-1);
        opened.tell({}, {complaint});
        QTRY_VERIFY(opened.isShown("caseNext"));
        QVERIFY(opened.text("nextText").contains(u"court"_s));
        QVERIFY(!opened.isShown("complainOfCase"));
        complaint.state = CaseState::Decided;
        complaint.answer = u"We are sorry"_s;
        complaint.answeredAt = opened.now();
        opened.tell({}, {complaint});
        QTRY_COMPARE(opened.text("decisionAnswer"), u"We are sorry"_s);
        QCOMPARE(opened.text("decisionTitle"), u"The bank has answered · Today"_s);
        QVERIFY(opened.text("nextText").contains(u"court"_s));
        QVERIFY(!opened.isShown("caseDue"));
    }

    void dispute_askedFor_opensOnceItIsRead()
    {
        Opened opened;
        opened.tell({opened.dispute()});
        opened.show("partRequests");
        opened.page->showDispute(u"dsp_1"_s);
        QVERIFY(opened.isListed());
        QTRY_VERIFY(opened.isShown("caseThread"));
        QVERIFY(Opened::in(opened.card(), "caseToggle").hasFocus());
        QVERIFY(opened.the<QPushButton>("partDisputes").isChecked());
    }

    void offline_tellsOfWhen_aboveTheRows()
    {
        Opened opened;
        opened.tell({opened.dispute()});
        opened.show();
        QVERIFY(opened.isListed());
        auto &above = Opened::in<ListState>(opened.the("disputeList"), "listStateStrip");
        QVERIFY(!above.isVisible());
        opened.connection().updateAsOf(opened.now());
        opened.connection().update(session::Connection::State::Offline, ErrorCode::Offline);
        QTRY_VERIFY(above.isVisible());
        QVERIFY(above.text().contains(u"as of: Today"_s));
        QVERIFY(waitFor(opened.commands().reply(CaseKind::Dispute, u"dsp_1"_s, u"?"_s, {})));
        QTRY_VERIFY(above.text().contains(u"goes to the bank by itself"_s));
    }

    void keyboard_goesFromCardToCard_asTheyStand()
    {
        Opened opened;
        domain::Dispute older = opened.dispute();
        opened.tell({older});
        opened.show();
        QVERIFY(opened.isListed());
        domain::Dispute newer = opened.dispute();
        newer.id = u"dsp_2"_s;
        newer.number = u"D-2026-000124"_s;
        newer.createdAt = older.createdAt.addDays(1);
        opened.tell({older, newer});
        QVERIFY(opened.isListed(2));
        QCOMPARE(opened.text("caseNumber"), u"Case number: D-2026-000124"_s);
        auto &last = Opened::in(*opened.cards().at(0), "caseToggle");
        last.setFocus();
        QTest::keyClick(&last, Qt::Key_Tab);
        QVERIFY(Opened::in(*opened.cards().at(1), "copyCaseNumber").hasFocus());
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<qreal>("scale");
        for (const qreal scale : {1.0, 2.0}) {
            QTest::addRow("kk %g", scale) << Language::Kazakh << scale;
            QTest::addRow("ru %g", scale) << Language::Russian << scale;
        }
    }
    void texts_areNeverCut()
    {
        QFETCH(Language, language);
        QFETCH(qreal, scale);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        Opened opened(language);
        opened.addCard(true, domain::CardBlockReason::Lost);
        QStringList faults;
        const auto look = [&](const char *what) {
            QTest::qWait(50);
            opened.the<QScrollArea>("requestsScroll").verticalScrollBar()->setValue(0);
            const QStringList found = testkit::layoutFaults(*opened.page);
            for (const QString &each : found)
                faults.append(QLatin1String(what) + u": "_s + each);
        };
        opened.show();
        QTRY_COMPARE(opened.instead("disputeList").kind(), Kind::Empty);
        look("nothing");
        domain::Dispute overdue = opened.dispute();
        overdue.dueAt = opened.now().addDays(-3);
        overdue.text = u"Ұ"_s.repeated(300);
        overdue.messages = {{u"m1"_s, CaseMessage::From::Bank,
                             u"Сіз сол күні қай қалада болдыңыз?"_s, opened.now()}};
        domain::Dispute refunded = opened.decided(domain::DisputeOutcome::Refunded);
        refunded.id = u"dsp_2"_s;
        refunded.createdAt = refunded.createdAt.addDays(-1);
        refunded.refund = domain::Money{12'345'600, u"KZT"_s};
        domain::Dispute refused = opened.decided(domain::DisputeOutcome::Refused);
        refused.id = u"dsp_3"_s;
        refused.createdAt = refused.createdAt.addDays(-2);
        refused.answer = u"Бас тарту негізі. "_s.repeated(20);
        domain::Complaint complaint = opened.complaint();
        complaint.subject = domain::ComplaintSubject::PersonalData;
        opened.tell({overdue, refunded, refused}, {complaint});
        QVERIFY(opened.isListed(3));
        look("collapsed");
        opened.clickOnCard("caseToggle");
        QTest::keyClicks(&opened.reply(), u"text"_s);
        opened.clickOnCard("replyFieldSend");
        QVERIFY(opened.isOutbox(1));
        QTRY_COMPARE(opened.card().findChildren<QLabel *>(u"messageWaits"_s).size(), 1);
        look("opened");
        QVERIFY(waitFor(opened.commands().reportFraud(u"op_1"_s, {}, {})));
        QVERIFY(opened.isListed(4));
        look("waiting");
        opened.click("partComplaints");
        QVERIFY(opened.isListed(1));
        look("complaint");
        opened.click("beginComplaint");
        opened.complaintText().setPlainText(u"Қ "_s.repeated(990));
        look("form");
        QCOMPARE(opened.page->size(), QSize(800, 600));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestCaseList)
#include "tst_CaseList.moc"
