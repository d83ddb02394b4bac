// SPDX-License-Identifier: Apache-2.0
#include "session/History.h"

namespace qorgan::session {

void History::update(const std::optional<vault::HistoryLeft> &left)
{
    if (m_left == left)
        return;
    m_left = left;
    emit changed();
}

} // namespace qorgan::session
