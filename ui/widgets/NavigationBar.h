// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QWidget>

class QGridLayout;

namespace qorgan::ui {

/// The side bar of the customer's pages; a row above them when the window is narrow, or several.
/// objectName "navigationBar".
class NavigationBar : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationBar(QWidget *parent = nullptr);

    /// @param name  the objectName
    /// @param icon  a drawing of resources/icons
    /// @returns     the entry's number, from 0
    int addEntry(const QString &name, const QString &icon);
    void setText(int entry, const QString &text, const QString &description);
    void setCurrent(int entry);
    /// @param room  pixels from side to side; drawings are left out where words alone fit, and
    ///              entries stand in several rows where even words do not
    void setOrientation(Qt::Orientation orientation, int room);

signals:
    void chosen(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Entry;
    void fit();
    [[nodiscard]] bool isWide(int columns) const;
    void arrange(int columns);

    QGridLayout *m_layout;
    Qt::Orientation m_orientation = Qt::Vertical;
    int m_room = 0;
    QList<Entry *> m_entries;
};

} // namespace qorgan::ui
