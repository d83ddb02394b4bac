// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/ssl.h>

#include <chrono>
#include <mutex>
#include <set>

namespace qorgan::sandbox {

/// Every open TLS connection, so that staff, tests and the end of the program can cut them. Learns
/// of connections from OpenSSL itself: cpp-httplib hands out no sockets. Any thread.
class Connections
{
public:
    Connections() = default;
    Connections(const Connections &) = delete;
    Connections &operator=(const Connections &) = delete;

    /// Watches a server's context; call once, before it listens. Must outlive it.
    void watch(SSL_CTX *context);

    /// Closes both directions of every connection; the threads that serve them notice by reading.
    void cut();

    /// Until then new connections are closed before the handshake.
    void refuseFor(std::chrono::milliseconds duration);

private:
    struct Seat;
    static void onState(const SSL *connection, int where, int result);
    static void onFree(void *parent, void *seat, CRYPTO_EX_DATA *data, int index, long, void *);
    static int contextIndex();
    static int seatIndex();

    void opened(SSL *connection);
    void closed(int descriptor);

    std::mutex m_mutex;
    std::set<int> m_descriptors;
    std::chrono::steady_clock::time_point m_refuseUntil;
};

} // namespace qorgan::sandbox
