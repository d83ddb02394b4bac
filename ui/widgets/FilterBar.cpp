// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FilterBar.h"

#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>

#include <array>

namespace qorgan::ui {

using vault::OperationFilter;

namespace {

struct Choice {
    OperationFilter filter;
    const char *name;
    const char *word;
};

constexpr std::array<Choice, 5> kChoices{{
    {OperationFilter::All, "filterAll", QT_TRANSLATE_NOOP("qorgan::ui::FilterBar", "All")},
    {OperationFilter::Accepted, "filterAccepted",
     QT_TRANSLATE_NOOP("qorgan::ui::FilterBar", "Accepted")},
    {OperationFilter::Declined, "filterDeclined",
     QT_TRANSLATE_NOOP("qorgan::ui::FilterBar", "Declined")},
    {OperationFilter::Pending, "filterPending",
     QT_TRANSLATE_NOOP("qorgan::ui::FilterBar", "In process")},
    {OperationFilter::Unread, "filterUnread", QT_TRANSLATE_NOOP("qorgan::ui::FilterBar", "New")},
}};

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_choice(new QComboBox(this))
{
    setObjectName(QStringLiteral("filterBar"));
    auto *layout = new FlowLayout(tokensOf(this).space.small, this);
    for (const Choice &choice : kChoices) {
        m_choice->addItem({}, static_cast<int>(choice.filter));
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(choice.name));
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_group->addButton(button, static_cast<int>(choice.filter));
        layout->addWidget(button);
    }
    m_choice->setObjectName(QStringLiteral("filterChoice"));
    m_choice->hide();
    layout->addWidget(m_choice);
    setFilter(OperationFilter::All);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        m_choice->setCurrentIndex(m_choice->findData(id));
        emit filterChosen(filter());
    });
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_group->button(m_choice->itemData(index).toInt())->setChecked(true);
        emit filterChosen(filter());
    });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

OperationFilter FilterBar::filter() const
{
    return static_cast<OperationFilter>(m_group->checkedId());
}

QString FilterBar::filterText() const
{
    return m_choice->currentText();
}

void FilterBar::setFilter(OperationFilter filter)
{
    m_group->button(static_cast<int>(filter))->setChecked(true);
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(filter)));
}

void FilterBar::setForm(Form form)
{
    for (QAbstractButton *button : m_group->buttons())
        button->setVisible(form == Form::Buttons);
    m_choice->setVisible(form == Form::DropDown);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::retranslate()
{
    setAccessibleName(tr("Which operations to show"));
    m_choice->setAccessibleName(accessibleName());
    for (const Choice &choice : kChoices) {
        QAbstractButton *button = m_group->button(static_cast<int>(choice.filter));
        button->setText(tr(choice.word));
        button->setAccessibleName(button->text());
        m_choice->setItemText(m_choice->findData(static_cast<int>(choice.filter)), button->text());
        button->setAccessibleDescription(tr("Shows only these operations"));
    }
}

} // namespace qorgan::ui
