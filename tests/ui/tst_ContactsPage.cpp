// SPDX-License-Identifier: Apache-2.0
#include "LayoutFaults.h"
#include "session/BankDirectory.h"
#include "ui/Resources.h"
#include "ui/Translator.h"
#include "ui/pages/ContactsPage.h"
#include "ui/style/Style.h"
#include "ui/widgets/ContactCard.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace qorgan;
using domain::Language;

class tst_ContactsPage : public QObject
{
    Q_OBJECT

    QFont m_font;
    session::BankDirectory m_directory;

    [[nodiscard]] const domain::BankProfile &bank(QStringView id) const
    {
        return *m_directory.find(id);
    }
    static QPushButton *button(const QWidget &page, const char *name)
    {
        auto *found = page.findChild<QPushButton *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    static QStringList values(const QWidget &page)
    {
        QStringList shown;
        for (const QLabel *label : page.findChildren<QLabel *>(QStringLiteral("contactValue")))
            shown.append(label->text());
        return shown;
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

    void freedomsContacts_areShown()
    {
        ui::ContactsPage page(bank(u"freedom"), m_directory.reminders());
        page.show();
        QVERIFY(values(page).contains(QStringLiteral("595")));
        QVERIFY(values(page).contains(QStringLiteral("security@bankffin.kz")));
    }

    void contact_isCopied()
    {
        ui::ContactsPage page(bank(u"freedom"), m_directory.reminders());
        page.show();
        const auto *card = page.findChild<ui::ContactCard *>();
        QPushButton *copy = button(*card, "copyContact");
        const QString before = copy->text();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 card->findChild<QLabel *>(QStringLiteral("contactValue"))->text());
        QVERIFY(copy->text() != before);
    }

    void site_isOpenedOnlyAfterItWasShownInFull_data()
    {
        QTest::addColumn<QString>("id");
        auto loaded = session::BankDirectory::load(ui::resourceFolder());
        for (const auto &profile : loaded->banks())
            QTest::newRow(qPrintable(profile.id)) << profile.id;
    }
    void site_isOpenedOnlyAfterItWasShownInFull()
    {
        QFETCH(QString, id);
        ui::ContactsPage page(bank(id), m_directory.reminders());
        QList<QUrl> opened;
        page.setSiteOpener([&](const QUrl &url) {
            opened.append(url);
            return true;
        });
        page.show();
        auto *card = page.findChild<QWidget *>(QStringLiteral("siteCard"));
        auto *reminder = card->findChild<QWidget *>(QStringLiteral("reminderCard"));
        QVERIFY(!reminder->isVisible());
        QTest::mouseClick(button(page, "openSite"), Qt::LeftButton);
        QVERIFY(opened.isEmpty());
        QVERIFY(reminder->isVisible());
        const auto fitting =
            m_directory.reminders().forTrigger(domain::ReminderTrigger::BankSiteOpened, bank(id));
        QCOMPARE(reminder->property("reminderId").toString(), fitting.first().id);
        QCOMPARE(QUrl(card->findChild<QLabel *>(QStringLiteral("siteAddress"))->text()),
                 bank(id).site);
        QTest::mouseClick(button(page, "openSiteConfirm"), Qt::LeftButton);
        QCOMPARE(opened, QList<QUrl>{bank(id).site});
    }

    void site_canBeLeftClosed()
    {
        ui::ContactsPage page(bank(u"kaspi"), m_directory.reminders());
        page.setSiteOpener([](const QUrl &) {
            qFatal("opened");
            return true;
        });
        page.show();
        QTest::mouseClick(button(page, "openSite"), Qt::LeftButton);
        QTest::mouseClick(button(page, "openSiteCancel"), Qt::LeftButton);
        QVERIFY(button(page, "openSite")->isVisible());
        QVERIFY(!button(page, "openSiteConfirm")->isVisible());
    }

    void browserThatDoesNotStart_isSaid()
    {
        ui::ContactsPage page(bank(u"kaspi"), m_directory.reminders());
        page.setSiteOpener([](const QUrl &) { return false; });
        page.show();
        QTest::mouseClick(button(page, "openSite"), Qt::LeftButton);
        QTest::mouseClick(button(page, "openSiteConfirm"), Qt::LeftButton);
        const auto *outcome = page.findChild<QLabel *>(QStringLiteral("siteOutcome"));
        QVERIFY(outcome->isVisible());
        QVERIFY(outcome->text().contains(QStringLiteral("yourself")));
    }

    void otherBank_replacesTheContacts()
    {
        ui::ContactsPage page(bank(u"freedom"), m_directory.reminders());
        page.setBank(bank(u"alatau"), m_directory.reminders());
        page.show();
        QVERIFY(!values(page).contains(QStringLiteral("595")));
        QVERIFY(values(page).contains(QStringLiteral("7711")));
    }

    void page_showsTheReminderOfItsTrigger()
    {
        ui::ContactsPage page(bank(u"demo"), m_directory.reminders());
        page.show();
        const auto fitting = m_directory.reminders().forTrigger(
            domain::ReminderTrigger::ContactsPage, bank(u"demo"));
        bool shown = false;
        for (const QWidget *card : page.findChildren<QWidget *>(QStringLiteral("reminderCard"))) {
            shown = shown
                    || (card->isVisible()
                        && card->property("reminderId").toString() == fitting.first().id);
        }
        QVERIFY(shown);
    }

    void texts_areNeverCut_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("id");
        QTest::addColumn<qreal>("scale");
        for (const char *id : {"freedom", "kaspi", "alatau", "carsharing", "demo"}) {
            const QString name = QString::fromLatin1(id);
            QTest::newRow(qPrintable(name + QStringLiteral("-kk")))
                << Language::Kazakh << name << 1.0;
            QTest::newRow(qPrintable(name + QStringLiteral("-kk-double")))
                << Language::Kazakh << name << 2.0;
            QTest::newRow(qPrintable(name + QStringLiteral("-ru-double")))
                << Language::Russian << name << 2.0;
        }
    }
    void texts_areNeverCut()
    {
        QFETCH(Language, language);
        QFETCH(QString, id);
        QFETCH(qreal, scale);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        ui::ContactsPage page(bank(id), m_directory.reminders());
        page.setLanguage(language);
        page.resize(800, 480);
        page.show();
        button(page, "openSite")->click();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTest::qWait(20);
        QCOMPARE(page.size(), QSize(800, 480));
        const QStringList faults = testkit::layoutFaults(page);
        QApplication::setFont(m_font);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(tst_ContactsPage)
#include "tst_ContactsPage.moc"
