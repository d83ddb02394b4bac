// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QWidget>

class QLineEdit;

namespace qorgan::ui {

/// Day, month and year as three plain number fields: quick with a keyboard, without a calendar to
/// click through. A full field hands the caret on. objectName "birthDate".
class BirthDateField : public QWidget
{
    Q_OBJECT
public:
    explicit BirthDateField(QWidget *parent = nullptr);

    /// Invalid while something is missing or there is no such day.
    [[nodiscard]] QDate date() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addPart(const QString &name, int digits);
    void handOn(int part);
    void retranslate();

    QList<QLineEdit *> m_parts;
};

} // namespace qorgan::ui
