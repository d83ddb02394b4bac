// SPDX-License-Identifier: Apache-2.0
#include "bank/NetworkWatch.h"

#include "bank/NetworkListener.h"
#include "base/LogCategories.h"

#include <QDeadlineTimer>
#include <QThread>

#include <chrono>
#include <utility>

namespace qorgan::bank {

namespace {

constexpr std::chrono::milliseconds kPatienceAtTheEnd{200};

} // namespace

SystemNetworkWatch::~SystemNetworkWatch()
{
    if (m_thread == nullptr)
        return;
    m_thread->quit();
    // One that still waits for the system is left to the end of the process.
    if (m_thread->wait(QDeadlineTimer(kPatienceAtTheEnd)))
        delete m_thread;
}

void SystemNetworkWatch::start()
{
    if (m_thread != nullptr)
        return;
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("network"));
    auto *listener = new NetworkListener;
    listener->moveToThread(m_thread);
    connect(m_thread, &QThread::started, listener, &NetworkListener::listen);
    connect(m_thread, &QThread::finished, listener, &QObject::deleteLater);
    connect(listener, &NetworkListener::told, this, &SystemNetworkWatch::learn);
    m_thread->start();
}

void SystemNetworkWatch::learn(bool online, bool behindPortal)
{
    const bool leadsOut = online && !behindPortal;
    const bool ledOut = std::exchange(m_leadsOut, leadsOut);
    const bool wasBehindPortal = std::exchange(m_behindPortal, behindPortal);
    qCDebug(base::logBank) << "network: leads out" << leadsOut << "sign-in page" << behindPortal;
    if ((leadsOut && !ledOut) || (behindPortal && !wasBehindPortal))
        emit changed();
}

} // namespace qorgan::bank
