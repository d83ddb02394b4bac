// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ReviewBar.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace qorgan::ui {

using base::Result;

namespace {

/// Changes within this time of each other are read together.
constexpr std::chrono::milliseconds kCoalesce{100};
/// A text wants this many average characters beside its button.
constexpr int kNarrowest = 24;

PairLayout *pairOf(TextLabel *text, QPushButton *button)
{
    button->setAutoDefault(false);
    auto *pair = new PairLayout(button->fontMetrics().averageCharWidth() * kNarrowest,
                                tokensOf(button).space.small);
    pair->addWidget(text);
    pair->addWidget(button);
    return pair;
}

} // namespace

ReviewBar::ReviewBar(vault::OperationStore &operations, vault::CustomerRecordStore &records,
                     session::Commands &commands, QWidget *parent)
    : ToneFrame(Tone::Neutral, parent)
    , m_operations(operations)
    , m_records(records)
    , m_commands(commands)
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("reviewText"), this))
    , m_looked(new QPushButton(this))
    , m_missedRow(new QWidget(this))
    , m_missedText(new TextLabel(TextLabel::Role::Body, QStringLiteral("missedText"), m_missedRow))
    , m_showMissed(new QPushButton(m_missedRow))
{
    setObjectName(QStringLiteral("reviewBar"));
    m_looked->setObjectName(QStringLiteral("reviewButton"));
    m_showMissed->setObjectName(QStringLiteral("showMissedButton"));
    m_showMissed->setProperty("kind", QStringLiteral("quiet"));
    const auto &space = tokensOf(this).space;
    m_missedRow->setLayout(pairOf(m_missedText, m_showMissed));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium, space.tight, space.medium, space.tight);
    layout->setSpacing(space.tight);
    layout->addLayout(pairOf(m_text, m_looked));
    layout->addWidget(m_missedRow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kCoalesce);
    connect(&m_timer, &QTimer::timeout, this, [this] { read(); });
    connect(m_looked, &QPushButton::clicked, this, [this] { mark(); });
    connect(m_showMissed, &QPushButton::clicked, this, [this] { goOn(); });
    connect(&m_operations, &vault::OperationStore::changed, this, [this] { readSoon(); });
    connect(&m_records, &vault::CustomerRecordStore::changed, this, [this] { readSoon(); });
    connect(&m_commands, &session::Commands::changed, this, [this] { readSoon(); });
    forget();
}

void ReviewBar::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    m_earlier = {};
    readSoon();
}

void ReviewBar::setLanguage(domain::Language language)
{
    m_language = language;
    refresh();
}

void ReviewBar::setLow(bool low)
{
    if (std::exchange(m_isLow, low) != low)
        refresh();
}

void ReviewBar::start()
{
    m_isStarted = true;
    read();
}

void ReviewBar::forget()
{
    m_isStarted = false;
    m_timer.stop();
    m_reading.emplace();
    m_marking.emplace();
    m_isMarking = false;
    m_days.clear();
    m_earlier = {};
    m_error.reset();
    refresh();
}

bool ReviewBar::hasContent() const
{
    const Day *day = dayShown();
    return day != nullptr && (!day->isEmpty() || !missed().isEmpty());
}

void ReviewBar::readSoon()
{
    if (m_isStarted && !m_timer.isActive())
        m_timer.start();
}

void ReviewBar::read()
{
    QList<Day> days;
    QList<QDateTime> bounds;
    for (int n = -kDays; n <= 0; ++n) {
        days.append({m_today.addDays(n), {}, {}, {}});
        bounds.append(bankDayBegin(days.last().date));
    }
    bounds.append(bankDayBegin(m_today.addDays(1)));
    m_reading.emplace();
    // What fails here is said by the list of the same vault.
    m_reading->whenDone(m_operations.tallies(bounds, m_reading->scope()),
                        [this, days](const Result<QList<vault::OperationTally>> &tallies) mutable {
                            if (!tallies)
                                return refresh();
                            for (qsizetype n = 0; n < days.size(); ++n)
                                days[n].tally = tallies->at(n);
                            readReviews(std::move(days));
                        });
}

void ReviewBar::readReviews(QList<Day> days)
{
    const QDate first = days.first().date;
    m_reading->whenDone(m_records.reviews(first, m_today, m_reading->scope()),
                        [this, first, days = std::move(days)](
                            const Result<QList<domain::Review>> &reviews) mutable {
                            if (!reviews)
                                return refresh();
                            for (const domain::Review &review : *reviews) {
                                Day &day = days[first.daysTo(review.day)];
                                day.review = review;
                                day.lookedAt = review.reviewedAt;
                            }
                            readMarks(std::move(days));
                        });
}

