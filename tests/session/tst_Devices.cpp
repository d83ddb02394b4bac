// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using session::Connection;
using testkit::Customer;

namespace {
constexpr char kPassword[] = "Тау-бұлақ7";
}

class tst_Devices : public QObject
{
    Q_OBJECT
    testkit::SandboxBank m_bank;

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {QStringLiteral("--history"), QStringLiteral("20")};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
    }

    void list_namesThisComputerFirst()
    {
        Customer first(m_bank, QStringLiteral("+77015000001"));
        QVERIFY(first.signUp(kPassword));
        Customer second(m_bank, first.phone());
        QVERIFY(second.signInWith(kPassword));
        const auto devices = testkit::waitFor(second.session().devices().list({}));
        QVERIFY(devices.has_value());
        QCOMPARE(devices->size(), 2);
        QVERIFY(devices->first().current);
        QVERIFY(!devices->last().current);
        for (const auto &device : *devices) {
            QVERIFY(device.signedIn);
            QVERIFY(!device.name.isEmpty());
            QVERIFY(device.enrolledAt.isValid());
            QVERIFY(device.lastSeenAt.isValid());
        }
    }

    void signOut_otherDevice_endsItWithTheReasonAndAsksForAKeyThere()
    {
        Customer first(m_bank, QStringLiteral("+77015000002"));
        QVERIFY(first.signUp(kPassword));
        Customer second(m_bank, first.phone());
        QVERIFY(second.signInWith(kPassword));
        QVERIFY(second.waitForState(Connection::State::Online));
        const auto devices = testkit::waitFor(first.session().devices().list({}));
        QVERIFY(devices.has_value() && devices->size() == 2);
        QCOMPARE(testkit::outcome(
                     testkit::waitFor(first.session().devices().signOut(devices->last().id, {}))),
                 testkit::succeeded());

        second.session().refresh();
        QVERIFY(second.waitForState(Connection::State::Ended));
        QCOMPARE(second.session().connection().error(), std::optional(ErrorCode::DeviceRemoved));
        // The password alone does not let it in again.
        QVERIFY(second.lock().has_value());
        QVERIFY(second.unlock(kPassword).has_value());
        QVERIFY(second.waitForState(Connection::State::Ended));
        QVERIFY(second.signInWith(kPassword));
        QVERIFY(second.waitForState(Connection::State::Online));
    }

    void signOut_unknownDevice_isRefused()
    {
        Customer customer(m_bank, QStringLiteral("+77015000003"));
        QVERIFY(customer.signUp(kPassword));
        QCOMPARE(testkit::outcome(testkit::waitFor(
                     customer.session().devices().signOut(QStringLiteral("nobody"), {}))),
                 testkit::failed(ErrorCode::NotFound));
    }
};

QTEST_MAIN(tst_Devices)
#include "tst_Devices.moc"
