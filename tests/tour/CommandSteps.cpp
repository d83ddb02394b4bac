// SPDX-License-Identifier: Apache-2.0
#include "CommandSteps.h"

#include "Steps.h"

namespace qorgan::tour {

using std::chrono::seconds;

namespace {

void takeNote(Tour &tour, int row, const QString &text)
{
    tour.chooseOperation(row);
    see(tour, "noteField");
    tour.window().replace(QStringLiteral("noteField"), text);
    click(tour, "saveNoteButton");
}

void report(Tour &tour, const char *picture)
{
    click(tour, "reportFraudButton");
    see(tour, "fraudBox");
    tour.shoot(QLatin1String(picture));
    click(tour, "sendFraudReport");
}

} // namespace

void giveCommands(Tour &tour)
{
    auto &window = tour.window();
    see(tour, "reviewBar");
    takeNote(tour, 1, QStringLiteral("Әжеме шәлі"));
    tour.shoot(QStringLiteral("operation-note"));
    window.type(QStringLiteral("search"), QStringLiteral("шали"));
    window.waitUntil(QStringLiteral("the search finds the note"),
                     [&] { return tour.operationRows() == 1; });
    window.replace(QStringLiteral("search"), QString());
    click(tour, "reviewButton");
    window.waitUntil(QStringLiteral("the day is marked"),
                     [&] { return !window.sees(QStringLiteral("reviewButton")); });
    tour.chooseOperation(2);
    report(tour, "fraud-asked");
    window.waitUntil(
        QStringLiteral("the bank names the case"),
        [&] {
            return window.textOf(QStringLiteral("fraudText")).contains(QStringLiteral("D-"))
                   || window.textOf(QStringLiteral("fraudTitle")).contains(QStringLiteral("D-"));
        },
        seconds(20));
    tour.shoot(QStringLiteral("fraud-heard"));
    click(tour, "requestsEntry");
    see(tour, "commandRow");
    tour.shoot(QStringLiteral("requests"));
    click(tour, "operationsEntry");
}

void giveCommandsOffline(Tour &tour)
{
    auto &window = tour.window();
    takeNote(tour, 3, QStringLiteral("Кейін тексеремін"));
    tour.chooseOperation(4);
    report(tour, "fraud-asked-offline");
    see(tour, "fraudCall");
    tour.shoot(QStringLiteral("fraud-waits"));
    tour.require(window.textOf(QStringLiteral("fraudCall")).contains(QStringLiteral("0000")),
                 QStringLiteral("a report that waits names the number to call"));
    click(tour, "requestsEntry");
    see(tour, "withdrawButton");
    tour.shoot(QStringLiteral("requests-waiting"));
    click(tour, "withdrawButton");
    see(tour, "requestsOutcome");
    tour.shoot(QStringLiteral("request-withdrawn"));
    click(tour, "operationsEntry");
}

} // namespace qorgan::tour
