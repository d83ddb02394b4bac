// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::ui {

class TextLabel;

/// Shows a text of data, breakable where it has no spaces; a label without text takes no room.
void setTextOrHide(TextLabel *label, const QString &text);

} // namespace qorgan::ui
