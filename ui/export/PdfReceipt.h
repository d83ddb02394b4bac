// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "ui/export/OperationFile.h"

#include <QFont>

namespace qorgan::ui {

/// One operation as a page to show or to send: all that the bank told of it, and how to reach the
/// bank.
class PdfReceipt final : public OperationFile
{
public:
    /// @param font  its family is used
    PdfReceipt(FileFacts facts, const domain::BankProfile &profile, vault::StoredOperation stored,
               const QFont &font);

    void add(QIODevice &, const QList<vault::StoredOperation> &) override {}
    void finish(QIODevice &file, const std::atomic_bool &stopped) override;

private:
    /// Whom to ask about the operation: a title, and a name and a value for each way.
    struct Contacts {
        QString title;
        QList<QStringList> ways;
    };
    [[nodiscard]] QList<Contacts> contacts() const;

    FileFacts m_facts;
    QList<domain::Contact> m_bankContacts;
    vault::StoredOperation m_stored;
    QFont m_font;
};

} // namespace qorgan::ui
