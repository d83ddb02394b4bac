// SPDX-License-Identifier: Apache-2.0
#include "bank/json/ServiceStatusJson.h"

#include "bank/json/StrictObject.h"

namespace qorgan::bank {

base::Result<ServiceStatus> serviceStatusFrom(QByteArrayView json)
{
    const auto data = StrictObject::parse(json);
    if (!data)
        return base::failure(data.error());
    ServiceStatus status;
    // `degraded` still serves; a state this version does not know is no reason to stay away.
    status.available = data->word(u"state", 40) != u"maintenance";
    status.serverTime = data->instant(u"server_time");
    return data->unlessFaulty(std::move(status));
}

} // namespace qorgan::bank
