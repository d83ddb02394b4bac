// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/ConnectionFacts.h"

#include <QString>

namespace qorgan::ui {

/// How the server's key stands to the profile's, a sentence.
[[nodiscard]] QString pinStateText(domain::PinState state);

/// "3F2A 9C01 …": groups of four that can be read out and compared.
/// @param hex  hexadecimal digits
[[nodiscard]] QString fingerprintText(const QByteArray &hex);

} // namespace qorgan::ui
