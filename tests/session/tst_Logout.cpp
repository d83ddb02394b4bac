// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"

#include <QDirIterator>
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
        const auto outcome = testkit::waitFor(customer.session().logout().logout({}));
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
        const auto outcome = testkit::waitFor(customer.session().logout().logout({}));
        QVERIFY(m_bank.restart());
        QVERIFY(outcome.has_value());
        QCOMPARE(*outcome, Logout::Outcome::BankUnreachable);
        QCOMPARE(vaultFiles(customer.folder()), QStringList());
    }

    void logout_thenSignInAgain_works()
    {
        Customer customer(m_bank, QStringLiteral("+77013000003"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitFor(customer.session().logout().logout({})).has_value());
        QVERIFY(customer.askForKey().has_value());
        const auto next = customer.enterKey(customer.newestKey());
        QVERIFY(next.has_value());
        QCOMPARE(*next, session::SignIn::Next::Password);
        QVERIFY(testkit::waitFor(customer.session().signIn().enterPassword(
                                     base::SecretBytes::copyOf(kPassword), {}))
                    .has_value());
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 20; }));
    }
};

QTEST_MAIN(tst_Logout)
#include "tst_Logout.moc"
