// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <stdexcept>

namespace qorgan::secrets {

/// A step did not end as it should; says which, and what stood in the window.
class StepFailed : public std::runtime_error
{
public:
    explicit StepFailed(const QString &what);
};

/// A real X server of its own, without a window manager.
class PrivateDisplay
{
public:
    /// @throws StepFailed
    PrivateDisplay();
    ~PrivateDisplay();
    PrivateDisplay(const PrivateDisplay &) = delete;
    PrivateDisplay &operator=(const PrivateDisplay &) = delete;

    /// Such as ":7".
    [[nodiscard]] QString name() const { return m_name; }

private:
    QProcess m_process;
    QString m_name;
};

/// The client program in a process of its own, unchanged: a plugin that Qt loads into it moves
/// mouse and keyboard (driver/Driver.h). Every function throws StepFailed.
class ClientProcess
{
public:
    static constexpr std::chrono::seconds kPatience{60};

    /// @param program  path; it is started with what its surroundings say
    ClientProcess(const QString &program, const QStringList &arguments,
                  QProcessEnvironment environment);
    ~ClientProcess();
    ClientProcess(const ClientProcess &) = delete;
    ClientProcess &operator=(const ClientProcess &) = delete;

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    /// What it wrote to standard output and error so far.
    [[nodiscard]] QByteArray log();

    /// Waits until a widget of that name is visible and can be used.
    void see(const QString &name, std::chrono::milliseconds patience = kPatience);
    [[nodiscard]] bool sees(const QString &name);
    void click(const QString &name);
    /// Types into a widget. On the way the text is masked, so that no copy of it is made by the
    /// way.
    void type(const QString &name, const QString &text);
    /// Removes what a secret field holds.
    void clear(const QString &name);
    /// Keeps the text in the program's memory from now on.
    void plant(const QString &text);
    [[nodiscard]] QString texts();
    /// Ends it as a person does who closes the window, or at once when it does not go.
    void end();

private:
    QByteArray ask(const QByteArray &line);
    void must(const QByteArray &line);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QProcess m_process;
    QLocalSocket *m_driver = nullptr;
    QByteArray m_log;
};

} // namespace qorgan::secrets
