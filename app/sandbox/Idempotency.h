// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/SecretBytes.h"
#include "sandbox/BankClock.h"
#include "sandbox/Message.h"
#include "sandbox/Problem.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace qorgan::sandbox {

/// Answers to requests that carry an Idempotency-Key: the first one is kept for 24 hours, in
/// memory alone. The body is recognised by an HMAC under a key of this process, so that nothing
/// lies about from which a password could be guessed fast. Any thread.
class Idempotency
{
public:
    static constexpr qint64 kKeptMs = 24LL * 3600 * 1000;

    Idempotency(const BankClock &clock, base::Random &random);

    /// A UUID in the 8-4-4-4-12 form.
    [[nodiscard]] static bool wellFormed(const QByteArray &key);

    /// Begins a request, or answers a repeat.
    /// @param device  thumbprint of the device key, or empty; each device has keys of its own
    /// @param target  method and path
    /// @returns       the kept answer, or nothing: then the caller runs the request and ends with
    ///                finish() or abandon()
    /// @errors IdempotencyMismatch, IdempotencyInProgress
    [[nodiscard]] Outcome<std::optional<Reply>> begin(const QByteArray &device,
                                                      const QByteArray &key,
                                                      const QByteArray &target,
                                                      const QByteArray &body);

    /// Keeps the answer.
    void finish(const QByteArray &device, const QByteArray &key, const Reply &reply);

    /// Forgets the request: a repeat runs it again.
    void abandon(const QByteArray &device, const QByteArray &key);

private:
    struct Entry {
        QByteArray fingerprint;
        qint64 begunAt = 0;
        std::optional<Reply> reply;
    };

    void sweep(qint64 now);

    const BankClock &m_clock;
    base::SecretBytes m_macKey;
    std::mutex m_mutex;
    QHash<QByteArray, Entry> m_entries;
    qint64 m_sweptAt = 0;
};

} // namespace qorgan::sandbox
