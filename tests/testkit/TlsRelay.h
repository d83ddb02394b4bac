// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

namespace qorgan::testkit {

/// A proxy on loopback that ends TLS with a certificate of its own and speaks HTTP/1.1 on both
/// sides, so that it can do to requests and answers what a middle box, or a bank in trouble, does.
/// The client must trust its authority. Event streams pass as they are. Runs in the test's event
/// loop.
/// @thread main
class TlsRelay final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Fault {
        LoseAnswer,   ///< the bank acts, the client hears that the connection ended
        Repeat,       ///< the bank hears the request three times, the client its last answer
        RepeatLater,  ///< the bank hears it once more behind the next request of the client
        HoldBack,     ///< answers wait for each other and come in the opposite order
        CutText,      ///< the second half of the body is missing, its length says so
        CutShort,     ///< the same, but the length is that of the whole, then the connection ends
        TooLong,      ///< the length is that of the first half, the other half follows
        SpoilText,    ///< one byte is not text any more (UTF-8)
        AnswerBefore, ///< the answer to the request of the rule before this one comes again
    };
    struct Rule {
        /// Requests whose first line begins so, such as "GET /v1/sync".
        QByteArray begin;
        Fault fault = Fault::LoseAnswer;
        /// So many of them pass unharmed before.
        int spared = 0;
        int times = 1;
        /// Where a byte is spoilt, in thousandths of the body.
        int place = 500;
    };

    /// @param authorities  of the bank, PEM
    /// @param chain, key   what the relay shows to clients, PEM
    TlsRelay(const QUrl &server, const QByteArray &authorities, const QByteArray &chain,
             const QByteArray &key);
    ~TlsRelay() override;

    /// In place of the rules before; what they have held back goes out.
    void follow(QList<Rule> rules);

    [[nodiscard]] QNetworkProxy proxy() const;
    /// How often a rule has struck since follow().
    [[nodiscard]] int strikes() const { return m_strikes; }

signals:
    void ending();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Link;

    /// The rule that this request meets.
    std::optional<Rule> meet(const QByteArray &request);
    /// The answer to a request, for a rule that wants it again.
    void keep(const QByteArray &request, const QByteArray &answer);
    /// Keeps `release` until another answer is held back, or nobody comes.
    void holdBack(std::function<void()> release);
    void letGo();
    /// Has the bank hear a request whose answer nobody waits for.
    void deliver(const QByteArray &request);

    QUrl m_server;
    QSslConfiguration m_towardsBank;
    QSslConfiguration m_towardsClient;
    QList<Rule> m_rules;
    int m_strikes = 0;
    QList<std::function<void()>> m_held;
    QTimer m_patience;
    QByteArrayList m_later;
    /// The last answer to requests that a rule is about, by its beginning.
    QMap<QByteArray, QByteArray> m_answers;
};

} // namespace qorgan::testkit
