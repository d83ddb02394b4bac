// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace qorgan::vault {

/// A session that was logged out of here while the bank could not be told.
struct PendingRevocation {
    QString bankId;
    /// Good for ending that one session and nothing else: the only thing a logout leaves behind.
    base::SecretBytes secret;
    /// UTC; by then the session has ended by itself.
    QDateTime until;
};

/// revocations.json in the data folder, 0600, removed with its last entry.
class PendingRevocations
{
public:
    /// @param path  its folder is made (0700) with the first entry
    explicit PendingRevocations(QString path);

    /// All of `bankId`, overdue ones included: the clock may have been wrong when they were added,
    /// or be so now. A damaged file counts as empty.
    [[nodiscard]] std::vector<PendingRevocation> of(const QString &bankId) const;
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> add(const PendingRevocation &revocation) const;
    /// Drops what is of no use any more at `now`; only to be called after a try to deliver.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> prune(const QDateTime &now) const;
    /// The bank has heard, or the time is over.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> remove(const base::SecretBytes &secret) const;

private:
    [[nodiscard]] std::vector<PendingRevocation> load() const;
    [[nodiscard]] base::Result<void> save(const std::vector<PendingRevocation> &all) const;

    QString m_path;
};

} // namespace qorgan::vault
