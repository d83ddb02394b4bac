// SPDX-License-Identifier: Apache-2.0
#include "domain/CustomerRecords.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::CaseState;

class TestCustomerRecords : public QObject
{
    Q_OBJECT

private slots:
    void disputeState_everyWord_readsBack()
    {
        for (const auto state :
             {CaseState::Received, CaseState::InReview, CaseState::Decided, CaseState::Other})
            QCOMPARE(domain::caseStateFrom(domain::toWord(state)), state);
        QCOMPARE(domain::toWord(CaseState::Received), u"received"_s);
    }

    void disputeState_wordOfALaterBank_isOther()
    {
        QCOMPARE(domain::caseStateFrom(u"escalated"), CaseState::Other);
        QCOMPARE(domain::caseStateFrom(u""), CaseState::Other);
    }
};

QTEST_APPLESS_MAIN(TestCustomerRecords)
#include "tst_CustomerRecords.moc"
