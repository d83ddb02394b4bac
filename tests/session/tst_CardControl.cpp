// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Card;
using domain::CardBlockReason;
using domain::CardChannel;
using domain::CardControlChange;
using domain::CardStatus;
using testkit::Customer;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using testkit::waitUntil;
using vault::StoredCard;
using Online = session::Connection::State;

namespace {

constexpr char kPassword[] = "Тау-бұлақ7";

QList<StoredCard> cards(Customer &customer)
{
    return waitFor(customer.session().cards().cards({})).value_or(QList<StoredCard>());
}

Card firstCard(Customer &customer)
{
    const auto known = cards(customer);
    return known.isEmpty() ? Card() : known.first().card;
}

domain::CardControl control(const Card &card, CardChannel channel)
{
    for (const domain::CardControl &each : card.controls) {
        if (each.channel == channel)
            return each;
    }
    return {};
}

/// The channel as it is, with another limit.
CardControlChange withLimit(const Card &card, CardChannel channel, qint64 minor)
{
    const domain::CardControl now = control(card, channel);
    return {channel, now.enabled, {minor, now.limit.currency}};
}

base::Result<void> change(Customer &customer, const Card &seen,
                          const QList<CardControlChange> &changes)
{
    return waitFor(customer.session().cards().change(seen, changes, {}));
}

base::Result<void> confirmKey(Customer &customer, const QString &cardId)
{
    const auto ticket = customer.askForKeyToChangeCard(cardId);
    if (!ticket)
        return base::failure(ticket.error());
    return waitFor(customer.session().cards().key().confirm(
        base::SecretBytes::copyOf(customer.newestKey()), {}));
}

bool isBlocked(Customer &customer)
{
    return waitUntil([&] { return firstCard(customer).status == CardStatus::Blocked; });
}

} // namespace

/// A customer's cards at the real bank.
class tst_CardControl : public QObject
{
    Q_OBJECT
    testkit::SandboxBank m_bank;
    int m_customers = 0;

