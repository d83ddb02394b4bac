// SPDX-License-Identifier: Apache-2.0
#include "vault/AttemptsRecord.h"

#include "crypto/Digest.h"
#include "crypto/Hkdf.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>

namespace qorgan::vault {

namespace {

using base::ErrorCode;
using std::chrono::milliseconds;

constexpr char16_t kMagic[] = u"qorgan attempts 1";
constexpr qsizetype kLongest = 1024;
constexpr qsizetype kLongestBootId = 128;
constexpr qsizetype kMostMacs = 2;

// Places in the outer array: the record as a byte string, then the MACs.
enum Place { Magic, Tries, Boot, Since };

base::Error forged()
{
    return {ErrorCode::VaultDamaged, QStringLiteral("attempts")};
}

} // namespace

AttemptsRecord AttemptsRecord::exhausted(const base::Clock &clock)
{
    AttemptsRecord record;
    record.m_triesUsed = kUnlockTries;
    record.m_bootId = clock.bootId();
    record.m_blockedSince = clock.sinceBoot();
    return record;
}

milliseconds AttemptsRecord::blockedFor(const base::Clock &clock) const
{
    if (m_triesUsed < kUnlockTries)
        return milliseconds(0);
    const auto passed = clock.sinceBoot() - m_blockedSince;
    if (m_bootId != clock.bootId() || passed.count() < 0)
        return kUnlockBlock;
    return std::max(milliseconds(kUnlockBlock) - passed, milliseconds(0));
}

bool AttemptsRecord::isOfAnotherTime(const base::Clock &clock) const
{
    return m_triesUsed >= kUnlockTries
           && (m_bootId != clock.bootId() || clock.sinceBoot() < m_blockedSince);
}

void AttemptsRecord::settle(const base::Clock &clock)
{
    if (m_triesUsed < kUnlockTries)
        return;
    if (isOfAnotherTime(clock))
        *this = exhausted(clock);
    else if (blockedFor(clock).count() == 0)
        *this = AttemptsRecord();
}

void AttemptsRecord::countTry(const base::Clock &clock)
{
    if (m_triesUsed + 1 >= kUnlockTries)
        *this = exhausted(clock);
    else
        m_triesUsed += 1;
}

AttemptsRecord AttemptsRecord::stricter(const AttemptsRecord &a, const AttemptsRecord &b,
                                        const base::Clock &clock)
{
    if (a.m_triesUsed != b.m_triesUsed)
        return a.m_triesUsed > b.m_triesUsed ? a : b;
    return a.blockedFor(clock) >= b.blockedFor(clock) ? a : b;
}

QByteArray AttemptsRecord::encode(const QByteArray &vaultId,
                                  const std::vector<const base::SecretBytes *> &keys) const
{
    const QByteArray record = QCborValue(QCborArray{QStringView(kMagic), m_triesUsed, m_bootId,
                                                    static_cast<qint64>(m_blockedSince.count())})
                                  .toCbor();
    QCborArray sealed{record};
    for (const base::SecretBytes *key : keys)
        sealed.append(crypto::hmacSha256(*key, vaultId + record));
    return QCborValue(sealed).toCbor();
}

base::Result<AttemptsRecord> AttemptsRecord::decode(const QByteArray &bytes,
                                                    const QByteArray &vaultId,
                                                    const base::SecretBytes &key)
{
    if (bytes.size() > kLongest)
        return base::failure(forged());
    const QCborArray sealed = QCborValue::fromCbor(bytes).toArray();
    const QByteArray record = sealed.at(0).toByteArray();
    const QByteArray expected = crypto::hmacSha256(key, vaultId + record);
    bool fits = false;
    for (qsizetype i = 1; i < std::min(sealed.size(), kMostMacs + 1); ++i)
        fits = fits || crypto::equalInConstantTime(sealed.at(i).toByteArray(), expected);
    // One form only, so that every changed bit is noticed.
    if (!fits || QCborValue(sealed).toCbor() != bytes)
        return base::failure(forged());
    const QCborArray fields = QCborValue::fromCbor(record).toArray();
    AttemptsRecord read;
    const qint64 tries = fields.at(Tries).toInteger(-1);
    read.m_bootId = fields.at(Boot).toByteArray();
    read.m_blockedSince = milliseconds(fields.at(Since).toInteger());
    if (fields.at(Magic).toString() != QStringView(kMagic) || tries < 0 || tries > kUnlockTries
        || read.m_bootId.size() > kLongestBootId)
        return base::failure(forged());
    read.m_triesUsed = static_cast<int>(tries);
    return read;
}

base::Result<base::SecretBytes> attemptsKey(const base::SecretBytes &deviceSecret,
                                            const QByteArray &vaultId)
{
    const auto material =
        deviceSecret.isEmpty() ? base::SecretBytes::copyOf(vaultId) : deviceSecret.clone();
    return crypto::hkdfSha256(material, vaultId, "qorgan v1 attempts", 32);
}

} // namespace qorgan::vault
