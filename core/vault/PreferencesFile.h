// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Language.h"

#include <QString>

#include <optional>

namespace qorgan::vault {

inline constexpr int kShortestIdleMinutes = 1;
inline constexpr int kUsualIdleMinutes = 5;
inline constexpr int kLongestIdleMinutes = 60;

/// What the program must know before a vault is open. Nothing secret, nothing of the customer.
struct Preferences {
    domain::Language language = domain::Language::Kazakh;
    QString bankId;
    /// Edition of the policy accepted on this computer, or empty.
    QString acceptedPolicyEdition;
    /// Whether the difference between closing and logging out was told (row A13).
    bool closingExplained = false;
    /// Minutes without a touch until the window locks; another number in the file counts as usual.
    int idleMinutes = kUsualIdleMinutes;
};

/// preferences.json in the data folder, replaced atomically, 0600.
class PreferencesFile
{
public:
    /// @param path  its folder is made (0700) on the first save
    explicit PreferencesFile(QString path);

    /// nullopt before the first run; a damaged file counts as none and is moved aside.
    [[nodiscard]] std::optional<Preferences> load() const;
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> save(const Preferences &preferences) const;
    void remove() const;

private:
    QString m_path;
};

} // namespace qorgan::vault
