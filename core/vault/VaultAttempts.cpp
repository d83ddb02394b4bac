// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultAttempts.h"

#include "base/LogCategories.h"

namespace qorgan::vault {

namespace {

using base::CancelScope;
using base::Result;
using base::SecretBytes;
using base::Task;

/// The copy in the keychain must not keep the customer waiting: the file is the first of the two.
constexpr std::chrono::seconds kPatienceWithKeychain{2};

} // namespace

VaultAttempts::VaultAttempts(VaultStorage &storage, base::WorkerThread &thread,
                             const base::Clock &clock, domain::Keychain *keychain,
                             VaultHeader header, SecretBytes macKey, RememberedAttempts &memory)
    : m_storage(storage)
    , m_thread(thread)
    , m_clock(clock)
    , m_keychain(keychain)
    , m_header(std::move(header))
    , m_macKey(std::move(macKey))
    , m_memory(memory)
{
}

QString VaultAttempts::entryName(const QByteArray &vaultId)
{
    return QStringLiteral("attempts.") + QString::fromLatin1(vaultId.toHex());
}

std::chrono::milliseconds VaultAttempts::blockedFor() const
{
    return m_record.blockedFor(m_clock);
}

// What runs on the thread takes the storage alone along: a wait that was cancelled may have
// destroyed this object by then.
Task<std::optional<QByteArray>> VaultAttempts::readFile(CancelScope scope)
{
    return m_thread.run<std::optional<QByteArray>>(
        [storage = &m_storage] { return storage->readAttempts(); }, std::move(scope));
}

Task<void> VaultAttempts::writeFile(QByteArray bytes, CancelScope scope)
{
    return m_thread.run<void>(
        [storage = &m_storage, bytes = std::move(bytes)] { return storage->writeAttempts(bytes); },
        std::move(scope));
}

std::optional<AttemptsRecord> VaultAttempts::decoded(const QByteArray &bytes) const
{
    const auto read = AttemptsRecord::decode(bytes, m_header.vaultId, m_macKey);
    return read ? std::optional(*read) : std::nullopt;
}

VaultAttempts::Copy VaultAttempts::judgedCopy(const std::optional<QByteArray> &bytes)
{
    const auto record = bytes ? decoded(*bytes) : std::nullopt;
    if (!record)
        return {Copy::State::Missing, {}};
    Copy copy{Copy::State::Sound, record->isOfAnotherTime(m_clock) ? newBlock() : *record};
    // Each by itself: a block that is over in one must not outweigh tries used in the other.
    copy.record.settle(m_clock);
    return copy;
}

/// A block of which nobody knows when it began: it begins when this process sees it first, and not
/// with each look anew.
AttemptsRecord VaultAttempts::newBlock()
{
    const AttemptsRecord &known = m_memory.record;
    if (m_memory.vaultId != m_header.vaultId || known.triesUsed() < kUnlockTries
        || known.isOfAnotherTime(m_clock))
        m_memory = {m_header.vaultId, AttemptsRecord::exhausted(m_clock)};
    AttemptsRecord block = m_memory.record;
    block.settle(m_clock);
    return block;
}

Task<VaultAttempts::Copy> VaultAttempts::readCopy(CancelScope scope)
{
    if (m_keychain == nullptr)
        co_return Copy();
    const auto shortly = base::closingAfter(kPatienceWithKeychain, scope);
    const auto entry = co_await m_keychain->read(entryName(m_header.vaultId), shortly);
    if (scope.isCancelled())
        co_return base::failure(base::ErrorCode::Cancelled);
    if (!entry)
        co_return Copy();
    std::optional<QByteArray> bytes;
    if (*entry)
        bytes = (*entry)->view().toByteArray();
    co_return judgedCopy(bytes);
}

/// What holds of both copies.
AttemptsRecord VaultAttempts::judged(const Copy &file, const Copy &copy, bool fileExists)
{
    using State = Copy::State;
    // The keychain has given the device secret a moment ago. That it knows no count then is the
    // doing of whoever removed it: the vault was made with one.
    if (m_header.deviceSecret && copy.state == State::Missing)
        return newBlock();
    if (file.state == State::Sound && copy.state == State::Sound)
        return AttemptsRecord::stricter(file.record, copy.record, m_clock);
    if (file.state == State::Sound)
        return file.record;
    // A lost file alone is no trick while the keychain still knows the count.
    if (copy.state == State::Sound)
        return copy.record;
    // Tries were not counted when a vault of the first form was made.
    if (!fileExists && m_header.version == 1)
        return {};
    // Whoever removes or forges the count must not gain a try by it.
    return newBlock();
}

Task<void> VaultAttempts::read(CancelScope scope)
{
    const auto bytes = co_await readFile(scope);
    if (!bytes)
        co_return base::failure(bytes.error());
    const auto copy = co_await readCopy(scope);
    if (!copy)
        co_return base::failure(copy.error());
    m_stored = *bytes ? decoded(**bytes) : std::nullopt;
    m_record = judged(judgedCopy(*bytes), *copy, bytes->has_value());
    if (m_memory.vaultId == m_header.vaultId) {
        AttemptsRecord known = m_memory.record;
        known.settle(m_clock);
        m_record = AttemptsRecord::stricter(known, m_record, m_clock);
        // What was seen stays as it is until it is stored.
        if (m_record == known)
            co_return Result<void>{};
    }
    remember();
    co_return Result<void>{};
}

void VaultAttempts::remember()
{
    m_memory = {m_header.vaultId, m_record};
}

Task<void> VaultAttempts::storeFound(CancelScope scope)
{
    if (m_stored == m_record)
        co_return Result<void>{};
    auto stored = co_await store(encoded(), scope);
    if (stored)
        remember();
    co_return stored;
}

Task<void> VaultAttempts::writeCopy(QByteArray bytes, CancelScope scope)
{
    if (m_keychain == nullptr)
        co_return Result<void>{};
    const auto shortly = base::closingAfter(kPatienceWithKeychain, scope);
    auto copied = co_await m_keychain->write(entryName(m_header.vaultId),
                                             SecretBytes::copyOf(bytes), shortly);
    if (copied)
        co_return copied;
    qCInfo(base::logVault, "The count of attempts is not in the keychain.");
    // Too slow for a copy is locked to whoever asked.
    if (copied.error().code == base::ErrorCode::Cancelled && !scope.isCancelled())
        co_return base::failure(base::ErrorCode::KeychainLocked, QStringLiteral("attempts"));
    co_return copied;
}

/// The file must be written; the copy is as good as the keychain.
Task<void> VaultAttempts::store(QByteArray bytes, CancelScope scope)
{
    auto written = co_await writeFile(bytes, scope);
    if (!written)
        co_return written;
    co_await writeCopy(bytes, scope);
    co_return Result<void>{};
}

QByteArray VaultAttempts::encoded() const
{
    const std::vector<const SecretBytes *> keys{&m_macKey};
    return m_record.encode(m_header.vaultId, keys);
}

Task<void> VaultAttempts::countTry(CancelScope scope)
{
    m_before = m_record;
    m_record.countTry(m_clock);
    remember();
    auto counted = co_await store(encoded(), std::move(scope));
    if (!counted && counted.error().code != base::ErrorCode::Cancelled) {
        // The try is not made.
        m_record = m_before;
        remember();
    }
    co_return counted;
}

Task<void> VaultAttempts::refundTry(CancelScope scope)
{
    m_record = m_before;
    remember();
    co_return co_await store(encoded(), std::move(scope));
}

Task<void> VaultAttempts::reset(CancelScope scope)
{
    m_record = {};
    remember();
    // Both at once: a program that ends now has told the keychain already.
    auto copied = writeCopy(encoded(), scope);
    auto written = co_await writeFile(encoded(), scope);
    co_await std::move(copied);
    co_return written;
}

Task<void> VaultAttempts::resetForBoth(const SecretBytes &nextKey, CancelScope scope)
{
    m_record = {};
    remember();
    const std::vector<const SecretBytes *> keys{&m_macKey, &nextKey};
    return storeForBoth(m_record.encode(m_header.vaultId, keys), std::move(scope));
}

/// A copy that the next key does not fit would block the vault.
Task<void> VaultAttempts::storeForBoth(QByteArray bytes, CancelScope scope)
{
    auto written = co_await writeFile(bytes, scope);
    if (!written)
        co_return written;
    auto copied = co_await writeCopy(bytes, scope);
    if (!copied && m_header.deviceSecret)
        co_return copied;
    co_return Result<void>{};
}

} // namespace qorgan::vault
