// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

#include <atomic>

namespace qorgan::vault::samples {

/// While it lives, the disk fails single reads of databases that are opened meanwhile. One at a
/// time; what was opened is closed before it dies.
class ReadFaults
{
public:
    ReadFaults()
    {
        s_system = sqlite3_vfs_find(nullptr);
        m_failing = *s_system;
        m_failing.zName = "failing";
        m_failing.pNext = nullptr;
        m_failing.xOpen = &ReadFaults::open;
        sqlite3_vfs_register(&m_failing, 1);
        s_left = -1;
    }
    ~ReadFaults()
    {
        sqlite3_vfs_unregister(&m_failing);
        sqlite3_vfs_register(s_system, 1);
    }
    ReadFaults(const ReadFaults &) = delete;
    ReadFaults &operator=(const ReadFaults &) = delete;

    /// Of the reads to come, the one after `spared` others fails.
    void failAfter(int spared) { s_left = spared; }
    /// Whether it has.
    [[nodiscard]] bool hasFailed() const { return s_left < 0; }

private:
    static int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *given)
    {
        const int opened = s_system->xOpen(s_system, name, file, flags, given);
        if (opened == SQLITE_OK && (flags & SQLITE_OPEN_MAIN_DB) != 0) {
            s_methods = *file->pMethods;
            s_read = s_methods.xRead;
            s_methods.xRead = &ReadFaults::read;
            file->pMethods = &s_methods;
        }
        return opened;
    }

    static int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
    {
        if (s_left >= 0 && s_left-- == 0)
            return SQLITE_IOERR_READ;
        return s_read(file, bytes, size, offset);
    }

    sqlite3_vfs m_failing{};
    static inline sqlite3_vfs *s_system = nullptr;
    static inline sqlite3_io_methods s_methods{};
    static inline int (*s_read)(sqlite3_file *, void *, int, sqlite3_int64) = nullptr;
    static inline std::atomic<int> s_left{-1};
};

} // namespace qorgan::vault::samples
