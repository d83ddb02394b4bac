// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <random>

namespace qorgan::sandbox {

/// Repeatable chance for believable data, the same on every platform; never for secrets.
class Chance
{
public:
    /// Equal arguments make equal sequences.
    Chance(quint64 seed, quint64 stream, quint64 position);

    /// A whole number from `least` to `most`, both included.
    [[nodiscard]] qint64 between(qint64 least, qint64 most);
    /// True in `percent` of a hundred cases.
    [[nodiscard]] bool percent(int percent) { return between(1, 100) <= percent; }
    /// 64 random bits in hexadecimal.
    [[nodiscard]] QString hex();

    template<typename T>
    [[nodiscard]] const T &pick(const QList<T> &list)
    {
        return list.at(between(0, list.size() - 1));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace qorgan::sandbox
