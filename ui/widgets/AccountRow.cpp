// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/AccountRow.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/style/Style.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace qorgan::ui {

namespace {

/// A text wants this many average characters beside its button.
constexpr int kTextCharacters = 26;
constexpr int kGroup = 4;

QString grouped(const QString &iban)
{
    QStringList groups;
    for (qsizetype place = 0; place < iban.size(); place += kGroup)
        groups.append(iban.mid(place, kGroup));
    return groups.join(u' ');
}

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(name);
    made->setProperty("kind", QStringLiteral("quiet"));
    made->setAutoDefault(true);
    return made;
}

} // namespace

AccountRow::AccountRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Role::Strong, QStringLiteral("accountTitle"), this))
    , m_balance(new TextLabel(TextLabel::Role::Lead, QStringLiteral("accountBalance"), this))
    , m_available(new TextLabel(TextLabel::Role::Body, QStringLiteral("accountAvailable"), this))
    , m_held(new TextLabel(TextLabel::Role::Body, QStringLiteral("accountHeld"), this))
    , m_asOf(new TextLabel(TextLabel::Role::Small, QStringLiteral("accountAsOf"), this))
    , m_toggle(button(QStringLiteral("accountDetailsButton"), this))
    , m_details(new QWidget(this))
    , m_copyAll(nullptr)
    , m_notHere(new TextLabel(TextLabel::Role::Small, QStringLiteral("noClipboard"), m_details))
    , m_outcome(new TextLabel(TextLabel::Role::Strong, QStringLiteral("copyOutcome"), m_details))
{
    setObjectName(QStringLiteral("accountRow"));
    m_details->setObjectName(QStringLiteral("accountDetails"));
    m_details->hide();
    m_toggle->setCheckable(true);
    m_asOf->setMuted(true);
    const auto &space = tokensOf(this).space;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (TextLabel *label : {m_title, m_balance, m_available, m_held, m_asOf})
        texts->addWidget(label);
    auto *head = new PairLayout(fontMetrics().averageCharWidth() * kTextCharacters, space.small);
    head->addItem(texts);
    head->addWidget(m_toggle);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(space.medium, 0, 0, 0);
    details->setSpacing(space.small);
    addDetail(Iban, "Iban");
    addDetail(Holder, "Holder");
    addDetail(Bin, "Bin");
    addDetail(Bank, "Bank");
    m_copyAll = button(QStringLiteral("copyAll"), m_details);
    details->addWidget(m_copyAll, 0, Qt::AlignLeft);
    details->addWidget(m_notHere);
    details->addWidget(m_outcome);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space.small);
    layout->addLayout(head);
    layout->addWidget(m_details);
    connect(m_toggle, &QPushButton::toggled, this, [this](bool shown) {
        m_outcome->clear();
        m_details->setVisible(shown);
        refresh();
    });
    connect(m_copyAll, &QPushButton::clicked, this, &AccountRow::copyAll);
}

void AccountRow::addDetail(Place place, const char *name)
{
    Detail &detail = m_parts.at(place);
    const QString ending = QLatin1String(name);
    detail.row = new QWidget(m_details);
    detail.row->setObjectName(QStringLiteral("detail") + ending);
    detail.name =
        new TextLabel(TextLabel::Role::Small, QStringLiteral("detailName") + ending, detail.row);
    detail.name->setMuted(true);
    detail.value =
        new TextLabel(TextLabel::Role::Body, QStringLiteral("detailValue") + ending, detail.row);
    detail.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    detail.copy = button(QStringLiteral("copy") + ending, detail.row);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(detail.name);
    texts->addWidget(detail.value);
    auto *pair = new PairLayout(fontMetrics().averageCharWidth() * kTextCharacters,
                                tokensOf(this).space.small);
    pair->addItem(texts);
    pair->addWidget(detail.copy);
    detail.row->setLayout(pair);
    m_details->layout()->addWidget(detail.row);
    connect(detail.copy, &QPushButton::clicked, this,
            [this, &detail] { copy(detail.name->text(), detail.plain); });
}

