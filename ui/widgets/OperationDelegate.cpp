// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/OperationDelegate.h"

#include "ui/format/DateText.h"
#include "ui/format/MoneyText.h"
#include "ui/format/OperationText.h"
#include "ui/models/OperationListModel.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace qorgan::ui {

using domain::OperationStatus;

namespace {

constexpr int kKeptTexts = 512;
constexpr int kGap = 12;
constexpr int kPadding = 9;
constexpr int kLineGap = 3;
constexpr int kDot = 9;
constexpr int kDayCharacters = 11;
/// Below this many characters of width the day goes into the row's second line.
constexpr int kWideCharacters = 62;

QFont bolder(QFont font)
{
    font.setBold(true);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QStaticText laidOut(const QString &text, const QFont &font)
{
    QStaticText laid(text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::AggressiveCaching);
    laid.prepare(QTransform(), font);
    return laid;
}

} // namespace

struct OperationDelegate::RowText {
    qint64 version = 0;
    OperationStatus status = OperationStatus::Pending;
    bool unread = false;
    bool noted = false;
    QStaticText day;
    QStaticText merchant;
    QStaticText word;
    QStaticText meta;
    QStaticText amount;
    int wordWidth = 0;
    int amountWidth = 0;
};

/// Where things stand in a row, from its left upper corner.
struct OperationDelegate::Geometry {
    bool withDay = false;
    QRect disc;
    int textLeft = 0;
    int right = 0;
    int firstLine = 0;
    int secondLine = 0;
    QFont strong;
    QFont quiet;
};

OperationDelegate::OperationDelegate(QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_texts(kKeptTexts)
{
}

OperationDelegate::~OperationDelegate() = default;

void OperationDelegate::setLanguage(domain::Language language)
{
    m_language = language;
    forgetTexts();
}

void OperationDelegate::setToday(const QDate &today)
{
    if (today == m_today)
        return;
    m_today = today;
    forgetTexts();
}

void OperationDelegate::forgetTexts() const
{
    m_texts.clear();
    m_discs.clear();
}

QSize OperationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines =
        QFontMetrics(bolder(option.font)).height() + QFontMetrics(smaller(option.font)).height();
    return {option.fontMetrics.averageCharWidth() * 24, lines + kLineGap + 2 * kPadding + 1};
}

void OperationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (option.rect.width() != m_width || option.font != m_font) {
        forgetTexts();
        m_width = option.rect.width();
        m_font = option.font;
    }
    const Geometry geometry = geometryOf(option);
    painter->save();
    const bool firstOfDay = index.data(OperationListModel::FirstOfDayRole).toBool();
    paintGround(*painter, option, firstOfDay);
    const auto *model = qobject_cast<const OperationListModel *>(index.model());
    const vault::StoredOperation *stored = model ? model->at(index.row()) : nullptr;
    if (!stored) {
        paintSkeleton(*painter, option, geometry);
    } else {
        const RowText &text = textOf(*stored, option, geometry);
        paintTexts(*painter, option, text, *stored, geometry);
        if (geometry.withDay && (firstOfDay || option.rect.top() <= 0))
            paintDay(*painter, option, text, geometry);
    }
    painter->restore();
}

OperationDelegate::Geometry OperationDelegate::geometryOf(const QStyleOptionViewItem &option) const
{
    Geometry geometry;
    geometry.strong = bolder(option.font);
    geometry.quiet = smaller(option.font);
    const int character = option.fontMetrics.averageCharWidth();
    const int lineHeight = QFontMetrics(geometry.strong).height();
    geometry.withDay = option.rect.width() >= character * kWideCharacters;
    const int rail = geometry.withDay ? character * kDayCharacters : 0;
    const int disc = lineHeight * 3 / 2;
    const int height = option.rect.height();
    geometry.disc = QRect(kGap + rail, (height - disc) / 2, disc, disc);
    geometry.textLeft = geometry.disc.right() + kGap;
    geometry.right = option.rect.width() - kGap - kDot - 4;
    geometry.firstLine = kPadding;
    geometry.secondLine = kPadding + lineHeight + kLineGap;
    return geometry;
}

