// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/Composition.h"
#include "session/AutoLock.h"
#include "ui/MainWindow.h"

#include <QList>

#include <memory>

namespace qorgan::journey {

/// A notice as the desktop would have got it.
struct ShownNotice {
    QString title;
    QString body;
};

/// The client as main() composes it, with the desktop's notices recorded instead of shown, and the
/// desktop left when the test says so.
class Program
{
public:
    /// @param line      as the command line gives it
    /// @param keychain  instead of the operating system's; outlives the program
    Program(const client::CommandLine &line, domain::Keychain &keychain);
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] session::ClientSettings &settings() { return m_composition.settings(); }
    [[nodiscard]] const session::BankDirectory &directory() const
    {
        return m_composition.directory();
    }
    [[nodiscard]] const QList<ShownNotice> &notices() const;

    /// As when the screen of the computer is locked.
    void lockScreen();

private:
    class Recorder;
    class Desktop;
    client::Composition m_composition;
    std::unique_ptr<Recorder> m_notices;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<session::AutoLock> m_autoLock;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace qorgan::journey
