// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"

#include <QByteArray>
#include <QString>

namespace qorgan::sandbox {

/// `prefix` and 256 random bits in base64url. The bank keeps only tokenHash() of it.
[[nodiscard]] QString newToken(base::Random &random, const QString &prefix);

/// SHA-256; enough for a token of 256 random bits, which nobody can guess.
[[nodiscard]] QByteArray tokenHash(const QString &token);

/// `prefix` and 64 random bits in hexadecimal, for ids that are no secret.
[[nodiscard]] QString newId(base::Random &random, const QString &prefix);

} // namespace qorgan::sandbox
