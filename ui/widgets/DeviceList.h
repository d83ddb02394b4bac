// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "domain/Language.h"
#include "session/Devices.h"
#include "ui/TaskOwner.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace qorgan::ui {

class DeviceRow;
class ListState;

/// The customer's devices as the bank knows them. Empty, loading, offline, error and blocked are
/// told in place; what was read before stays. objectName "deviceList".
class DeviceList : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the widget.
    DeviceList(session::Devices &devices, const base::Clock &clock, QWidget *parent = nullptr);

    /// Asks the bank anew.
    void load();
    void setLanguage(domain::Language language);

signals:
    void signInRequested();
    void contactsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const base::Result<QList<domain::Device>> &devices);
    void rebuild();
    void signOut(DeviceRow *row);
    void wordState();
    void act();

    session::Devices &m_devices;
    const base::Clock &m_clock;
    domain::Language m_language = domain::Language::Kazakh;
    /// Nothing before the first answer.
    std::optional<QList<domain::Device>> m_known;
    std::optional<base::Error> m_error;
    bool m_loading = false;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_rows;
    ListState *m_state;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
