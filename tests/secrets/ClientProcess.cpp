// SPDX-License-Identifier: Apache-2.0
#include "ClientProcess.h"

#include "PrivateBus.h"
#include "testkit/WaitFor.h"

#include <QTest>

namespace qorgan::secrets {

namespace {

using testkit::waitUntil;

constexpr int kPollMs = 30;

/// As driver/Driver.cpp undoes it.
QByteArray masked(const QString &text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(static_cast<ushort>(~c.unicode()), 16).rightJustified(4, '0');
    return hex;
}

} // namespace

StepFailed::StepFailed(const QString &what)
    : std::runtime_error(what.toStdString())
{
}

PrivateDisplay::PrivateDisplay()
{
    testkit::endWithTest(m_process);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                     QStringLiteral("0"), QStringLiteral("1280x900x24"),
                     QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QByteArray said;
    if (!waitUntil([&] { return (said += m_process.readAllStandardOutput()).endsWith('\n'); }))
        throw StepFailed(QStringLiteral("no X server: ") + m_process.errorString());
    m_name = u':' + QString::fromLatin1(said.trimmed());
}

PrivateDisplay::~PrivateDisplay()
{
    m_process.terminate();
    m_process.waitForFinished();
}

ClientProcess::ClientProcess(const QString &program, const QStringList &arguments,
                             QProcessEnvironment environment)
{
    const QString socket = m_folder.filePath(QStringLiteral("driver"));
    if (!m_server.listen(socket))
        throw StepFailed(QStringLiteral("no socket for the driver"));
    environment.insert(QStringLiteral("QORGAN_DRIVER_SOCKET"), socket);
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(QORGAN_SECRETS_DIR));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("qorgandriver"));
    testkit::endWithTest(m_process);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    if (!waitUntil([this] { return m_server.hasPendingConnections(); }))
        throw StepFailed(QStringLiteral("the program does not start: ") + QString::fromUtf8(log()));
    m_driver = m_server.nextPendingConnection();
}

ClientProcess::~ClientProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray ClientProcess::log()
{
    m_log += m_process.readAllStandardOutput();
    return m_log;
}

QByteArray ClientProcess::ask(const QByteArray &line)
{
    m_driver->write(line + '\n');
    const bool answered = waitUntil(
        [this] { return m_driver->canReadLine() || m_process.state() == QProcess::NotRunning; });
    if (!answered || !m_driver->canReadLine())
        throw StepFailed(QStringLiteral("the program does not answer to %1:\n%2")
                             .arg(QString::fromUtf8(line.split(' ').first()),
                                  QString::fromUtf8(log().right(2'000))));
    return m_driver->readLine().trimmed();
}

void ClientProcess::must(const QByteArray &line)
{
    if (ask(line) != "ok")
        throw StepFailed(QStringLiteral("%1\n%2").arg(QString::fromUtf8(line.left(60)), texts()));
}

bool ClientProcess::sees(const QString &name)
{
    return ask("sees " + name.toUtf8()) == "yes";
}

void ClientProcess::see(const QString &name, std::chrono::milliseconds patience)
{
    const auto visible = [&] {
        QTest::qWait(kPollMs);
        return sees(name);
    };
    if (!waitUntil(visible, patience))
        throw StepFailed(QStringLiteral("waited in vain for %1\n%2").arg(name, texts()));
}

void ClientProcess::click(const QString &name)
{
    see(name);
    must("click " + name.toUtf8());
}

void ClientProcess::type(const QString &name, const QString &text)
{
    see(name);
    must("type " + name.toUtf8() + ' ' + masked(text));
}

void ClientProcess::clear(const QString &name)
{
    see(name);
    must("clear " + name.toUtf8());
}

void ClientProcess::plant(const QString &text)
{
    must("plant " + masked(text));
}

QString ClientProcess::texts()
{
    return QString::fromUtf8(QByteArray::fromBase64(ask("texts")));
}

void ClientProcess::end()
{
    const auto ended = [this] {
        QTest::qWait(kPollMs);
        if (m_process.state() == QProcess::NotRunning)
            return true;
        // Told once what closing means. Nobody waits for these answers: it may end meanwhile.
        m_driver->write("click lockAndQuitButton\n");
        return false;
    };
    must("close");
    if (!waitUntil(ended))
        throw StepFailed(QStringLiteral("the program does not end"));
}

} // namespace qorgan::secrets
