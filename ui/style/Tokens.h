// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QColor>

#include <array>

namespace qorgan::ui {

/// What a colour is for. Texts stand on grounds with a contrast of at least 4.5:1, and lines that
/// carry meaning with 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test computes both.
enum class ColourToken {
    Window,
    Surface,
    SurfaceSunken,
    Text,
    TextMuted,
    Accent,
    AccentText,
    AccentSoft,
    Border,
    Hairline,
    Focus,
    Positive,
    PositiveSoft,
    Negative,
    NegativeSoft,
    Attention,
    AttentionSoft,
    Demo,
    DemoText,
};
inline constexpr std::size_t kColourTokens = 19;

enum class Scheme { Light, Dark };

/// The look as data, from resources/style/tokens.json.
struct Tokens {
    using Colours = std::array<QColor, kColourTokens>;

    /// Spaces between and inside things, logical pixels.
    struct Space {
        int tight = 4;
        int small = 8;
        int medium = 16;
        int large = 24;
        int huge = 40;
    };
    /// Corner radii, logical pixels.
    struct Radius {
        int control = 8;
        int card = 14;
    };
    /// Factors on the system's font size.
    struct Type {
        qreal small = 1.05;
        qreal body = 1.25;
        qreal lead = 1.4;
        qreal title = 2.1;
    };

    Colours light;
    Colours dark;
    Space space;
    Radius radius;
    Type type;

    [[nodiscard]] QColor colour(Scheme scheme, ColourToken token) const;

    /// @errors ResourceInvalid, with the member's name in the detail
    [[nodiscard]] static base::Result<Tokens> parse(const QByteArray &json);
};

/// How far apart two colours are to the eye, 1 .. 21.
/// @source WCAG 2.2, "contrast ratio"
[[nodiscard]] qreal contrastRatio(const QColor &one, const QColor &other);

} // namespace qorgan::ui
