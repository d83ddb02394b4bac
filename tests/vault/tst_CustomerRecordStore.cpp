// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::CaseMessage;
using domain::CaseState;
using domain::Complaint;
using domain::Dispute;
using domain::NoticeSettings;
using domain::Review;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::CustomerRecordStore;
using vault::OperationStore;
using vault::OutboxStore;
namespace samples = vault::samples;
using samples::minute;

class tst_CustomerRecordStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reviews_told_areThoseOfTheDays();
    void reviews_waiting_lieOverTheTold();
    void review_carriedOut_bearsTheBanksTime();
    void smsNotices_unknownThenToldThenWanted();
    void disputes_toldAndWaiting_newestFirst();
    void dispute_settledReport_hasItsNumber();
    void replace_takesThePlaceOfAll();
    void dispute_decided_isThereWhole();
    void complaints_toldAndWaiting_newestFirst();
    void reply_waiting_standsBehindWhatTheBankHas();

private:
    template<typename Record>
    OperationStore::Applied apply(const QList<Record> &records)
    {
        const auto page = samples::page(records, waitFor(m_operations->syncState({}))->lastSeq);
        auto applied = waitFor(m_operations->apply(page, OperationStore::Arrival::News, {}));
        return applied ? *applied : OperationStore::Applied{-1, {}, {}};
    }
    [[nodiscard]] QList<Review> reviews(int first, int last)
    {
        return *waitFor(m_store->reviews(QDate(2026, 3, first), QDate(2026, 3, last), {}));
    }
    static Review review(int day, qint64 through)
    {
        return {QDate(2026, 3, day), through, minute(day)};
    }

    std::unique_ptr<samples::MemoryVault> m_memory;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<OutboxStore> m_outbox;
    std::unique_ptr<CustomerRecordStore> m_store;
};

void tst_CustomerRecordStore::init()
{
    m_store.reset();
    m_outbox.reset();
    m_operations.reset();
    m_memory = std::make_unique<samples::MemoryVault>();
    m_operations = std::make_unique<OperationStore>(*m_memory);
    m_outbox = std::make_unique<OutboxStore>(*m_memory);
    m_store = std::make_unique<CustomerRecordStore>(*m_memory);
}

void tst_CustomerRecordStore::reviews_told_areThoseOfTheDays()
{
    QVERIFY(reviews(1, 31).isEmpty());
    QCOMPARE(apply(QList{review(3, 30), review(1, 10), review(2, 20)}).changed, 3);
    QCOMPARE(reviews(1, 2), (QList{review(1, 10), review(2, 20)}));
    // Only further, and the same twice changes nothing.
    QCOMPARE(apply(QList{review(3, 30), review(2, 5), review(1, 15)}).changed, 1);
    QCOMPARE(reviews(1, 31), (QList{review(1, 15), review(2, 20), review(3, 30)}));
}

void tst_CustomerRecordStore::reviews_waiting_lieOverTheTold()
{
    apply(QList{review(1, 10), review(2, 20)});
    for (const auto &[id, through] : {std::pair(u"a"_s, 15), std::pair(u"b"_s, 25)})
        QCOMPARE(outcome(waitFor(m_outbox->add(samples::reviewed(id, through), {}))), succeeded());
    const QDate day(2026, 3, 2);
    QCOMPARE(reviews(1, 31), (QList{review(1, 10), Review{day, 25, {}}}));
    QCOMPARE(reviews(1, 1), QList{review(1, 10)});
    QCOMPARE(outcome(waitFor(m_outbox->settle(u"a"_s, minute(9), {}, {}))), succeeded());
    QCOMPARE(outcome(waitFor(m_outbox->settle(u"b"_s, minute(9), {}, {}))), succeeded());
    QCOMPARE(reviews(2, 2), (QList{Review{day, 25, minute(9)}}));
}

