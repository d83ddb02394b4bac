// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "session/BankDirectory.h"
#include "ui/Resources.h"
#include "ui/Translator.h"
#include "ui/pages/EmergencyPage.h"
#include "ui/style/Style.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using domain::EmergencyHelp;
using domain::Language;
using ui::EmergencyPage;

namespace {

const QStringList kGuides{QStringLiteral("phone"), QStringLiteral("card"),
                          QStringLiteral("password"), QStringLiteral("operation"),
                          QStringLiteral("call")};

} // namespace

class tst_EmergencyPage : public QObject
{
    Q_OBJECT

    QFont m_font;
    session::BankDirectory m_directory;
    std::unique_ptr<EmergencyPage> m_page;

    void show(QStringView bank, EmergencyPage::Pages pages, Language language = Language::English)
    {
        m_page = std::make_unique<EmergencyPage>(*m_directory.find(bank), m_directory.reminders(),
                                                 m_directory.emergencies(), pages);
        m_page->setLanguage(language);
        m_page->show();
    }
    [[nodiscard]] QWidget *guide(const QString &id) const
    {
        return m_page->findChild<QWidget *>(QStringLiteral("guide_") + id);
    }
    void clickTitle(const QString &id)
    {
        QTest::mouseClick(guide(id)->findChild<QPushButton *>(QStringLiteral("guideTitle")),
                          Qt::LeftButton);
    }
    [[nodiscard]] bool isOpen(const QString &id) const
    {
        return guide(id)->findChild<QWidget *>(QStringLiteral("guideSteps"))->isVisible();
    }
    [[nodiscard]] QStringList texts(const char *name) const
    {
        QStringList found;
        for (const QLabel *label : m_page->findChildren<QLabel *>(QLatin1String(name)))
            found.append(label->text());
        return found;
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
    void cleanup() { m_page.reset(); }

    void numbers_areThoseOfTheBank()
    {
        show(u"freedom", EmergencyPage::Pages::Closed);
        QVERIFY(texts("contactValue").contains(QStringLiteral("595")));
        m_page->setBank(*m_directory.find(u"alatau"), m_directory.reminders());
        QVERIFY(texts("contactValue").contains(QStringLiteral("7711")));
        QVERIFY(!texts("contactValue").contains(QStringLiteral("595")));
        QVERIFY(texts("guideStep").join(u'\n').contains(QStringLiteral("7711")));
    }

    void guides_eachBank_areThereWithItsNumbers()
    {
        for (const auto &bank : m_directory.banks()) {
            show(bank.id, EmergencyPage::Pages::Closed);
            for (const QString &id : kGuides)
                QVERIFY2(guide(id) != nullptr && !isOpen(id), qPrintable(id));
            for (const QString &step : texts("guideStep"))
                QVERIFY2(!step.contains(u'{'), qPrintable(step));
        }
    }

    void guide_clicked_showsItsStepsAlone()
    {
        show(u"demo", EmergencyPage::Pages::Closed);
        clickTitle(QStringLiteral("phone"));
        QVERIFY(isOpen(QStringLiteral("phone")));
        clickTitle(QStringLiteral("call"));
        QVERIFY(isOpen(QStringLiteral("call")) && !isOpen(QStringLiteral("phone")));
        clickTitle(QStringLiteral("call"));
        QVERIFY(!isOpen(QStringLiteral("call")));
        m_page->open(QStringLiteral("card"));
        QVERIFY(isOpen(QStringLiteral("card")));
    }

    void guide_byKeyboard_opens()
    {
        show(u"demo", EmergencyPage::Pages::Closed);
        auto *title =
            guide(QStringLiteral("card"))->findChild<QPushButton *>(QStringLiteral("guideTitle"));
        title->setFocus();
        QTest::keyClick(title, Qt::Key_Space);
        QVERIFY(isOpen(QStringLiteral("card")));
    }

    void help_onlyWhereThePagesAreOpen()
    {
        show(u"demo", EmergencyPage::Pages::Closed);
        QVERIFY(m_page->findChildren<QPushButton *>(QStringLiteral("guideHelp")).isEmpty());
        show(u"demo", EmergencyPage::Pages::Open);
        QSignalSpy asked(m_page.get(), &EmergencyPage::helpRequested);
        clickTitle(QStringLiteral("operation"));
        const auto buttons = guide(QStringLiteral("operation"))
                                 ->findChildren<QPushButton *>(QStringLiteral("guideHelp"));
        QCOMPARE(buttons.size(), 2);
        // Once they have their places.
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTest::qWait(20);
        for (QPushButton *button : buttons)
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).first().value<EmergencyHelp>(), EmergencyHelp::Operations);
        QCOMPARE(asked.at(1).first().value<EmergencyHelp>(), EmergencyHelp::Requests);
    }

    void contacts_canBeAskedFor()
    {
        show(u"kaspi", EmergencyPage::Pages::Closed);
        QSignalSpy asked(m_page.get(), &EmergencyPage::contactsRequested);
        QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("allContactsButton")),
                          Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("guide");
        for (const QString &id : kGuides) {
            QTest::newRow(qPrintable(id + QStringLiteral("-kk"))) << Language::Kazakh << id;
            QTest::newRow(qPrintable(id + QStringLiteral("-ru"))) << Language::Russian << id;
        }
    }
    void texts_areNeverCut()
    {
        QFETCH(Language, language);
        QFETCH(QString, guide);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        show(u"demo", EmergencyPage::Pages::Open, language);
        m_page->resize(800, 480);
        m_page->open(guide);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTest::qWait(20);
        const QStringList faults = testkit::layoutFaults(*m_page);
        QApplication::setFont(m_font);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(tst_EmergencyPage)
#include "tst_EmergencyPage.moc"
