// SPDX-License-Identifier: Apache-2.0
#include "vault/PendingRevocations.h"

#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace qorgan::vault {

namespace {

constexpr qint64 kReadLimit = 65'536;
/// A logout adds one; more than this come from no customer.
constexpr std::size_t kMost = 32;

} // namespace

PendingRevocations::PendingRevocations(QString path)
    : m_path(std::move(path))
{
}

std::vector<PendingRevocation> PendingRevocations::load() const
{
    std::vector<PendingRevocation> all;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonArray list = QJsonDocument::fromJson(file.read(kReadLimit)).array();
    for (const auto &value : list) {
        const QJsonObject object = value.toObject();
        PendingRevocation entry;
        entry.bankId = object.value(QLatin1String("bank")).toString();
        entry.secret = base::SecretBytes::copyOf(
            object.value(QLatin1String("revocation_secret")).toString().toLatin1());
        entry.until =
            QDateTime::fromString(object.value(QLatin1String("until")).toString(), Qt::ISODate);
        if (!entry.bankId.isEmpty() && !entry.secret.isEmpty() && entry.until.isValid())
            all.push_back(std::move(entry));
    }
    return all;
}

base::Result<void> PendingRevocations::save(const std::vector<PendingRevocation> &all) const
{
    if (all.empty())
        return removeFile(m_path);
    QJsonArray list;
    for (const PendingRevocation &entry : all) {
        list.append(QJsonObject{
            {QStringLiteral("bank"), entry.bankId},
            {QStringLiteral("revocation_secret"), QString::fromLatin1(entry.secret.view())},
            {QStringLiteral("until"), entry.until.toUTC().toString(Qt::ISODate)}});
    }
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (auto made = makePrivateFolder(folder); !made)
            return made;
    }
    return replaceFile(m_path, QJsonDocument(list).toJson());
}

std::vector<PendingRevocation> PendingRevocations::of(const QString &bankId) const
{
    std::vector<PendingRevocation> all = load();
    std::erase_if(all, [&](const PendingRevocation &entry) { return entry.bankId != bankId; });
    return all;
}

base::Result<void> PendingRevocations::add(const PendingRevocation &revocation) const
{
    std::vector<PendingRevocation> all = load();
    const bool known = std::any_of(all.cbegin(), all.cend(), [&](const PendingRevocation &entry) {
        return entry.secret.equals(revocation.secret);
    });
    if (known)
        return {};
    if (all.size() >= kMost)
        all.erase(all.begin());
    all.push_back({revocation.bankId, revocation.secret.clone(), revocation.until});
    return save(all);
}

base::Result<void> PendingRevocations::prune(const QDateTime &now) const
{
    std::vector<PendingRevocation> all = load();
    const auto gone =
        std::erase_if(all, [&](const PendingRevocation &entry) { return entry.until <= now; });
    if (gone == 0)
        return {};
    return save(all);
}

base::Result<void> PendingRevocations::remove(const base::SecretBytes &secret) const
{
    std::vector<PendingRevocation> all = load();
    const auto gone = std::erase_if(
        all, [&](const PendingRevocation &entry) { return entry.secret.equals(secret); });
    if (gone == 0)
        return {};
    return save(all);
}

} // namespace qorgan::vault
