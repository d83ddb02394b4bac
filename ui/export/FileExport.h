// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/WorkerThread.h"
#include "ui/TaskOwner.h"
#include "ui/export/OperationFile.h"

#include <QObject>
#include <QSaveFile>

#include <functional>
#include <memory>
#include <optional>

namespace qorgan::ui {

/// Writes one file of operations after the other: reads the vault part by part and writes in a
/// thread of its own, so that the window lives however many there are. The file appears when it is
/// whole, readable to this user alone; whatever ends it before leaves nothing.
class FileExport : public QObject
{
    Q_OBJECT
public:
    enum class Existing { Kept, Replaced };

    /// The operations that a content is to hold.
    struct Source {
        /// Outlives the export.
        vault::OperationStore *store;
        std::function<base::Task<QList<qint64>>(base::CancelScope)> order;
    };
    struct Work {
        std::shared_ptr<OperationFile> content;
        /// Nothing for a content that has all it needs.
        std::optional<Source> source;
        QString path;
        Existing existing = Existing::Kept;
    };

    enum class End {
        Saved,
        Cancelled,
        Nothing,  ///< there is no operation to save
        TooMany,  ///< more than the content holds
        Exists,   ///< there is such a file, and it was to be kept
        NoFolder, ///< the folder does not exist
        NoFile,   ///< what is there is no file
        Failed,   ///< the vault or the disk
    };
    struct Outcome {
        End end = End::Saved;
        /// Operations that there are to save.
        qsizetype count = 0;
        std::optional<base::Error> error = std::nullopt;
    };

    explicit FileExport(QObject *parent = nullptr);
    ~FileExport() override;

    /// Gives up what runs.
    void start(Work work);
    /// ended() tells when nothing is left of it.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    /// Operations written, and all of them; 0 before they are counted.
    [[nodiscard]] qsizetype done() const { return m_done; }
    [[nodiscard]] qsizetype total() const { return m_rows.size(); }

signals:
    void progressed();
    void ended(const qorgan::ui::FileExport::Outcome &outcome);

private:
    /// What the writing thread works on.
    struct Job {
        Work work;
        std::unique_ptr<QSaveFile> file;
        std::atomic_bool stopped = false;
    };
    using Step = std::function<base::Result<End>(Job &)>;

    /// Does it on the writing thread, and then goes on; anything but End::Saved ends the export.
    void write(Step step, std::function<void()> next);
    void open();
    void readOn();
    void finish();
    void fail(const base::Error &error);
    void end(End how, const std::optional<base::Error> &error = std::nullopt);

    std::shared_ptr<Job> m_job;
    QList<qint64> m_rows;
    qsizetype m_done = 0;
    std::unique_ptr<base::WorkerThread> m_thread;
    std::optional<TaskOwner> m_tasks;
    /// Of what the vault is asked.
    base::CancelScope m_reading;
};

} // namespace qorgan::ui
