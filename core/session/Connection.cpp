// SPDX-License-Identifier: Apache-2.0
#include "session/Connection.h"

namespace qorgan::session {

void Connection::update(State state, std::optional<base::ErrorCode> error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    emit changed();
}

void Connection::updateAsOf(const QDateTime &asOf)
{
    if (m_asOf == asOf)
        return;
    m_asOf = asOf;
    emit changed();
}

} // namespace qorgan::session
