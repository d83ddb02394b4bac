// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/CardCommands.h"
#include "sandbox/CaseCommands.h"
#include "sandbox/Ledger.h"
#include "sandbox/Message.h"
#include "sandbox/Passwords.h"
#include "sandbox/Router.h"
#include "sandbox/ServiceStatus.h"
#include "sandbox/StandingRefusals.h"
#include "sandbox/Traffic.h"

#include <functional>

namespace qorgan::sandbox {

/// What the control commands act upon.
struct ControlledParts {
    Database &database;
    BankClock &clock;
    base::Random &random;
    Verifications &verifications;
    Registrations &registrations;
    Passwords &passwords;
    Sessions &sessions;
    Ledger &ledger;
    SyncFeed &feed;
    Events &events;
    ServiceStatus &status;
    Traffic &traffic;
    CaseDesk &caseDesk;
    CaseClerk &caseClerk;
    const OpeningSet &openingSet;
    const Router &router;
    StandingRefusals &refusals;
    std::function<void(std::chrono::milliseconds)> cutConnections;
};

/// The hand of staff and tests on the bank: creates customers, emits operations, blocks, moves the
/// clock (docs/bank-api.md, "Control"). Any thread.
class Control
{
public:
    explicit Control(ControlledParts parts);

    /// @param command  such as "customers" or "operations/settle"
    /// @errors NotFound (command, customer or record), InvalidRequest, what the command refuses
    [[nodiscard]] Outcome<QJsonObject> execute(const QString &command, const QJsonObject &body);

private:
    using Command = Outcome<QJsonObject> (Control::*)(const QJsonObject &);

    [[nodiscard]] Outcome<QJsonObject> createCustomer(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> emitOperation(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> authorise(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> listCards(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> blockCard(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> settleOperation(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> removeOperation(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> addHistory(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> setDecline(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> setRefusal(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> setBlocked(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> endSessions(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> changePassword(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> expireKeys(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> cutConnections(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> setStatus(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> advanceClock(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> beginEpoch(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> publishPolicy(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> setTraffic(const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> state(const QJsonObject &body);

    [[nodiscard]] Outcome<Customer> customerOf(const QJsonObject &body);

    ControlledParts m_parts;
    CardCommands m_cards;
    CaseCommands m_cases;
};

} // namespace qorgan::sandbox
