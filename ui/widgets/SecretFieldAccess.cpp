// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SecretFieldAccess.h"

#include "ui/widgets/SecretField.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

namespace qorgan::ui {

namespace {

class SecretFieldText
{
    Q_DECLARE_TR_FUNCTIONS(SecretField)
public:
    static QString letters(SecretField::Letters letters)
    {
        switch (letters) {
        case SecretField::Letters::None:
            return {};
        case SecretField::Letters::Latin:
            return tr("Latin letters are being typed.");
        case SecretField::Letters::Cyrillic:
            return tr("Cyrillic letters are being typed.");
        }
        return {};
    }
};

QString dotsFor(int count)
{
    return QString(qMax(0, count), QChar(0x2022));
}

class Access final : public QAccessibleWidget,
                     public QAccessibleTextInterface,
                     public QAccessibleEditableTextInterface
{
public:
    explicit Access(SecretField *field)
        : QAccessibleWidget(field, QAccessible::EditableText)
        , m_field(field)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        state.passwordEdit = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Value:
            return dotsFor(characterCount());
        case QAccessible::Description:
            return QStringList{QAccessibleWidget::text(kind),
                               SecretFieldText::letters(m_field->letters())}
                .join(u' ')
                .trimmed();
        default:
            return QAccessibleWidget::text(kind);
        }
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return characterCount(); }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override
    {
        return dotsFor(qMin(end, characterCount()) - start);
    }
    int characterCount() const override { return m_field->characterCount(); }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return characterCount(); }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    // There is one place to write, the end, and one thing to take away, everything.
    void deleteText(int, int) override { m_field->clear(); }
    void insertText(int, const QString &text) override { m_field->insert(text); }
    void replaceText(int, int, const QString &text) override
    {
        m_field->clear();
        m_field->insert(text);
    }

private:
    SecretField *m_field;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *field = qobject_cast<SecretField *>(object);
    return field != nullptr ? new Access(field) : nullptr;
}

} // namespace

void installSecretFieldAccess()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
}

void notifySecretFieldChanged(SecretField *field, int charactersBefore)
{
    field->update();
    const int grown = field->characterCount() - charactersBefore;
    if (grown > 0) {
        QAccessibleTextInsertEvent typed(field, charactersBefore, dotsFor(grown));
        QAccessible::updateAccessibility(&typed);
    } else if (grown < 0) {
        QAccessibleTextRemoveEvent erased(field, field->characterCount(), dotsFor(-grown));
        QAccessible::updateAccessibility(&erased);
    }
}

} // namespace qorgan::ui
