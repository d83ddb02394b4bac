// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Control.h"

namespace qorgan::sandbox {

/// The control port: POST /control/<command> with the bearer token of the ready file. The exact
/// Host and the JSON content type are required, so that no web page can reach it. Any thread.
class ControlEndpoints
{
public:
    ControlEndpoints(Control &control, const BankClock &clock, base::Random &random);

    [[nodiscard]] Reply answer(const Call &call);
    [[nodiscard]] Reply refusal(const Problem &problem) const;
    /// Told in the ready file alone.
    [[nodiscard]] const QString &token() const { return m_token; }

private:
    [[nodiscard]] Outcome<QJsonObject> run(const Call &call);

    Control &m_control;
    const BankClock &m_clock;
    QString m_token;
};

} // namespace qorgan::sandbox
