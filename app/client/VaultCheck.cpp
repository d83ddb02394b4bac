// SPDX-License-Identifier: Apache-2.0
#include "app/client/VaultCheck.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace qorgan::client {

namespace {

using base::ErrorCode;
using base::SecretBytes;

constexpr int kSound = 0;
constexpr int kDamaged = 1;
constexpr int kNotOpened = 2;
constexpr std::size_t kLongestPassword = 1'024;

/// What is typed is not shown while this lives; no matter for a pipe.
class SilentTerminal
{
public:
    SilentTerminal()
    {
#ifdef Q_OS_WIN
        m_silenced =
            GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &m_before) != 0
            && SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before & ~DWORD(ENABLE_ECHO_INPUT))
                   != 0;
#else
        m_silenced = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_silenced) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
#endif
    }
    ~SilentTerminal()
    {
        if (!m_silenced)
            return;
#ifdef Q_OS_WIN
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before);
#else
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
#endif
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
#ifdef Q_OS_WIN
    DWORD m_before = 0;
#else
    termios m_before{};
#endif
    bool m_silenced = false;
};

/// One line of standard input, past every buffer that would keep a copy.
SecretBytes readPassword()
{
    std::fputs("Password: ", stderr);
    SecretBytes typed(kLongestPassword);
    std::size_t length = 0;
    {
        const SilentTerminal silent;
        std::setvbuf(stdin, nullptr, _IONBF, 0);
        for (int c = std::fgetc(stdin); c != EOF && c != '\n' && length < kLongestPassword;
             c = std::fgetc(stdin))
            typed.bytes()[length++] = static_cast<std::byte>(c);
    }
    std::fputs("\n", stderr);
    return SecretBytes::copyOf(typed.view().first(static_cast<qsizetype>(length)));
}

QString reasonFor(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::VaultAbsent:
        return QStringLiteral("There is no vault here.");
    case ErrorCode::VaultWrongPassword:
        return QStringLiteral("Wrong password; tries left: %1.").arg(error.triesLeft.value_or(0));
    case ErrorCode::VaultBlocked:
        return QStringLiteral("Too many wrong passwords; unlocking is closed for 15 minutes.");
    case ErrorCode::VaultInUse:
        return QStringLiteral("The vault is open in another program; close that first.");
    case ErrorCode::VaultNewerVersion:
        return QStringLiteral("The vault was made by a newer version; nothing was changed.");
    case ErrorCode::VaultHeaderDamaged:
        return QStringLiteral("Both header slots are damaged; sign in anew to refill a vault.");
    case ErrorCode::DeviceSecretMissing:
        return QStringLiteral("This computer's keychain does not have the vault's device secret.");
    default:
        return QStringLiteral("The vault could not be opened.");
    }
}

QString yes(bool isSo)
{
    return isSo ? QStringLiteral("yes") : QStringLiteral("no");
}

int print(const base::Result<Composition::CheckedVault> &checked)
{
    if (!checked) {
        QTextStream(stderr) << reasonFor(checked.error()) << " ("
                            << base::shortCode(checked.error().code) << ")" << Qt::endl;
        return kNotOpened;
    }
    const auto &[opened, report] = *checked;
    QTextStream out(stdout);
    out << "schema                     " << report.schema << '\n'
        << "pages                      " << report.pages << '\n'
        << "damaged pages              " << report.damagedPages << '\n'
        << "tables and indexes agree   " << yes(report.isConsistent) << '\n'
        << "made anew by this opening  " << yes(opened.rebuilt) << '\n'
        << "older than seen before     " << yes(opened.olderThanSeen) << '\n'
        << "waiting commands damaged   " << yes(opened.outboxDamaged) << '\n';
    for (const auto &count : report.counts)
        out << count.table.leftJustified(27) << count.rows << '\n';
    const bool isSound = report.isSound() && !opened.rebuilt && !opened.outboxDamaged;
    out << (isSound ? "The vault is sound."
                    : "The vault is damaged; what is lost comes back from "
                      "the bank at the next unlock.")
        << Qt::endl;
    return isSound ? kSound : kDamaged;
}

} // namespace

int checkVault(Composition &composition)
{
    // Within the loop, so that even an answer at once finds one to end.
    QTimer::singleShot(0, QCoreApplication::instance(), [&] {
        base::deliver(composition.checkVault(readPassword(), {}), QCoreApplication::instance(),
                      [](const base::Result<Composition::CheckedVault> &checked) {
                          QCoreApplication::exit(print(checked));
                      });
    });
    return QCoreApplication::exec();
}

} // namespace qorgan::client
