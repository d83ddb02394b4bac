// SPDX-License-Identifier: Apache-2.0
#include "ui/format/BreakableText.h"

namespace qorgan::ui {

QString breakableText(const QString &value)
{
    constexpr qsizetype kLongest = 18;
    QString text;
    qsizetype run = 0;
    for (const QChar c : value) {
        run = c.isSpace() ? 0 : run + 1;
        // Never between the two halves of one character.
        if (run > kLongest && !c.isLowSurrogate()) {
            text += QChar(0x200b); // zero-width space
            run = 1;
        }
        text += c;
    }
    return text;
}

} // namespace qorgan::ui
