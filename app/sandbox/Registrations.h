// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "domain/CustomerProfile.h"
#include "sandbox/OpeningSet.h"
#include "sandbox/Sessions.h"

#include <QDate>

namespace qorgan::sandbox {

/// What a person hands in to become a customer.
struct RegistrationRequest {
    QString verificationToken;
    QString name;
    QString birthDate; ///< as sent, not yet checked
    base::SecretBytes password;
    bool ownNumber = false;
    QString policyEdition;
    QByteArray consents = "{}"; ///< JSON object
    QString language = QStringLiteral("kk");
    QString deviceName;
    QByteArray jkt;
    std::optional<domain::Company> company; ///< only staff enter business customers
};

/// The bank's side of row B3: who may become a customer, and how one begins. Any thread.
class Registrations
{
public:
    Registrations(Database &database, const BankClock &clock, base::Random &random,
                  const domain::BankProfile &profile, const Verifications &verifications,
                  Sessions &sessions, const OpeningSet &openingSet);

    /// @returns  an authorization code
    /// @errors VerificationTokenInvalid, OwnNumberStatementMissing, PolicyNotAccepted,
    ///         PolicyOutdated, InvalidRequest (name), BirthDateInvalid, UnderAge, WeakPassword,
    ///         AlreadyRegistered; in this order
    [[nodiscard]] Outcome<QString> enter(const RegistrationRequest &request);

    /// A customer made by staff, without a device. @param history  how many operations to begin
    /// with, or nothing for the usual number
    /// @returns  the customer's id
    /// @errors WeakPassword, AlreadyRegistered
    [[nodiscard]] Outcome<QString> enterByStaff(const QString &phone,
                                                const RegistrationRequest &request,
                                                std::optional<int> history);

    /// The edition a registration must accept; staff and tests may publish a newer one.
    [[nodiscard]] QString policyEdition() const;
    void publishPolicy(const QString &edition);

    /// Whether it may be somebody's birth date at all. @errors BirthDateInvalid
    [[nodiscard]] Outcome<void> checkBirthDate(const QString &date) const;

    /// Every broken rule, each named. @errors WeakPassword
    [[nodiscard]] Outcome<void> checkPassword(const base::SecretBytes &password) const;

private:
    [[nodiscard]] Outcome<void> checkStatements(const RegistrationRequest &request) const;
    [[nodiscard]] Outcome<void> checkPerson(const RegistrationRequest &request) const;
    [[nodiscard]] Customer customerOf(const RegistrationRequest &request, const QString &phone,
                                      const PasswordHash &hash);

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    const domain::BankProfile &m_profile;
    const Verifications &m_verifications;
    Sessions &m_sessions;
    const OpeningSet &m_openingSet;
};

} // namespace qorgan::sandbox
