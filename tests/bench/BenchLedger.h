// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "testkit/WaitFor.h"
#include "vault/AccountStore.h"
#include "vault/OperationStore.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdio>

// What the programs of this folder fill vaults with, and how they tell what they found.
namespace qorgan::bench {

/// The n-th operation, half an hour after the one before.
inline domain::Operation operation(int number)
{
    static constexpr std::array kMerchants{u"Magnum",          u"Арман дүкені", u"Дәріхана",
                                           u"Кофейня у парка", u"Технодом",     u"Қала көлігі"};
    domain::Operation made;
    made.id = QStringLiteral("op-%1").arg(number);
    made.accountId = QStringLiteral("account-1");
    const bool declined = number % 7 == 0;
    made.status = declined ? domain::OperationStatus::Declined : domain::OperationStatus::Booked;
    if (declined)
        made.declineReason = static_cast<domain::DeclineReason>(number / 7 % 10);
    made.channel = static_cast<domain::OperationChannel>(number % 5);
    made.amount = {-(number % 90'000 + 1) * 100LL, QStringLiteral("KZT")};
    made.merchant = QString::fromUtf16(kMerchants[static_cast<size_t>(number) % kMerchants.size()]);
    made.city = QStringLiteral("Алматы");
    made.mcc = QStringLiteral("5411");
    made.cardMask = QStringLiteral("•• 1234");
    made.occurredAt = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).addSecs(number * 1800LL);
    made.version = 1;
    return made;
}

/// Lets `count` operations arrive; ends the program when the vault takes them not.
/// @param pageSize  the bank sends 500 at once; more are quicker
inline void fill(vault::OperationStore &store, int count, int pageSize = 500)
{
    for (int first = 0; first < count; first += pageSize) {
        domain::SyncPage page;
        page.epoch = QStringLiteral("bench");
        const int end = std::min(first + pageSize, count);
        for (int number = first; number < end; ++number)
            page.changes.append({number + 1, number, operation(number)});
        page.nextCursor = QString::number(end);
        page.hasMore = true;
        page.serverTime = QDateTime::currentDateTimeUtc();
        const auto applied = testkit::waitFor(
            store.apply(std::move(page), vault::OperationStore::Arrival::FirstFill, {}));
        if (!applied) {
            qFatal("The vault took no operations: %s",
                   qPrintable(base::shortCode(applied.error().code)));
        }
    }
}

/// Two accounts, so that the page has all its parts.
inline void fillAccounts(vault::AccountStore &accounts)
{
    const domain::Money balance{48'512'340, QStringLiteral("KZT")};
    QList<domain::Account> all;
    for (int number = 1; number <= 2; ++number) {
        const QString id = QStringLiteral("account-%1").arg(number);
        all.append({id, domain::AccountKind::Card, QStringLiteral("Шот %1").arg(number),
                    QStringLiteral("KZ86125KZT500410010%1").arg(number), balance, balance,
                    QDateTime::currentDateTimeUtc(), 1});
    }
    if (!testkit::waitFor(accounts.replace(all, {})))
        qFatal("The vault took no accounts.");
}

inline double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// One entry of bench.json; a baseline of nothing has no ratio.
/// @param goal  what the ratio or the value should be, in words for whoever reads it
inline QJsonObject figure(const QString &name, double value, const QString &unit, double baseline,
                          const QString &goal = {})
{
    QJsonObject made{{QStringLiteral("name"), name},
                     {QStringLiteral("value"), value},
                     {QStringLiteral("unit"), unit},
                     {QStringLiteral("baseline"), baseline},
                     {QStringLiteral("ratio"), baseline > 0 ? value / baseline : 0.0}};
    if (!goal.isEmpty())
        made.insert(QStringLiteral("goal"), goal);
    return made;
}

inline void print(const QJsonArray &figures)
{
    std::puts(QJsonDocument(figures).toJson().constData());
}

} // namespace qorgan::bench
