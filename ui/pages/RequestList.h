// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/BankList.h"

#include <QHash>

namespace qorgan::ui {

class Banner;
class CommandRow;

/// Everything the customer asked of the bank beside payments: what has not been answered yet, and
/// why it waits, then what the bank has answered. What waits can be withdrawn.
/// objectName "requestList".
class RequestList : public BankList
{
    Q_OBJECT
public:
    RequestList(const PageContext &context, session::BankSession &session,
                QWidget *parent = nullptr);

protected:
    void read() override;
    [[nodiscard]] Words words() const override;
    [[nodiscard]] bool hasRows() const override { return !m_rows.isEmpty(); }
    [[nodiscard]] bool hasWaiting() const override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    /// How the last withdrawal went.
    struct Outcome {
        domain::Command::Body body;
        std::optional<base::Error> error;
    };
    /// What the list shows, as the vault has it.
    struct Known {
        QList<vault::OutboxStore::Entry> entries;
        /// By the operation's id, as far as they are here.
        QHash<QString, domain::Operation> operations;
        /// Of the cases that reports have opened, by the operation's id.
        QHash<QString, QString> caseNumbers;
    };

    void readCases(Known known);
    void readOperations(Known known);
    void take(const Known &known);
    void refreshRows();
    void fillRow(CommandRow *row, const vault::OutboxStore::Entry &entry);
    void placeRows();
    void withdraw(CommandRow *row);
    void wordOutcome();

    Known m_known;
    std::optional<Outcome> m_outcome;
    Banner *m_banner;
    TextLabel *m_openHeading;
    TextLabel *m_answeredHeading;
    QList<CommandRow *> m_rows;
};

} // namespace qorgan::ui
