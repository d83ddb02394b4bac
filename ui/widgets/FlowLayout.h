// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace qorgan::ui {

/// Sets items side by side and goes on in the next line where the width ends, so that long words
/// and large fonts wrap instead of being cut.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    /// @param gap  logical pixels between items and between lines
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Placing { Measure, Move };
    int place(const QRect &rect, Placing placing) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace qorgan::ui
