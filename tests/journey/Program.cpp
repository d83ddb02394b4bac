// SPDX-License-Identifier: Apache-2.0
#include "Program.h"

#include "WindowDriver.h"
#include "ui/Notices.h"
#include "ui/Resources.h"
#include "ui/widgets/ReminderCard.h"

namespace qorgan::journey {

class Program::Recorder final : public ui::NoticeSink
{
public:
    void show(const QString &title, const QString &body) override { shown.append({title, body}); }
    QList<ShownNotice> shown;
};

Program::Program(const client::CommandLine &line)
    : m_composition(line)
    , m_notices(std::make_unique<Recorder>())
{
    ui::initResources();
    if (const auto loaded = m_composition.load(); !loaded)
        throw StepFailed(QStringLiteral("the program's data: ") + loaded.error().detail);
    m_window = std::make_unique<ui::MainWindow>(m_composition.settings(), m_composition.directory(),
                                                m_composition, *m_notices, m_composition.clock());
}

Program::~Program() = default;

const QList<ShownNotice> &Program::notices() const
{
    return m_notices->shown;
}

QSet<QString> Program::remindersInView() const
{
    QSet<QString> ids;
    const auto cards = m_window->findChildren<ui::ReminderCard *>();
    for (const auto *card : cards) {
        if (card->isVisible() && !card->reminderId().isEmpty())
            ids.insert(card->reminderId());
    }
    return ids;
}

} // namespace qorgan::journey
