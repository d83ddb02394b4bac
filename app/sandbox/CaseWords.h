// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::sandbox {

/// What the clerk writes.
enum class CaseWord {
    AskAboutCard,
    AskAboutPayee,
    RefundedWithoutThreeDs,
    RefundedCardLost,
    RefusedPin,
    RefusedSessionKey,
    RefusedThreeDs,
    RefusedNothingTaken,
    RefusedNoSign,
    ComplaintTaken,
    ComplaintAnswer,
};

/// @param language  "kk" or "ru"
[[nodiscard]] QString caseText(CaseWord word, const QString &language);

} // namespace qorgan::sandbox
