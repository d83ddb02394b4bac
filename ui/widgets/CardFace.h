// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"

#include <QWidget>

namespace qorgan::ui {

/// A card as it lies on the table: network, the last four digits, holder and expiry. One that does
/// not work is drawn in grey and struck out. objectName "cardFace".
class CardFace : public QWidget
{
    Q_OBJECT
public:
    explicit CardFace(QWidget *parent = nullptr);

    /// @param works  whether it can be used
    void setCard(const domain::Card &card, bool works);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    domain::Card m_card;
    bool m_works = false;
};

} // namespace qorgan::ui
