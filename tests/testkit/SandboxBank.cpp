// SPDX-License-Identifier: Apache-2.0
#include "testkit/SandboxBank.h"

#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>

namespace qorgan::testkit {

namespace {

constexpr std::chrono::seconds kStartPatience{30};
constexpr int kStopPatienceMs = 10'000;

// A file of its own for each start of a bank, in the folder where recordings are gathered; empty
// when none are wanted. The soak's rounds would fill a disk with them.
QString newRecording()
{
    const QString folder = qEnvironmentVariable("QORGAN_EXCHANGES");
    if (folder.isEmpty() || qgetenv("QORGAN_SOAK") == "full")
        return {};
    static int number = 0;
    return QStringLiteral("%1/%2-%3-%4.jsonl")
        .arg(folder, QCoreApplication::applicationName())
        .arg(QCoreApplication::applicationPid())
        .arg(++number);
}

} // namespace

SandboxBank::SandboxBank() = default;

SandboxBank::~SandboxBank()
{
    stop();
}

bool SandboxBank::start()
{
    return start(Options{});
}

bool SandboxBank::start(const Options &options)
{
    m_options = options;
    return launch(0);
}

bool SandboxBank::restart()
{
    stop();
    return launch(m_url.port());
}

void SandboxBank::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(kStopPatienceMs))
        kill();
    m_process.reset();
}

void SandboxBank::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(kStopPatienceMs);
}

bool SandboxBank::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

qint64 SandboxBank::processId() const
{
    return m_process ? m_process->processId() : 0;
}

QString SandboxBank::folder() const
{
    return m_folder.path();
}

QString SandboxBank::readyFile() const
{
    return m_folder.filePath(QStringLiteral("run/ready.json"));
}

QString SandboxBank::log() const
{
    return m_log;
}

bool SandboxBank::launch(int port)
{
    QFile::remove(readyFile());
    QStringList arguments{
        QStringLiteral("--listen"),     QStringLiteral("127.0.0.1:%1").arg(port),
        QStringLiteral("--data-dir"),   m_folder.filePath(QStringLiteral("data")),
        QStringLiteral("--ready-file"), readyFile(),
        QStringLiteral("--sms-file"),   m_folder.filePath(QStringLiteral("run/sms.jsonl")),
        QStringLiteral("--seed"),       QString::number(m_options.seed),
        QStringLiteral("--control"),    QStringLiteral("0"),
    };
    if (!m_options.bankId.isEmpty())
        arguments += {QStringLiteral("--bank"), m_options.bankId};
    if (m_options.operationsPerSecond > 0.0) {
        arguments += {QStringLiteral("--traffic"),
                      QStringLiteral("%1/s").arg(m_options.operationsPerSecond)};
    }
    arguments += m_options.arguments;
    if (const QString recording = newRecording(); !recording.isEmpty())
        arguments += {QStringLiteral("--exchanges"), recording};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(m_process.get(), &QProcess::readyRead, m_process.get(),
                     [this] { m_log += QString::fromUtf8(m_process->readAll()); });
    m_process->start(programPath(QStringLiteral("qorgan-bank")), arguments);
    QJsonObject ready;
    const bool listens = waitUntil(
        [this, &ready] {
            QFile file(readyFile());
            if (file.open(QIODevice::ReadOnly))
                ready = QJsonDocument::fromJson(file.readAll()).object();
            return !ready.isEmpty() || m_process->state() == QProcess::NotRunning;
        },
        kStartPatience);
    m_url = QUrl(ready.value(QStringLiteral("url")).toString());
    m_caFile = ready.value(QStringLiteral("ca")).toString();
    m_controlUrl = QUrl(ready.value(QStringLiteral("control")).toString());
    m_controlToken = ready.value(QStringLiteral("control_token")).toString().toLatin1();
    return listens && !m_url.isEmpty() && isRunning();
}

QList<QJsonObject> SandboxBank::sms() const
{
    QList<QJsonObject> messages;
    QFile file(m_folder.filePath(QStringLiteral("run/sms.jsonl")));
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject message = QJsonDocument::fromJson(line).object();
        if (!message.isEmpty())
            messages.append(message);
    }
    return messages;
}

int SandboxBank::smsCount(const QString &phone) const
{
    int count = 0;
    for (const QJsonObject &message : sms())
        count += message.value(QStringLiteral("to")).toString() == phone ? 1 : 0;
    return count;
}

QByteArray SandboxBank::keyFor(const QString &phone, int earlier) const
{
    if (!waitUntil([&] { return smsCount(phone) > earlier; }))
        return {};
    static const QRegularExpression digits(QStringLiteral("(?<!\\d)\\d{4,10}(?!\\d)"));
    QByteArray key;
    for (const QJsonObject &message : sms()) {
        if (message.value(QStringLiteral("to")).toString() == phone)
            key = digits.match(message.value(QStringLiteral("text")).toString())
                      .captured()
                      .toLatin1();
    }
    return key;
}

SandboxBank::ControlAnswer SandboxBank::control(const QString &path, const QJsonObject &body) const
{
    return ask("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

SandboxBank::ControlAnswer SandboxBank::control(const QString &path) const
{
    return ask("GET", path, {});
}

SandboxBank::ControlAnswer SandboxBank::ask(const QByteArray &verb, const QString &path,
                                            const QByteArray &body) const
{
    QUrl url = m_controlUrl;
    url.setPath((url.path() == u'/' ? QString() : url.path()) + path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_controlToken);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_caFile));
    request.setSslConfiguration(tls);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, verb, body));
    if (!waitUntil([&] { return reply->isFinished(); }))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll()).object()};
}

} // namespace qorgan::testkit
