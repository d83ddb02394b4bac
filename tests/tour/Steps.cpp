// SPDX-License-Identifier: Apache-2.0
#include "Steps.h"

namespace qorgan::tour {

using std::chrono::seconds;

void click(Tour &tour, const char *name)
{
    tour.window().click(QLatin1String(name));
}

void see(Tour &tour, const char *name, seconds patience)
{
    tour.window().see(QLatin1String(name), patience);
}

void type(Tour &tour, const char *name, const QString &text)
{
    tour.window().type(QLatin1String(name), text);
}

void unlock(Tour &tour)
{
    see(tour, "unlockPage");
    tour.window().retype(QStringLiteral("passwordField"), tour.stage().password);
    click(tour, "unlockButton");
    toOperations(tour);
}

void passKey(Tour &tour, qsizetype earlier)
{
    see(tour, "sessionKeyPage");
    type(tour, "sessionKeyField", tour.newestKey(earlier));
    click(tour, "confirmKeyButton");
}

void toPhone(Tour &tour)
{
    click(tour, "languageKk");
    click(tour, "computerOwn");
    click(tour, "acceptButton");
    see(tour, "phonePage");
}

void sendKey(Tour &tour)
{
    const auto before = tour.smsCount();
    if (tour.window().sees(QStringLiteral("phoneField")))
        tour.window().replace(QStringLiteral("phoneField"), tour.stage().phone.mid(2));
    click(tour, "sendKeyButton");
    passKey(tour, before);
}

void toOperations(Tour &tour)
{
    see(tour, "operationsEntry", seconds(60));
    click(tour, "operationsEntry");
    see(tour, "operationsPage");
}

void waitForOperations(Tour &tour)
{
    toOperations(tour);
    tour.window().waitUntil(
        QStringLiteral("the list fills"), [&] { return tour.operationRows() >= 100; }, seconds(30));
}

void leaveLocked(Tour &tour)
{
    tour.closeWindow();
    if (tour.window().sees(QStringLiteral("lockAndQuitButton")))
        click(tour, "lockAndQuitButton");
    tour.window().waitUntil(QStringLiteral("the program ends"),
                            [&] { return !tour.program().window().isVisible(); });
}

} // namespace qorgan::tour
