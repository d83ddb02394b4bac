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
    /// Of both files, in the vault's folder.
    [[nodiscard]] static QStringList names();

    /// The header of the newest sound slot; an older one is never tried.
    /// @errors VaultHeaderDamaged (no sound slot), VaultNewerVersion, DiskReadFailed
    [[nodiscard]] base::Result<VaultHeader> read() const;

    /// How sure it is that a written header counts.
    enum class Written {
        Durably, ///< also after a power cut
        ForNow,  ///< a power cut may bring the one before it back
    };
    /// Writes `header` to both slots, one after the other, each durable before the next. When only
    /// the second cannot be written, `header` counts all the same and heal() writes it later.
    /// @errors DiskFull, DiskWriteFailed (neither slot was changed)
    [[nodiscard]] base::Result<Written> write(const VaultHeader &header) const;

    /// Rewrites a slot that is damaged or lost from `header`, which has proved itself by opening
    /// the vault, and removes what a kill while writing has left. Failing is harmless: the other
    /// slot is sound.
    void heal(const VaultHeader &header) const;

    /// Overwrites and removes both, so that nothing opens what may be left of the vault.
    /// @errors DiskWriteFailed
    [[nodiscard]] base::Result<void> destroy() const;

private:
    [[nodiscard]] QStringList paths() const;

    QDir m_folder;
};

} // namespace qorgan::vault
