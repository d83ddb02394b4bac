// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QString>
#include <QWidget>

#include <chrono>
#include <functional>
#include <stdexcept>

namespace qorgan::journey {

/// A step of a journey did not end as it should; says which widget and what was expected.
class StepFailed : public std::runtime_error
{
public:
    explicit StepFailed(const QString &what);
};

/// Drives a real window as a person does: by mouse and keyboard on the widgets that are visible.
/// Widgets are found by objectName. Every function throws StepFailed.
class WindowDriver
{
public:
    explicit WindowDriver(QWidget &window);

    /// The visible widget of that name, waited for.
    QWidget *see(const QString &name,
                 std::chrono::milliseconds patience = std::chrono::seconds(15));
    /// Whether such a widget is visible now.
    [[nodiscard]] bool sees(const QString &name) const;
    void waitUntil(const QString &what, const std::function<bool()> &condition,
                   std::chrono::milliseconds patience = std::chrono::seconds(15));
    void waitUntilGone(const QString &name);

    /// Presses the middle of the widget (a check box: its indicator) with the left button.
    void click(const QString &name);
    /// Focuses the widget by mouse and types; what was there stays unless `replace` is used.
    void type(const QString &name, const QString &text);
    /// Types over all that a text field holds.
    void replace(const QString &name, const QString &text);
    /// Types over all that a secret field holds.
    void retype(const QString &name, const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// The text a visible widget shows: of a label, button, field, or all labels within.
    [[nodiscard]] QString textOf(const QString &name);
    /// Every text visible in the window, a line each.
    [[nodiscard]] QString everythingVisible() const;

    /// Saves the window as `<folder>/<name>.png`.
    void shoot(const QDir &folder, const QString &name);

private:
    [[nodiscard]] QWidget *find(const QString &name) const;

    QWidget &m_window;
};

} // namespace qorgan::journey
