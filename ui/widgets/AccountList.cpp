// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/AccountList.h"

#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/AccountRow.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace qorgan::ui {

using session::Connection;
using Kind = ListState::Kind;

AccountList::AccountList(session::BankSession &session, QWidget *parent)
    : LiveCard(QStringLiteral("accountList"), parent)
    , m_session(session)
    , m_company(new TextLabel(TextLabel::Role::Strong, QStringLiteral("companyName"), this))
    , m_state(new ListState(ListState::Form::Strip, this))
{
    column()->setSpacing(tokensOf(this).space.medium);
    column()->addWidget(m_company);
    column()->addWidget(m_state);
    connect(m_state, &ListState::actionChosen, this, &LiveCard::readNow);
    connect(&session.accounts(), &vault::AccountStore::changed, this, &AccountList::readSoon);
    // A page of changes brings balances too.
    connect(&session.operations(), &vault::OperationStore::changed, this, &AccountList::readSoon);
    connect(&session.connection(), &Connection::changed, this, &AccountList::refreshState);
    connect(&session, &session::BankSession::standingChanged, this, &AccountList::refresh);
}

void AccountList::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void AccountList::setToday(const QDate &today)
{
    m_today = today;
    refresh();
}

void AccountList::read()
{
    reading().whenDone(m_session.accounts().all(reading().scope()),
                       [this](const base::Result<QList<domain::Account>> &all) {
                           m_error.reset();
                           if (all)
                               m_accounts = *all;
                           else
                               m_error = all.error();
                           endReading();
                           refresh();
                       });
}

void AccountList::refresh()
{
    title()->setText(tr("Accounts"));
    setAccessibleName(title()->text());
    const auto &company = m_session.standing().company;
    m_company->setVisible(company.has_value());
    if (company) {
        //: %1 is the name of a company, %2 its business identification number
        m_company->setText(tr("%1, BIN %2").arg(company->name, company->bin));
    }
    refreshRows();
    refreshState();
}

void AccountList::refreshRows()
{
    const QList<domain::Account> accounts = m_accounts.value_or(QList<domain::Account>());
    while (m_rows.size() > accounts.size())
        delete m_rows.takeLast();
    while (m_rows.size() < accounts.size()) {
        QWidget *before = m_rows.isEmpty() ? m_state->findChild<QPushButton *>()
                                           : m_rows.last()->focusOrder().last();
        auto *row = new AccountRow(this);
        for (QWidget *next : row->focusOrder()) {
            setTabOrder(before, next);
            before = next;
        }
        m_rows.append(row);
        column()->addWidget(row);
    }
    const auto &standing = m_session.standing();
    for (qsizetype place = 0; place < accounts.size(); ++place) {
        AccountRow::Content content;
        content.account = accounts.at(place);
        content.holder = standing.customerName;
        content.company = standing.company;
        content.bank = m_session.profile().name.in(m_language);
        content.mayCopy = m_session.computer() == session::ComputerKind::Own;
        content.today = m_today;
        content.language = m_language;
        m_rows.at(place)->setContent(content);
    }
}

void AccountList::refreshState()
{
    m_state->setVisible(m_error || m_rows.isEmpty());
    if (m_error)
        m_state->setState(Kind::Error, title()->text(), errorText(*m_error), tr("Try again"));
    else if (!m_accounts)
        m_state->setState(Kind::Loading, title()->text(), tr("Opening your accounts."));
    else if (m_session.connection().state() == Connection::State::Connecting)
        m_state->setState(Kind::Loading, title()->text(), tr("The bank is sending your accounts."));
    else
        m_state->setState(Kind::Empty, title()->text(),
                          tr("No accounts are here yet. They come as soon as the bank has told "
                             "of them."));
}

void AccountList::changeEvent(QEvent *event)
{
    LiveCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace qorgan::ui
