// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/OperationsListState.h"

#include "ui/format/DateText.h"
#include "ui/format/ErrorText.h"
#include "ui/pages/OperationsPage.h"

namespace qorgan::ui {

using base::ErrorCode;
using session::Connection;
using Kind = ListState::Kind;
using State = OperationListModel::State;

namespace {

QString asOfText(const OperationsSituation &situation)
{
    return ui::asOfText(situation.connection, situation.today, situation.language);
}

QString tryAgain()
{
    return OperationsPage::tr("Try again");
}

QString howToReach()
{
    return OperationsPage::tr("How to reach the bank");
}

OperationsListState emptyVault(const OperationsSituation &situation)
{
    const Connection &connection = situation.connection;
    const auto code = connection.error();
    if (code == ErrorCode::AccessBlocked) {
        return {Kind::Blocked, OperationsPage::tr("The bank has blocked access"), errorText(*code),
                howToReach()};
    }
    if (connection.state() == Connection::State::Refused) {
        return {Kind::Error, OperationsPage::tr("The bank did not answer as it should"),
                errorText(code.value_or(ErrorCode::BankRefused)), tryAgain()};
    }
    if (connection.state() == Connection::State::Offline) {
        return {Kind::Offline, OperationsPage::tr("No connection with the bank"),
                errorText(code.value_or(ErrorCode::Offline)) + u' ' + asOfText(situation),
                tryAgain()};
    }
    if (connection.state() == Connection::State::Connecting && !connection.asOf().isValid()) {
        return {Kind::Loading,
                OperationsPage::tr("The bank is sending your operations"),
                OperationsPage::tr("The newest come first. You may go on meanwhile."),
                {}};
    }
    return {Kind::Empty,
            OperationsPage::tr("No operations yet"),
            OperationsPage::tr("As soon as you pay or receive money, the operation appears here."),
            {}};
}

} // namespace

QString asOfText(const session::Connection &connection, const QDate &today,
                 domain::Language language)
{
    const QDateTime &asOf = connection.asOf();
    if (!asOf.isValid())
        return OperationsPage::tr("Nothing was read from the bank yet.");
    //: %1 is a day and a time
    return OperationsPage::tr("What you see is as of: %1.").arg(momentText(asOf, today, language));
}

std::optional<OperationsListState> stateInsteadOfRows(const OperationsSituation &situation)
{
    const OperationListModel &model = situation.model;
    if (model.rowCount() > 0)
        return std::nullopt;
    if (model.state() == State::Failed) {
        return OperationsListState{Kind::Error,
                                   OperationsPage::tr("The operations cannot be shown"),
                                   errorText(*model.error()), tryAgain()};
    }
    if (model.state() != State::Ready) {
        return OperationsListState{
            Kind::Loading,
            OperationsPage::tr("Opening your operations"),
            OperationsPage::tr("They are read from the vault on this computer."),
            {}};
    }
    if (!model.query().search.isEmpty() || model.query().filter != vault::OperationFilter::All) {
        return OperationsListState{
            Kind::NothingFound, OperationsPage::tr("Nothing found"),
            OperationsPage::tr("No operation matches this search and filter."),
            OperationsPage::tr("Show all operations")};
    }
    return emptyVault(situation);
}

std::optional<OperationsListState> stateAboveRows(const OperationsSituation &situation)
{
    const OperationListModel &model = situation.model;
    if (model.rowCount() == 0)
        return std::nullopt;
    if (model.state() == State::Failed)
        return OperationsListState{Kind::Error, {}, errorText(*model.error()), tryAgain()};
    return stateOfConnection(situation.connection, situation.today, situation.language);
}

std::optional<OperationsListState> stateOfConnection(const Connection &connection,
                                                     const QDate &today, domain::Language language)
{
    const auto code = connection.error();
    const QString asOf = ui::asOfText(connection, today, language);
    if (code == ErrorCode::AccessBlocked) {
        return OperationsListState{Kind::Blocked, {}, errorText(*code) + u' ' + asOf, howToReach()};
    }
    if (connection.state() == Connection::State::Refused) {
        return OperationsListState{Kind::Error,
                                   {},
                                   errorText(code.value_or(ErrorCode::BankRefused)) + u' ' + asOf,
                                   tryAgain()};
    }
    if (connection.state() == Connection::State::Offline) {
        // What else cuts off mends by itself; a sign-in page waits for the customer.
        const QString cause = code == ErrorCode::CaptivePortal
                                  ? errorText(*code)
                                  : OperationsPage::tr("No connection with the bank.");
        return OperationsListState{Kind::Offline, {}, cause + u' ' + asOf, tryAgain()};
    }
    return std::nullopt;
}

} // namespace qorgan::ui
