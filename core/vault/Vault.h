// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Random.h"
#include "base/Task.h"
#include "base/WorkerThread.h"
#include "crypto/Argon2id.h"
#include "crypto/KeyEnvelope.h"
#include "domain/Keychain.h"
#include "vault/VaultHeader.h"

#include <QDir>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

class OutboxJournal;

/// Which keys a new vault is closed with.
enum class Protection {
    DeviceSecret, ///< password and a secret in the computer's keychain
    PasswordOnly, ///< no keychain here: stronger key derivation instead
};

/// What opening found besides the data.
struct Opened {
    /// The database was damaged: it lies in quarantine/ and a new one took its place, empty or with
    /// what could be read. Commands in the outbox journal are still there. Told until
    /// noteHeardFromBank().
    bool rebuilt = false;
    /// The database is older than what this computer saw last, such as a restored copy. Told until
    /// noteHeardFromBank().
    bool olderThanSeen = false;
    /// Commands at the end of the outbox journal were changed on disk and are lost; those before
    /// them are still there. Told until the next command is written.
    bool outboxDamaged = false;
};

/// How often a wrong password may still be typed, and how long none may be.
struct AttemptState {
    int triesLeft = 3;
    /// Zero while unlocking is allowed. Measured by time since boot: setting the clock changes
    /// nothing, a restart of the computer begins it anew.
    std::chrono::seconds blockedFor{0};
};

/// How a new vault's key is to be derived.
struct KdfChoice {
    /// Set in tests; otherwise this computer is measured: 250..1000 ms, 64 MiB and 3 passes at
    /// least, 256 MiB for a vault without device secret.
    std::optional<crypto::KdfParameters> fixed = std::nullopt;
};

/// The encrypted store of one customer on this computer: header, key hierarchy, SQLCipher file.
/// Layout of the folder: docs/vault-format.md. The database lives on one thread of its own; key
/// derivation runs on another.
/// @thread main
class Vault : public QObject
{
    Q_OBJECT
public:
    /// What a long create() or changePassword() does now, for a progress line.
    enum class KeyStep { MeasuringComputer, DerivingKey, WritingVault };
    Q_ENUM(KeyStep)

    /// @param folder    need not exist; made 0700 by create()
    /// @param keychain  outlives the vault; nullptr when none is to be used
    Vault(QDir folder, KdfChoice kdf, base::Random &random, const base::Clock &clock,
          domain::Keychain *keychain);
    /// A vault that never touches the disk, for someone else's computer: only openInMemory().
    explicit Vault(base::Random &random);
    ~Vault() override;

    /// Whether the folder holds a vault (a header slot or a database), without opening it.
    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isOpen() const;
    /// Nothing of what is in it outlives close().
    [[nodiscard]] bool isInMemory() const;
    /// Of the open vault.
    [[nodiscard]] Protection protection() const;

    /// Makes a new vault and leaves it open. When it fails, no half-made vault stays, nor an entry
    /// in the keychain.
    /// @errors VaultExists, VaultInUse, DiskFull, DiskWriteFailed, KdfParametersRefused,
    ///         KdfOutOfMemory, VaultNotEncrypted; with DeviceSecret also KeychainUnavailable and
    ///         KeychainLocked: nothing was made, the customer decides what next
    base::Task<void> create(base::SecretBytes password, Protection protection,
                            base::CancelScope scope);

    /// Counts the try durably before the key is derived; a damaged header costs none. A damaged
    /// database behind a right password is set aside and replaced by an empty one.
    /// @errors VaultAbsent, VaultWrongPassword (triesLeft), VaultBlocked (retryAt, by this
    ///         computer's clock), VaultHeaderDamaged, VaultNewerVersion (file unchanged),
    ///         VaultInUse, DiskFull, DiskReadFailed, DiskWriteFailed, KdfParametersRefused,
    ///         KeychainUnavailable, KeychainLocked, DeviceSecretMissing (nothing was created or
    ///         overwritten)
    base::Task<Opened> open(base::SecretBytes password, base::CancelScope scope);

