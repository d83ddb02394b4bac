// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace qorgan::ui {

/// What a text is for; the style's type scale gives its size.
enum class TextRole { Body, Strong, Small, Lead, Title };

/// A label for text that came from data: never rich text, never a link, always wrapping. It keeps
/// its size relative to its parent's font, so that a larger base font enlarges it too.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(TextRole role, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    TextRole m_role;
};

/// The font of a role for a widget whose own font is `base`.
[[nodiscard]] QFont roleFont(TextRole role, const QFont &base, const QWidget *widget);

} // namespace qorgan::ui
