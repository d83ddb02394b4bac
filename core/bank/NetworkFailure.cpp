// SPDX-License-Identifier: Apache-2.0
#include "bank/NetworkFailure.h"

#include "bank/TlsVerification.h"

namespace qorgan::bank {

using base::ErrorCode;

ErrorCode causeOf(QAbstractSocket::SocketError error, const QString &text)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
    // Qt's name for "network is unreachable".
    case QAbstractSocket::NetworkError:
        return ErrorCode::Offline;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorCode::ConnectionTimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
        return causeOfHandshakeFailure(text);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return ErrorCode::ProxyRefused;
    default:
        return ErrorCode::BankUnreachable;
    }
}

} // namespace qorgan::bank
