// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/pages/BankPage.h"
#include "ui/pages/FlowPage.h"

#include <QHash>

class QVBoxLayout;

namespace qorgan::ui {

class Banner;
class CommandRow;
class ListState;

/// Everything the customer asked of the bank beside payments: what has not been answered yet, and
/// why it waits, then what the bank has answered. What waits can be withdrawn. Reads anew whenever
/// something of it changes; objectName "requestsPage".
class RequestsPage : public BankPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is open
    RequestsPage(const PageContext &context, session::BankSession &session,
                 QWidget *parent = nullptr);

signals:
    void signInRequested();
    void contactsRequested();
    /// The customer asked to try the bank again.
    void refreshRequested();

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// How the last withdrawal went.
    struct Outcome {
        domain::Command::Body body;
        std::optional<base::Error> error;
    };
    /// What the page shows, as the vault has it.
    struct Known {
        QList<vault::OutboxStore::Entry> entries;
        /// By the operation's id, as far as they are here.
        QHash<QString, domain::Operation> operations;
        /// Of the cases that reports have opened, by the operation's id.
        QHash<QString, QString> caseNumbers;
    };

    void layOut();
    void load();
    /// Hands on what was read, or says why it could not be.
    template<typename T, typename Next>
    void readPart(base::Task<T> part, Next next);
    void readCases(Known known);
    void readOperations(Known known);
    void loadIfShown();
    void take(base::Result<Known> known);
    void refreshRows();
    void fillRow(CommandRow *row, const vault::OutboxStore::Entry &entry);
    void placeRows();
    void withdraw(CommandRow *row);
    void wordOutcome();
    void wordState();
    void wordInstead(const std::optional<base::ErrorCode> &held);
    void wordAbove(base::ErrorCode code);
    [[nodiscard]] QString asOfText() const;
    void act();
    void fitState();
    [[nodiscard]] int openCount() const;
    /// Why nothing goes to the bank at the moment; nothing when nothing holds it up.
    [[nodiscard]] std::optional<base::ErrorCode> cause() const;

    PageContext m_context;
    session::BankSession &m_session;
    /// Nothing before the first reading.
    std::optional<Known> m_known;
    std::optional<base::Error> m_error;
    bool m_loading = false;
    /// Something changed since the reading that runs began.
    bool m_stale = false;
    std::optional<Outcome> m_outcome;
    QScrollArea *m_scroll = nullptr;
    Banner *m_banner;
    ListState *m_above;
    ListState *m_instead;
    QVBoxLayout *m_list = nullptr;
    TextLabel *m_openHeading;
    TextLabel *m_answeredHeading;
    QList<CommandRow *> m_rows;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
