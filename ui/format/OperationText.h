// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Operation.h"
#include "ui/format/Look.h"

namespace qorgan::ui {

/// Word, drawing and colour role of a status; no two statuses share a word or a drawing.
[[nodiscard]] Look statusLook(domain::OperationStatus status);

/// Why the bank declined, a few words: "Not enough money".
[[nodiscard]] QString declineReasonText(domain::DeclineReason reason);
/// The same in a whole sentence, for the detail pane.
[[nodiscard]] QString declineReasonSentence(domain::DeclineReason reason);
/// What the customer can do next, one or two sentences.
[[nodiscard]] QString declineNextStep(domain::DeclineReason reason);

/// Where or how the operation was made: "In a shop", "On the internet".
[[nodiscard]] QString channelText(domain::OperationChannel channel);

} // namespace qorgan::ui
