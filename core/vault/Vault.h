// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/Task.h"
#include "base/WorkerThread.h"
#include "crypto/Argon2id.h"
#include "crypto/KeyEnvelope.h"

#include <QDir>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// The encrypted store of one customer on this computer: header, key hierarchy, SQLCipher file.
/// Layout of the folder: header.0, header.1 (slots), vault.db (+ -wal), lock.
/// The database lives on one thread of its own; key derivation runs on another.
/// @thread main
class Vault : public QObject
{
    Q_OBJECT
public:
    /// @param folder  need not exist; made 0700 by create()
    Vault(QDir folder, crypto::KdfParameters parameters, base::Random &random);
    /// A vault that never touches the disk, for someone else's computer: only openInMemory().
    explicit Vault(base::Random &random);
    ~Vault() override;

    /// Whether the folder holds a vault (a header slot or a database), without opening it.
    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isInMemory() const;

    /// Makes a new vault and leaves it open. When it fails, no half-made vault stays.
    /// @errors VaultExists, VaultInUse, DiskFull, DiskWriteFailed, KdfParametersRefused,
    ///         KdfOutOfMemory, VaultNotEncrypted
    base::Task<void> create(base::SecretBytes password, base::CancelScope scope);

    /// @errors VaultAbsent, VaultWrongPassword, VaultHeaderDamaged, VaultDamaged,
    ///         VaultNewerVersion (file unchanged), VaultInUse, DiskFull, KdfParametersRefused
    base::Task<void> open(base::SecretBytes password, base::CancelScope scope);

    base::Task<void> openInMemory(base::CancelScope scope);

    /// Closes the database and wipes every key. Queued work ends first.
    base::Task<void> close();

    /// Closes and removes the vault: header slots first, so that nothing opens what may be left.
    base::Task<void> destroy();

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
        auto done = co_await runErased(std::move(task), std::move(scope));
        if (!done)
            co_return base::failure(std::move(done).error());
        co_return std::move(**answer);
    }

    /// A subkey of the DEK, for what the vault seals outside the database.
    /// @errors VaultLocked
    [[nodiscard]] base::Result<base::SecretBytes> subkey(crypto::KeyUse use) const;

signals:
    void opened();
    void closed();

private:
    /// Header, key derivation and database; gives the data-encryption key.
    base::Task<base::SecretBytes> unlock(std::shared_ptr<base::SecretBytes> password,
                                         base::CancelScope scope);
    base::Task<void> runErased(std::function<void(SQLite::Database &)> work,
                               base::CancelScope scope);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::vault
