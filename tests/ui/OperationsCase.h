// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "PageCase.h"
#include "ui/pages/OperationsPage.h"

#include <QSet>

namespace qorgan::testkit {

/// A real vault in memory with operations as a bank would send them. Commands wait in its outbox
/// until the test says what the bank answers.
class OperationsCase
{
public:
    OperationsCase()
    {
        if (!waitFor(vault.openInMemory({})))
            qFatal("no vault in memory");
    }
    ~OperationsCase() { (void)waitFor(vault.close()); }
    OperationsCase(const OperationsCase &) = delete;
    OperationsCase &operator=(const OperationsCase &) = delete;

    [[nodiscard]] const domain::BankProfile &demo() const { return *directory.find(u"demo"); }
    [[nodiscard]] ui::OperationsSources sources()
    {
        return {operations, accounts, records,
                commands,   cards,    connection,
                history,    demo(),   directory.reminders(),
                clock,      computer};
    }

    /// The n-th operation of a fixed, believable customer: an hour between each, the first one
    /// the oldest; every fifth declined, every seventh in process, every eleventh comes in.
    [[nodiscard]] domain::Operation operation(int n) const
    {
        using namespace domain;
        static const QStringList merchants{
            QStringLiteral("Magnum Cash&Carry"),   QStringLiteral("Қазақстан темір жолы"),
            QStringLiteral("Ёлки-Палки"),          QStringLiteral("Технодом"),
            QStringLiteral("Дәріхана «Биосфера»"), QStringLiteral("Kolesa Kafe")};
        Operation made;
        made.id = QStringLiteral("op_%1").arg(n, 8, 10, QLatin1Char('0'));
        made.accountId = QStringLiteral("acc_1");
        made.amount = {-(150'000 + n * 137 % 9'000'000), QStringLiteral("KZT")};
        made.status = OperationStatus::Booked;
        if (n % 5 == 0) {
            made.status = OperationStatus::Declined;
            made.declineReason = static_cast<DeclineReason>(n / 5 % 10);
        } else if (n % 7 == 0) {
            made.status = OperationStatus::Pending;
        } else if (n % 11 == 0) {
            made.amount.minor = 25'000'000;
        }
        made.channel = static_cast<OperationChannel>(n % 6);
        made.merchant = merchants[n % merchants.size()];
        made.city = n % 3 == 0 ? QStringLiteral("Алматы") : QStringLiteral("Қостанай");
        made.mcc = QStringLiteral("5411");
        made.cardMask = QStringLiteral("•• 4021");
        made.occurredAt = kFirst.addSecs(3600LL * n);
        if (made.status == OperationStatus::Booked)
            made.bookedAt = made.occurredAt.addSecs(7200);
        made.version = 1;
        return made;
    }

    /// Lets operations `from` .. `to`-1 arrive in pages of at most 500.
    void add(int from, int to,
             vault::OperationStore::Arrival arrival = vault::OperationStore::Arrival::FirstFill)
    {
        QList<domain::Operation> all;
        for (int n = from; n < to; ++n)
            all.append(operation(n));
        add(all, arrival);
    }
    void add(const QList<domain::Operation> &all, vault::OperationStore::Arrival arrival)
    {
        for (qsizetype first = 0; first < all.size(); first += 500) {
            domain::SyncPage page;
            page.epoch = QStringLiteral("e1");
            for (const domain::Operation &each : all.mid(first, 500)) {
                page.changes.append({m_seq + 1, m_seq, each});
                ++m_seq;
            }
            apply(std::move(page), arrival);
        }
    }
    void addAccounts()
    {
        using namespace domain;
        const QString kzt = QStringLiteral("KZT");
        QList<Account> all{{QStringLiteral("acc_1"),
                            AccountKind::Card,
                            QStringLiteral("Qorgan Gold"),
                            QStringLiteral("KZ86125KZT5004100100"),
                            {48'512'340, kzt},
                            {47'990'000, kzt},
                            clock.utcNow(),
                            1},
                           {QStringLiteral("acc_2"),
                            AccountKind::Savings,
                            QStringLiteral("Жинақ"),
                            QStringLiteral("KZ86125KZT5004100101"),
                            {125'000'000, kzt},
                            {125'000'000, kzt},
                            clock.utcNow(),
                            1}};
        (void)waitFor(accounts.replace(all, {}));
    }

    /// The bank takes the next command, which then waits for its answer.
    domain::Command taken()
    {
        const auto next = waitFor(outbox.takeNext({}));
        if (!next || !*next)
            qFatal("no command waits");
        return **next;
    }
    /// The bank has carried the next command out.
    void settle(const std::optional<domain::Dispute> &made = {})
    {
        domain::CommandReceipt receipt;
        receipt.dispute = made;
        if (!waitFor(outbox.settle(taken().id, clock.utcNow(), receipt, {})))
            qFatal("not settled");
    }
    void refuse(base::ErrorCode why)
    {
        const domain::Command command = taken();
        if (!waitFor(outbox.refuse(command.id, why, clock.utcNow(), {})))
            qFatal("not refused");
        emit commands.refused(command, why);
    }

    session::ComputerKind computer = session::ComputerKind::Own;
    FakeClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC)};
    SeededRandom random;
    ProofKeys keys;
    session::BankDirectory directory = loaded();
    std::unique_ptr<session::CustomerParts> parts = made();
    vault::Vault &vault = *parts->vault;
    vault::OperationStore &operations = *parts->operations;
    vault::AccountStore &accounts = *parts->accounts;
    vault::CustomerRecordStore &records = *parts->records;
    vault::OutboxStore &outbox = *parts->outbox;
    session::Connection &connection = parts->connection;
    session::History &history = parts->history;
    session::Commands commands{*parts};
    session::CardControl cards{*parts};

    inline static const QDateTime kFirst{QDate(2025, 10, 1), QTime(0, 0), Qt::UTC};

private:
    static session::BankDirectory loaded()
    {
        ui::initResources();
        auto loaded = session::BankDirectory::load(ui::resourceFolder());
        if (!loaded)
            qFatal("resources: %s", qPrintable(loaded.error().detail));
        return std::move(*loaded);
    }
    std::unique_ptr<session::CustomerParts> made()
    {
        auto made = std::make_unique<session::CustomerParts>(demo(), session::ComputerKind::Foreign,
                                                             clock, random, keys, nullptr);
        made->vault = std::make_unique<vault::Vault>(random);
        made->gateway = std::make_unique<ScriptedBank>();
        made->events = std::make_unique<SilentEvents>();
        made->connectParts();
        return made;
    }
    void apply(domain::SyncPage page, vault::OperationStore::Arrival arrival)
    {
        page.nextCursor = QStringLiteral("cursor_%1").arg(m_seq);
        page.serverTime = clock.utcNow();
        if (const auto applied = waitFor(operations.apply(std::move(page), arrival, {})); !applied)
            qFatal("not applied: %s", qPrintable(base::shortCode(applied.error().code)));
    }

    qint64 m_seq = 0;
};

} // namespace qorgan::testkit
