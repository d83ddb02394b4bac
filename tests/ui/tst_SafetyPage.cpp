// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "session/BankDirectory.h"
#include "testkit/TestPaths.h"
#include "ui/Resources.h"
#include "ui/Translator.h"
#include "ui/pages/SafetyPage.h"
#include "ui/style/Style.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/ReminderItem.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTest>

using namespace qorgan;
using domain::Language;
using ui::ReminderItem;

class tst_SafetyPage : public QObject
{
    Q_OBJECT

    QFont m_font;
    session::BankDirectory m_directory;

    [[nodiscard]] const domain::BankProfile &bank(QStringView id) const
    {
        return *m_directory.find(id);
    }
    static QStringList shownTitles(const QWidget &page)
    {
        QStringList titles;
        for (const ReminderItem *item : page.findChildren<ReminderItem *>()) {
            if (item->isVisible())
                titles.append(item->accessibleName());
        }
        return titles;
    }

private slots:
    void initTestCase()
    {
        ui::initResources();
        QVERIFY(ui::Style::install(*qApp, ui::Scheme::Light));
        m_font = QApplication::font();
        auto loaded = session::BankDirectory::load(ui::resourceFolder());
        QVERIFY(loaded.has_value());
        m_directory = std::move(*loaded);
    }

    void everyReminderOfTheBank_isListed_data()
    {
        QTest::addColumn<QString>("id");
        auto loaded = session::BankDirectory::load(ui::resourceFolder());
        for (const auto &profile : loaded->banks())
            QTest::newRow(qPrintable(profile.id)) << profile.id;
    }
    void everyReminderOfTheBank_isListed()
    {
        QFETCH(QString, id);
        ui::SafetyPage page(bank(id), m_directory.reminders());
        page.show();
        const auto expected = m_directory.reminders().forProfile(bank(id));
        const QStringList titles = shownTitles(page);
        for (const auto &reminder : expected)
            QVERIFY2(titles.contains(reminder.title.kk), qPrintable(reminder.id));
        for (const auto &statement : bank(id).statements)
            QVERIFY2(titles.contains(statement.title.kk), qPrintable(statement.id));
        QCOMPARE(titles.size(), expected.size() + bank(id).statements.size());
    }

    void activeTriggers_haveAReminderForEveryBank()
    {
        const QJsonObject book =
            QJsonDocument::fromJson(testkit::readFile(testkit::sourcePath(
                                        QStringLiteral("resources/reminders/reminders.json"))))
                .object();
        const QJsonArray words = book.value(QStringLiteral("active_triggers")).toArray();
        QVERIFY(!words.isEmpty());
        for (const auto &word : words) {
            const auto trigger = domain::reminderTriggerFrom(word.toString());
            QVERIFY2(trigger.has_value(), qPrintable(word.toString()));
            for (const auto &profile : m_directory.banks()) {
                const auto found = m_directory.reminders().forTrigger(*trigger, profile);
                QVERIFY2(!found.isEmpty(), qPrintable(profile.id + u' ' + word.toString()));
            }
        }
    }

    void search_findsKazakhWordsTypedWithoutKazakhLetters()
    {
        ui::SafetyPage page(bank(u"freedom"), m_directory.reminders());
        page.show();
        const auto all = shownTitles(page).size();
        page.findChild<QLineEdit *>(QStringLiteral("safetySearch"))
            ->setText(QStringLiteral("ешкимге"));
        const QStringList found = shownTitles(page);
        QVERIFY(!found.isEmpty() && found.size() < all);
        QVERIFY(found.first().contains(QStringLiteral("ешкімге")));
    }

    void search_withoutResult_saysSoAndGoesBack()
    {
        ui::SafetyPage page(bank(u"freedom"), m_directory.reminders());
        page.show();
        auto *search = page.findChild<QLineEdit *>(QStringLiteral("safetySearch"));
        search->setText(QStringLiteral("qqqq"));
        auto *nothing = page.findChild<ui::ListState *>();
        QVERIFY(nothing->isVisible());
        QTest::mouseClick(nothing->findChild<QPushButton *>(QStringLiteral("listStateAction")),
                          Qt::LeftButton);
        QVERIFY(search->text().isEmpty() && !nothing->isVisible());
    }

    void language_changesAtOnce()
    {
        ui::SafetyPage page(bank(u"freedom"), m_directory.reminders());
        page.show();
        const auto reminders = m_directory.reminders().forProfile(bank(u"freedom"));
        page.setLanguage(Language::Russian);
        QVERIFY(shownTitles(page).contains(reminders.first().title.ru));
        page.setLanguage(Language::Kazakh);
        QVERIFY(shownTitles(page).contains(reminders.first().title.kk));
    }

    void page_showsTheReminderOfItsTrigger()
    {
        ui::SafetyPage page(bank(u"kaspi"), m_directory.reminders());
        page.show();
        const auto fitting =
            m_directory.reminders().forTrigger(domain::ReminderTrigger::SafetyPage, bank(u"kaspi"));
        auto *card = page.findChild<QWidget *>(QStringLiteral("reminderCard"));
        QVERIFY(card->isVisible());
        QCOMPARE(card->property("reminderId").toString(), fitting.first().id);
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<qreal>("scale");
        QTest::newRow("kk-small") << Language::Kazakh << 1.0;
        QTest::newRow("ru-small") << Language::Russian << 1.0;
        QTest::newRow("kk-double") << Language::Kazakh << 2.0;
        QTest::newRow("ru-double") << Language::Russian << 2.0;
    }
    void texts_areNeverCut()
    {
        QFETCH(Language, language);
        QFETCH(qreal, scale);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        ui::SafetyPage page(bank(u"freedom"), m_directory.reminders());
        page.setLanguage(language);
        page.resize(800, 480);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTest::qWait(20);
        QCOMPARE(page.size(), QSize(800, 480));
        const QStringList faults = testkit::layoutFaults(page);
        QApplication::setFont(m_font);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(tst_SafetyPage)
#include "tst_SafetyPage.moc"
