// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace qorgan::sandbox {

/// The closed list of refusals (schema ProblemCode of resources/api/openapi.yaml).
enum class ProblemCode {
    InvalidRequest,
    MalformedJson,
    BodyTooLarge,
    IdempotencyKeyMissing,
    IdempotencyMismatch,
    IdempotencyInProgress,
    InvalidPhone,
    ForeignPhone,
    KeyWrong,
    KeyExpired,
    KeyUsed,
    KeySuperseded,
    KeyBlocked,
    TooManyKeys,
    PasswordWrong,
    PasswordBlocked,
    WeakPassword,
    PasswordUnchanged,
    UnderAge,
    BirthDateInvalid,
    BirthDateWrong,
    OwnNumberStatementMissing,
    PolicyNotAccepted,
    PolicyOutdated,
    AlreadyRegistered,
    NotRegistered,
    VerificationTokenInvalid,
    Unauthorized,
    DpopInvalid,
    UseDpopNonce,
    TokenExpired,
    SessionRevoked,
    AccessBlocked,
    LimitRaiseHeld,
    DisputeExists,
    TextTooLong,
    CaseClosed,
    CardBlockFinal,
    CardBlockedByBank,
    VerificationRequired,
    PreconditionFailed,
    PreconditionRequired,
    CursorGone,
    RateLimited,
    NotFound,
    MethodNotAllowed,
    Unavailable,
    Internal,
};

/// What is wrong with one field; `code` is one of the contract's words.
struct FieldError {
    QString field;
    QString code;
};

/// A refusal as RFC 9457 tells it. Holds no secret, name or number.
struct [[nodiscard]] Problem {
    ProblemCode code = ProblemCode::Internal;
    QList<FieldError> errors = {};
    std::optional<int> triesLeft = std::nullopt;
    /// UTC by the bank's clock.
    std::optional<QDateTime> retryAt = std::nullopt;
    /// Only with CursorGone.
    QString epoch = {};
    /// Why the session is over; only with SessionRevoked and TokenExpired.
    QString reason = {};
    /// Of the dispute that stands in the way; only with DisputeExists.
    QString number = {};
    /// Overrides what the code alone says.
    std::optional<bool> retryable = std::nullopt;

    [[nodiscard]] int status() const;
    [[nodiscard]] QString word() const;
    [[nodiscard]] bool isRetryable() const;
    /// Seconds from `now` until retryAt, rounded up, never negative.
    [[nodiscard]] std::optional<qint64> retryIn(const QDateTime &now) const;
    /// The body of the answer.
    [[nodiscard]] QByteArray toJson(const QString &requestId, const QDateTime &now) const;
};

/// The code a word of the contract means.
[[nodiscard]] std::optional<ProblemCode> problemCodeFrom(const QString &word);

/// A value, or the refusal that goes to the caller.
template<typename T>
using Outcome = tl::expected<T, Problem>;

[[nodiscard]] inline tl::unexpected<Problem> refuse(Problem problem)
{
    return tl::unexpected<Problem>(std::move(problem));
}

[[nodiscard]] inline tl::unexpected<Problem> refuse(ProblemCode code)
{
    return tl::unexpected<Problem>(Problem{code});
}

/// InvalidRequest for one field.
[[nodiscard]] tl::unexpected<Problem> refuseField(const QString &field, const QString &code);

} // namespace qorgan::sandbox
