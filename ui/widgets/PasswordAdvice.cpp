// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/PasswordAdvice.h"

#include "ui/style/Style.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace qorgan::ui {

namespace {

constexpr int kSteps = 4;
constexpr int kBar = 8;
constexpr int kWidestBar = 360;

void drawMark(QPainter &painter, const QRectF &box, bool met, const QColor &colour)
{
    painter.setPen(
        QPen(colour, qMax(1.6, box.width() / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (!met) {
        painter.drawEllipse(box.center(), box.width() * 0.3, box.width() * 0.3);
        return;
    }
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.18, box.height() * 0.55));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.42, box.height() * 0.78));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.84, box.height() * 0.26));
    painter.drawPath(tick);
}

} // namespace

PasswordAdvice::PasswordAdvice(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("passwordAdvice"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PasswordAdvice::setState(const QList<domain::PasswordRuleState> &rules, int strength)
{
    m_rules = rules;
    m_strength = strength;
    describe();
    updateGeometry();
    update();
}

QString PasswordAdvice::ruleText(const domain::PasswordRuleState &state) const
{
    switch (state.rule) {
    case domain::PasswordRule::MinimumLength:
        return tr("At least %n characters", nullptr, state.parameter);
    case domain::PasswordRule::NotDigitsOnly:
        return tr("A letter or a sign besides digits");
    }
    return {};
}

QStringList PasswordAdvice::ruleTexts() const
{
    QStringList texts;
    for (const auto &state : m_rules)
        texts.append(ruleText(state));
    return texts;
}

QString PasswordAdvice::strengthText() const
{
    switch (m_strength) {
    case 0:
        return tr("Guessed at once");
    case 1:
        return tr("Easy to guess");
    case 2:
        return tr("Could be stronger");
    case 3:
        return tr("Strong");
    case 4:
        return tr("Very strong");
    default:
        return tr("Strength: type a password");
    }
}

QRect PasswordAdvice::lineRect(int top, int width, const QString &text, bool marked) const
{
    const int left = marked ? fontMetrics().height() + tokensOf(this).space.small : 0;
    const QRect area(left, top, qMax(1, width - left), QWIDGETSIZE_MAX);
    const QRect needed = fontMetrics().boundingRect(area, Qt::TextWordWrap, text);
    return {area.left(), top, area.width(), needed.height()};
}

int PasswordAdvice::heightForWidth(int width) const
{
    const int gap = tokensOf(this).space.tight;
    int top = 0;
    for (const auto &state : m_rules)
        top = lineRect(top, width, ruleText(state), true).bottom() + 1 + gap;
    return lineRect(top + gap + kBar + gap, width, strengthText(), false).bottom() + 1;
}

QSize PasswordAdvice::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    return {width, heightForWidth(width)};
}

void PasswordAdvice::describe()
{
    QStringList parts;
    for (const auto &state : m_rules)
        parts.append(ruleText(state) + QStringLiteral(": ")
                     + (state.met ? tr("met") : tr("not yet")));
    setAccessibleName(tr("Rules for the password"));
    setAccessibleDescription(parts.join(QStringLiteral("; ")) + QStringLiteral(". ")
                             + strengthText());
}

void PasswordAdvice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        updateGeometry();
        update();
    }
}

void PasswordAdvice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = tokensOf(this).space.tight;
    const int line = fontMetrics().height();
    int top = 0;
    for (const auto &state : m_rules) {
        const QString text = ruleText(state);
        const QRect place = lineRect(top, width(), text, true);
        drawMark(painter, QRectF(0, top, line, line), state.met,
                 colourOf(this, state.met ? ColourToken::Positive : ColourToken::TextMuted));
        painter.setPen(colourOf(this, state.met ? ColourToken::Positive : ColourToken::Text));
        painter.drawText(place, Qt::TextWordWrap, text);
        top = place.bottom() + 1 + gap;
    }
    top += gap;
    const auto tone = m_strength >= 3   ? ColourToken::Positive
                      : m_strength == 2 ? ColourToken::Attention
                                        : ColourToken::Negative;
    const qreal step =
        (qMin(width(), kWidestBar) - (kSteps - 1) * gap) / static_cast<qreal>(kSteps);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kSteps; ++i) {
        const bool lit = m_strength > i || (m_strength == 0 && i == 0);
        painter.setBrush(colourOf(this, lit ? tone : ColourToken::Hairline));
        painter.drawRoundedRect(QRectF(i * (step + gap), top, step, kBar), kBar / 2.0, kBar / 2.0);
    }
    const QString text = strengthText();
    painter.setPen(colourOf(this, m_strength < 0 ? ColourToken::TextMuted : tone));
    painter.drawText(lineRect(top + kBar + gap, width(), text, false), Qt::TextWordWrap, text);
}

} // namespace qorgan::ui
