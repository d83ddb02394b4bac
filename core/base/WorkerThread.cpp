// SPDX-License-Identifier: Apache-2.0
#include "base/WorkerThread.h"

namespace qorgan::base {

WorkerThread::WorkerThread(const QString &name)
    : m_worker(std::make_unique<QObject>())
    , m_receiver(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    // Quitting is queued behind the work already given, so that nothing accepted is lost.
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void WorkerThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(work), Qt::QueuedConnection);
}

void WorkerThread::postBack(std::function<void()> answer)
{
    QMetaObject::invokeMethod(m_receiver.get(), std::move(answer), Qt::QueuedConnection);
}

} // namespace qorgan::base
