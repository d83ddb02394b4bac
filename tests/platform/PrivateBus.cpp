// SPDX-License-Identifier: Apache-2.0
#include "PrivateBus.h"

#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QDir>

#include <sys/prctl.h>

#include <algorithm>
#include <csignal>

namespace qorgan::testkit {

using namespace Qt::StringLiterals;

void endWithTest(QProcess &process)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

namespace {

/// Whether every thread of the process stands still.
bool isStopped(qint64 process)
{
    const QDir threads(QStringLiteral("/proc/%1/task").arg(process));
    const auto entries = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::all_of(entries.begin(), entries.end(), [&](const QString &thread) {
        QFile file(threads.filePath(thread + u"/stat"_s));
        if (!file.open(QIODevice::ReadOnly))
            return true;
        const QByteArray line = file.readAll();
        // After the name, which stands in brackets and may hold anything.
        return line.mid(line.lastIndexOf(')') + 2, 1) == "T";
    });
}

} // namespace

void stopProcess(const QProcess &process)
{
    const auto id = process.processId();
    if (id == 0)
        qFatal("a process that has ended cannot be stopped");
    ::kill(static_cast<pid_t>(id), SIGSTOP);
    // The signal is only sent: on a busy machine a thread may go on for a while.
    if (!waitUntil([id] { return isStopped(id); }))
        qFatal("process %lld does not stop", static_cast<long long>(id));
}

void continueProcess(const QProcess &process)
{
    // Of a process that has ended the id is 0: that would be every process of this group, those of
    // other tests among them.
    if (process.processId() != 0)
        ::kill(static_cast<pid_t>(process.processId()), SIGCONT);
}

PrivateBus::PrivateBus()
{
    const QString config = m_folder.filePath(u"bus.conf"_s);
    writeFile(config, QByteArray("<busconfig><type>session</type><listen>unix:path=")
                          + m_folder.path().toUtf8()
                          + "/bus</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                            "<allow send_destination=\"*\"/><allow receive_sender=\"*\"/>"
                            "<allow own=\"*\"/></policy></busconfig>");
    m_process = std::make_unique<QProcess>();
    endWithTest(*m_process);
    // It tells of limits that a container does not let it raise.
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(u"dbus-daemon"_s, {u"--config-file="_s + config, u"--nofork"_s,
                                        u"--nopidfile"_s, u"--print-address"_s});
    QByteArray said;
    if (!waitUntil([&] { return (said += m_process->readAllStandardOutput()).endsWith('\n'); }))
        qFatal("no dbus-daemon");
    m_address = QString::fromLatin1(said.trimmed());
}

PrivateBus::~PrivateBus()
{
    kill();
}

void PrivateBus::kill()
{
    m_process->kill();
    m_process->waitForFinished();
}

void PrivateBus::freeze()
{
    stopProcess(*m_process);
}

void PrivateBus::thaw()
{
    continueProcess(*m_process);
}

} // namespace qorgan::testkit
