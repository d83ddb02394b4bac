// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "MemoryVault.h"
#include "OutboxSteps.h"
#include "VaultHome.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Command;
using testkit::failed;
using testkit::outcome;
using testkit::readFile;
using testkit::succeeded;
using testkit::waitFor;
using testkit::writeFile;
using vault::OperationStore;
using vault::OutboxStore;
using vault::Vault;
using State = vault::OutboxStore::State;
namespace samples = vault::samples;
using samples::fraudOn;
using samples::minute;
using samples::noteOn;
using samples::reviewed;
using samples::smsWanted;

namespace {

/// An outbox in a vault with three operations, of which the first has the note "told".
struct Outbox {
    explicit Outbox(Vault &held)
        : vault(held)
        , operations(held)
        , store(held)
    {
        auto first = samples::operations(0, 3);
        first[0].note = u"told"_s;
        apply(first);
    }

    void apply(const QList<domain::Operation> &records)
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
        apply({told});
    }
    void tellSms(bool wanted)
    {
        const auto page = samples::page(QList{domain::NoticeSettings{wanted}},
                                        waitFor(operations.syncState({}))->lastSeq);
        if (!waitFor(operations.apply(page, OperationStore::Arrival::News, {})))
            qFatal("A page was refused.");
    }
    void add(const Command &command) { QCOMPARE(outcome(waitFor(store.add(command, {}))), ok); }
    QString taken()
    {
        const auto next = waitFor(store.takeNext({}));
        return next && *next ? (*next)->id : QString();
    }
    QString settled(const QString &id)
    {
        return outcome(waitFor(store.settle(id, minute(5), {}, {})));
    }
    QString refused(const QString &id)
    {
        return outcome(waitFor(store.refuse(id, ErrorCode::BankRefused, minute(5), {})));
    }
    /// "a waiting", in the order of the page.
    QStringList states()
    {
        static const QStringList words{u"waiting"_s, u"sending"_s, u"done"_s, u"refused"_s};
        QStringList all;
        const auto entries = waitFor(store.entries({}));
        for (const auto &entry : *entries)
            all.append(entry.command.id + u' ' + words[static_cast<int>(entry.state)]);
        return all;
    }
    /// On operation 0.
    vault::StoredOperation first() { return waitFor(operations.newest({}, 500, {}))->first(); }
    QString shown() { return first().note; }

    const QString ok = succeeded();
    Vault &vault;
    OperationStore operations;
    OutboxStore store;
    qint64 version = 1;
};

} // namespace

class tst_OutboxStore : public QObject
{
    Q_OBJECT

private slots:
    void add_everyKind_isGivenInTheOrderOfSending();
    void add_sameIdTwice_changesNothing();
    void add_newerNote_replacesTheWaitingOne();
    void add_newerNote_leavesTheOneUnderWay();
    void takeNext_sendingOne_comesAgain();
    void takeNext_nothingOpen_isNothing();
    void settle_note_countsAsTold();
    void settle_unknownOrSettled_changesNothing();
    void settle_toldMeanwhile_keepsWhatTheBankTold();
    void settle_toldBeforeSending_countsAsTold();
    void refuse_note_goesBackToWhatTheBankTold();
    void refuse_olderNote_showsTheNewer();
    void withdraw_waiting_goesBack();
    void withdraw_notWaiting_isNotFound();
    void putBack_sending_waitsAgain();
    void told_whileWaiting_isNotShown();
    void emptyNote_settled_leavesNothing();
    void newEpoch_keepsNotes();
    void operationGone_takesItsNoteUnlessTheBankMustHearOfIt();
    void settledLongAgo_isForgotten();
    void memory_hasNoJournal();
    void database_lost_bringsEveryOpenCommandBack();
    void database_partlyLost_keepsTheOrder();
    void database_rebuilt_keepsEverything();
    void journal_endDamaged_isWrittenAnew();
    void journal_keepsNothingSettled();
};

