// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "domain/Reminder.h"
#include "ui/widgets/ToneFrame.h"

#include <optional>

class QLabel;

namespace qorgan::ui {

class TextLabel;

/// One reminder, or one thing a bank says of itself, in full, for reading in a list.
/// objectName "reminderItem".
class ReminderItem : public ToneFrame
{
    Q_OBJECT
public:
    struct Content {
        /// None for what is no reminder: it has no drawing.
        std::optional<domain::ReminderSeverity> severity;
        domain::LocalizedText title;
        domain::LocalizedText text;
        /// May be empty.
        domain::LocalizedText why;
    };

    explicit ReminderItem(Content content, QWidget *parent = nullptr);

    void setLanguage(domain::Language language);
    /// Everything it says, as search compares it.
    [[nodiscard]] const QString &foldedText() const { return m_folded; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();

    Content m_content;
    QString m_folded;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_why;
};

} // namespace qorgan::ui
