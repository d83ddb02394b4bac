// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/NavigationBar.h"

#include "ui/style/Icons.h"
#include "ui/style/Style.h"

#include <QGridLayout>
#include <QPainter>

#include <numeric>

namespace qorgan::ui {

/// A drawing and a word, filled when it is the current page.
class NavigationBar::Entry final : public QPushButton
{
public:
    Entry(const QString &name, QString icon, QWidget *parent)
        : QPushButton(parent)
        , m_icon(std::move(icon))
    {
        setObjectName(name);
        setCheckable(true);
        setAutoExclusive(true);
        setAutoDefault(true);
        setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const auto &space = tokensOf(this).space;
        const int line = fontMetrics().height();
        return {(m_pictured ? iconSide() + space.medium : 0) + boldWidth() + 2 * space.medium,
                line + 2 * space.small + 6};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setPictured(bool pictured)
    {
        m_pictured = pictured;
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto &space = tokensOf(this).space;
        const bool lit = isChecked() || underMouse();
        const qreal line = hasFocus() ? 2.5 : 0;
        painter.setPen(hasFocus() ? QPen(colourOf(this, ColourToken::Focus), line) : Qt::NoPen);
        painter.setBrush(lit ? colourOf(this, ColourToken::AccentSoft) : QColor(Qt::transparent));
        const qreal radius = tokensOf(this).radius.control;
        painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                                radius, radius);
        const QColor ink = colourOf(this, isChecked() ? ColourToken::Accent : ColourToken::Text);
        const int side = iconSide();
        if (m_pictured) {
            painter.drawPixmap(space.medium, (height() - side) / 2,
                               iconPixmap(m_icon, side, ink, devicePixelRatioF()));
        }
        painter.setPen(ink);
        QFont word = font();
        word.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(word);
        painter.drawText(
            rect().adjusted(space.medium + (m_pictured ? space.medium + side : 0), 0, 0, 0),
            Qt::AlignLeft | Qt::AlignVCenter, text());
    }

private:
    [[nodiscard]] int iconSide() const { return fontMetrics().height() * 5 / 4; }
    [[nodiscard]] int boldWidth() const
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return QFontMetrics(bold).horizontalAdvance(text());
    }

    QString m_icon;
    bool m_pictured = true;
};

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    setObjectName(QStringLiteral("navigationBar"));
    const auto &space = tokensOf(this).space;
    m_layout->setContentsMargins(space.small, space.small, space.small, space.small);
    m_layout->setSpacing(space.tight);
}

int NavigationBar::addEntry(const QString &name, const QString &icon)
{
    auto *entry = new Entry(name, icon, this);
    const int number = static_cast<int>(m_entries.size());
    m_entries.append(entry);
    m_layout->addWidget(entry, number, 0);
    connect(entry, &QPushButton::clicked, this, [this, number] { emit chosen(number); });
    return number;
}

void NavigationBar::setText(int entry, const QString &text, const QString &description)
{
    m_entries[entry]->setText(text);
    m_entries[entry]->setAccessibleName(text);
    m_entries[entry]->setAccessibleDescription(description);
    m_entries[entry]->updateGeometry();
    fit();
}

void NavigationBar::setCurrent(int entry)
{
    m_entries[entry]->setChecked(true);
}

void NavigationBar::setOrientation(Qt::Orientation orientation, int room)
{
    m_orientation = orientation;
    m_room = room;
    fit();
}

void NavigationBar::fit()
{
    for (auto *entry : m_entries)
        entry->setPictured(true);
    if (m_orientation == Qt::Vertical)
        return arrange(1);
    const int all = static_cast<int>(m_entries.size());
    if (!isWide(all))
        return arrange(all);
    for (auto *entry : m_entries)
        entry->setPictured(false);
    int columns = all;
    for (int rows = 2; rows <= all && isWide(columns); ++rows)
        columns = (all + rows - 1) / rows;
    arrange(columns);
}

bool NavigationBar::isWide(int columns) const
{
    QList<int> widths(columns, 0);
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i)
        widths[i % columns] = qMax(widths[i % columns], m_entries[i]->sizeHint().width());
    const int gaps = columns * 2 * tokensOf(this).space.small;
    return std::accumulate(widths.cbegin(), widths.cend(), gaps) > m_room;
}

void NavigationBar::arrange(int columns)
{
    for (int i = 0; i < m_layout->rowCount(); ++i)
        m_layout->setRowStretch(i, 0);
    for (int i = 0; i < m_layout->columnCount(); ++i)
        m_layout->setColumnStretch(i, 0);
    for (auto *entry : m_entries)
        m_layout->removeWidget(entry);
    const int all = static_cast<int>(m_entries.size());
    for (int i = 0; i < all; ++i)
        m_layout->addWidget(m_entries[i], i / columns, i % columns);
    if (m_orientation == Qt::Vertical)
        m_layout->setRowStretch(all, 1);
    else
        m_layout->setColumnStretch(columns, 1);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(this, ColourToken::Surface));
    painter.setPen(colourOf(this, ColourToken::Hairline));
    if (m_orientation == Qt::Vertical)
        painter.drawLine(width() - 1, 0, width() - 1, height());
    else
        painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace qorgan::ui
