// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace qorgan::sandbox {

/// RFC 3339 in UTC with milliseconds: "2026-11-21T07:30:00.000Z".
[[nodiscard]] QString wireTime(const QDateTime &instant);
[[nodiscard]] QString wireTime(qint64 msecsSinceEpoch);

/// The Date header of RFC 9110: "Sat, 21 Nov 2026 07:30:00 GMT".
[[nodiscard]] QString httpDate(const QDateTime &instant);

/// Today at the bank, UTC+5.
[[nodiscard]] QDate bankDay(const QDateTime &instant);

/// A month at the bank, UTC+5; in the order of time.
using BankMonth = std::chrono::year_month;
[[nodiscard]] BankMonth bankMonth(qint64 msecsSinceEpoch);
/// "2026-11"
[[nodiscard]] QString wireMonth(BankMonth month);
/// The day "2026-11-21"; nothing for text of another form.
[[nodiscard]] std::optional<QDate> wireDay(const QString &day);
/// The first day of the month "2026-11"; nothing for text of another form.
[[nodiscard]] std::optional<QDate> firstDayOf(const QString &month);

/// The day of the bank at a moment: "2026-11-21".
[[nodiscard]] QString wireDay(qint64 msecsSinceEpoch);

/// Milliseconds since the epoch at which a day of the bank begins.
[[nodiscard]] qint64 bankMidnight(const QDate &day);

} // namespace qorgan::sandbox
