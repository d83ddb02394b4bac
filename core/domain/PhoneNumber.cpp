// SPDX-License-Identifier: Apache-2.0
#include "domain/PhoneNumber.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <memory>

namespace qorgan::domain {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;

constexpr int kMaximumDigits = 15; // E.164
constexpr char kRegion[] = "KZ";
constexpr QLatin1String kCountryCode("+7");
constexpr qsizetype kLongestE164 = 12; // "+7" and ten digits

bool isDialable(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'+' || c == u' ' || c == u'-' || c == u'(' || c == u')'
           || c == QChar(0x00a0) || c == QChar(0x202f) || c == u'.';
}

QString onlyDigits(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return digits;
}

/// The number in international form. In Kazakhstan 8 is the trunk prefix and 7 the country code; a
/// number of ten digits has neither. While someone types, a first 7 is taken for the number's own;
/// the twelfth digit tells that it was the country code after all.
QString international(const QString &typed)
{
    constexpr qsizetype kNational = 10;
    const QString digits = onlyDigits(typed);
    const bool isInternational = typed.trimmed().startsWith(u'+');
    if (isInternational && digits.startsWith(u"77") && digits.size() == kNational + 2)
        return u'+' + digits.mid(1);
    if (isInternational)
        return u'+' + digits;
    if (digits.startsWith(u'8'))
        return QStringLiteral("+7") + digits.mid(1);
    if (digits.startsWith(u'7'))
        return (digits.size() <= kNational ? QStringLiteral("+7") : QStringLiteral("+")) + digits;
    return digits;
}

/// "+7 701 123 45 67", the way Kazakhstan writes it; libphonenumber's own grouping of the last four
/// digits changes from release to release.
QString grouped(const QString &dialled)
{
    QString shown = dialled;
    for (const qsizetype place : {10, 8, 5, 2}) {
        if (dialled.size() > place)
            shown.insert(place, u' ');
    }
    return shown;
}

bool isMobile(PhoneNumberUtil::PhoneNumberType type)
{
    return type == PhoneNumberUtil::MOBILE || type == PhoneNumberUtil::FIXED_LINE_OR_MOBILE;
}

} // namespace

PhoneNumber::PhoneNumber(QString e164)
    : m_e164(std::move(e164))
{
}

base::Result<PhoneNumber> PhoneNumber::parse(const QString &typed)
{
    using base::ErrorCode;
    for (const QChar c : typed) {
        if (!isDialable(c))
            return base::failure(ErrorCode::PhoneInvalid);
    }
    const auto *util = PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    const std::string text = international(typed).toStdString();
    if (util->Parse(text, kRegion, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return base::failure(ErrorCode::PhoneInvalid);
    std::string region;
    util->GetRegionCodeForNumber(number, &region);
    if (!util->IsValidNumber(number))
        return base::failure(ErrorCode::PhoneInvalid);
    if (region != kRegion)
        return base::failure(ErrorCode::PhoneForeign);
    if (!isMobile(util->GetNumberType(number)))
        return base::failure(ErrorCode::PhoneNotMobile);
    std::string e164;
    util->Format(number, PhoneNumberUtil::E164, &e164);
    return PhoneNumber(QString::fromStdString(e164));
}

QString PhoneNumber::formatted() const
{
    return formatPhoneAsTyped(m_e164);
}

QString PhoneNumber::masked() const
{
    // "+7 701 *** ** 67"
    return QStringLiteral("+7 %1 *** ** %2").arg(m_e164.mid(2, 3), m_e164.right(2));
}

QString formatPhoneAsTyped(const QString &typed)
{
    const QString dialled = international(typed).left(kMaximumDigits + 1);
    if (dialled.startsWith(kCountryCode) && dialled.size() <= kLongestE164)
        return grouped(dialled);
    std::unique_ptr<i18n::phonenumbers::AsYouTypeFormatter> formatter(
        PhoneNumberUtil::GetInstance()->GetAsYouTypeFormatter(kRegion));
    std::string shown;
    for (const QChar c : dialled)
        formatter->InputDigit(static_cast<char32_t>(c.unicode()), &shown);
    return QString::fromStdString(shown);
}

void warmUpPhoneNumbers()
{
    PhoneNumberUtil::GetInstance();
}

} // namespace qorgan::domain
