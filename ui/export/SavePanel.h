// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/export/FileExport.h"
#include "ui/widgets/ToneFrame.h"

#include <functional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace qorgan::ui {

class BusyRow;
class TextLabel;

/// Where a file is to go, and its saving: what is not encrypted any more is said before. On someone
/// else's computer it says why nothing is saved. What was typed stays until forget().
/// objectName "savePanel".
class SavePanel : public ToneFrame
{
    Q_OBJECT
public:
    /// Makes the content of the file, and names the operations for it.
    using Maker = std::function<FileExport::Work()>;

    SavePanel(session::ComputerKind computer, Maker maker, QWidget *parent = nullptr);

    /// Above the path; becomes a child.
    /// @param control  what of it takes the focus
    void addChoice(QWidget *choice, QWidget *control);
    /// @param title  what is saved
    void setTitle(const QString &title);
    /// The name that the file gets unless the customer has typed another, which keeps its ending.
    /// @param name  without a folder
    void suggest(const QString &name);
    void setLanguage(domain::Language language);
    /// Takes the focus to its first control.
    void begin();
    /// Gives up what runs, and what was typed.
    void forget();

signals:
    /// The customer is done with it.
    void closed();
    /// Something that is to be read has come into sight.
    void unfolded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isForeign() const;
    [[nodiscard]] QString path() const;
    void layOut();
    void chooseFolder();
    void save(FileExport::Existing existing);
    void takeEnd(const FileExport::Outcome &outcome);
    void close();
    void refresh();
    void refreshOutcome();
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] QString progressText() const;

    session::ComputerKind m_computer;
    Maker m_maker;
    domain::Language m_language = domain::Language::Kazakh;
    FileExport *m_export;
    TextLabel *m_title;
    TextLabel *m_refusal;
    QWidget *m_form;
    QVBoxLayout *m_choices;
    TextLabel *m_pathLabel;
    QLineEdit *m_path;
    QPushButton *m_folder;
    TextLabel *m_warning;
    BusyRow *m_busy;
    ToneFrame *m_outcomeBox;
    TextLabel *m_outcome;
    QPushButton *m_replace;
    QPushButton *m_save;
    QPushButton *m_close;
    QString m_ending;
    /// What stands in the field unless something was typed.
    QString m_suggested;
    /// Where the file of the outcome was to go.
    QString m_target;
    std::optional<FileExport::Outcome> m_ended;
};

} // namespace qorgan::ui
