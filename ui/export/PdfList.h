// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/MoneyFlow.h"
#include "ui/export/OperationFile.h"

#include <QFont>

namespace qorgan::ui {

/// Operations as pages to print: what they are of, a table, and what they come to. It is made when
/// the last operation is there, since its first page tells how many pages there are.
class PdfList final : public OperationFile
{
public:
    /// What stands above the table.
    struct Head {
        QString title;
        /// Which account, or that it is all of them.
        QString accounts;
        /// Filter and search; empty for none.
        QString choice;
        /// Empty: from the first of the operations to the last.
        QString period;
    };

    /// More pages than these are not to be read by anybody, and would take minutes.
    static constexpr qsizetype kMost = 20'000;

    /// @param font  its family is used
    PdfList(FileFacts facts, Head head, const QFont &font);

    [[nodiscard]] qsizetype most() const override { return kMost; }
    void add(QIODevice &file, const QList<vault::StoredOperation> &operations) override;
    void finish(QIODevice &file, const std::atomic_bool &stopped) override;

private:
    [[nodiscard]] QString period() const;
    [[nodiscard]] QStringList rowOf(const vault::StoredOperation &stored) const;

    FileFacts m_facts;
    Head m_head;
    QFont m_font;
    QList<vault::StoredOperation> m_operations;
    QList<domain::MoneyFlow> m_flows;
};

/// That the file is no document of the bank: stands on every page of every PDF.
[[nodiscard]] QString notSignedText();

} // namespace qorgan::ui
