// SPDX-License-Identifier: Apache-2.0
#include "session/ClientSettings.h"

#include "base/LogCategories.h"
#include "vault/PreferencesFile.h"

#include <algorithm>

namespace qorgan::session {

struct ClientSettings::Private {
    vault::PreferencesFile file;
    vault::Preferences values;
    bool remembered = false;

    void save() const
    {
        if (!remembered)
            return;
        // Losing a preference costs the customer a question at the next start, nothing more.
        if (const auto saved = file.save(values); !saved)
            qCWarning(base::logSession) << "preferences not saved:" << saved.error().detail;
    }
};

ClientSettings::ClientSettings(const QString &path)
    : d(new Private{vault::PreferencesFile(path), {}, false})
{
    if (const auto loaded = d->file.load()) {
        d->values = *loaded;
        d->remembered = true;
    }
}

ClientSettings::~ClientSettings() = default;

bool ClientSettings::isKnownComputer() const
{
    return d->remembered;
}

domain::Language ClientSettings::language() const
{
    return d->values.language;
}

void ClientSettings::setLanguage(domain::Language language)
{
    if (d->values.language == language)
        return;
    d->values.language = language;
    d->save();
    emit languageChanged(language);
}

QString ClientSettings::bankId() const
{
    return d->values.bankId;
}

void ClientSettings::setBankId(const QString &bankId)
{
    d->values.bankId = bankId;
    d->save();
}

QString ClientSettings::acceptedPolicyEdition() const
{
    return d->values.acceptedPolicyEdition;
}

void ClientSettings::setAcceptedPolicyEdition(const QString &edition)
{
    d->values.acceptedPolicyEdition = edition;
    d->save();
}

bool ClientSettings::isClosingExplained() const
{
    return d->values.closingExplained;
}

void ClientSettings::setClosingExplained()
{
    d->values.closingExplained = true;
    d->save();
}

int ClientSettings::idleMinutes() const
{
    return d->values.idleMinutes;
}

void ClientSettings::setIdleMinutes(int minutes)
{
    const int bounded =
        std::clamp(minutes, vault::kShortestIdleMinutes, vault::kLongestIdleMinutes);
    if (d->values.idleMinutes == bounded)
        return;
    d->values.idleMinutes = bounded;
    d->save();
    emit idleMinutesChanged(bounded);
}

void ClientSettings::rememberOnThisComputer()
{
    d->remembered = true;
    d->save();
}

void ClientSettings::forgetThisComputer()
{
    d->remembered = false;
    d->file.remove();
}

} // namespace qorgan::session
