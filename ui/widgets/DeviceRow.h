// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Device.h"
#include "domain/Language.h"

#include <QFrame>

class QPushButton;

namespace qorgan::ui {

class BusyRow;
class TextLabel;

/// One device of the customer and the button that signs it out, which asks once in place. The row
/// only asks for it; objectName "deviceRow".
class DeviceRow : public QFrame
{
    Q_OBJECT
public:
    /// @param today  the bank's day
    DeviceRow(domain::Device device, const QDate &today, domain::Language language,
              QWidget *parent = nullptr);

    [[nodiscard]] const domain::Device &device() const { return m_device; }
    void setLanguage(domain::Language language);
    /// While the bank is being told.
    void setBusy(bool busy);

signals:
    void signOutConfirmed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setAsking(bool asking);
    void retranslate();
    [[nodiscard]] QString stateText() const;

    domain::Device m_device;
    QDate m_today;
    domain::Language m_language;
    TextLabel *m_name;
    TextLabel *m_state;
    TextLabel *m_question;
    QPushButton *m_ask;
    QPushButton *m_signOut;
    QPushButton *m_stay;
    BusyRow *m_busy;
};

} // namespace qorgan::ui
