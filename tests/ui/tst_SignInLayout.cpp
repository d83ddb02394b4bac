// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/ClosingPage.h"
#include "ui/pages/ConnectionPage.h"
#include "ui/pages/FirstRunPage.h"
#include "ui/pages/LogoutPage.h"
#include "ui/pages/NewPasswordPage.h"
#include "ui/pages/PasswordPage.h"
#include "ui/pages/PhonePage.h"
#include "ui/pages/PolicyPage.h"
#include "ui/pages/RegistrationPage.h"
#include "ui/pages/SessionKeyPage.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/StartingPage.h"
#include "ui/pages/UnlockPage.h"
#include "ui/pages/VaultChoicePage.h"
#include "ui/widgets/ChoiceButton.h"
#include "ui/widgets/HeaderBar.h"
#include "ui/widgets/StatementCheck.h"

#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::PageCase;

namespace {

QList<domain::Device> devices()
{
    const QDateTime day(QDate(2026, 2, 20), QTime(6, 30), Qt::UTC);
    return {{QStringLiteral("d1"), QStringLiteral("Аспан-ноутбук"), day, day, true, true},
            {QStringLiteral("d2"), QStringLiteral("Windows, кеңсе компьютері №14"), day, day, true,
             false},
            {QStringLiteral("d3"), {}, day, day, false, false}};
}

domain::ConnectionFacts facts()
{
    domain::ConnectionFacts facts;
    facts.address = QStringLiteral("api.demo.qorgan.example:8443");
    facts.at = QDateTime(QDate(2026, 3, 2), QTime(8, 55), Qt::UTC);
    facts.protocol = QStringLiteral("TLS 1.3");
    facts.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts.keyBits = 256;
    facts.pins = domain::PinState::Live;
    facts.pinsExpireAt = QDateTime(QDate(2027, 1, 31), QTime(0, 0), Qt::UTC);
    const QDateTime from(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (const char *owner : {"api.demo.qorgan.example", "Qorgan Sandbox Authority"}) {
        facts.chain.append({QLatin1String(owner),
                            QStringLiteral("Qorgan Sandbox Authority"),
                            from,
                            from.addYears(2),
                            QByteArray("0123456789abcdef").repeated(4),
                            {}});
    }
    return facts;
}

/// Every page of the way in and out, by name.
QList<std::pair<QString, std::function<QWidget *(PageCase &)>>> pages()
{
    const auto firstRun = [](FirstRunPage::Step step) {
        return [step](PageCase &place) -> QWidget * {
            auto *page = new FirstRunPage(place.context());
            if (step != FirstRunPage::Step::Language)
                page->showStep(step);
            return page;
        };
    };
    return {
        {QStringLiteral("language"), firstRun(FirstRunPage::Step::Language)},
        {QStringLiteral("computer"), firstRun(FirstRunPage::Step::Computer)},
        {QStringLiteral("foreign"), firstRun(FirstRunPage::Step::ForeignAdvice)},
        {QStringLiteral("bank"), firstRun(FirstRunPage::Step::Bank)},
        {QStringLiteral("unconnected"),
         [](PageCase &place) -> QWidget * {
             auto *page = new FirstRunPage(place.context());
             page->showStep(FirstRunPage::Step::Bank);
             testkit::part<QPushButton>(*page, QStringLiteral("bank_freedom")).click();
             return page;
         }},
        {QStringLiteral("policy"),
         [](PageCase &place) -> QWidget * {
             return new PolicyPage(place.context(), place.demo());
         }},
        {QStringLiteral("starting"),
         [](PageCase &place) -> QWidget * {
             auto *page = new StartingPage(place.context(), StartingPage::What::Opening);
             page->showFailure({base::ErrorCode::SandboxNotStarted, {}});
             return page;
         }},
        {QStringLiteral("phone"),
         [](PageCase &place) -> QWidget * {
             return new PhonePage(place.context(), *place.session,
                                  {QStringLiteral("+7 701 123 45 67")});
         }},
        {QStringLiteral("phone-refused"),
         [](PageCase &place) -> QWidget * {
             auto *page = new PhonePage(place.context(), *place.session,
                                        {QStringLiteral("+7 701 123 45 67")});
             page->showError({base::ErrorCode::PinsExpired, {}});
             return page;
         }},
        {QStringLiteral("forgotten"),
         [](PageCase &place) -> QWidget * {
             return new PhonePage(
                 place.context(), *place.session,
                 {QStringLiteral("+7 701 123 45 67"), domain::KeyPurpose::PasswordChange});
         }},
        {QStringLiteral("key"),
         [](PageCase &place) -> QWidget * {
             for (int i = 0; i < 2; ++i)
                 (void)testkit::waitFor(place.session->signIn().requestKey(
                     QStringLiteral("+77011234567"), domain::Language::Kazakh, {}));
             return new SessionKeyPage(place.context(), place.demo(), place.session->signIn().key(),
                                       SessionKeyPage::WayBack::ChangeNumber);
         }},
        {QStringLiteral("newpassword"),
         [](PageCase &place) -> QWidget * {
             place.confirmKey(domain::KeyPurpose::PasswordChange);
             auto *page = new NewPasswordPage(place.context(), *place.session,
                                              NewPasswordPage::Purpose::Forgotten);
             page->showError({base::ErrorCode::BirthDateWrong, {}, std::nullopt, 2});
             return page;
         }},
        {QStringLiteral("changepassword"),
         [](PageCase &place) -> QWidget * {
             auto *page = new NewPasswordPage(place.context(), *place.session,
                                              NewPasswordPage::Purpose::Change);
             page->showError({base::ErrorCode::PasswordUnchanged, {}});
             return page;
         }},
        {QStringLiteral("keychain"),
         [](PageCase &place) -> QWidget * {
             return new VaultChoicePage(place.context(), *place.session,
                                        {base::ErrorCode::KeychainUnavailable, {}});
         }},
        {QStringLiteral("oldpassword"),
         [](PageCase &place) -> QWidget * {
             return new VaultChoicePage(place.context(), *place.session,
                                        {base::ErrorCode::VaultOldPassword, {}});
         }},
        {QStringLiteral("foreignsecret"),
         [](PageCase &place) -> QWidget * {
             return new VaultChoicePage(place.context(), *place.session,
                                        {base::ErrorCode::DeviceSecretMissing, {}});
         }},
        {QStringLiteral("diskfull"),
         [](PageCase &place) -> QWidget * {
             return new VaultChoicePage(place.context(), *place.session,
                                        {base::ErrorCode::DiskFull, {}});
         }},
        {QStringLiteral("settings"),
         [](PageCase &place) -> QWidget * {
             place.bank->knownDevices = devices();
             auto *page = new SettingsPage(place.context(), *place.session);
             page->setLanguage(place.settings->language());
             return page;
         }},
        {QStringLiteral("connection"),
         [](PageCase &place) -> QWidget * {
             place.bank->facts = facts();
             auto *page = new ConnectionPage(place.context(), *place.session);
             page->setLanguage(place.settings->language());
             return page;
         }},
        {QStringLiteral("expiredpins"),
         [](PageCase &place) -> QWidget * {
             place.bank->facts = facts();
             place.bank->facts->pins = domain::PinState::Expired;
             place.bank->facts->refused = base::ErrorCode::PinsExpired;
             auto *page = new ConnectionPage(place.context(), *place.session);
             page->setLanguage(place.settings->language());
             return page;
         }},
        {QStringLiteral("registration"),
         [](PageCase &place) -> QWidget * {
             place.confirmKey();
             auto *page = new RegistrationPage(place.context(), *place.session);
             page->showError({base::ErrorCode::OwnNumberStatementMissing, {}});
             return page;
         }},
        {QStringLiteral("password"),
         [](PageCase &place) -> QWidget * {
             place.confirmKey();
             auto *page = new PasswordPage(place.context(), *place.session);
             page->showError({base::ErrorCode::PasswordWrong, {}, std::nullopt, 2});
             return page;
         }},
        {QStringLiteral("unlock"),
         [](PageCase &place) -> QWidget * {
             return new UnlockPage(place.context(), *place.session);
         }},
        {QStringLiteral("unlock-left"),
         [](PageCase &place) -> QWidget * {
             auto *page =
                 new UnlockPage(place.context(), *place.session, session::AutoLock::Reason::Idle);
             page->showError({base::ErrorCode::VaultWrongPassword, {}, std::nullopt, 2});
             return page;
         }},
        {QStringLiteral("logout"),
         [](PageCase &place) -> QWidget * {
             return new LogoutPage(place.context(), *place.session, LogoutPage::Begin::Ask);
         }},
        {QStringLiteral("closing"),
         [](PageCase &place) -> QWidget * {
             return new ClosingPage(place.context(), *place.session);
         }},
    };
}

QString nameOf(const QWidget *widget)
{
    return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
}

int longestWord(const QFontMetrics &metrics, const QString &text)
{
    int longest = 0;
    for (const auto &word : text.split(QRegularExpression(QStringLiteral("\\s+"))))
        longest = qMax(longest, metrics.horizontalAdvance(word));
    return longest;
}

QString labelFault(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    if (!label.wordWrap()) {
        return label.sizeHint().width() > label.width() ? QStringLiteral("is cut at the side")
                                                        : QString();
    }
    if (longestWord(label.fontMetrics(), label.text()) > label.contentsRect().width())
        return QStringLiteral("has a word wider than itself: ") + label.text();
    if (label.heightForWidth(label.width()) > label.height())
        return QStringLiteral("is cut below: ") + label.text();
    return {};
}

QString textFault(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return labelFault(*label);
    const bool wraps = qobject_cast<const ChoiceButton *>(&widget) != nullptr
                       || qobject_cast<const StatementCheck *>(&widget) != nullptr;
    if (wraps && widget.heightForWidth(widget.width()) > widget.height())
        return QStringLiteral("is cut below");
    if (const auto *button = qobject_cast<const QPushButton *>(&widget)) {
        const int needed = wraps ? button->minimumSizeHint().width()
                                 : button->fontMetrics().horizontalAdvance(button->text()) + 8;
        if (needed > button->width())
            return QStringLiteral("is cut at the side: ") + button->text();
    }
    return {};
}

/// What is cut or lies outside its parent, a line each.
QStringList faultsOf(const QWidget &window)
{
    QStringList faults;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const QString fault = textFault(*widget); !fault.isEmpty())
            faults.append(nameOf(widget) + QStringLiteral(" ") + fault);
        const auto *parent = widget->parentWidget();
        const bool scrolled = qobject_cast<const QScrollArea *>(parent->parentWidget()) != nullptr;
        const QRect room =
            scrolled ? parent->rect().adjusted(0, 0, 0, QWIDGETSIZE_MAX) : parent->rect();
        if (!widget->size().isEmpty() && !room.contains(widget->geometry()))
            faults.append(nameOf(widget) + QStringLiteral(" lies outside ") + nameOf(parent));
    }
    return faults;
}

void savePicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("QORGAN_PICTURES");
    if (!folder.isEmpty())
        window.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace

/// No text of the pages of the way in and out is cut, in any language, at any size.
class TestSignInLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initResources();
        const bool dark = qEnvironmentVariableIsSet("QORGAN_DARK");
        QVERIFY(Style::install(*qApp, dark ? Scheme::Dark : Scheme::Light));
        m_font = QApplication::font();
    }

    void page_atAnySize_showsWholeTexts_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        const std::pair<const char *, domain::Language> languages[] = {
            {"kk", domain::Language::Kazakh}, {"ru", domain::Language::Russian}};
        int index = 0;
        for (const auto &entry : pages()) {
            for (const auto &[tag, language] : languages) {
                const QByteArray name = entry.first.toUtf8() + '-' + tag;
                QTest::newRow((name + "-usual").constData())
                    << index << static_cast<int>(language) << QSize(1120, 760) << 1.0;
                QTest::newRow((name + "-small").constData())
                    << index << static_cast<int>(language) << QSize(800, 600) << 1.0;
                QTest::newRow((name + "-double").constData())
                    << index << static_cast<int>(language) << QSize(800, 600) << 2.0;
            }
            ++index;
        }
    }

    void page_atAnySize_showsWholeTexts()
    {
        QFETCH(int, page);
        QFETCH(int, language);
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        QFont font = m_font;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        PageCase place(static_cast<domain::Language>(language));
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins({});
        layout->setSpacing(0);
        auto *header = new HeaderBar(*place.settings, place.clock, &window);
        header->setBank(&place.demo(), place.session.get());
        layout->addWidget(header);
        layout->addWidget(pages()[page].second(place), 1);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTest::qWait(1);
        savePicture(window, QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(window.size(), size);
        const QStringList faults = faultsOf(window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void page_everyControl_isNamedForEveryone_data()
    {
        QTest::addColumn<int>("page");
        int index = 0;
        for (const auto &entry : pages())
            QTest::newRow(entry.first.toUtf8().constData()) << index++;
    }

    void page_everyControl_isNamedForEveryone()
    {
        QFETCH(int, page);
        PageCase place(domain::Language::Kazakh);
        const std::unique_ptr<QWidget> shown(pages()[page].second(place));
        shown->show();
        QStringList unnamed;
        for (const auto *control : shown->findChildren<QWidget *>()) {
            const bool reachable = control->isVisible() && control->focusPolicy() & Qt::TabFocus;
            if (reachable
                && (control->objectName().isEmpty() || control->accessibleName().isEmpty()
                    || control->accessibleDescription().isEmpty()))
                unnamed.append(nameOf(control));
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }

private:
    QFont m_font;
};

QTEST_MAIN(TestSignInLayout)
#include "tst_SignInLayout.moc"
