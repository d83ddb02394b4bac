// SPDX-License-Identifier: Apache-2.0
#include "simulate/SimulatedClient.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace qorgan::simulate {

namespace {

// docs/bank-api.md, "Sign-in" and "Proof of possession": an access token lives five minutes and is
// renewed a little early; a nonce is good in its window of five minutes and in the next one.
constexpr Ms kTokenLife{285'000};
constexpr Ms kNonceWindow{300'000};
// HttpServer.cpp: a connection that nobody uses is closed.
constexpr Ms kIdleConnection{30'000};
constexpr double kMsPerDay = 86'400'000.0;

} // namespace

ClientRandom::ClientRandom(quint64 seed, quint64 client)
    : m_state(seed * 0x9e3779b97f4a7c15U)
{
    m_state = next() + client;
    m_state = next();
}

quint64 ClientRandom::next()
{
    m_state += 0x9e3779b97f4a7c15U;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

void ClientRandom::fill(std::span<std::byte> bytes)
{
    while (!bytes.empty()) {
        const quint64 bits = next();
        const std::size_t size = std::min(bytes.size(), sizeof bits);
        std::memcpy(bytes.data(), &bits, size);
        bytes = bytes.subspan(size);
    }
}

SimulatedClient::SimulatedClient(const Scenario &scenario, quint64 number, Load &load)
    : m_scenario(scenario)
    , m_load(load)
    , m_random(scenario.seed, number)
    , m_reconnect(m_random)
    , m_poll(m_random)
{
}

void SimulatedClient::live()
{
    const auto start = Ms(
        static_cast<qint64>(m_random.unit() * static_cast<double>(Scenario::kStartWithin.count())));
    m_reconnect.begin();
    m_poll.begin();
    m_nextOpening = start;
    if (!m_scenario.streamsOnly) {
        m_nextRun = start;
        m_nextChange = start + untilChange();
    }
    bool isCut = false;
    while (true) {
        const Ms at = std::min({m_nextOpening, m_nextRun, m_nextChange});
        if (!isCut && at >= m_scenario.cutAt) {
            isCut = true;
            cut(m_scenario.cutAt);
            continue;
        }
        if (at >= m_scenario.end())
            break;
        if (at == m_nextOpening)
            openStream(at);
        else if (at == m_nextRun)
            run(at);
        else
            wakeUp(at);
    }
    if (m_openedAt != kNever)
        closeStream(m_scenario.end());
}

void SimulatedClient::cut(Ms at)
{
    m_connectionGoodUntil = at;
    if (m_openedAt == kNever)
        return;
    closeStream(at);
    const auto ending = m_reconnect.ended(m_scenario.retry);
    m_nextOpening = at + ending.wait;
    if (ending.isNews)
        setPushState(sync::PushState::Disconnected, at);
}

void SimulatedClient::openStream(Ms at)
{
    m_load.add(at, 1);
    if (!m_scenario.isUp(at)) {
        ++trafficAt(at).refused;
        const auto ending = m_reconnect.ended(m_scenario.retry);
        m_nextOpening = at + ending.wait;
        if (ending.isNews)
            setPushState(sync::PushState::Disconnected, at);
        return;
    }
    ++trafficAt(at).handshakes;
    ++trafficAt(at).streamsOpened;
    m_reconnect.opened();
    m_openedAt = at;
    m_nextOpening = kNever;
    if (at >= m_scenario.backAt() && !std::exchange(m_streamingAgain, true))
        ++m_load.streaming[static_cast<std::size_t>((at - m_scenario.backAt()) / Ms(1000))];
    setPushState(sync::PushState::Connected, at);
}

void SimulatedClient::setPushState(sync::PushState state, Ms at)
{
    if (m_poll.setPushState(state) && !m_scenario.streamsOnly)
        run(at);
}

void SimulatedClient::closeStream(Ms at)
{
    // The part of the stream's life that fell into the measured time.
    const auto lifeIn = [&](Ms from, Ms to) {
        return std::max(Ms(0), std::min(at, to) - std::max(m_openedAt, from)).count() / 1000;
    };
    m_load.steady.streamSeconds += lifeIn(Scenario::kSettled, m_scenario.cutAt);
    m_load.storm.streamSeconds += lifeIn(m_scenario.cutAt, m_scenario.end());
    m_openedAt = kNever;
}

void SimulatedClient::wakeUp(Ms at)
{
    m_nextChange = at + untilChange();
    // Without a stream the change waits for the next run.
    if (m_openedAt == kNever)
        return;
    ++trafficAt(at).wakeUps;
    run(at);
}

void SimulatedClient::run(Ms at)
{
    m_load.add(at, ask(at));
    if (!m_scenario.isUp(at)) {
        m_nextRun = at + m_poll.untilRetry({base::ErrorCode::BankUnreachable, {}}, {});
        return;
    }
    if (at >= m_scenario.backAt() && !std::exchange(m_upToDateAgain, true))
        ++m_load.upToDate[static_cast<std::size_t>((at - m_scenario.backAt()) / Ms(1000))];
    m_poll.succeeded();
    m_nextRun = at + m_poll.untilPoll();
}

qint64 SimulatedClient::ask(Ms at)
{
    Traffic asked;
    const bool renewsToken = at >= m_tokenGoodUntil;
    if (!m_scenario.isUp(at)) {
        // BankCaller sends a change, which a renewal is, once more; a question is asked once.
        asked.refused = renewsToken ? 2 : 1;
    } else {
        asked.noncesRenewed = renewsNonce(at) ? 1 : 0;
        asked.tokensRenewed = renewsToken ? 1 : 0;
        asked.syncs = 1;
        asked.handshakes = at >= m_connectionGoodUntil ? 1 : 0;
        m_connectionGoodUntil = at + kIdleConnection;
        if (renewsToken)
            m_tokenGoodUntil = at + kTokenLife;
    }
    trafficAt(at) += asked;
    return asked.requests();
}

bool SimulatedClient::renewsNonce(Ms at)
{
    // Every answer carries the latest.
    const qint64 window = at / kNonceWindow;
    return window - std::exchange(m_nonceWindow, window) > 1;
}

Ms SimulatedClient::untilChange()
{
    if (m_scenario.changesPerDay <= 0.0)
        return m_scenario.end();
    const double mean = kMsPerDay / m_scenario.changesPerDay;
    return Ms(static_cast<qint64>(-std::log1p(-m_random.unit()) * mean) + 1);
}

Traffic &SimulatedClient::trafficAt(Ms at)
{
    if (at < Scenario::kSettled)
        return m_unmeasured;
    return at < m_scenario.cutAt ? m_load.steady : m_load.storm;
}

} // namespace qorgan::simulate
