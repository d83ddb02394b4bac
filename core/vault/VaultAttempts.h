// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Task.h"
#include "base/WorkerThread.h"
#include "domain/Keychain.h"
#include "vault/AttemptsRecord.h"
#include "vault/VaultHeader.h"
#include "vault/VaultStorage.h"

namespace qorgan::vault {

/// What this process knows of the attempts on a vault, whatever becomes of their copies.
struct RememberedAttempts {
    QByteArray vaultId;
    AttemptsRecord record;
};

/// The attempts on one vault, in their two copies: a file beside the vault and an entry in the
/// keychain. The strictest counts, what this process remembers included. Storage, thread, clock,
/// keychain and memory outlive every task.
/// @thread main; files are touched on the thread given
class VaultAttempts
{
public:
    /// @param keychain  nullptr when there is none: then the file stands alone
    /// @param header    of the vault; the same from read() on
    VaultAttempts(VaultStorage &storage, base::WorkerThread &thread, const base::Clock &clock,
                  domain::Keychain *keychain, VaultHeader header, base::SecretBytes macKey,
                  RememberedAttempts &memory);

    /// Reads both copies and holds them against the clock. Writes nothing. A keychain that does not
    /// answer within 2 s is passed over.
    /// @errors DiskReadFailed, Cancelled
    base::Task<void> read(base::CancelScope scope);

    /// Stores what read() has found to hold, unless the file says so already.
    /// @errors DiskFull, DiskWriteFailed, Cancelled
    base::Task<void> storeFound(base::CancelScope scope);

    [[nodiscard]] const AttemptsRecord &record() const { return m_record; }
    [[nodiscard]] std::chrono::milliseconds blockedFor() const;

    /// Counts a try: on disk and, where there is one, in the keychain before it returns.
    /// @errors DiskFull, DiskWriteFailed (the try may not be made), Cancelled
    base::Task<void> countTry(base::CancelScope scope);

    /// Takes the last countTry() back: nobody learned how it went.
    base::Task<void> refundTry(base::CancelScope scope);

    /// The password was right.
    base::Task<void> reset(base::CancelScope scope);

    /// Prepares for another MAC key: no try used, good for this key and for `nextKey`.
    /// @errors DiskFull, DiskWriteFailed; KeychainUnavailable or KeychainLocked when a vault with a
    ///         device secret cannot have its copy
    base::Task<void> resetForBoth(const base::SecretBytes &nextKey, base::CancelScope scope);

    [[nodiscard]] static QString entryName(const QByteArray &vaultId);

private:
    [[nodiscard]] std::optional<AttemptsRecord> decoded(const QByteArray &bytes) const;
    /// What one copy says, held against the clock.
    struct Copy {
        enum class State {
            Sound,
            Missing, ///< not there, or not ours
            Unknown, ///< no keychain, or no answer
        };
        State state = State::Unknown;
        AttemptsRecord record;
    };
    [[nodiscard]] Copy judgedCopy(const std::optional<QByteArray> &bytes);
    [[nodiscard]] AttemptsRecord newBlock();
    [[nodiscard]] AttemptsRecord judged(const Copy &file, const Copy &copy, bool fileExists);
    void remember();
    base::Task<std::optional<QByteArray>> readFile(base::CancelScope scope);
    base::Task<Copy> readCopy(base::CancelScope scope);
    [[nodiscard]] QByteArray encoded() const;
    base::Task<void> store(QByteArray bytes, base::CancelScope scope);
    base::Task<void> storeForBoth(QByteArray bytes, base::CancelScope scope);
    base::Task<void> writeFile(QByteArray bytes, base::CancelScope scope);
    base::Task<void> writeCopy(QByteArray bytes, base::CancelScope scope);

    VaultStorage &m_storage;
    base::WorkerThread &m_thread;
    const base::Clock &m_clock;
    domain::Keychain *m_keychain;
    VaultHeader m_header;
    base::SecretBytes m_macKey;
    RememberedAttempts &m_memory;
    std::optional<AttemptsRecord> m_stored;
    AttemptsRecord m_record;
    AttemptsRecord m_before;
};

} // namespace qorgan::vault