    /// In a vault made by the constructor for folders too: then nothing of this run is kept, and a
    /// vault that lies in the folder stays as it is.
    base::Task<void> openInMemory(base::CancelScope scope);

    /// Tries and block as they stand, without spending anything. A vault that is not there, or
    /// whose record cannot be read yet, has all its tries.
    base::Task<AttemptState> attempts(base::CancelScope scope);

    /// Wraps the open vault's key with another password, and a new device secret where it has one.
    /// After a kill at any point exactly one of both passwords opens; on error the old one.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, KdfOutOfMemory, KeychainUnavailable,
    ///         KeychainLocked
    base::Task<void> changePassword(base::SecretBytes password, base::CancelScope scope);

    /// Makes a damaged database anew under the open vault and keeps what can be read of it; the
    /// damaged one goes to quarantine/. Openings tell `rebuilt` from then on.
    /// @errors VaultLocked, DiskFull, DiskReadFailed, DiskWriteFailed, VaultDamaged
    base::Task<void> rebuild(base::CancelScope scope);

    /// The bank has been heard: what an opening found is mended and not told any more.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    base::Task<void> noteHeardFromBank(base::CancelScope scope);

    /// Closes the database and wipes every key. Queued work ends first; an open() that is running
    /// loses. Puts the freshness mark into the keychain, waiting for that at most 2 s.
    base::Task<void> close();

    /// Moves all files of a vault that cannot be opened to quarantine/ beside them; afterwards none
    /// exists. The newest quarantined copy is kept, older ones are removed.
    /// @errors DiskWriteFailed
    base::Task<void> quarantine();

    /// Closes and removes the vault, quarantine included: device secret first, then both header
    /// slots, then the rest, so that nothing opens what a kill may leave.
    /// @errors DiskWriteFailed (it cannot be opened any more)
    base::Task<void> destroy();

    /// Commands that wait in the outbox journal; null while locked and in memory.
    /// @thread the vault thread: only inside the work of run()
    [[nodiscard]] OutboxJournal *outboxJournal() const;

    /// Runs `work` on the vault thread with the open database. For the stores of this layer only.
    /// Exceptions of SQLiteCpp end here as errors.
    /// @errors VaultLocked, DiskFull, VaultDamaged, DiskWriteFailed and those of `work`
    template<typename T>
    base::Task<T> run(std::function<base::Result<T>(SQLite::Database &)> work,
                      base::CancelScope scope)
    {
        const auto answer = std::make_shared<std::optional<base::Result<T>>>();
        // Named, because g++ 12 destroys a lambda's captures twice when it is made within co_await.
        std::function<void(SQLite::Database &)> task =
            [answer, work = std::move(work)](SQLite::Database &database) {
                answer->emplace(work(database));
            };
        const quint64 before = rebuildings();
        auto done = co_await runErased(std::move(task), std::move(scope));
        if (done && **answer)
            co_return std::move(**answer);
        base::Error error = done ? (*answer)->error() : done.error();
        // What was asked for before a rebuilding says nothing of the database there is now.
        if (error.code == base::ErrorCode::VaultDamaged && before == rebuildings())
            noteDamage();
        co_return base::failure(std::move(error));
    }

    /// Says damaged(): for what a store of this layer finds between two works.
    void noteDamage();

    /// A subkey of the DEK, for what the vault seals outside the database.
    /// @errors VaultLocked
    [[nodiscard]] base::Result<base::SecretBytes> subkey(crypto::KeyUse use) const;

signals:
    /// A long create() or changePassword() goes on to this.
    void keyStepBegun(qorgan::vault::Vault::KeyStep step);
    void opened();
    void closed();
    /// Something in the open database is not as it was written; rebuild() has not begun since.
    void damaged();

private:
    /// How often rebuild() has begun.
    [[nodiscard]] quint64 rebuildings() const;
    base::Task<void> runErased(std::function<void(SQLite::Database &)> work,
                               base::CancelScope scope);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::vault
