// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Customers.h"

namespace qorgan::sandbox {

namespace {

std::optional<Customer> readOne(SQLite::Statement &statement)
{
    if (!statement.executeStep())
        return std::nullopt;
    Customer customer;
    customer.id = columnText(statement, 0);
    customer.phone = columnText(statement, 1);
    customer.name = columnText(statement, 2);
    customer.birthDate = columnText(statement, 3);
    customer.password = {columnBytes(statement, 4), columnBytes(statement, 5)};
    customer.language = columnText(statement, 6);
    customer.policyEdition = columnText(statement, 7);
    customer.consents = columnBytes(statement, 8);
    customer.registeredAt = statement.getColumn(9).getInt64();
    customer.wrongTries = statement.getColumn(10).getInt();
    customer.blockedUntil = statement.getColumn(11).getInt64();
    customer.accessBlocked = statement.getColumn(12).getInt() != 0;
    customer.lastSeq = statement.getColumn(13).getInt64();
    customer.limitRaiseHeldUntil = statement.getColumn(14).getInt64();
    const QString company = columnText(statement, 15);
    if (!company.isEmpty())
        customer.company = domain::Company{company, columnText(statement, 16)};
    return customer;
}

} // namespace

std::optional<Customer> Customers::find(Transaction &transaction, const QString &id)
{
    auto statement = transaction.prepare(
        "SELECT id, phone, name, birth_date, secret_hash, secret_salt, language, policy_edition,"
        " consents, registered_at, wrong_tries, blocked_until, access_blocked, last_seq,"
        " limit_raise_held_until, company_name, company_bin FROM customers WHERE id = ?");
    bindAll(statement, id);
    return readOne(statement);
}

std::optional<Customer> Customers::findByPhone(Transaction &transaction, const QString &phone)
{
    auto statement = transaction.prepare("SELECT id FROM customers WHERE phone = ?");
    bindAll(statement, phone);
    if (!statement.executeStep())
        return std::nullopt;
    return find(transaction, columnText(statement, 0));
}

QStringList Customers::allIds(Transaction &transaction)
{
    auto statement = transaction.prepare("SELECT id FROM customers ORDER BY registered_at, id");
    QStringList ids;
    while (statement.executeStep())
        ids.append(columnText(statement, 0));
    return ids;
}

void Customers::insert(Transaction &transaction, const Customer &customer)
{
    auto statement = transaction.prepare(
        "INSERT INTO customers (id, phone, name, birth_date, secret_hash, secret_salt, language,"
        " policy_edition, consents, registered_at, company_name, company_bin)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const domain::Company company = customer.company.value_or(domain::Company());
    bindAll(statement, customer.id, customer.phone, customer.name, customer.birthDate,
            customer.password.hash, customer.password.salt, customer.language,
            customer.policyEdition, QString::fromUtf8(customer.consents), customer.registeredAt,
            company.name, company.bin);
    statement.exec();
}

void Customers::setTries(Transaction &transaction, const QString &id, int wrongTries,
                         qint64 blockedUntil)
{
    auto statement =
        transaction.prepare("UPDATE customers SET wrong_tries = ?, blocked_until = ? WHERE id = ?");
    bindAll(statement, wrongTries, blockedUntil, id);
    statement.exec();
}

void Customers::setAccessBlocked(Transaction &transaction, const QString &id, bool blocked)
{
    auto statement = transaction.prepare("UPDATE customers SET access_blocked = ? WHERE id = ?");
    bindAll(statement, blocked, id);
    statement.exec();
}

void Customers::setPassword(Transaction &transaction, const QString &id, const PasswordHash &hash)
{
    auto statement = transaction.prepare(
        "UPDATE customers SET secret_hash = ?, secret_salt = ?, wrong_tries = 0,"
        " blocked_until = 0 WHERE id = ?");
    bindAll(statement, hash.hash, hash.salt, id);
    statement.exec();
}

} // namespace qorgan::sandbox
