// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

/// The bank's privacy policy: edition date, summary in plain words, accept or refuse (row E1).
/// The page itself keeps nothing. objectName "policyPage".
class PolicyPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param profile  outlives the page
    PolicyPage(const PageContext &context, const domain::BankProfile &profile,
               QWidget *parent = nullptr);

signals:
    void accepted();
    void refused();

protected:
    void retranslateUi() override;

private:
    const domain::BankProfile &m_profile;
    TextLabel *m_edition;
    QList<TextLabel *> m_paragraphs;
    QPushButton *m_accept;
    QPushButton *m_refuse;
};

/// "1 November 2026" for an ISO date; the text itself when it is none.
[[nodiscard]] QString editionText(const QString &edition, domain::Language language);

} // namespace qorgan::ui
