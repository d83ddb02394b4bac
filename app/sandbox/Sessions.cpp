// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Sessions.h"

#include "sandbox/Json.h"
#include "sandbox/Tokens.h"
#include "sandbox/WireTime.h"

#include <QJsonArray>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBlockMs = 15 * 60 * 1000;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

Problem passwordBlocked(qint64 until)
{
    Problem problem{ProblemCode::PasswordBlocked};
    problem.retryAt = QDateTime::fromMSecsSinceEpoch(until, Qt::UTC);
    return problem;
}

std::optional<QString> findDevice(Transaction &transaction, const QString &customer,
                                  const QByteArray &jkt)
{
    auto find = transaction.prepare("SELECT id FROM devices WHERE customer = ? AND jkt = ?");
    bindAll(find, customer, jkt);
    if (!find.executeStep())
        return std::nullopt;
    return columnText(find, 0);
}

bool accessBlocked(Transaction &transaction, const QString &customer)
{
    const auto row = Customers::find(transaction, customer);
    return !row || row->accessBlocked;
}

QStringList sessionsWhere(Transaction &transaction, const char *sql, const QString &value)
{
    auto find = transaction.prepare(sql);
    bindAll(find, value);
    QStringList sessions;
    while (find.executeStep())
        sessions.append(columnText(find, 0));
    return sessions;
}

} // namespace

Sessions::Sessions(Database &database, const BankClock &clock, base::Random &random,
                   const Verifications &verifications, Events &events)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_verifications(verifications)
    , m_events(events)
{
}

Outcome<QString> Sessions::signIn(const SignInAttempt &attempt)
{
    const auto customer = reserveTry(attempt);
    if (!customer)
        return refuse(customer.error());
    // Outside of any transaction: the hash takes a tenth of a second.
    if (!customer->password.matches(attempt.password))
        return refuse(wrongPassword(customer->id));
    Transaction transaction(m_database);
    Customers::setTries(transaction, customer->id, 0, 0);
    if (accessBlocked(transaction, customer->id)) {
        transaction.commit();
        return refuse(ProblemCode::AccessBlocked);
    }
    if (!attempt.verificationToken.isEmpty())
        Verifications::spend(transaction, attempt.verificationToken);
    const QString code = enrol(transaction, customer->id, attempt.jkt, attempt.deviceName);
    transaction.commit();
    return code;
}

QString Sessions::enrol(Transaction &transaction, const QString &customer, const QByteArray &jkt,
                        const QString &deviceName)
{
    const auto known = findDevice(transaction, customer, jkt);
    const QString device = known.value_or(newId(m_random, u"dev_"_s));
    if (!known) {
        auto insert = transaction.prepare("INSERT INTO devices (id, customer, jkt, name,"
                                          " enrolled_at, last_seen_at) VALUES (?, ?, ?, ?, ?, ?)");
        bindAll(insert, device, customer, jkt, deviceName, m_clock.now(), m_clock.now());
        insert.exec();
    }
    return newGrant(transaction, customer, device, jkt);
}

Outcome<IssuedTokens> Sessions::exchangeCode(const QString &code, const QByteArray &jkt)
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT customer, device, jkt FROM grants WHERE hash = ? AND expires_at > ?");
    bindAll(find, tokenHash(code), m_clock.now());
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    const QString customer = columnText(find, 0);
    const QString device = columnText(find, 1);
    if (columnBytes(find, 2) != jkt)
        return refuse(ProblemCode::DpopInvalid);
    find.reset();
    if (accessBlocked(transaction, customer))
        return refuse(ProblemCode::AccessBlocked);
    auto spend = transaction.prepare("DELETE FROM grants WHERE hash = ? OR expires_at <= ?");
    bindAll(spend, tokenHash(code), m_clock.now());
    spend.exec();
    IssuedTokens tokens;
    tokens.session = newId(m_random, u"ses_"_s);
    tokens.refresh = newToken(m_random, u"rt_"_s);
    tokens.events = newToken(m_random, u"et_"_s);
    tokens.revocation = newToken(m_random, u"rs_"_s);
    tokens.refreshExpiresAt = m_clock.now() + kSessionSeconds * 1000LL;
    auto insert = transaction.prepare(
        "INSERT INTO sessions (id, customer, device, jkt, refresh_hash, events_hash,"
        " revocation_hash, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, tokens.session, customer, device, jkt, tokenHash(tokens.refresh),
            tokenHash(tokens.events), tokenHash(tokens.revocation), tokens.refreshExpiresAt);
    insert.exec();
    tokens.access = newAccessToken(transaction, tokens.session, tokens.refreshExpiresAt);
    auto seen = transaction.prepare("UPDATE devices SET last_seen_at = ? WHERE id = ?");
    bindAll(seen, m_clock.now(), device);
    seen.exec();
    transaction.commit();
    return tokens;
}

