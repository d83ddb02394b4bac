// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "session/Commands.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::Customer;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using testkit::waitUntil;
using State = vault::OutboxStore::State;
using Online = session::Connection::State;

namespace {

constexpr char kPassword[] = "Тау-бұлақ7";

/// The newest operation as its list shows it.
vault::StoredOperation newest(Customer &customer)
{
    const auto rows = waitFor(customer.session().operations().newest({}, 1, {}));
    return rows && !rows->isEmpty() ? rows->first() : vault::StoredOperation();
}

QString noteOf(Customer &customer, const QString &operationId)
{
    const auto rows = waitFor(customer.session().operations().newest({}, 100, {}));
    for (const auto &row : rows.value_or(QList<vault::StoredOperation>())) {
        if (row.operation.id == operationId)
            return row.note;
    }
    return u"no such operation"_s;
}

base::Result<void> keepNote(Customer &customer, const QString &operationId, const QString &text)
{
    return waitFor(customer.session().commands().keepNote(operationId, text, {}));
}

QList<vault::OutboxStore::Entry> entries(Customer &customer)
{
    return waitFor(customer.session().commands().entries({}))
        .value_or(QList<vault::OutboxStore::Entry>());
}

std::optional<domain::Dispute> disputeOf(Customer &customer, const QString &operationId)
{
    return waitFor(customer.session().records().disputeOf(operationId, {})).value_or(std::nullopt);
}

bool bankKnowsOf(Customer &customer, const QString &operationId)
{
    return waitFor(customer.session().commands().bankKnowsOf(operationId, {})).value_or(false);
}

bool isSmsWanted(Customer &customer)
{
    return waitFor(customer.session().records().smsNotices({}))
        .value_or(std::nullopt)
        .value_or(false);
}

bool isAnswered(Customer &customer)
{
    return waitUntil([&] { return customer.session().commands().openCount() == 0; });
}

/// The day at the bank.
QDate today()
{
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(5 * 3600).date();
}

} // namespace

class tst_Commands : public QObject
{
    Q_OBJECT
    testkit::SandboxBank m_bank;
    int m_customers = 0;

    QString newNumber() { return u"+7701400%1"_s.arg(1000 + ++m_customers); }

    /// A new customer with everything the bank has.
    std::unique_ptr<Customer> newCustomer(session::ComputerKind kind = session::ComputerKind::Own)
    {
        auto customer = std::make_unique<Customer>(m_bank, newNumber(), kind);
        if (!customer->signUp(kPassword) || !customer->waitForState(Online::Online))
            qFatal("no customer");
        return customer;
    }
    /// The same customer at another computer.
    std::unique_ptr<Customer> secondDevice(const Customer &first)
    {
        auto other = std::make_unique<Customer>(m_bank, first.phone());
        if (!other->signInWith(kPassword) || !other->waitForState(Online::Online))
            qFatal("no second device");
        return other;
    }

