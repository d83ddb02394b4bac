// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::domain {

/// Text as search compares it: lower case, without diacritics, ё as е, й as и, and Kazakh letters
/// as the Russian ones people type instead (қ к, ә а, ң н, ө о, ү ұ у, і и, ғ г, һ х), so that
/// "казакстан" finds "Қазақстан". Anything but letters and digits becomes one space.
[[nodiscard]] QString foldForSearch(QStringView text);

} // namespace qorgan::domain
