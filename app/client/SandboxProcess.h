// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <QDateTime>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

namespace qorgan::client {

/// Where a sandbox bank listens.
struct SandboxAddress {
    QUrl url;
    QString caFile;
};

/// The sandbox bank this program starts for itself: the process `qorgan-bank` on a free loopback
/// port. It ends with this object.
class SandboxProcess : public QObject
{
    Q_OBJECT
public:
    enum class Traffic { None, Live };

    /// @param program  path of `qorgan-bank`
    /// @param folder   the bank's own data, kept between starts
    SandboxProcess(QString program, QString bankId, QString folder, Traffic traffic);
    ~SandboxProcess() override;

    /// Starts the process and waits until it listens, at most 20 s.
    /// @errors SandboxNotStarted
    base::Task<SandboxAddress> start(base::CancelScope scope);

    /// Asks the process to end and waits for it, at most 2 s.
    base::Task<void> stop();

signals:
    /// The sandbox sent an SMS: the demo phone shows it.
    void smsSent(const QString &text, const QDateTime &at);

private:
    [[nodiscard]] base::Result<SandboxAddress> readReadyFile() const;
    void readSms();

    QString m_program;
    QString m_bankId;
    QString m_folder;
    Traffic m_traffic;
    QProcess m_process;
    QFile m_smsFile;
    QByteArray m_smsUnread;
    QTimer m_smsTimer;
};

} // namespace qorgan::client
