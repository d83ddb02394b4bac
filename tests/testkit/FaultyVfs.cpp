// SPDX-License-Identifier: Apache-2.0
#include "testkit/FaultyVfs.h"

#include "testkit/TestPaths.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace qorgan::testkit {

namespace {

constexpr qsizetype kSector = 512;

/// The answer of a system call that fails so.
int failing(int systemError, int answer)
{
    errno = systemError;
    return answer;
}

QByteArray sectorOf(const QByteArray &content, qsizetype number)
{
    return content.mid(number * kSector, kSector).leftJustified(kSector, '\0');
}

} // namespace

bool FaultyVfs::canFail(Failure how, Kind kind)
{
    switch (how) {
    case Failure::Full:
    case Failure::ShortWrite:
        return kind == Kind::Write;
    case Failure::WriteError:
        return kind != Kind::Sync;
    case Failure::SyncError:
        return kind == Kind::Sync;
    }
    return false;
}

void FaultyVfs::apply(QByteArray &content, const Change &change)
{
    if (!change.bytes) {
        content.truncate(change.at);
        return;
    }
    const qsizetype end = change.at + change.bytes->size();
    if (content.size() < end)
        content.append(end - content.size(), '\0');
    content.replace(change.at, change.bytes->size(), *change.bytes);
}

FaultyVfs::FaultyVfs()
    : m_system(sqlite3_vfs_find(nullptr))
    , m_vfs(*m_system)
{
    m_vfs.zName = "faulty";
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = &FaultyVfs::open;
    m_vfs.xDelete = &FaultyVfs::remove;
    s_self = this;
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_system, 1);
    s_self = nullptr;
    if (!m_handles.empty())
        qFatal("A database is still open.");
}

void FaultyVfs::fail(Failure how, int at, Lasting lasting)
{
    const std::scoped_lock lock(m_mutex);
    beginCounting();
    m_plan = Plan{how, at, lasting};
}

void FaultyVfs::mend()
{
    const std::scoped_lock lock(m_mutex);
    m_plan.reset();
}

bool FaultyVfs::hasFailed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_failed;
}

void FaultyVfs::cutPower(PowerCut cut)
{
    const std::scoped_lock lock(m_mutex);
    beginCounting();
    m_cut = std::move(cut);
}

bool FaultyVfs::isOff() const
{
    const std::scoped_lock lock(m_mutex);
    return m_off;
}

int FaultyVfs::calls(Failure how) const
{
    const std::scoped_lock lock(m_mutex);
    return callsFor(how);
}

int FaultyVfs::calls() const
{
    return calls(Failure::WriteError) + calls(Failure::SyncError);
}

int FaultyVfs::callsFor(Failure how) const
{
    int count = 0;
    for (const auto &[kind, calls] : m_counts)
        count += canFail(how, kind) ? calls : 0;
    return count;
}

void FaultyVfs::beginCounting()
{
    m_counts.clear();
    m_failed = false;
}

int FaultyVfs::open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *given)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    const int opened = self.m_system->xOpen(self.m_system, name, file, flags, given);
    constexpr int kKinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    if (opened != SQLITE_OK || (flags & kKinds) == 0)
        return opened;
    Handle &handle = self.m_handles[file];
    handle.path = QFile::decodeName(name);
    handle.real = file->pMethods;
    handle.methods = *file->pMethods;
    // Nothing is written past these through a mapping.
    handle.methods.iVersion = std::min(handle.methods.iVersion, 2);
    handle.methods.xClose = &FaultyVfs::close;
    handle.methods.xRead = &FaultyVfs::read;
    handle.methods.xWrite = &FaultyVfs::write;
    handle.methods.xTruncate = &FaultyVfs::truncate;
    handle.methods.xSync = &FaultyVfs::sync;
    file->pMethods = &handle.methods;
    if (!self.m_contents.contains(handle.path))
        self.m_contents[handle.path].synced = readFile(handle.path);
    return opened;
}

int FaultyVfs::remove(sqlite3_vfs *, const char *name, int syncFolder)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    self.m_contents.erase(QFile::decodeName(name));
    return self.m_system->xDelete(self.m_system, name, syncFolder);
}

int FaultyVfs::close(sqlite3_file *file)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    const auto handle = self.m_handles.extract(file);
    file->pMethods = handle.mapped().real;
    return file->pMethods->xClose(file);
}

int FaultyVfs::read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    if (self.m_off)
        return failing(EIO, SQLITE_IOERR_READ);
    return self.m_handles[file].real->xRead(file, bytes, size, offset);
}

