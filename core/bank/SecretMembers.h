// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayList>

#include <map>

namespace qorgan::bank {

/// Takes the string values of the top-level members `names` out of the JSON object `json`, which
/// keeps asterisks in their place, so that no JSON tree ever holds a token. Members that are
/// absent or no strings are left for the parser to refuse.
/// @errors BankAnswerMalformed when such a value is escaped: tokens are plain (RFC 6749, A.12)
[[nodiscard]] base::Result<std::map<QByteArray, base::SecretBytes>>
takeSecretMembers(QByteArray &json, const QByteArrayList &names);

} // namespace qorgan::bank
