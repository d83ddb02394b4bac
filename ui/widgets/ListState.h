// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qorgan::ui {

class PairLayout;
class TextLabel;

/// What stands in place of a list that has nothing to show, or as a strip above one that has:
/// a drawing, a sentence, what to do, and at most one button. objectName "listState"; the property
/// "kind" names the state for tests.
class ListState : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind)
public:
    enum class Kind { Empty, NothingFound, Loading, Offline, Error, Blocked };
    Q_ENUM(Kind)
    /// Page: in the middle of the free area. Strip: one line above the rows.
    enum class Form { Page, Strip };

    explicit ListState(Form form, QWidget *parent = nullptr);

    /// The state of a list that stands still because of `code`: Offline, Blocked or Error.
    [[nodiscard]] static Kind kindFor(base::ErrorCode code);

    /// @param title   what is the matter, a few words
    /// @param text    what to do, in sentences; plain text
    /// @param action  the button's word; none when empty
    void setState(Kind kind, const QString &title, const QString &text, const QString &action = {});

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

signals:
    void actionChosen();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOutPage();
    void layOutStrip();
    void arrange();
    void refreshPicture();

    Form m_form;
    Kind m_kind = Kind::Loading;
    PairLayout *m_row = nullptr;
    QLabel *m_picture;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_action;
};

} // namespace qorgan::ui
