// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SecretFieldAccess.h"

#include "ui/widgets/SecretField.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace qorgan::ui {

namespace {

class Access final : public QAccessibleWidget, public QAccessibleTextInterface
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
        return kind == QAccessible::Value ? dots(0, characterCount())
                                          : QAccessibleWidget::text(kind);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return characterCount(); }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override { return dots(start, end); }
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

private:
    [[nodiscard]] QString dots(int start, int end) const
    {
        return QString(qBound(0, end - start, characterCount()), QChar(0x2022));
    }

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

void notifySecretFieldChanged(QWidget *field)
{
    field->update();
    QAccessibleValueChangeEvent change(field, QVariant());
    QAccessible::updateAccessibility(&change);
}

} // namespace qorgan::ui
