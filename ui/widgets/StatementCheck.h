// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>

namespace qorgan::ui {

/// A check box whose statement is a whole sentence and therefore wraps.
class StatementCheck : public QCheckBox
{
    Q_OBJECT
public:
    /// @param name  the objectName
    explicit StatementCheck(const QString &name, QWidget *parent = nullptr);

    /// The statement; also the accessible name.
    void setStatement(const QString &statement);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &pos) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;
    [[nodiscard]] QRect boxRect() const;
};

} // namespace qorgan::ui
