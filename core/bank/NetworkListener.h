// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace qorgan::bank {

/// Asks the operating system about the network; may wait for it.
/// @thread one of its own
class NetworkListener final : public QObject
{
    Q_OBJECT
public:
    /// Tells what is so now, and each change. Nothing where no plugin knows of the network.
    void listen();

signals:
    void told(bool online, bool behindPortal);
};

} // namespace qorgan::bank
