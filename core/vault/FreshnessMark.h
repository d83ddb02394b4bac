// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace qorgan::vault {

/// The newest generation of a vault that this computer has seen, authenticated: 72 bytes of a
/// label, the generation, the vault id and a MAC (docs/vault-format.md, "Freshness").
[[nodiscard]] QByteArray freshnessMark(quint64 generation, const QByteArray &vaultId,
                                       const base::SecretBytes &key);

/// The generation of a mark; nothing when it is not one of this vault and key.
[[nodiscard]] std::optional<quint64> generationIn(const QByteArray &mark, const QByteArray &vaultId,
                                                  const base::SecretBytes &key);

/// The marks on disk: two places written in turn, in place and without waiting for the disk, so
/// that a write costs little and a torn one leaves the mark before it.
class FreshnessFile
{
public:
    explicit FreshnessFile(QString path);

    /// The highest sound mark; nothing when there is none.
    [[nodiscard]] std::optional<quint64> read(const QByteArray &vaultId,
                                              const base::SecretBytes &key) const;
    /// Makes the file anew, durably.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> make(quint64 generation, const QByteArray &vaultId,
                                          const base::SecretBytes &key) const;
    /// Failing is harmless: the mark before it stays.
    void note(quint64 generation, const QByteArray &vaultId, const base::SecretBytes &key) const;

private:
    QString m_path;
};

} // namespace qorgan::vault
