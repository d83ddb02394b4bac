// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"
#include "domain/Language.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace qorgan::ui {

class CalmSpinBox;
class StatementCheck;
class TextLabel;

/// Switches and limits of one card as the customer wants them; says which of them needs a session
/// key. What was set stays until it is saved or given up. objectName "cardControlsEditor".
class CardControlsEditor : public QWidget
{
    Q_OBJECT
public:
    explicit CardControlsEditor(QWidget *parent = nullptr);

    /// Begins with what the bank has.
    void edit(const domain::Card &card);
    /// The bank has another version: what the customer has set stays, what he compares with is new.
    void rebase(const domain::Card &card);
    /// What differs from what the bank has.
    [[nodiscard]] QList<domain::CardControlChange> changes() const;
    /// The card the changes are made to.
    [[nodiscard]] const domain::Card &seen() const { return m_card; }
    void setLanguage(domain::Language language);

signals:
    void saveRequested();
    void givenUp();

private:
    struct Row {
        domain::CardChannel channel = domain::CardChannel::Internet;
        TextLabel *name = nullptr;
        StatementCheck *enabled = nullptr;
        TextLabel *limitLabel = nullptr;
        CalmSpinBox *limit = nullptr;
    };
    void addRow(const domain::CardControl &control);
    void clearRows();
    void word();
    void wordKey();

    domain::Card m_card;
    domain::Language m_language = domain::Language::Kazakh;
    QList<Row> m_rows;
    QVBoxLayout *m_list;
    TextLabel *m_note;
    QPushButton *m_save;
    QPushButton *m_giveUp;
};

} // namespace qorgan::ui
