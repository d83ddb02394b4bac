// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/CaseClerk.h"

#include <QJsonObject>

namespace qorgan::sandbox {

/// The control commands about disputes and complaints. Any thread.
class CaseCommands
{
public:
    CaseCommands(CaseDesk &desk, CaseClerk &clerk);

    /// @param command  such as "disputes/take"
    /// @errors NotFound (command or case), InvalidRequest, what the step refuses
    [[nodiscard]] Outcome<QJsonObject> execute(const QString &command, const QJsonObject &body);

private:
    [[nodiscard]] Outcome<QByteArray> decide(const QString &name, const QJsonObject &body);
    [[nodiscard]] Outcome<QJsonObject> steerClerk(const QJsonObject &body);

    CaseDesk &m_desk;
    CaseClerk &m_clerk;
};

} // namespace qorgan::sandbox
