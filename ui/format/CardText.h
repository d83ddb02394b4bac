// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"
#include "domain/Language.h"
#include "session/CardControl.h"
#include "ui/format/Look.h"

#include <QDate>

namespace qorgan::ui {

/// "Visa •• 4821"
[[nodiscard]] QString cardName(const domain::Card &card);

/// Where a card pays, a few words.
[[nodiscard]] QString channelText(domain::CardChannel channel);

/// Word, drawing and colour role of a card's state; one that waits to be blocked has a state of its
/// own.
[[nodiscard]] Look cardLook(const vault::StoredCard &stored);

/// What the state means for the customer, a sentence.
/// @param today  the bank's day
[[nodiscard]] QString cardStateText(const vault::StoredCard &stored, const QDate &today,
                                    domain::Language language);

/// Why a card is blocked, as a choice: its words and what follows from it.
struct BlockReasonText {
    QString title;
    QString consequence;
};
[[nodiscard]] BlockReasonText blockReasonText(domain::CardBlockReason reason);

/// One line of the history of blocks: what, who, when, from where.
[[nodiscard]] QString blockEntryText(const domain::CardBlockEntry &entry, const QDate &today,
                                     domain::Language language);

/// What is used of a limit today, a sentence without the channel.
[[nodiscard]] QString usedText(const domain::Money &used, const domain::Money &limit,
                               domain::Language language);

} // namespace qorgan::ui
