// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SecretField.h"

#include "ui/style/Style.h"
#include "ui/widgets/SecretFieldAccess.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringEncoder>

#include <algorithm>
#include <array>

namespace qorgan::ui {

namespace {

constexpr int kDigitGap = 8;
/// Modifiers of plain typing: GroupSwitch is AltGr on X11.
constexpr Qt::KeyboardModifiers kTypingModifiers =
    Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier;

bool isTypable(QChar c)
{
    return c.isPrint() || c.isSurrogate();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Nothing for digits, signs and letters of other scripts.
SecretField::Letters lettersOf(QChar c)
{
    if (!c.isLetter())
        return SecretField::Letters::None;
    switch (c.script()) {
    case QChar::Script_Latin:
        return SecretField::Letters::Latin;
    case QChar::Script_Cyrillic:
        return SecretField::Letters::Cyrillic;
    default:
        return SecretField::Letters::None;
    }
}

/// As the keys of phones name the two layouts.
QString markOf(SecretField::Letters letters)
{
    switch (letters) {
    case SecretField::Letters::None:
        return {};
    case SecretField::Letters::Latin:
        return QStringLiteral("ABC");
    case SecretField::Letters::Cyrillic:
        return QStringLiteral("АБВ");
    }
    return {};
}

void forgetCopied(const QString &text, QClipboard::Mode mode)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->text(mode) == text)
        clipboard->clear(mode);
}

/// Bytes of the last UTF-8 character.
std::size_t lastCharacterSize(QByteArrayView utf8)
{
    std::size_t size = 1;
    for (qsizetype i = utf8.size() - 1; i > 0; --i, ++size) {
        if ((static_cast<unsigned char>(utf8[i]) & 0xC0U) != 0x80U)
            break;
    }
    return size;
}

} // namespace

SecretField::SecretField(Kind kind, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    installSecretFieldAccess();
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase
                        | (kind == Kind::Text ? Qt::ImhNone : Qt::ImhDigitsOnly));
    setSizePolicy(kind == Kind::Text ? QSizePolicy::Expanding : QSizePolicy::Preferred,
                  QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    if (kind == Kind::Cvv)
        m_length = kLongestCvv;
}

SecretField::~SecretField() = default;

void SecretField::setLength(int length)
{
    m_length = length;
    while (m_characters > m_length)
        eraseLast();
    updateGeometry();
    update();
}

bool SecretField::isComplete() const
{
    switch (m_kind) {
    case Kind::Text:
        return m_characters > 0;
    case Kind::Digits:
        return m_characters == m_length;
    case Kind::Cvv:
        return m_characters >= kShortestCvv;
    }
    return false;
}

void SecretField::clear()
{
    const int before = m_characters;
    m_secret.clear();
    m_characters = 0;
    m_marked = false;
    setLetters(Letters::None);
    suspectCapsLock(false);
    announce(before);
}

void SecretField::markForReplacement()
{
    m_marked = m_characters > 0;
    update();
}

void SecretField::setFaulty(bool faulty)
{
    m_faulty = faulty;
    update();
}

bool SecretField::takes(QChar c) const
{
    return m_kind == Kind::Text ? isTypable(c) : isDigit(c);
}

bool SecretField::takesAnyOf(QStringView text) const
{
    return std::any_of(text.begin(), text.end(), [this](QChar c) { return takes(c); });
}

void SecretField::append(QStringView character)
{
    // At most four bytes that are wiped with the array; no string of Qt's is made.
    std::array<char, 4> utf8{};
    char *end = QStringEncoder(QStringEncoder::Utf8).appendToBuffer(utf8.data(), character);
    m_secret.append(QByteArrayView(utf8.data(), end));
    std::fill(utf8.begin(), utf8.end(), '\0');
    m_characters += 1;
    if (const auto letters = lettersOf(character.front()); letters != Letters::None)
        setLetters(letters);
}

