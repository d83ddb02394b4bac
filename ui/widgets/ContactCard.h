// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "ui/widgets/ToneFrame.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace qorgan::ui {

class TextLabel;

/// One way to reach the bank, large enough to dial from, with a button that copies it.
/// objectName "contactCard".
class ContactCard : public ToneFrame
{
    Q_OBJECT
public:
    explicit ContactCard(domain::Contact contact, QWidget *parent = nullptr);

    void setLanguage(domain::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();

    domain::Contact m_contact;
    domain::Language m_language = domain::Language::Kazakh;
    QLabel *m_icon;
    TextLabel *m_label;
    TextLabel *m_value;
    TextLabel *m_note;
    QPushButton *m_copy;
    /// Runs while the button says that it copied.
    QTimer m_copied;
};

} // namespace qorgan::ui
