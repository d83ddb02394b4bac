// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/ToneFrame.h"

class QLabel;
class QPushButton;

namespace qorgan::ui {

class TextLabel;

/// A sentence or two that stand above a page until they are dealt with: a drawing, the words, at
/// most two buttons. objectName "banner".
class Banner : public ToneFrame
{
    Q_OBJECT
public:
    struct Content {
        Tone tone = Tone::Attention;
        Glyph glyph = Glyph::Info;
        /// Plain text.
        QString text;
        /// The buttons' words; none where empty.
        QString action;
        QString other;
    };

    explicit Banner(QWidget *parent = nullptr);

    /// A screen reader is told when the text is another one.
    void setContent(const Content &content);
    [[nodiscard]] QString text() const;

signals:
    void actionChosen();
    void otherChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();

    Content m_content;
    QLabel *m_icon;
    TextLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_other;
};

} // namespace qorgan::ui
