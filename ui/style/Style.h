// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/Tokens.h"

#include <QProxyStyle>

#include <optional>

class QApplication;

namespace qorgan::ui {

/// The look of the program: Fusion's behaviour, our own colours and shapes, painted directly. No
/// style sheet: that engine alone costs a good part of the time to the first paint.
/// Light or dark follows the system's palette.
/// A push button's property "kind" ("primary", "danger", "quiet") makes it stand out or step back;
/// "state" is for one that tells a state in a colour of its own palette.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    /// @param scheme  fixed when given; else the system's
    explicit Style(Tokens tokens, std::optional<Scheme> scheme = std::nullopt);

    /// Gives the program this look and a larger base font; the application owns the style.
    /// @errors ResourceInvalid
    static base::Result<void> install(QApplication &application,
                                      std::optional<Scheme> scheme = std::nullopt);

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] QColor colour(ColourToken token) const
    {
        return m_tokens.colour(m_scheme, token);
    }

    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;

private:
    void paintButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void paintField(const QStyleOption *option, QPainter *painter) const;
    void paintCheckBox(const QStyleOption *option, QPainter *painter) const;
    void paintSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                      const QWidget *widget) const;
    void paintFocus(const QStyleOption *option, QPainter *painter) const;

    Tokens m_tokens;
    std::optional<Scheme> m_fixed;
    Scheme m_scheme = Scheme::Light;
};

/// The look in force for a widget; built-in measures and palette colours when it is not ours.
[[nodiscard]] const Tokens &tokensOf(const QWidget *widget);
[[nodiscard]] QColor colourOf(const QWidget *widget, ColourToken token);

} // namespace qorgan::ui
