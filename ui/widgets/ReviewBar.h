// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/widgets/ToneFrame.h"

#include <QDate>
#include <QTimer>

#include <optional>

class QPushButton;

namespace qorgan::ui {

class TextLabel;

/// The review of the day (row A9): how many operations were accepted and declined, "I looked at
/// these", and the nudge for days of the last week that were not looked at. A day counts as looked
/// at until an operation of it arrives that was not there then. objectName "reviewBar".
class ReviewBar : public ToneFrame
{
    Q_OBJECT
public:
    /// Days before today that it asks for.
    static constexpr int kDays = 7;

    /// All outlive the widget.
    ReviewBar(vault::OperationStore &operations, vault::CustomerRecordStore &records,
              session::Commands &commands, QWidget *parent = nullptr);

    /// @param today  the bank's day now
    void setToday(const QDate &today);
    void setLanguage(domain::Language language);
    /// Reads the days, and again with every change until forget().
    void start();
    void forget();
    /// Whether there is anything to say.
    [[nodiscard]] bool hasContent() const;
    /// Whether the day shown has operations that were not looked at.
    [[nodiscard]] bool asks() const;
    /// The customer has looked at the operations of the day shown.
    void mark();
    /// Turns to the latest earlier day that was not looked at, as its button does.
    void showMissed();
    /// In a low window the nudge waits until today is done.
    void setLow(bool low);

signals:
    /// hasContent() may be another.
    void contentChanged();
    /// The customer wants to look at a day.
    /// @param row  row id of its latest operation
    void dayRequested(qint64 row);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Day {
        QDate date;
        vault::OperationTally tally;
        std::optional<domain::Review> review;
        /// When the customer looked at it, UTC.
        QDateTime lookedAt;

        [[nodiscard]] bool isEmpty() const { return tally.accepted + tally.declined == 0; }
        [[nodiscard]] bool isReviewed() const
        {
            return review && review->throughSeq >= tally.newestSeq;
        }
    };

    void readSoon();
    void read();
    void readReviews(QList<Day> days);
    void readMarks(QList<Day> days);
    void goOn();
    [[nodiscard]] const Day *dayShown() const;
    /// Days before the one shown that were not looked at.
    [[nodiscard]] QList<Day> missed() const;
    [[nodiscard]] QString wordsOf(const Day &day) const;
    void refresh();
    void refreshMissed();

    vault::OperationStore &m_operations;
    vault::CustomerRecordStore &m_records;
    session::Commands &m_commands;
    domain::Language m_language = domain::Language::Kazakh;
    TextLabel *m_text;
    QPushButton *m_looked;
    QWidget *m_missedRow;
    TextLabel *m_missedText;
    QPushButton *m_showMissed;
    QDate m_today;
    /// Oldest first, today last.
    QList<Day> m_days;
    /// An earlier day that is being looked at; invalid for today.
    QDate m_earlier;
    std::optional<base::Error> m_error;
    bool m_isStarted = false;
    bool m_isLow = false;
    bool m_isMarking = false;
    QTimer m_timer;
    std::optional<TaskOwner> m_reading;
    std::optional<TaskOwner> m_marking;
};

} // namespace qorgan::ui
