// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/RequestBody.h"
#include "bank/json/StrictObject.h"
#include "domain/Card.h"
#include "domain/Credentials.h"

#include <QList>

namespace qorgan::bank {

/// One card; faults are noted in `data`. A channel this version does not know is left out.
[[nodiscard]] domain::Card cardFrom(const StrictObject &data);

/// The answer of a command that changes a card.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::Card> changedCardFrom(QByteArrayView json);
/// The answer of GET /cards.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<QList<domain::Card>> cardsFrom(QByteArrayView json);

/// The body of PUT /cards/{id}/controls.
/// @param key  for what needs one, or nothing
[[nodiscard]] RequestBody cardControlsBody(const QList<domain::CardControlChange> &changes,
                                           const std::optional<domain::ConfirmedPhone> &key);

} // namespace qorgan::bank