int FaultyVfs::write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    const Handle &handle = self.m_handles[file];
    QByteArray written(static_cast<const char *>(bytes), size);
    const auto failure = self.judge(Kind::Write);
    if (failure == Failure::Full)
        return failing(ENOSPC, SQLITE_FULL);
    if (failure == Failure::WriteError)
        return failing(EIO, SQLITE_IOERR_WRITE);
    if (failure)
        written.truncate(size / 2);
    // The write during which power goes is on its way as well.
    self.m_contents[handle.path].unsynced.append({offset, written});
    if (self.losesPower())
        return failing(EIO, SQLITE_IOERR_WRITE);
    const int done =
        handle.real->xWrite(file, written.constData(), static_cast<int>(written.size()), offset);
    return failure ? failing(ENOSPC, SQLITE_FULL) : done;
}

int FaultyVfs::truncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    const Handle &handle = self.m_handles[file];
    if (self.judge(Kind::Truncate))
        return failing(EIO, SQLITE_IOERR_TRUNCATE);
    self.m_contents[handle.path].unsynced.append({size, std::nullopt});
    if (self.losesPower())
        return failing(EIO, SQLITE_IOERR_TRUNCATE);
    return handle.real->xTruncate(file, size);
}

int FaultyVfs::sync(sqlite3_file *file, int flags)
{
    FaultyVfs &self = *s_self;
    const std::scoped_lock lock(self.m_mutex);
    const Handle &handle = self.m_handles[file];
    if (self.judge(Kind::Sync) || self.losesPower())
        return failing(EIO, SQLITE_IOERR_FSYNC);
    const int done = handle.real->xSync(file, flags);
    Content &content = self.m_contents[handle.path];
    for (const Change &change : std::exchange(content.unsynced, {}))
        apply(content.synced, change);
    return done;
}

std::optional<FaultyVfs::Failure> FaultyVfs::judge(Kind kind)
{
    ++m_counts[kind];
    if (!m_plan || !canFail(m_plan->how, kind) || m_plan->at > callsFor(m_plan->how))
        return std::nullopt;
    m_failed = true;
    const Failure how = m_plan->how;
    if (m_plan->lasting == Lasting::Once)
        m_plan.reset();
    return how;
}

bool FaultyVfs::losesPower()
{
    const int calls = callsFor(Failure::WriteError) + callsFor(Failure::SyncError);
    if (!m_off && m_cut && calls >= m_cut->at) {
        m_off = true;
        copyFolder(m_cut->from, m_cut->into);
        const QDir from(m_cut->from);
        const QDir into(m_cut->into);
        std::mt19937_64 chance(m_cut->seed);
        for (const auto &[path, content] : m_contents)
            writeFile(into.filePath(from.relativeFilePath(path)), imageOf(content, chance));
    }
    return m_off;
}

QByteArray FaultyVfs::imageOf(const Content &content, std::mt19937_64 &chance) const
{
    QByteArray now = content.synced;
    QList<qsizetype> sizes{now.size()};
    // What each sector that was changed has held since it was synced.
    std::map<qsizetype, QByteArrayList> sectors;
    for (const Change &change : content.unsynced) {
        const qsizetype before = now.size();
        const QByteArray earlier = now;
        apply(now, change);
        sizes.append(now.size());
        const qsizetype end =
            change.bytes ? change.at + change.bytes->size() : std::max(before, now.size());
        for (qsizetype sector = change.at / kSector; sector * kSector < end; ++sector) {
            auto &held = sectors[sector];
            if (held.isEmpty())
                held.append(sectorOf(earlier, sector));
            held.append(sectorOf(now, sector));
        }
    }
    QByteArray image = content.synced;
    for (const auto &[sector, held] : sectors)
        apply(image, {sector * kSector, held[chosen(held.size() - 1, chance)]});
    const qsizetype size = sizes[chosen(sizes.size() - 1, chance)];
    apply(image, {size, std::nullopt});
    return image.leftJustified(size, '\0');
}

qsizetype FaultyVfs::chosen(qsizetype last, std::mt19937_64 &chance) const
{
    switch (m_cut->unsynced) {
    case Unsynced::Lost:
        return 0;
    case Unsynced::Kept:
        return last;
    case Unsynced::Mixed:
        break;
    }
    return std::uniform_int_distribution<qsizetype>(0, last)(chance);
}

} // namespace qorgan::testkit
