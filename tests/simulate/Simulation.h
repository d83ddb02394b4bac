// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulate/Load.h"

namespace qorgan::simulate {

/// Lets every client of the scenario live, one after the other, since none knows of another: exact
/// for any number of clients in the memory of one. Uses all cores; the same scenario gives the same
/// load whatever their number.
[[nodiscard]] Load loadOf(const Scenario &scenario);

/// The most that a storm may ask for at once, in requests per second: twice the steady load, and
/// what ten minutes of backlog need. Each client has to open its stream once and to make one run
/// with all renewals, four requests, and they are worked off in as long a time as the outage's ten
/// minutes.
/// @param steady  requests per second before the outage
[[nodiscard]] double stormBound(double steady, qint64 clients);

} // namespace qorgan::simulate
