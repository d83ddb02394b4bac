// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/Composition.h"
#include "ui/MainWindow.h"

#include <QList>
#include <QSet>

#include <memory>

namespace qorgan::journey {

/// A notice as the desktop would have got it.
struct ShownNotice {
    QString title;
    QString body;
};

/// The client as main() composes it, with the desktop's notices recorded instead of shown.
class Program
{
public:
    /// @param line  as the command line gives it
    explicit Program(const client::CommandLine &line);
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

    /// The reminders that stand in the window now.
    [[nodiscard]] QSet<QString> remindersInView() const;

private:
    class Recorder;
    client::Composition m_composition;
    std::unique_ptr<Recorder> m_notices;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace qorgan::journey