Outcome<IssuedTokens> Sessions::refresh(const QString &token, const QByteArray &jkt)
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT id, customer, jkt, expires_at, revoked FROM sessions WHERE refresh_hash = ?");
    bindAll(find, tokenHash(token));
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    IssuedTokens tokens;
    tokens.session = columnText(find, 0);
    tokens.refreshExpiresAt = find.getColumn(3).getInt64();
    if (columnBytes(find, 2) != jkt)
        return refuse(ProblemCode::DpopInvalid);
    if (find.getColumn(4).getInt() != 0)
        return refuse(ProblemCode::SessionRevoked);
    if (tokens.refreshExpiresAt <= m_clock.now())
        return refuse(ProblemCode::TokenExpired);
    if (accessBlocked(transaction, columnText(find, 1)))
        return refuse(ProblemCode::AccessBlocked);
    find.reset();
    tokens.access = newAccessToken(transaction, tokens.session, tokens.refreshExpiresAt);
    transaction.commit();
    return tokens;
}

Outcome<SessionContext> Sessions::byAccessToken(const QString &token, const QByteArray &jkt) const
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT s.id, s.customer, s.device, s.jkt, s.revoked, a.expires_at, c.access_blocked"
        " FROM access_tokens a JOIN sessions s ON s.id = a.session"
        " JOIN customers c ON c.id = s.customer WHERE a.hash = ?");
    bindAll(find, tokenHash(token));
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    if (columnBytes(find, 3) != jkt)
        return refuse(ProblemCode::DpopInvalid);
    if (find.getColumn(4).getInt() != 0)
        return refuse(ProblemCode::SessionRevoked);
    if (find.getColumn(5).getInt64() <= m_clock.now())
        return refuse(ProblemCode::TokenExpired);
    if (find.getColumn(6).getInt() != 0)
        return refuse(ProblemCode::AccessBlocked);
    return SessionContext{columnText(find, 0), columnText(find, 1), columnText(find, 2)};
}

Outcome<std::optional<SessionContext>> Sessions::byEventsToken(const QString &token) const
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT s.id, s.customer, s.device, s.revoked, s.expires_at, c.access_blocked"
        " FROM sessions s JOIN customers c ON c.id = s.customer WHERE s.events_hash = ?");
    bindAll(find, tokenHash(token));
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    const bool over = find.getColumn(3).getInt() != 0
                      || find.getColumn(4).getInt64() <= m_clock.now()
                      || find.getColumn(5).getInt() != 0;
    if (over)
        return std::optional<SessionContext>();
    return std::optional(
        SessionContext{columnText(find, 0), columnText(find, 1), columnText(find, 2)});
}

void Sessions::revoke(const QString &revocationSecret)
{
    Transaction transaction(m_database);
    auto find = transaction.prepare("SELECT id FROM sessions WHERE revocation_hash = ?");
    bindAll(find, tokenHash(revocationSecret));
    if (!find.executeStep())
        return;
    const QString session = columnText(find, 0);
    find.reset();
    endSessions(transaction, {session});
    transaction.commit();
}

void Sessions::endAll(const QString &customer)
{
    Transaction transaction(m_database);
    endSessions(transaction,
                sessionsWhere(transaction, "SELECT id FROM sessions WHERE customer = ?", customer));
    transaction.commit();
}

QByteArray Sessions::devicesJson(const SessionContext &context) const
{
    Transaction transaction(m_database);
    auto find = transaction.prepare("SELECT id, name, enrolled_at, last_seen_at FROM devices"
                                    " WHERE customer = ? ORDER BY enrolled_at DESC, id");
    bindAll(find, context.customer);
    QJsonArray devices;
    while (find.executeStep()) {
        const QString id = columnText(find, 0);
        devices.append(QJsonObject{{u"id"_s, id},
                                   {u"name"_s, columnText(find, 1)},
                                   {u"enrolled_at"_s, wireTime(find.getColumn(2).getInt64())},
                                   {u"last_seen_at"_s, wireTime(find.getColumn(3).getInt64())},
                                   {u"current"_s, id == context.device}});
    }
    return toBytes({{u"devices"_s, devices}});
}

Outcome<void> Sessions::removeDevice(const SessionContext &context, const QString &device)
{
    Transaction transaction(m_database);
    auto remove = transaction.prepare("DELETE FROM devices WHERE id = ? AND customer = ?");
    bindAll(remove, device, context.customer);
    if (remove.exec() == 0)
        return refuse(ProblemCode::NotFound);
    auto grants = transaction.prepare("DELETE FROM grants WHERE device = ?");
    bindAll(grants, device);
    grants.exec();
    endSessions(transaction,
                sessionsWhere(transaction, "SELECT id FROM sessions WHERE device = ?", device));
    transaction.commit();
    return {};
}

