// SPDX-License-Identifier: Apache-2.0
#include "bank/HttpRequest.h"

namespace qorgan::bank {

QByteArray toWord(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Get:
        return QByteArrayLiteral("GET");
    case HttpMethod::Post:
        return QByteArrayLiteral("POST");
    case HttpMethod::Put:
        return QByteArrayLiteral("PUT");
    case HttpMethod::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

} // namespace qorgan::bank
