// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Language.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace qorgan::client {

/// What `qorgan` was started with (docs/architecture.md, "Command line").
struct CommandLine {
    static constexpr char kCheckVault[] = "check-vault";

    QString dataDir;
    QString bankId;
    QUrl server;
    QString caFile;
    std::optional<domain::Language> language;
    QString logRules;
    bool demo = false;
    bool kiosk = false;
    bool checkVault = false;
    /// Not empty: print this and end, with exitCode.
    QString message;
    int exitCode = 0;

    /// @param arguments  with the program's name first
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);
};

} // namespace qorgan::client
