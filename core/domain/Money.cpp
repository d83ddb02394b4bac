// SPDX-License-Identifier: Apache-2.0
#include "domain/Money.h"

#include <algorithm>
#include <array>

namespace qorgan::domain {

base::Result<Money> Money::parse(qint64 minor, const QString &currency)
{
    const bool wellFormed = currency.size() == 3
                            && std::all_of(currency.cbegin(), currency.cend(),
                                           [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!wellFormed)
        return base::failure(base::ErrorCode::BankAnswerMalformed, QStringLiteral("currency"));
    return Money{minor, currency};
}

int Money::fractionDigits(QStringView currency)
{
    // ISO 4217 table A.1, the ones without a minor unit that a card may meet abroad.
    static constexpr std::array<const char16_t *, 6> kWholeUnits{u"JPY", u"KRW", u"VND",
                                                                 u"ISK", u"CLP", u"UGX"};
    const bool whole = std::any_of(kWholeUnits.begin(), kWholeUnits.end(),
                                   [currency](const char16_t *code) { return currency == code; });
    return whole ? 0 : 2;
}

} // namespace qorgan::domain
