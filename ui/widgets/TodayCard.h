// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/widgets/LiveCard.h"

#include <QDate>

class QPushButton;

namespace qorgan::ui {

class ListState;
class ReviewBar;

/// The day in short (row A9): what was accepted and declined, the newest of it, and the review.
/// objectName "todayCard".
class TodayCard : public LiveCard
{
    Q_OBJECT
public:
    /// @param session  outlives the card; its vault is open
    explicit TodayCard(session::BankSession &session, QWidget *parent = nullptr);

    void setLanguage(domain::Language language);
    /// @param today  the bank's day now
    void setToday(const QDate &today);

signals:
    void operationsRequested();
    /// The customer wants to look at the latest day that was not looked at.
    void missedRequested();

protected:
    void read() override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Known {
        vault::Turnover turnover;
        /// Of today, newest first.
        QList<vault::StoredOperation> newest;
    };

    void readNewest(vault::Turnover turnover);
    void take(base::Result<Known> known);
    void refresh();
    void refreshNewest();
    /// The sums of a kind, one for each currency.
    [[nodiscard]] QString sums(vault::MoneyFlow::Kind kind) const;
    [[nodiscard]] qint64 count(vault::MoneyFlow::Kind kind) const;

    session::BankSession &m_session;
    domain::Language m_language = domain::Language::Kazakh;
    QDate m_today;
    /// Nothing before the first reading.
    std::optional<Known> m_known;
    std::optional<base::Error> m_error;
    ListState *m_state;
    TextLabel *m_accepted;
    TextLabel *m_declined;
    QVBoxLayout *m_list;
    ReviewBar *m_review;
    QPushButton *m_all;
};

} // namespace qorgan::ui
