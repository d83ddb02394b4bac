// SPDX-License-Identifier: Apache-2.0
#include "Legs.h"

#include "CardSteps.h"
#include "CaseSteps.h"
#include "CommandSteps.h"
#include "ExportSteps.h"
#include "Steps.h"
#include "testkit/PlainTextScan.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>

namespace qorgan::tour {

using journey::StepFailed;
using std::chrono::seconds;

namespace {

void walkFirstRun(Tour &tour)
{
    see(tour, "firstRunPage");
    tour.shoot(QStringLiteral("first-run-language"));
    click(tour, "languageKk");
    see(tour, "computerOwn");
    tour.shoot(QStringLiteral("whose-computer"));
    click(tour, "computerForeign");
    see(tour, "goOnButton");
    tour.shoot(QStringLiteral("foreign-advice"));
    click(tour, "backButton");
    click(tour, "computerOwn");
    see(tour, "bank_demo");
    tour.shoot(QStringLiteral("choose-bank"));
    click(tour, "bank_freedom");
    tour.shoot(QStringLiteral("bank-without-connection"));
    click(tour, "bankContactsButton");
    see(tour, "contactsPage");
    tour.shoot(QStringLiteral("contacts-of-freedom"));
    const QString contacts = tour.window().everythingVisible();
    tour.require(contacts.contains(QStringLiteral("595"))
                     && contacts.contains(QStringLiteral("security@bankffin.kz")),
                 QStringLiteral("595 and security@bankffin.kz are reachable before sign-in"));
    click(tour, "openSite");
    tour.shoot(QStringLiteral("opening-the-banks-site"));
    click(tour, "openSiteCancel");
    click(tour, "infoBackButton");
    click(tour, "backButton");
    click(tour, "bank_demo");
}

void walkPolicy(Tour &tour)
{
    see(tour, "policyPage");
    tour.shoot(QStringLiteral("policy"));
    click(tour, "refuseButton");
    see(tour, "firstRunPage");
    tour.shoot(QStringLiteral("policy-refused"));
    tour.require(!QFile::exists(tour.stage().dataDir + QStringLiteral("/preferences.json")),
                 QStringLiteral("a refusal leaves nothing"));
    click(tour, "computerOwn");
    click(tour, "bank_demo");
    click(tour, "acceptButton");
}

void walkPhone(Tour &tour)
{
    see(tour, "phonePage");
    tour.shoot(QStringLiteral("phone"));
    tour.window().type(QStringLiteral("phoneField"), QStringLiteral("+4930901820"));
    click(tour, "sendKeyButton");
    see(tour, "errorBanner");
    tour.shoot(QStringLiteral("phone-foreign"));
    tour.window().replace(QStringLiteral("phoneField"), tour.stage().phone.mid(2));
    const QString shown = tour.window().textOf(QStringLiteral("phoneField"));
    tour.require(shown.startsWith(QStringLiteral("+7 7")) || shown.startsWith(QStringLiteral("7")),
                 QStringLiteral("the number is formatted as typed"));
}

void walkKey(Tour &tour)
{
    const auto before = tour.smsCount();
    click(tour, "sendKeyButton");
    see(tour, "sessionKeyPage");
    const QString firstKey = tour.newestKey(before);
    tour.shoot(QStringLiteral("session-key"));
    const QString wrong =
        firstKey == QStringLiteral("000000") ? QStringLiteral("111111") : QStringLiteral("000000");
    tour.window().type(QStringLiteral("sessionKeyField"), wrong);
    click(tour, "confirmKeyButton");
    see(tour, "errorBanner");
    tour.shoot(QStringLiteral("session-key-wrong"));

    const auto sent = tour.smsCount();
    tour.window().waitUntil(
        QStringLiteral("another key may be asked for"),
        [&] { return tour.window().see(QStringLiteral("resendButton"))->isEnabled(); },
        seconds(60));
    click(tour, "resendButton");
    const QString key = tour.newestKey(sent);
    see(tour, "noSmsHelp");
    tour.shoot(QStringLiteral("session-key-delayed"));
    tour.window().retype(QStringLiteral("sessionKeyField"), key);
    tour.window().press(Qt::Key_Return);
}

void walkRegistration(Tour &tour)
{
    see(tour, "registrationPage");
    tour.shoot(QStringLiteral("registration"));
    auto &window = tour.window();
    window.type(QStringLiteral("nameField"), QStringLiteral("Әйгерім Сәрсенова"));
    window.type(QStringLiteral("birthDay"), QStringLiteral("17"));
    window.type(QStringLiteral("birthMonth"), QStringLiteral("05"));
    window.type(QStringLiteral("birthYear"), QStringLiteral("2015"));
    window.type(QStringLiteral("passwordField"), QStringLiteral("123456"));
    window.type(QStringLiteral("passwordRepeatField"), QStringLiteral("123456"));
    click(tour, "registerButton");
    see(tour, "errorBanner");
    tour.shoot(QStringLiteral("registration-faults"));
    tour.require(window.textOf(QStringLiteral("nameField")) == QStringLiteral("Әйгерім Сәрсенова"),
                 QStringLiteral("nothing typed is lost"));
    window.replace(QStringLiteral("birthYear"), QStringLiteral("1990"));
    window.retype(QStringLiteral("passwordField"), tour.stage().password);
    window.retype(QStringLiteral("passwordRepeatField"), tour.stage().password);
    click(tour, "ownNumberCheck");
    tour.shoot(QStringLiteral("registration-filled"));
    click(tour, "registerButton");
    see(tour, "homePage", seconds(60));
}

/// How many bars the chart of the month has.
qsizetype bars(Tour &tour)
{
    return tour.window()
        .see(QStringLiteral("monthChart"))
        ->findChildren<QWidget *>(QStringLiteral("categoryRow"))
        .size();
}

void walkHome(Tour &tour)
{
    auto &window = tour.window();
    window.waitUntil(
        QStringLiteral("accounts and spending are there"),
        [&] { return window.sees(QStringLiteral("accountRow")) && bars(tour) > 3; }, seconds(30));
    tour.shoot(QStringLiteral("home"));
    click(tour, "accountDetailsButton");
    click(tour, "copyIban");
    tour.require(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("KZ"))
                     && QGuiApplication::clipboard()->text().size() == 20,
                 QStringLiteral("the account's number is copied without blanks"));
    tour.shoot(QStringLiteral("home-account"));
    click(tour, "accountDetailsButton");
    const QString month = window.textOf(QStringLiteral("monthName"));
    click(tour, "earlierMonth");
    window.waitUntil(QStringLiteral("the month before has its bars"), [&] {
        return window.textOf(QStringLiteral("monthName")) != month && bars(tour) > 3;
    });
    tour.shoot(QStringLiteral("home-earlier-month"));
    toOperations(tour);
}

void walkOperations(Tour &tour)
{
    tour.window().waitUntil(
        QStringLiteral("the list fills"), [&] { return tour.operationRows() >= 100; }, seconds(30));
    tour.shoot(QStringLiteral("operations"));
    click(tour, "filterDeclined");
    tour.window().waitUntil(QStringLiteral("only declined ones are left"),
                            [&] { return tour.operationRows() < 100; });
    tour.chooseOperation(0);
    see(tour, "declineReason");
    tour.shoot(QStringLiteral("operation-declined"));
    click(tour, "filterAll");
    // The list writes «Қызылорда»; a Russian keyboard has no қ.
    tour.window().type(QStringLiteral("search"), QStringLiteral("кызылорда"));
    tour.window().waitUntil(QStringLiteral("the search finds what is written in Kazakh"), [&] {
        const int rows = tour.operationRows();
        return rows > 0 && rows < 100;
    });
    tour.shoot(QStringLiteral("operations-search"));
    tour.window().replace(QStringLiteral("search"), QString());
}

void walkNotice(Tour &tour, testkit::SandboxBank &bank)
{
    click(tour, "safetyEntry");
    see(tour, "safetyPage");
    tour.shoot(QStringLiteral("safety"));
    const auto before = tour.program().notices().size();
    QElapsedTimer passed;
    passed.start();
    const auto emitted =
        bank.control(QStringLiteral("/operations"),
                     {{QStringLiteral("phone"), tour.stage().phone},
                      {QStringLiteral("merchant"),
                       QJsonObject{{QStringLiteral("name"), QStringLiteral("Ұлытау дүкені")}}},
                      {QStringLiteral("amount"),
                       QJsonObject{{QStringLiteral("minor"), -765400},
                                   {QStringLiteral("currency"), QStringLiteral("KZT")}}}});
    tour.require(emitted.status == 200,
                 QStringLiteral("staff emits an operation (%1)").arg(emitted.status));
    tour.window().waitUntil(
        QStringLiteral("a notice is raised within 2 s"),
        [&] { return tour.program().notices().size() > before; }, seconds(2));
    see(tour, "noticeBar");
    tour.shoot(QStringLiteral("notice-on-another-page"));
    const auto notice = tour.program().notices().last();
    tour.require(!notice.title.isEmpty() && !notice.body.isEmpty()
                     && !(notice.title + notice.body).contains(QStringLiteral("7 654"))
                     && !(notice.title + notice.body).contains(QStringLiteral("7654")),
                 QStringLiteral("the desktop notice holds no amount"));
    click(tour, "noticeAction");
    see(tour, "operationsPage");
    tour.shoot(QStringLiteral("operations-new"));

    tour.program().window().showMinimized();
    const auto minimised = tour.program().notices().size();
    tour.require(
        bank.control(QStringLiteral("/operations"), {{QStringLiteral("phone"), tour.stage().phone}})
                .status
            == 200,
        QStringLiteral("staff emits another operation"));
    tour.window().waitUntil(
        QStringLiteral("a notice comes from a minimised window"),
        [&] { return tour.program().notices().size() > minimised; }, seconds(2));
    tour.program().window().showNormal();
}

void walkLanguageAndContacts(Tour &tour)
{
    click(tour, "contactsEntry");
    see(tour, "contactsPage");
    tour.shoot(QStringLiteral("contacts"));
    click(tour, "openSite");
    tour.shoot(QStringLiteral("bank-site"));
    click(tour, "openSiteCancel");
    click(tour, "operationsEntry");
    click(tour, "language_ru");
    const auto entry = [&] { return tour.window().textOf(QStringLiteral("operationsEntry")); };
    tour.window().waitUntil(
        QStringLiteral("Russian at once"),
        [&] { return entry().startsWith(QStringLiteral("Операции")); }, seconds(1));
    click(tour, "language_kk");
    tour.window().waitUntil(
        QStringLiteral("Kazakh at once"),
        [&] { return entry().startsWith(QStringLiteral("Операциялар")); }, seconds(1));
}

void walkLock(Tour &tour, testkit::SandboxBank &bank)
{
    click(tour, "lockButton");
    see(tour, "unlockPage");
    tour.shoot(QStringLiteral("unlock"));
    const auto before = tour.program().notices().size();
    tour.require(
        bank.control(QStringLiteral("/operations"),
                     {{QStringLiteral("phone"), tour.stage().phone},
                      {QStringLiteral("merchant"),
                       QJsonObject{{QStringLiteral("name"), QStringLiteral("Құпия дүкен")}}}})
                .status
            == 200,
        QStringLiteral("staff emits an operation while locked"));
    tour.window().waitUntil(
        QStringLiteral("a notice without content comes while locked"),
        [&] { return tour.program().notices().size() > before; }, seconds(2));
    const auto notice = tour.program().notices().last();
    tour.require(!(notice.title + notice.body).contains(QStringLiteral("Құпия")),
                 QStringLiteral("a notice while locked says nothing of the operation"));
    tour.window().type(QStringLiteral("passwordField"), QStringLiteral("Басқа-пароль1"));
    click(tour, "unlockButton");
    tour.window().see(QStringLiteral("errorBanner"), seconds(30));
    tour.shoot(QStringLiteral("unlock-wrong-password"));
    unlock(tour);
}

void walkBankAway(Tour &tour, testkit::SandboxBank &bank)
{
    bank.kill();
    tour.window().waitUntil(
        QStringLiteral("the connection tells that the bank is away"),
        [&] {
            return tour.window()
                .textOf(QStringLiteral("connectionState"))
                .startsWith(QStringLiteral("Байланыс жоқ"));
        },
        seconds(90));
    tour.shoot(QStringLiteral("operations-bank-away"));
    tour.require(tour.operationRows() >= 100, QStringLiteral("operations stay readable"));
}

void walkEmergency(Tour &tour)
{
    click(tour, "emergencyButton");
    see(tour, "emergencyPage");
    tour.shoot(QStringLiteral("emergency"));
    click(tour, "guideTitle");
    tour.shoot(QStringLiteral("emergency-phone"));
    click(tour, "infoBackButton");
}

void keepOneYear(Tour &tour)
{
    click(tour, "retention_12");
    const QString lastYear = QString::number(QDate::currentDate().year() - 1);
    tour.window().waitUntil(QStringLiteral("operations of a year are kept"), [&] {
        return tour.window().textOf(QStringLiteral("retentionState")).contains(lastYear);
    });
    tour.shoot(QStringLiteral("retention"));
    click(tour, "retention_0");
}

} // namespace

