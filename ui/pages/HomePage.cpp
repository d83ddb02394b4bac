// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/HomePage.h"

#include "ui/format/DateText.h"
#include "ui/pages/OperationsListState.h"
#include "ui/style/Style.h"
#include "ui/widgets/AccountList.h"
#include "ui/widgets/MonthChart.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TodayCard.h"

#include <QShowEvent>
#include <QVBoxLayout>

namespace qorgan::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kDayCheck = 30s;

} // namespace

HomePage::HomePage(const PageContext &context, session::BankSession &session, QWidget *parent)
    : BankPage(QStringLiteral("homePage"), session.profile(), context.directory.reminders(), parent)
    , m_context(context)
    , m_session(session)
{
    layOutPlainly(QStringLiteral("homeScroll"));
    m_state = new ListState(ListState::Form::Strip, column());
    m_accounts = new AccountList(session, column());
    m_today = new TodayCard(session, column());
    m_month = new MonthChart(session, context.directory.categories(), column());
    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    layout->setSpacing(tokensOf(this).space.medium);
    layout->addWidget(m_state);
    layout->addWidget(m_accounts);
    layout->addWidget(m_today);
    layout->addWidget(m_month);
    layout->addStretch(1);
    connect(m_state, &ListState::actionChosen, this, [this] {
        if (m_state->kind() == ListState::Kind::Blocked)
            emit contactsRequested();
        else
            emit refreshRequested();
    });
    connect(m_today, &TodayCard::operationsRequested, this, &HomePage::operationsRequested);
    connect(m_today, &TodayCard::missedRequested, this, &HomePage::missedRequested);
    connect(&session.connection(), &session::Connection::changed, this, &HomePage::refreshState);
    m_dayTimer.setInterval(kDayCheck);
    connect(&m_dayTimer, &QTimer::timeout, this, &HomePage::refreshToday);
    m_dayTimer.start();
    refreshToday();
    HomePage::retranslate();
}

void HomePage::refreshToday()
{
    const QDate today = bankDay(m_context.clock.utcNow());
    m_accounts->setToday(today);
    m_today->setToday(today);
    m_month->setToday(today);
}

void HomePage::refreshState()
{
    const QDate today = bankDay(m_context.clock.utcNow());
    const auto &connection = m_session.connection();
    const auto state = stateOfConnection(connection, today, language());
    // The state says it too.
    setHeading(tr("Home"), state ? QString() : asOfText(connection, today, language()));
    intro()->setVisible(!state);
    m_state->setVisible(state.has_value());
    if (state)
        m_state->setState(state->kind, title()->text(), state->text, state->action);
}

void HomePage::retranslate()
{
    m_accounts->setLanguage(language());
    m_today->setLanguage(language());
    m_month->setLanguage(language());
    refreshState();
}

void HomePage::showEvent(QShowEvent *event)
{
    BankPage::showEvent(event);
    if (!event->spontaneous()) {
        refreshToday();
        refreshState();
    }
}

} // namespace qorgan::ui
