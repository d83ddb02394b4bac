// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/MonthChart.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/MoneyText.h"
#include "ui/style/Style.h"
#include "ui/widgets/CategoryRow.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace qorgan::ui {

using Kind = ListState::Kind;
using vault::MoneyFlow;

namespace {

/// What was spent in one currency.
struct Part {
    domain::Money total;
    /// Place of the category and its sum; the largest first.
    QList<std::pair<qsizetype, qint64>> sums;
};

/// The currency with the most operations first.
QList<Part> partsOf(const vault::Turnover &turnover, const domain::SpendingCategories &categories)
{
    struct Sums {
        qint64 operations = 0;
        QMap<qsizetype, qint64> byCategory;
    };
    QMap<QString, Sums> currencies;
    for (const MoneyFlow &flow : turnover.flows) {
        if (flow.kind != MoneyFlow::Kind::Spent)
            continue;
        Sums &sums = currencies[flow.sum.currency];
        sums.operations += flow.operations;
        qint64 &sum = sums.byCategory[categories.categoryOf(flow.mcc, flow.channel)];
        sum = vault::sumOf(sum, flow.sum.minor);
    }
    QStringList order = currencies.keys();
    std::stable_sort(order.begin(), order.end(), [&](const QString &a, const QString &b) {
        return currencies[a].operations > currencies[b].operations;
    });
    QList<Part> parts;
    for (const QString &currency : std::as_const(order)) {
        Part part{{0, currency}, {}};
        const auto &sums = currencies[currency].byCategory;
        for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
            part.total.minor = vault::sumOf(part.total.minor, *sum);
            part.sums.append({sum.key(), *sum});
        }
        std::stable_sort(part.sums.begin(), part.sums.end(),
                         [](const auto &a, const auto &b) { return a.second > b.second; });
        parts.append(part);
    }
    return parts;
}

QString shareText(qreal share)
{
    constexpr QChar kNoBreakSpace(0x00a0);
    const int percent = static_cast<int>(std::lround(share * 100));
    const QString number =
        percent == 0 ? QStringLiteral("<") + kNoBreakSpace + u'1' : QString::number(percent);
    return number + kNoBreakSpace + u'%';
}

