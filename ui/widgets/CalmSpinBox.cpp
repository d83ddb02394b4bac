// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CalmSpinBox.h"

#include <QWheelEvent>

namespace qorgan::ui {

CalmSpinBox::CalmSpinBox(const QString &name, QWidget *parent)
    : QSpinBox(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CalmSpinBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace qorgan::ui
