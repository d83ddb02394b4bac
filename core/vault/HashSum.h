// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

namespace qorgan::vault {

/// Count and sum of hashes: tells whether two collections are the same, in whatever order they
/// come. Good against damage and pages of another time; it is no protection against an author.
struct HashSum {
    qint64 count = 0;
    quint64 sum = 0;

    void add(quint64 hash, qint64 times = 1)
    {
        count += times;
        sum += hash * static_cast<quint64>(times);
    }
    bool operator==(const HashSum &) const = default;
};

/// SplitMix64's last step: every bit of the number counts for every bit of the hash.
[[nodiscard]] inline quint64 mixed(quint64 number)
{
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9U;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebU;
    return number ^ (number >> 31U);
}

[[nodiscard]] inline quint64 hashOf(qint64 row, quint64 other)
{
    return mixed(mixed(static_cast<quint64>(row)) + other);
}

[[nodiscard]] inline quint64 hashOf(const QByteArray &text)
{
    return mixed(qHashBits(text.constData(), static_cast<std::size_t>(text.size()), 1));
}

} // namespace qorgan::vault
