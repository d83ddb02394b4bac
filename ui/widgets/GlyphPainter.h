// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/format/Look.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace qorgan::ui {

/// The colour of a tone on the palette's window colour; contrast is at least 4.5:1 in light and
/// dark.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

/// Draws a glyph with lines of one weight into `box`, keeping it square and centred.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);

/// The same as a pixmap of `size` logical pixels.
[[nodiscard]] QPixmap glyphPixmap(Glyph glyph, int size, const QColor &color, qreal pixelRatio);

} // namespace qorgan::ui
