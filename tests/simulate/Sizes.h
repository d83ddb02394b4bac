// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace qorgan::simulate {

/// Bytes on the wire, both ways, with TLS, TCP and IPv4 headers, as `simulate_sizes` measures them
/// between this client and qorgan-bank. Run it again after a change of the contract and take over
/// what it prints.
struct Sizes {
    static constexpr double kHandshake = 2426; ///< TCP and TLS of a new connection
    static constexpr double kNonce = 1959;     ///< a request refused for its old nonce
    static constexpr double kToken = 2027;     ///< POST /token
    static constexpr double kSync = 1580;      ///< GET /sync with nothing new
    static constexpr double kChange = 910;     ///< what one operation adds to it
    static constexpr double kStream = 970;     ///< GET /events up to its first bytes
    static constexpr double kHeartbeat = 134;  ///< every 15 seconds
    static constexpr double kWakeUp = 169;     ///< one event
    static constexpr double kHeartbeatSeconds = 15;
};

} // namespace qorgan::simulate
