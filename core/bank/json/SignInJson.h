// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "base/Result.h"
#include "domain/Credentials.h"

#include <QDateTime>

namespace qorgan::bank {

/// The secret members of the answers below, for HttpRequest::secretMembers.
[[nodiscard]] QByteArrayList confirmationSecrets();
[[nodiscard]] QByteArrayList grantSecrets();
[[nodiscard]] QByteArrayList tokenSecrets();

/// The answer of POST /verifications.
/// @errors BankAnswerMalformed, as for all of these
[[nodiscard]] base::Result<domain::VerificationTicket> ticketFrom(const HttpAnswer &answer);

/// The answer of POST /verifications/{id}/confirm.
[[nodiscard]] base::Result<domain::ConfirmedPhone> confirmationFrom(HttpAnswer answer);

/// The authorisation code of POST /registrations and POST /sessions.
[[nodiscard]] base::Result<base::SecretBytes> grantFrom(HttpAnswer answer);

/// The answer of POST /token. A renewal holds nothing but the access token, the times and the
/// session's id.
enum class TokenGrant { First, Renewal };
[[nodiscard]] base::Result<domain::SessionTokens> tokensFrom(HttpAnswer answer, TokenGrant grant,
                                                             const QDateTime &now);

} // namespace qorgan::bank
