// SPDX-License-Identifier: Apache-2.0
#include "ui/style/Icons.h"

#include "ui/Resources.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace qorgan::ui {

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal pixelRatio)
{
    const QString key =
        QStringLiteral("qorgan:%1:%2:%3:%4").arg(name).arg(size).arg(colour.name()).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(resourceFolder() + QStringLiteral("/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The drawings are made of one colour, which SVG calls by this word.
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(QSizeF(size * pixelRatio, size * pixelRatio).toSize());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace qorgan::ui
