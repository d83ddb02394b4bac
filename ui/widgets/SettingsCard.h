// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/ToneFrame.h"

class QPushButton;
class QVBoxLayout;

namespace qorgan::ui {

class FlowLayout;
class TextLabel;

/// One thing that can be set, with a heading and a sentence; its controls stand beneath.
class SettingsCard : public ToneFrame
{
    Q_OBJECT
public:
    /// @param name  the objectName
    explicit SettingsCard(const QString &name, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    /// Puts a control under the ones before it.
    void add(QWidget *widget);
    /// Puts a button into the card's last row; call after the last add().
    QPushButton *addButton(const QString &name);
    static void wordButton(QPushButton *button, const QString &text, const QString &description);

private:
    QVBoxLayout *m_layout;
    TextLabel *m_title;
    TextLabel *m_text;
    FlowLayout *m_buttons = nullptr;
};

} // namespace qorgan::ui
