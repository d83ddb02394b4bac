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

/// The number in international form. In Kazakhstan 8 is the trunk prefix and 7 the country code;
/// a bare 7xx number of ten digits has neither.
QString international(const QString &typed)
{
    const QString digits = onlyDigits(typed);
    if (typed.trimmed().startsWith(u'+'))
        return u'+' + digits;
    if (digits.startsWith(u'8'))
        return QStringLiteral("+7") + digits.mid(1);
    if (digits.size() <= 10 && digits.size() > 1 && digits.startsWith(u'7'))
        return QStringLiteral("+7") + digits;
    if (digits.startsWith(u'7'))
        return u'+' + digits;
    return digits;
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
