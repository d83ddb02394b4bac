// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/format/CaseText.h"
#include "ui/pages/BankList.h"

#include <QHash>

namespace qorgan::ui {

class CaseCard;
class ComplaintForm;

/// The customer's disputes or his complaints, the newest first, each on a card; of complaints with
/// the form for a new one above them. objectName "disputeList" or "complaintList".
class CaseList : public BankList
{
    Q_OBJECT
public:
    CaseList(domain::CaseKind kind, const PageContext &context, session::BankSession &session,
             QWidget *parent = nullptr);

    /// Opens the card of a case, once it is read.
    /// @param id  the bank's
    void showCase(const QString &id);
    /// Begins a complaint of how a case went; of complaints alone.
    void beginComplaint(const QString &caseNumber);

signals:
    void operationRequested(const QString &operationId);
    void complaintRequested(const QString &caseNumber);

protected:
    void read() override;
    [[nodiscard]] Words words() const override;
    [[nodiscard]] bool hasRows() const override { return !m_cards.isEmpty(); }
    [[nodiscard]] bool hasWaiting() const override;
    void retranslate() override;

private:
    /// What the list shows, as the vault has it.
    struct Known {
        QList<BankCase> cases;
        /// By the operation's id, as far as they are here.
        QHash<QString, domain::Operation> operations;
        QList<vault::StoredCard> cards;
    };

    template<typename Case>
    void readFrom(base::Task<QList<Case>> cases);
    void readOperations(Known known);
    void readCards(Known known);
    void take(const Known &known);
    void refreshRows();
    [[nodiscard]] CaseCard *makeCard();
    void fillCard(CaseCard *card, const BankCase &shown);
    void openWanted();

    domain::CaseKind m_kind;
    Known m_known;
    /// Of the case that is to be opened; empty without one.
    QString m_wanted;
    ComplaintForm *m_form = nullptr;
    QList<CaseCard *> m_cards;
};

} // namespace qorgan::ui
