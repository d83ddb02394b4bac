// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Database.h"
#include "sandbox/Problem.h"

namespace qorgan::sandbox {

/// Counts and hashes of months, by which a client finds where its copy of the ledger differs
/// (docs/bank-api.md, "Digest"). Rows are hashed as they are read, never gathered. Any thread.
class Digests
{
public:
    explicit Digests(Database &database);

    /// The Digest of the contract. @param month  "2026-11"
    /// @errors NotFound
    [[nodiscard]] Outcome<QByteArray> ofMonth(const QString &customer, const QString &account,
                                              const QString &month) const;

    /// The Digests of the contract: every month of every account that has operations, at one
    /// point of the customer's history.
    [[nodiscard]] QByteArray ofAll(const QString &customer) const;

private:
    Database &m_database;
};

} // namespace qorgan::sandbox
