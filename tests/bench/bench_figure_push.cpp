// SPDX-License-Identifier: Apache-2.0
// How long an operation takes from its commit at the bank to the paint event that draws its row:
// the client's window, signed in by mouse and keyboard, at a real bank process that books one
// operation a second, then a hundred. The baseline is the same way without vault and window: the
// same wake-up and the same GET /sync by the client's own classes, for another customer of the same
// bank, in turn with the window's.
// A row that newer ones have pushed out of view before it was painted counts until the first paint
// that shows a newer one.
#include "BenchLedger.h"
#include "BenchWindow.h"
#include "bank/HttpBankGateway.h"
#include "bank/SseEventStream.h"
#include "crypto/OpenSslRandom.h"
#include "crypto/ProofKey.h"
#include "testkit/TestPaths.h"
#include "ui/Resources.h"
#include "ui/models/OperationListModel.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QPaintEvent>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <thread>

using namespace qorgan;

namespace {

using Moment = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

/// What the vault holds before.
constexpr int kHistory = 10'000;
constexpr int kSlow = 60;
constexpr milliseconds kSlowBeat{1'000};
constexpr int kBlocks = 5;
constexpr int kFastBlock = 500;
constexpr milliseconds kFastBeat{10};
constexpr milliseconds kPatience{30'000};

const bench::Person &watcher()
{
    static const bench::Person person{QStringLiteral("+77015550001")};
    return person;
}

const bench::Person &listener()
{
    static const bench::Person person{QStringLiteral("+77015550002")};
    return person;
}

/// When each operation of one customer was committed, and when it was there. The n-th has the id
/// "<name>-n".
class Track
{
public:
    explicit Track(QString name)
        : m_prefix(std::move(name) + QLatin1Char('-'))
    {
    }

    [[nodiscard]] QString idOf(qsizetype number) const
    {
        return m_prefix + QString::number(number);
    }
    /// Nothing for an operation that is none of this track.
    [[nodiscard]] std::optional<qsizetype> numberOf(const QString &id) const
    {
        if (!id.startsWith(m_prefix))
            return std::nullopt;
        return QStringView(id).mid(m_prefix.size()).toLongLong();
    }

    /// This operation has come, and with it all before.
    void reach(qsizetype number, Moment now)
    {
        while (m_reached.size() <= number)
            m_reached.append(now);
    }
    [[nodiscard]] qsizetype reached() const { return m_reached.size(); }
    /// Of the operations from `first` on.
    [[nodiscard]] QList<double> delays(const QList<Moment> &commits, qsizetype first) const
    {
        QList<double> all;
        for (qsizetype i = 0; i < commits.size(); ++i) {
            const auto delay = m_reached.at(first + i) - commits.at(i);
            all.append(std::chrono::duration<double, std::milli>(delay).count());
        }
        return all;
    }

private:
    QString m_prefix;
    QList<Moment> m_reached;
};

/// Tells the track which rows a paint event of the list has drawn.
class WatchingApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || list == nullptr || receiver != list->viewport())
            return QApplication::notify(receiver, event);
        const QRegion region = static_cast<QPaintEvent *>(event)->region();
        const bool handled = QApplication::notify(receiver, event);
        look(region);
        return handled;
    }

    const QListView *list = nullptr;
    Track *track = nullptr;

private:
    void look(const QRegion &region)
    {
        const Moment now = std::chrono::steady_clock::now();
        using Model = ui::OperationListModel;
        QModelIndex row = list->indexAt(QPoint(10, 10));
        for (; row.isValid() && list->visualRect(row).top() < list->viewport()->height();
             row = row.siblingAtRow(row.row() + 1))
        {
            if (!region.intersects(list->visualRect(row)) || !row.data(Model::LoadedRole).toBool())
                continue;
            const auto stored = row.data(Model::OperationRole).value<vault::StoredOperation>();
            if (const auto number = track->numberOf(stored.operation.id))
                track->reach(*number, now);
        }
    }
};

