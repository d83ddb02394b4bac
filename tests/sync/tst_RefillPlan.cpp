// SPDX-License-Identifier: Apache-2.0
#include "sync/RefillPlan.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::MonthDigest;
using sync::monthsToRefill;
using sync::RefillMonth;

namespace {

MonthDigest digest(const QString &account, const QString &month, qint64 count = 3,
                   const QByteArray &hash = "aa")
{
    return {account, month, count, hash};
}

} // namespace

class TestRefillPlan : public QObject
{
    Q_OBJECT

private slots:
    void plan_ofEqualLedgers_isEmpty()
    {
        const QList months{digest(u"a"_s, u"2026-01"_s), digest(u"a"_s, u"2026-02"_s)};
        QVERIFY(monthsToRefill(months, months).isEmpty());
        QVERIFY(monthsToRefill({}, {}).isEmpty());
        // In whatever order each side tells them.
        QVERIFY(monthsToRefill(months, {months[1], months[0]}).isEmpty());
    }

    void plan_hasWhatDiffersInHashOrCount()
    {
        const QList bank{digest(u"a"_s, u"2026-01"_s), digest(u"a"_s, u"2026-02"_s, 5),
                         digest(u"b"_s, u"2026-01"_s)};
        const QList vault{digest(u"a"_s, u"2026-01"_s, 3, "bb"), digest(u"a"_s, u"2026-02"_s, 4),
                          digest(u"b"_s, u"2026-01"_s)};
        const QList expected{RefillMonth{u"a"_s, u"2026-02"_s, 5},
                             RefillMonth{u"a"_s, u"2026-01"_s, 3}};
        QCOMPARE(monthsToRefill(bank, vault), expected);
    }

    void plan_hasWhatOneSideLacks()
    {
        const QList bank{digest(u"a"_s, u"2026-01"_s)};
        const QList vault{digest(u"a"_s, u"2025-12"_s), digest(u"c"_s, u"2026-01"_s)};
        const QList expected{RefillMonth{u"a"_s, u"2026-01"_s, 3},
                             RefillMonth{u"c"_s, u"2026-01"_s, 0},
                             RefillMonth{u"a"_s, u"2025-12"_s, 0}};
        QCOMPARE(monthsToRefill(bank, vault), expected);
    }

    void plan_isNewestFirst()
    {
        QList<MonthDigest> bank;
        for (const QString &month : {u"2025-12"_s, u"2026-02"_s, u"2026-01"_s, u"2019-07"_s})
            bank << digest(u"b"_s, month) << digest(u"a"_s, month);
        QStringList months;
        for (const auto &each : monthsToRefill(bank, {}))
            months.append(each.month + each.accountId);
        const QStringList expected{u"2026-02a"_s, u"2026-02b"_s, u"2026-01a"_s, u"2026-01b"_s,
                                   u"2025-12a"_s, u"2025-12b"_s, u"2019-07a"_s, u"2019-07b"_s};
        QCOMPARE(months, expected);
    }
};

QTEST_GUILESS_MAIN(TestRefillPlan)
#include "tst_RefillPlan.moc"
