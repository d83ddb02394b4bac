// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/widgets/SettingsCard.h"

#include <array>
#include <optional>

namespace qorgan::ui {

class Banner;
class ErrorBanner;
class HistoryBar;

/// How long operations stay on this computer, and those on their way here. A shorter time asks
/// first, with what would go.
/// objectName "retentionCard".
class RetentionCard : public SettingsCard
{
    Q_OBJECT
public:
    /// @param session  outlives the card; its vault is open
    explicit RetentionCard(session::BankSession &session, QWidget *parent = nullptr);

    /// Reads the setting anew.
    void load();
    void setLanguage(domain::Language language);

private:
    using Months = std::optional<int>;

    struct Choice {
        /// Nothing keeps all.
        Months months;
        QPushButton *button = nullptr;
    };

    void addChoice(Choice &choice, Months months);
    void choose(Months months);
    void ask();
    void leave();
    void keep(Months months);
    void show(const base::Error &error);
    void showSetting();
    [[nodiscard]] static QString nameOf(Months months);

    session::BankSession &m_session;
    domain::Language m_language = domain::Language::Kazakh;
    std::array<Choice, 4> m_choices;
    /// What the vault has.
    Months m_months;
    /// The first day that is kept; invalid when all are.
    QDate m_keptFrom;
    /// What the customer is asked about, and what would go.
    Months m_wanted;
    vault::RetentionStore::TooOld m_tooOld;
    TextLabel *m_state;
    HistoryBar *m_history;
    Banner *m_question;
    ErrorBanner *m_error;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
