// SPDX-License-Identifier: Apache-2.0
#include "ui/export/FileExport.h"

#include <QDir>
#include <QFileInfo>

namespace qorgan::ui {

using base::ErrorCode;
using base::Result;

namespace {

/// What OperationStore::rows() gives at once.
constexpr qsizetype kPart = 500;

base::ErrorCode codeOf(const QSaveFile &file)
{
    return file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                      : ErrorCode::DiskWriteFailed;
}

} // namespace

FileExport::FileExport(QObject *parent)
    : QObject(parent)
{
}

FileExport::~FileExport()
{
    if (m_job)
        m_job->stopped = true;
}

void FileExport::start(Work work)
{
    if (m_job)
        m_job->stopped = true;
    m_job = std::make_shared<Job>();
    m_job->work = std::move(work);
    m_tasks.emplace();
    m_reading = m_tasks->scope();
    m_rows.clear();
    m_done = 0;
    if (!m_thread)
        m_thread = std::make_unique<base::WorkerThread>(QStringLiteral("file-export"));
    if (!m_job->work.source)
        return open();
    m_tasks->whenDone(m_job->work.source->order(m_reading),
                      [this](const Result<QList<qint64>> &rows) {
                          if (!rows)
                              return fail(rows.error());
                          m_rows = *rows;
                          if (m_rows.isEmpty())
                              return end(End::Nothing);
                          if (m_rows.size() > m_job->work.content->most())
                              return end(End::TooMany);
                          open();
                      });
}

void FileExport::cancel()
{
    if (!m_job)
        return;
    m_job->stopped = true;
    // What the writing thread does now ends by itself; a vault that is being read need not be
    // waited for.
    m_reading.cancel();
}

void FileExport::write(Step step, std::function<void()> next)
{
    m_tasks->whenDone(m_thread->run<End>(
                          [job = m_job, step = std::move(step)]() -> Result<End> {
                              if (job->stopped)
                                  return End::Cancelled;
                              return step(*job);
                          },
                          base::CancelScope()),
                      [this, next = std::move(next)](const Result<End> &ended) {
                          if (!ended)
                              fail(ended.error());
                          else if (*ended != End::Saved)
                              end(*ended);
                          else
                              next();
                      });
}

void FileExport::open()
{
    const auto step = [](Job &job) -> Result<End> {
        const QFileInfo place(job.work.path);
        if (!place.absoluteDir().exists())
            return End::NoFolder;
        if (place.exists() && !place.isFile())
            return End::NoFile;
        if (place.exists() && job.work.existing == Existing::Kept)
            return End::Exists;
        job.file = std::make_unique<QSaveFile>(job.work.path);
        if (!job.file->open(QIODevice::WriteOnly))
            return base::failure(codeOf(*job.file), QStringLiteral("open"));
        job.file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return End::Saved;
    };
    write(step, [this] { readOn(); });
}

void FileExport::readOn()
{
    emit progressed();
    if (m_done >= m_rows.size())
        return finish();
    using Rows = QList<vault::StoredOperation>;
    auto &store = *m_job->work.source->store;
    m_tasks->whenDone(store.rows(m_rows.mid(m_done, kPart), m_reading),
                      [this](const Result<Rows> &rows) {
                          if (!rows)
                              return fail(rows.error());
                          const auto step = [rows = *rows](Job &job) -> Result<End> {
                              job.work.content->add(*job.file, rows);
                              if (job.file->error() != QFileDevice::NoError)
                                  return base::failure(codeOf(*job.file), QStringLiteral("write"));
                              return End::Saved;
                          };
                          write(step, [this] {
                              m_done = std::min(m_done + kPart, m_rows.size());
                              readOn();
                          });
                      });
}

void FileExport::finish()
{
    const auto step = [](Job &job) -> Result<End> {
        job.work.content->finish(*job.file, job.stopped);
        if (job.stopped)
            return End::Cancelled;
        // It may have come meanwhile.
        if (job.work.existing == Existing::Kept && QFileInfo::exists(job.work.path))
            return End::Exists;
        if (!job.file->commit())
            return base::failure(codeOf(*job.file), QStringLiteral("commit"));
        return End::Saved;
    };
    write(step, [this] { end(End::Saved); });
}

void FileExport::fail(const base::Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        end(End::Cancelled);
    else
        end(End::Failed, error);
}

void FileExport::end(End how, const std::optional<base::Error> &error)
{
    const Outcome outcome{how, m_rows.size(), error};
    // The unfinished file goes before anybody is told.
    m_tasks->whenDone(m_thread->run<void>(
                          [job = m_job]() -> Result<void> {
                              job->file.reset();
                              return {};
                          },
                          base::CancelScope()),
                      [this, outcome](const Result<void> &) {
                          m_job.reset();
                          m_rows.clear();
                          emit ended(outcome);
                      });
}

} // namespace qorgan::ui
