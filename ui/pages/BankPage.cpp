// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/BankPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>

namespace qorgan::ui {

namespace {

constexpr int kColumnCharacters = 78;

} // namespace

BankPage::BankPage(const QString &name, domain::BankProfile profile, domain::ReminderBook reminders,
                   QWidget *parent)
    : QWidget(parent)
    , m_profile(std::move(profile))
    , m_reminders(std::move(reminders))
    , m_title(new TextLabel(TextLabel::Role::Title, QStringLiteral("pageTitle"), this))
    , m_intro(new TextLabel(TextLabel::Role::Body, QStringLiteral("pageIntro"), this))
{
    setObjectName(name);
    m_intro->setMuted(true);
}

QScrollArea *BankPage::makeColumn(const QString &name, const QMargins &margins)
{
    auto *body = new QWidget;
    m_column = new QWidget(body);
    auto *sides = new QHBoxLayout(body);
    sides->setContentsMargins(margins);
    sides->addWidget(m_column, 100);
    sides->addStretch(1);
    // Takes the focus: it is read with the arrow keys.
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(name);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    limitColumn();
    return m_scroll;
}

void BankPage::layOutPlainly(const QString &name)
{
    const auto &space = tokensOf(this).space;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(makeColumn(name, {space.large, space.large, space.large, space.medium}));
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_intro);
}

void BankPage::setHeading(const QString &title, const QString &intro)
{
    m_title->setText(title);
    m_intro->setText(intro);
    setAccessibleName(title);
    m_scroll->setAccessibleName(title);
    m_scroll->setAccessibleDescription(intro);
}

void BankPage::setLanguage(domain::Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    retranslate();
}

void BankPage::setBank(const domain::BankProfile &profile, const domain::ReminderBook &reminders)
{
    m_profile = profile;
    m_reminders = reminders;
    fill();
}

void BankPage::limitColumn()
{
    if (m_column != nullptr)
        m_column->setMaximumWidth(fontMetrics().averageCharWidth() * kColumnCharacters);
}

void BankPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        limitColumn();
}

} // namespace qorgan::ui
