// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "base/Result.h"

#include <QDateTime>
#include <QString>

namespace qorgan::bank {

/// A refusal of the bank, as problem details.
/// @source RFC 9457; codes in resources/api/openapi.yaml, ProblemCode
struct Problem {
    /// The bank's own code, such as "key_wrong".
    QString code;
    /// The same request with the same Idempotency-Key may succeed later.
    bool retryable = false;
    base::Error error;
};

/// Reads an answer of status 400 or above.
/// A code this version does not know is BankRefused.
/// @param now  for `retry_in`, which is preferred to `retry_at`: the computer's clock may be wrong
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<Problem> problemFrom(const HttpAnswer &answer, const QDateTime &now);

} // namespace qorgan::bank
