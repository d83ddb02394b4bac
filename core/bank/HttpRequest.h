// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace qorgan::bank {

enum class HttpMethod { Get, Post, Put, Delete };

/// "GET", "POST" … as it stands in the request and in a proof's `htm`.
[[nodiscard]] QByteArray toWord(HttpMethod method);

/// How a token goes with a request.
enum class TokenScheme { None, Dpop, Bearer };

/// One request to the bank before it becomes Qt's. Secrets are shared, not copied, so that a repeat
/// sends the same bytes; they are wiped with their last owner.
struct HttpRequest {
    HttpMethod method = HttpMethod::Get;
    /// Below /v1, begins with a slash, already percent-encoded.
    QString path;
    QUrlQuery query;
    /// UTF-8 JSON, or null for none.
    std::shared_ptr<const base::SecretBytes> body;
    /// UUID of the thing the person wants done; empty for reads.
    QByteArray idempotencyKey;
    /// The version of the record the customer had before him, in quotes; empty for none.
    QByteArray ifMatch;
    /// For a change, or null: set when a try left that the bank gave no answer of its own to, so
    /// that it may have carried it out.
    std::shared_ptr<bool> inDoubt;
    /// Of one try, or null: set when its first byte leaves.
    std::shared_ptr<bool> left;
    /// A fresh DPoP proof, or empty.
    QByteArray proof;
    TokenScheme scheme = TokenScheme::None;
    std::shared_ptr<const base::SecretBytes> token;
    /// Where an event stream goes on; empty for none.
    QByteArray lastEventId;
    /// Asks for an event stream instead of JSON.
    bool wantsStream = false;
    /// Top-level members of the answer that are secrets: cut out of its body before anyone reads
    /// it.
    QByteArrayList secretMembers;
};

/// What came back, whatever its status. `body` holds none of the secret members' values.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QByteArray proofNonce;
    QByteArray requestId;
    std::optional<std::chrono::seconds> retryAfter;
    /// The bank's clock, UTC; invalid when it did not tell.
    QDateTime date;
    std::map<QByteArray, base::SecretBytes> secrets;
};

} // namespace qorgan::bank
