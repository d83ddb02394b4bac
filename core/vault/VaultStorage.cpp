// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultStorage.h"

#include "base/LogCategories.h"
#include "vault/DatabaseRebuild.h"
#include "vault/DurableFile.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace qorgan::vault {

using base::ErrorCode;

namespace {

constexpr char kDatabase[] = "vault.db";
constexpr char kAttempts[] = "attempts";
constexpr char kFreshness[] = "freshness";
constexpr char kOutbox[] = "outbox";
constexpr char kEntries[] = "entries";
/// Lies in the folder while a vault is being made or removed: as long as it does there is none.
constexpr char kUnfinished[] = "unfinished";
/// What it says of a removal: then quarantine goes as well.
constexpr char kRemoval[] = "removal";

/// Far above any record, far below what could hurt.
constexpr qint64 kReadLimit = 4096;

const QStringList &databaseFiles()
{
    static const QStringList names{QStringLiteral("vault.db"), QStringLiteral("vault.db-wal"),
                                   QStringLiteral("vault.db-shm"),
                                   QStringLiteral("vault.db-journal")};
    return names;
}

/// A file and what a kill may have left beside it.
base::Result<void> removeBoth(const QString &path)
{
    return removeFile(path).and_then([&] { return removeFile(besidePath(path)); });
}

} // namespace

VaultStorage::VaultStorage(const QDir &folder)
    : m_folder(folder)
    , m_slots(m_folder)
    , m_freshness(path(kFreshness))
    , m_quarantine(m_folder)
    , m_entries(path(kEntries))
{
}

VaultStorage::~VaultStorage() = default;

QString VaultStorage::path(const char *name) const
{
    return m_folder.filePath(QLatin1String(name));
}

bool VaultStorage::exists() const
{
    return (m_slots.exist() || QFileInfo::exists(path(kDatabase))) && !isUnfinished();
}

bool VaultStorage::isUnfinished() const
{
    return QFileInfo::exists(path(kUnfinished));
}

base::Result<void> VaultStorage::lock()
{
    if (m_lock)
        return {};
    return base::FileLock::take(m_folder.filePath(QStringLiteral("lock")))
        .map([this](std::unique_ptr<base::FileLock> lock) { m_lock = std::move(lock); });
}

void VaultStorage::sweep()
{
    // A process that is at it holds the lock.
    if (m_lock || !isUnfinished() || !lock())
        return;
    const auto removed = isUnfinished() ? removeLeftOver() : base::Result<void>{};
    close();
    if (!removed)
        qCWarning(base::logVault, "What an unfinished vault left could not be removed.");
    else
        QDir().rmdir(m_folder.absolutePath());
}

base::Result<void> VaultStorage::create(const VaultHeader &header, const VaultKeys &keys,
                                        const QByteArray &attempts, base::Random &random)
{
    if (exists())
        return base::failure(ErrorCode::VaultExists);
    const bool folderIsNew = !m_folder.exists();
    auto made = makePrivateFolder(m_folder.path()).and_then([this] { return lock(); });
    if (made && exists())
        made = base::failure(ErrorCode::VaultExists);
    if (!made) {
        close();
        return made;
    }
    made = removeLeftOver().and_then([&] { return build(header, keys, attempts, random); });
    if (made)
        return made;
    m_database.reset();
    if (!removeFiles())
        qCWarning(base::logVault, "What an unfinished creation left could not be removed.");
    close();
    if (folderIsNew)
        QDir().rmdir(m_folder.absolutePath());
    return made;
}

base::Result<void> VaultStorage::build(const VaultHeader &header, const VaultKeys &keys,
                                       const QByteArray &attempts, base::Random &random)
{
    auto begun =
        replaceFile(path(kUnfinished), {})
            .and_then([&] { return writeAttempts(attempts); })
            .and_then([&] { return take(createDatabase(path(kDatabase), keys.database)); });
    if (!begun)
        return begun;
    m_vaultId = header.vaultId;
    m_freshnessKey = keys.freshness.clone();
    return m_freshness.make(m_generation, m_vaultId, m_freshnessKey)
        .and_then([&] { return openOutbox(keys, random); })
        .and_then([&] { return m_slots.write(header); })
        .and_then([&](HeaderSlots::Written written) -> base::Result<void> {
            if (written != HeaderSlots::Written::Durably)
                return base::failure(ErrorCode::DiskWriteFailed, QStringLiteral("header"));
            return removeFile(path(kUnfinished));
        });
}

