// SPDX-License-Identifier: Apache-2.0
#include "bank/NetworkWatch.h"

#include "base/LogCategories.h"

#include <QDeadlineTimer>
#include <QNetworkInformation>
#include <QThread>

#include <chrono>
#include <utility>

namespace qorgan::bank {

namespace {

constexpr std::chrono::milliseconds kPatienceAtTheEnd{200};

/// Lives in the thread that may wait for the system.
class NetworkListener final : public QObject
{
    Q_OBJECT
public:
    void listen()
    {
        using Info = QNetworkInformation;
        using Feature = Info::Feature;
        // Not every system knows of sign-in pages.
        if (!Info::loadBackendByFeatures(Feature::Reachability | Feature::CaptivePortal)
            && !Info::loadBackendByFeatures(Feature::Reachability))
            return;
        const Info *info = Info::instance();
        const auto tell = [this, info] {
            emit told(info->reachability() == Info::Reachability::Online,
                      info->isBehindCaptivePortal());
        };
        connect(info, &Info::reachabilityChanged, this, tell);
        connect(info, &Info::isBehindCaptivePortalChanged, this, tell);
        tell();
    }

signals:
    void told(bool online, bool behindPortal);
};

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

#include "NetworkWatch.moc"
