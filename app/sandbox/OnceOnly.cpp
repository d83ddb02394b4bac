// SPDX-License-Identifier: Apache-2.0
#include "sandbox/OnceOnly.h"

#include "sandbox/AnsweredCommands.h"
#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

OnceOnly::OnceOnly(Database &database, const BankClock &clock, Events &events)
    : m_database(database)
    , m_clock(clock)
    , m_events(events)
{
}

Outcome<Reply> OnceOnly::run(const Call &call, const Effect &effect)
{
    Outcome<Reply> reply = refuse(ProblemCode::Internal);
    qint64 seq = 0;
    {
        Transaction transaction(m_database);
        const qint64 now = m_clock.now();
        const auto kept = AnsweredCommands::find(transaction, call, now);
        if (!kept)
            return refuse(kept.error());
        if (*kept)
            return **kept;
        FeedWriter feed(transaction, call.session.customer);
        reply = effect(transaction, feed);
        if (!reply)
            return reply;
        seq = feed.close();
        AnsweredCommands::keep(transaction, call, *reply, now);
        transaction.commit();
    }
    m_events.announce(call.session.customer, seq);
    return reply;
}

Reply listReply(const QByteArray &name, const QByteArrayList &records, const BankClock &clock)
{
    return jsonReply(200, "{\"" + name + "\":[" + records.join(',')
                              + "],\"server_time\":" + quoted(wireTime(clock.utcNow())) + '}');
}

} // namespace qorgan::sandbox
