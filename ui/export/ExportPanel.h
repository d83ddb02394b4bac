// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "ui/export/SavePanel.h"

#include <QDate>
#include <QScrollArea>

#include <array>

class QComboBox;

namespace qorgan::ui {

/// Saves the operations that are listed, or a month of one account, as a table or as pages to
/// print. objectName "exportPanel".
class ExportPanel : public QScrollArea
{
    Q_OBJECT
public:
    /// What the list shows.
    struct Listed {
        vault::OperationQuery query;
        /// The filter in words.
        QString filter;
    };

    /// All outlive the widget.
    ExportPanel(const domain::BankProfile &profile, vault::OperationStore &operations,
                const session::Connection &connection, session::ComputerKind computer,
                QWidget *parent = nullptr);

    /// @param today  the bank's day now
    void begin(const Listed &listed, const QList<domain::Account> &accounts, const QDate &today);
    void forget();
    void setLanguage(domain::Language language);

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The questions of the panel, in reading order.
    enum Question { What, Account, Month, Year, Format };
    struct Field {
        QWidget *row = nullptr;
        TextLabel *label = nullptr;
        QComboBox *box = nullptr;
    };

    void addField(Question question, const char *name);
    void word(Question question, const QString &label, const QStringList &answers);
    void retranslate();
    void refresh();
    [[nodiscard]] int answer(Question question) const;
    [[nodiscard]] bool isMonth() const;
    [[nodiscard]] bool isPdf() const;
    /// The first day of the month that was chosen.
    [[nodiscard]] QDate month() const;
    [[nodiscard]] QString choiceText() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] FileFacts facts() const;
    [[nodiscard]] FileExport::Source source() const;
    [[nodiscard]] std::shared_ptr<OperationFile> content() const;

    const domain::BankProfile &m_profile;
    vault::OperationStore &m_operations;
    const session::Connection &m_connection;
    domain::Language m_language = domain::Language::Kazakh;
    Listed m_listed;
    QList<domain::Account> m_known;
    QDate m_today;
    std::array<Field, Format + 1> m_fields;
    SavePanel *m_save;
};

} // namespace qorgan::ui
