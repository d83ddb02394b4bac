// SPDX-License-Identifier: Apache-2.0
#include "vault/FreshnessMark.h"

#include "base/LogCategories.h"
#include "crypto/Digest.h"
#include "vault/DurableFile.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace qorgan::vault {

namespace {

constexpr QByteArrayView kLabel("qorgan freshness");
constexpr qsizetype kIdBytes = 16;
constexpr qsizetype kMacBytes = 32;
constexpr qsizetype kHeadBytes = kLabel.size() + 8 + kIdBytes;
constexpr qsizetype kMarkBytes = kHeadBytes + kMacBytes;

} // namespace

QByteArray freshnessMark(quint64 generation, const QByteArray &vaultId,
                         const base::SecretBytes &key)
{
    QByteArray mark = kLabel.toByteArray();
    const quint64 number = qToBigEndian(generation);
    mark.append(reinterpret_cast<const char *>(&number), sizeof number);
    mark.append(vaultId);
    return mark + crypto::hmacSha256(key, mark);
}

std::optional<quint64> generationIn(const QByteArray &mark, const QByteArray &vaultId,
                                    const base::SecretBytes &key)
{
    if (mark.size() != kMarkBytes || vaultId.size() != kIdBytes)
        return std::nullopt;
    const auto generation = qFromBigEndian<quint64>(mark.constData() + kLabel.size());
    if (!crypto::equalInConstantTime(mark, freshnessMark(generation, vaultId, key)))
        return std::nullopt;
    return generation;
}

FreshnessFile::FreshnessFile(QString path)
    : m_path(std::move(path))
{
}

std::optional<quint64> FreshnessFile::read(const QByteArray &vaultId,
                                           const base::SecretBytes &key) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray both = file.read(2 * kMarkBytes);
    const auto first = generationIn(both.left(kMarkBytes), vaultId, key);
    const auto second = generationIn(both.mid(kMarkBytes), vaultId, key);
    if (!first || !second)
        return first ? first : second;
    return std::max(*first, *second);
}

base::Result<void> FreshnessFile::make(quint64 generation, const QByteArray &vaultId,
                                       const base::SecretBytes &key) const
{
    const QByteArray mark = freshnessMark(generation, vaultId, key);
    return replaceFile(m_path, mark + mark);
}

void FreshnessFile::note(quint64 generation, const QByteArray &vaultId,
                         const base::SecretBytes &key) const
{
    QFile file(m_path);
    const bool written =
        file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered)
        && file.seek(static_cast<qint64>(generation % 2) * kMarkBytes)
        && file.write(freshnessMark(generation, vaultId, key)) == kMarkBytes;
    if (!written)
        qCWarning(base::logVault, "The freshness mark could not be written.");
}

} // namespace qorgan::vault
