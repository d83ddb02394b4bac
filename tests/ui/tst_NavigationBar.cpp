// SPDX-License-Identifier: Apache-2.0
#include "ui/Resources.h"
#include "ui/style/Style.h"
#include "ui/widgets/NavigationBar.h"

#include <QApplication>
#include <QLayout>
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
                          QStringLiteral("Контакты"), QStringLiteral("Настройки"),
                          QStringLiteral("Запросы · 12")};
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

    void row_longerWordLater_standsInMoreRows()
    {
        QWidget window;
        auto *bar = new NavigationBar(&window);
        for (const char *word : {"Operations", "Requests", "Safety"}) {
            const QString text = QString::fromLatin1(word);
            bar->setText(bar->addEntry(text, QStringLiteral("safety")), text, text);
        }
        bar->setFixedWidth(bar->fontMetrics().averageCharWidth() * 60);
        bar->setOrientation(Qt::Horizontal, bar->width());
        const auto rows = [&] {
            bar->layout()->activate();
            QSet<int> tops;
            for (const auto *entry : bar->findChildren<QPushButton *>())
                tops.insert(entry->y());
            return tops.size();
        };
        window.show();
        QCOMPARE(rows(), 1);
        bar->setText(1, QStringLiteral("Requests to the bank and everything it has answered"), {});
        QVERIFY(rows() > 1);
        for (const auto *entry : bar->findChildren<QPushButton *>())
            QVERIFY2(bar->rect().contains(entry->geometry()), qPrintable(entry->text()));
    }

    void column_afterARow_standsInOneColumnAgain()
    {
        QWidget window;
        auto *bar = new NavigationBar(&window);
        for (const char *word : {"Operations", "Safety", "Contacts", "Settings"}) {
            const QString text = QString::fromLatin1(word);
            bar->setText(bar->addEntry(text, QStringLiteral("safety")), text, text);
        }
        const auto placed = [&](Qt::Orientation orientation, QSize size) {
            bar->resize(size);
            bar->setOrientation(orientation, size.width());
            window.show();
            bar->layout()->activate();
            QSet<int> columns;
            for (const auto *entry : bar->findChildren<QPushButton *>())
                columns.insert(entry->x());
            return columns.size();
        };
        QCOMPARE(placed(Qt::Vertical, {240, 600}), 1);
        QCOMPARE(placed(Qt::Horizontal, {3000, 100}), 4);
        QCOMPARE(placed(Qt::Horizontal, {420, 200}), 2);
        QCOMPARE(placed(Qt::Vertical, {240, 600}), 1);
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
