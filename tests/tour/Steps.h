// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"

namespace qorgan::tour {

inline constexpr QSize kOrdinary(1180, 780);
inline constexpr QSize kSmallest(800, 600);

// Steps that several legs take.
void click(Tour &tour, const char *name);
void see(Tour &tour, const char *name, std::chrono::seconds patience = std::chrono::seconds(20));
void type(Tour &tour, const char *name, const QString &text);

/// From the unlock page to the operations, with the stage's password.
void unlock(Tour &tour);
/// Types the newest session key, once more than `earlier` messages were sent.
void passKey(Tour &tour, qsizetype earlier);
/// From the first run to the phone number, on one's own computer, in Kazakh.
void toPhone(Tour &tour);
/// From the phone number to the page after the key.
void sendKey(Tour &tour);
/// From any page of the customer's to the operations; they need not be there yet.
void toOperations(Tour &tour);
void waitForOperations(Tour &tour);
/// Closes by locking.
void leaveLocked(Tour &tour);

} // namespace qorgan::tour
