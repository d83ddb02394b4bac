// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace qorgan::ui {

/// Makes every SecretField a password field to screen readers: they learn how many dots there are
/// and never a character. Any number of calls; the first one counts.
void installSecretFieldAccess();

/// Tells screen readers that the number of dots changed.
void notifySecretFieldChanged(QWidget *field);

} // namespace qorgan::ui
