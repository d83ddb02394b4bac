// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/PolicyPage.h"

#include "ui/format/DateText.h"

namespace qorgan::ui {

QString editionText(const QString &edition, domain::Language language)
{
    const QDate date = QDate::fromString(edition, Qt::ISODate);
    return date.isValid() ? fullDateText(date, language) : edition;
}

PolicyPage::PolicyPage(const PageContext &context, const domain::BankProfile &profile,
                       QWidget *parent)
    : FlowPage(context, QStringLiteral("policyPage"), parent)
    , m_profile(profile)
    , m_edition(new TextLabel(TextLabel::Role::Lead, QStringLiteral("policyEdition"), this))
{
    addToStep(m_edition);
    for (qsizetype i = 0; i < profile.policy.summary.size(); ++i) {
        auto *paragraph =
            new TextLabel(TextLabel::Role::Body, QStringLiteral("policyParagraph%1").arg(i), this);
        m_paragraphs.append(paragraph);
        addToStep(paragraph);
    }
    m_accept = addButton(QStringLiteral("acceptButton"), ButtonKind::Primary);
    m_refuse = addButton(QStringLiteral("refuseButton"), ButtonKind::Plain);
    connect(m_accept, &QPushButton::clicked, this, &PolicyPage::accepted);
    connect(m_refuse, &QPushButton::clicked, this, &PolicyPage::refused);
    begin(m_accept);
}

void PolicyPage::retranslateUi()
{
    setHeading(m_profile.policy.title.in(language()),
               tr("In short and in plain words. You can use the program once you accept it."));
    m_edition->setText(tr("Edition of %1").arg(editionText(m_profile.policy.edition, language())));
    for (qsizetype i = 0; i < m_paragraphs.size(); ++i)
        m_paragraphs[i]->setText(QStringLiteral("•  ")
                                 + m_profile.policy.summary[i].in(language()));
    setButtonText(m_accept, tr("I accept"), tr("Accepts this edition of the policy"));
    setButtonText(m_refuse, tr("I do not accept"), tr("Goes back; nothing is kept"));
    setReminders({domain::ReminderTrigger::PolicyPage}, m_profile);
}

} // namespace qorgan::ui
