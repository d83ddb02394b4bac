// SPDX-License-Identifier: Apache-2.0
#include "ui/ActivityFilter.h"

#include <QCoreApplication>
#include <QEvent>

namespace qorgan::ui {

namespace {

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::NativeGesture:
        return true;
    default:
        return false;
    }
}

} // namespace

ActivityFilter::ActivityFilter(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

ActivityFilter::~ActivityFilter()
{
    if (auto *application = QCoreApplication::instance())
        application->removeEventFilter(this);
}

bool ActivityFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type()) && event->spontaneous())
        emit touched();
    return QObject::eventFilter(watched, event);
}

} // namespace qorgan::ui
