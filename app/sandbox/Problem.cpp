// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Problem.h"

#include "sandbox/WireTime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct Facts {
    ProblemCode code;
    int status;
    bool retryable;
    const char *word;
    const char *title;
};

constexpr std::array kFacts{
    Facts{ProblemCode::InvalidRequest, 400, false, "invalid_request", "The request is not valid"},
    Facts{ProblemCode::MalformedJson, 400, false, "malformed_json", "The body is not JSON"},
    Facts{ProblemCode::BodyTooLarge, 413, false, "body_too_large", "The body is too large"},
    Facts{ProblemCode::IdempotencyKeyMissing, 400, false, "idempotency_key_missing",
          "Idempotency-Key is missing or malformed"},
    Facts{ProblemCode::IdempotencyMismatch, 422, false, "idempotency_mismatch",
          "Idempotency-Key was used for another request"},
    Facts{ProblemCode::IdempotencyInProgress, 409, true, "idempotency_in_progress",
          "Still running"},
    Facts{ProblemCode::InvalidPhone, 422, false, "invalid_phone", "Not a mobile number"},
    Facts{ProblemCode::ForeignPhone, 422, false, "foreign_phone", "Not a Kazakhstan number"},
    Facts{ProblemCode::KeyWrong, 422, false, "key_wrong", "Wrong key"},
    Facts{ProblemCode::KeyExpired, 410, false, "key_expired", "The key has expired"},
    Facts{ProblemCode::KeyUsed, 409, false, "key_used", "The key was used already"},
    Facts{ProblemCode::KeySuperseded, 409, false, "key_superseded", "A newer key was issued"},
    Facts{ProblemCode::KeyBlocked, 423, false, "key_blocked", "Keys are blocked for this number"},
    Facts{ProblemCode::TooManyKeys, 429, true, "too_many_keys", "Too many keys"},
    Facts{ProblemCode::PasswordWrong, 422, false, "password_wrong", "Wrong password"},
    Facts{ProblemCode::PasswordBlocked, 423, false, "password_blocked", "Sign-in is blocked"},
    Facts{ProblemCode::WeakPassword, 422, false, "weak_password", "The password breaks a rule"},
    Facts{ProblemCode::PasswordUnchanged, 422, false, "password_unchanged",
          "This is the password in use"},
    Facts{ProblemCode::UnderAge, 422, false, "under_age", "Under age"},
    Facts{ProblemCode::BirthDateInvalid, 422, false, "birth_date_invalid",
          "The birth date is not valid"},
    Facts{ProblemCode::BirthDateWrong, 422, false, "birth_date_wrong", "Wrong birth date"},
    Facts{ProblemCode::OwnNumberStatementMissing, 422, false, "own_number_statement_missing",
          "The own-number statement is missing"},
    Facts{ProblemCode::PolicyNotAccepted, 422, false, "policy_not_accepted",
          "The policy was not accepted"},
    Facts{ProblemCode::PolicyOutdated, 422, false, "policy_outdated",
          "The policy has a newer edition"},
    Facts{ProblemCode::AlreadyRegistered, 409, false, "already_registered", "Already registered"},
    Facts{ProblemCode::NotRegistered, 409, false, "not_registered", "Not registered"},
    Facts{ProblemCode::VerificationTokenInvalid, 403, false, "verification_token_invalid",
          "A new session key is needed"},
    Facts{ProblemCode::Unauthorized, 401, false, "unauthorized", "Not authorised"},
    Facts{ProblemCode::DpopInvalid, 401, false, "dpop_invalid",
          "The proof of possession is not valid"},
    Facts{ProblemCode::UseDpopNonce, 401, true, "use_dpop_nonce", "A nonce is required"},
    Facts{ProblemCode::TokenExpired, 401, false, "token_expired", "The token has expired"},
    Facts{ProblemCode::SessionRevoked, 401, false, "session_revoked", "The session has ended"},
    Facts{ProblemCode::AccessBlocked, 403, false, "access_blocked", "The bank has blocked access"},
    Facts{ProblemCode::LimitRaiseHeld, 409, false, "limit_raise_held",
          "Limits are held after a password reset"},
    Facts{ProblemCode::DisputeExists, 409, false, "dispute_exists",
          "This operation is disputed already"},
    Facts{ProblemCode::TextTooLong, 422, false, "text_too_long", "The text is too long"},
    Facts{ProblemCode::CaseClosed, 409, false, "case_closed", "The case is closed"},
    Facts{ProblemCode::CardBlockFinal, 409, false, "card_block_final",
          "This card is not unblocked any more"},
    Facts{ProblemCode::CardBlockedByBank, 409, false, "card_blocked_by_bank",
          "The bank has blocked this card"},
    Facts{ProblemCode::VerificationRequired, 403, false, "verification_required",
          "A session key is required"},
    Facts{ProblemCode::PreconditionFailed, 412, false, "precondition_failed",
          "The card has changed"},
    Facts{ProblemCode::PreconditionRequired, 428, false, "precondition_required",
          "If-Match is required"},
    Facts{ProblemCode::CursorGone, 410, false, "cursor_gone", "The cursor is no longer valid"},
    Facts{ProblemCode::RateLimited, 429, true, "rate_limited", "Too many requests"},
    Facts{ProblemCode::NotFound, 404, false, "not_found", "Not found"},
    Facts{ProblemCode::MethodNotAllowed, 405, false, "method_not_allowed", "Method not allowed"},
    Facts{ProblemCode::Unavailable, 503, true, "unavailable", "The service is not available"},
    Facts{ProblemCode::Internal, 500, true, "internal", "Internal error"},
};

