// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "crypto/OpenSslRandom.h"
#include "sandbox/CardEndpoints.h"
#include "sandbox/CaseEndpoints.h"
#include "sandbox/CommandEndpoints.h"
#include "sandbox/CommandLine.h"
#include "sandbox/ControlEndpoints.h"
#include "sandbox/ExchangeLog.h"
#include "sandbox/Gate.h"
#include "sandbox/HttpServer.h"
#include "sandbox/LedgerEndpoints.h"
#include "sandbox/PasswordEndpoints.h"
#include "sandbox/PublicEndpoints.h"
#include "sandbox/SessionEndpoints.h"
#include "sandbox/SignInEndpoints.h"

#include <memory>

namespace qorgan::sandbox {

/// What the bank reads before it starts.
struct BankData {
    domain::BankProfile profile;
    MerchantBook merchants;
    QByteArray remindersJson;
};

/// The whole bank: every part, built in order of need and ended in reverse.
class Bank
{
public:
    /// @throws SQLite::Exception when the ledger cannot be opened
    Bank(const CommandLine &line, BankData data, const ServerCertificate &certificate);
    ~Bank();
    Bank(const Bank &) = delete;
    Bank &operator=(const Bank &) = delete;

    /// Starts to listen and to make traffic, carries out the scenario, tells the ready file.
    /// @returns  one plain sentence when that failed
    [[nodiscard]] tl::expected<void, QString> start();
    /// Ends within a second, open streams included.
    void stop();

    [[nodiscard]] QByteArray url() const { return m_server.url(); }

private:
    [[nodiscard]] tl::expected<void, QString> openFiles();
    void issueCards();
    [[nodiscard]] tl::expected<void, QString> runScenario();
    [[nodiscard]] tl::expected<void, QString> tellReady();
    [[nodiscard]] RequestHandlers bankHandlers();
    [[nodiscard]] RequestHandlers controlHandlers();

    const CommandLine m_line;
    const BankData m_data;
    const ServerCertificate m_certificate;

    BankClock m_clock;
    crypto::OpenSslRandom m_random;
    Database m_database;
    Events m_events;
    SmsGateway m_sms;
    ExchangeLog m_exchanges;
    OpeningSet m_openingSet;
    SyncFeed m_feed;
    Ledger m_ledger;
    Digests m_digests;
    Verifications m_verifications;
    Sessions m_sessions;
    Registrations m_registrations;
    Passwords m_passwords;
    ServiceStatus m_status;
    CaseDesk m_caseDesk;
    CaseClerk m_caseClerk;
    Traffic m_traffic;

    Router m_router;
    SignInEndpoints m_signInEndpoints;
    SessionEndpoints m_sessionEndpoints;
    PasswordEndpoints m_passwordEndpoints;
    LedgerEndpoints m_ledgerEndpoints;
    CommandEndpoints m_commandEndpoints;
    CardEndpoints m_cardEndpoints;
    CaseEndpoints m_caseEndpoints;
    PublicEndpoints m_publicEndpoints;

    Proofs m_proofs;
    Idempotency m_idempotency;
    Throttle m_throttle;
    StandingRefusals m_refusals;
    Gate m_gate;
    HttpServer m_server;

    Control m_control;
    ControlEndpoints m_controlEndpoints;
    HttpServer m_controlServer;
};

} // namespace qorgan::sandbox
