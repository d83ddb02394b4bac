// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/LiveCard.h"

#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace qorgan::ui {

namespace {

using namespace std::chrono_literals;

/// Changes within this time of each other are read together.
constexpr auto kCoalesce = 100ms;
/// Between two readings, so many times as long as one takes.
constexpr int kRest = 10;

} // namespace

LiveCard::LiveCard(const QString &name, QWidget *parent)
    : ToneFrame(parent)
    , m_title(new TextLabel(TextLabel::Role::Lead, QStringLiteral("cardTitle"), this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    const auto &space = tokensOf(this).space;
    m_column->setContentsMargins(space.medium, space.medium, space.medium, space.medium);
    m_column->setSpacing(space.small);
    m_column->addWidget(m_title);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kCoalesce);
    connect(&m_pause, &QTimer::timeout, this, &LiveCard::readNow);
}

void LiveCard::readNow()
{
    m_pause.stop();
    m_isStale = false;
    m_isReading = true;
    m_readingFor.start();
    m_reading.emplace();
    read();
}

void LiveCard::readSoon()
{
    m_isStale = true;
    if (isVisible() && !m_isReading && !m_pause.isActive())
        m_pause.start();
}

void LiveCard::readAnew()
{
    if (isVisible())
        readNow();
}

void LiveCard::endReading()
{
    m_isReading = false;
    const std::chrono::milliseconds rest(kRest * m_readingFor.elapsed());
    m_pause.setInterval(std::max<std::chrono::milliseconds>(kCoalesce, rest));
    if (m_isStale)
        readSoon();
}

void LiveCard::showEvent(QShowEvent *event)
{
    ToneFrame::showEvent(event);
    if (!event->spontaneous())
        readNow();
}

} // namespace qorgan::ui
