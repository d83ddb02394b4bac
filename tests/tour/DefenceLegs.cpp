// SPDX-License-Identifier: Apache-2.0
#include "Legs.h"
#include "Steps.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace qorgan::tour {

using std::chrono::seconds;

namespace {

/// After the password change of the tour.
QString secondOf(const Stage &stage)
{
    return stage.password + QStringLiteral("-екі");
}

/// After the password was changed on another device.
QString thirdOf(const Stage &stage)
{
    return stage.password + QStringLiteral("-үш");
}

void registerCustomer(Tour &tour)
{
    see(tour, "registrationPage");
    type(tour, "nameField", QStringLiteral("Ерлан Қасымов"));
    type(tour, "birthDay", QStringLiteral("17"));
    type(tour, "birthMonth", QStringLiteral("05"));
    type(tour, "birthYear", QStringLiteral("1990"));
    type(tour, "passwordField", tour.stage().password);
    type(tour, "passwordRepeatField", tour.stage().password);
    click(tour, "ownNumberCheck");
    click(tour, "registerButton");
}

void walkConnection(Tour &tour)
{
    click(tour, "connectionState");
    see(tour, "connectionPage");
    tour.shoot(QStringLiteral("connection-before-sign-in"));
    click(tour, "checkConnectionButton");
    tour.window().waitUntil(QStringLiteral("the bank proves itself"),
                            [&] { return tour.verdict() == u"Bank"; });
    tour.window().waitUntil(QStringLiteral("the panel tells the TLS version"), [&] {
        return tour.window().everythingVisible().contains(QStringLiteral("TLS 1.3"));
    });
    tour.shoot(QStringLiteral("connection"));
    click(tour, "infoBackButton");
    see(tour, "phonePage");
}

void walkPasswordChange(Tour &tour)
{
    click(tour, "settingsEntry");
    see(tour, "settingsPage");
    const auto before = tour.smsCount();
    click(tour, "changePasswordButton");
    see(tour, "sessionKeyPage");
    tour.shoot(QStringLiteral("password-change-key"));
    passKey(tour, before);
    see(tour, "newPasswordPage");
    type(tour, "passwordField", tour.stage().password);
    type(tour, "passwordRepeatField", tour.stage().password);
    click(tour, "savePasswordButton");
    see(tour, "errorBanner");
    tour.shoot(QStringLiteral("password-unchanged"));
    tour.require(
        tour.window().textOf(QStringLiteral("errorBanner")).contains(QStringLiteral("Q226")),
        QStringLiteral("the same password is refused by name"));
    tour.window().retype(QStringLiteral("passwordField"), secondOf(tour.stage()));
    tour.window().retype(QStringLiteral("passwordRepeatField"), secondOf(tour.stage()));
    tour.shoot(QStringLiteral("new-password"));
    click(tour, "savePasswordButton");
    see(tour, "settingsPage", seconds(60));
    see(tour, "noticeBar");
    tour.shoot(QStringLiteral("password-changed"));
}

int deviceRows(Tour &tour)
{
    int rows = 0;
    for (const auto *row :
         tour.program().window().findChildren<QWidget *>(QStringLiteral("deviceRow")))
        rows += row->isVisible() ? 1 : 0;
    return rows;
}

void walkDevices(Tour &tour, const std::function<void()> &neighbour)
{
    neighbour();
    click(tour, "operationsEntry");
    click(tour, "settingsEntry");
    tour.window().waitUntil(QStringLiteral("the other computer is listed"),
                            [&] { return deviceRows(tour) == 2; });
    tour.shoot(QStringLiteral("devices"));
    click(tour, "signOutDeviceButton");
    see(tour, "deviceQuestion");
    tour.shoot(QStringLiteral("device-sign-out-asked"));
    click(tour, "confirmSignOutButton");
    tour.window().waitUntil(QStringLiteral("the other computer is gone"),
                            [&] { return deviceRows(tour) == 1; });
    tour.shoot(QStringLiteral("device-signed-out"));
}

/// Staff change the password as another device would; the customer signs in with the new one.
void walkChangedElsewhere(Tour &tour, testkit::SandboxBank &bank)
{
    tour.require(bank.control(QStringLiteral("/password"),
                              {{QStringLiteral("phone"), tour.stage().phone},
                               {QStringLiteral("password"), thirdOf(tour.stage())}})
                         .status
                     == 200,
                 QStringLiteral("the password is changed on another device"));
    see(tour, "banner", seconds(60));
    tour.shoot(QStringLiteral("password-changed-elsewhere"));
    click(tour, "bannerAction");
    see(tour, "phonePage");
    see(tour, "knownPhone");
    tour.shoot(QStringLiteral("known-phone"));
    sendKey(tour);
    see(tour, "passwordPage");
    type(tour, "passwordField", thirdOf(tour.stage()));
    click(tour, "signInButton");
    // Back where the customer was.
    see(tour, "settingsPage", seconds(60));
    waitForOperations(tour);
}

void walkLocks(Tour &tour)
{
    tour.program().lockScreen();
    see(tour, "unlockPage");
    see(tour, "whyLocked");
    tour.shoot(QStringLiteral("locked-with-the-screen"));
    type(tour, "passwordField", thirdOf(tour.stage()));
    click(tour, "unlockButton");
    see(tour, "homePage", seconds(60));
    tour.program().settings().setIdleMinutes(1);
    // Nobody touches anything for a minute.
    see(tour, "unlockPage", seconds(90));
    tour.shoot(QStringLiteral("locked-when-idle"));
    tour.program().settings().setIdleMinutes(5);
}

void walkBlock(Tour &tour)
{
    for (int i = 0; i < 3; ++i) {
        tour.window().retype(QStringLiteral("passwordField"), QStringLiteral("Басқа-пароль1"));
        click(tour, "unlockButton");
        see(tour, "errorBanner", seconds(30));
        tour.window().waitUntil(QStringLiteral("the answer is there"),
                                [&] { return !tour.window().sees(QStringLiteral("busyRow")); });
    }
    see(tour, "blockCountdown");
    tour.shoot(QStringLiteral("unlock-blocked"));
    tour.require(!tour.window().see(QStringLiteral("passwordField"))->isEnabled(),
                 QStringLiteral("the field is closed while unlocking is blocked"));
}

} // namespace

