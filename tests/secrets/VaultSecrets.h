// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Needles.h"
#include "domain/Keychain.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace qorgan::secrets {

/// What a client that has ended had in its hands, found as itself would find it: by its folder, its
/// keychain and its password.
struct VaultSecrets {
    QByteArray databaseKey;
    /// Device secret, what the password became, the keys above and below the DEK, the DEK, the
    /// device's private key.
    QList<Needle> needles;

    /// @throws StepFailed
    [[nodiscard]] static VaultSecrets of(const QString &vaultFolder, const QByteArray &password,
                                         domain::Keychain &keychain);
};

} // namespace qorgan::secrets