QDate firstOfMonth(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

MonthChart::MonthChart(session::BankSession &session, const domain::SpendingCategories &categories,
                       QWidget *parent)
    : LiveCard(QStringLiteral("monthChart"), parent)
    , m_session(session)
    , m_categories(categories)
    , m_name(new TextLabel(TextLabel::Role::Strong, QStringLiteral("monthName"), this))
    , m_earlier(new QPushButton(this))
    , m_later(new QPushButton(this))
    , m_missing(new TextLabel(TextLabel::Role::Small, QStringLiteral("monthMissing"), this))
    , m_state(new ListState(ListState::Form::Strip, this))
{
    m_earlier->setObjectName(QStringLiteral("earlierMonth"));
    m_later->setObjectName(QStringLiteral("laterMonth"));
    m_name->setWordWrap(false);
    m_missing->setMuted(true);
    auto *head = new FlowLayout(tokensOf(this).space.small);
    head->addWidget(m_name);
    for (QPushButton *each : {m_earlier, m_later}) {
        each->setAutoDefault(true);
        head->addWidget(each);
    }
    column()->addLayout(head);
    column()->addWidget(m_missing);
    column()->addWidget(m_state);
    connect(m_earlier, &QPushButton::clicked, this, [this] { turn(Turn::Earlier); });
    connect(m_later, &QPushButton::clicked, this, [this] { turn(Turn::Later); });
    connect(m_state, &ListState::actionChosen, this, &LiveCard::readNow);
    connect(&session.operations(), &vault::OperationStore::changed, this, &MonthChart::noteChange);
    connect(&session.history(), &session::History::changed, this, [this] {
        if (m_turnover && !m_turnover->isWhole)
            readSoon();
    });
}

void MonthChart::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void MonthChart::setToday(const QDate &today)
{
    const QDate newest = firstOfMonth(today);
    if (newest == m_newest)
        return;
    // Who looks at an earlier month goes on looking at it.
    if (m_month == m_newest) {
        m_month = newest;
        m_turnover.reset();
        readAnew();
    }
    m_newest = newest;
    refresh();
}

void MonthChart::turn(Turn where)
{
    // How far back there is anything is known once the month has been read.
    if (!m_turnover && where == Turn::Earlier)
        return;
    m_month = m_month.addMonths(where == Turn::Earlier ? -1 : 1);
    m_turnover.reset();
    readNow();
    refresh();
}

void MonthChart::noteChange(const std::optional<vault::TimeSpan> &within)
{
    const bool isElsewhere = within
                             && !(within->to >= bankDayBegin(m_month)
                                  && within->from < bankDayBegin(m_month.addMonths(1)));
    // Nothing of what happens elsewhere changes what is known of this month.
    if (isElsewhere && m_turnover && m_turnover->isWhole && m_turnover->hasOlder)
        return;
    readSoon();
}

void MonthChart::read()
{
    reading().whenDone(m_session.spending().turnover(bankDayBegin(m_month),
                                                     bankDayBegin(m_month.addMonths(1)),
                                                     reading().scope()),
                       [this](const base::Result<vault::Turnover> &turnover) {
                           m_error.reset();
                           if (turnover)
                               m_turnover = *turnover;
                           else
                               m_error = turnover.error();
                           endReading();
                           refresh();
                       });
}

void MonthChart::refresh()
{
    if (!m_month.isValid())
        return;
    title()->setText(tr("Spending by category"));
    m_name->setText(monthText(m_month, m_language));
    setAccessibleName(title()->text() + QStringLiteral(", ") + m_name->text());
    refreshButtons();
    refreshRows();
    refreshState();
}

void MonthChart::refreshButtons()
{
    m_earlier->setText(tr("Earlier month"));
    m_earlier->setAccessibleName(m_earlier->text());
    m_later->setText(tr("Later month"));
    m_later->setAccessibleName(m_later->text());
    const bool hasEarlier = !m_turnover || m_turnover->hasOlder;
    const bool hasLater = m_month < m_newest;
    // A button that is switched off would drop the focus.
    if (m_earlier->hasFocus() && !hasEarlier && hasLater) {
        m_later->setEnabled(true);
        m_later->setFocus();
    } else if (m_later->hasFocus() && !hasLater && hasEarlier) {
        m_earlier->setEnabled(true);
        m_earlier->setFocus();
    }
    m_earlier->setEnabled(hasEarlier);
    m_later->setEnabled(hasLater);
}

void MonthChart::add(QWidget *part)
{
    m_parts.append(part);
    column()->addWidget(part);
}

void MonthChart::refreshRows()
{
    qDeleteAll(std::exchange(m_parts, {}));
    QStringList said;
    const QList<Part> parts = m_turnover ? partsOf(*m_turnover, m_categories) : QList<Part>();
    for (const Part &part : parts) {
        auto *total = new TextLabel(TextLabel::Role::Strong, QStringLiteral("monthTotal"), this);
        //: %1 is an amount
        total->setText(tr("Spent: %1").arg(moneyText(part.total, m_language)));
        said.append(total->text());
        add(total);
        const auto whole = static_cast<qreal>(std::max<qint64>(part.total.minor, 1));
        const auto largest = static_cast<qreal>(std::max<qint64>(part.sums.first().second, 1));
        for (const auto &[category, minor] : part.sums) {
            const qreal share = static_cast<qreal>(minor) / whole;
            const QString sum = moneyText({minor, part.total.currency}, m_language)
                                + QStringLiteral(" · ") + shareText(share);
            auto *row = new CategoryRow(m_categories.all().at(category).title.in(m_language), sum,
                                        static_cast<qreal>(minor) / largest, this);
            said.append(row->accessibleName());
            add(row);
        }
    }
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    m_earlier->setAccessibleDescription(accessibleDescription());
    m_later->setAccessibleDescription(accessibleDescription());
}

void MonthChart::refreshState()
{
    QStringList missing;
    if (m_turnover && !m_turnover->isWhole)
        missing.append(tr("Older operations are still on their way from the bank: sums of this "
                          "month may grow."));
    if (m_turnover && m_turnover->keptFrom.isValid() && m_month <= m_turnover->keptFrom)
        missing.append(tr("Operations before %1 are not kept on this computer. The settings say "
                          "how long operations stay.")
                           .arg(fullDateText(m_turnover->keptFrom, m_language)));
    m_missing->setText(missing.join(u' '));
    m_missing->setVisible(!missing.isEmpty());
    m_state->setVisible(m_error || m_parts.isEmpty());
    if (m_error)
        m_state->setState(Kind::Error, title()->text(), errorText(*m_error), tr("Try again"));
    else if (!m_turnover)
        m_state->setState(Kind::Loading, title()->text(), tr("Adding up this month."));
    else
        m_state->setState(Kind::Empty, title()->text(), tr("No money was spent in this month."));
}

void MonthChart::changeEvent(QEvent *event)
{
    LiveCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace qorgan::ui
