// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/LongTextField.h"

#include "domain/PlainText.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QAbstractTextDocumentLayout>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionFrame>

#include <algorithm>
#include <limits>

namespace qorgan::ui {

namespace {

constexpr int kFewestLines = 2;
constexpr int kMostLines = 8;
/// The count is shown from this part of the whole on.
constexpr int kLastPart = 5;

/// Looks as every other field of the program does.
class TextBox final : public QPlainTextEdit
{
public:
    TextBox(LongTextField *field, const QString &name)
        : QPlainTextEdit(field)
        , m_field(field)
    {
        const int margin = tokensOf(this).space.small;
        setObjectName(name);
        setFrameShape(QFrame::NoFrame);
        setViewportMargins(margin, margin, margin, margin);
        viewport()->setAutoFillBackground(false);
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    void fit()
    {
        // The size of such a document is told in lines.
        const int lines = std::clamp(qRound(document()->size().height()), kFewestLines, kMostLines);
        const QMargins around = viewportMargins();
        setFixedHeight(lines * fontMetrics().lineSpacing() + around.top() + around.bottom()
                       + 2 * qRound(document()->documentMargin()));
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return QPlainTextEdit::event(event);
        QPainter painter(this);
        QStyleOptionFrame frame;
        frame.initFrom(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
        return true;
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && event->modifiers().testFlag(Qt::ControlModifier))
            emit m_field->committed();
        else
            QPlainTextEdit::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        update();
    }

private:
    LongTextField *m_field;
};

} // namespace

LongTextField::LongTextField(const QString &name, int longest, QWidget *parent)
    : QWidget(parent)
    , m_edit(new TextBox(this, name))
    , m_count(new TextLabel(TextLabel::Role::Small, name + QStringLiteral("Count"), this))
    , m_longest(longest)
    , m_left(longest)
{
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokensOf(this).space.tight);
    layout->addWidget(m_edit);
    layout->addWidget(m_count);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        count();
        emit textChanged();
    });
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, [this] { fit(); });
    count();
    fit();
}

QString LongTextField::text() const
{
    // toPlainText() would make other spaces ordinary ones.
    QString text = m_edit->document()->toRawText();
    for (const QChar end : {QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        text.replace(end, u'\n');
    return text;
}

void LongTextField::setText(const QString &text)
{
    const QSignalBlocker notTyped(this);
    if (text != this->text())
        m_edit->setPlainText(text);
}

void LongTextField::goToEnd()
{
    m_edit->moveCursor(QTextCursor::End);
}

void LongTextField::describe(const QString &name, const QString &description)
{
    m_edit->setAccessibleName(name);
    m_edit->setAccessibleDescription(description);
}

void LongTextField::count()
{
    using domain::fitToShow;
    const QString kept =
        fitToShow(text(), std::numeric_limits<int>::max(), domain::LineFeeds::Kept);
    m_left = m_longest - kept.toUcs4().size();
    const int shown = static_cast<int>(std::abs(m_left));
    if (isTooLong())
        m_count->setText(tr("%n characters too many", nullptr, shown));
    else
        m_count->setText(tr("%n characters left", nullptr, shown));
    m_count->setVisible(m_left <= m_longest / kLastPart);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     toneColor(isTooLong() ? Tone::Negative : Tone::Neutral, this));
    m_count->setPalette(colours);
}

void LongTextField::fit()
{
    static_cast<TextBox *>(m_edit)->fit();
}

void LongTextField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::StyleChange)
        count();
    if (type == QEvent::FontChange)
        fit();
}

} // namespace qorgan::ui
