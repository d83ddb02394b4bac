// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/GuideCard.h"

#include "ui/style/Style.h"
#include "ui/widgets/ChoiceButton.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>

namespace qorgan::ui {

using domain::EmergencyHelp;

GuideCard::GuideCard(domain::EmergencyGuide guide, bool offersHelp, QWidget *parent)
    : ToneFrame(parent)
    , m_guide(std::move(guide))
    , m_title(new ChoiceButton(QStringLiteral("guideTitle"), {}, this))
    , m_steps(new QWidget(this))
{
    setObjectName(QStringLiteral("guide_") + m_guide.id);
    const auto &space = tokensOf(this).space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_steps);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(space.medium, space.small, space.medium, space.medium);
    steps->setSpacing(space.small);
    m_steps->setObjectName(QStringLiteral("guideSteps"));
    m_title->setCheckable(true);
    for (const auto &step : std::as_const(m_guide.steps))
        m_rows.append(addStep(step, offersHelp));
    connect(m_title, &QPushButton::clicked, this, &GuideCard::setOpen);
    setOpen(false);
}

GuideCard::Row GuideCard::addStep(const domain::EmergencyStep &step, bool offersHelp)
{
    Row row;
    row.text = new TextLabel(TextLabel::Role::Body, QStringLiteral("guideStep"), m_steps);
    m_steps->layout()->addWidget(row.text);
    if (!offersHelp || step.help == EmergencyHelp::None)
        return row;
    row.button = new QPushButton(m_steps);
    row.button->setObjectName(QStringLiteral("guideHelp"));
    row.button->setAutoDefault(true);
    static_cast<QVBoxLayout *>(m_steps->layout())->addWidget(row.button, 0, Qt::AlignLeft);
    connect(row.button, &QPushButton::clicked, this,
            [this, help = step.help] { emit helpRequested(help); });
    return row;
}

void GuideCard::setOpen(bool open)
{
    m_title->setChecked(open);
    m_steps->setVisible(open);
    if (open)
        emit opened();
}

QString GuideCard::wordOf(EmergencyHelp help)
{
    switch (help) {
    case EmergencyHelp::None:
        return {};
    case EmergencyHelp::Operations:
        return tr("Show the operations");
    case EmergencyHelp::Cards:
        return tr("Block the card here");
    case EmergencyHelp::Requests:
        return tr("Show the requests");
    case EmergencyHelp::Settings:
        return tr("Password and devices");
    }
    Q_UNREACHABLE();
}

void GuideCard::setLanguage(domain::Language language)
{
    m_title->setTexts(m_guide.title.in(language), m_guide.lead.in(language));
    for (qsizetype n = 0; n < m_rows.size(); ++n) {
        const auto &step = m_guide.steps.at(n);
        const Row &row = m_rows.at(n);
        row.text->setText(QString::number(n + 1) + QStringLiteral(". ") + step.text.in(language));
        if (row.button == nullptr)
            continue;
        row.button->setText(wordOf(step.help));
        row.button->setAccessibleName(row.button->text());
        row.button->setAccessibleDescription(step.text.in(language));
    }
}

} // namespace qorgan::ui
