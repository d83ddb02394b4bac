// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "VaultSamples.h"
#include "vault/AccountStore.h"

#include <QTest>

using namespace qorgan;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::AccountStore;
namespace samples = vault::samples;

class tst_AccountStore : public QObject
{
    Q_OBJECT

private slots:
    void all_newVault_isEmpty();
    void replace_putsTheListInPlace();
};

void tst_AccountStore::all_newVault_isEmpty()
{
    samples::MemoryVault vault;
    AccountStore store(vault);
    const auto none = waitFor(store.all({}));
    QCOMPARE(outcome(none), succeeded());
    QCOMPARE(none->size(), 0);
}

void tst_AccountStore::replace_putsTheListInPlace()
{
    samples::MemoryVault vault;
    AccountStore store(vault);
    const QList first{samples::account(2), samples::account(1)};
    QCOMPARE(outcome(waitFor(store.replace(first, {}))), succeeded());
    QCOMPARE(*waitFor(store.all({})), first);
    const QList second{samples::account(3), samples::account(2)};
    QCOMPARE(outcome(waitFor(store.replace(second, {}))), succeeded());
    QCOMPARE(*waitFor(store.all({})), second);
    QCOMPARE(outcome(waitFor(store.replace({}, {}))), succeeded());
    QCOMPARE(waitFor(store.all({}))->size(), 0);
}

QTEST_GUILESS_MAIN(tst_AccountStore)
#include "tst_AccountStore.moc"
