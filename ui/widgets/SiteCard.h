// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Reminder.h"
#include "ui/widgets/ToneFrame.h"

#include <QUrl>

class QLabel;
class QPushButton;

namespace qorgan::ui {

class ReminderCard;
class TextLabel;

/// The bank's site. The first press only shows the address in full beside the reminder; the second
/// asks to open it. objectName "siteCard".
class SiteCard : public ToneFrame
{
    Q_OBJECT
public:
    explicit SiteCard(QWidget *parent = nullptr);

    void setSite(const QUrl &site, const QList<domain::Reminder> &reminders,
                 domain::Language language);
    /// Tells whether the browser could be started.
    void showOutcome(bool opened);

signals:
    void openConfirmed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setAsking(bool asking);
    void retranslate();

    QUrl m_site;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_address;
    TextLabel *m_outcome;
    ReminderCard *m_reminder;
    QPushButton *m_ask;
    QPushButton *m_open;
    QPushButton *m_stay;
};

} // namespace qorgan::ui
