// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Problem.h"

#include <QJsonObject>

namespace qorgan::sandbox {

/// Takes what a customer wrote out of a request, as the bank keeps it: in NFC, without control
/// characters but line feeds. It must be there and may be empty.
/// @param maxLength  Unicode characters after NFC
/// @errors InvalidRequest, TextTooLong
[[nodiscard]] Outcome<QString> customerText(const QJsonObject &json, const QString &name,
                                            qsizetype maxLength);

/// As customerText(), for a text that says something: it is not blank.
[[nodiscard]] Outcome<QString> wordedText(const QJsonObject &json, const QString &name,
                                          qsizetype maxLength);

} // namespace qorgan::sandbox