QSet<QString> walkDefences(const Stage &stage, testkit::SandboxBank &bank,
                           const std::function<void()> &neighbour)
{
    Tour tour(stage, QStringLiteral("6"), QStringLiteral("demo"));
    tour.open(kOrdinary);
    toPhone(tour);
    walkConnection(tour);
    sendKey(tour);
    registerCustomer(tour);
    waitForOperations(tour);
    walkPasswordChange(tour);
    walkDevices(tour, neighbour);
    walkChangedElsewhere(tour, bank);
    walkLocks(tour);
    walkBlock(tour);
    tour.closeWindow();
    tour.window().waitUntil(QStringLiteral("the program ends"),
                            [&] { return !tour.program().window().isVisible(); });
    return tour.remindersSeen();
}

QSet<QString> walkNeighbour(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("7"), QStringLiteral("demo"));
    tour.open(kOrdinary);
    toPhone(tour);
    sendKey(tour);
    see(tour, "passwordPage");
    type(tour, "passwordField", secondOf(stage));
    click(tour, "signInButton");
    waitForOperations(tour);
    leaveLocked(tour);
    return tour.remindersSeen();
}

QSet<QString> walkForgottenPassword(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("8"));
    tour.open(kSmallest);
    see(tour, "unlockPage");
    see(tour, "blockCountdown");
    tour.shoot(QStringLiteral("blocked-after-restart"));
    click(tour, "forgotPasswordButton");
    see(tour, "knownPhone");
    tour.shoot(QStringLiteral("forgotten-phone"));
    sendKey(tour);
    see(tour, "newPasswordPage");
    type(tour, "birthDay", QStringLiteral("18"));
    type(tour, "birthMonth", QStringLiteral("05"));
    type(tour, "birthYear", QStringLiteral("1990"));
    type(tour, "passwordField", stage.password);
    type(tour, "passwordRepeatField", stage.password);
    click(tour, "savePasswordButton");
    see(tour, "errorBanner");
    tour.shoot(QStringLiteral("forgotten-birth-date-wrong"));
    tour.require(
        tour.window().textOf(QStringLiteral("errorBanner")).contains(QStringLiteral("Q225")),
        QStringLiteral("a wrong birth date is refused by name"));
    tour.window().replace(QStringLiteral("birthDay"), QStringLiteral("17"));
    click(tour, "savePasswordButton");
    see(tour, "vaultChoicePage", seconds(60));
    tour.shoot(QStringLiteral("vault-of-the-old-password"));
    click(tour, "replaceVaultButton");
    waitForOperations(tour);
    see(tour, "banner");
    tour.shoot(QStringLiteral("limits-held"));
    leaveLocked(tour);
    return tour.remindersSeen();
}

