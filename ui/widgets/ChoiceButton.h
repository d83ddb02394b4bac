// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace qorgan::ui {

/// One answer to a page's one question: a large card with a drawing, a few words and a sentence.
/// Texts wrap; the card grows with them.
class ChoiceButton : public QPushButton
{
    Q_OBJECT
public:
    /// @param name  the objectName
    /// @param icon  a drawing of resources/icons, or empty
    ChoiceButton(const QString &name, const QString &icon, QWidget *parent = nullptr);

    /// Both become the accessible name and description as well.
    void setTexts(const QString &title, const QString &description);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Places;
    [[nodiscard]] Places placesFor(int width) const;
    [[nodiscard]] QFont titleFont() const;

    QString m_icon;
    QString m_description;
};

} // namespace qorgan::ui
