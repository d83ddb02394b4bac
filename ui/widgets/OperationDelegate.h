// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "session/BankSession.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QDate>
#include <QHash>
#include <QPixmap>
#include <QStaticText>

namespace qorgan::ui {

/// Paints one row of operations: day (once a day, and on the uppermost row), status drawing,
/// merchant, status in words with time, amount. Every row has the same height; laid-out texts are
/// kept, so that scrolling does not measure them again.
class OperationDelegate : public QAbstractItemDelegate
{
    Q_OBJECT
public:
    explicit OperationDelegate(QObject *parent = nullptr);
    ~OperationDelegate() override;

    void setLanguage(domain::Language language);
    /// The bank's day now, for "today" and "yesterday".
    void setToday(const QDate &today);
    /// Forgets laid-out texts, as on lock or after another style.
    void forgetTexts() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    struct RowText;
    struct Geometry;

    [[nodiscard]] Geometry geometryOf(const QStyleOptionViewItem &option) const;
    const RowText &textOf(const vault::StoredOperation &stored, const QStyleOptionViewItem &option,
                          const Geometry &geometry) const;
    void layOut(RowText &text, const vault::StoredOperation &stored,
                const QStyleOptionViewItem &option, const Geometry &geometry) const;
    [[nodiscard]] QString metaOf(const domain::Operation &operation, bool withDay) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool firstOfDay) const;
    void paintTexts(QPainter &painter, const QStyleOptionViewItem &option, const RowText &text,
                    const vault::StoredOperation &stored, const Geometry &geometry) const;
    void paintDay(QPainter &painter, const QStyleOptionViewItem &option, const RowText &text,
                  const Geometry &geometry) const;
    void paintDisc(QPainter &painter, const QStyleOptionViewItem &option,
                   domain::OperationStatus status, const QRect &box) const;
    void paintSkeleton(QPainter &painter, const QStyleOptionViewItem &option,
                       const Geometry &geometry) const;

    domain::Language m_language = domain::Language::Kazakh;
    QDate m_today;
    mutable QCache<qint64, RowText> m_texts;
    /// What the laid-out texts were made for.
    mutable int m_width = 0;
    mutable QFont m_font;
    mutable QHash<quint64, QPixmap> m_discs;
};

} // namespace qorgan::ui