void tst_OutboxStore::add_everyKind_isGivenInTheOrderOfSending()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    const QSignalSpy changes(&outbox.store, &OutboxStore::changed);
    const QList<Command> commands{noteOn(0, u"a"_s, u"Ескі дос"_s), reviewed(u"b"_s, 40),
                                  smsWanted(u"c"_s, true), fraudOn(1, u"d"_s)};
    for (const Command &command : commands)
        outbox.add(command);
    QCOMPARE(changes.size(), 4);
    const auto entries = waitFor(outbox.store.entries({}));
    QCOMPARE(outcome(entries), succeeded());
    QCOMPARE(entries->size(), 4);
    const QList<int> order{3, 0, 1, 2};
    for (int place = 0; place < 4; ++place) {
        const auto &entry = entries->at(place);
        QCOMPARE(entry.command, commands[order[place]]);
        QVERIFY(entry.state == State::Waiting);
        QVERIFY(!entry.refused);
        QVERIFY(!entry.settledAt.isValid());
    }
    QCOMPARE(*waitFor(outbox.store.openCount({})), 4);
    QCOMPARE(outbox.shown(), u"Ескі дос"_s);
    QCOMPARE(outbox.first().operation.note, u"told"_s);
}

void tst_OutboxStore::add_sameIdTwice_changesNothing()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    const QSignalSpy changes(&outbox.store, &OutboxStore::changed);
    outbox.add(noteOn(0, u"a"_s, u"two"_s));
    QCOMPARE(outbox.shown(), u"one"_s);
    // Nor once it is settled.
    QCOMPARE(outbox.taken(), u"a"_s);
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    outbox.add(noteOn(0, u"a"_s, u"two"_s));
    QCOMPARE(outbox.states(), QStringList{u"a done"_s});
    QCOMPARE(outbox.shown(), u"one"_s);
    QCOMPARE(changes.size(), 2);
}

void tst_OutboxStore::add_newerNote_replacesTheWaitingOne()
{
    samples::VaultHome home;
    const auto held = home.created();
    Outbox outbox(*held);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    outbox.add(noteOn(1, u"b"_s, u"of another"_s));
    outbox.add(noteOn(0, u"c"_s, u"two"_s));
    QCOMPARE(outbox.states(), (QStringList{u"b waiting"_s, u"c waiting"_s}));
    QCOMPARE(samples::journalState(*held), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(outbox.shown(), u"two"_s);
    QCOMPARE(*waitFor(outbox.store.openCount({})), 2);
}

void tst_OutboxStore::add_newerNote_leavesTheOneUnderWay()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    outbox.add(noteOn(0, u"b"_s, u"two"_s));
    QCOMPARE(outbox.states(), (QStringList{u"a sending"_s, u"b waiting"_s}));
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    QCOMPARE(outbox.shown(), u"two"_s);
    QCOMPARE(outbox.first().operation.note, u"one"_s);
}

void tst_OutboxStore::takeNext_sendingOne_comesAgain()
{
    samples::VaultHome home;
    auto held = home.created();
    {
        Outbox outbox(*held);
        outbox.add(noteOn(0, u"a"_s, u"one"_s));
        outbox.add(noteOn(1, u"b"_s, u"two"_s));
        QCOMPARE(outbox.taken(), u"a"_s);
    }
    waitFor(held->close());
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))), succeeded());
    OutboxStore store(*held);
    QCOMPARE(waitFor(store.entries({}))->first().state, State::Sending);
    const auto again = waitFor(store.takeNext({}));
    QCOMPARE(**again, noteOn(0, u"a"_s, u"one"_s));
}

void tst_OutboxStore::takeNext_nothingOpen_isNothing()
{
    samples::MemoryVault memory;
    OutboxStore store(memory);
    const auto next = waitFor(store.takeNext({}));
    QCOMPARE(outcome(next), succeeded());
    QVERIFY(!*next);
}

void tst_OutboxStore::settle_note_countsAsTold()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    const auto entry = waitFor(outbox.store.entries({}))->first();
    QVERIFY(entry.state == State::Done);
    QCOMPARE(entry.settledAt, minute(5));
    QCOMPARE(outbox.first().operation.note, u"one"_s);
    QCOMPARE(outbox.shown(), u"one"_s);
}

void tst_OutboxStore::settle_unknownOrSettled_changesNothing()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    QCOMPARE(outbox.refused(u"a"_s), succeeded());
    QCOMPARE(outbox.settled(u"never heard of"_s), succeeded());
    QCOMPARE(outbox.states(), QStringList{u"a done"_s});
}

