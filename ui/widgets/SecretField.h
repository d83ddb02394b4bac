// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"

#include <QWidget>

namespace qorgan::ui {

/// A field for passwords, session keys and card codes. Key strokes go straight into SecretBytes;
/// the field paints dots and knows no text, no undo, no copy and no drag (row A3). A screen reader
/// meets a password field with a number of dots. The caret is always at the end. Because a dot
/// hides the keyboard's layout, a mark at the field's end says which letters came in last.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind {
        Text,   ///< any characters, one long box
        Digits, ///< a key of decimal digits, a box for each
        Cvv,    ///< the three or four digits on the back of a card, one short box
    };
    enum class Letters { None, Latin, Cyrillic };
    Q_ENUM(Letters)

    /// The most characters taken.
    static constexpr int kMostCharacters = 128;
    static constexpr int kShortestCvv = 3;
    static constexpr int kLongestCvv = 4;

    SecretField(Kind kind, const QString &name, QWidget *parent = nullptr);
    ~SecretField() override;

    /// Digits only: how many boxes; drops what is beyond.
    void setLength(int length);
    [[nodiscard]] int length() const { return m_length; }

    /// What was typed, UTF-8. The field keeps its own until it is cleared.
    [[nodiscard]] const base::SecretBytes &secret() const { return m_secret; }
    [[nodiscard]] int characterCount() const { return m_characters; }
    [[nodiscard]] bool isEmpty() const { return m_characters == 0; }
    /// Whether as much was typed as this kind of secret has.
    [[nodiscard]] bool isComplete() const;
    /// Text only: which letters were typed last.
    [[nodiscard]] Letters letters() const { return m_letters; }
    void clear();

    /// As if typed at the end; for input methods and assistive technology.
    void insert(QStringView text);

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
    void lettersChanged(qorgan::ui::SecretField::Letters letters);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool takes(QChar c) const;
    [[nodiscard]] bool takesAnyOf(QStringView text) const;
    void append(QStringView character);
    void eraseLast();
    void paste();
    void watchCapsLock(const QKeyEvent &event);
    void suspectCapsLock(bool suspected);
    void setLetters(Letters letters);
    void announce(int charactersBefore);
    void paintText(QPainter &painter);
    void paintDigits(QPainter &painter);
    /// Paints the mark of the layout and gives its width.
    qreal paintLetters(QPainter &painter);
    [[nodiscard]] QRectF digitBox(int index) const;

    Kind m_kind;
    int m_length = kMostCharacters;
    base::SecretBytes m_secret;
    int m_characters = 0;
    bool m_marked = false;
    bool m_faulty = false;
    bool m_capsSuspected = false;
    Letters m_letters = Letters::None;
};

} // namespace qorgan::ui
