// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "vault/SettingsStore.h"

#include <QTest>

using namespace qorgan;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::SettingsStore;
namespace samples = vault::samples;

class tst_SettingsStore : public QObject
{
    Q_OBJECT

private slots:
    void value_neverSet_isNone();
    void setValue_replacesAndKeepsOthers();
};

void tst_SettingsStore::value_neverSet_isNone()
{
    samples::MemoryVault vault;
    SettingsStore store(vault);
    const auto none = waitFor(store.value(QStringLiteral("filter"), {}));
    QCOMPARE(outcome(none), succeeded());
    QVERIFY(!none->has_value());
}

void tst_SettingsStore::setValue_replacesAndKeepsOthers()
{
    samples::MemoryVault vault;
    SettingsStore store(vault);
    QCOMPARE(outcome(waitFor(store.setValue(QStringLiteral("a"), QStringLiteral("қазақша"), {}))),
             succeeded());
    QCOMPARE(outcome(waitFor(store.setValue(QStringLiteral("b"), QString(), {}))), succeeded());
    QCOMPARE(*waitFor(store.value(QStringLiteral("a"), {})), QStringLiteral("қазақша"));
    QCOMPARE(*waitFor(store.value(QStringLiteral("b"), {})), QString());
    QCOMPARE(outcome(waitFor(store.setValue(QStringLiteral("a"), QStringLiteral("2"), {}))),
             succeeded());
    QCOMPARE(*waitFor(store.value(QStringLiteral("a"), {})), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(tst_SettingsStore)
#include "tst_SettingsStore.moc"
