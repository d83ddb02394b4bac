// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Verifications.h"

#include "crypto/Digest.h"
#include "sandbox/Cards.h"
#include "sandbox/Customers.h"
#include "sandbox/Meta.h"
#include "sandbox/Tokens.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBlockMs = 15 * 60 * 1000;
constexpr qint64 kHourMs = 60 * 60 * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr int kKeysAnHour = 5;
constexpr int kWrongCodesADay = 10;

QString word(KeyPurpose purpose)
{
    switch (purpose) {
    case KeyPurpose::SignIn:
        return u"sign_in"_s;
    case KeyPurpose::PasswordChange:
        return u"password_change"_s;
    case KeyPurpose::CardChange:
        break;
    }
    return u"card_change"_s;
}

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

Problem blockedUntil(qint64 until)
{
    Problem problem{ProblemCode::KeyBlocked};
    problem.retryAt = instant(until);
    return problem;
}

void supersede(Transaction &transaction, const QString &phone, const QByteArray &jkt,
               const QString &purpose, const QString &subject)
{
    auto open = transaction.prepare("UPDATE verifications SET state = 'superseded'"
                                    " WHERE phone = ? AND jkt = ? AND purpose = ?"
                                    " AND subject = ? AND state = 'open'");
    bindAll(open, phone, jkt, purpose, subject);
    open.exec();
    // A token earned by the older key ends with it (row B8).
    auto earned = transaction.prepare("UPDATE verifications SET token_hash = NULL"
                                      " WHERE phone = ? AND jkt = ? AND purpose = ?"
                                      " AND subject = ?");
    bindAll(earned, phone, jkt, purpose, subject);
    earned.exec();
}

} // namespace

Verifications::Verifications(Database &database, const BankClock &clock, base::Random &random,
                             SmsGateway &sms)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_sms(sms)
{
    Transaction transaction(database);
    QByteArray key = Meta::read(transaction, u"code_key"_s);
    if (key.isEmpty()) {
        key.resize(32);
        random.fill(std::as_writable_bytes(std::span(key.data(), 32)));
        Meta::write(transaction, u"code_key"_s, key);
        transaction.commit();
    }
    m_codeKey = base::SecretBytes::copyOf(key);
}

Outcome<IssuedKey> Verifications::issue(const domain::PhoneNumber &phone, KeyPurpose purpose,
                                        const QByteArray &jkt, const QString &language,
                                        const QString &subject)
{
    const QString number = phone.e164();
    const QString code = newCode();
    const qint64 now = m_clock.now();
    const IssuedKey issued{newId(m_random, u"ver_"_s), now + kLifetimeMs};
    QString smsLanguage = language;
    QString cardMask;
    {
        Transaction transaction(m_database);
        if (auto free = checkBlocks(transaction, number, jkt); !free)
            return refuse(free.error());
        if (auto free = checkKeysAnHour(transaction, number); !free)
            return refuse(free.error());
        supersede(transaction, number, jkt, word(purpose), subject);
        auto insert = transaction.prepare(
            "INSERT INTO verifications (id, phone, jkt, purpose, code_mac, issued_at, expires_at,"
            " subject, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open')");
        bindAll(insert, issued.id, number, jkt, word(purpose), macOf(issued.id, code.toLatin1()),
                now, issued.expiresAt, subject);
        insert.exec();
        const auto customer = Customers::findByPhone(transaction, number);
        if (smsLanguage.isEmpty())
            smsLanguage = customer ? customer->language : u"kk"_s;
        const auto card = Cards::find(transaction, subject);
        if (card && customer && card->customer == customer->id)
            cardMask = card->mask;
        transaction.commit();
    }
    if (purpose != KeyPurpose::CardChange || !cardMask.isEmpty())
        m_sms.sendKey(number, smsLanguage, purpose, code, cardMask, m_clock.utcNow());
    return issued;
}

Outcome<ConfirmedKey> Verifications::confirm(const QString &id, const QByteArray &jkt,
                                             const base::SecretBytes &code)
{
    Transaction transaction(m_database);
    auto find = transaction.prepare("SELECT phone, state, expires_at, wrong, code_mac"
                                    " FROM verifications WHERE id = ? AND jkt = ?");
    bindAll(find, id, jkt);
    if (!find.executeStep())
        return refuse(ProblemCode::NotFound);
    const QString phone = columnText(find, 0);
    const QString state = columnText(find, 1);
    const qint64 expiresAt = find.getColumn(2).getInt64();
    if (state == u"superseded"_s)
        return refuse(ProblemCode::KeySuperseded);
    if (state == u"used"_s)
        return refuse(ProblemCode::KeyUsed);
    if (auto free = checkBlocks(transaction, phone, jkt); !free)
        return refuse(free.error());
    if (state != u"open"_s || expiresAt <= m_clock.now())
        return refuse(ProblemCode::KeyExpired);
    if (!crypto::equalInConstantTime(macOf(id, code.view()), columnBytes(find, 4))) {
        const Problem problem =
            wrongCode(transaction, id, phone, jkt, find.getColumn(3).getInt() + 1);
        find.reset();
        transaction.commit();
        return refuse(problem);
    }
    find.reset();
    const ConfirmedKey confirmed{newToken(m_random, u"vt_"_s),
                                 Customers::findByPhone(transaction, phone).has_value(), expiresAt};
    auto update =
        transaction.prepare("UPDATE verifications SET state = 'used', token_hash = ? WHERE id = ?");
    bindAll(update, tokenHash(confirmed.token), id);
    update.exec();
    transaction.commit();
    return confirmed;
}

