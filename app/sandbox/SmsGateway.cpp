// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SmsGateway.h"

#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

SmsGateway::SmsGateway(QString bankName)
    : m_bankName(std::move(bankName))
{
}

base::Result<void> SmsGateway::writeTo(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    return m_log.open(path);
}

void SmsGateway::sendKey(const QString &phone, const QString &language, KeyPurpose purpose,
                         const QString &code, const QDateTime &at)
{
    const QJsonObject sms{{u"at"_s, wireTime(at)},
                          {u"to"_s, phone},
                          {u"language"_s, language},
                          {u"text"_s, text(language, purpose, code)}};
    const std::scoped_lock lock(m_mutex);
    m_log.append(toBytes(sms));
}

QString SmsGateway::text(const QString &language, KeyPurpose purpose, const QString &code) const
{
    const bool russian = language == u"ru"_s;
    QString what;
    if (purpose == KeyPurpose::SignIn)
        what = russian ? u"ключ для входа"_s : u"кіру кілті"_s;
    else
        what = russian ? u"ключ для смены пароля"_s : u"құпиясөзді ауыстыру кілті"_s;
    const QString advice =
        russian ? u"Действует 15 минут. Не сообщайте его никому, даже сотруднику банка."_s
                : u"15 минут жарамды. Оны ешкімге, тіпті банк қызметкеріне де айтпаңыз."_s;
    return u"%1: %2 — %3. %4"_s.arg(m_bankName, code, what, advice);
}

} // namespace qorgan::sandbox
