// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using session::Connection;
using session::UnfinishedPassword;
using testkit::Customer;

namespace {
constexpr char kPassword[] = "Тау-бұлақ7";
constexpr char kNewPassword[] = "Жаңа-пароль8";
} // namespace

class tst_PasswordChange : public QObject
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

    void change_withFreshKey_opensWithTheNewPasswordOnly()
    {
        Customer customer(m_bank, QStringLiteral("+77014000001"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(confirmKey(customer));
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)), testkit::succeeded());
        QVERIFY(customer.waitForState(Connection::State::Online));

        QVERIFY(customer.lock().has_value());
        QCOMPARE(testkit::outcome(customer.unlock(kPassword)),
                 testkit::failed(ErrorCode::VaultWrongPassword));
        QVERIFY(customer.unlock(kNewPassword).has_value());
        // The bank has it too.
        Customer second(m_bank, customer.phone());
        QVERIFY(second.signInWith(kNewPassword));
    }

    void change_endsTheOtherDevicesWithTheReason()
    {
        Customer first(m_bank, QStringLiteral("+77014000002"));
        QVERIFY(first.signUp(kPassword));
        Customer second(m_bank, first.phone());
        QVERIFY(second.signInWith(kPassword));
        QVERIFY(second.waitForState(Connection::State::Online));
        QVERIFY(confirmKey(first));
        QVERIFY(change(first, kNewPassword).has_value());
        second.session().refresh();
        QVERIFY(second.waitForState(Connection::State::Ended));
        QCOMPARE(second.session().connection().error(),
                 std::optional(ErrorCode::PasswordChangedElsewhere));
        // Locked and unlocked with the old password: readable, and still told why.
        QVERIFY(second.lock().has_value());
        QVERIFY(second.unlock(kPassword).has_value());
        QVERIFY(second.waitForState(Connection::State::Ended));
        QCOMPARE(second.session().connection().error(),
                 std::optional(ErrorCode::PasswordChangedElsewhere));
    }

    void change_withoutOrWithAnOlderKey_isRefused()
    {
        Customer customer(m_bank, QStringLiteral("+77014000003"));
        QVERIFY(customer.signUp(kPassword));
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)),
                 testkit::failed(ErrorCode::VerificationExpired));
        QVERIFY(confirmKey(customer));
        // A newer request kills the older key and what it proved.
        QVERIFY(customer.askForKeyToChangePassword().has_value());
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)),
                 testkit::failed(ErrorCode::VerificationExpired));
        QVERIFY(customer.lock().has_value());
        QVERIFY(customer.unlock(kPassword).has_value());
    }

    void change_breakingARule_isRefusedAndKeepsTheProof()
    {
        Customer customer(m_bank, QStringLiteral("+77014000004"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(confirmKey(customer));
        QCOMPARE(testkit::outcome(change(customer, "a1b2")),
                 testkit::failed(ErrorCode::PasswordTooShort));
        QCOMPARE(testkit::outcome(change(customer, "12345678")),
                 testkit::failed(ErrorCode::PasswordDigitsOnly));
        QCOMPARE(testkit::outcome(change(customer, kPassword)),
                 testkit::failed(ErrorCode::PasswordUnchanged));
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)), testkit::succeeded());
    }

    void change_bankAway_changesNothing()
    {
        Customer customer(m_bank, QStringLiteral("+77014000005"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(confirmKey(customer));
        m_bank.kill();
        const auto refused = change(customer, kNewPassword);
        QVERIFY(m_bank.restart());
        QVERIFY(!refused);
        QVERIFY(customer.lock().has_value());
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void change_keychainAwayAfterTheBank_isFinishedByTryingAgain()
    {
        Customer customer(m_bank, QStringLiteral("+77014000006"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(confirmKey(customer));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Locked;
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)),
                 testkit::failed(ErrorCode::KeychainLocked));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Answering;
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)), testkit::succeeded());
        QVERIFY(customer.lock().has_value());
        QVERIFY(customer.unlock(kNewPassword).has_value());
    }

    void change_answerLost_staysInDoubtUntilTheSamePasswordIsSetAgain()
    {
        Customer customer(m_bank, QStringLiteral("+77014000007"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(confirmKey(customer));
        m_bank.kill();
        QVERIFY(!change(customer, kNewPassword));
        QVERIFY(customer.session().standing().unfinishedPassword == UnfinishedPassword::InDoubt);
        customer.session().passwordChange().startOver();
        QVERIFY(customer.session().standing().unfinishedPassword == UnfinishedPassword::InDoubt);
        QVERIFY(m_bank.restart());
        QVERIFY(confirmKey(customer));
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)), testkit::succeeded());
        QVERIFY(customer.session().standing().unfinishedPassword == UnfinishedPassword::None);
        QVERIFY(customer.lock().has_value());
        QVERIFY(customer.unlock(kNewPassword).has_value());
    }

    void change_lockedBetweenBankAndVault_isRememberedAndFinishedWithTheSamePassword()
    {
        Customer customer(m_bank, QStringLiteral("+77014000008"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(confirmKey(customer));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Silent;
        QObject life;
        base::deliver(customer.session().passwordChange().change(
                          SecretBytes::copyOf(QByteArray(kNewPassword)), {}),
                      &life, [](const base::Result<void> &) {});
        QVERIFY(testkit::waitUntil([&] {
            return customer.session().standing().unfinishedPassword
                   == UnfinishedPassword::BankHasIt;
        }));
        QVERIFY(customer.lock().has_value());
        customer.keychain().mood = testkit::FakeKeychain::Mood::Answering;
        QVERIFY(customer.session().standing().unfinishedPassword == UnfinishedPassword::BankHasIt);
        QVERIFY(!customer.session().passwordChange().isOnlyVaultBehind());
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(confirmKey(customer));
        // The bank has it already, which is what is wanted.
        QCOMPARE(testkit::outcome(change(customer, kNewPassword)), testkit::succeeded());
        QVERIFY(customer.session().standing().unfinishedPassword == UnfinishedPassword::None);
        QVERIFY(customer.lock().has_value());
        QVERIFY(customer.unlock(kNewPassword).has_value());
    }

private:
    static bool confirmKey(Customer &customer)
    {
        if (!customer.askForKeyToChangePassword())
            return false;
        auto &key = customer.session().passwordChange().key();
        return testkit::waitFor(key.confirm(SecretBytes::copyOf(customer.newestKey()), {}))
            .has_value();
    }
    static base::Result<void> change(Customer &customer, const QByteArray &password)
    {
        return testkit::waitFor(
            customer.session().passwordChange().change(SecretBytes::copyOf(password), {}));
    }
};

QTEST_MAIN(tst_PasswordChange)
#include "tst_PasswordChange.moc"
