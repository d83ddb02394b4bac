// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace qorgan::ui {

/// The program's sign: a stronghold on the accent colour. Painted, so that the first page needs no
/// picture. objectName "brandMark".
class BrandMark : public QWidget
{
    Q_OBJECT
public:
    explicit BrandMark(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace qorgan::ui
