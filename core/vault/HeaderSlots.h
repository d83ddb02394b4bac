// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "vault/VaultHeader.h"

#include <QDir>
#include <QStringList>

namespace qorgan::vault {

/// The two places a vault's header is kept in, so that damage to one costs nothing.
class HeaderSlots
{
public:
    explicit HeaderSlots(const QDir &folder);

    [[nodiscard]] bool exist() const;

    /// The header of the newest sound slot; an older one is never tried.
    /// @errors VaultHeaderDamaged (no sound slot), VaultNewerVersion, DiskReadFailed
    [[nodiscard]] base::Result<VaultHeader> read() const;

    /// Writes `header` to both slots, one after the other, each durable before the next.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> write(const VaultHeader &header) const;

    /// Rewrites a slot that is damaged or lost from `header`, which has proved itself by opening
    /// the vault. Failing is harmless: the other slot is sound.
    void heal(const VaultHeader &header) const;

    /// Overwrites and removes both, so that nothing opens what may be left of the vault.
    /// @errors DiskWriteFailed
    [[nodiscard]] base::Result<void> destroy() const;

private:
    [[nodiscard]] QStringList paths() const;

    QDir m_folder;
};

} // namespace qorgan::vault
