// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::ui {

/// The same text for a label: long numbers and words without a space may go on in the next line.
/// What was made breakable holds invisible characters and is not to be copied.
[[nodiscard]] QString breakableText(const QString &value);

} // namespace qorgan::ui
