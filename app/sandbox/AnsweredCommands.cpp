// SPDX-License-Identifier: Apache-2.0
#include "sandbox/AnsweredCommands.h"

#include "crypto/Digest.h"
#include "sandbox/Idempotency.h"

namespace qorgan::sandbox {

namespace {

QByteArray keyOf(const Call &call)
{
    return call.headers.value("idempotency-key").toLower();
}

QByteArray fingerprintOf(const Call &call)
{
    return crypto::sha256(call.method + ' ' + call.path + '\n' + call.body);
}

} // namespace

Outcome<std::optional<Reply>> AnsweredCommands::find(Transaction &transaction, const Call &call,
                                                     qint64 now)
{
    auto find = transaction.prepare(
        "SELECT fingerprint, status, body FROM answered_commands"
        " WHERE customer = ? AND jkt = ? AND request_key = ? AND answered_at >= ?");
    bindAll(find, call.session.customer, call.jkt, keyOf(call), now - Idempotency::kKeptMs);
    if (!find.executeStep())
        return std::optional<Reply>();
    if (columnBytes(find, 0) != fingerprintOf(call))
        return refuse(ProblemCode::IdempotencyMismatch);
    return std::optional(jsonReply(find.getColumn(1).getInt(), columnBytes(find, 2)));
}

void AnsweredCommands::keep(Transaction &transaction, const Call &call, const Reply &reply,
                            qint64 now)
{
    auto forget = transaction.prepare("DELETE FROM answered_commands WHERE answered_at < ?");
    bindAll(forget, now - Idempotency::kKeptMs);
    forget.exec();
    auto insert = transaction.prepare(
        "INSERT INTO answered_commands (customer, jkt, request_key, fingerprint, status, body,"
        " answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, call.session.customer, call.jkt, keyOf(call), fingerprintOf(call), reply.status,
            reply.body, now);
    insert.exec();
}

} // namespace qorgan::sandbox
