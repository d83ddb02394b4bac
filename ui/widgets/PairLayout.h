// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <array>
#include <memory>

namespace qorgan::ui {

/// A text and its button: side by side where the width allows, one under the other where it does
/// not, so that large fonts and narrow windows cut neither. Exactly two items, the text first.
class PairLayout : public QLayout
{
    Q_OBJECT
public:
    enum class Arrangement { WhereItFits, AlwaysStacked };

    /// @param textWidth  the text wants at least this many logical pixels beside the button
    /// @param gap        logical pixels between the two
    PairLayout(int textWidth, int gap, QWidget *parent = nullptr);
    ~PairLayout() override;

    void setTextWidth(int textWidth);
    void setArrangement(Arrangement arrangement);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
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
    [[nodiscard]] bool isShown(int index) const;

    std::array<std::unique_ptr<QLayoutItem>, 2> m_items;
    int m_textWidth;
    int m_gap;
    Arrangement m_arrangement = Arrangement::WhereItFits;
};

} // namespace qorgan::ui
