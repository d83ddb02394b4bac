// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "VaultHome.h"
#include "vault/OperationCheck.h"
#include "vault/OperationStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::OperationFilter;
using vault::OperationStore;
using vault::OutboxStore;
using vault::Vault;
namespace samples = vault::samples;
using samples::minute;
using samples::noteOn;

namespace {

/// A vault with three operations, and what search finds in it.
struct Notes {
    explicit Notes(Vault &held)
        : vault(held)
        , operations(held)
        , outbox(held)
    {
        apply(samples::operations(0, 3));
    }

    template<typename Record>
    void apply(const QList<Record> &records)
    {
        const auto page = samples::page(records, waitFor(operations.syncState({}))->lastSeq);
        if (!waitFor(operations.apply(page, OperationStore::Arrival::News, {})))
            qFatal("A page was refused.");
    }
    /// The bank tells a note on operation 0, in a newer version each time.
    void tell(const QString &note)
    {
        auto told = samples::operation(0);
        told.note = note;
        told.version = ++version;
        apply(QList{told});
    }
    void add(const domain::Command &command)
    {
        QCOMPARE(outcome(waitFor(outbox.add(command, {}))), succeeded());
    }
    /// The ids of the operations that search gives.
    QStringList found(const QString &typed)
    {
        QStringList ids;
        const auto order = waitFor(operations.order({OperationFilter::All, typed}, {}));
        const auto rows = waitFor(operations.rows(*order, {}));
        for (const auto &row : *rows)
            ids.append(row.operation.id);
        return ids;
    }
    /// Whether search reads exactly the words of the rows, before anything mends them.
    bool isSound()
    {
        using Verdict = vault::OperationCheck::Verdict;
        return *waitFor(vault.run<bool>(
            [](SQLite::Database &database) -> base::Result<bool> {
                vault::OperationCheck check;
                while (!check.step(database, std::chrono::seconds(1))) {
                }
                return check.verdict() == Verdict::Sound;
            },
            {}));
    }

    Vault &vault;
    OperationStore operations;
    OutboxStore outbox;
    qint64 version = 1;
};

const QStringList kFirst{samples::operation(0).id};

} // namespace

/// A note is among the words of its operation from the moment it is shown until it is not.
class tst_NoteRecord : public QObject
{
    Q_OBJECT

private slots:
    void note_written_isFoundAsPeopleType();
    void note_replaced_isFoundByItsNewWordsOnly();
    void note_withdrawn_isNotFound();
    void note_refused_isFoundByWhatTheBankTold();
    void note_settled_isFound();
    void note_told_isFoundUntilItIsGone();
    void note_toldOfAnother_leavesTheOthersAlone();
    void note_overAnEpoch_isFoundAgain();
    void note_afterARebuild_isFound();
    void everyStep_leavesTheSearchSound();
    void notesChanged_isEmittedForNotesAlone();
};

