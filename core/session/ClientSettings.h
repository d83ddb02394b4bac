// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"

#include <QObject>
#include <QString>

#include <memory>

namespace qorgan::vault {
class PreferencesFile;
}

namespace qorgan::session {

/// What the program remembers before anyone has signed in: language, bank, accepted policy edition.
/// Nothing is written until rememberOnThisComputer(), and never on someone else's computer.
class ClientSettings : public QObject
{
    Q_OBJECT
public:
    /// @param path  preferences.json; read at once
    explicit ClientSettings(const QString &path);
    ~ClientSettings() override;

    /// False before the first run was finished on this computer.
    [[nodiscard]] bool isKnownComputer() const;

    [[nodiscard]] domain::Language language() const;
    void setLanguage(domain::Language language);

    [[nodiscard]] QString bankId() const;
    void setBankId(const QString &bankId);

    /// ISO date, or empty.
    [[nodiscard]] QString acceptedPolicyEdition() const;
    void setAcceptedPolicyEdition(const QString &edition);

    [[nodiscard]] bool isClosingExplained() const;
    void setClosingExplained();

    /// Minutes without a touch after which the window locks: 1..60, at first 5.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);

    /// From now on changes are saved; the customer said this computer is his own.
    void rememberOnThisComputer();
    /// Removes the file and stops saving.
    void forgetThisComputer();

signals:
    void languageChanged(qorgan::domain::Language language);
    void idleMinutesChanged(int minutes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::session
