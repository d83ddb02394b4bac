// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/StartingPage.h"

namespace qorgan::ui {

StartingPage::StartingPage(const PageContext &context, What what, QWidget *parent)
    : FlowPage(context, QStringLiteral("startingPage"), parent)
    , m_what(what)
{
    m_retry = addButton(QStringLiteral("retryButton"), ButtonKind::Primary);
    m_chooseBank = addButton(QStringLiteral("chooseBankButton"), ButtonKind::Quiet);
    m_retry->hide();
    m_chooseBank->hide();
    connect(m_retry, &QPushButton::clicked, this, &StartingPage::retryRequested);
    connect(m_chooseBank, &QPushButton::clicked, this, &StartingPage::chooseBankRequested);
    begin(m_retry);
    m_work = startTask([this] { return whatText(); }, what == What::Opening);
}

QString StartingPage::whatText() const
{
    switch (m_what) {
    case What::Opening:
        return tr("Opening…");
    case What::Locking:
        return tr("Locking the app…");
    case What::Closing:
        return tr("Closing…");
    }
    return {};
}

void StartingPage::showFailure(const base::Error &error)
{
    endTask();
    m_retry->show();
    m_chooseBank->show();
    m_retry->setFocus();
    showError(error);
}

void StartingPage::submit()
{
    if (m_retry->isVisible())
        emit retryRequested();
}

void StartingPage::retranslateUi()
{
    setHeading(tr("One moment"));
    setButtonText(m_retry, tr("Try again"));
    setButtonText(m_chooseBank, tr("Choose another bank"), tr("Goes back to the list of banks"));
}

} // namespace qorgan::ui
