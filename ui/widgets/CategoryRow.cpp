// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CategoryRow.h"

#include "ui/style/Style.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QPainter>

namespace qorgan::ui {

namespace {

/// Of the bar, logical pixels.
constexpr int kThickness = 10;
/// The word wants this many average characters beside the sum.
constexpr int kWordCharacters = 16;

} // namespace

CategoryRow::CategoryRow(const QString &word, const QString &sum, qreal length, QWidget *parent)
    : QWidget(parent)
    , m_length(length)
{
    setObjectName(QStringLiteral("categoryRow"));
    setAccessibleName(word + QStringLiteral(": ") + sum);
    const auto &space = tokensOf(this).space;
    auto *wordLabel = new TextLabel(TextLabel::Role::Body, QStringLiteral("categoryWord"), this);
    wordLabel->setText(word);
    auto *sumLabel = new TextLabel(TextLabel::Role::Strong, QStringLiteral("categorySum"), this);
    sumLabel->setWordWrap(false);
    sumLabel->setText(sum);
    auto *pair = new PairLayout(fontMetrics().averageCharWidth() * kWordCharacters, space.tight);
    pair->setContentsMargins(0, 0, 0, space.tight + kThickness);
    pair->addWidget(wordLabel);
    pair->addWidget(sumLabel);
    setLayout(pair);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CategoryRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, height() - kThickness, width(), kThickness);
    const qreal radius = kThickness / 2.0;
    painter.setBrush(colourOf(this, ColourToken::SurfaceSunken));
    painter.drawRoundedRect(track, radius, radius);
    // The smallest share is still seen.
    const qreal length = std::max<qreal>(kThickness, track.width() * m_length);
    painter.setBrush(colourOf(this, ColourToken::Accent));
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(length, kThickness)), radius, radius);
}

} // namespace qorgan::ui
