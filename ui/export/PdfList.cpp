// SPDX-License-Identifier: Apache-2.0
#include "ui/export/PdfList.h"

#include "ui/export/OperationColumns.h"
#include "ui/export/PdfPages.h"
#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"

#include <QCoreApplication>

#include <algorithm>

namespace qorgan::ui {

using vault::StoredOperation;
using Letters = PdfPages::Letters;

namespace {

class PdfText
{
    Q_DECLARE_TR_FUNCTIONS(PdfList)
public:
    static QString notSigned()
    {
        return tr(
            "A print of what the bank told this program; not a statement signed by the bank.");
    }
    static QStringList tableHead()
    {
        return {tr("Date and time"), tr("Operation"), tr("State"), tr("Amount")};
    }
    static QStringList totalsHead() { return {tr("Total"), tr("In"), tr("Out")}; }
    //: %1 is a currency such as KZT
    static QString completed() { return tr("%1, completed"); }
    //: %1 is a currency such as KZT
    static QString pending() { return tr("%1, in process"); }
    static QString notCounted()
    {
        return tr("Declined and reversed operations are listed and not counted.");
    }
    static QString accounts() { return tr("Account: %1"); }
    static QString period() { return tr("Period: %1"); }
    static QString choice() { return tr("Chosen: %1"); }
    static QString asOf() { return tr("As of: %1"); }
    static QString count() { return tr("Operations: %1"); }
};

const std::vector<PdfPages::Column> &tableColumns()
{
    static const std::vector<PdfPages::Column> kColumns{{22}, {86}, {34}, {38, Qt::AlignRight}};
    return kColumns;
}

const std::vector<PdfPages::Column> &totalsColumns()
{
    static const std::vector<PdfPages::Column> kColumns{
        {80}, {50, Qt::AlignRight}, {50, Qt::AlignRight}};
    return kColumns;
}

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

QString notSignedText()
{
    return PdfText::notSigned();
}

PdfList::PdfList(FileFacts facts, Head head, const QFont &font)
    : m_facts(std::move(facts))
    , m_head(std::move(head))
    , m_font(font)
{
}

void PdfList::add(QIODevice &, const QList<StoredOperation> &operations)
{
    for (const StoredOperation &stored : operations)
        domain::addTo(m_flows, stored.operation);
    m_operations += operations;
}

QString PdfList::period() const
{
    if (!m_head.period.isEmpty() || m_operations.isEmpty())
        return m_head.period;
    const auto &[first, last] = std::minmax(m_operations.first().operation.occurredAt,
                                            m_operations.last().operation.occurredAt);
    return fullDateText(bankDay(first), m_facts.language) + QStringLiteral(" – ")
           + fullDateText(bankDay(last), m_facts.language);
}

QStringList PdfList::rowOf(const StoredOperation &stored) const
{
    const domain::Operation &operation = stored.operation;
    const QString when = bankDay(operation.occurredAt).toString(QStringLiteral("dd.MM.yyyy"))
                         + u'\n' + clockText(operation.occurredAt);
    // One account stands above the table.
    const QString account =
        m_facts.accounts.size() > 1 ? m_facts.accounts.value(operation.accountId).title : QString();
    QStringList how{channelText(operation.channel), operation.cardMask, account};
    how.removeAll(QString());
    QStringList where{operation.merchant, operation.city};
    where.removeAll(QString());
    const QString what = lines({where.join(QStringLiteral(", ")), how.join(QStringLiteral(", ")),
                                operation.description, stored.note});
    const QString reason =
        operation.declineReason ? declineReasonText(*operation.declineReason) : QString();
    const QString original = operation.originalAmount
                                 ? signedMoneyText(*operation.originalAmount, m_facts.language)
                                 : QString();
    return {when, what, lines({statusLook(operation.status).word, reason}),
            lines({signedMoneyText(operation.amount, m_facts.language), original})};
}

void PdfList::finish(QIODevice &file, const std::atomic_bool &stopped)
{
    const auto language = m_facts.language;
    PdfPages pages(file, m_font, m_facts.bank + QStringLiteral(" – ") + m_head.title);
    pages.addText(m_facts.bank, Letters::Strong);
    pages.addText(m_head.title, Letters::Title);
    pages.addText(PdfText::accounts().arg(m_head.accounts));
    pages.addText(PdfText::period().arg(period()));
    if (!m_head.choice.isEmpty())
        pages.addText(PdfText::choice().arg(m_head.choice));
    pages.addText(PdfText::asOf().arg(paperMoment(m_facts.asOf, language)));
    pages.addText(PdfText::count().arg(countText(m_operations.size(), language)));
    pages.addSpace(4);
    pages.beginTable(tableColumns(), PdfText::tableHead());
    for (const StoredOperation &stored : std::as_const(m_operations)) {
        if (stopped)
            return;
        pages.addRow(rowOf(stored));
    }
    pages.endTable();
    pages.addSpace(4);
    pages.beginTable(totalsColumns(), PdfText::totalsHead());
    for (const domain::MoneyFlow &flow : std::as_const(m_flows)) {
        const auto money = [&](qint64 minor) {
            return signedMoneyText({minor, flow.currency}, language);
        };
        pages.addRow({PdfText::completed().arg(flow.currency), money(flow.in), money(flow.out)},
                     Letters::Strong);
        if (flow.pendingIn != 0 || flow.pendingOut != 0) {
            pages.addRow({PdfText::pending().arg(flow.currency), money(flow.pendingIn),
                          money(flow.pendingOut)});
        }
    }
    pages.endTable();
    pages.addText(PdfText::notCounted(), Letters::Small);
    pages.write(PdfText::notSigned(), stopped);
}

} // namespace qorgan::ui
