// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/DeviceList.h"

#include "domain/SessionEnd.h"
#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/widgets/DeviceRow.h"
#include "ui/widgets/ListState.h"

#include <QEvent>
#include <QVBoxLayout>

namespace qorgan::ui {

using base::ErrorCode;
using domain::Device;
using domain::endsSession;

DeviceList::DeviceList(session::Devices &devices, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
    , m_rows(new QVBoxLayout)
    , m_state(new ListState(ListState::Form::Strip, this))
{
    setObjectName(QStringLiteral("deviceList"));
    m_layout->setContentsMargins({});
    m_layout->addLayout(m_rows);
    m_layout->addWidget(m_state);
    connect(m_state, &ListState::actionChosen, this, &DeviceList::act);
    wordState();
}

void DeviceList::load()
{
    if (m_loading)
        return;
    m_loading = true;
    m_error.reset();
    wordState();
    m_tasks.whenDone(m_devices.list(m_tasks.scope()),
                     [this](const base::Result<QList<Device>> &devices) { take(devices); });
}

void DeviceList::take(const base::Result<QList<Device>> &devices)
{
    m_loading = false;
    if (devices)
        m_known = *devices;
    else
        m_error = devices.error();
    rebuild();
}

void DeviceList::setLanguage(domain::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    // What is being asked stays asked.
    for (int i = 0; i < m_rows->count(); ++i)
        static_cast<DeviceRow *>(m_rows->itemAt(i)->widget())->setLanguage(language);
    wordState();
}

void DeviceList::rebuild()
{
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        // A row may be in the midst of its own signal.
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    const QDate today = bankDay(m_clock.utcNow());
    for (const Device &device : m_known.value_or(QList<Device>())) {
        auto *row = new DeviceRow(device, today, m_language, this);
        connect(row, &DeviceRow::signOutConfirmed, this, [this, row] { signOut(row); });
        m_rows->addWidget(row);
    }
    wordState();
}

void DeviceList::signOut(DeviceRow *row)
{
    row->setBusy(true);
    const QString id = row->device().id;
    m_tasks.whenDone(m_devices.signOut(id, m_tasks.scope()),
                     [this, id](const base::Result<void> &done) {
                         // Gone already is what was wanted.
                         const bool gone = done || done.error().code == ErrorCode::NotFound;
                         if (!gone) {
                             m_error = done.error();
                         } else {
                             m_error.reset();
                             m_known->removeIf([&](const Device &each) { return each.id == id; });
                         }
                         rebuild();
                     });
}

void DeviceList::wordState()
{
    using Kind = ListState::Kind;
    const bool alone = m_known && m_known->size() <= 1;
    m_state->setVisible(m_loading || m_error || alone || !m_known);
    if (m_error) {
        const auto code = m_error->code;
        const QString action = endsSession(code)                  ? tr("Sign in again")
                               : code == ErrorCode::AccessBlocked ? tr("How to reach the bank")
                                                                  : tr("Try again");
        m_state->setState(ListState::kindFor(code), tr("Devices"), errorText(*m_error), action);
    } else if (m_loading || !m_known) {
        m_state->setState(Kind::Loading, tr("Devices"), tr("Asking the bank for your devices…"));
    } else {
        m_state->setState(Kind::Empty, tr("Devices"),
                          tr("No other device is known to the bank as yours."));
    }
}

void DeviceList::act()
{
    if (m_error && endsSession(m_error->code))
        emit signInRequested();
    else if (m_error && m_error->code == ErrorCode::AccessBlocked)
        emit contactsRequested();
    else
        load();
}

void DeviceList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        wordState();
}

} // namespace qorgan::ui
