// SPDX-License-Identifier: Apache-2.0
#include "sandbox/HttpServer.h"

#include "sandbox/ConnectionQueue.h"

#include <QFile>

#ifndef Q_OS_WIN
#include <sys/socket.h>
#endif

namespace qorgan::sandbox {

namespace {

constexpr qsizetype kMaxBody = 8 * 1024 * 1024;
// A body over the limit is read to here and thrown away, so that its sender can hear the refusal
// instead of a broken connection; what is longer still is cut off.
constexpr qsizetype kMaxDiscarded = 64 * 1024 * 1024;
constexpr time_t kReadSeconds = 10;
constexpr time_t kKeepAliveSeconds = 30;
constexpr std::size_t kRequestsPerConnection = 10'000;

enum class BodyState { Complete, TooLarge, Broken };

bool hasBody(const httplib::Request &request)
{
    const std::string length = request.get_header_value("Content-Length");
    return request.has_header("Transfer-Encoding") || (!length.empty() && length != "0");
}

BodyState readBody(const httplib::Request &request, const httplib::ContentReader &reader,
                   QByteArray &body)
{
    if (!hasBody(request))
        return BodyState::Complete;
    qsizetype total = 0;
    const auto receive = [&](const char *data, std::size_t size) {
        total += static_cast<qsizetype>(size);
        if (total <= kMaxBody)
            body.append(data, static_cast<qsizetype>(size));
        return total <= kMaxDiscarded;
    };
    const bool complete = request.is_multipart_form_data()
                              ? reader([](const auto &) { return true; }, receive)
                              : reader(receive);
    if (total > kMaxBody)
        return BodyState::TooLarge;
    return complete ? BodyState::Complete : BodyState::Broken;
}

void fill(httplib::Response &response, const Reply &reply)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (reply.stream) {
        response.set_chunked_content_provider(
            reply.contentType.toStdString(),
            [stream = reply.stream](std::size_t, httplib::DataSink &sink) {
                const auto bytes = stream->next();
                if (!bytes) {
                    sink.done();
                    return true;
                }
                return sink.write(bytes->constData(), static_cast<std::size_t>(bytes->size()));
            });
    } else if (!reply.contentType.isEmpty()) {
        response.set_content(reply.body.toStdString(), reply.contentType.toStdString());
    }
}

// SO_REUSEPORT, which the library sets by default, would let a second bank share the port.
void setSocketOptions([[maybe_unused]] socket_t socket)
{
#ifndef Q_OS_WIN
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
}

// The library lets five connections wait to be accepted; who comes as the sixth of a crowd would
// try again a second later.
void holdManyWaiting([[maybe_unused]] socket_t socket)
{
#ifndef Q_OS_WIN
    ::listen(socket, SOMAXCONN);
#endif
}

// The library renamed it when it learnt other TLS libraries.
template<typename Server>
SSL_CTX *contextOf(const Server &server)
{
    if constexpr (requires { server.ssl_context(); })
        return server.ssl_context();
    else
        return static_cast<SSL_CTX *>(server.tls_context());
}

void requireStrongTls(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
}

} // namespace

HttpServer::HttpServer(const ServerCertificate &certificate, RequestHandlers handlers, int streams)
    : m_handlers(std::move(handlers))
    , m_secure(true)
{
    auto server = std::make_unique<httplib::SSLServer>(
        QFile::encodeName(certificate.certificatePath).constData(),
        QFile::encodeName(certificate.keyPath).constData());
    if (server->is_valid()) {
        requireStrongTls(contextOf(*server));
        m_connections.watch(contextOf(*server));
    }
    m_server = std::move(server);
    configure(kConnections + streams);
}

HttpServer::HttpServer(RequestHandlers handlers)
    : m_handlers(std::move(handlers))
    , m_secure(false)
    , m_server(new httplib::Server)
{
    configure(kConnections);
}

HttpServer::~HttpServer()
{
    stop();
}

bool HttpServer::listen(int port)
{
    const std::string host = "127.0.0.1";
    if (!m_server->is_valid())
        return false;
    if (port == 0) {
        m_port = m_server->bind_to_any_port(host);
    } else {
        m_port = m_server->bind_to_port(host, port) ? port : -1;
    }
    if (m_port <= 0)
        return false;
    holdManyWaiting(m_socket);
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
    return true;
}