base::Result<VaultHeader> VaultStorage::header() const
{
    if (!exists())
        return base::failure(ErrorCode::VaultAbsent);
    return m_slots.read();
}

base::Result<VaultHeader> VaultStorage::claim()
{
    if (!exists())
        return base::failure(ErrorCode::VaultAbsent);
    if (auto locked = lock(); !locked)
        return base::failure(locked.error());
    return m_slots.read();
}

base::Result<std::optional<QByteArray>> VaultStorage::readAttempts() const
{
    QFile file(path(kAttempts));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(ErrorCode::DiskReadFailed, QStringLiteral("attempts"));
    return file.read(kReadLimit);
}

base::Result<void> VaultStorage::writeAttempts(const QByteArray &record) const
{
    return replaceFile(path(kAttempts), record);
}

base::Result<void> VaultStorage::readGeneration()
{
    try {
        SQLite::Statement row(*m_database, "SELECT generation, older, rebuilt FROM freshness");
        if (!row.executeStep())
            return base::failure(ErrorCode::VaultDamaged, QStringLiteral("no generation"));
        m_generation = static_cast<quint64>(integerOf(row, 0));
        m_older = integerOf(row, 1) != 0;
        m_rebuilt = integerOf(row, 2) != 0;
    } catch (const SQLite::Exception &exception) {
        return base::failure(errorOf(exception, 0));
    }
    m_changes = m_database->getTotalChanges();
    return {};
}

base::Result<void> VaultStorage::take(base::Result<DatabasePointer> database)
{
    if (!database)
        return base::failure(database.error());
    m_database = *std::move(database);
    auto read = readGeneration();
    if (!read)
        m_database.reset();
    return read;
}

base::Result<void> VaultStorage::openOrRebuild(const base::SecretBytes &databaseKey)
{
    m_database.reset();
    auto opened = take(openDatabase(path(kDatabase), databaseKey));
    if (opened) {
        // Of a rebuilding that ended before the other was let go.
        if (!removeDatabase(besidePath(path(kDatabase))))
            qCWarning(base::logVault, "What an unfinished rebuilding left could not be removed.");
        return opened;
    }
    if (opened.error().code != ErrorCode::VaultDamaged)
        return opened;
    qCWarning(base::logVault) << "The database is damaged:" << opened.error().detail;
    return isWholeBeside(databaseKey)
        .and_then(
            [&](bool isWhole) { return isWhole ? base::Result<void>{} : makeBeside(databaseKey); })
        .and_then([&] { return replaceByBeside(databaseKey); });
}

base::Result<void> VaultStorage::makeBeside(const base::SecretBytes &databaseKey)
{
    const QString beside = besidePath(path(kDatabase));
    auto made = removeDatabase(beside).and_then([&]() -> base::Result<void> {
        auto fresh = createDatabase(beside, databaseKey);
        if (!fresh)
            return base::failure(fresh.error());
        return fill(**fresh).and_then([&] { return writeBack(**fresh); });
    });
    if (!made && !removeDatabase(beside))
        qCWarning(base::logVault, "What an unfinished rebuilding left could not be removed.");
    return made;
}

base::Result<void> VaultStorage::fill(SQLite::Database &fresh)
{
    try {
        fillRebuilt(fresh, m_database.get(), m_generation);
        return {};
    } catch (const SQLite::Exception &exception) {
        return base::failure(errorOf(exception, sqlite3_system_errno(fresh.getHandle())));
    }
}

base::Result<bool> VaultStorage::isWholeBeside(const base::SecretBytes &databaseKey) const
{
    const auto whole = openDatabase(besidePath(path(kDatabase)), databaseKey)
                           .and_then([](const DatabasePointer &beside) -> base::Result<bool> {
                               const auto rebuilt = isRebuilt(*beside);
                               if (!rebuilt || !*rebuilt)
                                   return rebuilt;
                               return writeBack(*beside).map([] { return true; });
                           });
    if (!whole && whole.error().code == ErrorCode::VaultDamaged)
        return false;
    return whole;
}

