// SPDX-License-Identifier: Apache-2.0
#include "vault/PreferencesFile.h"

#include "base/LogCategories.h"
#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace qorgan::vault {

namespace {

constexpr qint64 kReadLimit = 65'536;

std::optional<Preferences> parsed(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto language =
        domain::languageFromTag(object.value(QLatin1String("language")).toString());
    if (!language)
        return std::nullopt;
    const int minutes = object.value(QLatin1String("idle_minutes")).toInt(kUsualIdleMinutes);
    const bool usable = minutes >= kShortestIdleMinutes && minutes <= kLongestIdleMinutes;
    return Preferences{*language, object.value(QLatin1String("bank")).toString(),
                       object.value(QLatin1String("accepted_policy")).toString(),
                       object.value(QLatin1String("closing_explained")).toBool(),
                       usable ? minutes : kUsualIdleMinutes};
}

} // namespace

PreferencesFile::PreferencesFile(QString path)
    : m_path(std::move(path))
{
}

std::optional<Preferences> PreferencesFile::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto preferences = parsed(file.read(kReadLimit));
    file.close();
    if (!preferences) {
        qCWarning(base::logVault, "Damaged preferences are moved aside.");
        const QString aside = m_path + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(m_path, aside);
    }
    return preferences;
}

base::Result<void> PreferencesFile::save(const Preferences &preferences) const
{
    const QJsonObject object{
        {QStringLiteral("language"), domain::languageTag(preferences.language)},
        {QStringLiteral("bank"), preferences.bankId},
        {QStringLiteral("accepted_policy"), preferences.acceptedPolicyEdition},
        {QStringLiteral("closing_explained"), preferences.closingExplained},
        {QStringLiteral("idle_minutes"), preferences.idleMinutes}};
    const QByteArray json = QJsonDocument(object).toJson();
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (auto made = makePrivateFolder(folder); !made)
            return made;
    }
    return replaceFile(m_path, json);
}

void PreferencesFile::remove() const
{
    QFile::remove(m_path);
}

} // namespace qorgan::vault
