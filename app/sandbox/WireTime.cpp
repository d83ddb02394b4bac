// SPDX-License-Identifier: Apache-2.0
#include "sandbox/WireTime.h"

#include <QLocale>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// Asia/Almaty has been UTC+5 since 2024-03-01; the contract fixes that offset for months.
constexpr int kBankOffsetSeconds = 5 * 3600;

} // namespace

QString wireTime(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

QString wireTime(qint64 msecsSinceEpoch)
{
    return wireTime(QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch, Qt::UTC));
}

QString httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
}

QDate bankDay(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(kBankOffsetSeconds).date();
}

qint64 bankMidnight(const QDate &day)
{
    return day.startOfDay(Qt::OffsetFromUTC, kBankOffsetSeconds).toMSecsSinceEpoch();
}

} // namespace qorgan::sandbox
