// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Device.h"

#include <QList>

namespace qorgan::session {

struct CustomerParts;

/// The customer's devices as the bank knows them, and ending the session of another one.
/// @thread main
class Devices
{
public:
    explicit Devices(CustomerParts &parts);

    /// This computer first. @errors connection, SessionEnded
    base::Task<QList<domain::Device>> list(base::CancelScope scope);
    /// @errors NotFound, connection, SessionEnded
    base::Task<void> signOut(QString deviceId, base::CancelScope scope);

private:
    CustomerParts &m_parts;
};

} // namespace qorgan::session
