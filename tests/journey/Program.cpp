// SPDX-License-Identifier: Apache-2.0
#include "Program.h"

#include "WindowDriver.h"
#include "platform/SessionWatcher.h"
#include "ui/Notices.h"
#include "ui/Resources.h"

namespace qorgan::journey {

class Program::Recorder final : public ui::NoticeSink
{
public:
    void show(const QString &title, const QString &body) override { shown.append({title, body}); }
    QList<ShownNotice> shown;
};

class Program::Desktop final : public platform::SessionWatcher
{
public:
    void start() override {}
    void letSleep() override {}
};

Program::Program(const client::CommandLine &line, domain::Keychain &keychain)
    : m_composition(line, std::nullopt, &keychain)
    , m_notices(std::make_unique<Recorder>())
    , m_desktop(std::make_unique<Desktop>())
    , m_autoLock(std::make_unique<session::AutoLock>(*m_desktop, m_composition.clock()))
{
    ui::initResources();
    if (const auto loaded = m_composition.load(); !loaded)
        throw StepFailed(QStringLiteral("the program's data: ") + loaded.error().detail);
    m_window = std::make_unique<ui::MainWindow>(m_composition.settings(), m_composition.directory(),
                                                m_composition, *m_notices, m_composition.clock(),
                                                *m_autoLock);
}

Program::~Program() = default;

const QList<ShownNotice> &Program::notices() const
{
    return m_notices->shown;
}

void Program::lockScreen()
{
    emit m_desktop->screenLocked();
}

} // namespace qorgan::journey
