// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "session/Connection.h"
#include "ui/models/OperationListModel.h"
#include "ui/widgets/ListState.h"

#include <QDate>

#include <optional>

namespace qorgan::ui {

/// What the state of the list depends on.
struct OperationsSituation {
    const OperationListModel &model;
    const session::Connection &connection;
    /// The bank's day now.
    QDate today;
    domain::Language language = domain::Language::Kazakh;
};

/// A state of the list in words.
struct OperationsListState {
    ListState::Kind kind = ListState::Kind::Loading;
    QString title;
    QString text;
    /// The button's word; none when empty.
    QString action;
};

/// As of when the data of the vault are.
[[nodiscard]] QString asOfText(const session::Connection &connection, const QDate &today,
                               domain::Language language);

/// What must be said of the connection above what the vault has; nothing while it is sound.
[[nodiscard]] std::optional<OperationsListState>
stateOfConnection(const session::Connection &connection, const QDate &today,
                  domain::Language language);

/// What stands in place of the rows; nothing while there are rows.
[[nodiscard]] std::optional<OperationsListState>
stateInsteadOfRows(const OperationsSituation &situation);

/// What must be said above the rows; nothing while there are none, or nothing is the matter.
[[nodiscard]] std::optional<OperationsListState>
stateAboveRows(const OperationsSituation &situation);

} // namespace qorgan::ui
