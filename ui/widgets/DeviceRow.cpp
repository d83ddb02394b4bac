// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/DeviceRow.h"

#include "ui/format/DateText.h"
#include "ui/style/Style.h"
#include "ui/widgets/BusyRow.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

DeviceRow::DeviceRow(domain::Device device, const QDate &today, domain::Language language,
                     QWidget *parent)
    : QFrame(parent)
    , m_device(std::move(device))
    , m_today(today)
    , m_language(language)
    , m_name(new TextLabel(TextLabel::Role::Strong, QStringLiteral("deviceName"), this))
    , m_state(new TextLabel(TextLabel::Role::Small, QStringLiteral("deviceState"), this))
    , m_question(new TextLabel(TextLabel::Role::Body, QStringLiteral("deviceQuestion"), this))
    , m_busy(new BusyRow(this))
{
    setObjectName(QStringLiteral("deviceRow"));
    const auto &space = tokensOf(this).space;
    auto *buttons = new FlowLayout(space.small);
    const auto addButton = [this, buttons](const QString &name, const QString &kind) {
        auto *button = new QPushButton(this);
        button->setObjectName(name);
        button->setProperty("kind", kind);
        button->setAutoDefault(true);
        buttons->addWidget(button);
        return button;
    };
    m_ask = addButton(QStringLiteral("signOutDeviceButton"), {});
    m_signOut = addButton(QStringLiteral("confirmSignOutButton"), QStringLiteral("danger"));
    m_stay = addButton(QStringLiteral("keepDeviceButton"), {});
    m_state->setMuted(true);
    m_busy->setCancellable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space.small, 0, space.small);
    layout->setSpacing(space.tight);
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_state),
                          static_cast<QWidget *>(m_question)})
        layout->addWidget(part);
    layout->addLayout(buttons);
    layout->addWidget(m_busy);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        setAsking(true);
        m_stay->setFocus();
    });
    connect(m_stay, &QPushButton::clicked, this, [this] {
        setAsking(false);
        m_ask->setFocus();
    });
    connect(m_signOut, &QPushButton::clicked, this, &DeviceRow::signOutConfirmed);
    setAsking(false);
    retranslate();
}

void DeviceRow::setLanguage(domain::Language language)
{
    m_language = language;
    retranslate();
}

void DeviceRow::setAsking(bool asking)
{
    m_question->setVisible(asking);
    m_signOut->setVisible(asking);
    m_stay->setVisible(asking);
    m_ask->setVisible(!asking && !m_device.current);
}

void DeviceRow::setBusy(bool busy)
{
    for (QPushButton *button : {m_ask, m_signOut, m_stay})
        button->setEnabled(!busy);
    if (busy)
        m_busy->start([this] {
            return m_device.signedIn ? tr("Signing the device out…") : tr("Removing the device…");
        });
    else
        m_busy->stop();
}

QString DeviceRow::stateText() const
{
    QStringList parts;
    if (m_device.current)
        parts.append(tr("This computer"));
    parts.append(m_device.signedIn ? tr("signed in") : tr("signed out"));
    if (!m_device.current && m_device.lastSeenAt.isValid()) {
        //: %1 is a day and a time
        parts.append(tr("last used: %1").arg(momentText(m_device.lastSeenAt, m_today, m_language)));
    }
    if (m_device.enrolledAt.isValid()) {
        //: %1 is a day
        parts.append(
            tr("known since: %1").arg(fullDateText(bankDay(m_device.enrolledAt), m_language)));
    }
    return parts.join(QStringLiteral(" · "));
}

void DeviceRow::retranslate()
{
    // Other devices name themselves: plain text, and never empty.
    m_name->setText(m_device.name.isEmpty() ? tr("Device without a name") : m_device.name);
    m_state->setText(stateText());
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_state->text());
    m_question->setText(m_device.signedIn
                            ? tr("End the session of this device? To come back it needs your "
                                 "password and a key from an SMS.")
                            : tr("Remove this device? To come back it needs your password and a "
                                 "key from an SMS."));
    const auto word = [this](QPushButton *button, const QString &text) {
        button->setText(text);
        button->setAccessibleName(text + QStringLiteral(": ") + m_name->text());
        button->setAccessibleDescription(m_question->text());
    };
    word(m_ask, m_device.signedIn ? tr("Sign out") : tr("Remove"));
    word(m_signOut, m_device.signedIn ? tr("Yes, sign out") : tr("Yes, remove"));
    word(m_stay, tr("Cancel"));
}

void DeviceRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeviceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, colourOf(this, ColourToken::Hairline));
}

} // namespace qorgan::ui
