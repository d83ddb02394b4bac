// SPDX-License-Identifier: Apache-2.0
#include "bank/json/CustomerJson.h"

#include "bank/json/StrictObject.h"

#include <QRegularExpression>

#include <algorithm>

namespace qorgan::bank {

namespace {

constexpr int kIdLength = 64;
constexpr int kNameLength = 100;
constexpr int kMaskLength = 40;
constexpr int kMostDevices = 1000;
constexpr int kCompanyNameLength = 200;
constexpr int kBinLength = 12;

domain::Device deviceFrom(const StrictObject &data)
{
    domain::Device device;
    device.id = data.token(u"id", kIdLength);
    // May be empty: a device need not name itself.
    device.name = data.optionalText(u"name", kNameLength);
    device.enrolledAt = data.instant(u"enrolled_at");
    device.lastSeenAt = data.instant(u"last_seen_at");
    device.signedIn = data.has(u"signed_in") && data.flag(u"signed_in");
    device.current = data.flag(u"current");
    return device;
}

domain::Company companyFrom(const StrictObject &data)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{12}\\z"));
    domain::Company company;
    company.name = data.text(u"name", kCompanyNameLength);
    company.bin = data.word(u"bin", kBinLength);
    if (!form.match(company.bin).hasMatch())
        data.fault(u"bin");
    return company;
}

} // namespace

base::Result<QList<domain::Device>> devicesFrom(QByteArrayView json)
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    QList<domain::Device> devices;
    for (const StrictObject &data : answer->objects(u"devices", kMostDevices))
        devices.append(deviceFrom(data));
    std::stable_partition(devices.begin(), devices.end(),
                          [](const domain::Device &device) { return device.current; });
    return answer->unlessFaulty(std::move(devices));
}

base::Result<domain::CustomerProfile> customerProfileFrom(QByteArrayView json)
{
    const auto data = StrictObject::parse(json);
    if (!data)
        return base::failure(data.error());
    domain::CustomerProfile profile;
    profile.maskedPhone = data->text(u"phone_masked", kMaskLength);
    profile.name = data->text(u"name", kNameLength);
    profile.limitRaiseHeldUntil = data->optionalInstant(u"limit_raise_held_until");
    if (const auto company = data->optionalObject(u"company"))
        profile.company = companyFrom(*company);
    return data->unlessFaulty(std::move(profile));
}

} // namespace qorgan::bank
