// SPDX-License-Identifier: Apache-2.0
#include "vault/OutboxRecord.h"

#include "vault/SqlText.h"

namespace qorgan::vault {

namespace {

using State = OutboxStore::State;

// In the order of select().
enum Column { Position, Id, Kind, Payload, StateWord, RefusedCode, SettledAt, Told };

QByteArray select(const char *condition)
{
    return QByteArray("SELECT position, id, kind, payload, state, refused_code, settled_at, told "
                      "FROM outbox WHERE ")
           + condition;
}

QString toWord(State state)
{
    switch (state) {
    case State::Waiting:
        return QStringLiteral("waiting");
    case State::Sending:
        return QStringLiteral("sending");
    case State::Done:
        return QStringLiteral("done");
    case State::Refused:
        return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

std::optional<State> stateFrom(const QString &word)
{
    for (const State state : {State::Waiting, State::Sending, State::Done, State::Refused}) {
        if (word == toWord(state))
            return state;
    }
    return std::nullopt;
}

std::optional<OutboxRecord> readRecord(const SQLite::Statement &row)
{
    auto command = domain::commandFrom(textOf(row, Id), textOf(row, Kind), bytesOf(row, Payload));
    const auto state = stateFrom(textOf(row, StateWord));
    if (!command || !state)
        return std::nullopt;
    OutboxRecord record;
    record.entry.position = integerOf(row, Position);
    record.entry.command = *std::move(command);
    record.entry.state = *state;
    if (!row.isColumnNull(RefusedCode))
        record.entry.refused = static_cast<base::ErrorCode>(integerOf(row, RefusedCode));
    record.entry.settledAt = timeOf(row, SettledAt);
    record.told = integerOf(row, Told) != 0;
    return record;
}

QList<OutboxRecord> readAll(SQLite::Statement &rows)
{
    QList<OutboxRecord> records;
    while (rows.executeStep()) {
        if (auto record = readRecord(rows))
            records.append(*std::move(record));
    }
    return records;
}

struct SubjectText {
    QString operator()(const domain::NoteChange &note) const { return note.operationId; }
    QString operator()(const domain::ReviewMark &mark) const
    {
        return mark.day.toString(Qt::ISODate);
    }
    QString operator()(const domain::SmsNoticesChange &) const { return {}; }
    QString operator()(const domain::FraudReport &report) const { return report.operationId; }
    QString operator()(const domain::CardBlock &block) const { return block.cardId; }
    // Complaints keep their order.
    QString operator()(const domain::ComplaintFiling &) const { return {}; }
    QString operator()(const domain::CaseReply &reply) const { return reply.caseId; }
};

} // namespace

QList<OutboxRecord> openRecords(SQLite::Database &database)
{
    SQLite::Statement rows(database, select("state IN ('waiting', 'sending') "
                                            "ORDER BY urgent DESC, position")
                                         .constData());
    return readAll(rows);
}

QList<domain::Command> openCommands(SQLite::Database &database, const QString &kind,
                                    const std::optional<QString> &subject)
{
    SQLite::Statement rows(database, select("state IN ('waiting', 'sending') AND kind = ?1 "
                                            "AND (?2 IS NULL OR subject = ?2) "
                                            "ORDER BY position")
                                         .constData());
    bindAll(rows, kind, subject);
    QList<domain::Command> commands;
    for (OutboxRecord &record : readAll(rows))
        commands.append(std::move(record.entry.command));
    return commands;
}

QList<OutboxRecord> settledRecords(SQLite::Database &database, qint64 most)
{
    SQLite::Statement rows(database, select("state IN ('done', 'refused') "
                                            "ORDER BY settled_at DESC, position DESC LIMIT ?1")
                                         .constData());
    bindAll(rows, most);
    return readAll(rows);
}

void insertRecord(SQLite::Database &database, const domain::Command &command, State state)
{
    execute(database,
            "INSERT INTO outbox (id, kind, payload, subject, urgent, state, told) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
            command.id, domain::kindOf(command.body), domain::payloadOf(command),
            subjectOf(command.body), qint64(domain::isUrgent(command.body)), toWord(state));
}

QString subjectOf(const domain::Command::Body &body)
{
    return std::visit(SubjectText(), body);
}

void noteTold(SQLite::Database &database, const QString &kind, const QString &subject)
{
    execute(database,
            "UPDATE outbox SET told = 1 WHERE state = 'sending' AND kind = ?1 AND subject = ?2",
            kind, subject);
}

} // namespace qorgan::vault
