// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;

namespace qorgan::ui {

class TextLabel;

/// A short notice inside the window, over its lower edge: lies over the parent widget, follows its
/// size and goes by itself after a while, though not while the pointer or the focus is on it.
/// The caller words it, anew for each language; amounts do not belong into it. objectName
/// "noticeBar".
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    /// Says the same in the language of the moment.
    using Wording = std::function<QString()>;

    /// @param parent  the page area it lies over
    explicit NoticeBar(QWidget *parent);

    /// Shows `text` in place of an older notice; screen readers are told.
    /// @param action  the button's word, such as "Show"; null for no button
    void showNotice(Wording text, Wording action = {});
    void dismiss();

    [[nodiscard]] QString text() const;

signals:
    /// The action button was pressed; the bar is gone by then.
    void actionChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void retranslate();
    void word();
    void expire();

    QLabel *m_icon;
    TextLabel *m_text;
    QToolButton *m_action;
    QToolButton *m_close;
    Wording m_wording;
    Wording m_actionWording;
    QTimer m_timer;
};

} // namespace qorgan::ui
