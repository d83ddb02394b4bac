// SPDX-License-Identifier: Apache-2.0
#include "domain/MoneyFlow.h"

#include <QTest>

#include <limits>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::MoneyFlow;
using domain::OperationStatus;

namespace {

domain::Operation operation(qint64 minor, OperationStatus status = OperationStatus::Booked,
                            const QString &currency = u"KZT"_s)
{
    domain::Operation made;
    made.amount = {minor, currency};
    made.status = status;
    return made;
}

} // namespace

class tst_MoneyFlow : public QObject
{
    Q_OBJECT

private slots:
    void flows_countWhatMovedMoney_foreachCurrency()
    {
        QList<MoneyFlow> flows;
        for (const auto &each :
             {operation(-100), operation(40), operation(-5, OperationStatus::Pending),
              operation(7, OperationStatus::Pending), operation(-1'000, OperationStatus::Declined),
              operation(-2'000, OperationStatus::Reversed),
              operation(-3, OperationStatus::Booked, u"USD"_s), operation(-11)})
            domain::addTo(flows, each);
        const QList<MoneyFlow> expected{{u"KZT"_s, 40, -111, 7, -5}, {u"USD"_s, 0, -3, 0, 0}};
        QCOMPARE(flows, expected);
    }

    void flow_stopsAtWhatItCanHold()
    {
        using Limits = std::numeric_limits<qint64>;
        QList<MoneyFlow> flows;
        for (const qint64 minor : {Limits::max(), Limits::max(), Limits::min(), qint64(-1)})
            domain::addTo(flows, operation(minor));
        QCOMPARE(flows.first().in, Limits::max());
        QCOMPARE(flows.first().out, Limits::min());
    }
};

QTEST_APPLESS_MAIN(tst_MoneyFlow)
#include "tst_MoneyFlow.moc"