    /// Kept connections are known to have ended: what is written to such a one may be heard.
    void killBank()
    {
        m_bank.kill();
        QTest::qWait(200);
    }

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, u"20"_s};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
    }
    void cleanup() { QVERIFY(m_bank.isRunning() || m_bank.restart()); }

    void note_kept_isOnTheOtherDeviceToo()
    {
        const auto here = newCustomer();
        const auto there = secondDevice(*here);
        const QString id = newest(*here).operation.id;
        QCOMPARE(outcome(keepNote(*here, id, u"  Анама\nсыйлық\x200f\t "_s)), succeeded());
        // At once, whatever the bank does.
        QCOMPARE(noteOf(*here, id), u"Анама\nсыйлық"_s);
        QVERIFY(waitUntil([&] { return noteOf(*there, id) == u"Анама\nсыйлық"_s; }));
        QVERIFY(isAnswered(*here));
        QCOMPARE(noteOf(*here, id), u"Анама\nсыйлық"_s);

        QCOMPARE(outcome(keepNote(*there, id, {})), succeeded());
        QVERIFY(waitUntil([&] { return noteOf(*here, id).isEmpty(); }));
    }

    void note_tooLong_isCutToWhatTheBankTakes()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        const QString long_ = u"😀"_s.repeated(domain::NoteChange::kLongest + 7);
        QVERIFY(keepNote(*here, id, long_));
        QVERIFY(isAnswered(*here));
        QCOMPARE(entries(*here).first().state, State::Done);
        QCOMPARE(noteOf(*here, id), u"😀"_s.repeated(domain::NoteChange::kLongest));
    }

    void review_marked_isOnTheOtherDeviceToo()
    {
        const auto here = newCustomer();
        const auto there = secondDevice(*here);
        QVERIFY(waitFor(here->session().commands().markReviewed(today(), {})));
        const auto reviews = [](Customer &customer) {
            return waitFor(customer.session().records().reviews(today(), today(), {}))
                .value_or(QList<domain::Review>());
        };
        QCOMPARE(reviews(*here).size(), 1);
        QVERIFY(waitUntil([&] { return reviews(*there).size() == 1; }));
        const auto known = waitFor(here->session().operations().syncState({}));
        QVERIFY(reviews(*there).first().throughSeq > 0);
        QVERIFY(reviews(*there).first().throughSeq <= known->lastSeq);
    }

    void smsNotices_wanted_isOnTheOtherDeviceToo()
    {
        const auto here = newCustomer();
        const auto there = secondDevice(*here);
        QVERIFY(!isSmsWanted(*there));
        QVERIFY(waitFor(here->session().commands().wantSmsNotices(true, {})));
        QVERIFY(isSmsWanted(*here));
        QVERIFY(waitUntil([&] { return isSmsWanted(*there); }));
    }

    void fraud_reported_isKnownOnceTheBankHasANumber()
    {
        const auto here = newCustomer();
        const auto there = secondDevice(*here);
        const QString id = newest(*here).operation.id;
        QVERIFY(!bankKnowsOf(*here, id));
        killBank();
        QVERIFY(waitFor(here->session().commands().reportFraud(id, u"Картам өзімде"_s, {})));
        QVERIFY(!bankKnowsOf(*here, id));
        QVERIFY(disputeOf(*here, id).has_value());
        QVERIFY(disputeOf(*here, id)->number.isEmpty());
        QVERIFY(m_bank.restart());
        QVERIFY(waitUntil([&] { return bankKnowsOf(*here, id); }));
        const QString number = disputeOf(*here, id)->number;
        QVERIFY2(number.startsWith(u"D-"), qPrintable(number));
        QVERIFY(waitUntil([&] { return bankKnowsOf(*there, id); }));
        QCOMPARE(disputeOf(*there, id)->number, number);
    }

    void records_ofBefore_areOnANewDevice()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        QVERIFY(keepNote(*here, id, u"бұрынғы"_s));
        QVERIFY(waitFor(here->session().commands().reportFraud(id, {}, {})));
        QVERIFY(waitFor(here->session().commands().wantSmsNotices(true, {})));
        QVERIFY(isAnswered(*here));
        const auto there = secondDevice(*here);
        QVERIFY(waitUntil([&] { return noteOf(*there, id) == u"бұрынғы"_s; }));
        QVERIFY(waitUntil([&] { return bankKnowsOf(*there, id); }));
        QVERIFY(waitUntil([&] { return isSmsWanted(*there); }));
    }

    void bankAway_commandsSurviveLockAndRestartAndALostDatabase()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        killBank();
        QVERIFY(keepNote(*here, id, u"желісіз"_s));
        QVERIFY(waitFor(here->session().commands().reportFraud(id, {}, {})));
        QVERIFY(waitUntil([&] { return here->session().commands().openCount() == 2; }));

        QVERIFY(here->lock());
        QCOMPARE(here->session().commands().openCount(), 0);
        QVERIFY(here->unlock(kPassword));
        QVERIFY(waitUntil([&] { return here->session().commands().openCount() == 2; }));

        here->endProgram();
        here->startProgram();
        QVERIFY(here->unlock(kPassword));
        QVERIFY(waitUntil([&] { return here->session().commands().openCount() == 2; }));
        QCOMPARE(noteOf(*here, id), u"желісіз"_s);

        here->endProgram();
        for (const auto *name : {"/vault.db", "/vault.db-wal", "/vault.db-shm"})
            QFile::remove(here->vaultFolder() + QString::fromLatin1(name));
        here->startProgram();
        const auto opened = here->unlock(kPassword);
        QVERIFY(opened.has_value());
        QVERIFY(opened->rebuilt);
        QVERIFY(waitUntil([&] { return here->session().commands().openCount() == 2; }));
        QVERIFY(disputeOf(*here, id).has_value());

        // Without its session the vault cannot sign in by itself.
        QVERIFY(m_bank.restart());
        QVERIFY(here->signInWith(kPassword));
        QVERIFY(isAnswered(*here));
        for (const auto &entry : entries(*here))
            QCOMPARE(entry.state, State::Done);
        QVERIFY(waitUntil([&] { return noteOf(*here, id) == u"желісіз"_s; }));
        QVERIFY(bankKnowsOf(*here, id));
        const auto there = secondDevice(*here);
        QVERIFY(waitUntil([&] { return noteOf(*there, id) == u"желісіз"_s; }));
        QVERIFY(waitUntil([&] { return bankKnowsOf(*there, id); }));
    }

    void bankAway_reportStandsAndIsSentBeforeTheNote()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        killBank();
        QVERIFY(keepNote(*here, id, u"бірінші"_s));
        QVERIFY(waitUntil([&] { return here->session().commands().waitingBecause().has_value(); }));
        QVERIFY(waitFor(here->session().commands().reportFraud(id, {}, {})));
        const auto open = entries(*here);
        QCOMPARE(open.size(), 2);
        QVERIFY(std::holds_alternative<domain::FraudReport>(open.first().command.body));
        QVERIFY(m_bank.restart());
        QVERIFY(isAnswered(*here));
        const auto done = entries(*here);
        // Newest first.
        QVERIFY(std::holds_alternative<domain::FraudReport>(done.last().command.body));
        QVERIFY(done.last().settledAt <= done.first().settledAt);
    }

    void bank_refuses_effectIsUndoneAndTold()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        QVERIFY(keepNote(*here, id, u"бірінші"_s));
        QVERIFY(isAnswered(*here));
        QCOMPARE(m_bank
                     .control(u"/refuse"_s, {{u"phone"_s, here->phone()},
                                             {u"path"_s, u"/operations/{id}/note"_s},
                                             {u"code"_s, u"limit_raise_held"_s}})
                     .status,
                 200);
        QList<ErrorCode> told;
        QObject::connect(&here->session().commands(), &session::Commands::refused, this,
                         [&](const domain::Command &, ErrorCode why) { told.append(why); });
        QVERIFY(keepNote(*here, id, u"екінші"_s));
        QVERIFY(waitUntil([&] { return !told.isEmpty(); }));
        QCOMPARE(told, QList<ErrorCode>{ErrorCode::LimitRaiseHeld});
        QCOMPARE(noteOf(*here, id), u"бірінші"_s);
        const auto refused = entries(*here).first();
        QCOMPARE(refused.state, State::Refused);
        QCOMPARE(refused.refused, std::optional(ErrorCode::LimitRaiseHeld));
    }

    void command_withdrawnWhileItWaits_hasNoEffect()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        killBank();
        QVERIFY(keepNote(*here, id, u"артық"_s));
        const auto waits = [&] {
            const auto open = entries(*here);
            return here->session().commands().waitingBecause().has_value() && !open.isEmpty()
                   && open.first().state == State::Waiting;
        };
        QVERIFY(waitUntil(waits));
        const QString command = entries(*here).first().command.id;
        QCOMPARE(outcome(waitFor(here->session().commands().withdraw(command, {}))), succeeded());
        QVERIFY(noteOf(*here, id).isEmpty());
        QVERIFY(isAnswered(*here));
        QCOMPARE(outcome(waitFor(here->session().commands().withdraw(command, {}))),
                 failed(ErrorCode::NotFound));
        QVERIFY(m_bank.restart());
        QVERIFY(here->waitForState(Online::Online));
        const auto there = secondDevice(*here);
        QVERIFY(noteOf(*there, id).isEmpty());
    }

    void session_ended_commandsWaitForTheNextSignIn()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        m_bank.control(u"/sessions/end"_s, {{u"phone"_s, here->phone()}});
        QVERIFY(here->waitForState(Online::Ended));
        QVERIFY(keepNote(*here, id, u"кейін"_s));
        QVERIFY(waitUntil([&] { return here->session().commands().waitingBecause().has_value(); }));
        QCOMPARE(*here->session().commands().waitingBecause(), ErrorCode::SessionEnded);
        QCOMPARE(here->session().commands().openCount(), 1);
        QVERIFY(here->lock());
        QVERIFY(here->unlock(kPassword));
        QVERIFY(here->waitForState(Online::Online));
        QVERIFY(waitUntil([&] {
            return !entries(*here).isEmpty() && entries(*here).first().state == State::Done;
        }));
        QCOMPARE(noteOf(*here, id), u"кейін"_s);
    }

    void logout_countsWhatIsNotSent()
    {
        const auto here = newCustomer();
        const QString id = newest(*here).operation.id;
        QCOMPARE(here->session().logout().unsentCommands(), 0);
        killBank();
        QVERIFY(keepNote(*here, id, u"жоғалады"_s));
        QVERIFY(waitUntil([&] { return here->session().logout().unsentCommands() == 1; }));
        QVERIFY(here->logOut());
        QCOMPARE(here->session().logout().unsentCommands(), 0);
    }

    void foreignComputer_commandsAreSentToo()
    {
        const auto here = newCustomer(session::ComputerKind::Foreign);
        const QString id = newest(*here).operation.id;
        QVERIFY(keepNote(*here, id, u"қонақта"_s));
        QVERIFY(isAnswered(*here));
        QCOMPARE(entries(*here).first().state, State::Done);
        const auto there = secondDevice(*here);
        QVERIFY(waitUntil([&] { return noteOf(*there, id) == u"қонақта"_s; }));
    }

    void vault_locked_nothingIsKept()
    {
        const auto here = newCustomer();
        QVERIFY(here->lock());
        QCOMPARE(outcome(keepNote(*here, u"op_1"_s, u"x"_s)), failed(ErrorCode::VaultLocked));
    }
};

QTEST_MAIN(tst_Commands)
#include "tst_Commands.moc"
