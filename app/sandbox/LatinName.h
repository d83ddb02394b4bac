// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::sandbox {

/// A Kazakh or Russian name as it is embossed on a card: capital Latin letters, at most 26
/// characters. What no letter stands for is left out.
[[nodiscard]] QString latinName(const QString &name);

} // namespace qorgan::sandbox
