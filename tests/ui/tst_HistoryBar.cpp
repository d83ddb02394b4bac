// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "ui/Translator.h"
#include "ui/style/Style.h"
#include "ui/widgets/HistoryBar.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using domain::Language;
using session::Connection;
using vault::HistoryLeft;

class tst_HistoryBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void left_nothing_isNotVisible();
    void state_saysWhatIsHere_data();
    void state_saysWhatIsHere();
    void button_asksForTheOther();
    void language_changesAtOnce();

private:
    void show(const HistoryLeft &left)
    {
        m_history.update(left);
        QVERIFY(m_bar->isVisible());
    }
    [[nodiscard]] QString text() const
    {
        return m_bar->findChild<QLabel *>(QStringLiteral("historyText"))->text();
    }
    [[nodiscard]] QPushButton *button() const
    {
        return m_bar->findChild<QPushButton *>(QStringLiteral("historyPause"));
    }

    session::History m_history;
    Connection m_connection;
    ui::Translator m_translator;
    std::unique_ptr<QWidget> m_window;
    ui::HistoryBar *m_bar = nullptr;
};

void tst_HistoryBar::init()
{
    m_translator.setLanguage(Language::Russian);
    m_window = std::make_unique<QWidget>();
    m_bar = new ui::HistoryBar(m_history, m_connection, m_window.get());
    m_bar->setLanguage(Language::Russian);
    m_window->show();
    m_connection.update(Connection::State::Online);
}

void tst_HistoryBar::cleanup()
{
    m_window.reset();
    m_history.update(std::nullopt);
}

void tst_HistoryBar::left_nothing_isNotVisible()
{
    QVERIFY(!m_bar->isVisible());
    show({QStringLiteral("p"), 500, 1'200, false});
    m_history.update(std::nullopt);
    QVERIFY(!m_bar->isVisible());
}

void tst_HistoryBar::state_saysWhatIsHere_data()
{
    QTest::addColumn<bool>("online");
    QTest::addColumn<bool>("paused");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("online") << true << false << QStringLiteral("Более ранние операции загружаются");
    QTest::newRow("offline") << false << false
                             << QStringLiteral("Более ранние операции загрузятся");
    QTest::newRow("paused") << true << true << QStringLiteral("Более ранние операции отложены");
    QTest::newRow("paused, offline")
        << false << true << QStringLiteral("Более ранние операции отложены");
}

void tst_HistoryBar::state_saysWhatIsHere()
{
    QFETCH(const bool, online);
    QFETCH(const bool, paused);
    QFETCH(const QString, beginning);
    m_connection.update(online ? Connection::State::Online : Connection::State::Offline);
    show({QStringLiteral("p"), 12'500, 1'000'000, paused});
    QVERIFY2(text().startsWith(beginning), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("12\u00a0500")), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("1\u00a0000\u00a0000")), qPrintable(text()));
    const auto *progress = m_bar->findChild<QProgressBar *>(QStringLiteral("historyProgress"));
    QCOMPARE(progress->value(), 12);
    QCOMPARE(progress->accessibleName(), text());
}

void tst_HistoryBar::button_asksForTheOther()
{
    QSignalSpy asked(m_bar, &ui::HistoryBar::pauseRequested);
    show({QStringLiteral("p"), 500, 1'200, false});
    QTest::mouseClick(button(), Qt::LeftButton);
    show({QStringLiteral("p"), 500, 1'200, true});
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QCOMPARE(asked, (QList<QVariantList>{{true}, {false}}));
}

void tst_HistoryBar::language_changesAtOnce()
{
    show({QStringLiteral("p"), 500, 1'200, false});
    m_translator.setLanguage(Language::Kazakh);
    m_bar->setLanguage(Language::Kazakh);
    QVERIFY2(text().contains(QStringLiteral("операциялар")), qPrintable(text()));
}

QTEST_MAIN(tst_HistoryBar)
#include "tst_HistoryBar.moc"
