// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"

#include <QWidget>

namespace qorgan::ui {

/// A field for passwords and session keys. Key strokes go straight into SecretBytes; the field
/// paints dots and knows no text, no undo, no copy and no drag (row A3). A screen reader meets a
/// password field with a number of dots. The caret is always at the end.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind {
        Text,   ///< any characters, one long box
        Digits, ///< decimal digits, a box for each
    };

    /// The most characters taken.
    static constexpr int kMostCharacters = 128;

    SecretField(Kind kind, const QString &name, QWidget *parent = nullptr);
    ~SecretField() override;

    /// Digits only: how many boxes; drops what is beyond.
    void setLength(int length);
    [[nodiscard]] int length() const { return m_length; }

    /// What was typed, UTF-8. The field keeps its own until it is cleared.
    [[nodiscard]] const base::SecretBytes &secret() const { return m_secret; }
    [[nodiscard]] int characterCount() const { return m_characters; }
    [[nodiscard]] bool isEmpty() const { return m_characters == 0; }
    void clear();

    /// Keeps what was typed; the next character typed replaces it all. After a wrong one.
    void markForReplacement();
    [[nodiscard]] bool isMarkedForReplacement() const { return m_marked; }

    /// Frames the field as faulty.
    void setFaulty(bool faulty);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    void changed();
    /// The last digit box was filled.
    void filled();
    /// Caps Lock seems to be on, or seems to be off again, by what letters came in.
    void capsLockSuspected(bool on);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void type(QStringView text);
    void eraseLast();
    void paste();
    void watchCapsLock(const QKeyEvent &event);
    void announce();
    void paintText(QPainter &painter);
    void paintDigits(QPainter &painter);
    [[nodiscard]] QRectF digitBox(int index) const;

    Kind m_kind;
    int m_length = kMostCharacters;
    base::SecretBytes m_secret;
    int m_characters = 0;
    bool m_marked = false;
    bool m_faulty = false;
    bool m_capsSuspected = false;
};

} // namespace qorgan::ui
