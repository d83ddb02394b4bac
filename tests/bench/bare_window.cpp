// SPDX-License-Identifier: Apache-2.0
// The yardstick of script/bench: the least a Qt Widgets program can be, in a window of the same
// size.
#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QWidget window;
    QVBoxLayout layout(&window);
    QLabel label(QStringLiteral("Qorgan"));
    layout.addWidget(&label);
    window.resize(1120, 760); // as ui::MainWindow opens
    window.show();
    return QApplication::exec();
}