void SecretField::insert(QStringView text)
{
    if (!takesAnyOf(text))
        return;
    if (m_marked)
        clear();
    const int before = m_characters;
    for (qsizetype i = 0; i < text.size() && m_characters < m_length; ++i) {
        if (!takes(text[i]))
            continue;
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        append(text.mid(i, pair ? 2 : 1));
        i += pair ? 1 : 0;
    }
    if (m_characters == before)
        return;
    announce(before);
    if (m_kind == Kind::Digits && m_characters == m_length)
        emit filled();
}

void SecretField::eraseLast()
{
    if (m_characters == 0)
        return;
    m_secret.truncate(m_secret.size() - lastCharacterSize(m_secret.view()));
    m_characters -= 1;
    if (m_characters == 0)
        setLetters(Letters::None);
    announce(m_characters + 1);
}

void SecretField::setLetters(Letters letters)
{
    if (m_kind != Kind::Text || letters == m_letters)
        return;
    m_letters = letters;
    emit lettersChanged(letters);
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
}

void SecretField::announce(int charactersBefore)
{
    setFaulty(false);
    notifySecretFieldChanged(this, charactersBefore);
    emit changed();
}

void SecretField::paste()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QString text = clipboard->text();
    if (!takesAnyOf(text))
        return;
    insert(text);
    // A key or password must not lie about for the next program to read, nor for a second paste.
    forgetCopied(text, QClipboard::Clipboard);
    if (clipboard->supportsSelection())
        forgetCopied(text, QClipboard::Selection);
}

void SecretField::watchCapsLock(const QKeyEvent &event)
{
    const QString text = event.text();
    if (m_kind != Kind::Text || text.size() != 1 || !text.front().isLetter())
        return;
    const bool shifted = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool upper = text.front().isUpper();
    if (upper == text.front().isLower())
        return;
    suspectCapsLock(upper != shifted);
}

void SecretField::suspectCapsLock(bool suspected)
{
    if (suspected == m_capsSuspected)
        return;
    m_capsSuspected = suspected;
    emit capsLockSuspected(suspected);
}

bool SecretField::event(QEvent *event)
{
    // Keys that would otherwise be taken for shortcuts of the window are characters here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll)
            || ((key->modifiers() & ~kTypingModifiers) == Qt::NoModifier && !key->text().isEmpty()
                && key->text().front().isPrint()))
        {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::SelectAll)) {
        markForReplacement();
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) {
        if (m_marked || event->modifiers().testFlag(Qt::ControlModifier))
            clear();
        else
            eraseLast();
    } else if (!event->text().isEmpty() && isTypable(event->text().front())
               && event->modifiers().testFlag(Qt::ControlModifier)
                      == event->modifiers().testFlag(Qt::AltModifier))
    {
        // Control and Alt together are AltGr on some systems.
        insert(event->text());
        // Afterwards: what replaces a marked text clears it, and with it what was suspected.
        watchCapsLock(*event);
    } else {
        event->ignore();
    }
}

void SecretField::inputMethodEvent(QInputMethodEvent *event)
{
    // What is being composed is not shown; dead keys and input methods hand over what is settled,
    // and may take back what they handed over before.
    const bool takesBack =
        event->replacementLength() > 0 && event->replacementStart() == -event->replacementLength();
    for (int i = 0; takesBack && i < event->replacementLength(); ++i)
        eraseLast();
    insert(event->commitString());
    event->accept();
}

QVariant SecretField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled();
    case Qt::ImHints:
        return static_cast<int>(inputMethodHints());
    case Qt::ImCursorRectangle:
        return rect();
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
    case Qt::ImTextBeforeCursor:
    case Qt::ImTextAfterCursor:
        return QString();
    default:
        return QWidget::inputMethodQuery(query);
    }
}

void SecretField::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void SecretField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SecretField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

QSize SecretField::sizeHint() const
{
    const int height = fontMetrics().height() + 24;
    if (m_kind == Kind::Digits) {
        const int box = height * 9 / 10;
        return {m_length * (box + kDigitGap) - kDigitGap, height + 6};
    }
    return {fontMetrics().averageCharWidth() * (m_kind == Kind::Cvv ? 12 : 30), height};
}

