// SPDX-License-Identifier: Apache-2.0
#include "ui/style/Style.h"

#include "ui/Resources.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QStyleOptionComplex>
#include <QToolButton>

namespace qorgan::ui {

namespace {

constexpr qreal kFocusWidth = 2.5;

QString kindOf(const QWidget *widget)
{
    return widget != nullptr ? widget->property("kind").toString() : QString();
}

bool isSlim(const QWidget *widget)
{
    const QString kind = kindOf(widget);
    return kind == QLatin1String("quiet") || kind == QLatin1String("state");
}

void fillRound(QPainter *painter, const QRectF &rect, qreal radius, const QColor &fill,
               const QColor &line = Qt::transparent, qreal width = 1.0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, width));
    const qreal inset = line.alpha() == 0 ? 0 : width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

QColor mixed(const QColor &base, const QColor &over, qreal share)
{
    const auto blend = [share](float a, float b) {
        return static_cast<float>(a * (1 - share) + b * share);
    };
    return QColor::fromRgbF(blend(base.redF(), over.redF()), blend(base.greenF(), over.greenF()),
                            blend(base.blueF(), over.blueF()));
}

} // namespace

Style::Style(Tokens tokens, std::optional<Scheme> scheme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_tokens(std::move(tokens))
    , m_fixed(scheme)
    , m_scheme(scheme.value_or(Scheme::Light))
{
}

base::Result<void> Style::install(QApplication &application, std::optional<Scheme> scheme)
{
    QFile file(resourceFolder() + QStringLiteral("/style/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::ResourceInvalid, QStringLiteral("style"));
    auto tokens = Tokens::parse(file.readAll());
    if (!tokens)
        return base::failure(tokens.error());
    QFont font = application.font();
    font.setPointSizeF(font.pointSizeF() * tokens->type.body);
    QApplication::setStyle(new Style(std::move(*tokens), scheme));
    QApplication::setFont(font);
    return {};
}

void Style::polish(QPalette &palette)
{
    const bool darkSystem = palette.color(QPalette::Window).lightness()
                            < palette.color(QPalette::WindowText).lightness();
    m_scheme = m_fixed.value_or(darkSystem ? Scheme::Dark : Scheme::Light);

    using Role = QPalette::ColorRole;
    const std::pair<Role, ColourToken> roles[] = {
        {Role::Window, ColourToken::Window},
        {Role::WindowText, ColourToken::Text},
        {Role::Base, ColourToken::Surface},
        {Role::AlternateBase, ColourToken::SurfaceSunken},
        {Role::Text, ColourToken::Text},
        {Role::PlaceholderText, ColourToken::TextMuted},
        {Role::Button, ColourToken::Surface},
        {Role::ButtonText, ColourToken::Text},
        {Role::BrightText, ColourToken::Negative},
        {Role::Highlight, ColourToken::Accent},
        {Role::HighlightedText, ColourToken::AccentText},
        {Role::Link, ColourToken::Accent},
        {Role::LinkVisited, ColourToken::Accent},
        {Role::ToolTipBase, ColourToken::Surface},
        {Role::ToolTipText, ColourToken::Text},
        {Role::Light, ColourToken::Surface},
        {Role::Midlight, ColourToken::SurfaceSunken},
        {Role::Mid, ColourToken::Hairline},
        {Role::Dark, ColourToken::Border},
        {Role::Shadow, ColourToken::Border},
    };
    for (const auto &[role, token] : roles)
        palette.setColor(role, colour(token));
    for (const auto role : {Role::WindowText, Role::Text, Role::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(ColourToken::TextMuted));
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QLineEdit *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return paintButton(option, painter, widget);
    case PE_PanelLineEdit:
        // A spin box paints the field around its text itself.
        if (widget == nullptr || qobject_cast<const QSpinBox *>(widget->parentWidget()) == nullptr)
            paintField(option, painter);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
        return paintCheckBox(option, painter);
    case PE_FrameFocusRect:
        return paintFocus(option, painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::paintButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QString kind = kindOf(widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool tool = qobject_cast<const QToolButton *>(widget) != nullptr;
    QColor fill = colour(ColourToken::Surface);
    QColor line = colour(ColourToken::Border);
    if (kind == QLatin1String("primary")) {
        fill = line = colour(ColourToken::Accent);
    } else if (kind == QLatin1String("danger")) {
        line = colour(ColourToken::Negative);
    } else if (kind == QLatin1String("state")) {
        fill = option->palette.color(QPalette::Window);
        line = colour(ColourToken::Hairline);
    } else if (kind == QLatin1String("quiet") || tool) {
        fill = option->palette.color(QPalette::Window);
        line = Qt::transparent;
    }
    if (!enabled) {
        fill = colour(ColourToken::SurfaceSunken);
        line = Qt::transparent;
    } else if (option->state.testFlag(State_On)) {
        fill = colour(ColourToken::AccentSoft);
    } else if (option->state.testFlag(State_Sunken)) {
        fill = mixed(fill, colour(ColourToken::Text), 0.16);
    } else if (option->state.testFlag(State_MouseOver)) {
        fill = mixed(fill, colour(ColourToken::Text), 0.07);
    } else if (line.alpha() == 0) {
        return;
    }
    fillRound(painter, option->rect, m_tokens.radius.control, fill, line);
}

void Style::paintField(const QStyleOption *option, QPainter *painter) const
{
    const bool focused = option->state.testFlag(State_HasFocus);
    fillRound(painter, option->rect, m_tokens.radius.control, colour(ColourToken::Surface),
              colour(focused ? ColourToken::Focus : ColourToken::Border),
              focused ? kFocusWidth : 1.0);
}

void Style::paintCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool checked = option->state.testFlag(State_On);
    const QRectF box = option->rect;
    fillRound(painter, box, 5, colour(checked ? ColourToken::Accent : ColourToken::Surface),
              colour(checked ? ColourToken::Accent : ColourToken::Border), 1.5);
    if (!checked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(ColourToken::AccentText), box.width() / 8, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.53));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.71));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.31));
    painter->drawPath(tick);
    painter->restore();
}