base::Result<void> VaultStorage::replaceByBeside(const base::SecretBytes &databaseKey)
{
    const QString database = path(kDatabase);
    return m_quarantine.take(databaseFiles())
        .and_then([&] { return renameFile(besidePath(database), database); })
        .and_then([&] { return take(openDatabase(database, databaseKey)); });
}

base::Result<void> VaultStorage::rebuild(const base::SecretBytes &databaseKey)
{
    if (!m_database)
        return base::failure(ErrorCode::VaultLocked);
    if (m_freshnessKey.isEmpty()) {
        auto fresh = openMemoryDatabase();
        if (!fresh)
            return base::failure(fresh.error());
        return fill(**fresh).and_then([&] { return take(std::move(fresh)); });
    }
    auto made = makeBeside(databaseKey);
    if (!made)
        return made;
    // Set aside as it lies there.
    sqlite3_db_config(m_database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_database.reset();
    auto replaced = replaceByBeside(databaseKey);
    if (replaced)
        m_freshness.note(m_generation, m_vaultId, m_freshnessKey);
    // One of both is there again, if it can be; what lies beside it waits for the next opening.
    else
        static_cast<void>(take(openDatabase(path(kDatabase), databaseKey)));
    return replaced;
}

base::Result<void> VaultStorage::openOutbox(const VaultKeys &keys, base::Random &random)
{
    m_outbox =
        std::make_unique<OutboxJournal>(path(kOutbox), keys.outbox.clone(), m_vaultId, random);
    return m_outbox->load();
}

base::Result<VaultStorage::Found> VaultStorage::open(const VaultHeader &header,
                                                     const VaultKeys &keys, base::Random &random)
{
    // A database that is made anew takes its place in history from the marks alone.
    m_generation = 0;
    if (const auto opened = openOrRebuild(keys.database); !opened)
        return base::failure(opened.error());
    m_slots.heal(header);
    m_vaultId = header.vaultId;
    m_freshnessKey = keys.freshness.clone();
    Found found;
    found.rebuilt = m_rebuilt;
    found.older = m_older;
    found.generation = m_generation;
    found.noted = m_freshness.read(m_vaultId, m_freshnessKey);
    if (const auto loaded = openOutbox(keys, random); !loaded) {
        qCWarning(base::logVault) << "The outbox journal:" << loaded.error().detail;
        found.outboxDamaged = loaded.error().code == ErrorCode::VaultDamaged;
        // The next command rewrites the journal without what could not be read.
        if (found.outboxDamaged)
            m_quarantine.keepCopyOf(QLatin1String(kOutbox));
    }
    return found;
}

base::Result<void> VaultStorage::openInMemory()
{
    // An opening that has lost may have left its own.
    close();
    auto database = openMemoryDatabase();
    if (!database)
        return base::failure(database.error());
    m_database = *std::move(database);
    m_generation = 0;
    return {};
}

base::Result<HeaderSlots::Written> VaultStorage::replaceHeader(const VaultHeader &header) const
{
    return m_slots.write(header);
}

base::Result<void> VaultStorage::write(const std::function<void(SQLite::Database &)> &change)
{
    if (!m_database)
        return base::failure(ErrorCode::VaultLocked);
    try {
        WriteTransaction transaction(*m_database);
        change(*m_database);
        transaction.commit();
    } catch (const SQLite::Exception &exception) {
        return base::failure(errorOf(exception, sqlite3_system_errno(m_database->getHandle())));
    }
    return {};
}

base::Result<void> VaultStorage::raiseGeneration(quint64 seen, bool older)
{
    const auto change = [&](SQLite::Database &database) {
        execute(database,
                "UPDATE freshness SET generation = max(generation, ?1), older = older OR ?2",
                static_cast<qint64>(seen), qint64(older));
    };
    return write(change).and_then([this] { return readGeneration(); }).and_then([this] {
        return m_freshness.make(m_generation, m_vaultId, m_freshnessKey);
    });
}

base::Result<void> VaultStorage::heardFromBank()
{
    if (m_database && !m_older && !m_rebuilt)
        return {};
    auto done = write([](SQLite::Database &database) {
        execute(database, "UPDATE freshness SET older = 0, rebuilt = 0");
    });
    noteGeneration();
    return done;
}

base::Result<void> VaultStorage::noteEntries(const QStringList &names) const
{
    return makePrivateFolder(m_folder.path()).and_then([&] { return m_entries.note(names); });
}

void VaultStorage::forgetEntries(const QStringList &names) const
{
    if (!m_entries.forget(names))
        qCWarning(base::logVault, "The list of the keychain's entries could not be written.");
    // Fails unless it is empty.
    if (!m_lock)
        QDir().rmdir(m_folder.absolutePath());
}

bool VaultStorage::hasUnreadableHeader() const
{
    return (m_slots.exist() && !m_slots.read()) || m_quarantine.hasUnreadableHeader();
}

QList<VaultHeader> VaultStorage::allHeaders() const
{
    QList<VaultHeader> headers = m_quarantine.headers();
    if (const auto current = m_slots.read())
        headers.prepend(*current);
    return headers;
}

void VaultStorage::noteGeneration()
{
    if (!m_database || m_freshnessKey.isEmpty() || m_database->getTotalChanges() == m_changes)
        return;
    const quint64 before = m_generation;
    if (readGeneration() && m_generation != before)
        m_freshness.note(m_generation, m_vaultId, m_freshnessKey);
}

void VaultStorage::close()
{
    m_outbox.reset();
    m_database.reset();
    m_freshnessKey.clear();
    m_lock.reset();
}

base::Result<void> VaultStorage::quarantine()
{
    m_outbox.reset();
    m_database.reset();
    if (!m_folder.exists())
        return {};
    if (auto locked = lock(); !locked)
        return locked;
    // The header last: until then a kill leaves a damaged vault, never none.
    auto moved = m_quarantine.take(databaseFiles()
                                   + QStringList{besidePath(QLatin1String(kDatabase)),
                                                 QLatin1String(kAttempts),
                                                 QLatin1String(kFreshness), QLatin1String(kOutbox)}
                                   + m_slots.names());
    close();
    return moved;
}

base::Result<void> VaultStorage::destroy()
{
    m_outbox.reset();
    m_database.reset();
    if (!m_folder.exists()) {
        close();
        return {};
    }
    // From this mark on no vault is here, and what a kill leaves is swept by the next start. A full
    // disk only takes the mark away.
    static_cast<void>(replaceFile(path(kUnfinished), kRemoval));
    const auto removed = removeAll();
    close();
    if (removed)
        QDir().rmdir(m_folder.absolutePath());
    return removed;
}

base::Result<void> VaultStorage::removeAll() const
{
    // Headers kept in quarantine open as well as any.
    return m_slots.destroy()
        .and_then([this] { return m_quarantine.remove(); })
        .and_then([this] { return removeBoth(path(kEntries)); })
        .and_then([this] { return removeFiles(); });
}

/// What a creation or a removal has left, whichever was cut short.
base::Result<void> VaultStorage::removeLeftOver() const
{
    QFile mark(path(kUnfinished));
    const bool wasRemoval = mark.open(QIODevice::ReadOnly) && mark.readAll() == kRemoval;
    mark.close();
    return wasRemoval ? removeAll() : removeFiles();
}

/// Of the vault itself; what lies in quarantine stays. Without its header the database is but
/// noise. The mark goes last.
base::Result<void> VaultStorage::removeFiles() const
{
    auto removed = m_slots.destroy();
    for (const char *name : {kOutbox, kFreshness, kAttempts}) {
        if (removed)
            removed = removeBoth(path(name));
    }
    return removed.and_then([this] { return removeDatabase(path(kDatabase)); })
        .and_then([this] { return removeDatabase(besidePath(path(kDatabase))); })
        .and_then([this] { return removeBoth(path(kUnfinished)); });
}

} // namespace qorgan::vault
