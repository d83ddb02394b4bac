// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/format/Look.h"

#include <QColor>
#include <QPixmap>

class QPainter;
class QWidget;

namespace qorgan::ui {

/// The colour of a tone for words and lines on `widget`, in its style's scheme.
[[nodiscard]] QColor toneColor(Tone tone, const QWidget *widget);

/// The pale ground of a tone; words in toneColor() and in the text colour are readable on it.
[[nodiscard]] QColor toneGround(Tone tone, const QWidget *widget);

/// The side of a drawing beside a text of the widget's font, logical pixels; grows with the font.
[[nodiscard]] int glyphSize(const QWidget *widget);

/// Draws a glyph with lines of one weight into `box`, keeping it square and centred.
void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);

/// The same as a pixmap of `size` logical pixels.
[[nodiscard]] QPixmap glyphPixmap(Glyph glyph, int size, const QColor &color, qreal pixelRatio);

/// A glyph on a round ground.
[[nodiscard]] QPixmap discPixmap(Glyph glyph, int size, const QColor &line, const QColor &ground,
                                 qreal pixelRatio);

} // namespace qorgan::ui
