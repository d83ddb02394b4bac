// SPDX-License-Identifier: Apache-2.0
#include "session/BankDirectory.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace qorgan::session {

namespace {

base::Result<QByteArray> readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorCode::ResourceInvalid, QStringLiteral("cannot be read"));
    return file.readAll();
}

template<typename Book>
base::Result<Book> parsed(const QString &path)
{
    const auto json = readResource(path);
    if (!json)
        return base::failure(json.error());
    return Book::parse(*json);
}

} // namespace

base::Result<BankDirectory> BankDirectory::load(const QString &folder)
{
    BankDirectory directory;
    const QDir profiles(folder + QStringLiteral("/profiles"));
    for (const auto &name : profiles.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
    {
        const auto json = readResource(profiles.filePath(name));
        if (!json)
            return base::failure(json.error());
        auto profile = domain::BankProfile::parse(*json);
        if (!profile)
            return base::failure(profile.error().code,
                                 name + QStringLiteral(": ") + profile.error().detail);
        directory.m_banks.append(std::move(*profile));
    }
    if (directory.m_banks.isEmpty())
        return base::failure(base::ErrorCode::ProfileInvalid, QStringLiteral("no profiles"));
    std::stable_sort(directory.m_banks.begin(), directory.m_banks.end(),
                     [](const auto &a, const auto &b) { return a.sandbox && !b.sandbox; });

    auto reminders =
        parsed<domain::ReminderBook>(folder + QStringLiteral("/reminders/reminders.json"));
    if (!reminders)
        return base::failure(reminders.error());
    directory.m_reminders = std::move(*reminders);
    auto emergencies =
        parsed<domain::EmergencyBook>(folder + QStringLiteral("/emergency/emergency.json"));
    if (!emergencies)
        return base::failure(emergencies.error());
    directory.m_emergencies = std::move(*emergencies);
    auto categories =
        parsed<domain::SpendingCategories>(folder + QStringLiteral("/categories/categories.json"));
    if (!categories)
        return base::failure(categories.error());
    directory.m_categories = std::move(*categories);
    return directory;
}

const domain::BankProfile *BankDirectory::find(QStringView id) const
{
    const auto found = std::find_if(m_banks.cbegin(), m_banks.cend(),
                                    [id](const auto &bank) { return bank.id == id; });
    return found == m_banks.cend() ? nullptr : &*found;
}

} // namespace qorgan::session
