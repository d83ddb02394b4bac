// SPDX-License-Identifier: Apache-2.0
#include "CardSteps.h"

#include "Steps.h"

namespace qorgan::tour {

using std::chrono::seconds;

namespace {

void setInternetLimit(Tour &tour, const QString &limit, const char *picture)
{
    click(tour, "editControlsButton");
    see(tour, "cardControlsEditor");
    tour.window().replace(QStringLiteral("limitBox.internet"), limit);
    tour.shoot(QLatin1String(picture));
    click(tour, "saveControls");
}

void waitUntilSaved(Tour &tour)
{
    see(tour, "cardsPage");
    tour.window().waitUntilGone(QStringLiteral("cardControlsEditor"));
    tour.require(!tour.window().sees(QStringLiteral("errorBanner")),
                 QStringLiteral("the bank takes the limit"));
}

} // namespace

void useCards(Tour &tour)
{
    auto &window = tour.window();
    click(tour, "cardsEntry");
    see(tour, "cardFace");
    tour.shoot(QStringLiteral("cards"));
    setInternetLimit(tour, QStringLiteral("150000"), "card-limit-lower");
    waitUntilSaved(tour);
    const auto sent = tour.smsCount();
    setInternetLimit(tour, QStringLiteral("250000"), "card-limit-raise");
    passKey(tour, sent);
    waitUntilSaved(tour);
    tour.shoot(QStringLiteral("card-limit-raised"));
    click(tour, "blockButton");
    tour.shoot(QStringLiteral("card-block-asked"));
    click(tour, "block.temporary");
    see(tour, "unblockButton");
    click(tour, "notMyBlockButton");
    see(tour, "notMyBlockWarning");
    tour.shoot(QStringLiteral("card-blocked"));
    const auto before = tour.smsCount();
    click(tour, "unblockButton");
    passKey(tour, before);
    see(tour, "cardsPage");
    window.waitUntilGone(QStringLiteral("unblockButton"));
    click(tour, "operationsEntry");
}

} // namespace qorgan::tour
