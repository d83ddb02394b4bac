// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using session::BankSession;
using session::Connection;
using testkit::Customer;

namespace {
constexpr char kPassword[] = "Тау-бұлақ7";
}

class tst_Unlock : public QObject
{
    Q_OBJECT
    testkit::SandboxBank m_bank;

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {QStringLiteral("--history"), QStringLiteral("40")};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
    }

    void cleanup()
    {
        if (!m_bank.isRunning())
            QVERIFY(m_bank.restart());
    }

    void lock_thenUnlock_goesOnWithTheSession()
    {
        Customer customer(m_bank, QStringLiteral("+77012000001"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(testkit::waitFor(customer.session().unlock().lock()).has_value());
        QCOMPARE(customer.session().stage(), BankSession::Stage::Locked);
        QCOMPARE(customer.operationCount(), -1);

        const auto refused = customer.unlock("Басқа-пароль1");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::VaultWrongPassword);
        QVERIFY(customer.unlock(kPassword).has_value());
        QCOMPARE(customer.session().stage(), BankSession::Stage::Open);
        QVERIFY(customer.operationCount() >= 40);
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void unlock_withoutBank_readsEverythingAsOf()
    {
        Customer customer(m_bank, QStringLiteral("+77012000002"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        const auto asOf = customer.session().connection().asOf();
        const int count = customer.operationCount();
        customer.endProgram();
        m_bank.kill();

        customer.startProgram();
        QCOMPARE(customer.session().stage(), BankSession::Stage::Locked);
        QVERIFY(customer.unlock(kPassword).has_value());
        QCOMPARE(customer.operationCount(), count);
        QVERIFY(customer.session().connection().asOf() >= asOf.addSecs(-1));
        QVERIFY(customer.waitForState(Connection::State::Offline));

        QVERIFY(m_bank.restart());
        customer.session().refresh();
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void notice_whileLocked_tellsOnlyThatSomethingIsNew()
    {
        Customer customer(m_bank, QStringLiteral("+77012000003"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QSignalSpy whileLocked(&customer.session().notices(),
                               &session::NoticeCenter::somethingNewWhileLocked);
        QSignalSpy withContent(&customer.session().notices(),
                               &session::NoticeCenter::operationsArrived);
        QVERIFY(testkit::waitFor(customer.session().unlock().lock()).has_value());

        const auto emitted = m_bank.control(QStringLiteral("/operations"),
                                            {{QStringLiteral("phone"), customer.phone()}});
        QVERIFY(emitted.status == 200 || emitted.status == 201);
        QVERIFY(testkit::waitUntil([&] { return whileLocked.count() == 1; }));
        QCOMPARE(withContent.count(), 0);

        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(testkit::waitUntil([&] { return withContent.count() == 1; }));
    }

    void notice_whileOpen_bringsTheOperation()
    {
        Customer customer(m_bank, QStringLiteral("+77012000004"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(customer.waitForState(Connection::State::Online));
        QSignalSpy arrived(&customer.session().notices(),
                           &session::NoticeCenter::operationsArrived);
        const auto emitted = m_bank.control(QStringLiteral("/operations"),
                                            {{QStringLiteral("phone"), customer.phone()}});
        QVERIFY(emitted.status == 200 || emitted.status == 201);
        QVERIFY(testkit::waitUntil([&] { return arrived.count() == 1; }));
        const auto operations = arrived.first().first().value<QList<domain::Operation>>();
        QCOMPARE(operations.size(), 1);
        QCOMPARE(testkit::waitFor(customer.session().operations().unreadCount({})).value(), 1);
    }
};

QTEST_MAIN(tst_Unlock)
#include "tst_Unlock.moc"
