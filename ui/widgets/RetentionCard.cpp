// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/RetentionCard.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/HistoryBar.h"
#include "ui/widgets/TextLabel.h"

#include <QPushButton>

#include <algorithm>

namespace qorgan::ui {

using TooOld = vault::RetentionStore::TooOld;

namespace {

constexpr int kYear = 12;

} // namespace

RetentionCard::RetentionCard(session::BankSession &session, QWidget *parent)
    : SettingsCard(QStringLiteral("retentionCard"), parent)
    , m_session(session)
    , m_state(new TextLabel(TextLabel::Role::Body, QStringLiteral("retentionState"), this))
    , m_history(new HistoryBar(session.history(), session.connection(), this))
    , m_question(new Banner(this))
    , m_error(new ErrorBanner(this))
{
    m_question->setObjectName(QStringLiteral("retentionQuestion"));
    m_question->hide();
    m_error->setObjectName(QStringLiteral("retentionError"));
    add(m_error);
    add(m_state);
    add(m_history);
    add(m_question);
    addChoice(m_choices[0], std::nullopt);
    addChoice(m_choices[1], 5 * kYear);
    addChoice(m_choices[2], 3 * kYear);
    addChoice(m_choices[3], kYear);
    connect(m_history, &HistoryBar::pauseRequested, this, [this](bool paused) {
        m_tasks.whenDone(m_session.pauseHistory(paused, m_tasks.scope()),
                         [this](const base::Result<void> &kept) {
                             if (!kept)
                                 show(kept.error());
                         });
    });
    connect(m_question, &Banner::actionChosen, this, &RetentionCard::leave);
    connect(m_question, &Banner::otherChosen, this, [this] {
        const Months wanted = m_wanted;
        leave();
        keep(wanted);
    });
}

void RetentionCard::addChoice(Choice &choice, Months months)
{
    choice = {months, addButton(QStringLiteral("retention_%1").arg(months.value_or(0)))};
    choice.button->setCheckable(true);
    connect(choice.button, &QPushButton::clicked, this, [this, months] { choose(months); });
}

void RetentionCard::load()
{
    if (!isVisible())
        return;
    m_tasks.whenDone(m_session.retention().months(m_tasks.scope()),
                     [this](const base::Result<Months> &months) {
                         if (!months)
                             return show(months.error());
                         m_months = *months;
                         m_keptFrom = {};
                         showSetting();
                         if (!m_months)
                             return;
                         m_tasks.whenDone(m_session.retention().tooOld(*m_months, m_tasks.scope()),
                                          [this](const base::Result<TooOld> &tooOld) {
                                              if (tooOld)
                                                  m_keptFrom = tooOld->keptFrom;
                                              showSetting();
                                          });
                     });
}

void RetentionCard::choose(Months months)
{
    m_error->clear();
    m_question->hide();
    // What is chosen shows once it is kept.
    showSetting();
    if (months == m_months)
        return;
    if (!months || (m_months && *m_months < *months))
        return keep(months);
    m_tasks.whenDone(
        m_session.retention().tooOld(*months, m_tasks.scope()),
        [this, months](const base::Result<TooOld> &tooOld) {
            if (!tooOld)
                return show(tooOld.error());
            if (tooOld->operations == 0)
                return keep(months);
            m_wanted = months;
            m_tooOld = *tooOld;
            ask();
            m_question->show();
            m_question->findChild<QPushButton *>(QStringLiteral("bannerAction"))->setFocus();
        });
}

void RetentionCard::ask()
{
    Banner::Content question;
    question.tone = Tone::Attention;
    question.glyph = Glyph::Info;
    question.text = tr("Operations that go from this computer: %1. Those from %2 on stay. The bank "
                       "keeps all of them; choose a longer time to have them here again.")
                        .arg(countText(m_tooOld.operations, m_language),
                             fullDateText(m_tooOld.keptFrom, m_language));
    question.action = tr("Leave them here");
    question.other = tr("Remove them");
    m_question->setContent(question);
}

void RetentionCard::leave()
{
    const auto holds = std::find_if(m_choices.cbegin(), m_choices.cend(),
                                    [this](const auto &each) { return each.months == m_months; });
    if (holds != m_choices.cend())
        holds->button->setFocus();
    m_question->hide();
}

void RetentionCard::keep(Months months)
{
    m_tasks.whenDone(m_session.keepOperations(months, m_tasks.scope()),
                     [this](const base::Result<void> &kept) {
                         if (!kept)
                             show(kept.error());
                         load();
                     });
}

void RetentionCard::show(const base::Error &error)
{
    if (error.code != base::ErrorCode::Cancelled)
        m_error->showError(error);
}

QString RetentionCard::nameOf(Months months)
{
    switch (months.value_or(0) / kYear) {
    case 0:
        return tr("All");
    case 1:
        return tr("1 year");
    case 3:
        return tr("3 years");
    default:
        return tr("5 years");
    }
}

void RetentionCard::showSetting()
{
    QString state = tr("All operations that the bank has told of stay here.");
    if (m_months && m_keptFrom.isValid())
        state = tr("Operations from %1 on stay here.").arg(fullDateText(m_keptFrom, m_language));
    else if (m_months)
        state = tr("Older operations go as soon as the bank has answered.");
    m_state->setText(state);
    for (const auto &[months, button] : m_choices) {
        wordButton(button, nameOf(months), state);
        button->setChecked(months == m_months);
    }
}

void RetentionCard::setLanguage(domain::Language language)
{
    m_language = language;
    m_history->setLanguage(language);
    setTexts(tr("How long operations stay here"),
             tr("Search and lists work without network on what is on this computer. Older "
                "operations stay at the bank."));
    if (!m_question->isHidden())
        ask();
    showSetting();
}

} // namespace qorgan::ui