// The answer may come after what another device has done since.
void tst_OutboxStore::settle_toldMeanwhile_keepsWhatTheBankTold()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"mine"_s));
    outbox.add(smsWanted(u"b"_s, true));
    QCOMPARE(outbox.taken(), u"a"_s);
    outbox.tell(u"of another device"_s);
    QCOMPARE(outbox.shown(), u"mine"_s);
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    QCOMPARE(outbox.shown(), u"of another device"_s);
    QCOMPARE(outbox.taken(), u"b"_s);
    outbox.tellSms(false);
    QCOMPARE(outbox.settled(u"b"_s), succeeded());
    QVERIFY(samples::outboxState(memory).contains(u"bank.sms_notices 0"_s));
}

void tst_OutboxStore::settle_toldBeforeSending_countsAsTold()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"mine"_s));
    outbox.tell(u"before"_s);
    QCOMPARE(outbox.taken(), u"a"_s);
    // Sent in vain, and told then: it was not under way.
    QCOMPARE(outcome(waitFor(outbox.store.putBack(u"a"_s, {}))), succeeded());
    outbox.tell(u"before it is sent"_s);
    QCOMPARE(outbox.taken(), u"a"_s);
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    QCOMPARE(outbox.shown(), u"mine"_s);
}

void tst_OutboxStore::refuse_note_goesBackToWhatTheBankTold()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    QCOMPARE(outbox.refused(u"a"_s), succeeded());
    const auto entry = waitFor(outbox.store.entries({}))->first();
    QVERIFY(entry.state == State::Refused);
    QVERIFY(entry.refused == ErrorCode::BankRefused);
    QCOMPARE(entry.settledAt, minute(5));
    QCOMPARE(outbox.shown(), u"told"_s);
    QCOMPARE(*waitFor(outbox.store.openCount({})), 0);
}

void tst_OutboxStore::refuse_olderNote_showsTheNewer()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    outbox.add(noteOn(0, u"b"_s, u"two"_s));
    QCOMPARE(outbox.refused(u"a"_s), succeeded());
    QCOMPARE(outbox.shown(), u"two"_s);
    QCOMPARE(outbox.taken(), u"b"_s);
    QCOMPARE(outbox.refused(u"b"_s), succeeded());
    QCOMPARE(outbox.shown(), u"told"_s);
}

void tst_OutboxStore::withdraw_waiting_goesBack()
{
    samples::VaultHome home;
    const auto held = home.created();
    Outbox outbox(*held);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    outbox.add(noteOn(0, u"b"_s, u"two"_s));
    QCOMPARE(outcome(waitFor(outbox.store.withdraw(u"b"_s, {}))), succeeded());
    QCOMPARE(outbox.states(), QStringList{u"a sending"_s});
    QCOMPARE(samples::journalState(*held), QStringList{u"a"_s});
    QCOMPARE(outbox.shown(), u"one"_s);
    QCOMPARE(outcome(waitFor(outbox.store.putBack(u"a"_s, {}))), succeeded());
    QCOMPARE(outcome(waitFor(outbox.store.withdraw(u"a"_s, {}))), succeeded());
    QVERIFY(outbox.states().isEmpty());
    QVERIFY(samples::journalState(*held).isEmpty());
    QCOMPARE(outbox.shown(), u"told"_s);
}

void tst_OutboxStore::withdraw_notWaiting_isNotFound()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    const QSignalSpy changes(&outbox.store, &OutboxStore::changed);
    for (const QString &id : {u"a"_s, u"never heard of"_s}) {
        QCOMPARE(outcome(waitFor(outbox.store.withdraw(id, {}))), failed(ErrorCode::NotFound));
    }
    QCOMPARE(outbox.states(), QStringList{u"a sending"_s});
    QCOMPARE(changes.size(), 0);
}

void tst_OutboxStore::putBack_sending_waitsAgain()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    outbox.add(noteOn(1, u"b"_s, u"two"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    QCOMPARE(outcome(waitFor(outbox.store.putBack(u"a"_s, {}))), succeeded());
    QCOMPARE(outbox.states(), (QStringList{u"a waiting"_s, u"b waiting"_s}));
    QCOMPARE(outcome(waitFor(outbox.store.putBack(u"b"_s, {}))), succeeded());
    // Urgent ones go before it, however late they come.
    outbox.add(fraudOn(2, u"c"_s));
    QCOMPARE(outbox.taken(), u"c"_s);
}

void tst_OutboxStore::told_whileWaiting_isNotShown()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, QString()));
    QCOMPARE(outbox.shown(), QString());
    outbox.tell(u"newer"_s);
    QCOMPARE(outbox.shown(), QString());
    QCOMPARE(outbox.first().operation.note, u"newer"_s);
    QCOMPARE(outcome(waitFor(outbox.store.withdraw(u"a"_s, {}))), succeeded());
    QCOMPARE(outbox.shown(), u"newer"_s);
    // Nothing waits any more: the bank's word is shown at once.
    outbox.tell(u"newest"_s);
    QCOMPARE(outbox.shown(), u"newest"_s);
}

