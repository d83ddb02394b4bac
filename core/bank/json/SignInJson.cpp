// SPDX-License-Identifier: Apache-2.0
#include "bank/json/SignInJson.h"

#include "bank/json/StrictObject.h"

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdLength = 64;
constexpr int kMaskLength = 40;
constexpr int kWordLength = 20;
constexpr std::size_t kTokenLength = 128;
constexpr qint64 kLongestKeySeconds = 24 * 3600;
constexpr qint64 kLongestAccessSeconds = 3600;
constexpr qint64 kLongestSessionSeconds = 31 * 24 * 3600;

base::SecretBytes take(HttpAnswer &answer, QLatin1StringView member, const StrictObject &data)
{
    const auto found = answer.secrets.find(QByteArray(member.data(), member.size()));
    const bool sound = found != answer.secrets.end() && !found->second.isEmpty()
                       && found->second.size() <= kTokenLength;
    if (!sound) {
        data.fault(QString(member));
        return {};
    }
    return std::move(found->second);
}

} // namespace

QByteArrayList confirmationSecrets()
{
    return {QByteArrayLiteral("verification_token")};
}

QByteArrayList grantSecrets()
{
    return {QByteArrayLiteral("authorization_code")};
}

QByteArrayList tokenSecrets()
{
    return {QByteArrayLiteral("access_token"), QByteArrayLiteral("refresh_token"),
            QByteArrayLiteral("events_token"), QByteArrayLiteral("revocation_secret")};
}

base::Result<domain::VerificationTicket> ticketFrom(const HttpAnswer &answer)
{
    const auto data = StrictObject::parse(answer.body);
    if (!data)
        return base::failure(data.error());
    domain::VerificationTicket ticket;
    ticket.id = data->token(u"id", kIdLength);
    ticket.maskedPhone = data->text(u"phone_masked", kMaskLength);
    ticket.codeLength = static_cast<int>(data->integer(u"code_length", 4, 10));
    ticket.expiresAt = data->instant(u"expires_at");
    ticket.lifetime = std::chrono::seconds(data->integer(u"expires_in", 0, kLongestKeySeconds));
    ticket.resendAfter =
        std::chrono::seconds(data->integer(u"resend_after", 0, kLongestKeySeconds));
    ticket.triesLeft = static_cast<int>(data->integer(u"tries_left", 0, 100));
    return data->unlessFaulty(std::move(ticket));
}

base::Result<domain::ConfirmedPhone> confirmationFrom(HttpAnswer answer)
{
    const auto data = StrictObject::parse(answer.body);
    if (!data)
        return base::failure(data.error());
    domain::ConfirmedPhone phone;
    phone.token = take(answer, "verification_token"_L1, *data);
    phone.registered = data->flag(u"registered");
    return data->unlessFaulty(std::move(phone));
}

base::Result<base::SecretBytes> grantFrom(HttpAnswer answer)
{
    const auto data = StrictObject::parse(answer.body);
    if (!data)
        return base::failure(data.error());
    auto code = take(answer, "authorization_code"_L1, *data);
    return data->unlessFaulty(std::move(code));
}

base::Result<domain::SessionTokens> tokensFrom(HttpAnswer answer, TokenGrant grant,
                                               const QDateTime &now)
{
    const auto data = StrictObject::parse(answer.body);
    if (!data)
        return base::failure(data.error());
    domain::SessionTokens tokens;
    if (data->word(u"token_type", kWordLength).compare(u"DPoP", Qt::CaseInsensitive) != 0)
        data->fault(u"token_type");
    tokens.sessionId = data->token(u"session_id", kIdLength);
    tokens.accessToken = take(answer, "access_token"_L1, *data);
    tokens.accessExpiresAt = now.addSecs(data->integer(u"expires_in", 1, kLongestAccessSeconds));
    tokens.refreshExpiresAt =
        now.addSecs(data->integer(u"refresh_expires_in", 0, kLongestSessionSeconds));
    if (grant == TokenGrant::First) {
        tokens.refreshToken = take(answer, "refresh_token"_L1, *data);
        tokens.eventsToken = take(answer, "events_token"_L1, *data);
        tokens.revocationSecret = take(answer, "revocation_secret"_L1, *data);
    }
    return data->unlessFaulty(std::move(tokens));
}

} // namespace qorgan::bank
