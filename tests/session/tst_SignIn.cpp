// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using session::BankSession;
using session::Connection;
using session::SignIn;
using testkit::Customer;

class tst_SignIn : public QObject
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

    void registration_newCustomer_fillsVaultAndGoesOnline()
    {
        Customer customer(m_bank, QStringLiteral("+77011000001"));
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);
        const auto ticket = customer.askForKey();
        QVERIFY(ticket.has_value());
        // What is left of 15 minutes when the answer is written.
        QVERIFY(ticket->lifetime <= std::chrono::seconds(900));
        QVERIFY(ticket->lifetime > std::chrono::seconds(880));
        QCOMPARE(ticket->triesLeft, 3);
        QVERIFY(customer.session().signIn().keyTimeLeft() > std::chrono::seconds(880));

        const auto next = customer.enterKey(customer.newestKey());
        QVERIFY(next.has_value());
        QCOMPARE(*next, SignIn::Next::Registration);
        QVERIFY(customer.registerWith(customer.form("Тау-бұлақ7")).has_value());
        QCOMPARE(customer.session().stage(), BankSession::Stage::Open);
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(customer.session().connection().asOf().isValid());
    }

    void key_wrong_countsDownThenBlocks()
    {
        Customer customer(m_bank, QStringLiteral("+77011000002"));
        QVERIFY(customer.askForKey().has_value());
        const QByteArray wrong = customer.newestKey() == "000000" ? "111111" : "000000";
        for (const int left : {2, 1}) {
            const auto refused = customer.enterKey(wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::KeyWrong);
            QCOMPARE(refused.error().triesLeft, std::optional(left));
        }
        const auto blocked = customer.enterKey(wrong);
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().code, ErrorCode::KeyBlocked);
        QVERIFY(blocked.error().retryAt.has_value());
    }

    void key_olderOne_isSuperseded()
    {
        Customer customer(m_bank, QStringLiteral("+77011000003"));
        QVERIFY(customer.askForKey().has_value());
        const QByteArray older = customer.newestKey();
        QVERIFY(customer.askForKey().has_value());
        const QByteArray newer = customer.newestKey();
        QCOMPARE(customer.session().signIn().keysRequested(), 2);
        if (older != newer)
            QVERIFY(!customer.enterKey(older));
        QVERIFY(customer.enterKey(newer).has_value());
    }

    void phone_foreignOrBroken_isRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("Berlin") << QStringLiteral("+49 30 901820") << ErrorCode::PhoneForeign;
        QTest::newRow("Moscow mobile")
            << QStringLiteral("+7 916 123 45 67") << ErrorCode::PhoneForeign;
        QTest::newRow("Almaty landline")
            << QStringLiteral("+7 727 258 59 55") << ErrorCode::PhoneNotMobile;
        QTest::newRow("short") << QStringLiteral("701 12") << ErrorCode::PhoneInvalid;
        QTest::newRow("letters") << QStringLiteral("kaspi") << ErrorCode::PhoneInvalid;
    }
    void phone_foreignOrBroken_isRefusedBeforeAnythingIsSent()
    {
        QFETCH(QString, phone);
        QFETCH(ErrorCode, code);
        const auto sent = m_bank.sms().size();
        Customer customer(m_bank, phone);
        const auto refused = customer.askForKey();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(m_bank.sms().size(), sent);
    }

    void registration_withFaults_isRefusedAndCanBeMended()
    {
        Customer customer(m_bank, QStringLiteral("+77011000004"));
        QVERIFY(customer.askForKey().has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());

        auto young = customer.form("Тау-бұлақ7");
        young.birthDate = QDate::currentDate().addYears(-15);
        QCOMPARE(customer.registerWith(std::move(young)).error().code, ErrorCode::UnderAge);
        auto unborn = customer.form("Тау-бұлақ7");
        unborn.birthDate = QDate::currentDate().addDays(2);
        QCOMPARE(customer.registerWith(std::move(unborn)).error().code,
                 ErrorCode::BirthDateInFuture);
        QCOMPARE(customer.registerWith(customer.form("a1b2c3")).error().code,
                 ErrorCode::PasswordTooShort);
        QCOMPARE(customer.registerWith(customer.form("12345678")).error().code,
                 ErrorCode::PasswordDigitsOnly);
        auto someoneElses = customer.form("Тау-бұлақ7");
        someoneElses.ownNumberStated = false;
        QCOMPARE(customer.registerWith(std::move(someoneElses)).error().code,
                 ErrorCode::OwnNumberStatementMissing);
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);

        QVERIFY(customer.registerWith(customer.form("Тау-бұлақ7")).has_value());
        QCOMPARE(customer.session().stage(), BankSession::Stage::Open);
    }

    void password_onSecondComputer_opensAnotherVault()
    {
        const auto phone = QStringLiteral("+77011000005");
        Customer first(m_bank, phone);
        QVERIFY(first.signUp("Тау-бұлақ7"));

        Customer second(m_bank, phone);
        QVERIFY(second.askForKey().has_value());
        const auto next = second.enterKey(second.newestKey());
        QVERIFY(next.has_value());
        QCOMPARE(*next, SignIn::Next::Password);
        const auto refused = testkit::waitFor(second.session().signIn().enterPassword(
            base::SecretBytes::copyOf("Басқа-пароль1"), {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PasswordWrong);
        QCOMPARE(refused.error().triesLeft, std::optional(2));
        const auto opened = testkit::waitFor(
            second.session().signIn().enterPassword(base::SecretBytes::copyOf("Тау-бұлақ7"), {}));
        QVERIFY2(opened.has_value(),
                 opened ? "" : qPrintable(base::shortCode(opened.error().code)));
        QCOMPARE(second.session().stage(), BankSession::Stage::Open);
    }

    void bank_away_keepsPhoneStepUsable()
    {
        testkit::SandboxBank bank;
        QVERIFY2(bank.start(), qPrintable(bank.log()));
        Customer customer(bank, QStringLiteral("+77011000006"));
        bank.kill();
        const auto refused = customer.askForKey();
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::BankUnreachable
                || refused.error().code == ErrorCode::Offline);
        QVERIFY(bank.restart());
        QVERIFY(customer.askForKey().has_value());
    }

    void foreignComputer_leavesNothingInTheFolder()
    {
        Customer customer(m_bank, QStringLiteral("+77011000007"), session::ComputerKind::Foreign);
        QVERIFY(customer.signUp("Тау-бұлақ7"));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(QDir(customer.folder())
                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                    .isEmpty());
    }
};

QTEST_MAIN(tst_SignIn)
#include "tst_SignIn.moc"
