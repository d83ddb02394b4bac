// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/HeldUp.h"

#include "domain/SessionEnd.h"

#include <QCoreApplication>

namespace qorgan::ui {

using base::ErrorCode;
using session::Connection;

namespace {

class HeldUp
{
    Q_DECLARE_TR_FUNCTIONS(HeldUp)
};

} // namespace

std::optional<ErrorCode> heldUpBecause(session::BankSession &session)
{
    const Connection &connection = session.connection();
    switch (connection.state()) {
    case Connection::State::Offline:
    case Connection::State::Refused:
        return connection.error();
    case Connection::State::Ended:
    case Connection::State::SignedOut:
        return connection.error().value_or(ErrorCode::SessionEnded);
    case Connection::State::Connecting:
    case Connection::State::Online:
        break;
    }
    return std::nullopt;
}

QString wayOnFrom(ErrorCode code)
{
    if (domain::endsSession(code))
        return HeldUp::tr("Sign in again");
    return code == ErrorCode::AccessBlocked ? HeldUp::tr("How to reach the bank")
                                            : HeldUp::tr("Try again");
}

} // namespace qorgan::ui
