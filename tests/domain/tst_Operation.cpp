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
    void authenticationWords_goBothWays();
    void probe_isACardPaymentOfNothing();
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

void tst_Operation::authenticationWords_goBothWays()
{
    using domain::OperationAuthentication;
    for (const auto way :
         {OperationAuthentication::None, OperationAuthentication::Pin,
          OperationAuthentication::SessionKey, OperationAuthentication::ThreeDSecure})
        QCOMPARE(domain::operationAuthenticationFrom(domain::toWord(way)), way);
    QVERIFY(domain::toWord(OperationAuthentication::Unknown).isEmpty());
    QCOMPARE(domain::operationAuthenticationFrom(u"retina"), OperationAuthentication::Unknown);
    QCOMPARE(domain::operationAuthenticationFrom(u""), OperationAuthentication::Unknown);
}

void tst_Operation::probe_isACardPaymentOfNothing()
{
    domain::Operation operation;
    operation.amount = {0, QStringLiteral("KZT")};
    operation.cardMask = QStringLiteral("•• 4821");
    operation.channel = OperationChannel::Internet;
    for (const auto status :
         {OperationStatus::Pending, OperationStatus::Booked, OperationStatus::Declined})
    {
        operation.status = status;
        QVERIFY(operation.isProbe());
    }
    domain::Operation other = operation;
    other.status = OperationStatus::Reversed;
    QVERIFY(!other.isProbe());
    other = operation;
    other.amount.minor = -1;
    QVERIFY(!other.isProbe());
    other = operation;
    other.cardMask.clear();
    QVERIFY(!other.isProbe());
    other = operation;
    other.channel = OperationChannel::Pos;
    QVERIFY2(!other.isProbe(), "a terminal that asks if the card is there");
}

QTEST_APPLESS_MAIN(tst_Operation)
#include "tst_Operation.moc"
