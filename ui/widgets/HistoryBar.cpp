// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/HistoryBar.h"

#include "ui/format/MoneyText.h"
#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace qorgan::ui {

namespace {

constexpr int kThickness = 6;
/// A history may be longer than a progress bar can count.
constexpr int kWhole = 1'000;

} // namespace

HistoryBar::HistoryBar(const session::History &history, const session::Connection &connection,
                       QWidget *parent)
    : ToneFrame(Tone::Neutral, parent)
    , m_history(history)
    , m_connection(connection)
    , m_text(new TextLabel(TextLabel::Role::Small, QStringLiteral("historyText"), this))
    , m_progress(new QProgressBar(this))
    , m_pause(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyBar"));
    m_progress->setObjectName(QStringLiteral("historyProgress"));
    m_progress->setRange(0, kWhole);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kThickness);
    m_pause->setObjectName(QStringLiteral("historyPause"));
    m_pause->setAutoDefault(true);
    const auto &space = tokensOf(this).space;
    auto *column = new QVBoxLayout;
    column->setSpacing(space.small);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space.medium, space.small, space.medium, space.small);
    layout->setSpacing(space.medium);
    layout->addLayout(column, 1);
    layout->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { emit pauseRequested(m_history.left() && !m_history.left()->paused); });
    connect(&m_history, &session::History::changed, this, &HistoryBar::refresh);
    connect(&m_connection, &session::Connection::changed, this, &HistoryBar::refresh);
    refresh();
}

void HistoryBar::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void HistoryBar::setRoom(bool hasRoom)
{
    m_hasRoom = hasRoom;
    setVisible(m_history.left() && m_hasRoom);
}

QString HistoryBar::stateText(bool isPaused) const
{
    if (isPaused)
        return tr("Older operations are left for later. Search finds what is here: %1 of %2.");
    if (m_connection.state() == session::Connection::State::Online)
        return tr("Older operations are on their way. Search finds what is here: %1 of %2.");
    return tr("Older operations follow once the bank can be reached. Search finds what is here: "
              "%1 of %2.");
}

void HistoryBar::refresh()
{
    const auto &left = m_history.left();
    setVisible(left && m_hasRoom);
    if (!left)
        return;
    m_text->setText(
        stateText(left->paused)
            .arg(countText(left->read, m_language), countText(left->total, m_language)));
    const qint64 whole = std::max<qint64>(left->total, 1);
    m_progress->setValue(static_cast<int>(std::min(left->read * kWhole / whole, qint64(kWhole))));
    m_progress->setAccessibleName(m_text->text());
    m_pause->setText(left->paused ? tr("Fetch them") : tr("Leave for later"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setAccessibleDescription(
        tr("Operations of today and those to come arrive all the same"));
}

void HistoryBar::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace qorgan::ui
