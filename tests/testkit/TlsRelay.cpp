// SPDX-License-Identifier: Apache-2.0
#include "testkit/TlsRelay.h"

#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>
#include <memory>
#include <utility>

namespace qorgan::testkit {

namespace {

constexpr int kRepeats = 3;
constexpr std::chrono::milliseconds kHeldAtMost{150};
constexpr QByteArrayView kHeadEnd("\r\n\r\n");
constexpr QByteArrayView kStream("GET /v1/events");

/// A request or an answer with its length in the head.
struct Message {
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray bytes() const { return head + body; }
};

/// Of a head: how long the body is; nothing when the head does not say.
std::optional<qsizetype> lengthIn(const QByteArray &head)
{
    static constexpr QByteArrayView kName("\r\ncontent-length:");
    const qsizetype at = head.toLower().indexOf(kName);
    if (at < 0)
        return std::nullopt;
    const qsizetype from = at + kName.size();
    return head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
}

void setLength(Message &message, qsizetype length)
{
    const qsizetype at = message.head.toLower().indexOf("\r\ncontent-length:") + 2;
    message.head.replace(at, message.head.indexOf("\r\n", at) - at,
                         "Content-Length: " + QByteArray::number(length));
}

/// The first whole message of `buffer`, taken out of it.
std::optional<Message> takeMessage(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf(kHeadEnd);
    if (end < 0)
        return std::nullopt;
    Message message{buffer.first(end + kHeadEnd.size()), {}};
    const qsizetype length = lengthIn(message.head).value_or(0);
    if (buffer.size() < message.head.size() + length)
        return std::nullopt;
    message.body = buffer.mid(message.head.size(), length);
    buffer.remove(0, message.head.size() + length);
    return message;
}

} // namespace

/// One client's connection and the one to the bank that belongs to it.
class TlsRelay::Link final : public QObject
{
public:
    Link(TlsRelay &relay, qintptr descriptor)
        : QObject(&relay)
        , m_relay(relay)
    {
        m_client.setSocketDescriptor(descriptor);
        connect(&m_client, &QSslSocket::readyRead, this, [this] { hear(); });
        connect(&m_bank, &QSslSocket::readyRead, this, [this] { answer(); });
        connect(&m_bank, &QSslSocket::encrypted, this, [this] { m_bank.write(m_waiting); });
        connect(&m_bank, &QSslSocket::disconnected, this, [this] { end(); });
        connect(&m_bank, &QSslSocket::errorOccurred, this, [this] { end(); });
        connect(&m_client, &QSslSocket::disconnected, this, [this] { end(); });
        connect(&relay, &TlsRelay::ending, this, [this] { end(); });
    }

private:
    void hear()
    {
        m_heard += m_client.readAll();
        if (!m_isLed) {
            if (!m_heard.endsWith(kHeadEnd))
                return;
            m_heard.clear();
            m_isLed = true;
            m_client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            m_client.setSslConfiguration(m_relay.m_towardsClient);
            m_client.write("HTTP/1.1 200 Connection established\r\n\r\n");
            m_client.flush();
            m_client.startServerEncryption();
            m_bank.setSslConfiguration(m_relay.m_towardsBank);
            m_bank.connectToHostEncrypted(m_relay.m_server.host(),
                                          static_cast<quint16>(m_relay.m_server.port()));
            return;
        }
        while (const auto request = takeMessage(m_heard))
            pass(request->bytes());
    }

    void pass(const QByteArray &request)
    {
        m_request = request;
        m_isStream = request.startsWith(kStream);
        m_rule = m_isStream ? std::nullopt : m_relay.meet(request);
        if (m_rule)
            m_before = m_relay.m_answers.value(m_rule->begin);
        m_repeats = m_rule && m_rule->fault == Fault::Repeat ? kRepeats - 1 : 0;
        send();
    }

    void send()
    {
        if (m_bank.isEncrypted())
            m_bank.write(m_request);
        else
            m_waiting = m_request;
    }

    void answer()
    {
        m_answered += m_bank.readAll();
        if (m_isStream) {
            m_client.write(std::exchange(m_answered, {}));
            return;
        }
        while (auto message = takeMessage(m_answered)) {
            if (m_repeats > 0) {
                --m_repeats;
                send();
                continue;
            }
            const QByteArrayList later = std::exchange(m_relay.m_later, {});
            const QByteArray bytes = message->bytes();
            give(*std::move(message));
            m_relay.keep(m_request, bytes);
            for (const QByteArray &request : later)
                m_relay.deliver(request);
        }
    }