void tst_OutboxStore::emptyNote_settled_leavesNothing()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, QString()));
    QCOMPARE(outbox.taken(), u"a"_s);
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    QCOMPARE(outbox.shown(), QString());
    QVERIFY(samples::linesOf(memory, "SELECT * FROM notes").isEmpty());
}

void tst_OutboxStore::newEpoch_keepsNotes()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(1, u"a"_s, u"waits"_s));
    // As the bank had it before the note was there: what waits is shown all the same.
    const auto newest = samples::newestPage(samples::operations(0, 3));
    QCOMPARE(outcome(waitFor(outbox.operations.beginHistory(newest, {}))), succeeded());
    const auto rows = *waitFor(outbox.operations.newest({}, 500, {}));
    QCOMPARE(rows[0].note, QString());
    QCOMPARE(rows[1].note, u"waits"_s);
    QCOMPARE(outbox.states(), QStringList{u"a waiting"_s});
}

void tst_OutboxStore::operationGone_takesItsNoteUnlessTheBankMustHearOfIt()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(1, u"a"_s, u"waits"_s));
    const auto gone = [](int n) {
        return domain::Tombstone{domain::Tombstone::Kind::Operation, samples::operation(n).id};
    };
    const auto page =
        samples::page(QList{gone(0), gone(1)}, waitFor(outbox.operations.syncState({}))->lastSeq);
    QCOMPARE(outcome(waitFor(outbox.operations.apply(page, OperationStore::Arrival::News, {}))),
             succeeded());
    QCOMPARE(samples::linesOf(memory, "SELECT shown FROM notes"), QStringList{u"waits"_s});
}

void tst_OutboxStore::settledLongAgo_isForgotten()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    for (int n = 0; n < 120; ++n) {
        const QString id = QString::number(n);
        outbox.add(reviewed(id, n));
        QCOMPARE(outcome(waitFor(outbox.store.settle(id, minute(n), {}, {}))), succeeded());
    }
    const auto entries = waitFor(outbox.store.entries({}));
    QCOMPARE(entries->size(), 100);
    QCOMPARE(entries->first().command.id, u"119"_s);
    Command later = reviewed(u"later"_s, 500);
    later.decidedAt = minute(110).addDays(30);
    outbox.add(later);
    QCOMPARE(waitFor(outbox.store.entries({}))->size(), 11);
    QCOMPARE(samples::linesOf(memory, "SELECT count(*) FROM outbox"), QStringList{u"11"_s});
}

void tst_OutboxStore::memory_hasNoJournal()
{
    samples::MemoryVault memory;
    Outbox outbox(memory);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    const QSignalSpy changes(&outbox.store, &OutboxStore::changed);
    QCOMPARE(outcome(waitFor(outbox.store.replay({}))), succeeded());
    QCOMPARE(outbox.states(), QStringList{u"a waiting"_s});
    QCOMPARE(changes.size(), 0);
}

void tst_OutboxStore::database_lost_bringsEveryOpenCommandBack()
{
    samples::VaultHome home;
    auto held = home.created();
    {
        Outbox outbox(*held);
        outbox.add(noteOn(0, u"a"_s, u"settled"_s));
        QCOMPARE(outbox.taken(), u"a"_s);
        QCOMPARE(outbox.settled(u"a"_s), succeeded());
        outbox.add(noteOn(0, u"b"_s, u"under way"_s));
        QCOMPARE(outbox.taken(), u"b"_s);
        outbox.add(noteOn(1, u"c"_s, u"withdrawn"_s));
        QCOMPARE(outcome(waitFor(outbox.store.withdraw(u"c"_s, {}))), succeeded());
        outbox.add(noteOn(2, u"d"_s, u"waits"_s));
        outbox.add(smsWanted(u"e"_s, true));
        outbox.add(fraudOn(1, u"f"_s));
    }
    waitFor(held->close());
    QVERIFY(QFile::remove(home.file("vault.db")));
    const auto opened = waitFor(held->open(samples::password(), {}));
    QVERIFY(opened && opened->rebuilt);
    Outbox outbox(*held);
    const QSignalSpy changes(&outbox.store, &OutboxStore::changed);
    QCOMPARE(outcome(waitFor(outbox.store.replay({}))), succeeded());
    QCOMPARE(changes.size(), 1);
    const QStringList back{u"f waiting"_s, u"b waiting"_s, u"d waiting"_s, u"e waiting"_s};
    QCOMPARE(outbox.states(), back);
    QCOMPARE(outbox.shown(), u"under way"_s);
    QCOMPARE(outbox.first().operation.note, u"told"_s);
    QCOMPARE(samples::journalState(*held), (QStringList{u"b"_s, u"d"_s, u"e"_s, u"f"_s}));
    QCOMPARE(outcome(waitFor(outbox.store.replay({}))), succeeded());
    QCOMPARE(outbox.states(), back);
    QCOMPARE(changes.size(), 1);
}

