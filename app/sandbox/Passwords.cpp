// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Passwords.h"

#include "sandbox/LimitHold.h"
#include "sandbox/PasswordTries.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

Passwords::Passwords(Database &database, const BankClock &clock, base::Random &random,
                     const Verifications &verifications, const Registrations &registrations,
                     Sessions &sessions, SmsGateway &sms)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_verifications(verifications)
    , m_registrations(registrations)
    , m_sessions(sessions)
    , m_sms(sms)
{
}

Outcome<void> Passwords::change(const SessionContext &context, const QByteArray &jkt,
                                const QString &token, const base::SecretBytes &password)
{
    if (auto sound = m_registrations.checkPassword(password); !sound)
        return sound;
    Outcome<Customer> customer = refuse(ProblemCode::Internal);
    {
        Transaction transaction(m_database);
        customer = tokenHolder(transaction, token, jkt);
    }
    if (!customer || customer->id != context.customer)
        return refuse(ProblemCode::VerificationTokenInvalid);
    // Outside of any transaction: each hash takes a tenth of a second.
    if (customer->password.matches(password))
        return refuse(ProblemCode::PasswordUnchanged);
    const auto hash = PasswordHash::of(password, m_random);
    if (!hash)
        return refuse(ProblemCode::Internal);
    {
        Transaction transaction(m_database);
        // Again: meanwhile the session may have been ended, or another change used the token.
        if (auto alive = m_sessions.checkAlive(transaction, context.session); !alive)
            return alive;
        if (!tokenHolder(transaction, token, jkt))
            return refuse(ProblemCode::VerificationTokenInvalid);
        Verifications::spend(transaction, token);
        Customers::setPassword(transaction, customer->id, *hash);
        m_sessions.endOthers(transaction, customer->id, context.session,
                             SessionEnd::PasswordChanged);
        transaction.commit();
    }
    m_sms.sendNotice(customer->phone, customer->language, Notice::PasswordChanged,
                     m_clock.utcNow());
    return {};
}

Outcome<QString> Passwords::reset(const ResetRequest &request)
{
    const auto customer = proveBirthDate(request);
    if (!customer)
        return refuse(customer.error());
    const auto hash = PasswordHash::of(request.password, m_random);
    if (!hash)
        return refuse(ProblemCode::Internal);
    QString code;
    {
        Transaction transaction(m_database);
        const auto still = tokenHolder(transaction, request.verificationToken, request.jkt);
        if (!still)
            return refuse(still.error());
        if (still->accessBlocked)
            return refuse(ProblemCode::AccessBlocked);
        Verifications::spend(transaction, request.verificationToken);
        Customers::setPassword(transaction, customer->id, *hash);
        LimitHold::begin(transaction, customer->id, m_clock.now());
        m_sessions.endOthers(transaction, customer->id, {}, SessionEnd::PasswordReset);
        code = m_sessions.enrol(transaction, customer->id, request.jkt, request.deviceName);
        transaction.commit();
    }
    m_sms.sendNotice(customer->phone, customer->language, Notice::PasswordReset, m_clock.utcNow());
    return code;
}

Outcome<void> Passwords::changeElsewhere(const Customer &customer,
                                         const base::SecretBytes &password)
{
    if (auto sound = m_registrations.checkPassword(password); !sound)
        return sound;
    const auto hash = PasswordHash::of(password, m_random);
    if (!hash)
        return refuse(ProblemCode::Internal);
    {
        Transaction transaction(m_database);
        Customers::setPassword(transaction, customer.id, *hash);
        m_sessions.endOthers(transaction, customer.id, {}, SessionEnd::PasswordChanged);
        transaction.commit();
    }
    m_sms.sendNotice(customer.phone, customer.language, Notice::PasswordChanged, m_clock.utcNow());
    return {};
}

Outcome<Customer> Passwords::tokenHolder(Transaction &transaction, const QString &token,
                                         const QByteArray &jkt) const
{
    const auto phone = m_verifications.phoneOf(transaction, token, jkt, KeyPurpose::PasswordChange);
    if (!phone)
        return refuse(phone.error());
    auto customer = Customers::findByPhone(transaction, *phone);
    if (!customer)
        return refuse(ProblemCode::NotRegistered);
    return *customer;
}

Outcome<Customer> Passwords::proveBirthDate(const ResetRequest &request)
{
    Transaction transaction(m_database);
    auto customer = tokenHolder(transaction, request.verificationToken, request.jkt);
    if (!customer)
        return customer;
    const qint64 now = m_clock.now();
    if (auto counted = PasswordTries::reserve(transaction, *customer, now); !counted)
        return refuse(counted.error());
    // What is no date or no password is no try: the transaction rolls back.
    if (auto sound = m_registrations.checkBirthDate(request.birthDate); !sound)
        return refuse(sound.error());
    if (auto sound = m_registrations.checkPassword(request.password); !sound)
        return refuse(sound.error());
    if (request.birthDate != customer->birthDate) {
        const Problem wrong = PasswordTries::afterFailure(transaction, customer->id,
                                                          ProblemCode::BirthDateWrong, now);
        transaction.commit();
        return refuse(wrong);
    }
    Customers::setTries(transaction, customer->id, 0, 0);
    transaction.commit();
    return customer;
}

} // namespace qorgan::sandbox
