// SPDX-License-Identifier: Apache-2.0
#include "domain/DisputeGrounds.h"

#include <QTest>

using namespace qorgan::domain;
using namespace Qt::StringLiterals;

namespace {

Operation paidPast3DSecure()
{
    Operation operation;
    operation.status = OperationStatus::Booked;
    operation.channel = OperationChannel::Internet;
    operation.authentication = OperationAuthentication::None;
    operation.amount = {-1'500'000, u"KZT"_s};
    operation.cardId = u"card_1"_s;
    return operation;
}

Card enrolled()
{
    Card card;
    card.id = u"card_1"_s;
    card.threeDSecure = true;
    card.status = CardStatus::Active;
    return card;
}

Card blockedFor(CardBlockReason reason)
{
    Card card;
    card.status = CardStatus::Blocked;
    CardBlockEntry entry;
    entry.by = CardBlockEntry::By::Customer;
    entry.reason = reason;
    card.blocks.append(entry);
    return card;
}

} // namespace

class TestDisputeGrounds : public QObject
{
    Q_OBJECT

private slots:
    void internetPaymentPast3DSecure_withAnEnrolledCard_isGuaranteed()
    {
        QVERIFY(disputeGrounds(paidPast3DSecure(), enrolled()).refundGuarantee);
        auto pending = paidPast3DSecure();
        pending.status = OperationStatus::Pending;
        QVERIFY(disputeGrounds(pending, enrolled()).refundGuarantee);
    }

    void anythingElse_isNotGuaranteed()
    {
        Card other = enrolled();
        other.threeDSecure = false;
        QVERIFY(!disputeGrounds(paidPast3DSecure(), other).refundGuarantee);
        for (const auto authentication :
             {OperationAuthentication::Unknown, OperationAuthentication::Pin,
              OperationAuthentication::SessionKey, OperationAuthentication::ThreeDSecure})
        {
            auto confirmed = paidPast3DSecure();
            confirmed.authentication = authentication;
            QVERIFY(!disputeGrounds(confirmed, enrolled()).refundGuarantee);
        }
        auto inShop = paidPast3DSecure();
        inShop.channel = OperationChannel::Contactless;
        QVERIFY(!disputeGrounds(inShop, enrolled()).refundGuarantee);
    }

    void noMoneyTaken_nothingIsGuaranteed()
    {
        for (const auto status : {OperationStatus::Declined, OperationStatus::Reversed}) {
            auto ended = paidPast3DSecure();
            ended.status = status;
            QVERIFY(!disputeGrounds(ended, enrolled()).refundGuarantee);
        }
        auto probe = paidPast3DSecure();
        probe.amount.minor = 0;
        QVERIFY(!disputeGrounds(probe, enrolled()).refundGuarantee);
    }

    void cardLostOrStolen_bankSidesWithTheCustomer()
    {
        const Operation operation = paidPast3DSecure();
        for (const auto reason : {CardBlockReason::Lost, CardBlockReason::Stolen}) {
            QVERIFY(disputeGrounds(operation, blockedFor(reason)).lostCard);
            // The bank need not know yet.
            QVERIFY(disputeGrounds(operation, enrolled(), reason).lostCard);
        }
        for (const auto reason : {CardBlockReason::Suspicious, CardBlockReason::Temporary}) {
            QVERIFY(!disputeGrounds(operation, blockedFor(reason)).lostCard);
            QVERIFY(!disputeGrounds(operation, enrolled(), reason).lostCard);
        }
        QVERIFY(!disputeGrounds(operation, enrolled()).lostCard);
    }
};

QTEST_APPLESS_MAIN(TestDisputeGrounds)
#include "tst_DisputeGrounds.moc"
