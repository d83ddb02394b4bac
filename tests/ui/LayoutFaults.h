// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStringList>
#include <QWidget>

namespace qorgan::testkit {

inline int longestWord(const QFontMetrics &metrics, const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("[\\s\u200b]+"));
    int longest = 0;
    for (const QString &word : text.split(gap))
        longest = qMax(longest, metrics.horizontalAdvance(word));
    return longest;
}

/// What of a label's or button's text cannot be read; empty when all can.
inline QString textFault(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return {};
        if (!label->wordWrap() && label->sizeHint().width() > label->width())
            return QStringLiteral("is cut at the side: ") + label->text();
        if (longestWord(label->fontMetrics(), label->text()) > label->contentsRect().width())
            return QStringLiteral("has a word wider than itself: ") + label->text();
        if (label->wordWrap() && label->heightForWidth(label->width()) > label->height())
            return QStringLiteral("is cut below (%1 of %2): ")
                       .arg(label->height())
                       .arg(label->heightForWidth(label->width()))
                   + label->text();
    }
    if (const auto *button = qobject_cast<const QPushButton *>(&widget)) {
        if (button->hasHeightForWidth())
            return button->heightForWidth(button->width()) > button->height()
                       ? QStringLiteral("is cut below: ") + button->text()
                       : QString();
        if (button->fontMetrics().horizontalAdvance(button->text()) + 8 > button->width())
            return QStringLiteral("is cut at the side: ") + button->text();
    }
    return {};
}

/// Every visible text of `window` that is cut, and every part that lies outside its parent where
/// it cannot be scrolled to, a line each.
inline QStringList layoutFaults(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        const QString name =
            QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ';
        if (const QString fault = textFault(*widget); !fault.isEmpty())
            faults.append(name + fault);
        const QWidget *parent = widget->parentWidget();
        QRect room = parent->rect();
        if (qobject_cast<const QScrollArea *>(parent->parentWidget()))
            room.setHeight(QWIDGETSIZE_MAX);
        // The rows of a list scroll by themselves.
        if (!room.contains(widget->geometry()) && !parent->inherits("QAbstractItemView"))
            faults.append(name + QStringLiteral("lies outside ") + parent->objectName());
    }
    return faults;
}

} // namespace qorgan::testkit
