// SPDX-License-Identifier: Apache-2.0
#include "WindowDriver.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

namespace qorgan::journey {

namespace {

QString plainTextOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return field->text();
    return {};
}

/// Scrolls every area around `widget` so that it can be pressed, as a person would.
void bringIntoView(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
    QCoreApplication::processEvents();
}

} // namespace

StepFailed::StepFailed(const QString &what)
    : std::runtime_error(what.toStdString())
{
}

WindowDriver::WindowDriver(QWidget &window)
    : m_window(window)
{
}

QWidget *WindowDriver::find(const QString &name) const
{
    const auto widgets = m_window.findChildren<QWidget *>(name);
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool WindowDriver::sees(const QString &name) const
{
    return find(name) != nullptr;
}

QWidget *WindowDriver::see(const QString &name, std::chrono::milliseconds patience)
{
    waitUntil(
        QStringLiteral("widget %1 is visible").arg(name), [&] { return sees(name); }, patience);
    return find(name);
}

void WindowDriver::waitUntil(const QString &what, const std::function<bool()> &condition,
                             std::chrono::milliseconds patience)
{
    if (!QTest::qWaitFor(condition, static_cast<int>(patience.count()))) {
        throw StepFailed(
            QStringLiteral("waited in vain: %1\nvisible:\n%2").arg(what, everythingVisible()));
    }
}

void WindowDriver::waitUntilGone(const QString &name)
{
    waitUntil(QStringLiteral("widget %1 is gone").arg(name), [&] { return !sees(name); });
}

void WindowDriver::click(const QString &name)
{
    QWidget *widget = see(name);
    waitUntil(QStringLiteral("widget %1 can be used").arg(name),
              [&] { return widget->isEnabled(); });
    bringIntoView(widget);
    QPoint place = widget->rect().center();
    if (qobject_cast<QCheckBox *>(widget) || qobject_cast<QRadioButton *>(widget)) {
        QStyleOptionButton option;
        option.initFrom(widget);
        const auto part = qobject_cast<QCheckBox *>(widget) ? QStyle::SE_CheckBoxIndicator
                                                            : QStyle::SE_RadioButtonIndicator;
        place = widget->style()->subElementRect(part, &option, widget).center();
    }
    QTest::mouseClick(widget, Qt::LeftButton, {}, place);
}

void WindowDriver::type(const QString &name, const QString &text)
{
    QWidget *widget = see(name);
    bringIntoView(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
    widget->setFocus();
    for (const QChar c : text) {
        // QTest::keyClicks would go through Latin-1.
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void WindowDriver::replace(const QString &name, const QString &text)
{
    QWidget *widget = see(name);
    bringIntoView(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    type(name, text);
}

void WindowDriver::retype(const QString &name, const QString &text)
{
    QWidget *widget = see(name);
    constexpr int kLongestSecret = 64;
    for (int i = 0; i < kLongestSecret; ++i)
        QTest::keyClick(widget, Qt::Key_Backspace);
    type(name, text);
}

void WindowDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_window, key, modifiers);
}

QString WindowDriver::textOf(const QString &name)
{
    QWidget *widget = see(name);
    QStringList texts{plainTextOf(widget)};
    const auto labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            texts.append(label->text());
    }
    texts.removeAll(QString());
    return texts.join(u'\n');
}

QString WindowDriver::everythingVisible() const
{
    QStringList texts;
    const auto widgets = m_window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (const QString text = plainTextOf(widget); widget->isVisible() && !text.isEmpty())
            texts.append(widget->objectName() + QStringLiteral(": ") + text);
    }
    return texts.join(u'\n');
}

void WindowDriver::shoot(const QDir &folder, const QString &name)
{
    // Layout, queued repaints and late answers first.
    QTest::qWait(150);
    if (!m_window.grab().save(folder.filePath(name + QStringLiteral(".png"))))
        throw StepFailed(QStringLiteral("no picture could be saved: %1").arg(name));
}

} // namespace qorgan::journey
