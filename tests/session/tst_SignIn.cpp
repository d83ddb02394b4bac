// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/Outcome.h"

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
        QVERIFY(customer.session().signIn().key().keyTimeLeft() > std::chrono::seconds(880));

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
        QCOMPARE(customer.session().signIn().key().keysRequested(), 2);
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

    void keychain_absent_leavesTheChoiceToTheCustomer()
    {
        Customer customer(m_bank, QStringLiteral("+77011000008"));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Absent;
        QVERIFY(customer.askForKey().has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());
        QCOMPARE(testkit::outcome(customer.registerWith(customer.form(kPassword))),
                 testkit::failed(ErrorCode::KeychainUnavailable));
        QVERIFY(customer.session().signIn().isAdmitted());
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);

        QCOMPARE(testkit::outcome(settle(customer, session::VaultChoice::Retry)),
                 testkit::failed(ErrorCode::KeychainUnavailable));
        QCOMPARE(testkit::outcome(settle(customer, session::VaultChoice::PasswordOnly)),
                 testkit::succeeded());
        QCOMPARE(customer.session().standing().protection,
                 std::optional(vault::Protection::PasswordOnly));
        QVERIFY(customer.waitForState(Connection::State::Online));

        // Its vault opens without any keychain, and the session goes on.
        customer.endProgram();
        customer.startProgram();
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void keychain_locked_thenUnlocked_isUsedAfterAll()
    {
        Customer customer(m_bank, QStringLiteral("+77011000009"));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Locked;
        QVERIFY(customer.askForKey().has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());
        QCOMPARE(testkit::outcome(customer.registerWith(customer.form(kPassword))),
                 testkit::failed(ErrorCode::KeychainLocked));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Answering;
        QCOMPARE(testkit::outcome(settle(customer, session::VaultChoice::Retry)),
                 testkit::succeeded());
        QCOMPARE(customer.session().standing().protection,
                 std::optional(vault::Protection::DeviceSecret));
    }

    void nothingKept_byChoice_leavesNoVault()
    {
        Customer customer(m_bank, QStringLiteral("+77011000010"));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Absent;
        QVERIFY(customer.askForKey().has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());
        QVERIFY(!customer.registerWith(customer.form(kPassword)));
        QCOMPARE(testkit::outcome(settle(customer, session::VaultChoice::NothingKept)),
                 testkit::succeeded());
        QVERIFY(customer.session().standing().nothingKept);
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(!QFile::exists(customer.vaultFolder()));
        customer.endProgram();
        customer.startProgram();
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);
    }

    void passwordChangedElsewhere_oldPasswordTyped_keepsTheVault()
    {
        const auto phone = QStringLiteral("+77011000011");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return here.operationCount() >= 40; }));
        QVERIFY(testkit::waitFor(here.session().operations().markAllRead({})).has_value());
        QVERIFY(here.lock().has_value());
        changeElsewhere(phone);

        // The new password does not open the vault here, but it signs in.
        QVERIFY(!here.unlock(kNewPassword));
        QVERIFY(here.askForKey().has_value());
        QVERIFY(here.enterKey(here.newestKey()).has_value());
        QCOMPARE(testkit::outcome(here.enterPassword(kNewPassword)),
                 testkit::failed(ErrorCode::VaultOldPassword));
        QCOMPARE(here.session().stage(), BankSession::Stage::Locked);
        QCOMPARE(testkit::outcome(keepOld(here, "Басқа-пароль1")),
                 testkit::failed(ErrorCode::VaultWrongPassword));
        QCOMPARE(testkit::outcome(keepOld(here, kPassword)), testkit::succeeded());
        QVERIFY(here.operationCount() >= 40);
        QVERIFY(here.waitForState(Connection::State::Online));

        QVERIFY(here.lock().has_value());
        QVERIFY(!here.unlock(kPassword));
        QVERIFY(here.unlock(kNewPassword).has_value());
    }

    void passwordChangedElsewhere_refill_replacesTheVault()
    {
        const auto phone = QStringLiteral("+77011000012");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        QVERIFY(here.lock().has_value());
        changeElsewhere(phone);
        QVERIFY(here.askForKey().has_value());
        QVERIFY(here.enterKey(here.newestKey()).has_value());
        QCOMPARE(testkit::outcome(here.enterPassword(kNewPassword)),
                 testkit::failed(ErrorCode::VaultOldPassword));
        QCOMPARE(testkit::outcome(settle(here, session::VaultChoice::ReplaceOld)),
                 testkit::succeeded());
        QVERIFY(testkit::waitUntil([&] { return here.operationCount() >= 40; }));
        QVERIFY(here.lock().has_value());
        QVERIFY(!here.unlock(kPassword));
        QVERIFY(here.unlock(kNewPassword).has_value());
    }

    void passwordChangedElsewhere_vaultOpen_takesTheNewOneOver()
    {
        const auto phone = QStringLiteral("+77011000013");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        QVERIFY(here.waitForState(Connection::State::Online));
        changeElsewhere(phone);
        here.session().refresh();
        QVERIFY(here.waitForState(Connection::State::Ended));
        QCOMPARE(here.session().connection().error(),
                 std::optional(ErrorCode::PasswordChangedElsewhere));
        QCOMPARE(here.session().stage(), BankSession::Stage::Open);
        QVERIFY(here.signInWith(kNewPassword));
        QVERIFY(here.lock().has_value());
        QVERIFY(!here.unlock(kPassword));
        QVERIFY(here.unlock(kNewPassword).has_value());
    }

    void sessionExpired_vaultOpen_signingInGoesOnline()
    {
        testkit::SandboxBank bank;
        QVERIFY(bank.start());
        Customer customer(bank, QStringLiteral("+77011000031"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.waitForState(Connection::State::Online));
        QCOMPARE(
            bank.control(QStringLiteral("/clock"), {{QStringLiteral("advance_seconds"), 13 * 3600}})
                .status,
            200);
        customer.session().refresh();
        QVERIFY(customer.waitForState(Connection::State::Ended));
        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void lock_beforeTheNewSessionIsKept_endsItAtTheBank()
    {
        const auto phone = QStringLiteral("+77011000032");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        Customer there(m_bank, phone);
        QVERIFY(there.signInWith(kPassword));
        QVERIFY(there.waitForState(Connection::State::Online));
        endSessions(phone);
        there.session().refresh();
        QVERIFY(there.waitForState(Connection::State::Ended));
        QVERIFY(there.askForKey().has_value());
        QVERIFY(there.enterKey(there.newestKey()).has_value());
        there.keychain().mood = testkit::FakeKeychain::Mood::Silent;
        auto &signIn = there.session().signIn();
        QObject context;
        base::deliver(signIn.enterPassword(base::SecretBytes::copyOf(kPassword), {}), &context,
                      [](const base::Result<void> &) {});
        QVERIFY(testkit::waitUntil([&] { return signIn.hasUnusedSession(); }));
        QVERIFY(there.lock().has_value());
        there.keychain().mood = testkit::FakeKeychain::Mood::Answering;

        QVERIFY(here.signInWith(kPassword));
        QVERIFY(testkit::waitUntil([&] { return here.signedInDevices() == 1; }));
    }

    void forgottenPassword_withKeyAndBirthDate_opensAndHoldsLimits()
    {
        const auto phone = QStringLiteral("+77011000014");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        QVERIFY(here.waitForState(Connection::State::Online));
        Customer there(m_bank, phone);
        QVERIFY(there.askForKey(domain::KeyPurpose::PasswordChange).has_value());
        const auto next = there.enterKey(there.newestKey());
        QVERIFY(next.has_value());
        QCOMPARE(*next, SignIn::Next::NewPassword);
        QCOMPARE(testkit::outcome(reset(there, QDate(1991, 5, 17))),
                 testkit::failed(ErrorCode::BirthDateWrong));
        QCOMPARE(testkit::outcome(reset(there, QDate(1990, 5, 17))), testkit::succeeded());
        QCOMPARE(there.session().stage(), BankSession::Stage::Open);
        QVERIFY(testkit::waitUntil(
            [&] { return there.session().standing().limitRaiseHeldUntil.has_value(); }));
        const auto held = *there.session().standing().limitRaiseHeldUntil;
        QVERIFY(held > QDateTime::currentDateTimeUtc().addSecs(23 * 3600));

        here.session().refresh();
        QVERIFY(here.waitForState(Connection::State::Ended));
        QCOMPARE(here.session().connection().error(),
                 std::optional(ErrorCode::PasswordChangedElsewhere));
    }

    void startOver_afterAdmission_endsTheSessionAtTheBank()
    {
        const auto phone = QStringLiteral("+77011000015");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        Customer there(m_bank, phone);
        there.keychain().mood = testkit::FakeKeychain::Mood::Absent;
        QVERIFY(there.askForKey().has_value());
        QVERIFY(there.enterKey(there.newestKey()).has_value());
        QVERIFY(!there.enterPassword(kPassword));
        there.session().signIn().startOver();
        QVERIFY(!there.session().signIn().isAdmitted());
        QVERIFY(testkit::waitUntil([&] { return !there.session().hasLiveSession(); }));
        QVERIFY(testkit::waitUntil([&] { return here.signedInDevices() == 1; }));
    }

    void quit_letInWithoutVault_endsTheSessionThoughNothingCanBeKept()
    {
        const auto phone = QStringLiteral("+77011000033");
        Customer here(m_bank, phone);
        QVERIFY(here.signUp(kPassword));
        Customer there(m_bank, phone);
        there.keychain().mood = testkit::FakeKeychain::Mood::Absent;
        QVERIFY(there.askForKey().has_value());
        QVERIFY(there.enterKey(there.newestKey()).has_value());
        QVERIFY(!there.enterPassword(kPassword));
        QCOMPARE(here.signedInDevices(), 2);
        // Where the revocation would wait no file can be written.
        QVERIFY(QDir().mkpath(there.folder() + QStringLiteral("/revocations.json")));
        there.endProgram();
        QCOMPARE(here.signedInDevices(), 1);
    }

    void whileAdmitted_anotherPassword_isRefused()
    {
        Customer customer(m_bank, QStringLiteral("+77011000016"));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Locked;
        QVERIFY(customer.askForKey().has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());
        QVERIFY(!customer.registerWith(customer.form(kPassword)));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Answering;
        QCOMPARE(testkit::outcome(customer.enterPassword(kNewPassword)),
                 testkit::failed(ErrorCode::PasswordWrong));
        QCOMPARE(testkit::outcome(customer.enterPassword(kPassword)), testkit::succeeded());
    }

    void lock_whileAdmitted_forgetsThePassword()
    {
        Customer customer(m_bank, QStringLiteral("+77011000017"));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Absent;
        QVERIFY(customer.askForKey().has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());
        QVERIFY(!customer.registerWith(customer.form(kPassword)));
        QVERIFY(customer.lock().has_value());
        QVERIFY(!customer.session().signIn().isAdmitted());
        QVERIFY(!customer.session().hasLiveSession());
        QCOMPARE(testkit::outcome(settle(customer, session::VaultChoice::PasswordOnly)),
                 testkit::failed(ErrorCode::VerificationExpired));
        QCOMPARE(testkit::outcome(keepOld(customer, kPassword)),
                 testkit::failed(ErrorCode::VerificationExpired));
    }

    void lockedVault_ofAnotherCustomer_isNotReplaced()
    {
        Customer owner(m_bank, QStringLiteral("+77011000018"));
        QVERIFY(owner.signUp(kPassword));
        QVERIFY(owner.lock().has_value());
        Customer other(m_bank, QStringLiteral("+77011000019"));
        QVERIFY(other.signUp(kNewPassword));

        // The other customer signs in on the owner's computer.
        auto &signIn = owner.session().signIn();
        const int before = m_bank.smsCount(other.phone());
        QVERIFY(testkit::waitFor(signIn.requestKey(other.phone(), domain::Language::Russian, {}))
                    .has_value());
        const auto key = base::SecretBytes::copyOf(m_bank.keyFor(other.phone(), before));
        QVERIFY(testkit::waitFor(signIn.confirmKey(key.clone(), {})).has_value());
        QCOMPARE(testkit::outcome(owner.enterPassword(kNewPassword)),
                 testkit::failed(ErrorCode::VaultExists));
        QCOMPARE(testkit::outcome(settle(owner, session::VaultChoice::ReplaceOld)),
                 testkit::failed(ErrorCode::VaultExists));
        // A keychain that does not tell just now is no leave.
        owner.keychain().mood = testkit::FakeKeychain::Mood::Locked;
        QCOMPARE(testkit::outcome(settle(owner, session::VaultChoice::ReplaceOld)),
                 testkit::failed(ErrorCode::KeychainLocked));
        owner.keychain().mood = testkit::FakeKeychain::Mood::Silent;
        QCOMPARE(testkit::outcome(settle(owner, session::VaultChoice::ReplaceOld)),
                 testkit::failed(ErrorCode::KeychainLocked));
        const base::CancelScope left;
        auto replacing = signIn.settle(session::VaultChoice::ReplaceOld, left);
        left.cancel();
        QCOMPARE(testkit::outcome(testkit::waitFor(std::move(replacing))),
                 testkit::failed(ErrorCode::Cancelled));
        owner.keychain().mood = testkit::FakeKeychain::Mood::Answering;
        // He may look at his own data; nothing of the owner's is touched by it, whose phone the
        // keychain goes on remembering.
        QCOMPARE(testkit::outcome(settle(owner, session::VaultChoice::NothingKept)),
                 testkit::succeeded());
        QVERIFY(owner.logOut(session::Logout::LastPhone::Forget).has_value());
        QCOMPARE(owner.session().stage(), BankSession::Stage::Locked);
        QVERIFY(owner.keychain().names().contains(owner.lastPhoneEntry()));
        QVERIFY(owner.unlock(kPassword).has_value());
        QVERIFY(owner.operationCount() >= 0);
    }

private:
    static constexpr char kPassword[] = "Тау-бұлақ7";
    static constexpr char kNewPassword[] = "Жаңа-пароль8";

    static base::Result<void> settle(Customer &customer, session::VaultChoice choice)
    {
        return testkit::waitFor(customer.session().signIn().settle(choice, {}));
    }
    void endSessions(const QString &phone)
    {
        (void)m_bank.control(QStringLiteral("/sessions/end"), {{QStringLiteral("phone"), phone}});
    }
    static base::Result<void> keepOld(Customer &customer, const QByteArray &oldPassword)
    {
        return testkit::waitFor(
            customer.session().signIn().keepOldVault(base::SecretBytes::copyOf(oldPassword), {}));
    }
    static base::Result<void> reset(Customer &customer, QDate birthDate)
    {
        domain::PasswordReset form{birthDate, base::SecretBytes::copyOf(kNewPassword)};
        return testkit::waitFor(customer.session().signIn().resetPassword(std::move(form), {}));
    }

    /// The same customer gives himself another password on a second computer.
    void changeElsewhere(const QString &phone)
    {
        Customer there(m_bank, phone);
        QVERIFY(there.signInWith(kPassword));
        QVERIFY(there.askForKeyToChangePassword().has_value());
        auto &change = there.session().passwordChange();
        QVERIFY(
            testkit::waitFor(change.key().confirm(base::SecretBytes::copyOf(there.newestKey()), {}))
                .has_value());
        QCOMPARE(testkit::outcome(
                     testkit::waitFor(change.change(base::SecretBytes::copyOf(kNewPassword), {}))),
                 testkit::succeeded());
    }
};

QTEST_MAIN(tst_SignIn)
#include "tst_SignIn.moc"
