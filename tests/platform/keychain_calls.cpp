// SPDX-License-Identifier: Apache-2.0
// Calls the system's keychain as standard input says and answers a line each. A process of its own,
// since libraries look for the session bus once in a process's life.
//   backend | write NAME HEX | read NAME | remove NAME | cancelled NAME
// Answer: "ok [value]", "none" or the short code of the error, then the longest time in ms during
// which the event loop stood still.
#include "platform/SystemKeychain.h"
#include "testkit/Outcome.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::Result;
using base::SecretBytes;

namespace {

/// Measures how long the event loop does not turn.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_sinceBeat.start();
        connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
        m_timer.start(5);
    }

    qint64 longestStall()
    {
        beat();
        return std::exchange(m_longest, 0);
    }

private:
    void beat() { m_longest = std::max(m_longest, m_sinceBeat.restart()); }

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_longest = 0;
};

class Caller : public QObject
{
public:
    explicit Caller(std::chrono::milliseconds patience)
        : m_keychain(platform::makeSystemKeychain(u"qorgan test"_s, patience))
        , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Caller::readInput);
    }

private:
    void readInput()
    {
        char buffer[4096];
        const auto count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0) {
            QCoreApplication::quit();
            return;
        }
        m_input.append(buffer, static_cast<int>(count));
        for (auto end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
            const auto words = QString::fromUtf8(m_input.first(end)).split(u' ');
            m_input.remove(0, end + 1);
            obey(words);
        }
    }

    void obey(const QStringList &words)
    {
        const QString verb = words.value(0);
        const QString name = words.value(1);
        const base::CancelScope scope;
        if (verb == "backend"_L1) {
            base::deliver(m_keychain->backend(scope), this, [this](const Result<QString> &answer) {
                say(answer ? u"ok "_s + *answer : testkit::outcome(answer));
            });
        } else if (verb == "write"_L1) {
            auto value = SecretBytes::copyOf(QByteArray::fromHex(words.value(2).toLatin1()));
            base::deliver(m_keychain->write(name, std::move(value), scope), this,
                          [this](const Result<void> &answer) { say(testkit::outcome(answer)); });
        } else if (verb == "remove"_L1) {
            base::deliver(m_keychain->remove(name, scope), this,
                          [this](const Result<void> &answer) { say(testkit::outcome(answer)); });
        } else {
            base::deliver(
                m_keychain->read(name, scope), this,
                [this](const Result<std::optional<SecretBytes>> &answer) { sayRead(answer); });
        }
        if (verb == "cancelled"_L1)
            scope.cancel();
    }

    void sayRead(const Result<std::optional<SecretBytes>> &answer)
    {
        if (!answer)
            say(testkit::outcome(answer));
        else if (!*answer)
            say(u"none"_s);
        else
            say(u"ok "_s + QString::fromLatin1((*answer)->view().toByteArray().toHex()));
    }

    void say(const QString &answer)
    {
        std::cout << answer.toStdString() << '\n' << m_heartbeat.longestStall() << std::endl;
    }

    Heartbeat m_heartbeat;
    std::unique_ptr<domain::Keychain> m_keychain;
    QSocketNotifier m_notifier;
    QByteArray m_input;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Caller caller(
        std::chrono::milliseconds(QCoreApplication::arguments().value(1, u"60000"_s).toInt()));
    return QCoreApplication::exec();
}
