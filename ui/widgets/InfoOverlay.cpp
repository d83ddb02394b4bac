// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/InfoOverlay.h"

#include "ui/style/Style.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace qorgan::ui {

InfoOverlay::InfoOverlay(QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
{
    setObjectName(QStringLiteral("infoOverlay"));
    m_back->setObjectName(QStringLiteral("infoBackButton"));
    m_back->setAutoDefault(true);
    const auto &space = tokensOf(this).space;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space.small, 0, 0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space.medium, 0, space.medium, 0);
    row->addWidget(m_back);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(page, 1);
    connect(m_back, &QPushButton::clicked, this, &InfoOverlay::backRequested);
    retranslate();
}

void InfoOverlay::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setAccessibleDescription(tr("Goes back to the page before"));
}

void InfoOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace qorgan::ui
