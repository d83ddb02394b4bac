// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/TestPaths.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

using namespace qorgan;
using session::BankSession;
using session::Logout;
using testkit::Customer;

namespace {

constexpr char kPassword[] = "Тау-бұлақ7";

QStringList vaultFiles(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (path.contains(QStringLiteral("/vault/")))
            files.append(path);
    }
    return files;
}

} // namespace

class tst_Logout : public QObject
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

    void logout_online_tellsBankAndRemovesVault()
    {
        Customer customer(m_bank, QStringLiteral("+77013000001"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 20; }));
        QVERIFY(!vaultFiles(customer.folder()).isEmpty());
        const auto outcome = customer.logOut();
        QVERIFY(outcome.has_value());
        QCOMPARE(*outcome, Logout::Outcome::BankInformed);
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);
        QVERIFY(!customer.session().hasLiveSession());
        QCOMPARE(vaultFiles(customer.folder()), QStringList());
    }

    void logout_bankAway_removesVaultAndSaysSo()
    {
        Customer customer(m_bank, QStringLiteral("+77013000002"));
        QVERIFY(customer.signUp(kPassword));
        m_bank.kill();
        const auto outcome = customer.logOut();
        QVERIFY(m_bank.restart());
        QVERIFY(outcome.has_value());
        QCOMPARE(*outcome, Logout::Outcome::BankUnreachable);
        QCOMPARE(vaultFiles(customer.folder()), QStringList());
    }

    void logout_thenSignInAgain_works()
    {
        Customer customer(m_bank, QStringLiteral("+77013000003"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.logOut().has_value());
        QVERIFY(customer.askForKey().has_value());
        const auto next = customer.enterKey(customer.newestKey());
        QVERIFY(next.has_value());
        QCOMPARE(*next, session::SignIn::Next::Password);
        QVERIFY(testkit::waitFor(customer.session().signIn().enterPassword(
                                     base::SecretBytes::copyOf(kPassword), {}))
                    .has_value());
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 20; }));
    }

    void logout_withBankAway_isDeliveredAtTheNextContact()
    {
        Customer here(m_bank, QStringLiteral("+77013000004"));
        QVERIFY(here.signUp(kPassword));
        Customer there(m_bank, here.phone());
        QVERIFY(there.signInWith(kPassword));
        QVERIFY(there.waitForState(session::Connection::State::Online));
        QCOMPARE(here.signedInDevices(), 2);

        m_bank.kill();
        const auto outcome = there.logOut();
        QVERIFY(outcome.has_value());
        QCOMPARE(*outcome, Logout::Outcome::BankUnreachable);
        const QString waiting = there.folder() + QStringLiteral("/revocations.json");
        QVERIFY(QFile::exists(waiting));
        there.endProgram();
        // It was logged out with a clock that has been put right since.
        const auto dated = QJsonDocument::fromJson(testkit::readFile(waiting)).toJson();
        QVERIFY(dated.contains(QByteArray::number(QDate::currentDate().year()) + '-'));
        testkit::writeFile(waiting,
                           QByteArray(dated).replace(
                               QByteArray::number(QDate::currentDate().year()) + '-', "2000-"));
        QVERIFY(m_bank.restart());

        there.startProgram();
        QVERIFY(testkit::waitUntil([&] { return !QFile::exists(waiting); }));
        here.session().refresh();
        QVERIFY(here.waitForState(session::Connection::State::Online));
        QCOMPARE(here.signedInDevices(), 1);
    }

    void logout_whileLocked_endsTheSessionAtTheBank()
    {
        Customer here(m_bank, QStringLiteral("+77013000005"));
        QVERIFY(here.signUp(kPassword));
        Customer there(m_bank, here.phone());
        QVERIFY(there.signInWith(kPassword));
        QVERIFY(there.lock().has_value());
        const auto outcome = there.logOut();
        QVERIFY(outcome.has_value());
        QCOMPARE(*outcome, Logout::Outcome::BankInformed);
        QCOMPARE(here.signedInDevices(), 1);
    }

    void logout_keepsOrForgetsThePhoneAsAsked()
    {
        Customer customer(m_bank, QStringLiteral("+77013000006"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.logOut(Logout::LastPhone::Keep).has_value());
        const auto known = testkit::waitFor(customer.session().signIn().knownPhone({}));
        QVERIFY(known.has_value() && known->has_value());
        QCOMPARE((*known)->e164(), customer.phone());
        // The phone is all that is left of the customer.
        QCOMPARE(customer.keychain().names(), QStringList{customer.lastPhoneEntry()});

        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(customer.logOut(Logout::LastPhone::Forget).has_value());
        QCOMPARE(customer.keychain().names(), QStringList());
        const auto unknown = testkit::waitFor(customer.session().signIn().knownPhone({}));
        QVERIFY(unknown.has_value() && !unknown->has_value());
    }

    void logout_withSilentKeychain_stillLeavesNothingThatOpens()
    {
        Customer customer(m_bank, QStringLiteral("+77013000007"));
        QVERIFY(customer.signUp(kPassword));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Silent;
        QVERIFY(customer.logOut().has_value());
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);
        QCOMPARE(vaultFiles(customer.folder()), QStringList());
    }

    void logout_phoneToBeForgotten_tellsWhenTheKeychainKeepsIt()
    {
        Customer customer(m_bank, QStringLiteral("+77013000009"));
        QVERIFY(customer.signUp(kPassword));
        customer.keychain().mood = testkit::FakeKeychain::Mood::Locked;
        QVERIFY(customer.logOut(Logout::LastPhone::Forget).has_value());
        QVERIFY(customer.session().logout().isPhoneLeft());
        customer.keychain().mood = testkit::FakeKeychain::Mood::Answering;
        QVERIFY(customer.logOut(Logout::LastPhone::Forget).has_value());
        QVERIFY(!customer.session().logout().isPhoneLeft());
        QVERIFY(!customer.keychain().names().contains(customer.lastPhoneEntry()));
    }

    void logout_onSomeoneElsesComputer_leavesNoFile()
    {
        Customer customer(m_bank, QStringLiteral("+77013000008"), session::ComputerKind::Foreign);
        QVERIFY(customer.signUp(kPassword));
        m_bank.kill();
        const auto outcome = customer.logOut();
        QVERIFY(m_bank.restart());
        QVERIFY(outcome.has_value());
        QVERIFY(QDir(customer.folder())
                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                    .isEmpty());
    }
};

QTEST_MAIN(tst_Logout)
#include "tst_Logout.moc"
