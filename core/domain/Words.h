// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace qorgan::domain {

/// The words that the bank and the vault have for the values of an enum.
template<typename Enum, std::size_t N>
using Words = std::array<std::pair<Enum, const char16_t *>, N>;

/// The word of a value; each has one.
template<typename Enum, std::size_t N>
[[nodiscard]] QString wordOf(const Words<Enum, N> &words, Enum value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return QString::fromUtf16(word);
    }
    Q_UNREACHABLE();
}

template<typename Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> valueOf(const Words<Enum, N> &words, QStringView word)
{
    for (const auto &[value, known] : words) {
        if (word == QStringView(known))
            return value;
    }
    return std::nullopt;
}

} // namespace qorgan::domain
