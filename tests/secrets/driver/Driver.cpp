// SPDX-License-Identifier: Apache-2.0
#include "Driver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QGenericPlugin>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>
#include <QTimer>

#include <cstdlib>
#include <functional>

namespace qorgan::secrets {

namespace {

/// Secrets come as four hexadecimal digits for each UTF-16 unit, with every bit turned over: so the
/// driver itself never holds one as a whole.
void forEachUnmasked(const QByteArray &masked, const std::function<void(char16_t)> &use)
{
    constexpr int kDigits = 4;
    for (qsizetype i = 0; i + kDigits <= masked.size(); i += kDigits)
        use(static_cast<char16_t>(~masked.mid(i, kDigits).toUInt(nullptr, 16)));
}

QWidget *find(const QByteArray &name)
{
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->isEnabled() && widget->objectName().toUtf8() == name)
            return widget;
    }
    return nullptr;
}

void bringIntoView(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
}

void click(QWidget *widget)
{
    bringIntoView(widget);
    QPoint place = widget->rect().center();
    const bool isCheckBox = qobject_cast<QCheckBox *>(widget) != nullptr;
    if (isCheckBox || qobject_cast<QRadioButton *>(widget)) {
        QStyleOptionButton option;
        option.initFrom(widget);
        const auto part =
            isCheckBox ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator;
        place = widget->style()->subElementRect(part, &option, widget).center();
    }
    QTest::mouseClick(widget, Qt::LeftButton, {}, place);
}

void type(QWidget *widget, const QByteArray &masked)
{
    bringIntoView(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
    widget->setFocus();
    forEachUnmasked(masked, [widget](char16_t unit) {
        QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(QChar(unit)),
                            Qt::NoModifier);
    });
}

void clear(QWidget *widget)
{
    constexpr int kLongestSecret = 64;
    widget->setFocus();
    for (int i = 0; i < kLongestSecret; ++i)
        QTest::keyClick(widget, Qt::Key_Backspace);
}

void plant(const QByteArray &masked)
{
    auto *place = static_cast<volatile char *>(std::malloc(static_cast<size_t>(masked.size())));
    forEachUnmasked(masked, [&place](char16_t unit) { *place++ = static_cast<char>(unit); });
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    return field ? field->text() : QString();
}

QByteArray texts()
{
    QStringList lines;
    const auto widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        if (widget->isVisible())
            lines.append(widget->objectName() + QStringLiteral(": ") + textOf(widget));
    }
    return lines.join(u'\n').toUtf8().toBase64();
}

/// Finds the widget of that name and does something with it.
QByteArray with(const QByteArray &name, const std::function<void(QWidget *)> &act)
{
    QWidget *widget = find(name);
    if (!widget)
        return "no";
    act(widget);
    return "ok";
}

} // namespace

Driver::Driver()
{
    connect(&m_socket, &QLocalSocket::readyRead, this, &Driver::readLines);
    m_socket.connectToServer(qEnvironmentVariable("QORGAN_DRIVER_SOCKET"));
}

void Driver::readLines()
{
    while (m_socket.canReadLine()) {
        const QByteArray answer = obey(m_socket.readLine().trimmed().split(' '));
        m_socket.write(answer + '\n');
    }
}

QByteArray Driver::obey(const QList<QByteArray> &words)
{
    const QByteArray &verb = words[0];
    const QByteArray name = words.value(1);
    if (verb == "sees")
        return find(name) ? "yes" : "no";
    if (verb == "click")
        return with(name, click);
    if (verb == "type")
        return with(name, [&](QWidget *widget) { type(widget, words.value(2)); });
    if (verb == "clear")
        return with(name, clear);
    if (verb == "texts")
        return texts();
    if (verb == "close")
        return with("mainWindow", [](QWidget *window) { window->close(); });
    if (verb == "plant") {
        plant(name);
        return "ok";
    }
    if (verb == "press" && QApplication::focusWidget()) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(name.toInt()));
        return "ok";
    }
    return "no";
}

/// Loaded by Qt into an unchanged program: QT_QPA_GENERIC_PLUGINS=qorgandriver.
class DriverPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "driver.json")
public:
    QObject *create(const QString &, const QString &) override { return new Driver; }
};

} // namespace qorgan::secrets

#include "Driver.moc"
