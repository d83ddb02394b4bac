// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/GlyphPainter.h"

#include "ui/style/Style.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace qorgan::ui {

namespace {

/// Glyphs are drawn on a square of 24 units with lines of 1.8.
constexpr qreal kGrid = 24.0;
constexpr qreal kLine = 1.8;

void polyline(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
}

QPainterPath shieldOutline()
{
    QPainterPath path(QPointF(12, 3));
    path.lineTo(19.5, 6);
    path.lineTo(19.5, 11.5);
    path.cubicTo(19.5, 16.5, 16, 19.5, 12, 21);
    path.cubicTo(8, 19.5, 4.5, 16.5, 4.5, 11.5);
    path.lineTo(4.5, 6);
    path.closeSubpath();
    return path;
}

QPainterPath cloudOutline()
{
    QPainterPath path(QPointF(7, 18));
    path.cubicTo(2.5, 18, 2.2, 11.8, 6.6, 11.4);
    path.cubicTo(7.4, 5.4, 16, 5.2, 17.2, 10.6);
    path.cubicTo(22.2, 10.6, 22.2, 18, 17.4, 18);
    path.closeSubpath();
    return path;
}

QPainterPath phoneOutline()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(7, 2.5, 10, 19), 2.2, 2.2);
    polyline(path, {{10.6, 18.4}, {13.4, 18.4}});
    return path;
}

QPainterPath placeOutline()
{
    QPainterPath path(QPointF(12, 21));
    path.cubicTo(8, 16.5, 5.5, 13.5, 5.5, 9.8);
    path.cubicTo(5.5, 0.8, 18.5, 0.8, 18.5, 9.8);
    path.cubicTo(18.5, 13.5, 16, 16.5, 12, 21);
    path.addEllipse(QPointF(12, 9.6), 2.4, 2.4);
    return path;
}

QPainterPath globeOutline()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 9, 9);
    path.addEllipse(QPointF(12, 12), 4, 9);
    polyline(path, {{3.4, 9}, {20.6, 9}});
    polyline(path, {{3.4, 15}, {20.6, 15}});
    return path;
}

QPainterPath bellOutline()
{
    QPainterPath path(QPointF(5, 17));
    path.lineTo(19, 17);
    path.cubicTo(16.8, 15, 17.2, 12.5, 17.2, 10.4);
    path.cubicTo(17.2, 3.6, 6.8, 3.6, 6.8, 10.4);
    path.cubicTo(6.8, 12.5, 7.2, 15, 5, 17);
    path.moveTo(10, 20);
    path.cubicTo(11, 21.2, 13, 21.2, 14, 20);
    return path;
}

QPainterPath inboxOutline()
{
    QPainterPath path;
    polyline(path, {{3.5, 13}, {6.5, 5}, {17.5, 5}, {20.5, 13}});
    polyline(path, {{3.5, 13}, {8.2, 13}, {9.6, 15.6}, {14.4, 15.6}, {15.8, 13}, {20.5, 13}});
    polyline(path, {{3.5, 13}, {3.5, 19}, {20.5, 19}, {20.5, 13}});
    return path;
}

QPainterPath lockOutline()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(5, 10.5, 14, 10), 2, 2);
    path.moveTo(8, 10.5);
    path.lineTo(8, 7.5);
    path.cubicTo(8, 2, 16, 2, 16, 7.5);
    path.lineTo(16, 10.5);
    polyline(path, {{12, 14.2}, {12, 16.8}});
    return path;
}

