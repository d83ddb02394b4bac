// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace qorgan::testkit {

/// A real qorgan-bank process with a folder of its own, on loopback; ended with the test.
class SandboxBank
{
public:
    struct Options {
        /// A bank profile's id, or empty for the program's own choice.
        QString bankId;
        double operationsPerSecond = 0.0;
        quint64 seed = 1;
        /// Further arguments, such as "--history" "50".
        QStringList arguments;
    };

    struct ControlAnswer {
        int status = 0; ///< HTTP status, 0 when there was no answer
        QJsonObject body;
    };

    SandboxBank();
    ~SandboxBank();
    SandboxBank(const SandboxBank &) = delete;
    SandboxBank &operator=(const SandboxBank &) = delete;

    /// Starts the bank and waits until it listens. False when it did not; see log().
    [[nodiscard]] bool start();
    [[nodiscard]] bool start(const Options &options);
    /// Ends the bank in good order, as staff would.
    void stop();
    /// Ends it at once, as a power cut would.
    void kill();
    /// Starts it again with the same data, on the same port.
    [[nodiscard]] bool restart();
    [[nodiscard]] bool isRunning() const;
    /// 0 when it does not run.
    [[nodiscard]] qint64 processId() const;

    /// API base without /v1.
    [[nodiscard]] QUrl url() const { return m_url; }
    /// Its CA certificate, PEM.
    [[nodiscard]] QString caFile() const { return m_caFile; }
    [[nodiscard]] QString readyFile() const;
    [[nodiscard]] QString folder() const;
    /// What it wrote to standard output and error.
    [[nodiscard]] QString log() const;

    /// Every SMS so far, oldest first.
    [[nodiscard]] QList<QJsonObject> sms() const;
    /// The newest session key sent to `phone` (E.164), once more than `earlier` were sent to it.
    /// Empty when none came within the patience of the test kit.
    [[nodiscard]] QByteArray keyFor(const QString &phone, int earlier = 0) const;
    /// How many SMS went to `phone`.
    [[nodiscard]] int smsCount(const QString &phone) const;

    /// Asks the control port, as staff do: POST with a body, GET without.
    ControlAnswer control(const QString &path, const QJsonObject &body) const;
    ControlAnswer control(const QString &path) const;

private:
    [[nodiscard]] bool launch(int port);
    ControlAnswer ask(const QByteArray &verb, const QString &path, const QByteArray &body) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    Options m_options;
    QString m_log;
    QUrl m_url;
    QString m_caFile;
    QUrl m_controlUrl;
    QByteArray m_controlToken;
};

} // namespace qorgan::testkit