Outcome<QString> Verifications::phoneOf(Transaction &transaction, const QString &token,
                                        const QByteArray &jkt, KeyPurpose purpose,
                                        const QString &subject) const
{
    auto find = transaction.prepare("SELECT phone FROM verifications WHERE token_hash = ?"
                                    " AND jkt = ? AND purpose = ? AND subject = ?"
                                    " AND expires_at > ?");
    bindAll(find, tokenHash(token), jkt, word(purpose), subject, m_clock.now());
    if (!find.executeStep())
        return refuse(ProblemCode::VerificationTokenInvalid);
    return columnText(find, 0);
}

void Verifications::spend(Transaction &transaction, const QString &token)
{
    auto update =
        transaction.prepare("UPDATE verifications SET token_hash = NULL WHERE token_hash = ?");
    bindAll(update, tokenHash(token));
    update.exec();
}

void Verifications::endAbout(Transaction &transaction, const QString &subject)
{
    auto open = transaction.prepare(
        "UPDATE verifications SET state = 'ended' WHERE subject = ? AND state = 'open'");
    bindAll(open, subject);
    open.exec();
    auto earned =
        transaction.prepare("UPDATE verifications SET token_hash = NULL WHERE subject = ?");
    bindAll(earned, subject);
    earned.exec();
}

void Verifications::expireKeys(const QString &phone)
{
    Transaction transaction(m_database);
    auto update = transaction.prepare(
        "UPDATE verifications SET expires_at = ? WHERE phone = ? AND state = 'open'");
    bindAll(update, m_clock.now() - 1, phone);
    update.exec();
    transaction.commit();
}

Outcome<void> Verifications::checkBlocks(Transaction &transaction, const QString &phone,
                                         const QByteArray &jkt) const
{
    const qint64 now = m_clock.now();
    auto block = transaction.prepare("SELECT until FROM key_blocks WHERE phone = ? AND jkt = ?");
    bindAll(block, phone, jkt);
    if (block.executeStep() && block.getColumn(0).getInt64() > now)
        return refuse(blockedUntil(block.getColumn(0).getInt64()));
    auto wrong =
        transaction.prepare("SELECT count(*), min(at) FROM wrong_codes WHERE phone = ? AND at > ?");
    bindAll(wrong, phone, now - kDayMs);
    if (wrong.executeStep() && wrong.getColumn(0).getInt() >= kWrongCodesADay)
        return refuse(blockedUntil(wrong.getColumn(1).getInt64() + kDayMs));
    return {};
}

Outcome<void> Verifications::checkKeysAnHour(Transaction &transaction, const QString &phone) const
{
    auto keys = transaction.prepare(
        "SELECT count(*), min(issued_at) FROM verifications WHERE phone = ? AND issued_at > ?");
    bindAll(keys, phone, m_clock.now() - kHourMs);
    if (!keys.executeStep() || keys.getColumn(0).getInt() < kKeysAnHour)
        return {};
    Problem problem{ProblemCode::TooManyKeys};
    problem.retryAt = instant(keys.getColumn(1).getInt64() + kHourMs);
    return refuse(problem);
}

Problem Verifications::wrongCode(Transaction &transaction, const QString &id, const QString &phone,
                                 const QByteArray &jkt, int wrong) const
{
    const qint64 now = m_clock.now();
    auto count = transaction.prepare("INSERT INTO wrong_codes (phone, at) VALUES (?, ?)");
    bindAll(count, phone, now);
    count.exec();
    auto forget = transaction.prepare("DELETE FROM wrong_codes WHERE at <= ?");
    bindAll(forget, now - kDayMs);
    forget.exec();
    auto update = transaction.prepare("UPDATE verifications SET wrong = ?, state = ? WHERE id = ?");
    bindAll(update, wrong, wrong < kTries ? u"open"_s : u"blocked"_s, id);
    update.exec();
    if (wrong >= kTries) {
        auto block = transaction.prepare(
            "INSERT OR REPLACE INTO key_blocks (phone, jkt, until) VALUES (?, ?, ?)");
        bindAll(block, phone, jkt, now + kBlockMs);
        block.exec();
    }
    if (auto free = checkBlocks(transaction, phone, jkt); !free)
        return free.error();
    Problem problem{ProblemCode::KeyWrong};
    problem.triesLeft = kTries - wrong;
    return problem;
}

QString Verifications::newCode()
{
    // Rejection sampling: the remainder of a division alone would favour small codes.
    constexpr quint32 kCodes = 1'000'000;
    constexpr quint32 kLimit = 0xFFFFFFFFU - 0xFFFFFFFFU % kCodes;
    quint32 value = 0;
    do {
        m_random.fill(std::as_writable_bytes(std::span(&value, 1)));
    } while (value >= kLimit);
    return u"%1"_s.arg(value % kCodes, 6, 10, QLatin1Char('0'));
}

QByteArray Verifications::macOf(const QString &id, QByteArrayView code) const
{
    QByteArray message = id.toUtf8() + ':';
    message.append(code);
    return crypto::hmacSha256(m_codeKey, message);
}

} // namespace qorgan::sandbox
