// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::ui {

/// What a colour means; the style knows its values for light and dark.
enum class Tone { Neutral, Positive, Negative, Attention, Accent };

/// The line drawings that stand beside words; GlyphPainter draws them.
enum class Glyph {
    Check,
    Cross,
    Clock,
    Return,
    Warning,
    Shield,
    Info,
    Phone,
    Mail,
    Place,
    Globe,
    Back,
    Search,
    Lock,
    Cloud,
    Inbox,
    Bell,
    Close,
    Chevron,
    Note,
};

/// A value as a person sees it: never by colour alone.
struct Look {
    QString word;
    Glyph glyph = Glyph::Info;
    Tone tone = Tone::Neutral;
};

} // namespace qorgan::ui
