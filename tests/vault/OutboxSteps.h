// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "VaultSamples.h"
#include "testkit/WaitFor.h"
#include "vault/OutboxJournal.h"
#include "vault/OutboxStore.h"
#include "vault/SqlText.h"

#include <functional>

namespace qorgan::vault::samples {

inline QDateTime minute(int n)
{
    return QDateTime(QDate(2026, 3, 2), QTime(14, 0), Qt::UTC).addSecs(60LL * n);
}

inline domain::Command noteOn(int operationNumber, const QString &id, const QString &text)
{
    return {id, minute(0), domain::NoteChange{operation(operationNumber).id, text}};
}

inline domain::Command fraudOn(int operationNumber, const QString &id)
{
    return {id, minute(0),
            domain::FraudReport{operation(operationNumber).id, QStringLiteral("no")}};
}

inline domain::Command smsWanted(const QString &id, bool wanted)
{
    return {id, minute(0), domain::SmsNoticesChange{wanted}};
}

inline domain::Command reviewed(const QString &id, qint64 throughSeq)
{
    return {id, minute(0), domain::ReviewMark{QDate(2026, 3, 2), throughSeq}};
}

inline domain::Dispute dispute(int operationNumber)
{
    domain::Dispute dispute;
    dispute.id = QStringLiteral("dsp_%1").arg(operationNumber);
    dispute.number = QStringLiteral("D-2026-%1").arg(operationNumber);
    dispute.operationId = operation(operationNumber).id;
    dispute.createdAt = minute(1);
    dispute.dueAt = minute(2);
    dispute.version = 1;
    return dispute;
}

/// What the bank answers to the report it has opened a dispute for.
inline domain::CommandReceipt opened(const domain::Dispute &dispute)
{
    domain::CommandReceipt receipt;
    receipt.dispute = dispute;
    return receipt;
}

/// What a test does with an outbox, each step one call.
using OutboxStep = std::function<base::Result<void>(OutboxStore &)>;

inline OutboxStep adding(const domain::Command &command)
{
    return [command](OutboxStore &outbox) { return testkit::waitFor(outbox.add(command, {})); };
}

inline OutboxStep taking()
{
    return [](OutboxStore &outbox) {
        return testkit::waitFor(outbox.takeNext({})).map([](const auto &) {});
    };
}

inline QList<OutboxStep> outboxSteps()
{
    using testkit::waitFor;
    const auto id = [](char letter) { return QString(QLatin1Char(letter)); };
    return {
        adding(noteOn(0, id('a'), QStringLiteral("first"))),
        adding(noteOn(0, id('b'), QStringLiteral("second"))),
        adding(fraudOn(1, id('c'))),
        taking(),
        [=](OutboxStore &outbox) {
            return waitFor(outbox.settle(id('c'), minute(1), opened(dispute(1)), {}));
        },
        adding(noteOn(2, id('d'), QStringLiteral("later"))),
        adding(smsWanted(id('e'), true)),
        taking(),
        [=](OutboxStore &outbox) {
            return waitFor(outbox.refuse(id('b'), base::ErrorCode::BankRefused, minute(2), {}));
        },
        taking(),
        [=](OutboxStore &outbox) { return waitFor(outbox.putBack(id('d'), {})); },
        [=](OutboxStore &outbox) { return waitFor(outbox.withdraw(id('d'), {})); },
        taking(),
        [=](OutboxStore &outbox) { return waitFor(outbox.settle(id('e'), minute(3), {}, {})); },
        adding(reviewed(id('f'), 40)),
        adding(noteOn(0, id('g'), QStringLiteral("third"))),
    };
}

/// Rows of a query, a line each.
inline QStringList linesOf(Vault &vault, const char *sql)
{
    return *testkit::waitFor(vault.run<QStringList>(
        [sql](SQLite::Database &database) -> base::Result<QStringList> {
            QStringList lines;
            SQLite::Statement rows(database, sql);
            while (rows.executeStep()) {
                QStringList fields;
                for (int column = 0; column < rows.getColumnCount(); ++column)
                    fields.append(textOf(rows, column));
                lines.append(fields.join(u' '));
            }
            return lines;
        },
        {}));
}

/// All that commands leave behind in the database.
inline QStringList outboxState(Vault &vault)
{
    return linesOf(vault, "SELECT id, state FROM outbox WHERE state IN ('waiting', 'sending') "
                          "ORDER BY position")
           + linesOf(vault, "SELECT id, state, refused_code, settled_at FROM outbox "
                            "WHERE state IN ('done', 'refused') ORDER BY id")
           + linesOf(vault, "SELECT * FROM notes ORDER BY operation_id")
           + linesOf(vault, "SELECT * FROM reviews ORDER BY day")
           + linesOf(vault, "SELECT * FROM disputes ORDER BY id")
           + linesOf(vault, "SELECT * FROM settings WHERE name LIKE 'bank.%' ORDER BY name");
}

/// What of it must come back when the database is lost.
inline QStringList openState(Vault &vault)
{
    return linesOf(vault, "SELECT id, (SELECT shown FROM notes WHERE operation_id = subject AND "
                          "kind = 'note') FROM outbox WHERE state IN ('waiting', 'sending') "
                          "ORDER BY position");
}

/// The journal's commands, in its order.
inline QStringList journalState(Vault &vault)
{
    return *testkit::waitFor(vault.run<QStringList>(
        [&vault](SQLite::Database &) -> base::Result<QStringList> {
            QStringList ids;
            if (const OutboxJournal *journal = vault.outboxJournal()) {
                for (const JournalEntry &entry : journal->waiting())
                    ids.append(entry.id);
            }
            return ids;
        },
        {}));
}

} // namespace qorgan::vault::samples
