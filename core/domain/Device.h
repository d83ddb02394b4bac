// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace qorgan::domain {

/// A computer or phone that the bank knows as the customer's.
struct Device {
    QString id;
    /// As the device named itself; plain text of others.
    QString name;
    QDateTime enrolledAt;
    QDateTime lastSeenAt;
    /// Whether a session of it is running.
    bool signedIn = false;
    /// Whether it is this computer.
    bool current = false;

    bool operator==(const Device &) const = default;
};

} // namespace qorgan::domain
