// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace qorgan::ui {

/// Makes every SecretField a password field to screen readers: they learn how many dots there are
/// and never a character. Any number of calls; the first one counts.
void installSecretFieldAccess();

class SecretField;

/// Tells screen readers that the number of dots changed.
/// @param charactersBefore  how many there were
void notifySecretFieldChanged(SecretField *field, int charactersBefore);

} // namespace qorgan::ui