QPainterPath outlineOf(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Check:
        polyline(path, {{5, 12.6}, {10, 17.4}, {19, 7}});
        break;
    case Glyph::Cross:
    case Glyph::Close:
        polyline(path, {{6.5, 6.5}, {17.5, 17.5}});
        polyline(path, {{17.5, 6.5}, {6.5, 17.5}});
        break;
    case Glyph::Clock:
        path.addEllipse(QPointF(12, 12), 8.5, 8.5);
        polyline(path, {{12, 7}, {12, 12.4}, {15.6, 14.2}});
        break;
    case Glyph::Return:
        polyline(path, {{9, 4.5}, {4.5, 9}, {9, 13.5}});
        path.moveTo(4.5, 9);
        path.lineTo(14, 9);
        path.cubicTo(21.2, 9, 21.2, 19, 14, 19);
        path.lineTo(9, 19);
        break;
    case Glyph::Warning:
        polyline(path, {{12, 3.8}, {21.2, 19.8}, {2.8, 19.8}, {12, 3.8}});
        polyline(path, {{12, 10}, {12, 14}});
        polyline(path, {{12, 16.8}, {12, 17}});
        break;
    case Glyph::Shield:
        path = shieldOutline();
        polyline(path, {{8.4, 12}, {11, 14.6}, {15.8, 9}});
        break;
    case Glyph::Info:
        path.addEllipse(QPointF(12, 12), 8.8, 8.8);
        polyline(path, {{12, 11}, {12, 16.4}});
        polyline(path, {{12, 7.8}, {12, 8}});
        break;
    case Glyph::Phone:
        return phoneOutline();
    case Glyph::Mail:
        path.addRoundedRect(QRectF(3, 5.5, 18, 13), 1.6, 1.6);
        polyline(path, {{3.6, 6.6}, {12, 13}, {20.4, 6.6}});
        break;
    case Glyph::Place:
        return placeOutline();
    case Glyph::Globe:
        return globeOutline();
    case Glyph::Back:
        polyline(path, {{11, 5}, {4, 12}, {11, 19}});
        polyline(path, {{4, 12}, {20, 12}});
        break;
    case Glyph::Search:
        path.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
        polyline(path, {{15.4, 15.4}, {20.5, 20.5}});
        break;
    case Glyph::Lock:
        return lockOutline();
    case Glyph::Cloud:
        path = cloudOutline();
        polyline(path, {{4.5, 3.5}, {20, 21}});
        break;
    case Glyph::Inbox:
        return inboxOutline();
    case Glyph::Bell:
        return bellOutline();
    case Glyph::Chevron:
        polyline(path, {{9, 5}, {16, 12}, {9, 19}});
        break;
    case Glyph::Note:
        path.addRoundedRect(QRectF(4, 3.5, 16, 17), 2, 2);
        polyline(path, {{8, 8.6}, {16, 8.6}});
        polyline(path, {{8, 12}, {16, 12}});
        polyline(path, {{8, 15.4}, {12.6, 15.4}});
        break;
    }
    return path;
}

} // namespace

QColor toneColor(Tone tone, const QWidget *widget)
{
    switch (tone) {
    case Tone::Neutral:
        return colourOf(widget, ColourToken::TextMuted);
    case Tone::Positive:
        return colourOf(widget, ColourToken::Positive);
    case Tone::Negative:
        return colourOf(widget, ColourToken::Negative);
    case Tone::Attention:
        return colourOf(widget, ColourToken::Attention);
    case Tone::Accent:
        return colourOf(widget, ColourToken::Accent);
    }
    Q_UNREACHABLE();
}

QColor toneGround(Tone tone, const QWidget *widget)
{
    switch (tone) {
    case Tone::Neutral:
        return colourOf(widget, ColourToken::SurfaceSunken);
    case Tone::Positive:
        return colourOf(widget, ColourToken::PositiveSoft);
    case Tone::Negative:
        return colourOf(widget, ColourToken::NegativeSoft);
    case Tone::Attention:
        return colourOf(widget, ColourToken::AttentionSoft);
    case Tone::Accent:
        return colourOf(widget, ColourToken::AccentSoft);
    }
    Q_UNREACHABLE();
}

int glyphSize(const QWidget *widget)
{
    return widget->fontMetrics().height() * 6 / 5;
}

void paintGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color)
{
    const qreal scale = std::min(box.width(), box.height()) / kGrid;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center());
    painter.scale(scale, scale);
    painter.translate(-kGrid / 2, -kGrid / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(outlineOf(glyph));
    painter.restore();
}

QPixmap glyphPixmap(Glyph glyph, int size, const QColor &color, qreal pixelRatio)
{
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(painter, glyph, QRectF(0, 0, size, size), color);
    return pixmap;
}

QPixmap discPixmap(Glyph glyph, int size, const QColor &line, const QColor &ground,
                   qreal pixelRatio)
{
    QPixmap pixmap(QSize(size, size) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(QRectF(0, 0, size, size));
    const qreal inset = size * 0.24;
    paintGlyph(painter, glyph, QRectF(0, 0, size, size).adjusted(inset, inset, -inset, -inset),
               line);
    return pixmap;
}

} // namespace qorgan::ui
