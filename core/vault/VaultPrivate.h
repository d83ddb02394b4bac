// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/Vault.h"
#include "vault/VaultAttempts.h"
#include "vault/VaultStorage.h"

#include <QTimer>

namespace qorgan::vault {

/// What waiting tasks share of a secret; wiped with its last owner.
using SharedSecret = std::shared_ptr<base::SecretBytes>;

[[nodiscard]] inline SharedSecret shared(base::SecretBytes secret)
{
    return std::make_shared<base::SecretBytes>(std::move(secret));
}

/// A vault's files on their thread, its keys, and the tasks that join both. VaultPrivate.cpp has
/// what others build on, VaultOpening.cpp the way in, VaultMaking.cpp creation and password change,
/// VaultKeychain.cpp what lies in the keychain.
/// @thread main
struct Vault::Private {
    Private(Vault &vault, const QDir &folder, KdfChoice choice, base::Random &chance,
            const base::Clock *systemClock, domain::Keychain *systemKeychain, bool memory);

    // Single steps on the vault thread, or on the one for key derivation.

    /// The threads start with the first use: a program that only looks whether a vault exists needs
    /// none.
    base::WorkerThread &onDatabase();
    base::WorkerThread &onKdf();

    template<typename T>
    base::Task<T> onFiles(std::function<base::Result<T>(VaultStorage &)> step,
                          base::CancelScope scope)
    {
        return onDatabase().run<T>([this, step = std::move(step)] { return step(storage); },
                                   std::move(scope));
    }
    base::Task<base::SecretBytes> derive(SharedSecret password, SharedSecret deviceSecret,
                                         VaultHeader sound, base::CancelScope scope);
    base::Task<crypto::KdfParameters> measure(Protection protection, base::CancelScope scope);
    base::Task<void> closeStorage();
    /// Removes what a kill has left of a creation or removal.
    base::Task<void> sweepFiles();

    // Which call counts.

    /// Begins an opening or creation; what was under way before loses.
    base::CancelScope begin(const base::CancelScope &outer);
    /// Ends what is under way for good.
    void abandon();
    /// False when another call has come in between: that one has queued its own work behind ours
    /// and decides about the files.
    [[nodiscard]] bool isCurrent(quint64 mine) const { return attempt == mine; }
    void adopt(const VaultHeader &sound, base::SecretBytes key);
    /// Runs on by itself; ends with this object at the latest.
    void detach(base::Task<void> task);

    // The way in.

    struct Unlocked {
        VaultHeader header;
        base::SecretBytes dek;
        Opened opened;
    };
    /// Claims the files, tries the password and opens the database.
    base::Task<Unlocked> unlock(SharedSecret password, base::CancelScope scope);
    /// Empty for a vault of the password alone.
    base::Task<base::SecretBytes> deviceSecretOf(VaultHeader sound, base::CancelScope scope);
    /// Both copies of the count, read and held against the clock.
    base::Task<std::shared_ptr<VaultAttempts>>
    attemptsOf(VaultHeader sound, SharedSecret deviceSecret, base::CancelScope scope);
    /// The data-encryption key for the right password. A wrong one costs a try, durably, before it
    /// is known to be wrong.
    base::Task<base::SecretBytes> tryPassword(SharedSecret password, VaultHeader sound,
                                              SharedSecret deviceSecret,
                                              std::shared_ptr<VaultAttempts> attempts,
                                              base::CancelScope scope);
    [[nodiscard]] base::Error blocked(const VaultAttempts &attempts) const;
    /// Opens the database behind a right password and holds its age against the marks.
    /// @param copy  what readMark() gave
    base::Task<Opened> openData(SharedSecret key, VaultHeader sound,
                                base::Result<std::optional<QByteArray>> copy,
                                base::CancelScope scope);

    // Creation and password change.

    /// Everything of a new vault; when it fails, nothing of it is left. `key` gets the new
    /// data-encryption key.
    base::Task<VaultHeader> make(SharedSecret password, Protection protection, SharedSecret key,
                                 base::CancelScope scope);
    /// Makes the device secret first, where `draft` has a place for one.
    base::Task<VaultHeader> makeWithSecret(SharedSecret password, VaultHeader draft,
                                           SharedSecret key, base::CancelScope scope);
    base::Task<void> makeAttemptsCopy(VaultHeader draft, SharedSecret deviceSecret,
                                      base::CancelScope scope);
    base::Task<crypto::KdfParameters> chooseCosts(Protection protection, base::CancelScope scope);
    /// Chooses costs, wraps the new data-encryption key and makes all files.
    base::Task<VaultHeader> makeFiles(SharedSecret password, SharedSecret deviceSecret,
                                      VaultHeader draft, SharedSecret key, base::CancelScope scope);
    base::Task<void> changePassword(SharedSecret password, base::CancelScope outer);
    /// Makes the device secret of `next`, derives, wraps and writes it.
    base::Task<HeaderSlots::Written> rewrap(SharedSecret password, VaultHeader next, quint64 mine,
                                            base::CancelScope scope);
    /// Removes the secret of the header that lost; nothing when it has none.
    base::Task<void> removeSecretOf(VaultHeader loser);
    /// Lets the count be read with the key of either device secret.
    base::Task<void> bridgeAttempts(SharedSecret nextDeviceSecret, base::CancelScope scope);

    // The keychain.

    /// Nothing when the keychain says that it has none; an error when it does not say.
    base::Task<std::optional<QByteArray>> readMark(VaultHeader sound, base::CancelScope scope);
    /// Copies the newest mark to the keychain unless it has it. Where the opening got none, the
    /// keychain's own is read first: a newer one is told from the next opening on, and stays.
    base::Task<void> copyMark(SharedSecret key, base::CancelScope scope);
    /// Catches up with the mark that the opening did not get.
    base::Task<void> compareMark(SharedSecret key, base::CancelScope scope);
    /// Notes the entries of a header before any of them is made.
    base::Task<void> noteEntries(VaultHeader next, base::CancelScope scope);
    /// Removes the secrets that vaults of this folder have made and that neither the header names
    /// nor one in quarantine.
    base::Task<void> sweepDeviceSecrets(base::CancelScope scope);
    /// Removes all entries of the folder, device secrets first: without them nothing opens.
    base::Task<void> forgetEntries(base::CancelScope scope);
    base::Task<void> forgetEntriesOf(QStringList names, base::CancelScope scope);
    base::Task<void> forgetNames(QStringList removed);
    [[nodiscard]] static QStringList entriesOf(const VaultHeader &draft);

    Vault &owner;
    const KdfChoice kdf;
    base::Random &random;
    /// Null in a vault made without a folder.
    const base::Clock *clock;
    domain::Keychain *keychain;
    const bool memoryOnly;
    bool inMemory = false;

    /// Only touched on the database thread, but for exists(), isUnfinished() and outbox().
    VaultStorage storage;

    VaultHeader header;
    base::SecretBytes dek;
    bool open = false;
    bool isChangingPassword = false;
    RememberedAttempts remembered;
    quint64 attempt = 0;
    quint64 rebuildings = 0;
    /// Closed when this object dies.
    base::CancelScope life;
    base::CancelScope opening;
    QTimer markTimer;
    /// The generation the keychain has.
    quint64 copiedGeneration = 0;
    /// False while the keychain may have a newer mark than is known here.
    bool knowsCopy = true;
    /// False while a vault closes only to be destroyed.
    bool markIsWanted = true;

    // Last, so that they end before what their work uses.
    std::unique_ptr<base::WorkerThread> kdfThread;
    std::unique_ptr<base::WorkerThread> databaseThread;
};

} // namespace qorgan::vault
