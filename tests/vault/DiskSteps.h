// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "OutboxSteps.h"
#include "VaultHome.h"
#include "vault/CustomerRecordStore.h"
#include "vault/OperationStore.h"
#include "vault/SettingsStore.h"

namespace qorgan::vault::samples {

/// Something a program does with a vault. Once it has succeeded it must outlive anything; when it
/// fails, nothing of it is there.
using DiskStep = std::function<base::Result<void>(Vault &)>;

inline DiskStep applying(const domain::SyncPage &page)
{
    return [page](Vault &vault) {
        OperationStore store(vault);
        return testkit::waitFor(store.apply(page, OperationStore::Arrival::News, {}))
            .map([](const auto &) {});
    };
}

inline DiskStep replacingMonth(const QString &account, const QList<domain::Operation> &operations)
{
    return [=](Vault &vault) {
        OperationStore store(vault);
        return testkit::waitFor(store.replaceMonth(account, QStringLiteral("2026-03"), "UTC+05:00",
                                                   operations, {}))
            .map([](const auto &) {});
    };
}

inline DiskStep setting(const QString &value)
{
    return [value](Vault &vault) {
        return testkit::waitFor(SettingsStore(vault).setValue(QStringLiteral("filter"), value, {}));
    };
}

/// The same operations with a higher version, as if they had been booked since.
inline QList<domain::Operation> booked(QList<domain::Operation> operations, qint64 version)
{
    for (domain::Operation &each : operations) {
        each.status = domain::OperationStatus::Booked;
        each.declineReason.reset();
        each.bookedAt = each.occurredAt.addSecs(60 * version);
        each.version = version;
    }
    return operations;
}

/// A day of a program, for the vault that fill() has filled: pages of the bank, commands, marks, a
/// month read anew, another epoch.
inline QList<DiskStep> diskSteps()
{
    // fill() has used the seq before.
    qint64 seq = 124;
    const auto next = [&seq](const auto &records) {
        const auto made = page(records, seq);
        seq = made.changes.last().seq;
        return applying(made);
    };
    QList<domain::Tombstone> gone;
    for (int n = 50; n < 55; ++n)
        gone.append({domain::Tombstone::Kind::Operation, operation(n).id});
    domain::Account account = samples::account(1);
    account.version = 10;
    account.balance.minor = 77;
    QList<DiskStep> steps{next(operations(60, 90)), next(booked(operations(0, 40), 2)), next(gone),
                          next(QList{account}), setting(QStringLiteral("one"))};
    for (const OutboxStep &step : outboxSteps()) {
        steps.append([step](Vault &vault) {
            OutboxStore outbox(vault);
            return step(outbox);
        });
    }
    steps += {
        next(operations(150, 30)),
        [](Vault &vault) {
            OperationStore store(vault);
            return testkit::waitFor(store.markAllRead({}));
        },
        replacingMonth(account.id, booked(operations(0, 120), 5)),
        [](Vault &vault) {
            const domain::Review review{QDate(2026, 3, 1), 30, minute(5)};
            CustomerRecordStore records(vault);
            return testkit::waitFor(records.replace({{review}, {true}, {dispute(1)}, {}}, {}));
        },
        [](Vault &vault) {
            OperationStore store(vault);
            const auto newest = newestPage(operations(0, 60), QStringLiteral("p"), 120);
            return testkit::waitFor(store.beginHistory(newest, {})).map([](const auto &) {});
        },
        [](Vault &vault) {
            OperationStore store(vault);
            const auto older = olderPage(operations(60, 60));
            return testkit::waitFor(store.addOlder(QStringLiteral("p"), older, {}))
                .map([](const auto &) {});
        },
        setting(QStringLiteral("two")),
    };
    return steps;
}

/// All that those steps leave behind, and where the lists stand.
inline QStringList wholeState(Vault &vault)
{
    return linesOf(vault, "SELECT * FROM operations ORDER BY id")
           + linesOf(vault, "SELECT * FROM accounts ORDER BY id")
           + linesOf(vault, "SELECT * FROM read_marks ORDER BY id")
           + linesOf(vault, "SELECT * FROM sync_state")
           + linesOf(vault, "SELECT * FROM history_left")
           + linesOf(vault, "SELECT * FROM settings ORDER BY name")
           + linesOf(vault, "SELECT session_id FROM session") + outboxState(vault)
           + journalState(vault);
}

/// Pages are moved from the WAL into the database all the time, not once in a long while.
inline void checkpointOften(Vault &vault)
{
    linesOf(vault, "PRAGMA wal_autocheckpoint = 20");
}

/// "ok", or what SQLite, SQLCipher or the stores have to say against the database.
inline QString soundnessOf(Vault &vault)
{
    QStringList faults = linesOf(vault, "PRAGMA integrity_check");
    faults.removeAll(testkit::succeeded());
    // SQLCipher looks at the file alone, where a page may be torn as long as the WAL has it whole.
    linesOf(vault, "PRAGMA wal_checkpoint(TRUNCATE)");
    faults += linesOf(vault, "PRAGMA cipher_integrity_check");
    OperationStore store(vault);
    const QString lists = testkit::outcome(testkit::waitFor(store.check({})));
    if (lists != testkit::succeeded())
        faults.append(lists);
    return faults.isEmpty() ? testkit::succeeded() : faults.join(u'\n');
}

/// What the steps come to after each number of them, from none on. `home` holds the vault of
/// fill(), which has them behind it afterwards.
inline QList<QStringList> courseOf(VaultHome &home)
{
    const auto held = home.vault();
    bool isWhole = testkit::waitFor(held->open(password(), {})).has_value();
    QList<QStringList> course{wholeState(*held)};
    for (const DiskStep &step : diskSteps()) {
        isWhole = isWhole && step(*held);
        course.append(wholeState(*held));
        isWhole = isWhole && course.last() != course[course.size() - 2];
    }
    testkit::waitFor(held->close());
    if (!isWhole)
        qFatal("A step has failed, or has changed nothing.");
    return course;
}

/// What a program finds that was ended in the middle and is started again.
struct Restarted {
    /// Outcome of the opening.
    QString opening;
    Opened found;
    QString soundness;
    QStringList state;
};

inline Restarted restarted(VaultHome &home)
{
    const auto held = home.vault();
    Restarted after;
    const auto opened = testkit::waitFor(held->open(password(), {}));
    after.opening = testkit::outcome(opened);
    if (!opened)
        return after;
    after.found = *opened;
    OutboxStore outbox(*held);
    after.opening = testkit::outcome(testkit::waitFor(outbox.replay({})));
    after.state = wholeState(*held);
    after.soundness = soundnessOf(*held);
    testkit::waitFor(held->close());
    return after;
}

/// Why that is not what so many steps come to, or one more; empty when it is.
inline QString faultOf(const Restarted &after, const QList<QStringList> &course,
                       qsizetype acknowledged)
{
    if (after.opening != testkit::succeeded())
        return QStringLiteral("does not open: ") + after.opening;
    if (after.found.rebuilt || after.found.olderThanSeen || after.found.outboxDamaged)
        return QStringLiteral("told as damaged");
    if (after.soundness != testkit::succeeded())
        return after.soundness;
    const qsizetype next = std::min(acknowledged + 1, course.size() - 1);
    if (after.state == course[acknowledged] || after.state == course[next])
        return {};
    return QStringLiteral("after %1 steps: %2")
        .arg(QString::number(acknowledged), after.state.join(u'\n'));
}

} // namespace qorgan::vault::samples
