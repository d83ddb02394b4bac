// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace qorgan::sandbox {

/// What the bank was started with.
struct CommandLine {
    int port = 0; ///< 0: any free one
    QString dataFolder;
    QString bankId;
    QString readyFile;
    QString smsFile;
    QString exchangesFile;
    double operationsPerSecond = 0.0;
    quint64 seed = 1;
    QString scenarioFile;
    std::optional<int> controlPort;
    int historyLength = 300; ///< operations of a new customer
    int streamsPerSession = 4;
    int clerkSeconds = 20; ///< between his steps
    bool clerkWorks = true;
    bool helpWanted = false;
    QString help;

    /// @param arguments  with the program's name first
    /// @returns          the options, or one plain sentence for the person who typed them
    [[nodiscard]] static tl::expected<CommandLine, QString> parse(const QStringList &arguments);
};

} // namespace qorgan::sandbox
