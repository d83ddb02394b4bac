// SPDX-License-Identifier: Apache-2.0
#include "ui/format/MoneyText.h"

#include <array>

namespace qorgan::ui {

namespace {

constexpr QChar kNoBreakSpace(0x00a0);
constexpr QChar kMinus(0x2212);
constexpr int kGroup = 3;

QString signOf(const QString &currency)
{
    static constexpr std::array<std::pair<const char16_t *, char16_t>, 3> kSigns{{
        {u"KZT", u'₸'},
        {u"USD", u'$'},
        {u"EUR", u'€'},
    }};
    for (const auto &[code, sign] : kSigns) {
        if (currency == QStringView(code))
            return QChar(sign);
    }
    return currency;
}

QString grouped(const QString &digits, QChar separator)
{
    QString text = digits;
    for (qsizetype place = text.size() - kGroup; place > 0; place -= kGroup)
        text.insert(place, separator);
    return text;
}

QChar separatorOf(domain::Language language)
{
    return language == domain::Language::English ? QChar(u',') : kNoBreakSpace;
}

} // namespace

QString countText(qint64 count, domain::Language language)
{
    return grouped(QString::number(count), separatorOf(language));
}

QString moneyText(const domain::Money &money, domain::Language language)
{
    const bool english = language == domain::Language::English;
    const int fraction = domain::Money::fractionDigits(money.currency);
    // The magnitude of the smallest qint64 is no qint64.
    const auto magnitude = money.minor < 0 ? quint64(0) - static_cast<quint64>(money.minor)
                                           : static_cast<quint64>(money.minor);
    const QString digits = QString::number(magnitude).rightJustified(fraction + 1, u'0');
    QString text = grouped(digits.left(digits.size() - fraction), separatorOf(language));
    if (fraction > 0)
        text += QChar(english ? u'.' : u',') + digits.right(fraction);
    if (money.minor < 0)
        text.prepend(kMinus);
    return text + kNoBreakSpace + signOf(money.currency);
}

QString signedMoneyText(const domain::Money &money, domain::Language language)
{
    const QString text = moneyText(money, language);
    return money.minor > 0 ? u'+' + text : text;
}

} // namespace qorgan::ui
