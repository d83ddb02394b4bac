// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Connections.h"
#include "sandbox/Message.h"
#include "sandbox/ServerCertificate.h"

#include <httplib.h>

#include <functional>
#include <memory>
#include <thread>

namespace qorgan::sandbox {

/// What becomes of requests. Called on connection threads, several at once.
struct RequestHandlers {
    std::function<Reply(Call)> answer;
    /// For bodies over 8 MiB.
    std::function<Reply()> tooLarge;
    /// For what is no HTTP request or no known Host.
    std::function<Reply()> malformed;
    /// Hears of each exchange, before its answer goes out; may be left empty.
    std::function<void(const Call &, const Reply &)> exchanged = {};
};

/// cpp-httplib with this bank's settings: loopback alone, bodies counted as they arrive, a thread
/// for each connection, no delay of small packets. With a certificate it speaks TLS
/// 1.2 or newer with forward secrecy and at least 128 bits.
class HttpServer
{
public:
    /// A bank: HTTPS. Event streams are served from Reply::stream.
    /// @param streams  that may be open beside kConnections other connections
    HttpServer(const ServerCertificate &certificate, RequestHandlers handlers, int streams);
    /// A control port: plain HTTP, which stays on this computer.
    explicit HttpServer(RequestHandlers handlers);
    static constexpr int kConnections = 512;

    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// @param port  0 for any free one
    /// @returns     whether the port could be had
    [[nodiscard]] bool listen(int port);
    /// Ends within moments; open streams must have been closed.
    void stop();

    /// "https://127.0.0.1:8443", once it listens.
    [[nodiscard]] QByteArray url() const;

    /// Staff and tests: drops all connections, and refuses new ones for a while.
    void cutConnections(std::chrono::milliseconds refuseFor);

private:
    void configure(int connections);
    void serve(const httplib::Request &request, httplib::Response &response,
               const httplib::ContentReader *reader);
    [[nodiscard]] std::optional<Call> callOf(const httplib::Request &request) const;

    RequestHandlers m_handlers;
    bool m_secure;
    Connections m_connections;
    std::unique_ptr<httplib::Server> m_server;
    std::thread m_thread;
    int m_port = 0;
    /// The one that listens.
    socket_t m_socket = INVALID_SOCKET;
};

} // namespace qorgan::sandbox
