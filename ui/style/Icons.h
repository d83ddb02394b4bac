// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace qorgan::ui {

/// A line drawing from resources/icons in one colour. Reads and renders it at the first call for
/// a size and colour; a small cache of Qt's keeps it. An unknown name gives an empty picture.
/// @param name  the file's name without ".svg"
/// @param size  logical pixels of the square
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &colour,
                                 qreal pixelRatio);

} // namespace qorgan::ui