void tst_NoteRecord::note_written_isFoundAsPeopleType()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.add(noteOn(0, u"a"_s, u"Ұлымның туған күніне сыйлық"_s));
    for (const QString &typed : {u"сыйлық"_s, u"сыилык"_s, u"УЛЫМНЫН"_s, u"туг"_s})
        QCOMPARE(notes.found(typed), kFirst);
    // Beside the words of the operation itself.
    QCOMPARE(notes.found(u"magnum сыйлық"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_replaced_isFoundByItsNewWordsOnly()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.add(noteOn(0, u"a"_s, u"rent"_s));
    notes.add(noteOn(0, u"b"_s, u"bread"_s));
    QVERIFY(notes.found(u"rent"_s).isEmpty());
    QCOMPARE(notes.found(u"bread"_s), kFirst);
    notes.add(noteOn(0, u"c"_s, {}));
    QVERIFY(notes.found(u"bread"_s).isEmpty());
    QCOMPARE(notes.found(u"magnum"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_withdrawn_isNotFound()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.tell(u"told"_s);
    notes.add(noteOn(0, u"a"_s, u"mine"_s));
    QCOMPARE(outcome(waitFor(notes.outbox.withdraw(u"a"_s, {}))), succeeded());
    QVERIFY(notes.found(u"mine"_s).isEmpty());
    QCOMPARE(notes.found(u"told"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_refused_isFoundByWhatTheBankTold()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.tell(u"told"_s);
    notes.add(noteOn(0, u"a"_s, u"mine"_s));
    QVERIFY(waitFor(notes.outbox.takeNext({})));
    QVERIFY(notes.found(u"told"_s).isEmpty());
    QVERIFY(waitFor(notes.outbox.refuse(u"a"_s, base::ErrorCode::BankRefused, minute(1), {})));
    QVERIFY(notes.found(u"mine"_s).isEmpty());
    QCOMPARE(notes.found(u"told"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_settled_isFound()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.add(noteOn(0, u"a"_s, u"mine"_s));
    QVERIFY(waitFor(notes.outbox.takeNext({})));
    QVERIFY(waitFor(notes.outbox.settle(u"a"_s, minute(1), {}, {})));
    QCOMPARE(notes.found(u"mine"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_told_isFoundUntilItIsGone()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.tell(u"told"_s);
    QCOMPARE(notes.found(u"told"_s), kFirst);
    // The operation changes, its note does not.
    notes.tell(u"told"_s);
    QCOMPARE(notes.found(u"told"_s), kFirst);
    notes.tell({});
    QVERIFY(notes.found(u"told"_s).isEmpty());
    QVERIFY(notes.isSound());
    notes.tell(u"told"_s);
    notes.apply(
        QList{domain::Tombstone{domain::Tombstone::Kind::Operation, samples::operation(0).id}});
    QVERIFY(notes.found(u"told"_s).isEmpty());
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_toldOfAnother_leavesTheOthersAlone()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.add(noteOn(1, u"a"_s, u"mine"_s));
    notes.tell(u"told"_s);
    QCOMPARE(notes.found(u"mine"_s), QStringList{samples::operation(1).id});
    QCOMPARE(notes.found(u"told"_s), kFirst);
}

void tst_NoteRecord::note_overAnEpoch_isFoundAgain()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    notes.add(noteOn(0, u"a"_s, u"mine"_s));
    const auto newest = samples::newestPage(samples::operations(1, 2), u"p"_s, 3);
    QCOMPARE(outcome(waitFor(notes.operations.beginHistory(newest, {}))), succeeded());
    QCOMPARE(notes.found(u"mine"_s), kFirst);
    const auto older = samples::olderPage(samples::operations(0, 1));
    QCOMPARE(outcome(waitFor(notes.operations.addOlder(u"p"_s, older, {}))), succeeded());
    QCOMPARE(notes.found(u"mine"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::note_afterARebuild_isFound()
{
    samples::VaultHome home;
    const auto held = home.created();
    Notes notes(*held);
    notes.add(noteOn(0, u"a"_s, u"mine"_s));
    QCOMPARE(outcome(waitFor(notes.operations.rebuild({}))), succeeded());
    QCOMPARE(notes.found(u"mine"_s), kFirst);
    QVERIFY(notes.isSound());
}

void tst_NoteRecord::everyStep_leavesTheSearchSound()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    for (const auto &step : samples::outboxSteps()) {
        QCOMPARE(outcome(step(notes.outbox)), succeeded());
        QVERIFY(notes.isSound());
    }
    QCOMPARE(notes.found(u"third"_s), kFirst);
}

void tst_NoteRecord::notesChanged_isEmittedForNotesAlone()
{
    samples::MemoryVault memory;
    Notes notes(memory);
    const QSignalSpy changes(&notes.outbox, &OutboxStore::notesChanged);
    notes.add(samples::fraudOn(1, u"f"_s));
    QVERIFY(waitFor(notes.outbox.takeNext({})));
    QVERIFY(waitFor(notes.outbox.settle(u"f"_s, minute(1), {}, {})));
    QCOMPARE(changes.size(), 0);
    notes.add(noteOn(0, u"a"_s, u"mine"_s));
    QCOMPARE(changes.size(), 1);
    QVERIFY(waitFor(notes.outbox.takeNext({})));
    QVERIFY(waitFor(notes.outbox.putBack(u"a"_s, {})));
    QCOMPARE(changes.size(), 1);
    QVERIFY(waitFor(notes.outbox.withdraw(u"a"_s, {})));
    QCOMPARE(changes.size(), 2);
}

QTEST_GUILESS_MAIN(tst_NoteRecord)
#include "tst_NoteRecord.moc"