const Facts &factsOf(ProblemCode code)
{
    for (const Facts &facts : kFacts) {
        if (facts.code == code)
            return facts;
    }
    return kFacts.back();
}

} // namespace

int Problem::status() const
{
    return factsOf(code).status;
}

QString Problem::word() const
{
    return QLatin1String(factsOf(code).word);
}

bool Problem::isRetryable() const
{
    return retryable.value_or(factsOf(code).retryable);
}

std::optional<qint64> Problem::retryIn(const QDateTime &now) const
{
    if (!retryAt)
        return std::nullopt;
    return std::max<qint64>(0, (now.msecsTo(*retryAt) + 999) / 1000);
}

QByteArray Problem::toJson(const QString &requestId, const QDateTime &now) const
{
    QJsonArray list;
    for (const FieldError &error : errors)
        list.append(QJsonObject{{u"field"_s, error.field}, {u"code"_s, error.code}});
    QJsonObject body{{u"type"_s, u"urn:qorgan:problem:"_s + word()},
                     {u"title"_s, QLatin1String(factsOf(code).title)},
                     {u"status"_s, status()},
                     {u"code"_s, word()},
                     {u"retryable"_s, isRetryable()},
                     {u"errors"_s, list},
                     {u"request_id"_s, requestId}};
    if (triesLeft)
        body.insert(u"tries_left"_s, *triesLeft);
    if (retryAt) {
        body.insert(u"retry_at"_s, wireTime(*retryAt));
        body.insert(u"retry_in"_s, *retryIn(now));
    }
    if (!epoch.isEmpty())
        body.insert(u"epoch"_s, epoch);
    if (!reason.isEmpty())
        body.insert(u"reason"_s, reason);
    if (!number.isEmpty())
        body.insert(u"number"_s, number);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

std::optional<ProblemCode> problemCodeFrom(const QString &word)
{
    const auto found = std::find_if(kFacts.begin(), kFacts.end(), [&word](const Facts &facts) {
        return QLatin1String(facts.word) == word;
    });
    return found == kFacts.end() ? std::nullopt : std::optional(found->code);
}

tl::unexpected<Problem> refuseField(const QString &field, const QString &code)
{
    return refuse(Problem{ProblemCode::InvalidRequest, {{field, code}}});
}

} // namespace qorgan::sandbox
