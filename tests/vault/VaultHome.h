// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "VaultSamples.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeClock.h"
#include "testkit/FakeKeychain.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"
#include "vault/Vault.h"

#include <QTemporaryDir>

namespace qorgan::vault::samples {

/// A place for one vault, with a clock and a keychain of its own. Everything that lasts lies in two
/// folders, so that it can be copied, changed and put back.
class VaultHome
{
public:
    VaultHome()
        : keychain((QDir(m_home.path()).mkdir(QStringLiteral("keychain")), keychainFolder()))
    {
    }

    /// Holds both folders.
    [[nodiscard]] QString path() const { return m_home.path(); }
    [[nodiscard]] QString folder() const { return m_home.filePath(QStringLiteral("vault")); }
    [[nodiscard]] QString keychainFolder() const
    {
        return m_home.filePath(QStringLiteral("keychain"));
    }
    [[nodiscard]] QString file(const char *name) const
    {
        return folder() + QLatin1Char('/') + QLatin1String(name);
    }

    /// A vault object for the folder; any number may follow each other.
    [[nodiscard]] std::unique_ptr<Vault> vault()
    {
        return std::make_unique<Vault>(QDir(folder()), KdfChoice{kLeastKdf}, random, clock,
                                       &keychain);
    }
    /// The same on a computer without a keychain.
    [[nodiscard]] std::unique_ptr<Vault> vaultWithoutKeychain()
    {
        return std::make_unique<Vault>(QDir(folder()), KdfChoice{kLeastKdf}, random, clock,
                                       nullptr);
    }
    /// Made with password() and open.
    [[nodiscard]] std::unique_ptr<Vault> created(Protection protection = Protection::DeviceSecret)
    {
        auto made = vault();
        if (!testkit::waitFor(made->create(password(), protection, {})))
            qFatal("No vault could be made.");
        return made;
    }

    /// Puts copies of both folders in place of what is here.
    void takeCopyOf(const QString &otherPath)
    {
        QDir(folder()).removeRecursively();
        QDir(keychainFolder()).removeRecursively();
        QDir().mkpath(keychainFolder());
        for (const QString &name : {QStringLiteral("/vault"), QStringLiteral("/keychain")}) {
            if (QDir(otherPath + name).exists())
                testkit::copyFolder(otherPath + name, path() + name);
        }
    }

private:
    QTemporaryDir m_home;

public:
    testkit::FakeClock clock;
    testkit::FakeKeychain keychain;
    crypto::OpenSslRandom random;
};

} // namespace qorgan::vault::samples
