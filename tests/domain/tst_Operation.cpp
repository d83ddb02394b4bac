// SPDX-License-Identifier: Apache-2.0
#include "domain/Operation.h"

#include <QSet>
#include <QTest>

using namespace qorgan;
using domain::DeclineReason;
using domain::OperationChannel;
using domain::OperationStatus;

class tst_Operation : public QObject
{
    Q_OBJECT

private slots:
    void statusWords_goBothWays();
    void reasonWords_goBothWays();
    void channelWords_goBothWays();
    void unknownWords_areHandled();
};

void tst_Operation::statusWords_goBothWays()
{
    QSet<QString> words;
    for (const auto status : {OperationStatus::Pending, OperationStatus::Booked,
                              OperationStatus::Declined, OperationStatus::Reversed})
    {
        const QString word = domain::toWord(status);
        QCOMPARE(domain::operationStatusFrom(word), status);
        words.insert(word);
    }
    QCOMPARE(words, (QSet<QString>{QStringLiteral("pending"), QStringLiteral("booked"),
                                   QStringLiteral("declined"), QStringLiteral("reversed")}));
}

// docs/bank-api.md, "Sync": exactly these ten.
void tst_Operation::reasonWords_goBothWays()
{
    const QStringList words{
        QStringLiteral("insufficient_funds"), QStringLiteral("card_expired"),
        QStringLiteral("card_blocked"),       QStringLiteral("not_for_internet"),
        QStringLiteral("limit_exceeded"),     QStringLiteral("wrong_data"),
        QStringLiteral("foreign_card"),       QStringLiteral("card_quota"),
        QStringLiteral("suspected_fraud"),    QStringLiteral("other")};
    QSet<DeclineReason> reasons;
    for (const QString &word : words) {
        const auto reason = domain::declineReasonFrom(word);
        QCOMPARE(domain::toWord(reason), word);
        reasons.insert(reason);
    }
    QCOMPARE(reasons.size(), 10);
}

void tst_Operation::channelWords_goBothWays()
{
    for (const auto channel :
         {OperationChannel::Pos, OperationChannel::Contactless, OperationChannel::Internet,
          OperationChannel::Atm, OperationChannel::Transfer, OperationChannel::Other})
        QCOMPARE(domain::operationChannelFrom(domain::toWord(channel)), channel);
}

void tst_Operation::unknownWords_areHandled()
{
    for (const char16_t *word : {u"", u"Pending", u"lost", u"booked "})
        QVERIFY(!domain::operationStatusFrom(word));
    QCOMPARE(domain::declineReasonFrom(u"moon_phase"), DeclineReason::Other);
    QCOMPARE(domain::operationChannelFrom(u"telepathy"), OperationChannel::Other);
}

QTEST_APPLESS_MAIN(tst_Operation)
#include "tst_Operation.moc"
