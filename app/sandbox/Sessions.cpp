// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Sessions.h"

#include "sandbox/Json.h"
#include "sandbox/PasswordTries.h"
#include "sandbox/Tokens.h"
#include "sandbox/WireTime.h"

#include <QJsonArray>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

Problem revoked(const QString &reason)
{
    Problem problem{ProblemCode::SessionRevoked};
    problem.reason = reason;
    return problem;
}

Problem sessionExpired()
{
    Problem problem{ProblemCode::TokenExpired};
    problem.reason = toWord(SessionEnd::Expired);
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

void markSeen(Transaction &transaction, const QString &device, qint64 now)
{
    auto seen = transaction.prepare("UPDATE devices SET last_seen_at = ? WHERE id = ?");
    bindAll(seen, now, device);
    seen.exec();
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
    const bool right = customer->password.matches(attempt.password);
    Transaction transaction(m_database);
    if (!right)
        return refuse(PasswordTries::afterFailure(transaction, customer->id,
                                                  ProblemCode::PasswordWrong, m_clock.now()));
    // Again: meanwhile the password was changed, the device removed or the key used up.
    const auto still = claimant(transaction, attempt);
    if (!still)
        return refuse(still.error());
    if (still->password != customer->password)
        return refuse(PasswordTries::afterFailure(transaction, customer->id,
                                                  ProblemCode::PasswordWrong, m_clock.now()));
    Customers::setTries(transaction, customer->id, 0, 0);
    if (still->accessBlocked) {
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
    } else if (!deviceName.isEmpty()) {
        auto rename = transaction.prepare("UPDATE devices SET name = ? WHERE id = ?");
        bindAll(rename, deviceName, device);
        rename.exec();
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
    markSeen(transaction, device, m_clock.now());
    transaction.commit();
    return tokens;
}

Outcome<IssuedTokens> Sessions::refresh(const QString &token, const QByteArray &jkt)
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT id, customer, jkt, expires_at, revoked, end_reason, device FROM sessions"
        " WHERE refresh_hash = ?");
    bindAll(find, tokenHash(token));
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    IssuedTokens tokens;
    tokens.session = columnText(find, 0);
    tokens.refreshExpiresAt = find.getColumn(3).getInt64();
    if (columnBytes(find, 2) != jkt)
        return refuse(ProblemCode::DpopInvalid);
    if (find.getColumn(4).getInt() != 0)
        return refuse(revoked(columnText(find, 5)));
    if (tokens.refreshExpiresAt <= m_clock.now())
        return refuse(sessionExpired());
    if (accessBlocked(transaction, columnText(find, 1)))
        return refuse(ProblemCode::AccessBlocked);
    const QString device = columnText(find, 6);
    find.reset();
    markSeen(transaction, device, m_clock.now());
    tokens.access = newAccessToken(transaction, tokens.session, tokens.refreshExpiresAt);
    transaction.commit();
    return tokens;
}

Outcome<SessionContext> Sessions::byAccessToken(const QString &token, const QByteArray &jkt) const
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT s.id, s.customer, s.device, s.jkt, s.revoked, a.expires_at, c.access_blocked,"
        " s.end_reason FROM access_tokens a JOIN sessions s ON s.id = a.session"
        " JOIN customers c ON c.id = s.customer WHERE a.hash = ?");
    bindAll(find, tokenHash(token));
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    if (columnBytes(find, 3) != jkt)
        return refuse(ProblemCode::DpopInvalid);
    if (find.getColumn(4).getInt() != 0)
        return refuse(revoked(columnText(find, 7)));
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
    endSessions(transaction, {session}, SessionEnd::Logout);
    transaction.commit();
}

Outcome<void> Sessions::checkAlive(Transaction &transaction, const QString &session) const
{
    auto find = transaction.prepare("SELECT revoked, end_reason FROM sessions WHERE id = ?");
    bindAll(find, session);
    if (!find.executeStep())
        return refuse(ProblemCode::Unauthorized);
    if (find.getColumn(0).getInt() != 0)
        return refuse(revoked(columnText(find, 1)));
    return {};
}

QString Sessions::deviceName(Transaction &transaction, const SessionContext &context)
{
    auto find = transaction.prepare("SELECT name FROM devices WHERE id = ? AND name <> ''");
    bindAll(find, context.device);
    return find.executeStep() ? columnText(find, 0) : u"—"_s;
}

void Sessions::endAll(const QString &customer, SessionEnd reason)
{
    Transaction transaction(m_database);
    endOthers(transaction, customer, {}, reason);
    transaction.commit();
}

void Sessions::endOthers(Transaction &transaction, const QString &customer, const QString &kept,
                         SessionEnd reason)
{
    auto grants = transaction.prepare("DELETE FROM grants WHERE customer = ?");
    bindAll(grants, customer);
    grants.exec();
    QStringList sessions =
        sessionsWhere(transaction, "SELECT id FROM sessions WHERE customer = ?", customer);
    sessions.removeAll(kept);
    endSessions(transaction, sessions, reason);
}

QByteArray Sessions::devicesJson(const SessionContext &context) const
{
    Transaction transaction(m_database);
    auto find = transaction.prepare(
        "SELECT d.id, d.name, d.enrolled_at, d.last_seen_at, EXISTS (SELECT 1 FROM sessions s"
        " WHERE s.customer = ?1 AND s.device = d.id AND s.revoked = 0 AND s.expires_at > ?2)"
        " FROM devices d WHERE d.customer = ?1 ORDER BY d.enrolled_at DESC, d.id");
    bindAll(find, context.customer, m_clock.now());
    QJsonArray devices;
    while (find.executeStep()) {
        const QString id = columnText(find, 0);
        devices.append(QJsonObject{{u"id"_s, id},
                                   {u"name"_s, columnText(find, 1)},
                                   {u"enrolled_at"_s, wireTime(find.getColumn(2).getInt64())},
                                   {u"last_seen_at"_s, wireTime(find.getColumn(3).getInt64())},
                                   {u"signed_in"_s, find.getColumn(4).getInt() != 0},
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
                sessionsWhere(transaction, "SELECT id FROM sessions WHERE device = ?", device),
                SessionEnd::DeviceRemoved);
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

Outcome<Customer> Sessions::reserveTry(const SignInAttempt &attempt)
{
    Transaction transaction(m_database);
    const auto customer = claimant(transaction, attempt);
    if (!customer)
        return customer;
    if (auto counted = PasswordTries::reserve(transaction, *customer, m_clock.now()); !counted)
        return refuse(counted.error());
    transaction.commit();
    return customer;
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

void Sessions::endSessions(Transaction &transaction, const QStringList &sessions, SessionEnd reason)
{
    // The first reason stays: a session ends once.
    auto update = transaction.prepare(
        "UPDATE sessions SET revoked = 1, end_reason = ? WHERE id = ? AND revoked = 0");
    for (const QString &session : sessions) {
        bindAll(update, toWord(reason), session);
        update.exec();
        update.reset();
        m_events.closeSession(session);
    }
}

} // namespace qorgan::sandbox
