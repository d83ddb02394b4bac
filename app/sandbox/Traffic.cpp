// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Traffic.h"

#include "sandbox/Cards.h"
#include "sandbox/CaseClerk.h"
#include "sandbox/Customers.h"
#include "sandbox/TrafficGenerator.h"

#include <algorithm>

namespace qorgan::sandbox {

namespace {

constexpr quint64 kLiveStream = 3;
constexpr quint64 kChoiceStream = 4;
constexpr std::chrono::milliseconds kTick{100};
// After a long pause (a suspended computer) the backlog is dropped instead of poured out.
constexpr double kMaxBacklog = 200.0;

} // namespace

Traffic::Traffic(Database &database, const BankClock &clock, const MerchantBook &book,
                 Ledger &ledger, CaseClerk &clerk, quint64 seed, double perSecond)
    : m_database(database)
    , m_clock(clock)
    , m_book(book)
    , m_ledger(ledger)
    , m_clerk(clerk)
    , m_seed(seed)
    , m_perSecond(perSecond)
{
}

Traffic::~Traffic()
{
    stop();
}

void Traffic::start()
{
    m_thread = std::thread([this] { run(); });
}

void Traffic::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Traffic::setRate(double perSecond)
{
    const std::scoped_lock lock(m_mutex);
    m_perSecond = perSecond;
}

void Traffic::setDecline(const QString &customer, std::optional<domain::DeclineReason> reason)
{
    const std::scoped_lock lock(m_mutex);
    if (reason)
        m_declines.insert(customer, *reason);
    else
        m_declines.remove(customer);
}

void Traffic::applyDecline(const QString &customer, LedgerOperation &operation)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_declines.constFind(customer);
    if (found == m_declines.cend() || operation.amount.minor >= 0)
        return;
    operation.decline(*found);
}

void Traffic::run()
{
    quint64 position = 0;
    {
        Transaction transaction(m_database);
        position = operationCount(transaction);
    }
    TrafficGenerator generator(m_book, Chance(m_seed, kLiveStream, position));
    Chance choice(m_seed, kChoiceStream, position);
    double due = 0.0;
    std::chrono::milliseconds last = m_clock.monotonicNow();
    for (;;) {
        double perSecond = 0.0;
        {
            std::unique_lock lock(m_mutex);
            if (m_wake.wait_for(lock, kTick, [this] { return m_stopping; }))
                return;
            perSecond = m_perSecond;
        }
        const std::chrono::milliseconds now = m_clock.monotonicNow();
        due += perSecond * static_cast<double>((now - last).count()) / 1000.0;
        due = std::min(due, kMaxBacklog);
        last = now;
        try {
            const int whole = static_cast<int>(due);
            due -= whole;
            for (int i = 0; i < whole; ++i)
                emitOne(generator, choice);
            m_ledger.settleDue();
            m_clerk.work();
        } catch (const SQLite::Exception &) {
            // A full disk may be emptied again; the next tick tries anew.
            due = 0.0;
        }
    }
}

void Traffic::emitOne(TrafficGenerator &generator, Chance &chance)
{
    QString customer;
    Holdings holdings;
    {
        Transaction transaction(m_database);
        const QStringList customers = Customers::allIds(transaction);
        if (customers.isEmpty())
            return;
        customer = chance.pick(customers);
        holdings = {Ledger::accountsOf(transaction, customer), Cards::of(transaction, customer)};
    }
    if (holdings.accounts.isEmpty())
        return;
    LedgerOperation operation = generator.live(holdings, m_clock.now());
    applyDecline(customer, operation);
    // An account cannot vanish between the two transactions, so there is nothing to refuse.
    const bool byCard = !operation.cardId.isEmpty() && operation.amount.minor <= 0;
    if (byCard)
        static_cast<void>(m_ledger.authorise(customer, operation));
    else
        static_cast<void>(m_ledger.post(customer, operation));
}

} // namespace qorgan::sandbox
