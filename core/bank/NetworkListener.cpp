// SPDX-License-Identifier: Apache-2.0
#include "bank/NetworkListener.h"

#include <QNetworkInformation>

namespace qorgan::bank {

void NetworkListener::listen()
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

} // namespace qorgan::bank
