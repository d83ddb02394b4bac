// SPDX-License-Identifier: Apache-2.0
#include "ui/export/PdfReceipt.h"

#include "ui/export/OperationColumns.h"
#include "ui/export/PdfList.h"
#include "ui/export/PdfPages.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"

#include <QCoreApplication>

namespace qorgan::ui {

using Letters = PdfPages::Letters;

namespace {

class PdfText
{
    Q_DECLARE_TR_FUNCTIONS(PdfReceipt)
public:
    static QString title() { return tr("Receipt of an operation"); }
    static QString noMoneyTaken()
    {
        return tr("The bank declined this operation. No money was taken for it.");
    }
    //: %1 is a bank's name
    static QString bankContacts() { return tr("How to reach %1"); }
    static QString asOf() { return tr("As of: %1"); }
};

const std::vector<PdfPages::Column> &factColumns()
{
    static const std::vector<PdfPages::Column> kColumns{{60}, {120}};
    return kColumns;
}

} // namespace

PdfReceipt::PdfReceipt(FileFacts facts, const domain::BankProfile &profile,
                       vault::StoredOperation stored, const QFont &font)
    : m_facts(std::move(facts))
    , m_bankContacts(profile.contacts)
    , m_stored(std::move(stored))
    , m_font(font)
{
}

QList<PdfReceipt::Contacts> PdfReceipt::contacts() const
{
    Contacts bank{PdfText::bankContacts().arg(m_facts.bank), {}};
    for (const domain::Contact &contact : m_bankContacts)
        bank.ways.append({contact.label.in(m_facts.language), contact.value});
    return {bank};
}

void PdfReceipt::finish(QIODevice &file, const std::atomic_bool &stopped)
{
    const domain::Operation &operation = m_stored.operation;
    PdfPages pages(file, m_font, m_facts.bank + QStringLiteral(" – ") + PdfText::title());
    pages.addText(m_facts.bank, Letters::Strong);
    pages.addText(PdfText::title(), Letters::Title);
    pages.addSpace(2);
    pages.addText(operation.merchant, Letters::Strong);
    pages.addText(signedMoneyText(operation.amount, m_facts.language), Letters::Title);
    if (operation.status == domain::OperationStatus::Declined)
        pages.addText(PdfText::noMoneyTaken(), Letters::Strong);
    pages.addSpace(3);
    pages.beginTable(factColumns(), {});
    for (const OperationColumn &column : operationColumns()) {
        const QString value = column.value(m_stored, m_facts, OperationColumn::Form::Print);
        if (!value.isEmpty())
            pages.addRow({column.title(), value});
    }
    pages.endTable();
    for (const Contacts &each : contacts()) {
        pages.addSpace(5);
        pages.addText(each.title, Letters::Strong);
        pages.beginTable(factColumns(), {});
        for (const QStringList &way : each.ways)
            pages.addRow(way);
        pages.endTable();
    }
    pages.addSpace(4);
    pages.addText(PdfText::asOf().arg(paperMoment(m_facts.asOf, m_facts.language)), Letters::Small);
    pages.write(notSignedText(), stopped);
}

} // namespace qorgan::ui