void ReviewBar::readMarks(QList<Day> days)
{
    m_reading->whenDone(m_commands.entries(m_reading->scope()),
                        [this, days = std::move(days)](
                            const Result<QList<vault::OutboxStore::Entry>> &entries) mutable {
                            if (!entries)
                                return refresh();
                            for (const auto &entry : *entries) {
                                const auto *mark =
                                    std::get_if<domain::ReviewMark>(&entry.command.body);
                                for (Day &day : days) {
                                    // The bank has no time for it yet.
                                    if (mark != nullptr && mark->day == day.date && day.review
                                        && !day.review->reviewedAt.isValid()
                                        && day.review->throughSeq == mark->throughSeq)
                                        day.lookedAt = entry.command.decidedAt;
                                }
                            }
                            m_days = days;
                            refresh();
                        });
}

const ReviewBar::Day *ReviewBar::dayShown() const
{
    const QDate date = m_earlier.isValid() ? m_earlier : m_today;
    const auto found = std::find_if(m_days.cbegin(), m_days.cend(),
                                    [&](const Day &day) { return day.date == date; });
    return found == m_days.cend() ? nullptr : &*found;
}

QList<ReviewBar::Day> ReviewBar::missed() const
{
    QList<Day> missed;
    std::copy_if(m_days.cbegin(), m_days.cend(), std::back_inserter(missed), [&](const Day &day) {
        return day.date < m_today && !day.isEmpty() && !day.isReviewed();
    });
    return missed;
}

bool ReviewBar::asks() const
{
    const Day *day = dayShown();
    return day != nullptr && !day->isEmpty() && !day->isReviewed();
}

void ReviewBar::mark()
{
    const Day *day = dayShown();
    if (day == nullptr || m_isMarking)
        return;
    m_isMarking = true;
    m_error.reset();
    m_marking->whenDone(m_commands.markReviewed(day->date, base::CancelScope()),
                        [this](const Result<void> &kept) {
                            m_isMarking = false;
                            if (kept)
                                m_earlier = {};
                            else
                                m_error = kept.error();
                            read();
                        });
}

void ReviewBar::goOn()
{
    if (!m_earlier.isValid())
        return showMissed();
    m_earlier = {};
    m_error.reset();
    refresh();
}

void ReviewBar::showMissed()
{
    if (const auto days = missed(); !days.isEmpty()) {
        m_earlier = days.last().date;
        emit dayRequested(days.last().tally.latestRow);
    }
    m_error.reset();
    refresh();
}

QString ReviewBar::wordsOf(const Day &day) const
{
    if (m_error)
        return tr("That you looked at these was not kept. %1").arg(errorText(*m_error));
    const QString name = dayText(day.date, m_today, m_language);
    if (day.isReviewed()) {
        //: %1 is a day and a time
        const QString looked =
            tr("%1: you looked at all of them.").arg(momentText(day.lookedAt, m_today, m_language));
        return day.review->reviewedAt.isValid()
                   ? looked
                   : looked + u' ' + tr("The bank will hear of it as soon as it can be reached.");
    }
    //: %1 is a day, %2 and %3 are numbers of operations
    const QString counts = tr("%1. Accepted: %2, declined: %3.")
                               .arg(name)
                               .arg(day.tally.accepted)
                               .arg(day.tally.declined);
    return day.review ? counts + u' ' + tr("New ones came after you looked.") : counts;
}

void ReviewBar::refresh()
{
    const Day *day = dayShown();
    const bool asks = this->asks();
    m_text->setText(day != nullptr && !day->isEmpty() ? wordsOf(*day) : QString());
    const bool nudges = !m_earlier.isValid() && !missed().isEmpty() && !(m_isLow && asks);
    m_text->setVisible(!m_text->text().isEmpty() && !(m_isLow && nudges && !m_error));
    m_looked->setText(tr("I looked at these"));
    m_looked->setAccessibleDescription(
        tr("Tells the bank that you know of the operations of this day"));
    m_looked->setVisible(asks);
    setTone(asks ? Tone::Accent : Tone::Neutral);
    refreshMissed();
    m_missedRow->setVisible(m_earlier.isValid() || nudges);
    setAccessibleName(tr("Review of the day"));
    setAccessibleDescription(m_text->text());
    emit contentChanged();
}

void ReviewBar::refreshMissed()
{
    const auto days = missed();
    m_missedText->setVisible(!m_earlier.isValid());
    if (m_earlier.isValid()) {
        m_missedText->clear();
        m_showMissed->setText(tr("Back to today"));
        m_showMissed->setAccessibleDescription({});
    } else if (!days.isEmpty()) {
        m_missedText->setText(
            tr("%n earlier days were not looked at yet.", nullptr, static_cast<int>(days.size())));
        //: %1 is a day such as Yesterday or 14 November
        m_showMissed->setText(tr("Show: %1").arg(dayText(days.last().date, m_today, m_language)));
        m_showMissed->setAccessibleDescription(m_missedText->text());
    }
}

void ReviewBar::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace qorgan::ui
