// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "domain/Operation.h"
#include "ui/format/Look.h"

#include <QDate>

namespace qorgan::ui {

/// Word, drawing and colour role of a status; no two statuses share a word or a drawing.
[[nodiscard]] Look statusLook(domain::OperationStatus status);

/// Why the bank declined, a few words: "Not enough money".
[[nodiscard]] QString declineReasonText(domain::DeclineReason reason);
/// The same in a whole sentence, for the detail pane.
[[nodiscard]] QString declineReasonSentence(domain::DeclineReason reason);
/// What the customer can do next, one or two sentences.
[[nodiscard]] QString declineNextStep(domain::DeclineReason reason);

/// Where the next step is taken.
enum class DeclineHelp { Accounts, Cards, Contacts };
[[nodiscard]] DeclineHelp declineHelp(domain::DeclineReason reason);
/// The word of the button that leads there.
[[nodiscard]] QString declineHelpText(DeclineHelp help);

/// Where or how the operation was made: "In a shop", "On the internet".
[[nodiscard]] QString channelText(domain::OperationChannel channel);

/// How the payer was recognised; empty when that is not known.
[[nodiscard]] QString authenticationText(domain::OperationAuthentication authentication);

/// "1 USD = 512.34 ₸"; empty without a rate.
[[nodiscard]] QString rateText(const domain::Operation &operation, domain::Language language);

/// One step in what became of an operation.
struct OperationStep {
    Look look;
    std::optional<QDateTime> at;
    /// Where the bank has not told when, or it is still to come.
    QString instead;
};
/// In the order of time, the first one when it was made.
[[nodiscard]] QList<OperationStep> operationSteps(const domain::Operation &operation);

/// Which one it is: payee, amount and moment in one line.
/// @param today  the bank's day now
[[nodiscard]] QString operationLine(const domain::Operation &operation, const QDate &today,
                                    domain::Language language);

} // namespace qorgan::ui
