// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "vault/SessionStore.h"
#include "vault/Vault.h"

#include <QSignalSpy>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

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

    void unlock_threeWrongPasswords_blocksAlsoAfterARestart()
    {
        Customer customer(m_bank, QStringLiteral("+77012000005"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.lock().has_value());
        for (const int left : {2, 1}) {
            const auto refused = customer.unlock("Басқа-пароль1");
            QCOMPARE(testkit::outcome(refused), testkit::failed(ErrorCode::VaultWrongPassword));
            QCOMPARE(refused.error().triesLeft, std::optional(left));
        }
        const auto blocked = customer.unlock("Басқа-пароль1");
        QCOMPARE(testkit::outcome(blocked), testkit::failed(ErrorCode::VaultBlocked));
        QVERIFY(blocked.error().retryAt.has_value());

        customer.endProgram();
        customer.startProgram();
        QCOMPARE(testkit::outcome(customer.unlock(kPassword)),
                 testkit::failed(ErrorCode::VaultBlocked));
        const auto state = testkit::waitFor(customer.session().unlock().attempts({}));
        QVERIFY(state.has_value());
        QCOMPARE(state->triesLeft, 0);
        QVERIFY(state->blockedFor > std::chrono::seconds(880));
        QVERIFY(state->blockedFor <= std::chrono::seconds(900));
    }

    void forgottenPassword_duringABlock_isTheWayOut()
    {
        Customer customer(m_bank, QStringLiteral("+77012000006"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.lock().has_value());
        for (int i = 0; i < 3; ++i)
            QVERIFY(!customer.unlock("Басқа-пароль1"));
        QVERIFY(customer.askForKey(domain::KeyPurpose::PasswordChange).has_value());
        QVERIFY(customer.enterKey(customer.newestKey()).has_value());
        domain::PasswordReset form{QDate(1990, 5, 17), base::SecretBytes::copyOf("Жаңа-пароль8")};
        auto &signIn = customer.session().signIn();
        QCOMPARE(testkit::outcome(testkit::waitFor(signIn.resetPassword(std::move(form), {}))),
                 testkit::failed(ErrorCode::VaultOldPassword));
        QCOMPARE(
            testkit::outcome(testkit::waitFor(signIn.settle(session::VaultChoice::ReplaceOld, {}))),
            testkit::succeeded());
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(customer.lock().has_value());
        QVERIFY(customer.unlock("Жаңа-пароль8").has_value());
    }

    void lock_whileUnlocking_wins()
    {
        Customer customer(m_bank, QStringLiteral("+77012000007"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.lock().has_value());
        std::optional<QString> ended;
        QObject context;
        base::deliver(
            customer.session().unlock().unlock(base::SecretBytes::copyOf(kPassword), {}), &context,
            [&](const base::Result<vault::Opened> &opened) { ended = testkit::outcome(opened); });
        QVERIFY(!ended);
        QVERIFY(customer.lock().has_value());
        QVERIFY(testkit::waitUntil([&] { return ended.has_value(); }));
        QCOMPARE(*ended, testkit::failed(ErrorCode::Cancelled));
        QCOMPARE(customer.session().stage(), BankSession::Stage::Locked);
        QVERIFY(!customer.session().hasLiveSession());
        QVERIFY(customer.unlock(kPassword).has_value());
    }

    void database_damaged_isSetAsideAndRefilledAfterSignIn()
    {
        Customer customer(m_bank, QStringLiteral("+77012000008"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        customer.endProgram();
        damage(customer.vaultFolder() + QStringLiteral("/vault.db"));

        customer.startProgram();
        const auto opened = customer.unlock(kPassword);
        QCOMPARE(testkit::outcome(opened), testkit::succeeded());
        QVERIFY(opened->rebuilt);
        QVERIFY(customer.session().standing().rebuilt);
        QCOMPARE(customer.session().stage(), BankSession::Stage::Open);
        QVERIFY(customer.waitForState(Connection::State::Ended));
        QVERIFY(QFile::exists(customer.vaultFolder() + QStringLiteral("/quarantine")));

        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(customer.session().standing().rebuilt);
        customer.session().acknowledgeRebuilt();
        QVERIFY(!customer.session().standing().rebuilt);
    }

    void database_damagedUnseen_isToldOnceItIsFound()
    {
        Customer customer(m_bank, QStringLiteral("+77012000021"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        customer.endProgram();
        // Not the first pages, which opening reads.
        QFile database(customer.vaultFolder() + QStringLiteral("/vault.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        for (qint64 at = database.size() / 8 * 7; at < database.size(); at += 4096) {
            QVERIFY(database.seek(at + 100));
            database.write("damaged", 7);
        }
        database.close();

        customer.startProgram();
        const auto opened = customer.unlock(kPassword);
        QCOMPARE(testkit::outcome(opened), testkit::succeeded());
        QVERIFY(!opened->rebuilt);
        QVERIFY(testkit::waitUntil([&] { return customer.session().standing().rebuilt; }));
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
    }

    void smallTable_damaged_isMendedAndToldWhenRead_data()
    {
        QTest::addColumn<bool>("bankAway");
        QTest::addColumn<bool>("sessionOver");
        QTest::newRow("online") << false << false;
        QTest::newRow("bank away") << true << false;
        QTest::newRow("bank away, session over") << true << true;
    }

    void smallTable_damaged_isMendedAndToldWhenRead()
    {
        QFETCH(bool, bankAway);
        QFETCH(bool, sessionOver);
        const int row = 30 + (bankAway ? 1 : 0) + (sessionOver ? 1 : 0);
        Customer customer(m_bank, QStringLiteral("+770120000%1").arg(row));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        QVERIFY(customer.waitForState(Connection::State::Online));
        customer.endProgram();
        if (sessionOver)
            expireStoredSession(customer);
        damagePageOf(customer, "accounts");
        if (bankAway)
            m_bank.kill();

        customer.startProgram();
        const auto opened = customer.unlock(kPassword);
        QCOMPARE(testkit::outcome(opened), testkit::succeeded());
        QVERIFY(!opened->rebuilt);
        const auto accounts = [&] {
            return testkit::waitFor(customer.session().accounts().all({}));
        };
        // What a window does as soon as it shows the list.
        (void)accounts();
        QVERIFY(testkit::waitUntil([&] { return customer.session().standing().rebuilt; }));
        QVERIFY(testkit::waitUntil([&] { return accounts().has_value(); }));
        QVERIFY(customer.operationCount() >= 40);
        if (bankAway)
            QVERIFY(m_bank.restart());
        if (sessionOver)
            QVERIFY(customer.signInWith(kPassword));
        customer.session().refresh();
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(testkit::waitUntil([&] {
            const auto all = accounts();
            return all && !all->isEmpty();
        }));
    }

    void sessionExpired_whileBankAway_asksForSignIn()
    {
        Customer customer(m_bank, QStringLiteral("+77012000022"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.waitForState(Connection::State::Online));
        customer.endProgram();
        expireStoredSession(customer);
        m_bank.kill();

        customer.startProgram();
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(customer.waitForState(Connection::State::Ended));
        QCOMPARE(customer.session().connection().error(), std::optional(ErrorCode::SessionEnded));
        QVERIFY(customer.operationCount() >= 0);
        QVERIFY(m_bank.restart());
        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void headers_damaged_areSetAsideOnDemand()
    {
        Customer customer(m_bank, QStringLiteral("+77012000009"));
        QVERIFY(customer.signUp(kPassword));
        customer.endProgram();
        damage(customer.vaultFolder() + QStringLiteral("/header.0"));
        damage(customer.vaultFolder() + QStringLiteral("/header.1"));
        customer.startProgram();
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(testkit::outcome(customer.unlock(kPassword)),
                     testkit::failed(ErrorCode::VaultHeaderDamaged));
        }
        QVERIFY(testkit::waitFor(customer.session().unlock().startAfresh()).has_value());
        QCOMPARE(customer.session().stage(), BankSession::Stage::SignedOut);
        QVERIFY(customer.signInWith(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
    }

    void vault_restoredFromAnOlderCopy_isToldUntilTheBankWasHeard()
    {
        Customer customer(m_bank, QStringLiteral("+77012000010"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 40; }));
        customer.endProgram();
        QTemporaryDir copy;
        copyFolder(customer.vaultFolder(), copy.path());
        customer.startProgram();
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(testkit::waitFor(customer.session().operations().markAllRead({})).has_value());
        QCOMPARE(m_bank.control(QStringLiteral("/operations"),
                                {{QStringLiteral("phone"), customer.phone()}})
                         .status
                     / 100,
                 2);
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 41; }));
        customer.endProgram();
        m_bank.kill();
        QVERIFY(QDir(customer.vaultFolder()).removeRecursively());
        copyFolder(copy.path(), customer.vaultFolder());

        customer.startProgram();
        const auto opened = customer.unlock(kPassword);
        QVERIFY(opened.has_value());
        QVERIFY(opened->olderThanSeen);
        QVERIFY(customer.session().standing().olderThanSeen);
        QVERIFY(m_bank.restart());
        customer.session().refresh();
        QVERIFY(testkit::waitUntil([&] { return customer.operationCount() >= 41; }));
        QVERIFY(testkit::waitUntil([&] { return !customer.session().standing().olderThanSeen; }));
    }

    void keychain_awayAtUnlock_losesNothing()
    {
        Customer customer(m_bank, QStringLiteral("+77012000011"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.lock().has_value());
        using Mood = testkit::FakeKeychain::Mood;
        const QStringList entries = customer.keychain().names();
        for (const auto &[mood, code] :
             {std::pair(Mood::Absent, ErrorCode::KeychainUnavailable),
              std::pair(Mood::Locked, ErrorCode::KeychainLocked),
              std::pair(Mood::HidingAll, ErrorCode::DeviceSecretMissing)})
        {
            customer.keychain().mood = mood;
            for (int i = 0; i < 4; ++i)
                QCOMPARE(testkit::outcome(customer.unlock(kPassword)), testkit::failed(code));
        }
        customer.keychain().mood = Mood::Answering;
        QCOMPARE(customer.keychain().names(), entries);
        QVERIFY(customer.unlock(kPassword).has_value());
    }

    void lock_rightAfterUnlock_leavesNoSessionAndTheNextUnlockGoesOnline()
    {
        Customer customer(m_bank, QStringLiteral("+77012000012"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.lock().has_value());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(customer.unlock(kPassword).has_value());
            // The first call with the stored session is on its way.
            QVERIFY(customer.lock().has_value());
            QVERIFY(!customer.session().hasLiveSession());
            QTest::qWait(50);
            QCOMPARE(customer.session().connection().state(), Connection::State::SignedOut);
        }
        QVERIFY(customer.unlock(kPassword).has_value());
        QVERIFY(customer.waitForState(Connection::State::Online));
    }

    void expiredSession_passwordChangedElsewhere_spendsOneTryOnly()
    {
        Customer here(m_bank, QStringLiteral("+77012000013"));
        QVERIFY(here.signUp(kPassword));
        QVERIFY(here.lock().has_value());
        const auto changed =
            m_bank.control(QStringLiteral("/password"),
                           {{QStringLiteral("phone"), here.phone()},
                            {QStringLiteral("password"), QStringLiteral("Жаңа-пароль8")}});
        QVERIFY2(changed.status == 200 || changed.status == 204, qPrintable(m_bank.log()));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(here.unlock(kPassword).has_value());
            QVERIFY(here.waitForState(Connection::State::Ended));
            QCOMPARE(here.session().connection().error(),
                     std::optional(ErrorCode::PasswordChangedElsewhere));
            QVERIFY(here.lock().has_value());
        }
        // Sign-in is not blocked: the customer's tries were not spent behind his back.
        QVERIFY(here.unlock(kPassword).has_value());
        QVERIFY(here.signInWith("Жаңа-пароль8"));
        QVERIFY(here.waitForState(Connection::State::Online));
    }

private:
    /// Runs `step` with the vault of a program that has ended.
    template<typename Step>
    static void withVault(Customer &customer, Step step)
    {
        crypto::OpenSslRandom random;
        const base::SystemClock clock;
        vault::Vault vault(QDir(customer.vaultFolder()), {crypto::KdfParameters{64U * 1024U, 3, 1}},
                           random, clock, &customer.keychain());
        QVERIFY(testkit::waitFor(vault.open(base::SecretBytes::copyOf(kPassword), {})).has_value());
        step(vault);
        QVERIFY(testkit::waitFor(vault.close()).has_value());
    }

    /// As it is found the next morning.
    static void expireStoredSession(Customer &customer)
    {
        withVault(customer, [](vault::Vault &vault) {
            crypto::OpenSslRandom random;
            vault::SessionStore store(vault, random);
            auto stored = testkit::waitFor(store.load({}));
            QVERIFY(stored.has_value() && stored->has_value());
            auto session = std::move(**stored);
            session.refreshExpiresAt = base::SystemClock().utcNow().addSecs(-60);
            QVERIFY(testkit::waitFor(store.save(std::move(session), {})).has_value());
        });
    }

    /// Damages the first page of a table.
    static void damagePageOf(Customer &customer, const char *table)
    {
        qint64 page = 0;
        withVault(customer, [&](vault::Vault &vault) {
            const std::function<base::Result<qint64>(SQLite::Database &)> find =
                [table](SQLite::Database &database) -> base::Result<qint64> {
                SQLite::Statement row(database,
                                      "SELECT rootpage FROM sqlite_master WHERE name = ?1");
                row.bind(1, table);
                return row.executeStep() ? row.getColumn(0).getInt64() : 0;
            };
            page = testkit::waitFor(vault.run<qint64>(find, {})).value_or(0);
        });
        QVERIFY(page > 1);
        QFile database(customer.vaultFolder() + QStringLiteral("/vault.db"));
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek((page - 1) * 4096 + 100));
        QVERIFY(database.write("damaged", 7) == 7);
    }

    static void damage(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        for (qint64 at = 24; at < size; at += 512) {
            QVERIFY(file.seek(at));
            QVERIFY(file.write("damaged!", 8) == 8);
        }
        QVERIFY(file.resize(size));
    }
    static void copyFolder(const QString &from, const QString &to)
    {
        QVERIFY(QDir().mkpath(to));
        const QDir source(from);
        for (const QString &name : source.entryList(QDir::Files | QDir::Hidden))
            QVERIFY(QFile::copy(source.filePath(name), QDir(to).filePath(name)));
    }
};

QTEST_MAIN(tst_Unlock)
#include "tst_Unlock.moc"
