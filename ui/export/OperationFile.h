// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Account.h"
#include "domain/Language.h"
#include "session/BankSession.h"

#include <QHash>
#include <QIODevice>

#include <atomic>
#include <limits>

namespace qorgan::ui {

/// What a file says beside the operations themselves.
struct FileFacts {
    domain::Language language = domain::Language::Kazakh;
    QString bank;
    /// By id.
    QHash<QString, domain::Account> accounts;
    /// The bank's time of the newest data, UTC; invalid before the first.
    QDateTime asOf;
};

/// The content of one file: CSV, a list on pages, a receipt. Faults of the disk are read from the
/// file afterwards.
/// @thread made by the main one, then used by one other
class OperationFile
{
public:
    OperationFile() = default;
    virtual ~OperationFile() = default;
    OperationFile(const OperationFile &) = delete;
    OperationFile &operator=(const OperationFile &) = delete;

    /// It holds so many operations.
    [[nodiscard]] virtual qsizetype most() const { return std::numeric_limits<qsizetype>::max(); }

    /// Takes the next operations, at most 500.
    virtual void add(QIODevice &file, const QList<vault::StoredOperation> &operations) = 0;
    /// Writes what is left, after the last.
    /// @param stopped  nobody wants the file any more
    virtual void finish(QIODevice &file, const std::atomic_bool &stopped) = 0;
};

} // namespace qorgan::ui
