// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace qorgan::ui {

/// A label for text that may come from data: never rich text, never a link, always wrapping. Its
/// size follows the style's type scale and the base font, so that a larger base font enlarges it.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    /// What a text is for. Strong, Lead and Title are bold.
    enum class Role { Body, Strong, Small, Lead, Title };

    /// @param name  the objectName
    TextLabel(Role role, const QString &name, QWidget *parent = nullptr);

    /// Steps back behind the main text; still readable.
    void setMuted(bool muted);
    /// Draws a line through the text, as for an amount that was not taken.
    void setStruckOut(bool struckOut);

    /// The font of a role for a widget whose own font is `base`.
    [[nodiscard]] static QFont fontFor(Role role, const QFont &base, const QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    Role m_role;
    bool m_struckOut = false;
};

} // namespace qorgan::ui
