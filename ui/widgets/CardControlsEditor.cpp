// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CardControlsEditor.h"

#include "ui/format/CardText.h"
#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/style/Style.h"
#include "ui/widgets/CalmSpinBox.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/StatementCheck.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>

#include <limits>

namespace qorgan::ui {

using domain::CardControl;
using domain::CardControlChange;
using domain::Money;

namespace {

constexpr int kStep = 10'000;

/// Minor units of one unit of the currency.
qint64 scaleOf(const Money &money)
{
    qint64 scale = 1;
    for (int digit = 0; digit < Money::fractionDigits(money.currency); ++digit)
        scale *= 10;
    return scale;
}

/// Setting either writes the number anew, which would take what is being typed.
void wordBox(QSpinBox *box, const QString &suffix, const QLocale &locale)
{
    if (box->suffix() != suffix)
        box->setSuffix(suffix);
    if (box->locale() != locale)
        box->setLocale(locale);
}

int wholeOf(const Money &money)
{
    const qint64 whole = money.minor / scaleOf(money);
    return static_cast<int>(qMin<qint64>(whole, std::numeric_limits<int>::max()));
}

} // namespace

CardControlsEditor::CardControlsEditor(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout)
    , m_note(new TextLabel(TextLabel::Role::Body, QStringLiteral("controlsNote"), this))
    , m_save(new QPushButton(this))
    , m_giveUp(new QPushButton(this))
{
    setObjectName(QStringLiteral("cardControlsEditor"));
    m_save->setObjectName(QStringLiteral("saveControls"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_giveUp->setObjectName(QStringLiteral("giveUpControls"));
    const auto &space = tokensOf(this).space;
    m_list->setSpacing(space.small);
    auto *buttons = new FlowLayout(space.small);
    buttons->addWidget(m_save);
    buttons->addWidget(m_giveUp);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space.medium);
    layout->addLayout(m_list);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &CardControlsEditor::saveRequested);
    connect(m_giveUp, &QPushButton::clicked, this, &CardControlsEditor::givenUp);
}

void CardControlsEditor::edit(const domain::Card &card)
{
    m_card = card;
    clearRows();
    for (const CardControl &control : card.controls)
        addRow(control);
    word();
    QWidget *before = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        if (before != nullptr)
            setTabOrder(before, row.enabled);
        setTabOrder(row.enabled, row.limit);
        before = row.limit;
    }
    if (before == nullptr)
        return;
    setTabOrder(before, m_save);
    setTabOrder(m_save, m_giveUp);
    m_rows.first().enabled->setFocus();
}

void CardControlsEditor::rebase(const domain::Card &card)
{
    m_card = card;
    word();
}

void CardControlsEditor::clearRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *part :
             {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.enabled),
              static_cast<QWidget *>(row.limitLabel), static_cast<QWidget *>(row.limit)})
            delete part;
    }
    m_rows.clear();
}

void CardControlsEditor::addRow(const CardControl &control)
{
    const QString word = domain::toWord(control.channel);
    Row row;
    row.channel = control.channel;
    row.name = new TextLabel(TextLabel::Role::Strong, QStringLiteral("name.") + word, this);
    row.enabled = new StatementCheck(QStringLiteral("enabled.") + word, this);
    row.limitLabel =
        new TextLabel(TextLabel::Role::Body, QStringLiteral("limitLabel.") + word, this);
    row.limit = new CalmSpinBox(QStringLiteral("limitBox.") + word, this);
    row.enabled->setChecked(control.enabled);
    row.limit->setRange(0, wholeOf(control.highest));
    row.limit->setSingleStep(kStep);
    row.limit->setGroupSeparatorShown(true);
    row.limit->setValue(wholeOf(control.limit));
    row.limitLabel->setBuddy(row.limit);
    connect(row.enabled, &QAbstractButton::toggled, this, &CardControlsEditor::wordKey);
    connect(row.limit, &QSpinBox::valueChanged, this, &CardControlsEditor::wordKey);
    m_list->addWidget(row.name);
    m_list->addWidget(row.enabled);
    m_list->addWidget(row.limitLabel);
    m_list->addWidget(row.limit);
    m_list->addSpacing(tokensOf(this).space.small);
    m_rows.append(row);
}

QList<CardControlChange> CardControlsEditor::changes() const
{
    QList<CardControlChange> changes;
    for (const Row &row : m_rows) {
        for (const CardControl &control : m_card.controls) {
            if (control.channel != row.channel)
                continue;
            CardControlChange change{row.channel, row.enabled->isChecked(), control.limit};
            // A limit with small change stays as it is unless it was touched.
            if (row.limit->value() != wholeOf(control.limit))
                change.limit.minor = row.limit->value() * scaleOf(control.limit);
            if (change.enabled != control.enabled || change.limit != control.limit)
                changes.append(change);
        }
    }
    return changes;
}

void CardControlsEditor::setLanguage(domain::Language language)
{
    m_language = language;
    word();
}

void CardControlsEditor::word()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QString channel = channelText(row.channel);
        row.name->setText(channel);
        row.enabled->setStatement(tr("Allowed"));
        row.enabled->setAccessibleName(channel + QStringLiteral(": ") + tr("Allowed"));
        for (const CardControl &control : std::as_const(m_card.controls)) {
            if (control.channel != row.channel)
                continue;
            //: %1 and %2 are amounts
            row.limitLabel->setText(tr("Limit a day, now %1, at most %2")
                                        .arg(moneyText(control.limit, m_language),
                                             moneyText(control.highest, m_language)));
            const QString unit =
                moneyText({0, control.limit.currency}, m_language).section(QChar(0x00a0), -1);
            wordBox(row.limit, QChar(0x00a0) + unit, localeOf(m_language));
        }
        row.limit->setAccessibleName(channel + QStringLiteral(": ") + row.limitLabel->text());
    }
    m_save->setText(tr("Save"));
    m_giveUp->setText(tr("Leave as it was"));
    wordKey();
}

void CardControlsEditor::wordKey()
{
    const auto wanted = changes();
    m_save->setEnabled(!wanted.isEmpty());
    if (wanted.isEmpty())
        m_note->setText(tr("Lowering a limit and switching off take effect at once. To raise a "
                           "limit or switch something on the bank sends you a session key."));
    else if (domain::needsKey(m_card, wanted))
        m_note->setText(tr("The bank sends you a session key for this. Tell it to nobody: whoever "
                           "rings and asks for it wants your money."));
    else
        m_note->setText(tr("This takes effect at once, without a key."));
    m_save->setAccessibleDescription(m_note->text());
}

} // namespace qorgan::ui
