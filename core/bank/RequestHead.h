// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "base/Result.h"

#include <QUrl>

namespace qorgan::bank {

/// Whether `value` can stand in a field: a line break would begin a field of somebody else's
/// making.
[[nodiscard]] bool isFieldValue(QByteArrayView value);

/// The request line and fields of `request` as they go on the wire, the empty line included; in
/// memory that is wiped, for a token stands in them.
/// @param url  the whole address of the request
/// @errors Internal when a value could not stand in a field
/// @source RFC 9112, 3 and 5
[[nodiscard]] base::Result<base::SecretBytes> requestHead(const HttpRequest &request,
                                                          const QUrl &url);

} // namespace qorgan::bank
