// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace qorgan::vault::samples {

/// How a program dies at a step; or it lives, and the step fails.
enum class Death { Before, Torn, After, FailsByError, FailsByFullDisk };
/// Those by which it dies.
inline constexpr int kDeaths = 3;

/// What a run of qorgan_vault_steps has done.
struct StepRun {
    /// Each step begun, such as "7 rename /…/header.0.new"; the last one is where it died.
    QStringList steps;
    /// Died at a step; otherwise it ran to its end.
    bool isKilled = false;
    /// What it printed.
    QStringList said;

    [[nodiscard]] bool hasDerived() const
    {
        return !steps.filter(QStringLiteral(" derive ")).isEmpty();
    }
    [[nodiscard]] QString lastStep() const { return steps.isEmpty() ? QString() : steps.last(); }
};

/// Runs qorgan_vault_steps with `arguments` and lets it die at a step.
/// @param killAt  number of the step, from 1; 0 to let it run to its end
inline StepRun runSteps(const QStringList &arguments, int killAt = 0, Death death = Death::Before)
{
    static const QStringList words{QStringLiteral("before"), QStringLiteral("torn"),
                                   QStringLiteral("after"), QStringLiteral("error"),
                                   QStringLiteral("full")};
    const QTemporaryDir traces;
    const QString trace = traces.filePath(QStringLiteral("trace"));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(QORGAN_KILL_AT_LIBRARY));
    environment.insert(QStringLiteral("QORGAN_STEP_TRACE"), trace);
    environment.insert(QStringLiteral("QORGAN_KILL_AT"), QString::number(killAt));
    environment.insert(QStringLiteral("QORGAN_KILL_HOW"), words[static_cast<int>(death)]);
    // A build with AddressSanitizer wants to be first; here it need not.
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       environment.value(QStringLiteral("ASAN_OPTIONS"))
                           + QStringLiteral(":verify_asan_link_order=0"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(QORGAN_VAULT_STEPS), arguments);
    if (!program.waitForFinished(60'000))
        qFatal("qorgan_vault_steps has not ended.");
    StepRun run;
    run.isKilled = program.exitStatus() == QProcess::CrashExit;
    run.said = QString::fromUtf8(program.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QFile lines(trace);
    if (lines.open(QIODevice::ReadOnly))
        run.steps = QString::fromUtf8(lines.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return run;
}

} // namespace qorgan::vault::samples