void HttpServer::stop()
{
    if (!m_thread.joinable())
        return;
    // stop() before the accept loop runs would be lost; a loop that failed never runs.
    for (int i = 0; i < 500 && !m_server->is_running(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    m_server->stop();
    m_connections.cut();
    m_thread.join();
}

QByteArray HttpServer::url() const
{
    return QByteArray(m_secure ? "https" : "http") + "://127.0.0.1:" + QByteArray::number(m_port);
}

void HttpServer::cutConnections(std::chrono::milliseconds refuseFor)
{
    if (refuseFor.count() > 0)
        m_connections.refuseFor(refuseFor);
    m_connections.cut();
}

void HttpServer::configure(int connections)
{
    m_server->new_task_queue = [threads = static_cast<std::size_t>(connections)] {
        return new ConnectionQueue(threads);
    };
    m_server->set_tcp_nodelay(true);
    m_server->set_socket_options([this](socket_t socket) {
        setSocketOptions(socket);
        m_socket = socket;
    });
    m_server->set_read_timeout(kReadSeconds);
    m_server->set_write_timeout(kReadSeconds);
    m_server->set_keep_alive_timeout(kKeepAliveSeconds);
    // One request a connection on the control port: nothing idle there delays the end.
    m_server->set_keep_alive_max_count(m_secure ? kRequestsPerConnection : 1);
    const auto plain = [this](const httplib::Request &request, httplib::Response &response) {
        serve(request, response, nullptr);
    };
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &reader) {
        serve(request, response, &reader);
    };
    m_server->Get(".*", plain);
    m_server->Options(".*", plain);
    m_server->Post(".*", withBody);
    m_server->Put(".*", withBody);
    m_server->Patch(".*", withBody);
    m_server->Delete(".*", withBody);
    m_server->set_error_handler([this](const httplib::Request &, httplib::Response &response) {
        // What the library refuses by itself; our own answers have a body.
        if (response.body.empty() && !response.has_header("X-Request-Id"))
            fill(response, m_handlers.malformed());
    });
    m_server->set_exception_handler(
        [this](const httplib::Request &, httplib::Response &response, std::exception_ptr) {
            fill(response, m_handlers.malformed());
        });
}

void HttpServer::serve(const httplib::Request &request, httplib::Response &response,
                       const httplib::ContentReader *reader)
{
    // A range over our answers means nothing, and the library would cut them to it.
    const_cast<httplib::Request &>(request).ranges.clear();
    QByteArray body;
    const BodyState state = reader ? readBody(request, *reader, body) : BodyState::Complete;
    std::optional<Call> call = callOf(request);
    Reply reply;
    if (state == BodyState::TooLarge) {
        reply = m_handlers.tooLarge();
    } else if (state == BodyState::Broken || !call || request.is_multipart_form_data()) {
        reply = m_handlers.malformed();
    } else {
        call->body = body;
        reply = m_handlers.answer(*call);
    }
    if (call && m_handlers.exchanged)
        m_handlers.exchanged(*call, reply);
    fill(response, reply);
}

std::optional<Call> HttpServer::callOf(const httplib::Request &request) const
{
    Call call;
    call.method = QByteArray::fromStdString(request.method);
    call.target = QByteArray::fromStdString(request.target);
    call.path = call.target.split('?').constFirst();
    for (const auto &[name, value] : request.headers) {
        QByteArray &joined = call.headers[QByteArray::fromStdString(name).toLower()];
        // Two of a header that must be one become a value that fits nothing.
        joined += joined.isEmpty() ? QByteArray::fromStdString(value)
                                   : ", " + QByteArray::fromStdString(value);
    }
    for (const auto &[name, value] : request.params)
        call.query.insert(QString::fromStdString(name), QString::fromStdString(value));
    const QByteArray host = call.headers.value("host");
    const QByteArray port = ':' + QByteArray::number(m_port);
    if (host != "127.0.0.1" + port && host != "localhost" + port)
        return std::nullopt;
    call.origin = QByteArray(m_secure ? "https://" : "http://") + host;
    return call;
}

} // namespace qorgan::sandbox
