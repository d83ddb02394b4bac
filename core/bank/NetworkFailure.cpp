// SPDX-License-Identifier: Apache-2.0
#include "bank/NetworkFailure.h"

#include "bank/TlsVerification.h"

namespace qorgan::bank {

using base::ErrorCode;

ErrorCode causeOf(QNetworkReply::NetworkError error, const QString &text)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    // Qt's name for "network is unreachable".
    case QNetworkReply::UnknownNetworkError:
        return ErrorCode::Offline;
    case QNetworkReply::TimeoutError:
        return ErrorCode::ConnectionTimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return causeOfHandshakeFailure(text);
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return ErrorCode::RedirectRefused;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::ProxyRefused;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return ErrorCode::BankAnswerMalformed;
    case QNetworkReply::OperationCanceledError:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::BankUnreachable;
    }
}

bool isAnsweredRefusal(QNetworkReply::NetworkError error)
{
    // QNetworkReply numbers errors by origin: below 200 the network and proxies, above the answer.
    constexpr int kFirstOfContent = QNetworkReply::ContentAccessDenied;
    return error >= kFirstOfContent && error != QNetworkReply::ProtocolFailure;
}

} // namespace qorgan::bank
