// SPDX-License-Identifier: Apache-2.0
#include "domain/CustomerRecords.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::DisputeState;

class TestCustomerRecords : public QObject
{
    Q_OBJECT

private slots:
    void disputeState_everyWord_readsBack()
    {
        for (const auto state : {DisputeState::Received, DisputeState::InReview,
                                 DisputeState::Decided, DisputeState::Other})
            QCOMPARE(domain::disputeStateFrom(domain::toWord(state)), state);
        QCOMPARE(domain::toWord(DisputeState::Received), u"received"_s);
    }

    void disputeState_wordOfALaterBank_isOther()
    {
        QCOMPARE(domain::disputeStateFrom(u"escalated"), DisputeState::Other);
        QCOMPARE(domain::disputeStateFrom(u""), DisputeState::Other);
    }
};

QTEST_APPLESS_MAIN(TestCustomerRecords)
#include "tst_CustomerRecords.moc"
