// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "session/KeptProfile.h"
#include "vault/Vault.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Company;
using session::BankSession;
using session::Connection;
using testkit::Customer;

namespace {

constexpr char kPassword[] = "Тау-бұлақ7";

} // namespace

/// What the bank says of the customer, kept in the vault.
class tst_KeptProfile : public QObject
{
    Q_OBJECT
    testkit::SandboxBank m_bank;

    void enter(const QString &phone, const QJsonObject &company = {})
    {
        QJsonObject body{{u"phone"_s, phone},
                         {u"password"_s, QString::fromUtf8(kPassword)},
                         {u"name"_s, u"Ерлан Қасымов"_s},
                         {u"history"_s, 5}};
        if (!company.isEmpty())
            body.insert(u"company"_s, company);
        QCOMPARE(m_bank.control(u"/customers"_s, body).status, 200);
    }

private slots:
    void initTestCase() { QVERIFY2(m_bank.start({}), qPrintable(m_bank.log())); }

    void text_isReadBack()
    {
        domain::CustomerProfile person;
        person.name = u"Әсел «Үлгі»"_s;
        QCOMPARE(session::profileFrom(session::textOf(person)), person);
        domain::CustomerProfile business = person;
        business.company = Company{u"«Ақ қайың» ЖШС"_s, u"990140999999"_s};
        QCOMPARE(session::profileFrom(session::textOf(business)), business);
        QCOMPARE(session::profileFrom(u"nothing of ours"_s), domain::CustomerProfile());
    }

    void company_isReadOffline_andForgottenWhileLocked()
    {
        const Company company{u"«Ақ қайың» ЖШС"_s, u"990140999999"_s};
        const QString phone = u"+77013000001"_s;
        enter(phone, {{u"name"_s, company.name}, {u"bin"_s, company.bin}});
        Customer customer(m_bank, phone);
        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(
            testkit::waitUntil([&] { return customer.session().standing().company.has_value(); }));
        QCOMPARE(customer.session().standing().company, company);
        QCOMPARE(customer.session().standing().customerName, u"Ерлан Қасымов"_s);
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(customer.lock());
        QVERIFY(!customer.session().standing().company);
        QVERIFY(customer.session().standing().customerName.isEmpty());
        customer.endProgram();
        m_bank.kill();

        customer.startProgram();
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(
            testkit::waitUntil([&] { return customer.session().standing().company.has_value(); }));
        QCOMPARE(customer.session().standing().company, company);
        QCOMPARE(customer.session().standing().customerName, u"Ерлан Қасымов"_s);
        QVERIFY(m_bank.restart());
    }

    void person_hasNoCompany()
    {
        const QString phone = u"+77013000002"_s;
        enter(phone);
        Customer customer(m_bank, phone);
        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(testkit::waitUntil(
            [&] { return !customer.session().standing().customerName.isEmpty(); }));
        QVERIFY(!customer.session().standing().company);
    }
};

QTEST_MAIN(tst_KeptProfile)
#include "tst_KeptProfile.moc"
