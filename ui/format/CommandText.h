// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Command.h"
#include "domain/Language.h"
#include "session/Commands.h"
#include "ui/format/Look.h"

namespace qorgan::ui {

/// What was asked of the bank, a few words without an amount: "Switch SMS notices off".
[[nodiscard]] QString commandTitle(const domain::Command::Body &body, domain::Language language);

/// What holds again once it is withdrawn or refused, a sentence.
[[nodiscard]] QString commandUndone(const domain::Command::Body &body);

/// The operation it is about, by the bank's id; empty when it is about none.
[[nodiscard]] QString commandOperation(const domain::Command::Body &body);

/// What the customer wrote, such as a note or a message; may be empty.
[[nodiscard]] QString commandWords(const domain::Command::Body &body);

/// Whether the bank has not answered it for good.
[[nodiscard]] bool isOpen(const vault::OutboxStore::Entry &entry);

/// Word, drawing and colour role of a state; no two states share a word or a drawing.
[[nodiscard]] Look commandLook(vault::OutboxStore::State state);

} // namespace qorgan::ui