Outcome<void> Sessions::changePassword(const SessionContext &context, const QByteArray &jkt,
                                       const QString &token, const base::SecretBytes &password)
{
    const auto hash = PasswordHash::of(password, m_random);
    if (!hash)
        return refuse(ProblemCode::Internal);
    Transaction transaction(m_database);
    const auto customer = Customers::find(transaction, context.customer);
    const auto phone = m_verifications.phoneOf(transaction, token, jkt, KeyPurpose::PasswordChange);
    if (!phone || !customer || *phone != customer->phone)
        return refuse(ProblemCode::VerificationTokenInvalid);
    Verifications::spend(transaction, token);
    Customers::setPassword(transaction, context.customer, *hash);
    QStringList others =
        sessionsWhere(transaction, "SELECT id FROM sessions WHERE customer = ?", context.customer);
    others.removeAll(context.session);
    endSessions(transaction, others);
    transaction.commit();
    return {};
}

Outcome<Customer> Sessions::claimant(Transaction &transaction, const SignInAttempt &attempt) const
{
    if (attempt.verificationToken.isEmpty()) {
        // Unknown number and foreign device get one answer, and neither costs a try: a stranger
        // must not be able to learn who is a customer, nor to block him.
        auto customer = Customers::findByPhone(transaction, attempt.phone);
        if (!customer || !findDevice(transaction, customer->id, attempt.jkt))
            return refuse(ProblemCode::VerificationTokenInvalid);
        return *customer;
    }
    const auto phone = m_verifications.phoneOf(transaction, attempt.verificationToken, attempt.jkt,
                                               KeyPurpose::SignIn);
    if (!phone || (!attempt.phone.isEmpty() && attempt.phone != *phone))
        return refuse(ProblemCode::VerificationTokenInvalid);
    auto customer = Customers::findByPhone(transaction, *phone);
    if (!customer)
        return refuse(ProblemCode::NotRegistered);
    return *customer;
}

// The try is counted before the password is looked at: requests sent side by side, or a bank that
// dies in between, give nobody a fourth one.
Outcome<Customer> Sessions::reserveTry(const SignInAttempt &attempt)
{
    Transaction transaction(m_database);
    const auto customer = claimant(transaction, attempt);
    if (!customer)
        return customer;
    const qint64 now = m_clock.now();
    if (customer->blockedUntil > now)
        return refuse(passwordBlocked(customer->blockedUntil));
    const int before = customer->blockedUntil != 0 ? 0 : customer->wrongTries;
    const int tries = before + 1;
    Customers::setTries(transaction, customer->id, tries,
                        tries >= kPasswordTries ? now + kBlockMs : 0);
    transaction.commit();
    return customer;
}

Problem Sessions::wrongPassword(const QString &customer)
{
    Transaction transaction(m_database);
    const auto row = Customers::find(transaction, customer);
    if (row && row->blockedUntil > m_clock.now())
        return passwordBlocked(row->blockedUntil);
    Problem problem{ProblemCode::PasswordWrong};
    problem.triesLeft = row ? std::max(1, kPasswordTries - row->wrongTries) : 1;
    return problem;
}

QString Sessions::newGrant(Transaction &transaction, const QString &customer, const QString &device,
                           const QByteArray &jkt)
{
    QString code = newToken(m_random, u"ac_"_s);
    auto insert = transaction.prepare(
        "INSERT INTO grants (hash, customer, device, jkt, expires_at) VALUES (?, ?, ?, ?, ?)");
    bindAll(insert, tokenHash(code), customer, device, jkt, m_clock.now() + kGrantSeconds * 1000LL);
    insert.exec();
    return code;
}

QString Sessions::newAccessToken(Transaction &transaction, const QString &session,
                                 qint64 sessionEnd)
{
    // Expired ones stay a day, so that their holder hears "expired" and not "unknown".
    auto forget = transaction.prepare("DELETE FROM access_tokens WHERE expires_at <= ?");
    bindAll(forget, m_clock.now() - kDayMs);
    forget.exec();
    QString token = newToken(m_random, u"at_"_s);
    auto insert = transaction.prepare(
        "INSERT INTO access_tokens (hash, session, expires_at) VALUES (?, ?, ?)");
    bindAll(insert, tokenHash(token), session,
            std::min(sessionEnd, m_clock.now() + kAccessSeconds * 1000LL));
    insert.exec();
    return token;
}

void Sessions::endSessions(Transaction &transaction, const QStringList &sessions)
{
    auto update = transaction.prepare("UPDATE sessions SET revoked = 1 WHERE id = ?");
    for (const QString &session : sessions) {
        bindAll(update, session);
        update.exec();
        update.reset();
        m_events.closeSession(session);
    }
}

} // namespace qorgan::sandbox