QSet<QString> walkNewCustomer(const Stage &stage, testkit::SandboxBank &bank,
                              const std::function<void()> &whileOpen)
{
    Tour tour(stage, QStringLiteral("1"));
    tour.open(kOrdinary);
    walkFirstRun(tour);
    walkPolicy(tour);
    walkPhone(tour);
    walkKey(tour);
    walkRegistration(tour);
    walkHome(tour);
    walkOperations(tour);
    whileOpen();
    walkNotice(tour, bank);
    giveCommands(tour);
    useCards(tour);
    followCases(tour, bank);
    saveFiles(tour);
    walkLanguageAndContacts(tour);
    walkEmergency(tour);
    click(tour, "settingsEntry");
    see(tour, "settingsPage");
    tour.window().waitUntil(QStringLiteral("the devices are listed"),
                            [&] { return tour.window().sees(QStringLiteral("deviceRow")); });
    tour.shoot(QStringLiteral("settings"));
    keepOneYear(tour);
    click(tour, "logoutButton");
    see(tour, "logoutPage");
    tour.shoot(QStringLiteral("logout-asked"));
    click(tour, "stayButton");
    walkLock(tour, bank);
    walkBankAway(tour, bank);
    giveCommandsOffline(tour);
    tour.closeWindow();
    see(tour, "closingPage");
    tour.shoot(QStringLiteral("closing"));
    click(tour, "lockAndQuitButton");
    tour.window().waitUntil(QStringLiteral("the program ends"),
                            [&] { return !tour.program().window().isVisible(); });
    return tour.remindersSeen();
}