QSize SecretField::minimumSizeHint() const
{
    if (m_kind == Kind::Digits)
        return {m_length * 24, sizeHint().height()};
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

QRectF SecretField::digitBox(int index) const
{
    const qreal widest = (width() - (m_length - 1.0) * kDigitGap) / m_length;
    const qreal box = qMin(widest, height() * 0.85);
    return {index * (box + kDigitGap), 0, box, static_cast<qreal>(height())};
}

void SecretField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::Digits)
        paintDigits(painter);
    else
        paintText(painter);
}

void SecretField::paintDigits(QPainter &painter)
{
    const qreal radius = tokensOf(this).radius.control;
    for (int i = 0; i < m_length; ++i) {
        const bool next = hasFocus() && (m_marked || i == qMin(m_characters, m_length - 1));
        const auto line = m_faulty ? ColourToken::Negative
                          : next   ? ColourToken::Focus
                                   : ColourToken::Border;
        const qreal width = next || m_faulty ? 2.5 : 1;
        painter.setPen(QPen(colourOf(this, line), width));
        painter.setBrush(colourOf(this, m_marked ? ColourToken::AccentSoft : ColourToken::Surface));
        const QRectF box = digitBox(i).adjusted(width / 2, width / 2, -width / 2, -width / 2);
        painter.drawRoundedRect(box, radius, radius);
        if (i < m_characters) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colourOf(this, ColourToken::Text));
            painter.drawEllipse(box.center(), 6, 6);
        }
    }
}

qreal SecretField::paintLetters(QPainter &painter)
{
    const QString mark = markOf(m_letters);
    if (mark.isEmpty())
        return 0;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    const auto &space = tokensOf(this).space;
    const QFontMetrics metrics(small);
    const qreal wide = metrics.horizontalAdvance(mark) + 2.0 * space.tight;
    const qreal high = metrics.height() + space.tight;
    const QRectF box(width() - wide - space.small, (height() - high) / 2, wide, high);
    painter.save();
    painter.setFont(small);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(this, ColourToken::AccentSoft));
    painter.drawRoundedRect(box, space.tight, space.tight);
    painter.setPen(colourOf(this, ColourToken::Text));
    painter.drawText(box, Qt::AlignCenter, mark);
    painter.restore();
    return wide + space.small;
}

void SecretField::paintText(QPainter &painter)
{
    const bool strong = hasFocus() || m_faulty;
    const qreal line = strong ? 2.5 : 1;
    painter.setPen(QPen(colourOf(this, m_faulty     ? ColourToken::Negative
                                       : hasFocus() ? ColourToken::Focus
                                                    : ColourToken::Border),
                        line));
    painter.setBrush(colourOf(this, ColourToken::Surface));
    const qreal radius = tokensOf(this).radius.control;
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            radius, radius);
    const qreal dot = qMax(4.0, fontMetrics().height() / 4.5);
    const qreal step = dot * 1.9;
    const qreal left = tokensOf(this).space.medium;
    const qreal marked = paintLetters(painter);
    const int fitting = static_cast<int>((width() - marked - 2 * left) / step);
    const int shown = qMin(m_characters, fitting);
    const qreal middle = height() / 2.0;
    if (m_marked) {
        painter.fillRect(QRectF(left - 4, middle - dot * 1.6, shown * step + 4, dot * 3.2),
                         colourOf(this, ColourToken::AccentSoft));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(this, isEnabled() ? ColourToken::Text : ColourToken::TextMuted));
    for (int i = 0; i < shown; ++i)
        painter.drawEllipse(QPointF(left + i * step + dot / 2, middle), dot / 2, dot / 2);
    if (hasFocus()) {
        painter.fillRect(QRectF(left + shown * step, middle - dot * 1.7, 2, dot * 3.4),
                         colourOf(this, ColourToken::Text));
    }
}

} // namespace qorgan::ui