    std::unique_ptr<Customer> newCustomer()
    {
        auto customer =
            std::make_unique<Customer>(m_bank, u"+7701500%1"_s.arg(1000 + ++m_customers));
        if (!customer->signUp(kPassword) || !customer->waitForState(Online::Online))
            qFatal("no customer");
        if (!waitUntil([&] { return cards(*customer).size() >= 2; }))
            qFatal("no cards");
        return customer;
    }
    std::unique_ptr<Customer> secondDevice(const Customer &first)
    {
        auto other = std::make_unique<Customer>(m_bank, first.phone());
        if (!other->signInWith(kPassword) || !other->waitForState(Online::Online))
            qFatal("no second device");
        if (!waitUntil([&] { return cards(*other).size() >= 2; }))
            qFatal("no cards");
        return other;
    }

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, u"20"_s};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
    }
    void cleanup() { QVERIFY(m_bank.isRunning() || m_bank.restart()); }

    void limit_lowered_isSoOnTheOtherDeviceToo()
    {
        const auto here = newCustomer();
        const auto there = secondDevice(*here);
        const Card seen = firstCard(*here);
        const auto lower = withLimit(seen, CardChannel::Internet, 100);
        QCOMPARE(outcome(change(*here, seen, {lower})), succeeded());
        QCOMPARE(control(firstCard(*here), CardChannel::Internet).limit.minor, 100);
        QVERIFY(waitUntil(
            [&] { return control(firstCard(*there), CardChannel::Internet).limit.minor == 100; }));
    }

    void limit_raised_wantsAKeyForThisCard()
    {
        const auto customer = newCustomer();
        const Card seen = firstCard(*customer);
        const Card other = cards(*customer).at(1).card;
        const qint64 highest = control(seen, CardChannel::Internet).highest.minor;
        const auto raise = withLimit(seen, CardChannel::Internet, highest);
        QCOMPARE(outcome(change(*customer, seen, {raise})), failed(ErrorCode::KeyRequired));
        // A key for another card opens nothing here.
        QCOMPARE(outcome(confirmKey(*customer, other.id)), succeeded());
        QCOMPARE(outcome(change(*customer, seen, {raise})), failed(ErrorCode::VerificationExpired));
        QCOMPARE(outcome(confirmKey(*customer, seen.id)), succeeded());
        QCOMPARE(outcome(change(*customer, seen, {raise})), succeeded());
        QCOMPARE(control(firstCard(*customer), CardChannel::Internet).limit.minor, highest);
        // It is used up.
        QVERIFY(!customer->session().cards().key().isConfirmed());
    }

    void change_ofWhatAnotherDeviceChanged_isRefusedWithTheNewerState()
    {
        const auto here = newCustomer();
        const auto there = secondDevice(*here);
        const Card seen = firstCard(*here);
        QCOMPARE(outcome(change(*there, firstCard(*there),
                                {withLimit(seen, CardChannel::Internet, 200)})),
                 succeeded());
        const auto lower = withLimit(seen, CardChannel::Internet, 100);
        QCOMPARE(outcome(change(*here, seen, {lower})), failed(ErrorCode::RecordChanged));
        QCOMPARE(control(firstCard(*here), CardChannel::Internet).limit.minor, 200);
        QCOMPARE(outcome(change(*here, firstCard(*here), {lower})), succeeded());
        QCOMPARE(control(firstCard(*here), CardChannel::Internet).limit.minor, 100);
    }

    void block_isFirst_andLiftedWithAKey()
    {
        const auto customer = newCustomer();
        const Card seen = firstCard(*customer);
        auto &session = customer->session();
        QCOMPARE(
            outcome(waitFor(session.commands().blockCard(seen.id, CardBlockReason::Temporary, {}))),
            succeeded());
        QVERIFY(isBlocked(*customer));
        const Card blocked = firstCard(*customer);
        QVERIFY(blocked.canBeUnblocked());
        QCOMPARE(blocked.blocks.first().reason, std::optional(CardBlockReason::Temporary));
        QVERIFY(blocked.blocks.first().device.contains(u"Qorgan"_s));
        QCOMPARE(outcome(waitFor(session.cards().unblock(blocked, {}))),
                 failed(ErrorCode::KeyRequired));
        QCOMPARE(outcome(confirmKey(*customer, seen.id)), succeeded());
        QCOMPARE(outcome(waitFor(session.cards().unblock(blocked, {}))), succeeded());
        QCOMPARE(firstCard(*customer).status, CardStatus::Active);
    }

    void card_lost_isNeverUnblocked()
    {
        const auto customer = newCustomer();
        const Card seen = firstCard(*customer);
        auto &session = customer->session();
        QCOMPARE(outcome(waitFor(session.commands().blockCard(seen.id, CardBlockReason::Lost, {}))),
                 succeeded());
        QVERIFY(isBlocked(*customer));
        QVERIFY(!firstCard(*customer).canBeUnblocked());
        QCOMPARE(outcome(confirmKey(*customer, seen.id)), succeeded());
        QCOMPARE(outcome(waitFor(session.cards().unblock(firstCard(*customer), {}))),
                 failed(ErrorCode::CardBlockFinal));
    }

    void block_withoutTheBank_waitsAndSaysSo()
    {
        const auto customer = newCustomer();
        const Card seen = firstCard(*customer);
        m_bank.kill();
        QTest::qWait(200);
        QCOMPARE(outcome(waitFor(customer->session().commands().blockCard(
                     seen.id, CardBlockReason::Stolen, {}))),
                 succeeded());
        QCOMPARE(cards(*customer).first().blockWaits, std::optional(CardBlockReason::Stolen));
        QCOMPARE(firstCard(*customer).status, CardStatus::Active);
        // What makes a card usable again is never kept for later.
        const auto raise = withLimit(seen, CardChannel::Internet, 100);
        QVERIFY(!change(*customer, seen, {raise}));
        QCOMPARE(customer->session().commands().openCount(), 1);
        QVERIFY(m_bank.restart());
        QVERIFY(isBlocked(*customer));
        QVERIFY(!cards(*customer).first().blockWaits);
    }

    void cards_readOffline_areThere()
    {
        const auto customer = newCustomer();
        const auto before = cards(*customer);
        QVERIFY(customer->lock());
        m_bank.kill();
        customer->endProgram();
        customer->startProgram();
        QVERIFY(customer->unlock(kPassword));
        QCOMPARE(cards(*customer), before);
    }
};

QTEST_MAIN(tst_CardControl)
#include "tst_CardControl.moc"
