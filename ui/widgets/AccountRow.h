// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Account.h"
#include "domain/CustomerProfile.h"
#include "domain/Language.h"

#include <QDate>
#include <QWidget>

#include <array>
#include <optional>

class QPushButton;

namespace qorgan::ui {

class TextLabel;

/// One account: what is on it, and on demand what somebody needs to pay to it, each detail with a
/// button that copies it. objectName "accountRow".
class AccountRow : public QWidget
{
    Q_OBJECT
public:
    struct Content {
        domain::Account account;
        /// Whose it is; a name that is not known yet is left out.
        QString holder;
        std::optional<domain::Company> company;
        QString bank;
        /// The clipboard of someone else's computer is read by whoever comes next.
        bool mayCopy = true;
        /// The bank's day now.
        QDate today;
        domain::Language language = domain::Language::Kazakh;

        bool operator==(const Content &) const = default;
    };

    explicit AccountRow(QWidget *parent = nullptr);

    void setContent(const Content &content);
    /// Controls in the order in which the focus goes.
    [[nodiscard]] QList<QWidget *> focusOrder() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Detail {
        QWidget *row = nullptr;
        TextLabel *name = nullptr;
        TextLabel *value = nullptr;
        QPushButton *copy = nullptr;
        /// As it is copied.
        QString plain;
    };
    enum Place { Iban, Holder, Bin, Bank, Places };

    void addDetail(Place place, const char *name);
    void setDetail(Place place, const QString &name, const QString &plain, const QString &shown);
    void copy(const QString &name, const QString &text);
    void copyAll();
    void refresh();
    void refreshDetails();

    Content m_content;
    TextLabel *m_title;
    TextLabel *m_balance;
    TextLabel *m_available;
    TextLabel *m_held;
    TextLabel *m_asOf;
    QPushButton *m_toggle;
    QWidget *m_details;
    std::array<Detail, Places> m_parts;
    QPushButton *m_copyAll;
    TextLabel *m_notHere;
    TextLabel *m_outcome;
};

} // namespace qorgan::ui
