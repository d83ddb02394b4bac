// SPDX-License-Identifier: Apache-2.0
#include "bank/Problem.h"

#include "bank/json/StrictObject.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCodeLength = 64;
constexpr int kMostFaults = 64;
constexpr qint64 kLongestWaitSeconds = 24 * 3600;

using Meaning = std::pair<QLatin1StringView, ErrorCode>;

// What is missing here means BankRefused: a fault of this program, not of the person.
constexpr std::array kMeanings{
    Meaning{"invalid_phone"_L1, ErrorCode::PhoneInvalid},
    Meaning{"foreign_phone"_L1, ErrorCode::PhoneForeign},
    Meaning{"key_wrong"_L1, ErrorCode::KeyWrong},
    Meaning{"key_expired"_L1, ErrorCode::KeyExpired},
    Meaning{"key_used"_L1, ErrorCode::KeyUsed},
    Meaning{"key_superseded"_L1, ErrorCode::KeySuperseded},
    Meaning{"key_blocked"_L1, ErrorCode::KeyBlocked},
    Meaning{"too_many_keys"_L1, ErrorCode::TooManyKeys},
    Meaning{"password_wrong"_L1, ErrorCode::PasswordWrong},
    Meaning{"password_blocked"_L1, ErrorCode::PasswordBlocked},
    Meaning{"password_unchanged"_L1, ErrorCode::PasswordUnchanged},
    Meaning{"under_age"_L1, ErrorCode::UnderAge},
    Meaning{"birth_date_invalid"_L1, ErrorCode::BirthDateInvalid},
    Meaning{"birth_date_wrong"_L1, ErrorCode::BirthDateWrong},
    Meaning{"own_number_statement_missing"_L1, ErrorCode::OwnNumberStatementMissing},
    Meaning{"policy_not_accepted"_L1, ErrorCode::PolicyNotAccepted},
    Meaning{"policy_outdated"_L1, ErrorCode::PolicyOutdated},
    Meaning{"already_registered"_L1, ErrorCode::AlreadyRegistered},
    Meaning{"not_registered"_L1, ErrorCode::NotRegistered},
    Meaning{"verification_token_invalid"_L1, ErrorCode::VerificationExpired},
    Meaning{"unauthorized"_L1, ErrorCode::SignInRefused},
    Meaning{"dpop_invalid"_L1, ErrorCode::SignInRefused},
    Meaning{"use_dpop_nonce"_L1, ErrorCode::SignInRefused},
    Meaning{"token_expired"_L1, ErrorCode::SessionEnded},
    Meaning{"access_blocked"_L1, ErrorCode::AccessBlocked},
    Meaning{"cursor_gone"_L1, ErrorCode::CursorGone},
    Meaning{"rate_limited"_L1, ErrorCode::RateLimited},
    Meaning{"not_found"_L1, ErrorCode::NotFound},
    Meaning{"dispute_exists"_L1, ErrorCode::AlreadyReported},
    Meaning{"case_closed"_L1, ErrorCode::CaseClosed},
    Meaning{"precondition_failed"_L1, ErrorCode::RecordChanged},
    Meaning{"verification_required"_L1, ErrorCode::KeyRequired},
    Meaning{"limit_raise_held"_L1, ErrorCode::LimitRaiseHeld},
    Meaning{"card_block_final"_L1, ErrorCode::CardBlockFinal},
    Meaning{"card_blocked_by_bank"_L1, ErrorCode::CardBlockedByBank},
    Meaning{"unavailable"_L1, ErrorCode::BankUnavailable},
    Meaning{"internal"_L1, ErrorCode::BankUnavailable},
};

/// What the bank found wrong with one field of a form.
ErrorCode meaningOfField(const QString &field, const QString &fault)
{
    if (field == "password"_L1)
        return fault == "digits_only"_L1 ? ErrorCode::PasswordDigitsOnly
                                         : ErrorCode::PasswordTooShort;
    if (field == "name"_L1)
        return fault == "required"_L1 ? ErrorCode::NameMissing : ErrorCode::NameInvalid;
    if (field == "birth_date"_L1)
        return ErrorCode::BirthDateInvalid;
    if (field == "phone"_L1)
        return fault == "foreign"_L1 ? ErrorCode::PhoneForeign : ErrorCode::PhoneInvalid;
    if (field == "code"_L1)
        return ErrorCode::KeyFormat;
    return ErrorCode::BankRefused;
}

