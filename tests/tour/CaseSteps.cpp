// SPDX-License-Identifier: Apache-2.0
#include "CaseSteps.h"

#include "Steps.h"

namespace qorgan::tour {

using std::chrono::seconds;

namespace {

/// The clerk works at the pace of a test.
void letTheClerkWork(const testkit::SandboxBank &bank, bool on)
{
    bank.control(QStringLiteral("/clerk"),
                 {{QStringLiteral("on"), on}, {QStringLiteral("pause_seconds"), 1}});
}

} // namespace

void followCases(Tour &tour, const testkit::SandboxBank &bank)
{
    click(tour, "requestsEntry");
    click(tour, "partDisputes");
    see(tour, "caseNumber");
    tour.shoot(QStringLiteral("dispute-received"));
    letTheClerkWork(bank, true);
    see(tour, "decisionAnswer", seconds(30));
    letTheClerkWork(bank, false);
    if (!tour.window().sees(QStringLiteral("caseThread")))
        click(tour, "caseToggle");
    see(tour, "caseMessage");
    tour.shoot(QStringLiteral("dispute-decided"));
    click(tour, "partComplaints");
    click(tour, "beginComplaint");
    click(tour, "subject_service");
    type(tour, "complaintField", QStringLiteral("Екі күн бойы жауап болмады."));
    tour.shoot(QStringLiteral("complaint-written"));
    click(tour, "complaintFieldSend");
    see(tour, "caseNumber");
    tour.require(tour.window().textOf(QStringLiteral("caseNumber")).contains(QStringLiteral("C-")),
                 QStringLiteral("a complaint has the bank's number"));
    tour.shoot(QStringLiteral("complaint-received"));
    click(tour, "operationsEntry");
}

} // namespace qorgan::tour