QSet<QString> walkDamagedDatabase(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("9"));
    tour.open(kSmallest);
    unlock(tour);
    tour.window().waitUntil(
        QStringLiteral("it is told that the vault was damaged"),
        [&] { return tour.window().everythingVisible().contains(QStringLiteral("зақымданып")); },
        seconds(60));
    tour.shoot(QStringLiteral("vault-rebuilt"));
    // Tokens lay in the vault too: sign in, and the bank sends everything again.
    if (tour.window().sees(QStringLiteral("headerSignInAgainButton"))) {
        click(tour, "bannerAction");
        see(tour, "phonePage");
        sendKey(tour);
        see(tour, "passwordPage");
        type(tour, "passwordField", stage.password);
        click(tour, "signInButton");
    }
    waitForOperations(tour);
    leaveLocked(tour);
    return tour.remindersSeen();
}

QSet<QString> walkDamagedHeader(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("10-"));
    tour.open(kSmallest);
    see(tour, "unlockPage");
    type(tour, "passwordField", stage.password);
    click(tour, "unlockButton");
    see(tour, "errorBanner", seconds(60));
    tour.shoot(QStringLiteral("header-damaged"));
    tour.require(
        tour.window().textOf(QStringLiteral("errorBanner")).contains(QStringLiteral("Q404")),
        QStringLiteral("a damaged header is told by name"));
    click(tour, "unlockButton");
    see(tour, "phonePage", seconds(30));
    sendKey(tour);
    see(tour, "passwordPage");
    type(tour, "passwordField", stage.password);
    click(tour, "signInButton");
    waitForOperations(tour);
    leaveLocked(tour);
    return tour.remindersSeen();
}

QSet<QString> walkNoKeychain(const Stage &stage)
{
    Tour tour(stage, QStringLiteral("11-"), QStringLiteral("demo"));
    tour.open(kSmallest);
    toPhone(tour);
    sendKey(tour);
    see(tour, "passwordPage");
    type(tour, "passwordField", stage.password);
    click(tour, "signInButton");
    see(tour, "vaultChoicePage", seconds(60));
    tour.shoot(QStringLiteral("no-keychain"));
    click(tour, "passwordOnlyButton");
    waitForOperations(tour);
    see(tour, "banner");
    tour.shoot(QStringLiteral("password-only"));
    click(tour, "bannerAction");
    click(tour, "settingsEntry");
    see(tour, "protectionCard");
    tour.shoot(QStringLiteral("no-keychain-settings"));
    leaveLocked(tour);
    return tour.remindersSeen();
}

} // namespace qorgan::tour
