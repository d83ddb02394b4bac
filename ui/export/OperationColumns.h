// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/export/OperationFile.h"

#include <vector>

namespace qorgan::ui {

/// One fact of an operation, as every file tells it. The list of them is the only place that knows
/// what files hold: a fact that is added there stands in tables and on receipts.
struct OperationColumn {
    /// Cell: for another program, such as "2026-11-21". Print: for a person; empty when it stands
    /// in another fact already.
    enum class Form { Cell, Print };
    enum class Kind { Text, Number };

    /// In the interface's language.
    [[nodiscard]] QString title() const;

    const char *word;
    Kind kind;
    QString (*value)(const vault::StoredOperation &stored, const FileFacts &facts, Form form);
};

[[nodiscard]] const std::vector<OperationColumn> &operationColumns();

/// "Qorgan Gold, KZ86125KZT5004100100", or empty for one that is not here.
[[nodiscard]] QString accountText(const QString &id, const FileFacts &facts);

/// A moment on paper: "21 November 2026, 14:30", bank time; empty for none.
[[nodiscard]] QString paperMoment(const QDateTime &instant, domain::Language language);

} // namespace qorgan::ui
