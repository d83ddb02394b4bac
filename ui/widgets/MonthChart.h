// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/SpendingCategories.h"
#include "session/BankSession.h"
#include "ui/widgets/LiveCard.h"

#include <QDate>

class QPushButton;

namespace qorgan::ui {

class ListState;

/// What a month's money was spent on: for each currency by itself a bar for each category, the
/// largest as long as the card is wide, with its sum and its share of the whole. Earlier months are
/// turned back to with buttons. Booked operations count and those in process, by their day at the
/// bank. objectName "monthChart".
class MonthChart : public LiveCard
{
    Q_OBJECT
public:
    /// @param session     outlives the card; its vault is open
    /// @param categories  outlives the card
    MonthChart(session::BankSession &session, const domain::SpendingCategories &categories,
               QWidget *parent = nullptr);

    void setLanguage(domain::Language language);
    /// @param today  the bank's day now; the month shown first is its own
    void setToday(const QDate &today);

protected:
    void read() override;
    void changeEvent(QEvent *event) override;

private:
    enum class Turn { Earlier, Later };

    void turn(Turn where);
    void noteChange(const std::optional<vault::TimeSpan> &within);
    void refresh();
    void refreshButtons();
    void refreshRows();
    void refreshState();
    void add(QWidget *part);

    session::BankSession &m_session;
    const domain::SpendingCategories &m_categories;
    domain::Language m_language = domain::Language::Kazakh;
    /// The first of the month of today, and of the one that is shown.
    QDate m_newest;
    QDate m_month;
    /// Of the month shown; nothing before it is read.
    std::optional<vault::Turnover> m_turnover;
    std::optional<base::Error> m_error;
    TextLabel *m_name;
    QPushButton *m_earlier;
    QPushButton *m_later;
    TextLabel *m_missing;
    ListState *m_state;
    /// Totals and bars.
    QList<QWidget *> m_parts;
};

} // namespace qorgan::ui