void AccountRow::setContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    refresh();
}

QList<QWidget *> AccountRow::focusOrder() const
{
    QList<QWidget *> order{m_toggle};
    for (const Detail &detail : m_parts)
        order.append(detail.copy);
    order.append(m_copyAll);
    return order;
}

void AccountRow::copy(const QString &name, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    //: %1 is what was copied, such as "IBAN"
    m_outcome->setText(tr("Copied: %1").arg(name));
    refreshDetails();
}

void AccountRow::copyAll()
{
    QStringList lines;
    QStringList names;
    for (const Detail &detail : m_parts) {
        if (detail.plain.isEmpty())
            continue;
        lines.append(detail.name->text() + QStringLiteral(": ") + detail.plain);
        names.append(detail.name->text());
    }
    copy(names.join(QStringLiteral(", ")), lines.join(u'\n'));
}

void AccountRow::refresh()
{
    const domain::Account &account = m_content.account;
    const auto language = m_content.language;
    const domain::Money held{account.balance.minor - account.available.minor,
                             account.balance.currency};
    m_title->setText(account.title);
    m_balance->setText(moneyText(account.balance, language));
    m_balance->setAccessibleName(tr("Balance: %1").arg(m_balance->text()));
    m_available->setText(tr("Available: %1").arg(moneyText(account.available, language)));
    m_held->setText(tr("Held for operations in process: %1").arg(moneyText(held, language)));
    m_held->setVisible(held.minor != 0);
    //: %1 is a day and a time
    m_asOf->setText(tr("As of: %1").arg(momentText(account.asOf, m_content.today, language)));
    m_asOf->setVisible(account.asOf.isValid());
    m_toggle->setText(m_toggle->isChecked() ? tr("Hide details") : tr("Details"));
    m_toggle->setAccessibleName(m_toggle->text() + QStringLiteral(": ") + account.title);
    m_toggle->setAccessibleDescription(tr("What somebody needs to pay to this account"));
    setAccessibleName(account.title);
    QStringList said{m_balance->accessibleName(), m_available->text()};
    if (held.minor != 0)
        said.append(m_held->text());
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    refreshDetails();
}

void AccountRow::setDetail(Place place, const QString &name, const QString &plain,
                           const QString &shown)
{
    Detail &detail = m_parts.at(place);
    detail.plain = plain;
    detail.name->setText(name);
    detail.value->setText(shown);
    detail.row->setVisible(!plain.isEmpty());
    detail.row->setAccessibleName(name + QStringLiteral(": ") + shown);
    detail.copy->setText(tr("Copy"));
    //: %1 is what is copied, such as "IBAN"
    detail.copy->setAccessibleName(tr("Copy: %1").arg(name));
    detail.copy->setVisible(m_content.mayCopy);
}

void AccountRow::refreshDetails()
{
    const auto &company = m_content.company;
    const QString holder = company ? company->name : m_content.holder;
    const QString bin = company ? company->bin : QString();
    const QString &iban = m_content.account.iban;
    setDetail(Iban, tr("Account number (IBAN)"), iban, grouped(iban));
    setDetail(Holder, tr("Holder of the account"), holder, holder);
    setDetail(Bin, tr("BIN"), bin, bin);
    setDetail(Bank, tr("Bank"), m_content.bank, m_content.bank);
    m_copyAll->setText(tr("Copy all"));
    m_copyAll->setAccessibleDescription(tr("Each detail on a line of its own, with its name"));
    m_copyAll->setVisible(m_content.mayCopy);
    m_notHere->setText(tr("On someone else's computer nothing is put on the clipboard: whoever "
                          "comes next could read it. Write the details down, or copy them on your "
                          "own computer."));
    m_notHere->setVisible(!m_content.mayCopy);
    m_outcome->setVisible(!m_outcome->text().isEmpty());
}

void AccountRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_outcome->clear();
        refresh();
    }
}

} // namespace qorgan::ui