QSet<QString> walkSecondInstance(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("4"));
    tour.open(kSmallest);
    tour.window().waitUntil(QStringLiteral("a page that can be used"), [&] {
        return tour.window().sees(QStringLiteral("unlockPage"))
               || tour.window().sees(QStringLiteral("errorBanner"));
    });
    if (tour.window().sees(QStringLiteral("unlockPage"))) {
        tour.window().type(QStringLiteral("passwordField"), stage.password);
        click(tour, "unlockButton");
        see(tour, "errorBanner", seconds(60));
    }
    tour.shoot(QStringLiteral("second-instance"));
    tour.require(
        tour.window().textOf(QStringLiteral("errorBanner")).contains(QStringLiteral("Q408")),
        QStringLiteral("a second program says that the first has the vault"));
    return tour.remindersSeen();
}

QSet<QString> walkForeignAuthority(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("5"), QStringLiteral("demo"));
    tour.open(kOrdinary);
    click(tour, "languageKk");
    click(tour, "computerOwn");
    click(tour, "acceptButton");
    tour.window().type(QStringLiteral("phoneField"), stage.phone.mid(2));
    click(tour, "sendKeyButton");
    see(tour, "errorBanner", seconds(60));
    tour.shoot(QStringLiteral("foreign-authority"));
    tour.require(
        tour.window().textOf(QStringLiteral("errorBanner")).contains(QStringLiteral("Q310")),
        QStringLiteral("a certificate of another authority is refused by name"));
    tour.require(tour.window().textOf(QStringLiteral("phoneField")).endsWith(QStringLiteral("67")),
                 QStringLiteral("the number typed stays"));
    click(tour, "errorConnectionButton");
    see(tour, "connectionPage");
    tour.shoot(QStringLiteral("foreign-authority-connection"));
    tour.require(tour.verdict() == u"Warning",
                 QStringLiteral("the connection warns of a foreign authority"));
    return tour.remindersSeen();
}

