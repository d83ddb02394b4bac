// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "sandbox/Registrations.h"
#include "sandbox/Router.h"
#include "sandbox/ServiceStatus.h"

namespace qorgan::sandbox {

/// What anybody may read before sign-in: /contacts, /policies, /reminders, /service-status.
class PublicEndpoints
{
public:
    /// @param remindersJson  the whole answer of /reminders
    PublicEndpoints(const domain::BankProfile &profile, const Registrations &registrations,
                    const ServiceStatus &status, QByteArray remindersJson);

    void addTo(Router &router);

private:
    [[nodiscard]] Reply contacts() const;
    [[nodiscard]] Reply policies() const;

    const domain::BankProfile &m_profile;
    const Registrations &m_registrations;
    const ServiceStatus &m_status;
    const QByteArray m_remindersJson;
};

} // namespace qorgan::sandbox
