// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

namespace qorgan::ui {

/// How Kazakhstan writes days and numbers in a language; English as in Britain.
[[nodiscard]] QLocale localeOf(domain::Language language);

/// The same instant on the clocks of the banks: Asia/Almaty, UTC+5 since 1 March 2024 even where
/// the computer's own time zone data is older than that.
[[nodiscard]] QDateTime bankTime(const QDateTime &instant);
/// The bank's calendar day of an instant.
[[nodiscard]] QDate bankDay(const QDateTime &instant);

/// The instant at which a day begins at the bank, UTC.
[[nodiscard]] QDateTime bankDayBegin(const QDate &day);

/// "14:05", bank time.
[[nodiscard]] QString clockText(const QDateTime &instant);

/// "Today", "Yesterday", "14 November", and the year when it is not this one.
/// @param today  the bank's day now
[[nodiscard]] QString dayText(const QDate &day, const QDate &today, domain::Language language);

/// As dayText(), short enough for a narrow column: "Today", "14 Nov", "14.11.2025".
[[nodiscard]] QString shortDayText(const QDate &day, const QDate &today, domain::Language language);

/// "November 2026", by itself.
[[nodiscard]] QString monthText(const QDate &month, domain::Language language);

/// "14 November 2026", never relative.
[[nodiscard]] QString fullDateText(const QDate &day, domain::Language language);

/// "Today, 14:05", "14 November, 14:05".
[[nodiscard]] QString momentText(const QDateTime &instant, const QDate &today,
                                 domain::Language language);

} // namespace qorgan::ui
