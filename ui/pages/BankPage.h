// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "domain/Language.h"
#include "domain/Reminder.h"

#include <QMargins>
#include <QWidget>

class QScrollArea;

namespace qorgan::ui {

class TextLabel;

/// A page to read about one bank: title, a sentence, and a column that scrolls and is no wider than
/// reads well. Words itself anew when bank or language change. Needs neither network nor sign-in.
class BankPage : public QWidget
{
    Q_OBJECT
public:
    void setLanguage(domain::Language language);
    /// Shows another bank: the customer chose one.
    void setBank(const domain::BankProfile &profile, const domain::ReminderBook &reminders);

protected:
    /// @param name       the objectName
    /// @param profile    copied
    /// @param reminders  copied
    BankPage(const QString &name, domain::BankProfile profile, domain::ReminderBook reminders,
             QWidget *parent);

    [[nodiscard]] const domain::BankProfile &profile() const { return m_profile; }
    [[nodiscard]] const domain::ReminderBook &reminders() const { return m_reminders; }
    [[nodiscard]] domain::Language language() const { return m_language; }

    /// Makes the scrolling column; call once. The page's layout is the caller's.
    /// @param margins  around the column, inside of what scrolls
    QScrollArea *makeColumn(const QString &name, const QMargins &margins);
    [[nodiscard]] QWidget *column() const { return m_column; }
    [[nodiscard]] TextLabel *title() const { return m_title; }
    [[nodiscard]] TextLabel *intro() const { return m_intro; }
    /// Title and intro on top of the column, which fills the page.
    void layOutPlainly(const QString &name);
    void setHeading(const QString &title, const QString &intro);

    /// Builds what depends on the bank, then words it; call at the end of a page's constructor.
    virtual void fill() { retranslate(); }
    /// Words every text of the page anew.
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override;

private:
    void limitColumn();

    domain::BankProfile m_profile;
    domain::ReminderBook m_reminders;
    domain::Language m_language = domain::Language::Kazakh;
    TextLabel *m_title;
    TextLabel *m_intro;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_column = nullptr;
};

} // namespace qorgan::ui
