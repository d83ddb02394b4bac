// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class ChoiceButton;

/// The first run: language, whose computer (row A4), bank; one question at a time. Nothing is
/// written to disk here. Only the first question is built before it is shown: the program's first
/// paint waits for nothing else. objectName "firstRunPage".
class FirstRunPage : public FlowPage
{
    Q_OBJECT
public:
    enum class Step { Language, Computer, ForeignAdvice, Bank, BankWithoutConnection };

    explicit FirstRunPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    /// Goes to a question; the answers given before stay.
    void showStep(Step step);
    /// Says that the policy was refused and that nothing was kept.
    void showRefused();

signals:
    void finished(const QString &bankId, qorgan::session::ComputerKind computer);
    /// A bank that offers this program no connection still has reminders and contacts.
    void safetyRequested(const QString &bankId);
    void contactsRequested(const QString &bankId);

protected:
    void retranslateUi() override;

private:
    void buildLanguages();
    void buildComputers();
    void buildBanks();
    ChoiceButton *addChoice(Step step, const QString &name, const QString &icon);
    void choose(const domain::BankProfile &bank);
    void wordComputer();
    void wordBanks();
    void afterComputer();
    void goBack();
    void showParts();

    Step m_step = Step::Language;
    session::ComputerKind m_computer = session::ComputerKind::Own;
    QString m_bankId;
    bool m_refused = false;
    QList<std::pair<Step, QWidget *>> m_parts;
    ChoiceButton *m_own = nullptr;
    ChoiceButton *m_foreign = nullptr;
    QList<std::pair<QString, ChoiceButton *>> m_banks;
    QPushButton *m_back = nullptr;
    QPushButton *m_goOn = nullptr;
    QPushButton *m_safety = nullptr;
    QPushButton *m_contacts = nullptr;
};

} // namespace qorgan::ui
