// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/OptionalText.h"

#include "ui/format/BreakableText.h"
#include "ui/widgets/TextLabel.h"

namespace qorgan::ui {

void setTextOrHide(TextLabel *label, const QString &text)
{
    label->setText(breakableText(text));
    label->setAccessibleName(text);
    label->setVisible(!text.isEmpty());
}

} // namespace qorgan::ui
