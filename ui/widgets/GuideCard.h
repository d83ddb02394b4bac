// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/EmergencyGuide.h"
#include "ui/widgets/ToneFrame.h"

#include <QList>

class QPushButton;

namespace qorgan::ui {

class ChoiceButton;
class TextLabel;

/// What to do in one emergency: its title opens the steps, and those that the program can help with
/// have a button. objectName "guide_" and the guide's id.
class GuideCard : public ToneFrame
{
    Q_OBJECT
public:
    /// @param offersHelp  whether the customer's pages can be shown
    GuideCard(domain::EmergencyGuide guide, bool offersHelp, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_guide.id; }
    void setOpen(bool open);
    void setLanguage(domain::Language language);

signals:
    void opened();
    void helpRequested(qorgan::domain::EmergencyHelp help);

private:
    struct Row {
        TextLabel *text = nullptr;
        /// Null where the program has no help.
        QPushButton *button = nullptr;
    };

    Row addStep(const domain::EmergencyStep &step, bool offersHelp);
    [[nodiscard]] static QString wordOf(domain::EmergencyHelp help);

    domain::EmergencyGuide m_guide;
    ChoiceButton *m_title;
    QWidget *m_steps;
    QList<Row> m_rows;
};

} // namespace qorgan::ui
