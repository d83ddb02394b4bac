// SPDX-License-Identifier: Apache-2.0
#include "ui/HeldEnterFilter.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace qorgan::ui {

HeldEnterFilter::HeldEnterFilter(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

HeldEnterFilter::~HeldEnterFilter()
{
    if (auto *application = QCoreApplication::instance())
        application->removeEventFilter(this);
}

bool HeldEnterFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    return key->isAutoRepeat() && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
}

} // namespace qorgan::ui
