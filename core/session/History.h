// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/OperationStore.h"

#include <QObject>

#include <optional>

namespace qorgan::session {

/// How much of the bank's history is still to be read into the open vault.
/// @thread main
class History : public QObject
{
    Q_OBJECT
public:
    /// Nothing when the whole history is here, or no vault is open.
    [[nodiscard]] const std::optional<vault::HistoryLeft> &left() const { return m_left; }
    void update(const std::optional<vault::HistoryLeft> &left);

signals:
    void changed();

private:
    std::optional<vault::HistoryLeft> m_left;
};

} // namespace qorgan::session