QSet<QString> walkOffline(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("2"));
    tour.open(kSmallest);
    see(tour, "unlockPage");
    tour.shoot(QStringLiteral("offline-unlock"));
    unlock(tour);
    tour.window().waitUntil(QStringLiteral("operations are readable offline"),
                            [&] { return tour.operationRows() >= 100; });
    tour.chooseOperation(3);
    tour.shoot(QStringLiteral("offline-operation"));
    if (tour.window().sees(QStringLiteral("backToList")))
        click(tour, "backToList");
    tour.shoot(QStringLiteral("offline-operations"));
    click(tour, "homeEntry");
    tour.window().waitUntil(QStringLiteral("Home is readable offline"),
                            [&] { return tour.window().sees(QStringLiteral("accountRow")); });
    tour.shoot(QStringLiteral("offline-home"));
    click(tour, "safetyEntry");
    tour.window().type(QStringLiteral("safetySearch"), QStringLiteral("курылгы"));
    tour.shoot(QStringLiteral("offline-safety-search"));
    click(tour, "logoutButton");
    see(tour, "logoutPage");
    tour.shoot(QStringLiteral("offline-logout"));
    click(tour, "confirmLogoutButton");
    see(tour, "logoutOutcome");
    tour.shoot(QStringLiteral("offline-logged-out"));
    click(tour, "quitButton");
    tour.window().waitUntil(QStringLiteral("the program ends"),
                            [&] { return !tour.program().window().isVisible(); });
    return tour.remindersSeen();
}

