// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/BirthDateField.h"

#include "ui/style/Style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace qorgan::ui {

namespace {

constexpr int kDay = 0;
constexpr int kMonth = 1;
constexpr int kYear = 2;

} // namespace

BirthDateField::BirthDateField(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("birthDate"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(tokensOf(this).space.small);
    m_parts = {addPart(QStringLiteral("birthDay"), 2), addPart(QStringLiteral("birthMonth"), 2),
               addPart(QStringLiteral("birthYear"), 4)};
    row->addStretch(1);
    setFocusProxy(m_parts.first());
    retranslate();
}

QLineEdit *BirthDateField::addPart(const QString &name, int digits)
{
    auto *part = new QLineEdit(this);
    part->setObjectName(name);
    part->setMaxLength(digits);
    part->setInputMethodHints(Qt::ImhDigitsOnly);
    part->setMaximumWidth(part->fontMetrics().averageCharWidth() * (digits == 4 ? 12 : 9) + 40);
    layout()->addWidget(part);
    part->installEventFilter(this);
    connect(part, &QLineEdit::textEdited, this, [this, part](const QString &typed) {
        QString digitsOnly;
        for (const QChar c : typed) {
            if (c >= u'0' && c <= u'9')
                digitsOnly.append(c);
        }
        if (digitsOnly != typed)
            part->setText(digitsOnly);
        handOn(static_cast<int>(m_parts.indexOf(part)));
        emit changed();
    });
    return part;
}

void BirthDateField::handOn(int part)
{
    if (part == kYear)
        return;
    const QString text = m_parts[part]->text();
    // A 4 can only be the fourth day, a 2 only February.
    const bool single = text.size() == 1 && text.toInt() > (part == kDay ? 3 : 1);
    if (text.size() == 2 || single) {
        m_parts[part + 1]->setFocus();
        m_parts[part + 1]->selectAll();
    }
}

QDate BirthDateField::date() const
{
    if (m_parts[kYear]->text().size() != 4)
        return {};
    return {m_parts[kYear]->text().toInt(), m_parts[kMonth]->text().toInt(),
            m_parts[kDay]->text().toInt()};
}

bool BirthDateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        auto *part = qobject_cast<QLineEdit *>(watched);
        const auto index = m_parts.indexOf(part);
        if (key->key() == Qt::Key_Backspace && index > 0 && part->text().isEmpty()) {
            m_parts[index - 1]->setFocus();
            return true;
        }
        // Dates are typed with dots as well; the dot only hands the caret on.
        const bool separator = key->text() == u"." || key->text() == u"/" || key->text() == u"-";
        if (separator && index >= 0 && index < kYear && !part->text().isEmpty()) {
            m_parts[index + 1]->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BirthDateField::retranslate()
{
    const QString names[] = {tr("Day"), tr("Month"), tr("Year")};
    const QString descriptions[] = {tr("Day of birth, two digits"),
                                    tr("Month of birth, two digits"),
                                    tr("Year of birth, four digits")};
    for (int i = kDay; i <= kYear; ++i) {
        m_parts[i]->setPlaceholderText(names[i]);
        m_parts[i]->setAccessibleName(names[i]);
        m_parts[i]->setAccessibleDescription(descriptions[i]);
    }
    setAccessibleName(tr("Birth date"));
}

void BirthDateField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace qorgan::ui
