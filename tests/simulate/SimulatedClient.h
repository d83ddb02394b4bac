// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/ReconnectPolicy.h"
#include "simulate/Load.h"
#include "sync/PollPolicy.h"

namespace qorgan::simulate {

/// Fast chance that repeats itself (splitmix64): a stream of its own for each client.
class ClientRandom final : public base::Random
{
public:
    ClientRandom(quint64 seed, quint64 client);
    void fill(std::span<std::byte> bytes) override;

private:
    quint64 next();
    quint64 m_state;
};

/// One open program through a scenario: its event stream and its engine, which wait as long as the
/// client's own policies say. Network and bank take no time; whoever is refused hears it at once.
class SimulatedClient
{
public:
    /// @param scenario  outlives the client, as does `load`, which gets what it does
    SimulatedClient(const Scenario &scenario, quint64 number, Load &load);

    /// From the first moment to the last.
    void live();

private:
    void cut(Ms at);
    void openStream(Ms at);
    void wakeUp(Ms at);
    /// SyncEngine: a run, and the rest after it.
    void run(Ms at);
    [[nodiscard]] qint64 ask(Ms at);
    [[nodiscard]] bool renewsNonce(Ms at);
    void closeStream(Ms at);
    void setPushState(sync::PushState state, Ms at);
    [[nodiscard]] Ms untilChange();
    [[nodiscard]] Traffic &trafficAt(Ms at);

    static constexpr Ms kNever = Ms::max();

    const Scenario &m_scenario;
    Load &m_load;
    ClientRandom m_random;
    bank::ReconnectPolicy m_reconnect;
    sync::PollPolicy m_poll;
    /// Traffic before the load is measured.
    Traffic m_unmeasured;

    Ms m_nextOpening = kNever;
    Ms m_nextRun = kNever;
    Ms m_nextChange = kNever;
    /// Since when the stream stands; kNever: it does not.
    Ms m_openedAt = kNever;
    Ms m_tokenGoodUntil{};
    qint64 m_nonceWindow = -2;
    Ms m_connectionGoodUntil{};
    bool m_upToDateAgain = false;
    bool m_streamingAgain = false;
};

} // namespace qorgan::simulate
