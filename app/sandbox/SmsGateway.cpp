// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SmsGateway.h"

#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::OperationStatus;

namespace {

QString advice(bool russian)
{
    return russian ? u"Если это были не вы, сразу позвоните в банк по номеру на вашей карте."_s
                   : u"Бұл сіз болмасаңыз, картаңыздағы нөмірмен банкке дереу қоңырау шалыңыз."_s;
}

// "4 500,00 ₸", without a sign: the words say which way the money goes. Groups of three are never
// taken for a key.
QString amountText(const domain::Money &money)
{
    const int fraction = domain::Money::fractionDigits(money.currency);
    QString digits = QString::number(std::abs(money.minor)).rightJustified(fraction + 1, u'0');
    const QString minor = fraction > 0 ? u',' + digits.right(fraction) : QString();
    digits.chop(fraction);
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, QChar::Nbsp);
    const QString unit = money.currency == u"KZT"_s ? u"₸"_s : money.currency;
    return digits + minor + QChar::Nbsp + unit;
}

QString whatHappened(const LedgerOperation &operation, bool russian)
{
    if (operation.status == OperationStatus::Declined)
        return russian ? u"операция отклонена"_s : u"операция қабылданбады"_s;
    if (operation.status == OperationStatus::Reversed)
        return russian ? u"операция отменена"_s : u"операцияның күші жойылды"_s;
    if (operation.amount.minor > 0)
        return russian ? u"поступление"_s : u"түсім"_s;
    return russian ? u"списание"_s : u"шығыс"_s;
}

} // namespace

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
                         const QString &code, const QString &cardMask, const QDateTime &at)
{
    send(phone, language, text(language, purpose, code, cardMask), at);
}

void SmsGateway::sendNotice(const QString &phone, const QString &language, Notice notice,
                            const QDateTime &at)
{
    send(phone, language, text(language, notice), at);
}

void SmsGateway::sendOperation(const QString &phone, const QString &language,
                               const LedgerOperation &operation, const QDateTime &at)
{
    send(phone, language, text(language, operation), at);
}

void SmsGateway::send(const QString &phone, const QString &language, const QString &text,
                      const QDateTime &at)
{
    const QJsonObject sms{
        {u"at"_s, wireTime(at)}, {u"to"_s, phone}, {u"language"_s, language}, {u"text"_s, text}};
    const std::scoped_lock lock(m_mutex);
    m_log.append(toBytes(sms));
}

QString SmsGateway::text(const QString &language, Notice notice) const
{
    const bool russian = language == u"ru"_s;
    QString what;
    if (notice == Notice::PasswordChanged)
        what = russian ? u"ваш пароль изменён, на других устройствах нужно войти заново"_s
                       : u"құпиясөзіңіз ауыстырылды, басқа құрылғыларда қайта кіру керек"_s;
    else
        what = russian
                   ? u"ваш забытый пароль заменён новым, на других устройствах нужно войти заново"_s
                   : u"ұмытылған құпиясөзіңіз жаңартылды, басқа құрылғыларда қайта кіру керек"_s;
    return u"%1: %2. %3"_s.arg(m_bankName, what, advice(russian));
}

QString SmsGateway::text(const QString &language, const LedgerOperation &operation) const
{
    const bool russian = language == u"ru"_s;
    const QString card =
        operation.cardMask.isEmpty() ? QString() : u", карта "_s + operation.cardMask;
    const QString fact =
        whatHappened(operation, russian) + u", "_s + amountText(operation.amount) + card;
    // Money that came in is nothing to call about.
    if (operation.amount.minor > 0)
        return u"%1: %2."_s.arg(m_bankName, fact);
    return u"%1: %2. %3"_s.arg(m_bankName, fact, advice(russian));
}

QString SmsGateway::text(const QString &language, KeyPurpose purpose, const QString &code,
                         const QString &cardMask) const
{
    const bool russian = language == u"ru"_s;
    QString what;
    if (purpose == KeyPurpose::SignIn)
        what = russian ? u"ключ для входа"_s : u"кіру кілті"_s;
    else if (purpose == KeyPurpose::PasswordChange)
        what = russian ? u"ключ для смены пароля"_s : u"құпиясөзді ауыстыру кілті"_s;
    else
        what = (russian ? u"ключ, чтобы повысить лимиты карты %1 или разблокировать её"_s
                        : u"%1 картасының лимиттерін арттыру немесе оны бұғаттан шығару кілті"_s)
                   .arg(cardMask);
    const QString warning =
        russian ? u"Действует 15 минут. Не сообщайте его никому, даже сотруднику банка."_s
                : u"15 минут жарамды. Оны ешкімге, тіпті банк қызметкеріне де айтпаңыз."_s;
    return u"%1: %2 — %3. %4"_s.arg(m_bankName, code, what, warning);
}

} // namespace qorgan::sandbox
