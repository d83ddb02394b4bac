// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::domain {

/// Whether a text may have several lines.
enum class LineFeeds { Removed, Kept };

/// Text of the bank or the customer as it may be shown and kept: NFC, without control and
/// direction-changing characters, without spaces at its ends, cut to `maximum` characters of
/// Unicode. The bank keeps such a text as it is.
[[nodiscard]] QString fitToShow(QString text, int maximum,
                                LineFeeds lineFeeds = LineFeeds::Removed);

} // namespace qorgan::domain
