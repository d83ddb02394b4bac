// SPDX-License-Identifier: Apache-2.0
#include "ui/Resources.h"
#include "ui/style/Style.h"
#include "ui/widgets/NavigationBar.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan::ui;

class TestNavigationBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        QVERIFY(Style::install(*qApp, Scheme::Light));
    }

    void row_largeFontInASmallWindow_keepsWholeWords()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
        QWidget window;
        auto *bar = new NavigationBar(&window);
        QStringList words{QStringLiteral("Операции · 12"), QStringLiteral("Безопасность"),
                          QStringLiteral("Контакты")};
        for (const QString &word : words)
            bar->setText(bar->addEntry(word, QStringLiteral("safety")), word, word);
        bar->setFixedWidth(800);
        bar->setOrientation(Qt::Horizontal, bar->width());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const auto *entry : bar->findChildren<QPushButton *>()) {
            QVERIFY2(bar->rect().contains(entry->geometry()), qPrintable(entry->text()));
            QVERIFY(entry->width() >= entry->fontMetrics().horizontalAdvance(entry->text()));
        }
    }

    void entry_pressed_tellsItsNumber()
    {
        NavigationBar bar;
        QSignalSpy chosen(&bar, &NavigationBar::chosen);
        bar.addEntry(QStringLiteral("one"), QStringLiteral("safety"));
        bar.addEntry(QStringLiteral("two"), QStringLiteral("contacts"));
        bar.findChild<QPushButton *>(QStringLiteral("two"))->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }
};

QTEST_MAIN(TestNavigationBar)
#include "tst_NavigationBar.moc"