/// Why the bank ended a session. A reason this version does not know is an end like any other.
ErrorCode meaningOfRevocation(const StrictObject &data)
{
    const QString reason = data.has(u"reason") ? data.word(u"reason", kCodeLength) : QString();
    if (reason == "password_changed"_L1 || reason == "password_reset"_L1)
        return ErrorCode::PasswordChangedElsewhere;
    if (reason == "device_removed"_L1)
        return ErrorCode::DeviceRemoved;
    return ErrorCode::SessionEnded;
}

ErrorCode meaningOf(const QString &code, const StrictObject &data)
{
    if (code == "session_revoked"_L1)
        return meaningOfRevocation(data);
    const auto *known = std::find_if(kMeanings.begin(), kMeanings.end(),
                                     [&code](const Meaning &m) { return m.first == code; });
    if (known != kMeanings.end())
        return known->second;
    if (code != "weak_password"_L1 && code != "invalid_request"_L1)
        return ErrorCode::BankRefused;
    const auto faults =
        data.has(u"errors") ? data.objects(u"errors", kMostFaults) : QList<StrictObject>();
    if (faults.isEmpty())
        return code == "weak_password"_L1 ? ErrorCode::PasswordTooShort : ErrorCode::BankRefused;
    return meaningOfField(faults.first().word(u"field", kCodeLength),
                          faults.first().word(u"code", kCodeLength));
}

std::optional<QDateTime> retryAtOf(const StrictObject &data, const HttpAnswer &answer,
                                   const QDateTime &now)
{
    if (data.has(u"retry_in"))
        return now.addSecs(data.integer(u"retry_in", 0, kLongestWaitSeconds));
    if (data.has(u"retry_at"))
        return data.instant(u"retry_at");
    if (answer.retryAfter)
        return now.addSecs(answer.retryAfter->count());
    return std::nullopt;
}

bool isProblem(const HttpAnswer &answer)
{
    return answer.contentType.startsWith("application/problem+json");
}

/// What stands before a bank answers in its own words when the bank is away.
std::optional<Problem> strangersRefusal(const HttpAnswer &answer, const QDateTime &now)
{
    const bool away = answer.status == 502 || answer.status == 503 || answer.status == 504;
    const bool tooMany = answer.status == 429;
    if (isProblem(answer) || (!away && !tooMany))
        return std::nullopt;
    Problem problem;
    problem.retryable = true;
    problem.error.code = tooMany ? ErrorCode::RateLimited : ErrorCode::BankUnavailable;
    problem.error.detail = u"status %1"_s.arg(answer.status);
    if (answer.retryAfter)
        problem.error.retryAt = now.addSecs(answer.retryAfter->count());
    return problem;
}

} // namespace

base::Result<Problem> problemFrom(const HttpAnswer &answer, const QDateTime &now)
{
    if (auto refusal = strangersRefusal(answer, now))
        return *std::move(refusal);
    if (!isProblem(answer))
        return base::failure(ErrorCode::BankAnswerMalformed,
                             u"status %1 without a problem"_s.arg(answer.status));
    const auto data = StrictObject::parse(answer.body);
    if (!data)
        return base::failure(data.error());
    Problem problem;
    problem.code = data->token(u"code", kCodeLength);
    problem.retryable = data->has(u"retryable") && data->flag(u"retryable");
    problem.error.code = meaningOf(problem.code, *data);
    // Not refused for good: the same request may succeed later.
    if (problem.retryable && problem.error.code == ErrorCode::BankRefused)
        problem.error.code = ErrorCode::BankUnavailable;
    problem.error.retryAt = retryAtOf(*data, answer, now);
    if (data->has(u"tries_left"))
        problem.error.triesLeft = static_cast<int>(data->integer(u"tries_left", 0, 100));
    problem.error.detail = u"status %1, %2, %3"_s.arg(answer.status)
                               .arg(problem.code, QString::fromLatin1(answer.requestId));
    return data->unlessFaulty(std::move(problem));
}

} // namespace qorgan::bank
