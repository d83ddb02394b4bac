// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/pages/FlowPage.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace qorgan::ui {

class ListState;

/// A list of what the customer has with the bank, read from the vault whenever something of it
/// changes while it is shown; above the rows why they may be old or wait, and in place of them why
/// there are none.
class BankList : public QWidget
{
    Q_OBJECT
public:
    void setLanguage(domain::Language language);

signals:
    void signInRequested();
    void contactsRequested();
    /// The customer asked to try the bank again.
    void refreshRequested();
    /// A control is about to go that has the focus.
    void focusLeft();
    /// Something that is to be read has come into sight.
    void unfolded(QWidget *what);

protected:
    /// What is said of the list while it has no rows, or cannot be read.
    struct Words {
        QString name;
        QString unreadable;
        QString opening;
        /// While the bank cannot be reached, and what becomes of what is asked meanwhile.
        QString nothing;
        QString meanwhile;
        QString empty;
        QString emptyText;
    };

    /// @param name     the objectName
    /// @param session  outlives the list; its vault is open
    BankList(const QString &name, const PageContext &context, session::BankSession &session,
             QWidget *parent);

    [[nodiscard]] domain::Language language() const { return m_language; }
    [[nodiscard]] session::BankSession &session() const { return m_session; }
    [[nodiscard]] const base::Clock &clock() const { return m_context.clock; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] TaskOwner &tasks() { return m_tasks; }
    /// Where the rows belong.
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }
    /// Puts a control above them.
    void addAbove(QWidget *widget);
    /// Lets the keyboard go the way the eye goes, through these rows too.
    void orderFocus(const QWidgetList &rowsInOrder);

    void load();
    void loadIfShown();
    /// Reads everything anew and ends with endReading().
    virtual void read() = 0;
    /// Hands on what was read, or ends with the reason why it could not be.
    template<typename T, typename Next>
    void readPart(base::Task<T> part, Next next)
    {
        m_tasks.whenDone(std::move(part), [this, next](const base::Result<T> &read) mutable {
            if (read)
                next(*read);
            else
                endReading(read.error());
        });
    }
    /// The rows are there, or `error` says why not.
    void endReading(const std::optional<base::Error> &error = std::nullopt);
    [[nodiscard]] virtual Words words() const = 0;
    [[nodiscard]] virtual bool hasRows() const = 0;
    /// Whether something of the rows is not at the bank yet.
    [[nodiscard]] virtual bool hasWaiting() const = 0;
    /// Words every text anew.
    virtual void retranslate() { wordState(); }

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void wordState();
    void wordInstead(const std::optional<base::ErrorCode> &held);
    void wordAbove(base::ErrorCode code);
    [[nodiscard]] QString asOfText() const;
    void act();
    void fitState();
    /// Why nothing goes to the bank at the moment; nothing when nothing holds it up.
    [[nodiscard]] std::optional<base::ErrorCode> cause() const;

    PageContext m_context;
    session::BankSession &m_session;
    domain::Language m_language = domain::Language::Kazakh;
    std::optional<base::Error> m_error;
    bool m_wasRead = false;
    bool m_loading = false;
    /// Something changed since the reading that runs began.
    bool m_stale = false;
    QVBoxLayout *m_head;
    ListState *m_above;
    ListState *m_instead;
    QVBoxLayout *m_rows;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
