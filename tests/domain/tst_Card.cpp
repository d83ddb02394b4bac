// SPDX-License-Identifier: Apache-2.0
#include "domain/Card.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Card;
using domain::CardBlockEntry;
using domain::CardBlockReason;
using domain::CardChannel;
using domain::CardControl;
using domain::CardControlChange;
using domain::CardStatus;
using domain::Money;

namespace {

Money tenge(qint64 minor)
{
    return {minor, u"KZT"_s};
}

Card card()
{
    Card made;
    made.status = CardStatus::Active;
    made.usedDay = QDate(2026, 5, 1);
    made.controls = {{CardChannel::Internet, true, tenge(5000), tenge(9000), tenge(1200)},
                     {CardChannel::Atm, false, tenge(2000), tenge(9000), tenge(0)}};
    return made;
}

CardBlockEntry block(CardBlockEntry::By by, std::optional<CardBlockReason> reason)
{
    return {CardBlockEntry::Action::Block, by, reason, {}, {}};
}

} // namespace

class TestCard : public QObject
{
    Q_OBJECT

private slots:
    void used_onAnotherDay_isNothing()
    {
        const Card known = card();
        const CardControl &internet = known.controls.first();
        QCOMPARE(known.usedOn(internet, QDate(2026, 5, 1)), tenge(1200));
        QCOMPARE(known.usedOn(internet, QDate(2026, 5, 2)), tenge(0));
    }

    void change_upwards_needsAKey()
    {
        const Card known = card();
        const auto needs = [&](const QList<CardControlChange> &changes) {
            return domain::needsKey(known, changes);
        };
        QVERIFY(!needs({}));
        QVERIFY(!needs({{CardChannel::Internet, true, tenge(5000)}}));
        QVERIFY(!needs({{CardChannel::Internet, true, tenge(4999)}}));
        QVERIFY(!needs({{CardChannel::Internet, false, tenge(5000)}}));
        QVERIFY(!needs({{CardChannel::Atm, false, tenge(0)}}));
        QVERIFY(needs({{CardChannel::Internet, true, tenge(5001)}}));
        QVERIFY(needs({{CardChannel::Atm, true, tenge(1000)}}));
        // A switched-off channel with a higher limit is one press away from being used.
        QVERIFY(needs({{CardChannel::Atm, false, tenge(2001)}}));
        QVERIFY(
            needs({{CardChannel::Internet, true, tenge(1)}, {CardChannel::Atm, true, tenge(1)}}));
        QVERIFY2(needs({{CardChannel::Pos, true, tenge(1)}}), "nothing is known of it");
    }

    void block_ofTheCustomersOwn_canBeLifted()
    {
        using By = CardBlockEntry::By;
        Card known = card();
        QVERIFY2(!known.canBeUnblocked(), "not blocked");
        known.status = CardStatus::Blocked;
        QVERIFY2(!known.canBeUnblocked(), "nobody knows by whom");
        for (const auto reason : {CardBlockReason::Suspicious, CardBlockReason::Temporary}) {
            known.blocks = {block(By::Customer, reason)};
            QVERIFY(known.canBeUnblocked());
        }
        for (const auto reason : {CardBlockReason::Lost, CardBlockReason::Stolen}) {
            known.blocks = {block(By::Customer, reason)};
            QVERIFY(!known.canBeUnblocked());
        }
        known.blocks = {block(By::Bank, std::nullopt),
                        block(By::Customer, CardBlockReason::Temporary)};
        QVERIFY(!known.canBeUnblocked());
    }

    void words_ofEveryValue_areReadAgain()
    {
        using domain::CardNetwork;
        for (const auto network : {CardNetwork::Visa, CardNetwork::Mastercard,
                                   CardNetwork::UnionPay, CardNetwork::Other})
            QCOMPARE(domain::cardNetworkFrom(domain::toWord(network)), network);
        for (const auto channel : {CardChannel::Internet, CardChannel::Atm, CardChannel::Pos,
                                   CardChannel::Transfer, CardChannel::Abroad})
            QCOMPARE(domain::cardChannelFrom(domain::toWord(channel)), std::optional(channel));
        for (const auto status : {CardStatus::Active, CardStatus::Blocked, CardStatus::Expired})
            QCOMPARE(domain::cardStatusFrom(domain::toWord(status)), status);
        for (const auto reason : {CardBlockReason::Lost, CardBlockReason::Stolen,
                                  CardBlockReason::Suspicious, CardBlockReason::Temporary})
            QCOMPARE(domain::cardBlockReasonFrom(domain::toWord(reason)), std::optional(reason));
    }

    void word_ofALaterVersion_promisesNothing()
    {
        QCOMPARE(domain::cardStatusFrom(u"frozen"), CardStatus::Blocked);
        QCOMPARE(domain::cardNetworkFrom(u"mir"), domain::CardNetwork::Other);
        QVERIFY(!domain::cardChannelFrom(u"crypto"));
        QVERIFY(!domain::cardBlockReasonFrom(u"bored"));
    }
};

QTEST_GUILESS_MAIN(TestCard)
#include "tst_Card.moc"
