// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/Backoff.h"
#include "bank/Transport.h"
#include "domain/ProofSigner.h"

namespace qorgan::bank {

/// Whether a request goes with a proof of possession.
enum class Proof { Needed, None };

/// Carries one call through: proves it, learns the bank's nonce, repeats what got lost with the
/// same Idempotency-Key, and turns a refusal into its error.
/// @thread main
class BankCaller
{
public:
    BankCaller(Transport &transport, const base::Clock &clock, base::Random &random);

    void useProofSigner(const domain::ProofSigner *signer) { m_signer = signer; }

    /// An answer below status 400.
    /// @errors those of Transport::send and of problemFrom()
    base::Task<HttpAnswer> call(HttpRequest request, Proof proof, base::CancelScope scope);

private:
    /// How often a call was repeated for each of the reasons to repeat it.
    struct Repeats {
        int nonce = 0;
        int replay = 0;
        int unfinished = 0;
        int lost = 0;
    };
    /// A refusal or failure of one try, and whether the call may be repeated after `wait`.
    struct Verdict {
        base::Error error;
        bool repeat = false;
        std::chrono::milliseconds wait{};
    };
    [[nodiscard]] base::Result<void> prove(HttpRequest &request) const;
    [[nodiscard]] Verdict judgeRefusal(const HttpAnswer &answer, Repeats &repeats,
                                       Backoff &backoff) const;
    [[nodiscard]] static Verdict judgeFailure(const base::Error &error, const HttpRequest &request,
                                              Repeats &repeats, Backoff &backoff);

    Transport &m_transport;
    const base::Clock &m_clock;
    base::Random &m_random;
    const domain::ProofSigner *m_signer = nullptr;
    QByteArray m_nonce;
};

} // namespace qorgan::bank
