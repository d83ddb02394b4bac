// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "domain/Reminder.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace qorgan::ui {

class PairLayout;
class TextLabel;

/// A reminder beside the step it belongs to (row A2): title, what to do, and why on demand.
/// Shows one at a time, the gravest first; hidden while it has none. Its objectName is
/// "reminderCard" and property "reminderId" names the reminder that is shown.
class ReminderCard : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString reminderId READ reminderId)
public:
    explicit ReminderCard(QWidget *parent = nullptr);

    /// @param reminders  gravest first, as ReminderBook::forTrigger() gives them
    void setReminders(const QList<domain::Reminder> &reminders, domain::Language language);
    void setLanguage(domain::Language language);
    /// Brief: only the title stays until the customer asks for the rest; for a window with little
    /// room.
    enum class Length { Full, Brief };
    void setLength(Length length);

    /// The reminder that is shown, or an empty string.
    [[nodiscard]] QString reminderId() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showNext();
    void unfold();
    void refresh();
    void refreshColours();

    QList<domain::Reminder> m_reminders;
    domain::Language m_language = domain::Language::Kazakh;
    qsizetype m_current = 0;
    Length m_length = Length::Full;
    PairLayout *m_row;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_todo;
    TextLabel *m_why;
    QPushButton *m_whyButton;
    QPushButton *m_nextButton;
};

} // namespace qorgan::ui