void tst_CustomerRecordStore::review_carriedOut_bearsTheBanksTime()
{
    const auto decide = [this](const QString &id, int through) {
        return outcome(waitFor(m_outbox->add(samples::reviewed(id, through), {})));
    };
    const auto settle = [this](const QString &id) {
        return outcome(waitFor(m_outbox->settle(id, minute(9), {}, {})));
    };
    // Told before the answer came, as after a lost one.
    QCOMPARE(decide(u"a"_s, 20), succeeded());
    QCOMPARE(apply(QList{review(2, 20)}).changed, 1);
    QCOMPARE(settle(u"a"_s), succeeded());
    QCOMPARE(reviews(2, 2), QList{review(2, 20)});
    // Nothing new to the bank, so that it tells nothing.
    QCOMPARE(decide(u"b"_s, 20), succeeded());
    QCOMPARE(settle(u"b"_s), succeeded());
    QCOMPARE(reviews(2, 2), QList{review(2, 20)});
    // Told behind the answer.
    QCOMPARE(decide(u"c"_s, 200), succeeded());
    QCOMPARE(settle(u"c"_s), succeeded());
    apply(QList{review(1, 100), review(2, 200)});
    QCOMPARE(reviews(2, 2), QList{review(2, 200)});
}

void tst_CustomerRecordStore::smsNotices_unknownThenToldThenWanted()
{
    using Answer = std::optional<bool>;
    const auto wanted = [this] { return *waitFor(m_store->smsNotices({})); };
    QVERIFY(wanted() == Answer());
    QCOMPARE(apply(QList{NoticeSettings{false}}).changed, 1);
    QVERIFY(wanted() == Answer(false));
    QCOMPARE(apply(QList{NoticeSettings{false}}).changed, 0);
    QCOMPARE(outcome(waitFor(m_outbox->add(samples::smsWanted(u"a"_s, true), {}))), succeeded());
    QVERIFY(wanted() == Answer(true));
    QCOMPARE(outcome(waitFor(m_outbox->refuse(u"a"_s, base::ErrorCode::NotFound, minute(1), {}))),
             succeeded());
    QVERIFY(wanted() == Answer(false));
    QCOMPARE(outcome(waitFor(m_outbox->add(samples::smsWanted(u"b"_s, true), {}))), succeeded());
    QCOMPARE(outcome(waitFor(m_outbox->settle(u"b"_s, minute(1), {}, {}))), succeeded());
    QVERIFY(wanted() == Answer(true));
}

void tst_CustomerRecordStore::disputes_toldAndWaiting_newestFirst()
{
    Dispute told = samples::dispute(1);
    QCOMPARE(apply(QList{told}).changed, 1);
    QCOMPARE(outcome(waitFor(m_outbox->add(samples::fraudOn(2, u"a"_s), {}))), succeeded());
    Dispute waiting;
    waiting.operationId = samples::operation(2).id;
    waiting.createdAt = minute(0);
    waiting.text = u"no"_s;
    QCOMPARE(*waitFor(m_store->disputes({})), (QList{waiting, told}));
    QCOMPARE(**waitFor(m_store->disputeOf(waiting.operationId, {})), waiting);
    QCOMPARE(**waitFor(m_store->disputeOf(told.operationId, {})), told);
    QVERIFY(!waitFor(m_store->disputeOf(samples::operation(3).id, {}))->has_value());

    Dispute newer = told;
    newer.state = CaseState::InReview;
    newer.version = 2;
    QCOMPARE(apply(QList{newer, told}).changed, 1);
    QCOMPARE(**waitFor(m_store->disputeOf(told.operationId, {})), newer);
}

void tst_CustomerRecordStore::dispute_settledReport_hasItsNumber()
{
    QCOMPARE(outcome(waitFor(m_outbox->add(samples::fraudOn(2, u"a"_s), {}))), succeeded());
    QCOMPARE(outcome(waitFor(
                 m_outbox->settle(u"a"_s, minute(1), samples::opened(samples::dispute(2)), {}))),
             succeeded());
    QCOMPARE(*waitFor(m_store->disputes({})), QList{samples::dispute(2)});
}

void tst_CustomerRecordStore::replace_takesThePlaceOfAll()
{
    apply(QList{review(1, 1000), review(2, 2000)});
    apply(QList{samples::dispute(1), samples::dispute(2)});
    const QSignalSpy changes(m_store.get(), &CustomerRecordStore::changed);
    QCOMPARE(outcome(waitFor(
                 m_store->replace({{review(2, 20)}, {true}, {samples::dispute(3)}, {}}, {}))),
             succeeded());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(reviews(1, 31), QList{review(2, 20)});
    QCOMPARE(*waitFor(m_store->disputes({})), QList{samples::dispute(3)});
    QVERIFY(*waitFor(m_store->smsNotices({})) == std::optional(true));
}

