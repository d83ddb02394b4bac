// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SmsNoticesCard.h"

#include "ui/format/CommandText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/StatementCheck.h"
#include "ui/widgets/TextLabel.h"

#include <QPushButton>

#include <algorithm>

namespace qorgan::ui {

using Entry = vault::OutboxStore::Entry;

namespace {

bool isOpenChange(const Entry &entry)
{
    return isOpen(entry) && std::holds_alternative<domain::SmsNoticesChange>(entry.command.body);
}

} // namespace

SmsNoticesCard::SmsNoticesCard(session::BankSession &session, QWidget *parent)
    : SettingsCard(QStringLiteral("smsNoticesCard"), parent)
    , m_session(session)
    , m_check(new StatementCheck(QStringLiteral("smsNoticesCheck"), this))
    , m_state(new TextLabel(TextLabel::Role::Body, QStringLiteral("smsNoticesState"), this))
    , m_warning(new Banner(this))
    , m_error(new ErrorBanner(this))
{
    m_warning->setObjectName(QStringLiteral("smsNoticesWarning"));
    m_warning->hide();
    m_error->setObjectName(QStringLiteral("smsNoticesError"));
    for (QWidget *part : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_check),
                          static_cast<QWidget *>(m_warning), static_cast<QWidget *>(m_state)})
        add(part);
    connect(m_check, &QAbstractButton::clicked, this, &SmsNoticesCard::choose);
    connect(m_warning, &Banner::actionChosen, this, &SmsNoticesCard::closeWarning);
    connect(m_warning, &Banner::otherChosen, this, [this] {
        closeWarning();
        want(false);
    });
    connect(&session.commands(), &session::Commands::changed, this, &SmsNoticesCard::load);
    connect(&session.records(), &vault::CustomerRecordStore::changed, this, &SmsNoticesCard::load);
    // A page of changes may have brought the setting.
    connect(&session.operations(), &vault::OperationStore::changed, this, &SmsNoticesCard::load);
    retranslate();
}

void SmsNoticesCard::load()
{
    if (!isVisible())
        return;
    m_tasks.whenDone(m_session.records().smsNotices(m_tasks.scope()),
                     [this](const base::Result<std::optional<bool>> &wanted) {
                         if (wanted)
                             readWaiting(*wanted);
                         else
                             m_error->showError(wanted.error());
                     });
}

void SmsNoticesCard::readWaiting(std::optional<bool> wanted)
{
    m_tasks.whenDone(m_session.commands().entries(m_tasks.scope()),
                     [this, wanted](const base::Result<QList<Entry>> &entries) {
                         if (!entries)
                             return m_error->showError(entries.error());
                         m_wanted = wanted;
                         m_waits = std::any_of(entries->cbegin(), entries->cend(), isOpenChange);
                         showSetting();
                     });
}

void SmsNoticesCard::choose(bool wanted)
{
    m_error->clear();
    if (wanted)
        return want(true);
    // Off only once that was confirmed.
    m_check->setChecked(true);
    warn();
    m_warning->show();
    m_warning->findChild<QPushButton *>(QStringLiteral("bannerAction"))->setFocus();
}

void SmsNoticesCard::warn()
{
    Banner::Content warning;
    warning.tone = Tone::Negative;
    warning.glyph = Glyph::Warning;
    warning.text = tr("Without SMS you learn of an operation only when you look here. If somebody "
                      "else uses your card, you may notice it too late to stop it.");
    warning.action = tr("Leave on");
    warning.other = tr("Switch off");
    m_warning->setContent(warning);
}

void SmsNoticesCard::closeWarning()
{
    m_check->setFocus();
    m_warning->hide();
}

void SmsNoticesCard::want(bool wanted)
{
    m_tasks.whenDone(m_session.commands().wantSmsNotices(wanted, m_tasks.scope()),
                     [this](const base::Result<void> &kept) {
                         if (!kept) {
                             m_error->showError(kept.error());
                             showSetting();
                         }
                         load();
                     });
}

void SmsNoticesCard::showSetting()
{
    m_check->setVisible(m_wanted.has_value());
    m_check->setChecked(m_wanted.value_or(false));
    if (!m_wanted.value_or(false))
        m_warning->hide();
    QString state;
    if (!m_wanted)
        state = tr("The bank has not told yet whether it sends you SMS. The switch appears here as "
                   "soon as it has.");
    else if (m_waits)
        state = tr("The bank has not heard of this change yet; until then everything stays as it "
                   "was.");
    else if (!*m_wanted)
        state = tr("SMS notices are off. Switch them on to learn at once of every operation.");
    else
        state = tr("SMS notices are on.");
    m_state->setText(state);
    m_check->setAccessibleDescription(state);
}

void SmsNoticesCard::retranslate()
{
    setTexts(tr("SMS notices"),
             tr("An SMS of the bank for each operation with your money reaches you when this app "
                "is closed, too."));
    m_check->setStatement(tr("Send me an SMS for each operation"));
    if (!m_warning->isHidden())
        warn();
    showSetting();
}

} // namespace qorgan::ui
