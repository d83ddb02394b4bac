// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "vault/CardStore.h"
#include "vault/OperationStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Card;
using domain::CardBlockEntry;
using domain::CardBlockReason;
using domain::CardChannel;
using domain::CardStatus;
using domain::Money;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::CardStore;
using vault::OperationStore;
using vault::OutboxStore;
using vault::StoredCard;
namespace samples = vault::samples;
using samples::minute;

class tst_CardStore : public QObject
{
    Q_OBJECT

    static Money tenge(qint64 minor) { return {minor, u"KZT"_s}; }
    static Card card(const QString &id, qint64 version)
    {
        Card made;
        made.id = id;
        made.accountId = u"acc_1"_s;
        made.mask = u"•• 4821"_s;
        made.network = domain::CardNetwork::Visa;
        made.holder = u"AIGERIM SATPAYEVA"_s;
        made.expires = QDate(2028, 9, 1);
        made.threeDSecure = true;
        made.status = CardStatus::Active;
        made.controls = {{CardChannel::Internet, true, tenge(5000), tenge(9000), tenge(1200)},
                         {CardChannel::Abroad, false, tenge(0), tenge(9000), tenge(0)}};
        made.usedDay = QDate(2026, 3, 2);
        made.blocks = {{CardBlockEntry::Action::Unblock,
                        CardBlockEntry::By::Customer,
                        {},
                        u"Qorgan"_s,
                        minute(2)},
                       {CardBlockEntry::Action::Block, CardBlockEntry::By::Customer,
                        CardBlockReason::Temporary, u"Qorgan"_s, minute(1)}};
        made.version = version;
        return made;
    }
    [[nodiscard]] QList<Card> cards()
    {
        const auto shown = waitFor(m_store->cards({}));
        QList<Card> told;
        for (const StoredCard &stored : *shown)
            told.append(stored.card);
        return told;
    }
    [[nodiscard]] std::optional<CardBlockReason> waiting(int place)
    {
        return waitFor(m_store->cards({}))->at(place).blockWaits;
    }
    template<typename Record>
    int apply(const QList<Record> &records)
    {
        const auto page = samples::page(records, waitFor(m_operations->syncState({}))->lastSeq);
        const auto applied = waitFor(m_operations->apply(page, OperationStore::Arrival::News, {}));
        return applied ? applied->changed : -1;
    }

    std::unique_ptr<samples::MemoryVault> m_memory;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<OutboxStore> m_outbox;
    std::unique_ptr<CardStore> m_store;

private slots:
    void init()
    {
        m_store.reset();
        m_outbox.reset();
        m_operations.reset();
        m_memory = std::make_unique<samples::MemoryVault>();
        m_operations = std::make_unique<OperationStore>(*m_memory);
        m_outbox = std::make_unique<OutboxStore>(*m_memory);
        m_store = std::make_unique<CardStore>(*m_memory);
    }

    void cards_told_areThereWhole()
    {
        QVERIFY(cards().isEmpty());
        QCOMPARE(apply(QList{card(u"b"_s, 1), card(u"a"_s, 4)}), 2);
        QCOMPARE(cards(), (QList{card(u"b"_s, 1), card(u"a"_s, 4)}));
    }

    void version_thatIsNotNewer_changesNothing()
    {
        apply(QList{card(u"a"_s, 4)});
        Card later = card(u"a"_s, 4);
        later.status = CardStatus::Blocked;
        later.controls.removeLast();
        later.blocks.removeLast();
        QCOMPARE(apply(QList{later}), 0);
        QCOMPARE(cards(), QList{card(u"a"_s, 4)});
        later.version = 5;
        QCOMPARE(apply(QList{later}), 1);
        QCOMPARE(cards(), QList{later});
        QCOMPARE(apply(QList{card(u"a"_s, 4)}), 0);
        QCOMPARE(cards(), QList{later});
    }

    void card_takenAway_isGoneWithItsParts()
    {
        using domain::Tombstone;
        apply(QList{card(u"a"_s, 1), card(u"b"_s, 1)});
        QCOMPARE(apply(QList{Tombstone{Tombstone::Kind::Card, u"a"_s}}), 1);
        QCOMPARE(cards(), QList{card(u"b"_s, 1)});
        // The parts of the old one do not come back with a new one of that id.
        Card bare = card(u"a"_s, 1);
        bare.controls.clear();
        bare.blocks.clear();
        QCOMPARE(apply(QList{bare}), 1);
        QCOMPARE(cards(), (QList{card(u"b"_s, 1), bare}));
    }

    void replace_takesThePlaceOfAll_andPutOfOne()
    {
        apply(QList{card(u"a"_s, 7)});
        const QSignalSpy changed(m_store.get(), &CardStore::changed);
        QCOMPARE(outcome(waitFor(m_store->replace({card(u"b"_s, 2), card(u"a"_s, 3)}, {}))),
                 succeeded());
        QCOMPARE(cards(), (QList{card(u"b"_s, 2), card(u"a"_s, 3)}));
        QCOMPARE(outcome(waitFor(m_store->put(card(u"a"_s, 4), {}))), succeeded());
        QCOMPARE(cards(), (QList{card(u"b"_s, 2), card(u"a"_s, 4)}));
        QCOMPARE(changed.count(), 2);
    }

    void block_inTheOutbox_liesOverTheCard()
    {
        apply(QList{card(u"a"_s, 1), card(u"b"_s, 1)});
        const domain::Command block{u"1"_s, minute(3),
                                    domain::CardBlock{u"b"_s, CardBlockReason::Stolen}};
        QCOMPARE(outcome(waitFor(m_outbox->add(block, {}))), succeeded());
        QVERIFY(!waiting(0));
        QCOMPARE(waiting(1), std::optional(CardBlockReason::Stolen));
        QVERIFY2(cards().at(1).status == CardStatus::Active, "the bank has not blocked it");
        // With the answer the card comes as it is now.
        domain::CommandReceipt receipt;
        receipt.card = card(u"b"_s, 2);
        receipt.card->status = CardStatus::Blocked;
        QVERIFY(waitFor(m_outbox->takeNext({})).value_or(std::nullopt));
        QCOMPARE(outcome(waitFor(m_outbox->settle(u"1"_s, minute(4), receipt, {}))), succeeded());
        QVERIFY(!waiting(1));
        QCOMPARE(cards().at(1).status, CardStatus::Blocked);
    }

    void block_refused_leavesTheCardAsItWas()
    {
        apply(QList{card(u"a"_s, 1)});
        const domain::Command block{u"1"_s, minute(3),
                                    domain::CardBlock{u"a"_s, CardBlockReason::Lost}};
        QCOMPARE(outcome(waitFor(m_outbox->add(block, {}))), succeeded());
        QVERIFY(waitFor(m_outbox->takeNext({})).value_or(std::nullopt));
        QCOMPARE(
            outcome(waitFor(m_outbox->refuse(u"1"_s, base::ErrorCode::NotFound, minute(4), {}))),
            succeeded());
        QVERIFY(!waiting(0));
        QCOMPARE(cards(), QList{card(u"a"_s, 1)});
    }
};

QTEST_GUILESS_MAIN(tst_CardStore)
#include "tst_CardStore.moc"
