// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Dispute;
using domain::DisputeState;
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
    QCOMPARE(*waitFor(m_store->disputes({})), (QList{waiting, told}));
    QCOMPARE(**waitFor(m_store->disputeOf(waiting.operationId, {})), waiting);
    QCOMPARE(**waitFor(m_store->disputeOf(told.operationId, {})), told);
    QVERIFY(!waitFor(m_store->disputeOf(samples::operation(3).id, {}))->has_value());

    Dispute newer = told;
    newer.state = DisputeState::InReview;
    newer.version = 2;
    QCOMPARE(apply(QList{newer, told}).changed, 1);
    QCOMPARE(**waitFor(m_store->disputeOf(told.operationId, {})), newer);
}

void tst_CustomerRecordStore::dispute_settledReport_hasItsNumber()
{
    QCOMPARE(outcome(waitFor(m_outbox->add(samples::fraudOn(2, u"a"_s), {}))), succeeded());
    QCOMPARE(outcome(waitFor(m_outbox->settle(u"a"_s, minute(1), samples::dispute(2), {}))),
             succeeded());
    QCOMPARE(*waitFor(m_store->disputes({})), QList{samples::dispute(2)});
}

void tst_CustomerRecordStore::replace_takesThePlaceOfAll()
{
    apply(QList{review(1, 1000), review(2, 2000)});
    apply(QList{samples::dispute(1), samples::dispute(2)});
    const QSignalSpy changes(m_store.get(), &CustomerRecordStore::changed);
    QCOMPARE(outcome(waitFor(m_store->replace({review(2, 20)}, {true}, {samples::dispute(3)}, {}))),
             succeeded());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(reviews(1, 31), QList{review(2, 20)});
    QCOMPARE(*waitFor(m_store->disputes({})), QList{samples::dispute(3)});
    QVERIFY(*waitFor(m_store->smsNotices({})) == std::optional(true));
}

QTEST_GUILESS_MAIN(tst_CustomerRecordStore)
#include "tst_CustomerRecordStore.moc"
