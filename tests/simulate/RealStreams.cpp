// SPDX-License-Identifier: Apache-2.0
#include "simulate/RealStreams.h"

#include "simulate/SimulatedClient.h"
#include "sync/SyncedProgram.h"

#include <QElapsedTimer>

#include <numeric>

namespace qorgan::simulate {

using namespace Qt::StringLiterals;

namespace {

// The bank's listening socket holds five that wait; the others would try again a second later.
constexpr int kOpenedAtOnce = 4;
// The bank counts a stream that was cut until its next heartbeat.
constexpr int kAllowedForOne = 3;

/// One client's stream with a chance of its own.
struct RealStream {
    RealStream(const bank::ServerAddress &address, const base::Clock &clock, quint64 seed,
               quint64 number)
        : random(seed, number)
        , events(address, clock, random)
    {
    }
    ClientRandom random;
    bank::SseEventStream events;
};

class RealStreams
{
public:
    explicit RealStreams(const RealScenario &scenario)
        : m_scenario(scenario)
    {
    }

    RealOutcome run()
    {
        RealOutcome outcome;
        testkit::SandboxBank::Options options;
        options.arguments = {u"--streams"_s, QString::number(kAllowedForOne * m_scenario.streams),
                             u"--history"_s, u"0"_s};
        if (!m_bank.start(options))
            return {u"The bank has not started: "_s + m_bank.log(), {}};
        if (!signIn())
            return {u"The customer could not be registered."_s, {}};
        if (!openAll())
            return {u"%1 of %2 streams could be opened."_s.arg(m_standing).arg(m_scenario.streams),
                    {}};
        return cut();
    }

private:
    bool signIn()
    {
        const bank::ServerAddress address{m_bank.url(), testkit::readFile(m_bank.caFile())};
        testkit::SyncedProgram program(address, QDir(m_folder.filePath(u"vault"_s)), m_clock,
                                       m_random);
        if (!program.registerCustomer(m_bank, u"+77012345678"_s))
            return false;
        m_token = program.gateway.lastingTokens().eventsToken.clone();
        return true;
    }

    bool openAll()
    {
        const bank::ServerAddress address{m_bank.url(), testkit::readFile(m_bank.caFile())};
        for (int i = 0; i < m_scenario.streams; ++i) {
            auto &stream = m_streams.emplace_back(std::make_unique<RealStream>(
                address, m_clock, m_scenario.seed, static_cast<quint64>(i)));
            QObject::connect(&stream->events, &bank::EventStream::connected, &stream->events,
                             [this] { noteConnected(); });
            stream->events.start(m_token.clone());
            const bool isLast = i + 1 == m_scenario.streams;
            if ((isLast || i % kOpenedAtOnce == 0)
                && !testkit::waitUntil([&] { return m_standing == i + 1; }))
                return false;
        }
        return true;
    }

    RealOutcome cut()
    {
        RealOutcome outcome;
        m_counted.assign(static_cast<std::size_t>(RealScenario::kWatched.count()), 0);
        const QJsonObject body{{u"refuse_seconds"_s, int(m_scenario.refused.count())}};
        m_sinceCut.start();
        if (m_bank.control(u"/connections/cut"_s, body).status != 200)
            return {u"The bank has not cut its connections."_s, {}};
        const auto end = std::chrono::milliseconds(m_scenario.refused + RealScenario::kWatched);
        (void)testkit::waitUntil([&] { return m_sinceCut.elapsed() >= end.count(); },
                                 end + std::chrono::seconds(10));
        return {{}, m_counted};
    }

    void noteConnected()
    {
        ++m_standing;
        if (!m_sinceCut.isValid())
            return;
        const qint64 refused = std::chrono::milliseconds(m_scenario.refused).count();
        const qint64 second = std::max<qint64>(0, m_sinceCut.elapsed() - refused) / 1000;
        if (second < std::ssize(m_counted))
            ++m_counted[static_cast<std::size_t>(second)];
    }

    const RealScenario m_scenario;
    base::SystemClock m_clock;
    ClientRandom m_random{1, 0};
    QTemporaryDir m_folder;
    testkit::SandboxBank m_bank;
    base::SecretBytes m_token;
    std::vector<std::unique_ptr<RealStream>> m_streams;
    int m_standing = 0;
    QElapsedTimer m_sinceCut;
    std::vector<qint64> m_counted;
};

} // namespace

Scenario RealScenario::simulated() const
{
    Scenario scenario;
    scenario.clients = qint64(streams) * kSimulatedForOne;
    scenario.seed = seed;
    // Events.cpp.
    scenario.retry = Ms(3'000);
    scenario.outage = refused;
    scenario.after = kWatched;
    scenario.streamsOnly = true;
    return scenario;
}

RealOutcome cutRealStreams(const RealScenario &scenario)
{
    return RealStreams(scenario).run();
}

double reconnectsPerSecond(const std::vector<qint64> &streaming)
{
    constexpr auto kSeconds = RealScenario::kCounted.count();
    return static_cast<double>(
               std::accumulate(streaming.cbegin(), streaming.cbegin() + kSeconds, qint64(0)))
           / static_cast<double>(kSeconds);
}

} // namespace qorgan::simulate
