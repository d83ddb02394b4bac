// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Registrations.h"

#include "domain/RegistrationRules.h"
#include "sandbox/Meta.h"
#include "sandbox/Tokens.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxName = 100;
constexpr int kOldestAge = 130;

} // namespace

Registrations::Registrations(Database &database, const BankClock &clock, base::Random &random,
                             const domain::BankProfile &profile, const Verifications &verifications,
                             Sessions &sessions, const OpeningSet &openingSet)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_profile(profile)
    , m_verifications(verifications)
    , m_sessions(sessions)
    , m_openingSet(openingSet)
{
}

Outcome<QString> Registrations::enter(const RegistrationRequest &request)
{
    QString phone;
    {
        Transaction transaction(m_database);
        const auto verified = m_verifications.phoneOf(transaction, request.verificationToken,
                                                      request.jkt, KeyPurpose::SignIn);
        if (!verified)
            return refuse(verified.error());
        phone = *verified;
    }
    if (auto sound = checkStatements(request); !sound)
        return refuse(sound.error());
    if (auto sound = checkPerson(request); !sound)
        return refuse(sound.error());
    if (auto sound = checkPassword(request.password); !sound)
        return refuse(sound.error());
    const auto hash = PasswordHash::of(request.password, m_random);
    if (!hash)
        return refuse(ProblemCode::Internal);
    Transaction transaction(m_database);
    // Again: two registrations with one token may have run side by side.
    const auto stillVerified = m_verifications.phoneOf(transaction, request.verificationToken,
                                                       request.jkt, KeyPurpose::SignIn);
    if (!stillVerified)
        return refuse(stillVerified.error());
    if (Customers::findByPhone(transaction, phone))
        return refuse(ProblemCode::AlreadyRegistered);
    const Customer customer = customerOf(request, phone, *hash);
    Customers::insert(transaction, customer);
    m_openingSet.open(transaction, customer, std::nullopt);
    Verifications::spend(transaction, request.verificationToken);
    QString code = m_sessions.enrol(transaction, customer.id, request.jkt, request.deviceName);
    transaction.commit();
    return code;
}

Outcome<QString> Registrations::enterByStaff(const QString &phone,
                                             const RegistrationRequest &request,
                                             std::optional<int> history)
{
    if (auto sound = checkPassword(request.password); !sound)
        return refuse(sound.error());
    const auto hash = PasswordHash::of(request.password, m_random);
    if (!hash)
        return refuse(ProblemCode::Internal);
    Transaction transaction(m_database);
    if (Customers::findByPhone(transaction, phone))
        return refuse(ProblemCode::AlreadyRegistered);
    const Customer customer = customerOf(request, phone, *hash);
    Customers::insert(transaction, customer);
    m_openingSet.open(transaction, customer, history);
    transaction.commit();
    return customer.id;
}

QString Registrations::policyEdition() const
{
    Transaction transaction(m_database);
    const QByteArray published = Meta::read(transaction, u"policy_edition"_s);
    return published.isEmpty() ? m_profile.policy.edition : QString::fromUtf8(published);
}

void Registrations::publishPolicy(const QString &edition)
{
    Transaction transaction(m_database);
    Meta::write(transaction, u"policy_edition"_s, edition.toUtf8());
    transaction.commit();
}

Outcome<void> Registrations::checkPassword(const base::SecretBytes &password) const
{
    Problem problem{ProblemCode::WeakPassword};
    for (const domain::PasswordRuleState &state : m_profile.passwordPolicy.check(password)) {
        if (state.met)
            continue;
        const bool length = state.rule == domain::PasswordRule::MinimumLength;
        problem.errors.append({u"password"_s, length ? u"too_short"_s : u"digits_only"_s});
    }
    if (problem.errors.isEmpty())
        return {};
    return refuse(problem);
}

Outcome<void> Registrations::checkStatements(const RegistrationRequest &request) const
{
    if (!request.ownNumber)
        return refuse(ProblemCode::OwnNumberStatementMissing);
    if (request.policyEdition.isEmpty())
        return refuse(ProblemCode::PolicyNotAccepted);
    if (request.policyEdition != policyEdition())
        return refuse(ProblemCode::PolicyOutdated);
    return {};
}

Outcome<void> Registrations::checkPerson(const RegistrationRequest &request) const
{
    const QString name = request.name.trimmed();
    if (name.isEmpty())
        return refuseField(u"name"_s, u"required"_s);
    if (name.size() > kMaxName)
        return refuseField(u"name"_s, u"length"_s);
    if (auto sound = checkBirthDate(request.birthDate); !sound)
        return sound;
    const QDate birth = QDate::fromString(request.birthDate, Qt::ISODate);
    if (domain::ageOn(birth, bankDay(m_clock.utcNow())) < m_profile.minimumAge)
        return refuse(ProblemCode::UnderAge);
    return {};
}

Outcome<void> Registrations::checkBirthDate(const QString &date) const
{
    const QDate birth = QDate::fromString(date, Qt::ISODate);
    const QDate today = bankDay(m_clock.utcNow());
    // fromString() forgives what follows the date.
    if (date.size() != 10 || !birth.isValid() || birth > today
        || domain::ageOn(birth, today) > kOldestAge)
        return refuse(ProblemCode::BirthDateInvalid);
    return {};
}

Customer Registrations::customerOf(const RegistrationRequest &request, const QString &phone,
                                   const PasswordHash &hash)
{
    Customer customer;
    customer.id = newId(m_random, u"cus_"_s);
    customer.phone = phone;
    customer.name = request.name.trimmed();
    customer.birthDate = request.birthDate;
    customer.password = hash;
    customer.language = request.language;
    customer.policyEdition = request.policyEdition;
    customer.consents = request.consents;
    customer.registeredAt = m_clock.now();
    customer.company = request.company;
    return customer;
}

} // namespace qorgan::sandbox
