// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxy>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

namespace qorgan::testkit {

/// A proxy on loopback that leads everyone to one server there and passes bytes on as its plan
/// says, knowing nothing of what they mean. Runs in the test's event loop.
/// @thread main
class TcpRelay final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Fault {
        None,
        Cut,   ///< the connection ends once so many bytes went in one direction
        Stall, ///< from then on nothing goes on in that direction; the connection stays
        Drip,  ///< so many bytes at a time
    };
    enum class Direction { ToServer, ToClient };
    enum class End {
        Orderly, ///< what was passed on arrives, then the end (FIN)
        Reset,   ///< at once (RST)
    };
    struct Plan {
        Fault fault = Fault::None;
        Direction direction = Direction::ToClient;
        /// What passes before a cut or a stall; what drips at a time.
        qint64 bytes = 0;
        End end = End::Orderly;
        /// Between two drops.
        std::chrono::milliseconds interval{0};
    };

    explicit TcpRelay(const QUrl &server);
    ~TcpRelay() override;

    /// For all connections, those that stand included; bytes are counted anew. What an earlier plan
    /// has held back goes on.
    void follow(const Plan &plan);
    /// Ends all connections at once.
    void cutAll();

    [[nodiscard]] QNetworkProxy proxy() const;
    /// How often a plan has cut, stalled or dripped since it was given.
    [[nodiscard]] int strikes() const { return m_strikes; }

signals:
    void planChanged();
    void cutting();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Link;

    QUrl m_server;
    Plan m_plan;
    int m_strikes = 0;
};

} // namespace qorgan::testkit
