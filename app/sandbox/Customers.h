// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/CustomerProfile.h"
#include "sandbox/Database.h"
#include "sandbox/PasswordHash.h"

#include <optional>

namespace qorgan::sandbox {

/// A person the bank knows.
struct Customer {
    QString id;
    QString phone; ///< E.164; the login
    QString name;
    QString birthDate; ///< ISO 8601
    PasswordHash password;
    QString language; ///< "kk" or "ru"
    QString policyEdition;
    QByteArray consents; ///< JSON object
    qint64 registeredAt = 0;
    int wrongTries = 0;
    qint64 blockedUntil = 0;
    bool accessBlocked = false;
    qint64 lastSeq = 0;
    qint64 limitRaiseHeldUntil = 0;         ///< 0: not held
    std::optional<domain::Company> company; ///< of a business customer
};

/// The customers' rows.
class Customers
{
public:
    [[nodiscard]] static std::optional<Customer> find(Transaction &transaction, const QString &id);
    [[nodiscard]] static std::optional<Customer> findByPhone(Transaction &transaction,
                                                             const QString &phone);
    [[nodiscard]] static QStringList allIds(Transaction &transaction);
    static void insert(Transaction &transaction, const Customer &customer);
    static void setTries(Transaction &transaction, const QString &id, int wrongTries,
                         qint64 blockedUntil);
    static void setAccessBlocked(Transaction &transaction, const QString &id, bool blocked);
    static void setPassword(Transaction &transaction, const QString &id, const PasswordHash &hash);
};

} // namespace qorgan::sandbox