    void give(Message message)
    {
        if (!m_rule) {
            m_client.write(message.bytes());
            return;
        }
        const qsizetype half = message.body.size() / 2;
        bool ends = false;
        switch (m_rule->fault) {
        case Fault::LoseAnswer:
            end();
            return;
        case Fault::Repeat:
            break;
        case Fault::RepeatLater:
            m_relay.m_later.append(m_request);
            break;
        case Fault::HoldBack:
            m_relay.holdBack([this, alive = QPointer(this), bytes = message.bytes()] {
                if (alive)
                    m_client.write(bytes);
            });
            return;
        case Fault::CutText:
            message.body.truncate(half);
            setLength(message, half);
            break;
        case Fault::CutShort:
            message.body.truncate(half);
            ends = true;
            break;
        case Fault::TooLong:
            setLength(message, half);
            break;
        case Fault::SpoilText:
            // A single byte with another first bit never fits those around it.
            if (!message.body.isEmpty()) {
                const qsizetype at = (message.body.size() - 1) * m_rule->place / 1'000;
                message.body[at] = static_cast<char>(message.body[at] ^ 0x80);
            }
            break;
        case Fault::AnswerBefore:
            message = {m_before, {}};
            break;
        }
        m_client.write(message.bytes());
        if (ends)
            end();
    }

    void end()
    {
        if (std::exchange(m_ended, true))
            return;
        for (QSslSocket *socket : {&m_client, &m_bank}) {
            socket->disconnect(this);
            socket->flush();
            socket->disconnectFromHost();
        }
        deleteLater();
    }

    TlsRelay &m_relay;
    QSslSocket m_client;
    QSslSocket m_bank;
    QByteArray m_heard;
    QByteArray m_answered;
    /// Until the bank's side stands.
    QByteArray m_waiting;
    QByteArray m_request;
    std::optional<Rule> m_rule;
    /// The last answer that this rule was about.
    QByteArray m_before;
    int m_repeats = 0;
    bool m_isLed = false;
    bool m_isStream = false;
    bool m_ended = false;
};

TlsRelay::TlsRelay(const QUrl &server, const QByteArray &authorities, const QByteArray &chain,
                   const QByteArray &key)
    : m_server(server)
    , m_towardsBank(QSslConfiguration::defaultConfiguration())
    , m_towardsClient(QSslConfiguration::defaultConfiguration())
{
    m_towardsBank.setCaCertificates(QSslCertificate::fromData(authorities, QSsl::Pem));
    m_towardsClient.setLocalCertificateChain(QSslCertificate::fromData(chain, QSsl::Pem));
    m_towardsClient.setPrivateKey(QSslKey(key, QSsl::Ec, QSsl::Pem));
    m_towardsClient.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TlsRelay::letGo);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

TlsRelay::~TlsRelay()
{
    // The links live a little longer than what they use.
    emit ending();
}

void TlsRelay::follow(QList<Rule> rules)
{
    m_rules = std::move(rules);
    m_strikes = 0;
    m_answers.clear();
    letGo();
}

QNetworkProxy TlsRelay::proxy() const
{
    return {QNetworkProxy::HttpProxy, serverAddress().toString(), serverPort()};
}

void TlsRelay::incomingConnection(qintptr descriptor)
{
    new Link(*this, descriptor);
}

std::optional<TlsRelay::Rule> TlsRelay::meet(const QByteArray &request)
{
    for (Rule &rule : m_rules) {
        if (rule.times == 0 || !request.startsWith(rule.begin) || rule.spared-- > 0)
            continue;
        rule.spared = 0;
        if (rule.fault == Fault::AnswerBefore && !m_answers.contains(rule.begin))
            continue;
        --rule.times;
        ++m_strikes;
        return rule;
    }
    return std::nullopt;
}

void TlsRelay::keep(const QByteArray &request, const QByteArray &answer)
{
    for (const Rule &rule : std::as_const(m_rules)) {
        if (request.startsWith(rule.begin))
            m_answers.insert(rule.begin, answer);
    }
}

void TlsRelay::holdBack(std::function<void()> release)
{
    m_held.append(std::move(release));
    if (m_held.size() > 1)
        letGo();
    else
        m_patience.start(kHeldAtMost);
}

void TlsRelay::letGo()
{
    m_patience.stop();
    auto held = std::exchange(m_held, {});
    std::reverse(held.begin(), held.end());
    for (const auto &release : std::as_const(held))
        release();
}

void TlsRelay::deliver(const QByteArray &request)
{
    auto *bank = new QSslSocket(this);
    bank->setSslConfiguration(m_towardsBank);
    connect(bank, &QSslSocket::encrypted, bank, [bank, request] { bank->write(request); });
    connect(bank, &QSslSocket::readyRead, bank, &QSslSocket::disconnectFromHost);
    connect(bank, &QSslSocket::disconnected, bank, &QSslSocket::deleteLater);
    bank->connectToHostEncrypted(m_server.host(), static_cast<quint16>(m_server.port()));
}

} // namespace qorgan::testkit
