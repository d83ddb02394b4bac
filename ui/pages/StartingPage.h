// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

/// Stands while the bank is being opened or put away, and says why it could not be.
/// objectName "startingPage".
class StartingPage : public FlowPage
{
    Q_OBJECT
public:
    enum class What { Opening, Locking, Closing };

    StartingPage(const PageContext &context, What what, QWidget *parent = nullptr);

    /// The scope of the work this page stands for; its Cancel button cancels it.
    [[nodiscard]] base::CancelScope work() const { return m_work; }
    /// The work ended badly; offers to try again or to choose another bank.
    void showFailure(const base::Error &error);

signals:
    void retryRequested();
    void chooseBankRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    [[nodiscard]] QString whatText() const;

    What m_what;
    base::CancelScope m_work;
    QPushButton *m_retry;
    QPushButton *m_chooseBank;
};

} // namespace qorgan::ui
