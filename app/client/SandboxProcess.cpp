// SPDX-License-Identifier: Apache-2.0
#include "app/client/SandboxProcess.h"

#include "base/LogCategories.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>

#include <csignal>
#endif

namespace qorgan::client {

namespace {

using namespace std::chrono_literals;
constexpr auto kReadyPatience = 20s;
constexpr auto kReadyStep = 50ms;
constexpr auto kSmsStep = 300ms;
constexpr auto kEndPatience = 2s;

} // namespace

SandboxProcess::SandboxProcess(QString program, QString bankId, QString folder, Traffic traffic)
    : m_program(std::move(program))
    , m_bankId(std::move(bankId))
    , m_folder(std::move(folder))
    , m_traffic(traffic)
    , m_smsFile(m_folder + QStringLiteral("/sms.jsonl"))
{
    m_smsTimer.setInterval(kSmsStep);
    connect(&m_smsTimer, &QTimer::timeout, this, &SandboxProcess::readSms);
}

SandboxProcess::~SandboxProcess()
{
    // Only when stop() was not awaited; the bank's file survives it like any power cut.
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
}

base::Task<void> SandboxProcess::stop()
{
    m_smsTimer.stop();
    if (m_process.state() == QProcess::NotRunning)
        co_return base::Result<void>{};
    const auto limit = base::closingAfter(kEndPatience, base::CancelScope());
    auto ended = base::signalOf(&m_process, &QProcess::finished, limit);
    m_process.terminate();
    co_return co_await std::move(ended);
}

base::Task<SandboxAddress> SandboxProcess::start(base::CancelScope scope)
{
    if (m_process.state() == QProcess::Running)
        co_return readReadyFile();
    if (!QDir().mkpath(m_folder))
        co_return base::failure(base::ErrorCode::SandboxNotStarted, QStringLiteral("folder"));
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::remove(m_folder + QStringLiteral("/ready.json"));
    QFile::remove(m_smsFile.fileName());
    QStringList arguments{QStringLiteral("--listen"),     QStringLiteral("127.0.0.1:0"),
                          QStringLiteral("--data-dir"),   m_folder,
                          QStringLiteral("--bank"),       m_bankId,
                          QStringLiteral("--ready-file"), m_folder + QStringLiteral("/ready.json"),
                          QStringLiteral("--sms-file"),   m_smsFile.fileName()};
    if (m_traffic == Traffic::Live)
        arguments << QStringLiteral("--traffic") << QStringLiteral("0.2");
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
#ifdef Q_OS_LINUX
    // A client that crashed takes its bank along.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_process.start(m_program, arguments);

    for (auto waited = 0ms; waited < kReadyPatience; waited += kReadyStep) {
        const auto passed = co_await base::delay(kReadyStep, scope);
        if (!passed)
            co_return base::failure(passed.error());
        if (m_process.state() == QProcess::NotRunning)
            co_return base::failure(base::ErrorCode::SandboxNotStarted, m_process.errorString());
        if (auto address = readReadyFile()) {
            m_smsTimer.start();
            co_return std::move(*address);
        }
    }
    co_return base::failure(base::ErrorCode::SandboxNotStarted,
                            QStringLiteral("not ready in time"));
}

base::Result<SandboxAddress> SandboxProcess::readReadyFile() const
{
    QFile file(m_folder + QStringLiteral("/ready.json"));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::SandboxNotStarted);
    const auto object = QJsonDocument::fromJson(file.readAll()).object();
    const SandboxAddress address{QUrl(object.value(QStringLiteral("url")).toString()),
                                 object.value(QStringLiteral("ca")).toString()};
    if (!address.url.isValid() || address.caFile.isEmpty())
        return base::failure(base::ErrorCode::SandboxNotStarted);
    return address;
}

void SandboxProcess::readSms()
{
    if (!m_smsFile.isOpen() && !m_smsFile.open(QIODevice::ReadOnly))
        return;
    // The bank may be in the middle of a line.
    m_smsUnread += m_smsFile.readAll();
    for (auto end = m_smsUnread.indexOf('\n'); end >= 0; end = m_smsUnread.indexOf('\n')) {
        const auto message = QJsonDocument::fromJson(m_smsUnread.left(end)).object();
        m_smsUnread.remove(0, end + 1);
        const auto at = QDateTime::fromString(message.value(QStringLiteral("at")).toString(),
                                              Qt::ISODateWithMs);
        emit smsSent(message.value(QStringLiteral("text")).toString(), at);
    }
}

} // namespace qorgan::client