QSet<QString> walkBusiness(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("12-"), QStringLiteral("demo"));
    tour.open(kOrdinary);
    toPhone(tour);
    sendKey(tour);
    see(tour, "passwordPage");
    type(tour, "passwordField", stage.password);
    click(tour, "signInButton");
    see(tour, "companyName", seconds(60));
    see(tour, "accountRow", seconds(30));
    tour.shoot(QStringLiteral("home-business"));
    tour.require(
        tour.window().textOf(QStringLiteral("companyName")).contains(QStringLiteral("ЖШС")),
        QStringLiteral("the company stands over its accounts"));
    leaveLocked(tour);
    return tour.remindersSeen();
}

QSet<QString> walkForeignComputer(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("3"), QStringLiteral("demo"));
    tour.open(kSmallest);
    click(tour, "languageKk");
    click(tour, "computerForeign");
    click(tour, "goOnButton");
    see(tour, "policyPage");
    tour.shoot(QStringLiteral("large-policy"));
    click(tour, "acceptButton");
    see(tour, "phonePage");
    tour.shoot(QStringLiteral("large-phone"));
    const auto before = tour.smsCount();
    tour.window().type(QStringLiteral("phoneField"), stage.phone.mid(2));
    click(tour, "sendKeyButton");
    see(tour, "sessionKeyPage");
    tour.shoot(QStringLiteral("large-session-key"));
    tour.window().type(QStringLiteral("sessionKeyField"), tour.newestKey(before));
    click(tour, "confirmKeyButton");
    see(tour, "passwordPage");
    tour.shoot(QStringLiteral("large-password"));
    tour.window().type(QStringLiteral("passwordField"), QStringLiteral("Басқа-пароль1"));
    click(tour, "signInButton");
    see(tour, "errorBanner");
    tour.shoot(QStringLiteral("large-password-wrong"));
    tour.window().retype(QStringLiteral("passwordField"), stage.password);
    click(tour, "signInButton");
    see(tour, "accountRow", seconds(30));
    tour.shoot(QStringLiteral("large-home"));
    waitForOperations(tour);
    tour.shoot(QStringLiteral("large-operations"));
    click(tour, "safetyEntry");
    tour.shoot(QStringLiteral("large-safety"));
    tour.closeWindow();
    tour.window().waitUntil(
        QStringLiteral("the program logs out and ends"),
        [&] { return !tour.program().window().isVisible(); }, seconds(20));
    return tour.remindersSeen();
}

} // namespace qorgan::tour
