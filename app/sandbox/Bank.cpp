// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Bank.h"

#include "sandbox/Json.h"
#include "sandbox/PrivateFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

Bank::Bank(const CommandLine &line, BankData data, const ServerCertificate &certificate)
    : m_line(line)
    , m_data(std::move(data))
    , m_certificate(certificate)
    , m_database(line.dataFolder + u"/ledger.sqlite"_s)
    , m_events(line.streamsPerSession)
    , m_sms(m_data.profile.name.kk)
    , m_openingSet(m_clock, m_data.merchants, line.seed, line.historyLength)
    , m_feed(m_database)
    , m_ledger(m_database, m_clock, m_events, m_sms)
    , m_digests(m_database)
    , m_verifications(m_database, m_clock, m_random, m_sms)
    , m_sessions(m_database, m_clock, m_random, m_verifications, m_events)
    , m_registrations(m_database, m_clock, m_random, m_data.profile, m_verifications, m_sessions,
                      m_openingSet)
    , m_passwords(m_database, m_clock, m_random, m_verifications, m_registrations, m_sessions,
                  m_sms)
    , m_status(m_database, m_clock)
    , m_caseDesk(m_database, m_clock, m_random, m_events, m_sms)
    , m_caseClerk(m_database, m_clock, m_caseDesk, std::chrono::seconds(line.clerkSeconds),
                  line.clerkWorks)
    , m_traffic(m_database, m_clock, m_data.merchants, m_ledger, m_caseClerk, line.seed,
                line.operationsPerSecond)
    , m_signInEndpoints(m_verifications, m_registrations, m_sessions, m_clock)
    , m_sessionEndpoints(m_database, m_sessions, m_clock)
    , m_passwordEndpoints(m_passwords)
    , m_ledgerEndpoints(m_ledger, m_digests, m_feed, m_events, m_clock)
    , m_commandEndpoints(m_database, m_clock, m_events)
    , m_cardEndpoints(m_database, m_clock, m_events, m_verifications)
    , m_caseEndpoints(m_database, m_clock, m_random, m_events)
    , m_publicEndpoints(m_data.profile, m_registrations, m_status, m_data.remindersJson)
    , m_proofs(m_clock, m_random)
    , m_idempotency(m_clock, m_random)
    , m_throttle(m_clock)
    , m_gate(m_clock, m_random, m_router, m_proofs, m_idempotency, m_sessions, m_throttle,
             m_refusals, m_status)
    , m_server(certificate, bankHandlers(), line.streamsPerSession)
    , m_control(ControlledParts{
          m_database, m_clock, m_random, m_verifications, m_registrations, m_passwords, m_sessions,
          m_ledger, m_feed, m_events, m_status, m_traffic, m_caseDesk, m_caseClerk, m_openingSet,
          m_router, m_refusals,
          [this](std::chrono::milliseconds refuseFor) { m_server.cutConnections(refuseFor); }})
    , m_controlEndpoints(m_control, m_clock, m_random)
    , m_controlServer(controlHandlers())
{
    m_signInEndpoints.addTo(m_router);
    m_sessionEndpoints.addTo(m_router);
    m_passwordEndpoints.addTo(m_router);
    m_ledgerEndpoints.addTo(m_router);
    m_commandEndpoints.addTo(m_router);
    m_cardEndpoints.addTo(m_router);
    m_caseEndpoints.addTo(m_router);
    m_publicEndpoints.addTo(m_router);
}

Bank::~Bank()
{
    stop();
}

tl::expected<void, QString> Bank::start()
{
    if (auto opened = openFiles(); !opened)
        return opened;
    issueCards();
    if (auto carriedOut = runScenario(); !carriedOut)
        return carriedOut;
    if (!m_server.listen(m_line.port))
        return tl::unexpected(u"Port %1 is not free."_s.arg(m_line.port));
    if (m_line.controlPort && !m_controlServer.listen(*m_line.controlPort))
        return tl::unexpected(u"Control port %1 is not free."_s.arg(*m_line.controlPort));
    m_traffic.start();
    return tellReady();
}

void Bank::stop()
{
    m_traffic.stop();
    m_controlServer.stop();
    m_events.closeAll();
    m_server.stop();
}

tl::expected<void, QString> Bank::openFiles()
{
    if (!m_line.smsFile.isEmpty()) {
        if (auto opened = m_sms.writeTo(m_line.smsFile); !opened)
            return tl::unexpected(u"The SMS file cannot be made: %1."_s.arg(opened.error().detail));
    }
    if (m_line.exchangesFile.isEmpty())
        return {};
    if (!m_data.profile.sandbox)
        return tl::unexpected(u"--exchanges is for a sandbox profile alone."_s);
    if (auto opened = m_exchanges.writeTo(m_line.exchangesFile); !opened) {
        return tl::unexpected(
            u"The file of exchanges cannot be made: %1."_s.arg(opened.error().detail));
    }
    return {};
}

// Customers of an earlier ledger have none.
void Bank::issueCards()
{
    Transaction transaction(m_database);
    for (const QString &customer : Customers::allIds(transaction)) {
        FeedWriter feed(transaction, customer);
        m_openingSet.issueCards(transaction, customer, feed);
        feed.close();
    }
    transaction.commit();
}

tl::expected<void, QString> Bank::runScenario()
{
    if (m_line.scenarioFile.isEmpty())
        return {};
    QFile file(m_line.scenarioFile);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"The scenario cannot be read."_s);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray())
        return tl::unexpected(u"The scenario is not a JSON list."_s);
    int number = 0;
    const QJsonArray steps = document.array();
    for (const auto &item : steps) {
        ++number;
        const QJsonObject step = item.toObject();
        const auto done = m_control.execute(step.value(u"command"_s).toString(),
                                            step.value(u"body"_s).toObject());
        // A customer of an earlier run is there already; that is no reason to stop.
        if (!done && done.error().code != ProblemCode::AlreadyRegistered) {
            return tl::unexpected(
                u"Step %1 of the scenario was refused: %2."_s.arg(number).arg(done.error().word()));
        }
    }
    return {};
}

tl::expected<void, QString> Bank::tellReady()
{
    if (m_line.readyFile.isEmpty())
        return {};
    QJsonObject ready{{u"url"_s, QString::fromLatin1(m_server.url())},
                      {u"ca"_s, QFileInfo(m_certificate.authorityPath).absoluteFilePath()}};
    if (m_line.controlPort) {
        ready.insert(u"control"_s, QString::fromLatin1(m_controlServer.url()) + u"/control"_s);
        ready.insert(u"control_token"_s, m_controlEndpoints.token());
    }
    if (auto written = writePrivateFile(m_line.readyFile, toBytes(ready) + '\n'); !written)
        return tl::unexpected(u"The ready file cannot be made: %1."_s.arg(written.error().detail));
    return {};
}

RequestHandlers Bank::bankHandlers()
{
    return {[this](Call call) { return m_gate.answer(std::move(call)); },
            [this] { return m_gate.refusal(Problem{ProblemCode::BodyTooLarge}); },
            [this] { return m_gate.refusal(Problem{ProblemCode::InvalidRequest}); },
            [this](const Call &call, const Reply &reply) { m_exchanges.add(call, reply); }};
}

RequestHandlers Bank::controlHandlers()
{
    return {[this](Call call) { return m_controlEndpoints.answer(call); },
            [this] { return m_controlEndpoints.refusal(Problem{ProblemCode::BodyTooLarge}); },
            [this] { return m_controlEndpoints.refusal(Problem{ProblemCode::InvalidRequest}); }};
}

} // namespace qorgan::sandbox