/// The way of the network alone: what the client does at a wake-up, without vault and window.
class BareLoop : public QObject
{
public:
    BareLoop(const testkit::SandboxBank &bank, Track &track)
        : m_track(track)
        , m_key(std::move(*crypto::ProofKey::generate()))
        , m_gateway(addressOf(bank), m_clock, m_random)
        , m_events(addressOf(bank), m_clock, m_random)
    {
        m_gateway.useProofSigner(m_key.get());
        signIn(bank, listener());
        const auto newest = testkit::waitFor(m_gateway.operations({}, {}, {}, 1, m_scope));
        if (!newest || !newest->start)
            qFatal("The bank tells no operations.");
        m_cursor = newest->start->syncCursor;
        bool connected = false;
        connect(&m_events, &bank::EventStream::connected, this, [&connected] { connected = true; });
        connect(&m_events, &bank::EventStream::wokenUp, this, [this] { wake(); });
        m_events.start(m_gateway.lastingTokens().eventsToken);
        if (!testkit::waitUntil([&connected] { return connected; }))
            qFatal("The bank opens no stream.");
        disconnect(&m_events, &bank::EventStream::connected, this, nullptr);
    }
    ~BareLoop() override { m_scope.cancel(); }

private:
    static bank::ServerAddress addressOf(const testkit::SandboxBank &bank)
    {
        return {bank.url(), testkit::readFile(bank.caFile())};
    }

    void signIn(const testkit::SandboxBank &bank, const bench::Person &person)
    {
        const int earlier = bank.smsCount(person.phone);
        const auto ticket = testkit::waitFor(m_gateway.startVerification(
            *domain::PhoneNumber::parse(person.phone), domain::KeyPurpose::SignIn,
            domain::Language::Kazakh, m_scope));
        if (!ticket)
            qFatal("The bank sends no key.");
        const auto typed = base::SecretBytes::copyOf(bank.keyFor(person.phone, earlier));
        auto confirmed = testkit::waitFor(m_gateway.confirmVerification(
            ticket->id, *domain::SessionKeyCode::parse(typed, ticket->codeLength), m_scope));
        if (!confirmed)
            qFatal("The bank does not take the key.");
        auto tokens = testkit::waitFor(m_gateway.signIn(
            *std::move(confirmed), base::SecretBytes::copyOf(person.password.toUtf8()), m_scope));
        if (!tokens)
            qFatal("The bank does not let the customer in.");
        m_gateway.useSession(*std::move(tokens));
    }

    void wake()
    {
        m_wanted = true;
        if (!m_running)
            ask();
    }

    void ask()
    {
        m_wanted = false;
        m_running = true;
        base::deliver(m_gateway.sync(m_cursor, 500, m_scope), this,
                      [this](base::Result<domain::SyncPage> page) { take(page); });
    }

    void take(const base::Result<domain::SyncPage> &page)
    {
        if (!page)
            qFatal("The bank does not answer: %s", qPrintable(base::shortCode(page.error().code)));
        const Moment now = std::chrono::steady_clock::now();
        for (const domain::Change &change : page->changes) {
            const auto *operation = std::get_if<domain::Operation>(&change.record);
            if (operation == nullptr)
                continue;
            if (const auto number = m_track.numberOf(operation->id))
                m_track.reach(*number, now);
        }
        m_cursor = page->nextCursor;
        m_running = false;
        if (m_wanted || page->hasMore)
            ask();
    }

    Track &m_track;
    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    base::CancelScope m_scope;
    std::unique_ptr<crypto::ProofKey> m_key;
    bank::HttpBankGateway m_gateway;
    bank::SseEventStream m_events;
    QString m_cursor;
    bool m_wanted = false;
    bool m_running = false;
};

/// The hand of the bank's staff, on a thread of its own so that the window has its own for itself.
class Staff
{
public:
    explicit Staff(const testkit::SandboxBank &bank)
    {
        const auto ready = QJsonDocument::fromJson(testkit::readFile(bank.readyFile())).object();
        m_port =
            static_cast<quint16>(QUrl(ready.value(QStringLiteral("control")).toString()).port());
        m_token = ready.value(QStringLiteral("control_token")).toString().toLatin1();
    }

