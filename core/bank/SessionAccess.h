// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankCaller.h"
#include "bank/BankGateway.h"

#include <optional>
#include <vector>

namespace qorgan::bank {

/// Holds the tokens of one session and sends calls that need them. The access token is renewed
/// silently, by one renewal at a time however many calls wait for it.
/// @thread main
class SessionAccess
{
public:
    SessionAccess(BankCaller &caller, const base::Clock &clock, base::Random &random);
    ~SessionAccess();

    void use(domain::SessionTokens tokens);
    void resume(BankGateway::LastingTokens tokens);
    /// Wipes the tokens; calls still running end with Cancelled.
    void drop(BankGateway::Keep keep);
    [[nodiscard]] bool hasSession() const;
    [[nodiscard]] BankGateway::LastingTokens lastingTokens() const;

    /// An answer below status 400 to a call made with the access token.
    /// @errors SessionEnded when there is no session or the bank ended it; those of BankCaller
    base::Task<HttpAnswer> call(HttpRequest request, base::CancelScope scope);

private:
    using SharedToken = std::shared_ptr<const base::SecretBytes>;

    [[nodiscard]] bool needsRenewal() const;
    base::Task<void> renewed(base::CancelScope scope);
    QCoro::Task<> renew(base::CancelScope sessionScope);
    base::Task<domain::SessionTokens> requestRenewal(base::CancelScope sessionScope);

    BankCaller &m_caller;
    const base::Clock &m_clock;
    base::Random &m_random;
    BankGateway::LastingTokens m_lasting;
    SharedToken m_accessToken;
    /// By monotonic time: a clock that is set must not stretch it.
    std::chrono::milliseconds m_accessGoodUntil{};
    base::CancelScope m_scope;
    bool m_renewing = false;
    std::vector<base::Pending<void>> m_waiting;
};

} // namespace qorgan::bank