void tst_CustomerRecordStore::dispute_decided_isThereWhole()
{
    Dispute decided = samples::dispute(3);
    decided.text = u"Карта\nменде"_s;
    QCOMPARE(apply(QList{decided}).changed, 1);
    decided.version = 2;
    decided.state = CaseState::Decided;
    decided.messages = {{u"m1"_s, CaseMessage::From::Bank, u"Қайда?"_s, minute(3)},
                        {u"m2"_s, CaseMessage::From::Customer, u"Үйде"_s, minute(4)}};
    decided.answer = u"Қайтарамыз"_s;
    decided.decidedAt = minute(5);
    decided.outcome = domain::DisputeOutcome::Refunded;
    decided.refund = domain::Money{359000, u"KZT"_s};
    QCOMPARE(apply(QList{decided}).changed, 1);
    QCOMPARE(*waitFor(m_store->disputes({})), QList{decided});
    // An older version, with fewer messages, takes nothing back.
    QCOMPARE(apply(QList{samples::dispute(3)}).changed, 0);
    QCOMPARE(*waitFor(m_store->disputes({})), QList{decided});
}

void tst_CustomerRecordStore::complaints_toldAndWaiting_newestFirst()
{
    Complaint told;
    told.id = u"com_1"_s;
    told.number = u"C-2026-000001"_s;
    told.subject = domain::ComplaintSubject::Card;
    told.text = u"Екі күн\nжауап жоқ"_s;
    told.createdAt = minute(1);
    told.dueAt = minute(9);
    told.version = 1;
    QCOMPARE(apply(QList{told}).changed, 1);
    QCOMPARE(*waitFor(m_store->complaints({})), QList{told});

    const domain::Command filing{
        u"a"_s, minute(2), domain::ComplaintFiling{domain::ComplaintSubject::Service, u"x"_s}};
    QCOMPARE(outcome(waitFor(m_outbox->add(filing, {}))), succeeded());
    Complaint waits;
    waits.subject = domain::ComplaintSubject::Service;
    waits.text = u"x"_s;
    waits.createdAt = minute(2);
    QCOMPARE(*waitFor(m_store->complaints({})), (QList{waits, told}));

    domain::CommandReceipt receipt;
    receipt.complaint = told;
    receipt.complaint->id = u"com_2"_s;
    receipt.complaint->createdAt = minute(3);
    QVERIFY(waitFor(m_outbox->takeNext({})).value_or(std::nullopt));
    QCOMPARE(outcome(waitFor(m_outbox->settle(u"a"_s, minute(3), receipt, {}))), succeeded());
    QCOMPARE(*waitFor(m_store->complaints({})), (QList{*receipt.complaint, told}));

    told.version = 2;
    told.state = CaseState::Decided;
    told.messages = {{u"m1"_s, CaseMessage::From::Bank, u"Қараймыз"_s, minute(3)}};
    told.answer = u"Кешіріңіз"_s;
    told.answeredAt = minute(5);
    QCOMPARE(apply(QList{told}).changed, 1);
    QCOMPARE(waitFor(m_store->complaints({}))->last(), told);
}

void tst_CustomerRecordStore::reply_waiting_standsBehindWhatTheBankHas()
{
    Dispute told = samples::dispute(3);
    told.messages = {{u"m1"_s, CaseMessage::From::Bank, u"Қайда?"_s, minute(3)}};
    QCOMPARE(apply(QList{told}).changed, 1);
    const domain::Command reply{u"a"_s, minute(4),
                                domain::CaseReply{domain::CaseKind::Dispute, told.id, u"Үйде"_s}};
    const domain::Command other{u"b"_s, minute(4),
                                domain::CaseReply{domain::CaseKind::Complaint, told.id, u"x"_s}};
    for (const auto &command : {reply, other})
        QCOMPARE(outcome(waitFor(m_outbox->add(command, {}))), succeeded());
    Dispute shown = told;
    shown.messages.append({QString(), CaseMessage::From::Customer, u"Үйде"_s, minute(4)});
    QCOMPARE(*waitFor(m_store->disputes({})), QList{shown});
    QCOMPARE(outcome(waitFor(m_outbox->withdraw(u"a"_s, {}))), succeeded());
    QCOMPARE(*waitFor(m_store->disputes({})), QList{told});
}

QTEST_GUILESS_MAIN(tst_CustomerRecordStore)
#include "tst_CustomerRecordStore.moc"
