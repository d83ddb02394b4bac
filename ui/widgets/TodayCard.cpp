// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TodayCard.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"
#include "ui/style/Style.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/ReviewBar.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QMap>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace qorgan::ui {

using MoneyKind = vault::MoneyFlow::Kind;

namespace {

constexpr qsizetype kNewest = 3;
/// A name wants this many average characters beside its amount.
constexpr int kNameCharacters = 24;

/// A line of the card: when, who, what became of it, how much.
QWidget *lineOf(const domain::Operation &operation, domain::Language language, QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setObjectName(QStringLiteral("todayOperation"));
    auto *name = new TextLabel(TextLabel::Role::Body, QStringLiteral("todayName"), line);
    auto *amount = new TextLabel(TextLabel::Role::Strong, QStringLiteral("todayAmount"), line);
    QStringList words{clockText(operation.occurredAt),
                      operation.merchant.isEmpty() ? operation.description : operation.merchant};
    if (operation.status != domain::OperationStatus::Booked)
        words.append(statusLook(operation.status).word);
    if (operation.declineReason)
        words.append(declineReasonText(*operation.declineReason));
    name->setText(words.join(QStringLiteral(" · ")));
    amount->setWordWrap(false);
    amount->setText(signedMoneyText(operation.amount, language));
    amount->setStruckOut(operation.status == domain::OperationStatus::Declined);
    line->setAccessibleName(name->text() + QStringLiteral(" · ") + amount->text());
    auto *pair = new PairLayout(line->fontMetrics().averageCharWidth() * kNameCharacters,
                                tokensOf(parent).space.tight);
    pair->addWidget(name);
    pair->addWidget(amount);
    line->setLayout(pair);
    return line;
}

} // namespace

TodayCard::TodayCard(session::BankSession &session, QWidget *parent)
    : LiveCard(QStringLiteral("todayCard"), parent)
    , m_session(session)
    , m_state(new ListState(ListState::Form::Strip, this))
    , m_accepted(new TextLabel(TextLabel::Role::Body, QStringLiteral("todayAccepted"), this))
    , m_declined(new TextLabel(TextLabel::Role::Body, QStringLiteral("todayDeclined"), this))
    , m_list(new QVBoxLayout)
    , m_review(new ReviewBar(session.operations(), session.records(), session.commands(), this))
    , m_all(new QPushButton(this))
{
    m_all->setObjectName(QStringLiteral("allOperations"));
    m_all->setAutoDefault(true);
    column()->addWidget(m_state);
    column()->addWidget(m_accepted);
    column()->addWidget(m_declined);
    column()->addLayout(m_list);
    column()->addWidget(m_review);
    column()->addWidget(m_all, 0, Qt::AlignLeft);
    m_review->hide();
    connect(m_state, &ListState::actionChosen, this, &LiveCard::readNow);
    connect(m_review, &ReviewBar::contentChanged, this,
            [this] { m_review->setVisible(m_review->hasContent()); });
    connect(m_review, &ReviewBar::dayRequested, this, &TodayCard::missedRequested);
    connect(m_all, &QPushButton::clicked, this, &TodayCard::operationsRequested);
    connect(&session.operations(), &vault::OperationStore::changed, this,
            [this](const std::optional<vault::TimeSpan> &within) {
                if (!within || within->to >= bankDayBegin(m_today))
                    readSoon();
            });
}

void TodayCard::setLanguage(domain::Language language)
{
    m_language = language;
    m_review->setLanguage(language);
    refresh();
}

void TodayCard::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    m_review->setToday(today);
    m_known.reset();
    readAnew();
    refresh();
}

void TodayCard::read()
{
    reading().whenDone(m_session.spending().turnover(bankDayBegin(m_today),
                                                     bankDayBegin(m_today.addDays(1)),
                                                     reading().scope()),
                       [this](const base::Result<vault::Turnover> &turnover) {
                           if (turnover)
                               readNewest(*turnover);
                           else
                               take(base::failure(turnover.error()));
                       });
}

