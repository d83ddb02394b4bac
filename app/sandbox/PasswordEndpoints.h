// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Passwords.h"
#include "sandbox/Router.h"

namespace qorgan::sandbox {

/// /password and /password-resets.
class PasswordEndpoints
{
public:
    explicit PasswordEndpoints(Passwords &passwords);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> change(const Call &call);
    [[nodiscard]] Outcome<Reply> reset(const Call &call);

    Passwords &m_passwords;
};

} // namespace qorgan::sandbox
