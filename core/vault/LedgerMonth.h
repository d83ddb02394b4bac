// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace qorgan::vault {

/// A month at the bank, as the instants between which it lies.
struct LedgerMonth {
    /// "2026-11"
    QString name;
    /// Milliseconds since 1970, UTC: the first of the month, and the first that is not in it.
    qint64 from = 0;
    qint64 to = 0;

    /// Nothing for a word that names no month.
    [[nodiscard]] static std::optional<LedgerMonth> parse(const QString &name,
                                                          const QTimeZone &zone);
    [[nodiscard]] static LedgerMonth containing(qint64 instant, const QTimeZone &zone);
};

} // namespace qorgan::vault
