// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSpinBox>

namespace qorgan::ui {

/// A number that scrolling the page past it does not change; only who is in it may turn it with the
/// wheel.
class CalmSpinBox : public QSpinBox
{
    Q_OBJECT
public:
    /// @param name  the objectName
    explicit CalmSpinBox(const QString &name, QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace qorgan::ui
