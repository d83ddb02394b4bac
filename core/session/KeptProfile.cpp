// SPDX-License-Identifier: Apache-2.0
#include "session/KeptProfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qorgan::session {

namespace {

const QString kName = QStringLiteral("name");
const QString kCompany = QStringLiteral("company");
const QString kBin = QStringLiteral("bin");

} // namespace

QString profileSetting()
{
    return QStringLiteral("customer.profile");
}

QString textOf(const domain::CustomerProfile &profile)
{
    QJsonObject json{{kName, profile.name}};
    if (profile.company) {
        const QJsonObject company{{kName, profile.company->name}, {kBin, profile.company->bin}};
        json.insert(kCompany, company);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

domain::CustomerProfile profileFrom(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    domain::CustomerProfile profile;
    profile.name = json.value(kName).toString();
    if (const QJsonObject company = json.value(kCompany).toObject(); !company.isEmpty())
        profile.company =
            domain::Company{company.value(kName).toString(), company.value(kBin).toString()};
    return profile;
}

} // namespace qorgan::session
