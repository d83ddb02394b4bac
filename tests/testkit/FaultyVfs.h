// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <sqlite3.h>

#include <map>
#include <mutex>
#include <optional>
#include <random>

namespace qorgan::testkit {

/// Stands between SQLite and the disk while it lives: counts what the databases that are opened
/// meanwhile ask of it, fails the calls it is told to, or cuts the power. One at a time; what was
/// opened is closed before it dies.
/// @thread any
class FaultyVfs
{
public:
    enum class Failure {
        Full,       ///< a write finds no room
        WriteError, ///< a write, or the cutting of a file, is an input or output error
        ShortWrite, ///< half of a write is done, then there is no room
        SyncError,  ///< what was written does not reach the disk
    };
    enum class Lasting { Once, UntilMended };

    /// What becomes of the sectors of 512 bytes that were written but not synced when power goes.
    enum class Unsynced {
        Lost,
        Mixed, ///< each by chance as it was, as it became, or in between: torn and out of order
        Kept,
    };
    struct PowerCut {
        /// Number of the write, cutting or sync at which power goes, from 1.
        int at = 0;
        Unsynced unsynced = Unsynced::Mixed;
        quint64 seed = 1;
        /// The folder as it is then, files of others included, is put here: what a computer would
        /// find when it is started again.
        QString from;
        QString into;
    };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// The `at`-th call of those to come that can fail so does, from 1; counting begins anew.
    void fail(Failure how, int at, Lasting lasting);
    /// The disk works again.
    void mend();
    [[nodiscard]] bool hasFailed() const;

    /// Counting begins anew. From the cut on every call fails.
    void cutPower(PowerCut cut);
    [[nodiscard]] bool isOff() const;

    /// How many calls there were that can fail so, since counting began.
    [[nodiscard]] int calls(Failure how) const;
    /// How many writes, cuttings and syncs there were.
    [[nodiscard]] int calls() const;

private:
    enum class Kind { Write, Truncate, Sync };
    struct Change {
        sqlite3_int64 at = 0;
        /// What was written; nothing when the file was cut off at `at`.
        std::optional<QByteArray> bytes;
    };
    /// A file as the disk surely has it, and what came since.
    struct Content {
        QByteArray synced;
        QList<Change> unsynced;
    };
    struct Handle {
        QString path;
        const sqlite3_io_methods *real = nullptr;
        sqlite3_io_methods methods{};
    };

    static int open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags,
                    int *given);
    static int remove(sqlite3_vfs *vfs, const char *name, int syncFolder);
    static int close(sqlite3_file *file);
    static int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset);
    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset);
    static int truncate(sqlite3_file *file, sqlite3_int64 size);
    static int sync(sqlite3_file *file, int flags);

    static bool canFail(Failure how, Kind kind);
    static void apply(QByteArray &content, const Change &change);

    // With the mutex held.
    [[nodiscard]] int callsFor(Failure how) const;
    void beginCounting();
    /// Counts a call. @returns the failure to answer it with
    std::optional<Failure> judge(Kind kind);
    /// Whether the power is off, or goes with this call.
    bool losesPower();
    [[nodiscard]] QByteArray imageOf(const Content &content, std::mt19937_64 &chance) const;
    /// One of 0..last, as the cut wants it.
    [[nodiscard]] qsizetype chosen(qsizetype last, std::mt19937_64 &chance) const;

    static inline FaultyVfs *s_self = nullptr;

    mutable std::mutex m_mutex;
    sqlite3_vfs *m_system = nullptr;
    sqlite3_vfs m_vfs{};
    std::map<sqlite3_file *, Handle> m_handles;
    std::map<QString, Content> m_contents;
    std::map<Kind, int> m_counts;
    struct Plan {
        Failure how = Failure::Full;
        int at = 0;
        Lasting lasting = Lasting::Once;
    };
    std::optional<Plan> m_plan;
    bool m_failed = false;
    std::optional<PowerCut> m_cut;
    bool m_off = false;
};

} // namespace qorgan::testkit
