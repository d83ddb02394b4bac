// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Idempotency.h"

#include "crypto/Digest.h"

namespace qorgan::sandbox {

namespace {

constexpr qint64 kSweepMs = 60 * 1000;

QByteArray entryName(const QByteArray &device, const QByteArray &key)
{
    return device + ' ' + key.toLower();
}

} // namespace

Idempotency::Idempotency(const BankClock &clock, base::Random &random)
    : m_clock(clock)
    , m_macKey(32)
{
    random.fill(m_macKey.bytes());
}

bool Idempotency::wellFormed(const QByteArray &key)
{
    if (key.size() != 36)
        return false;
    for (qsizetype i = 0; i < key.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? key[i] != '-' : std::isxdigit(static_cast<unsigned char>(key[i])) == 0)
            return false;
    }
    return true;
}

Outcome<std::optional<Reply>> Idempotency::begin(const QByteArray &device, const QByteArray &key,
                                                 const QByteArray &target, const QByteArray &body)
{
    const QByteArray fingerprint = crypto::hmacSha256(m_macKey, target + '\n' + body);
    const std::scoped_lock lock(m_mutex);
    const qint64 now = m_clock.now();
    sweep(now);
    const QByteArray name = entryName(device, key);
    const auto found = m_entries.constFind(name);
    if (found == m_entries.cend()) {
        m_entries.insert(name, Entry{fingerprint, now, std::nullopt});
        return std::optional<Reply>();
    }
    if (!crypto::equalInConstantTime(found->fingerprint, fingerprint))
        return refuse(ProblemCode::IdempotencyMismatch);
    if (!found->reply)
        return refuse(ProblemCode::IdempotencyInProgress);
    return found->reply;
}

void Idempotency::finish(const QByteArray &device, const QByteArray &key, const Reply &reply)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(entryName(device, key));
    if (found != m_entries.end())
        found->reply = reply;
}

void Idempotency::abandon(const QByteArray &device, const QByteArray &key)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.remove(entryName(device, key));
}

void Idempotency::sweep(qint64 now)
{
    if (now - m_sweptAt < kSweepMs)
        return;
    m_sweptAt = now;
    m_entries.removeIf([now](const auto &item) {
        return item.value().reply && now - item.value().begunAt > kKeptMs;
    });
}

} // namespace qorgan::sandbox
