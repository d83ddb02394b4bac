// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Chance.h"

namespace qorgan::sandbox {

namespace {

std::mt19937_64 seeded(quint64 seed, quint64 stream, quint64 position)
{
    const auto low = [](quint64 value) { return static_cast<quint32>(value); };
    const auto high = [](quint64 value) { return static_cast<quint32>(value >> 32U); };
    std::seed_seq sequence{low(seed),    high(seed),    low(stream),
                           high(stream), low(position), high(position)};
    return std::mt19937_64(sequence);
}

} // namespace

Chance::Chance(quint64 seed, quint64 stream, quint64 position)
    : m_engine(seeded(seed, stream, position))
{
}

qint64 Chance::between(qint64 least, qint64 most)
{
    // The standard's distributions differ between libraries; a remainder does not, and its slight
    // bias is of no matter here.
    const auto span = static_cast<quint64>(most - least) + 1;
    return least + static_cast<qint64>(m_engine() % span);
}

QString Chance::hex()
{
    return QStringLiteral("%1").arg(m_engine(), 16, 16, QLatin1Char('0'));
}

} // namespace qorgan::sandbox
