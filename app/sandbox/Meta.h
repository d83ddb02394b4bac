// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Database.h"

namespace qorgan::sandbox {

/// Single values of the bank: its epoch, its keys, its service status.
class Meta
{
public:
    /// Empty when absent.
    [[nodiscard]] static QByteArray read(Transaction &transaction, const QString &key);
    static void write(Transaction &transaction, const QString &key, const QByteArray &value);
};

} // namespace qorgan::sandbox