// An older note that comes back must not take the place of a newer one that was kept.
void tst_OutboxStore::database_partlyLost_keepsTheOrder()
{
    samples::VaultHome home;
    const auto held = home.created();
    Outbox outbox(*held);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    QCOMPARE(outbox.taken(), u"a"_s);
    outbox.add(noteOn(0, u"b"_s, u"two"_s));
    outbox.add(smsWanted(u"c"_s, true));
    samples::linesOf(*held, "DELETE FROM outbox WHERE id = 'a'");
    QCOMPARE(outcome(waitFor(outbox.store.replay({}))), succeeded());
    // What is lost is not known to have been sent, and the newer note says all.
    QCOMPARE(outbox.states(), (QStringList{u"b waiting"_s, u"c waiting"_s}));
    QCOMPARE(samples::journalState(*held), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(outbox.shown(), u"two"_s);
}

void tst_OutboxStore::database_rebuilt_keepsEverything()
{
    samples::VaultHome home;
    const auto held = home.created();
    Outbox outbox(*held);
    for (const auto &step : samples::outboxSteps())
        QCOMPARE(outcome(step(outbox.store)), succeeded());
    const QStringList before = samples::outboxState(*held);
    QCOMPARE(before.size(), 8);
    QCOMPARE(outcome(waitFor(outbox.operations.rebuild({}))), succeeded());
    QCOMPARE(samples::outboxState(*held), before);
    outbox.add(noteOn(1, u"x"_s, u"later"_s));
    QCOMPARE(outbox.states().filter(u"waiting"_s),
             (QStringList{u"f waiting"_s, u"g waiting"_s, u"x waiting"_s}));
}

void tst_OutboxStore::journal_endDamaged_isWrittenAnew()
{
    samples::VaultHome home;
    auto held = home.created();
    {
        Outbox outbox(*held);
        for (const char letter : {'a', 'b', 'c'})
            outbox.add(noteOn(letter - 'a', QString(QLatin1Char(letter)), u"text"_s));
    }
    waitFor(held->close());
    QByteArray bytes = readFile(home.file("outbox"));
    bytes[bytes.size() - 10] = static_cast<char>(bytes[bytes.size() - 10] ^ 1);
    writeFile(home.file("outbox"), bytes);
    const auto opened = waitFor(held->open(samples::password(), {}));
    QVERIFY(opened && opened->outboxDamaged);
    QCOMPARE(samples::journalState(*held), (QStringList{u"a"_s, u"b"_s}));
    OutboxStore store(*held);
    QCOMPARE(outcome(waitFor(store.replay({}))), succeeded());
    QCOMPARE(*waitFor(store.openCount({})), 3);
    waitFor(held->close());
    const auto again = waitFor(held->open(samples::password(), {}));
    QVERIFY(again && !again->outboxDamaged);
    QCOMPARE(samples::journalState(*held), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void tst_OutboxStore::journal_keepsNothingSettled()
{
    samples::VaultHome home;
    const auto held = home.created();
    Outbox outbox(*held);
    outbox.add(noteOn(0, u"a"_s, u"one"_s));
    outbox.add(noteOn(1, u"b"_s, u"two"_s));
    outbox.add(fraudOn(2, u"c"_s));
    QCOMPARE(samples::journalState(*held), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(outbox.settled(u"a"_s), succeeded());
    QCOMPARE(outbox.refused(u"c"_s), succeeded());
    QCOMPARE(samples::journalState(*held), QStringList{u"b"_s});
}

QTEST_GUILESS_MAIN(tst_OutboxStore)
#include "tst_OutboxStore.moc"
