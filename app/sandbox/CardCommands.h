// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Cards.h"
#include "sandbox/Customers.h"
#include "sandbox/Ledger.h"
#include "sandbox/Traffic.h"

namespace qorgan::sandbox {

/// The control commands about cards: `cards`, `cards/block`, `authorise`. Any thread.
class CardCommands
{
public:
    CardCommands(Database &database, const BankClock &clock, base::Random &random, Events &events,
                 Ledger &ledger, Traffic &traffic);

    /// The customer's cards as he sees them.
    [[nodiscard]] QJsonObject list(const Customer &customer);
    /// The bank blocks a card or lifts every block of it.
    /// @errors NotFound, InvalidRequest
    [[nodiscard]] Outcome<QJsonObject> block(const Customer &customer, const QJsonObject &body);
    /// A card operation with real limits. @returns  the operation as it came out
    /// @errors NotFound, InvalidRequest
    [[nodiscard]] Outcome<QJsonObject> authorise(const Customer &customer, const QJsonObject &body);

private:
    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    Events &m_events;
    Ledger &m_ledger;
    Traffic &m_traffic;
};

} // namespace qorgan::sandbox
