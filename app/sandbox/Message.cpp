// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Message.h"

#include "sandbox/Json.h"

namespace qorgan::sandbox {

Reply jsonReply(int status, const QJsonObject &object)
{
    return jsonReply(status, toBytes(object));
}

Reply jsonReply(int status, QByteArray body)
{
    Reply reply;
    reply.status = status;
    reply.body = std::move(body);
    return reply;
}

Reply emptyReply()
{
    Reply reply;
    reply.status = 204;
    reply.contentType.clear();
    return reply;
}

} // namespace qorgan::sandbox