const OperationDelegate::RowText &OperationDelegate::textOf(const vault::StoredOperation &stored,
                                                            const QStyleOptionViewItem &option,
                                                            const Geometry &geometry) const
{
    if (const RowText *kept = m_texts.object(stored.row)) {
        if (kept->version == stored.operation.version && kept->unread == stored.unread
            && kept->status == stored.operation.status && kept->noted == !stored.note.isEmpty())
            return *kept;
    }
    auto text = std::make_unique<RowText>();
    layOut(*text, stored, option, geometry);
    const RowText &made = *text;
    m_texts.insert(stored.row, text.release());
    return made;
}

void OperationDelegate::layOut(RowText &text, const vault::StoredOperation &stored,
                               const QStyleOptionViewItem &option, const Geometry &geometry) const
{
    const domain::Operation &operation = stored.operation;
    text.version = operation.version;
    text.unread = stored.unread;
    text.status = operation.status;
    text.noted = !stored.note.isEmpty();
    const QFontMetrics strong(geometry.strong);
    const QFontMetrics quiet(geometry.quiet);

    const QString amount = signedMoneyText(operation.amount, m_language);
    text.amountWidth = strong.horizontalAdvance(amount);
    text.amount = laidOut(amount, geometry.strong);
    const int room = geometry.right - geometry.textLeft - text.amountWidth - kGap;
    const QFont &nameFont = stored.unread ? geometry.strong : option.font;
    const QString merchant =
        operation.merchant.isEmpty() ? operation.description : operation.merchant;
    text.merchant =
        laidOut(QFontMetrics(nameFont).elidedText(merchant, Qt::ElideRight, room), nameFont);

    const int secondRoom =
        geometry.right - geometry.textLeft - (text.noted ? quiet.height() + kGap : 0);
    QString word = statusLook(operation.status).word;
    if (operation.declineReason)
        word += QStringLiteral(": ") + declineReasonText(*operation.declineReason);
    word = quiet.elidedText(word, Qt::ElideRight, secondRoom);
    text.wordWidth = quiet.horizontalAdvance(word);
    text.word = laidOut(word, geometry.quiet);
    const QString meta = metaOf(operation, !geometry.withDay);
    text.meta = laidOut(quiet.elidedText(meta, Qt::ElideRight, secondRoom - text.wordWidth),
                        geometry.quiet);
    text.day =
        laidOut(shortDayText(bankDay(operation.occurredAt), m_today, m_language), geometry.strong);
}

QString OperationDelegate::metaOf(const domain::Operation &operation, bool withDay) const
{
    const QString dot = QStringLiteral("  ·  ");
    QString meta = dot;
    if (withDay)
        meta +=
            shortDayText(bankDay(operation.occurredAt), m_today, m_language) + QStringLiteral(", ");
    meta += clockText(operation.occurredAt);
    if (!operation.cardMask.isEmpty())
        meta += dot + operation.cardMask;
    if (!operation.city.isEmpty())
        meta += dot + operation.city;
    return meta;
}

void OperationDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                    bool firstOfDay) const
{
    const QWidget *widget = option.widget;
    const QRect &box = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(box, colourOf(widget, ColourToken::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(box, colourOf(widget, ColourToken::SurfaceSunken));
    painter.fillRect(QRect(box.left(), box.top(), box.width(), 1),
                     colourOf(widget, firstOfDay ? ColourToken::Border : ColourToken::Hairline));
    if (selected)
        painter.fillRect(QRect(box.left(), box.top(), 4, box.height()),
                         colourOf(widget, ColourToken::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus) && selected) {
        painter.setPen(QPen(colourOf(widget, ColourToken::Focus), 2));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
}

void OperationDelegate::paintTexts(QPainter &painter, const QStyleOptionViewItem &option,
                                   const RowText &text, const vault::StoredOperation &stored,
                                   const Geometry &geometry) const
{
    const QPoint corner = option.rect.topLeft();
    const domain::Operation &operation = stored.operation;
    const QColor ink = colourOf(option.widget, ColourToken::Text);
    const QColor muted = colourOf(option.widget, ColourToken::TextMuted);
    paintDisc(painter, option, operation.status, geometry.disc.translated(corner));

    painter.setPen(ink);
    painter.setFont(stored.unread ? geometry.strong : option.font);
    painter.drawStaticText(corner + QPoint(geometry.textLeft, geometry.firstLine), text.merchant);

    const bool counts =
        operation.status == OperationStatus::Booked || operation.status == OperationStatus::Pending;
    const bool comesIn = counts && operation.amount.minor > 0;
    const QPoint amountAt = corner + QPoint(geometry.right - text.amountWidth, geometry.firstLine);
    painter.setFont(geometry.strong);
    painter.setPen(comesIn ? toneColor(Tone::Positive, option.widget) : counts ? ink : muted);
    painter.drawStaticText(amountAt, text.amount);
    if (operation.status == OperationStatus::Declined) {
        // A struck-out font paints its line beside a static text.
        const QFontMetrics metrics(geometry.strong);
        const int y = amountAt.y() + metrics.ascent() - metrics.strikeOutPos();
        painter.fillRect(QRect(amountAt.x(), y, text.amountWidth, std::max(1, metrics.lineWidth())),
                         muted);
    }

    painter.setFont(geometry.quiet);
    painter.setPen(toneColor(statusLook(operation.status).tone, option.widget));
    const QPoint second = corner + QPoint(geometry.textLeft, geometry.secondLine);
    painter.drawStaticText(second, text.word);
    painter.setPen(muted);
    painter.drawStaticText(second + QPoint(text.wordWidth, 0), text.meta);
    if (text.noted) {
        const int side = QFontMetrics(geometry.quiet).height();
        paintGlyph(
            painter, Glyph::Note,
            QRect(corner + QPoint(geometry.right - side, geometry.secondLine), QSize(side, side)),
            muted);
    }

    if (stored.unread) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(option.widget, ColourToken::Accent));
        const int middle = geometry.firstLine + QFontMetrics(geometry.strong).height() / 2;
        painter.drawEllipse(
            QRect(corner + QPoint(geometry.right + 6, middle - kDot / 2), QSize(kDot, kDot)));
    }
}

void OperationDelegate::paintDay(QPainter &painter, const QStyleOptionViewItem &option,
                                 const RowText &text, const Geometry &geometry) const
{
    // On the uppermost row the day slides down with the row until the row is gone.
    const int height = QFontMetrics(geometry.strong).height();
    const int hidden = std::max(0, -option.rect.top());
    const int y =
        option.rect.top() + std::min(geometry.firstLine + hidden, option.rect.height() - height);
    painter.setFont(geometry.strong);
    painter.setPen(colourOf(option.widget, ColourToken::TextMuted));
    painter.drawStaticText(QPoint(option.rect.left() + kGap, y), text.day);
}

void OperationDelegate::paintDisc(QPainter &painter, const QStyleOptionViewItem &option,
                                  OperationStatus status, const QRect &box) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const quint64 key = (static_cast<quint64>(status) << 32)
                        | static_cast<quint64>(std::lround(box.width() * ratio));
    auto kept = m_discs.constFind(key);
    if (kept == m_discs.constEnd()) {
        const Look look = statusLook(status);
        kept = m_discs.insert(key, discPixmap(look.glyph, box.width(),
                                              toneColor(look.tone, option.widget),
                                              toneGround(look.tone, option.widget), ratio));
    }
    painter.drawPixmap(box.topLeft(), *kept);
}

void OperationDelegate::paintSkeleton(QPainter &painter, const QStyleOptionViewItem &option,
                                      const Geometry &geometry) const
{
    const QPoint corner = option.rect.topLeft();
    const int bar = QFontMetrics(geometry.quiet).xHeight();
    const int room = geometry.right - geometry.textLeft;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(option.widget, ColourToken::Hairline));
    painter.drawEllipse(geometry.disc.translated(corner));
    const auto drawBar = [&](int left, int top, int width) {
        painter.drawRoundedRect(QRect(corner + QPoint(left, top), QSize(width, bar)), 3, 3);
    };
    drawBar(geometry.textLeft, geometry.firstLine + bar, room * 2 / 5);
    drawBar(geometry.textLeft, geometry.secondLine + bar / 2, room / 4);
    drawBar(geometry.right - room / 6, geometry.firstLine + bar, room / 6);
}

} // namespace qorgan::ui