void TodayCard::readNewest(vault::Turnover turnover)
{
    reading().whenDone(m_session.operations().newest({}, kNewest, reading().scope()),
                       [this, turnover = std::move(turnover)](
                           const base::Result<QList<vault::StoredOperation>> &newest) mutable {
                           if (!newest)
                               return take(base::failure(newest.error()));
                           Known known{std::move(turnover), *newest};
                           known.newest.removeIf([this](const vault::StoredOperation &each) {
                               return bankDay(each.operation.occurredAt) != m_today;
                           });
                           take(std::move(known));
                       });
}

void TodayCard::take(base::Result<Known> known)
{
    m_error.reset();
    if (known)
        m_known = *std::move(known);
    else
        m_error = known.error();
    endReading();
    refresh();
}

qint64 TodayCard::count(MoneyKind kind) const
{
    qint64 count = 0;
    for (const vault::MoneyFlow &flow : std::as_const(m_known->turnover.flows)) {
        if (flow.kind == kind)
            count += flow.operations;
    }
    return count;
}

QString TodayCard::sums(MoneyKind kind) const
{
    QMap<QString, qint64> sums;
    for (const vault::MoneyFlow &flow : std::as_const(m_known->turnover.flows)) {
        if (flow.kind == kind)
            sums[flow.sum.currency] = vault::sumOf(sums[flow.sum.currency], flow.sum.minor);
    }
    QStringList texts;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        texts.append(moneyText({*sum, sum.key()}, m_language));
    return texts.join(QStringLiteral(", "));
}

void TodayCard::refresh()
{
    title()->setText(tr("Today"));
    setAccessibleName(title()->text());
    m_all->setText(tr("All operations"));
    m_all->setAccessibleDescription(tr("Opens the list of operations"));
    QStringList accepted;
    QStringList declined;
    if (m_known) {
        const qint64 spent = count(MoneyKind::Spent);
        const qint64 received = count(MoneyKind::Received);
        if (spent + received > 0)
            accepted.append(tr("Accepted: %1.").arg(spent + received));
        if (spent > 0) {
            //: %1 is an amount, or several with a comma between them
            accepted.append(tr("Spent: %1.").arg(sums(MoneyKind::Spent)));
        }
        if (received > 0)
            accepted.append(tr("Received: %1.").arg(sums(MoneyKind::Received)));
        if (const qint64 count = this->count(MoneyKind::Declined); count > 0)
            declined = {tr("Declined: %1.").arg(count),
                        tr("Not taken: %1.").arg(sums(MoneyKind::Declined))};
    }
    m_accepted->setText(accepted.join(u' '));
    m_accepted->setVisible(!accepted.isEmpty());
    m_declined->setText(declined.join(u' '));
    m_declined->setVisible(!declined.isEmpty());
    setAccessibleDescription((accepted + declined).join(u' '));
    refreshNewest();
    m_state->setVisible(m_error || (accepted + declined).isEmpty());
    if (m_error)
        m_state->setState(ListState::Kind::Error, title()->text(), errorText(*m_error),
                          tr("Try again"));
    else if (!m_known)
        m_state->setState(ListState::Kind::Loading, title()->text(),
                          tr("Opening the operations of today."));
    else
        m_state->setState(ListState::Kind::Empty, title()->text(),
                          tr("No operations today so far. What you pay or receive appears here."));
}

void TodayCard::refreshNewest()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_known)
        return;
    for (const vault::StoredOperation &each : std::as_const(m_known->newest))
        m_list->addWidget(lineOf(each.operation, m_language, this));
}

void TodayCard::changeEvent(QEvent *event)
{
    LiveCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void TodayCard::showEvent(QShowEvent *event)
{
    LiveCard::showEvent(event);
    if (!event->spontaneous())
        m_review->start();
}

void TodayCard::hideEvent(QHideEvent *event)
{
    LiveCard::hideEvent(event);
    // It goes on only for who can see it, and begins with today again.
    if (!event->spontaneous())
        m_review->forget();
}

} // namespace qorgan::ui
