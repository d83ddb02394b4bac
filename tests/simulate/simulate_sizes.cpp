// SPDX-License-Identifier: Apache-2.0
// Measures what requests and answers weigh between this client and a real qorgan-bank, as the
// kernel counts the bytes of this program's connections, and prints the constants of Sizes.h.
#include "simulate/SimulatedClient.h"
#include "sync/SyncedProgram.h"
#include "testkit/FakeClock.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

using namespace qorgan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// IPv4 and TCP with timestamps.
constexpr double kHeaders = 20 + 32;

/// Bytes so far of all open connections of this program that lead to `port`.
double bytesTo([[maybe_unused]] int port)
{
    double sum = 0.0;
#ifdef Q_OS_LINUX
    for (int descriptor = 0; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0
            || peer.sin_family != AF_INET || ntohs(peer.sin_port) != port)
            continue;
        tcp_info info{};
        size = sizeof info;
        if (::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0) {
            sum += static_cast<double>(info.tcpi_bytes_acked + info.tcpi_bytes_received)
                   + kHeaders * (info.tcpi_segs_out + info.tcpi_segs_in);
        }
    }
#endif
    return sum;
}

class Measurement
{
public:
    bool begin()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, u"0"_s};
        if (!m_bank.start(options))
            return false;
        const bank::ServerAddress address{m_bank.url(), testkit::readFile(m_bank.caFile())};
        m_program = std::make_unique<testkit::SyncedProgram>(
            address, QDir(m_folder.filePath(u"vault"_s)), m_clock, m_random);
        return m_program->registerCustomer(m_bank, m_phone) && sync();
    }

    void run()
    {
        const double first = ofSync(6s);
        const double sync = ofSync(0s);
        emitOperation();
        const double change = ofSync(0s) - sync;
        const double handshake = ofSync(60s) - sync;
        const double token = ofSync(290s) - handshake - sync;
        // The bank's clock makes the nonce old, the client's own the token.
        (void)m_bank.control(u"/clock"_s, {{u"advance_seconds"_s, 660}});
        const double nonce = ofSync(660s) - handshake - token - sync;
        Q_UNUSED(first)
        say("kHandshake", handshake);
        say("kNonce", nonce);
        say("kToken", token);
        say("kSync", sync);
        say("kChange", change);
        measureStream(handshake);
    }

private:
    bool sync()
    {
        auto page = testkit::waitFor(m_program->gateway.sync(m_cursor, 500, m_program->scope));
        if (!page)
            return false;
        m_cursor = page->nextCursor;
        return true;
    }

    /// Of one GET /sync, after so much time for the client. Connections that it left are gone from
    /// the sum: a minute makes it open another.
    double ofSync(std::chrono::seconds later)
    {
        m_clock.advance(later);
        if (later > 0s)
            (void)testkit::waitUntil([] { return false; }, 100ms);
        const double before = later >= 60s ? 0.0 : total();
        if (!sync())
            qFatal("no answer to GET /sync");
        return total() - before;
    }

    void measureStream(double handshake)
    {
        auto &events = m_program->events;
        // Until the bank has closed the calls' connection: its bytes would go with it.
        (void)testkit::waitUntil([] { return false; }, 35s);
        int opened = 0;
        int woken = 0;
        QObject::connect(&events, &bank::EventStream::connected, &events, [&] { ++opened; });
        QObject::connect(&events, &bank::EventStream::wokenUp, &events, [&] { ++woken; });
        double before = total();
        events.start(m_program->gateway.lastingTokens().eventsToken.clone());
        if (!testkit::waitUntil([&] { return opened == 1; }))
            qFatal("no stream");
        say("kStream", total() - before - handshake);
        before = total();
        emitOperation();
        if (!testkit::waitUntil([&] { return woken == 1; }))
            qFatal("no wake-up");
        say("kWakeUp", total() - before);
        before = total();
        (void)testkit::waitUntil([] { return false; }, 46s);
        say("kHeartbeat", (total() - before) / 3.0);
    }

    /// When the last acknowledgement has come.
    double total()
    {
        (void)testkit::waitUntil([] { return false; }, 200ms);
        return bytesTo(m_bank.url().port());
    }

    void emitOperation() { (void)m_bank.control(u"/operations"_s, {{u"phone"_s, m_phone}}); }

    static void say(const char *name, double bytes)
    {
        std::printf("    static constexpr double %s = %.0f;\n", name, bytes);
        std::fflush(stdout);
    }

    const QString m_phone = u"+77012345678"_s;
    testkit::FakeClock m_clock;
    simulate::ClientRandom m_random{1, 0};
    QTemporaryDir m_folder;
    testkit::SandboxBank m_bank;
    std::unique_ptr<testkit::SyncedProgram> m_program;
    QString m_cursor;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Measurement measurement;
    if (!measurement.begin()) {
        std::fprintf(stderr, "The bank or its customer could not be had.\n");
        return 2;
    }
    measurement.run();
    return 0;
}