void Style::paintFocus(const QStyleOption *option, QPainter *painter) const
{
    fillRound(painter, QRectF(option->rect), m_tokens.radius.control, Qt::transparent,
              colour(ColourToken::Focus), kFocusWidth);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            const QString kind = kindOf(widget);
            if (option->state.testFlag(State_Enabled)) {
                if (kind == QLatin1String("primary"))
                    copy.palette.setColor(QPalette::ButtonText, colour(ColourToken::AccentText));
                else if (kind == QLatin1String("danger"))
                    copy.palette.setColor(QPalette::ButtonText, colour(ColourToken::Negative));
                else if (kind == QLatin1String("quiet"))
                    copy.palette.setColor(QPalette::ButtonText, colour(ColourToken::Accent));
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_SpinBox)
        return paintSpinBox(option, painter, widget);
    if (control != CC_ScrollBar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    if (!option->state.testFlag(State_Enabled) || slider.isEmpty())
        return;
    const bool held = option->activeSubControls.testFlag(SC_ScrollBarSlider);
    const QColor ink = colour(held ? ColourToken::Accent : ColourToken::Border);
    fillRound(painter, QRectF(slider).adjusted(4, 4, -4, -4), 3, ink);
}

void Style::paintSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                         const QWidget *widget) const
{
    paintField(option, painter);
    for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRectF box = subControlRect(CC_SpinBox, option, part, widget);
        if (option->activeSubControls.testFlag(part) && option->state.testFlag(State_Enabled))
            fillRound(painter, box.adjusted(4, 4, -4, -4), m_tokens.radius.control / 2.0,
                      colour(ColourToken::AccentSoft));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(ColourToken::Accent), qMax(1.8, box.height() / 18),
                             Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = box.center();
        const qreal arm = box.height() / 6;
        painter->drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
        if (part == SC_SpinBoxUp)
            painter->drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
        painter->restore();
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    if (control != CC_SpinBox)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // Fewer and more stand side by side behind the number, each as wide as the field is high.
    const QRect all = option->rect;
    const int side = all.height();
    const int right = all.right() + 1;
    switch (part) {
    case SC_SpinBoxUp:
        return {right - side, all.top(), side, side};
    case SC_SpinBoxDown:
        return {right - 2 * side, all.top(), side, side};
    case SC_SpinBoxEditField:
        return all.adjusted(m_tokens.space.small, 2, -2 * side, -2);
    default:
        return all;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int line = option != nullptr   ? option->fontMetrics.height()
                     : widget != nullptr ? widget->fontMetrics().height()
                                         : 16;
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return line + 2;
    case PM_CheckBoxLabelSpacing:
        return m_tokens.space.small;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return m_tokens.space.medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_tokens.space.small;
    case PM_ScrollBarExtent:
        return 14;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option != nullptr ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton:
        return {size.width() + 2 * (isSlim(widget) ? m_tokens.space.medium : m_tokens.space.large),
                qMax(result.height(), line + 2 * m_tokens.space.small + m_tokens.space.tight)};
    case CT_ToolButton:
        return {size.width() + 2 * m_tokens.space.small + m_tokens.space.tight,
                qMax(result.height(), line + m_tokens.space.medium)};
    case CT_SpinBox: {
        const int height =
            qMax(size.height(), line + 2 * m_tokens.space.small + m_tokens.space.tight);
        return {size.width() + 2 * height + 2 * m_tokens.space.medium, height};
    }
    case CT_LineEdit:
        return {result.width() + 2 * m_tokens.space.small,
                qMax(result.height(), line + 2 * m_tokens.space.small + m_tokens.space.tight)};
    default:
        return result;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        return rect.adjusted(m_tokens.space.small, 0, -m_tokens.space.small, 0);
    return rect;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

const Tokens &tokensOf(const QWidget *widget)
{
    static const Tokens builtIn;
    const auto *style = qobject_cast<const Style *>(widget->style());
    return style != nullptr ? style->tokens() : builtIn;
}

QColor colourOf(const QWidget *widget, ColourToken token)
{
    if (const auto *style = qobject_cast<const Style *>(widget->style()))
        return style->colour(token);
    switch (token) {
    case ColourToken::Window:
    case ColourToken::SurfaceSunken:
    case ColourToken::AccentSoft:
    case ColourToken::PositiveSoft:
    case ColourToken::NegativeSoft:
    case ColourToken::AttentionSoft:
    case ColourToken::Demo:
        return widget->palette().color(QPalette::Window);
    case ColourToken::Surface:
    case ColourToken::AccentText:
        return widget->palette().color(QPalette::Base);
    default:
        return widget->palette().color(QPalette::WindowText);
    }
}

} // namespace qorgan::ui
