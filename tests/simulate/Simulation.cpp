// SPDX-License-Identifier: Apache-2.0
#include "simulate/Simulation.h"

#include "simulate/SimulatedClient.h"

#include <algorithm>
#include <thread>

namespace qorgan::simulate {

namespace {

// GET /events, a renewed nonce, POST /token, GET /sync.
constexpr double kRequestsToReturn = 4.0;
constexpr double kBacklogSeconds = 600.0;

Load liveAll(const Scenario &scenario, qint64 first, qint64 step)
{
    Load load(scenario);
    for (qint64 number = first; number < scenario.clients; number += step)
        SimulatedClient(scenario, static_cast<quint64>(number), load).live();
    return load;
}

} // namespace

Load loadOf(const Scenario &scenario)
{
    const auto threads =
        static_cast<qint64>(std::clamp(std::thread::hardware_concurrency(), 1U, 64U));
    std::vector<Load> parts(static_cast<std::size_t>(threads), Load(scenario));
    std::vector<std::thread> workers;
    for (qint64 i = 0; i < threads; ++i) {
        workers.emplace_back([&scenario, &parts, i, threads] {
            parts[static_cast<std::size_t>(i)] = liveAll(scenario, i, threads);
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    Load whole(scenario);
    for (const Load &part : parts)
        whole += part;
    return whole;
}

double stormBound(double steady, qint64 clients)
{
    return 2.0 * steady + static_cast<double>(clients) * kRequestsToReturn / kBacklogSeconds;
}

} // namespace qorgan::simulate