    /// Books an operation.
    /// @returns  when it was committed
    [[nodiscard]] Moment book(const bench::Person &person, const QString &id) const
    {
        const QJsonObject order{{QStringLiteral("phone"), person.phone},
                                {QStringLiteral("id"), id}};
        const QByteArray body = QJsonDocument(order).toJson(QJsonDocument::Compact);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write("POST /control/operations HTTP/1.1\r\nHost: 127.0.0.1:"
                     + QByteArray::number(m_port) + "\r\nAuthorization: Bearer " + m_token
                     + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        while (socket.waitForReadyRead()) {
        }
        const QByteArray answer = socket.readAll();
        const auto told =
            QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        const auto moment = told.value(QStringLiteral("committed_us")).toInteger();
        if (moment == 0)
            qFatal("The bank booked no operation: %s", answer.constData());
        return Moment(std::chrono::microseconds(moment));
    }

private:
    quint16 m_port = 0;
    QByteArray m_token;
};

/// Operations to be booked for one customer, and what became of them.
struct Side {
    const bench::Person &person;
    Track &track;
    qsizetype booked = 0;
    QList<double> delays = {};
};

/// Lets the bank book operations, one each beat, for the sides in turn or for one alone, and waits
/// until all have come. The program's own loop runs meanwhile: that of the test kit sleeps.
void book(const Staff &staff, QList<Side *> sides, int count, milliseconds beat)
{
    QList<QList<Moment>> commits(sides.size());
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const Moment begin = std::chrono::steady_clock::now();
        const int all = count * static_cast<int>(sides.size());
        for (int i = 0; i < all; ++i) {
            std::this_thread::sleep_until(begin + i * beat / sides.size());
            const qsizetype turn = i % sides.size();
            const Side &side = *sides.at(turn);
            commits[turn].append(
                staff.book(side.person, side.track.idOf(side.booked + commits.at(turn).size())));
        }
        if (std::chrono::steady_clock::now() - begin > (count + 20) * beat * 1.1)
            qFatal("The bank does not keep pace.");
    }));
    QTimer look;
    bool patient = true;
    QObject::connect(&look, &QTimer::timeout, [&] {
        const bool done = std::all_of(sides.cbegin(), sides.cend(), [&](const Side *side) {
            return side->track.reached() >= side->booked + count;
        });
        if (done && thread->isFinished())
            QCoreApplication::exit();
    });
    QTimer::singleShot(count * beat + kPatience, &look, [&patient] {
        patient = false;
        QCoreApplication::exit();
    });
    look.start(100);
    thread->start();
    QApplication::exec();
    thread->wait();
    if (!patient)
        qFatal("An operation has not come.");
    for (qsizetype turn = 0; turn < sides.size(); ++turn) {
        Side &side = *sides.at(turn);
        side.delays += side.track.delays(commits.at(turn), side.booked);
        side.booked += count;
    }
}

QJsonArray figures(const Side &window, const Side &bare, int perSecond, const QString &goal)
{
    const QString way = QStringLiteral(
        "baseline is the same wake-up and GET /sync by the client's own network classes, without "
        "vault and window");
    QJsonArray made;
    for (const int share : {50, 99}) {
        made.append(bench::figure(
            QStringLiteral("push.p%1_ms.%2").arg(share).arg(perSecond),
            bench::percentile(window.delays, share / 100.0), QStringLiteral("ms"),
            bench::percentile(bare.delays, share / 100.0), share == 99 ? goal + way : way));
    }
    return made;
}

} // namespace

int main(int argc, char **argv)
{
    WatchingApplication application(argc, argv);
    ui::initResources();
    (void)ui::Style::install(application);
    testkit::SandboxBank bank;
    if (!bank.start())
        qFatal("The bank does not start: %s", qPrintable(bank.log()));
    bench::enrol(bank, watcher(), kHistory);
    bench::enrol(bank, listener(), kHistory);

    bench::LiveWindow live(bank);
    bench::goToPassword(live.driver(), bank, watcher());
    bench::enter(live.driver());
    bench::waitForOperations(live.driver(), live.window(), kHistory);
    Track drawn(QStringLiteral("drawn"));
    Track answered(QStringLiteral("answered"));
    BareLoop loop(bank, answered);
    application.list = &bench::listIn(live.window());
    application.track = &drawn;
    // What follows a sign-in, such as the comparison with the bank, is no part of it.
    QTest::qWait(5'000);

    const Staff staff(bank);
    Side watching{watcher(), drawn};
    Side listening{listener(), answered};
    book(staff, {&watching, &listening}, 3, kSlowBeat);
    watching.delays.clear();
    listening.delays.clear();
    book(staff, {&watching, &listening}, kSlow, kSlowBeat);
    QJsonArray all = figures(watching, listening, 1, {});
    watching.delays.clear();
    listening.delays.clear();
    for (int block = 0; block < kBlocks; ++block) {
        book(staff, {&watching}, kFastBlock, kFastBeat);
        book(staff, {&listening}, kFastBlock, kFastBeat);
    }
    for (const auto &figure : figures(watching, listening, 100, QStringLiteral("value <= 50; ")))
        all.append(figure);
    bench::print(all);
    return 0;
}
