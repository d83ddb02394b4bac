// SPDX-License-Identifier: Apache-2.0
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/SeededRandom.h"
#include "testkit/Soak.h"
#include "testkit/TestPaths.h"
#include "vault/OutboxJournal.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::readFile;
using testkit::succeeded;
using testkit::writeFile;
using vault::JournalEntry;
using vault::OutboxJournal;

namespace {

SecretBytes key(char fill = 'k')
{
    return SecretBytes::copyOf(QByteArray(32, fill));
}

const QByteArray kVaultId(16, 'v');

JournalEntry entry(int n, qsizetype payload = 40)
{
    return {u"command-%1"_s.arg(n, 6, 10, QLatin1Char('0')), u"note"_s,
            QByteArray("текст %").replace("%", QByteArray::number(n)).leftJustified(payload, '.')};
}

QList<JournalEntry> entries(int first, int count, qsizetype payload = 40)
{
    QList<JournalEntry> made;
    for (int n = first; n < first + count; ++n)
        made.append(entry(n, payload));
    return made;
}

/// The child's part of kill_whileWriting: command n, and once ten wait, the oldest is settled.
/// What is waiting after `steps` of these.
constexpr int kKept = 10;
QList<JournalEntry> afterSteps(int steps)
{
    QList<JournalEntry> waiting;
    int next = 0;
    for (int step = 0; step < steps; ++step) {
        if (waiting.size() == kKept)
            waiting.removeFirst();
        else
            waiting.append(entry(next++, 2000));
    }
    return waiting;
}

/// Writes steps until it is killed and tells each one that is durable.
int writeUntilKilled(const QString &path)
{
    crypto::OpenSslRandom random;
    OutboxJournal journal(path, key(), kVaultId, random);
    if (!journal.load())
        return 1;
    int next = 0;
    for (int step = 1; step < 100'000; ++step) {
        const auto &waiting = journal.waiting();
        const auto done = waiting.size() == kKept ? journal.settle(waiting.first().id)
                                                  : journal.append(entry(next++, 2000));
        if (!done)
            return 2;
        std::printf("%d\n", step);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class tst_OutboxJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void load_absentFile_isEmpty();
    void append_thenLoad_givesEveryField();
    void append_sameIdTwice_changesNothing();
    void append_beforeAnythingWasRead_isRefused();
    void append_tooMuch_isRefused();
    void settle_known_isGoneForGood();
    void settle_unknown_writesNothing();
    void takeBack_lastOne_needsNoRoom();
    void takeBack_notTheLast_isSettled();
    void file_isPrivateAndShowsNothing();
    void file_ofOthers_isNarrowedAgain();
    void link_inItsPlace_isNeverFollowed();
    void load_anotherKeyOrVault_opensNothing();
    void tail_cutAtEveryByte_losesTheLastOnly();
    void bit_flippedAnywhere_isNoticed();
    void record_movedDroppedOrReplayed_isNoticed();
    void damage_isGoneAfterTheNextCommand();
    void file_goneMeanwhile_isWrittenAnew();
    void disk_full_leavesTheJournalAsItWas();
    void file_mostlySettled_isRewrittenOnceLarge();
    void kill_whileWriting_losesNothingToldOf();

private:
    std::unique_ptr<OutboxJournal> open(char fill = 'k', const QByteArray &vaultId = kVaultId)
    {
        return std::make_unique<OutboxJournal>(m_path, key(fill), vaultId, m_random);
    }
    /// Written by a journal of its own, so that nothing is left of it in memory.
    void write(const QList<JournalEntry> &all)
    {
        const auto journal = open();
        QCOMPARE(outcome(journal->load()), succeeded());
        for (const auto &each : all)
            QCOMPARE(outcome(journal->append(each)), succeeded());
    }
    struct Read {
        QString outcome;
        QList<JournalEntry> waiting;
    };
    Read read()
    {
        const auto journal = open();
        QString loaded = outcome(journal->load());
        return {std::move(loaded), journal->waiting()};
    }

    crypto::OpenSslRandom m_random;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
};

void tst_OutboxJournal::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_path = m_home->filePath(u"outbox.journal"_s);
}

void tst_OutboxJournal::cleanup()
{
    m_home.reset();
}

void tst_OutboxJournal::load_absentFile_isEmpty()
{
    const auto [loaded, waiting] = read();
    QCOMPARE(loaded, succeeded());
    QVERIFY(waiting.isEmpty());
    QVERIFY(!QFileInfo::exists(m_path));
}

void tst_OutboxJournal::append_thenLoad_givesEveryField()
{
    const QList<JournalEntry> all{{u"8d3c9f5a-1"_s, u"note"_s, {}},
                                  {u"ә-2"_s, {}, QByteArray("\0\xff\n", 3)},
                                  {u"3"_s, u"card_control"_s, QByteArray(64 * 1024, '\xaa')}};
    write(all);
    const auto [loaded, waiting] = read();
    QCOMPARE(loaded, succeeded());
    QCOMPARE(waiting, all);
}

void tst_OutboxJournal::append_sameIdTwice_changesNothing()
{
    write({entry(1)});
    const QByteArray before = readFile(m_path);
    JournalEntry other = entry(2);
    other.id = entry(1).id;
    write({entry(1), other});
    QCOMPARE(readFile(m_path), before);
    QCOMPARE(read().waiting, QList{entry(1)});
}

void tst_OutboxJournal::append_beforeAnythingWasRead_isRefused()
{
    write(entries(0, 3));
    QCOMPARE(outcome(open()->append(entry(9))), failed(ErrorCode::DiskWriteFailed));
    QCOMPARE(read().waiting, entries(0, 3));
}

void tst_OutboxJournal::append_tooMuch_isRefused()
{
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    for (const JournalEntry &each : {entry(1, 64 * 1024 + 1), JournalEntry{{}, u"note"_s, "x"},
                                     JournalEntry{QString(300, u'i'), u"note"_s, "x"},
                                     JournalEntry{u"i"_s, QString(300, u'k'), "x"}})
        QCOMPARE(outcome(journal->append(each)), failed(ErrorCode::Internal));
    QVERIFY(journal->waiting().isEmpty());
    QVERIFY(!QFileInfo::exists(m_path));
}

void tst_OutboxJournal::settle_known_isGoneForGood()
{
    write(entries(0, 4));
    {
        const auto journal = open();
        QCOMPARE(outcome(journal->load()), succeeded());
        QCOMPARE(outcome(journal->settle(entry(1).id)), succeeded());
        QCOMPARE(journal->waiting(), (QList{entry(0), entry(2), entry(3)}));
    }
    QCOMPARE(read().waiting, (QList{entry(0), entry(2), entry(3)}));
    // Wanted once more, it is a command like any other.
    write({entry(1)});
    QCOMPARE(read().waiting, (QList{entry(0), entry(2), entry(3), entry(1)}));
}

void tst_OutboxJournal::settle_unknown_writesNothing()
{
    write(entries(0, 2));
    const QByteArray before = readFile(m_path);
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    QCOMPARE(outcome(journal->settle(u"never heard of"_s)), succeeded());
    QCOMPARE(readFile(m_path), before);
}

void tst_OutboxJournal::takeBack_lastOne_needsNoRoom()
{
    write(entries(0, 2));
    const QByteArray before = readFile(m_path);
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    QCOMPARE(outcome(journal->append(entry(2))), succeeded());
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{static_cast<rlim_t>(readFile(m_path).size()), usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const QString taken = outcome(journal->takeBack(entry(2).id));
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(taken, succeeded());
    QCOMPARE(readFile(m_path), before);
    // And it goes on from there.
    QCOMPARE(outcome(journal->append(entry(3))), succeeded());
    QCOMPARE(journal->waiting(), (QList{entry(0), entry(1), entry(3)}));
    QCOMPARE(read().waiting, journal->waiting());
}

void tst_OutboxJournal::takeBack_notTheLast_isSettled()
{
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    for (const JournalEntry &each : entries(0, 3))
        QCOMPARE(outcome(journal->append(each)), succeeded());
    QCOMPARE(outcome(journal->takeBack(entry(1).id)), succeeded());
    QCOMPARE(outcome(journal->takeBack(u"never heard of"_s)), succeeded());
    QCOMPARE(read().waiting, (QList{entry(0), entry(2)}));
}

void tst_OutboxJournal::file_isPrivateAndShowsNothing()
{
    write(entries(0, 3));
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(m_path), mine);
    const QByteArray bytes = readFile(m_path);
    for (const QByteArray &word : {QByteArray("текст"), QByteArray("command"), QByteArray("note")})
        QVERIFY2(!bytes.contains(word), word.constData());
    // The same commands in another file look different.
    QVERIFY(QFile::remove(m_path));
    write(entries(0, 3));
    QVERIFY(readFile(m_path).mid(16) != bytes.mid(16));
}

void tst_OutboxJournal::file_ofOthers_isNarrowedAgain()
{
    write(entries(0, 1));
    QVERIFY(QFile::setPermissions(m_path, QFile::permissions(m_path) | QFile::ReadOther));
    QCOMPARE(read().waiting, entries(0, 1));
    QVERIFY(!QFile::permissions(m_path).testFlag(QFile::ReadOther));
}

void tst_OutboxJournal::link_inItsPlace_isNeverFollowed()
{
    write(entries(0, 2));
    const QString elsewhere = m_home->filePath(u"elsewhere"_s);
    QVERIFY(QFile::rename(m_path, elsewhere));
    const QByteArray before = readFile(elsewhere);
    QVERIFY(QFile::link(elsewhere, m_path));
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), failed(ErrorCode::DiskReadFailed));
    QVERIFY(journal->waiting().isEmpty());
    QCOMPARE(outcome(journal->append(entry(5))), failed(ErrorCode::DiskWriteFailed));
    QCOMPARE(readFile(elsewhere), before);
}

void tst_OutboxJournal::load_anotherKeyOrVault_opensNothing()
{
    write(entries(0, 3));
    const auto otherKey = open('x');
    QCOMPARE(outcome(otherKey->load()), failed(ErrorCode::VaultDamaged));
    QVERIFY(otherKey->waiting().isEmpty());
    const auto otherVault = open('k', QByteArray(16, 'w'));
    QCOMPARE(outcome(otherVault->load()), failed(ErrorCode::VaultDamaged));
    QVERIFY(otherVault->waiting().isEmpty());
}

void tst_OutboxJournal::tail_cutAtEveryByte_losesTheLastOnly()
{
    write(entries(0, 2));
    const qsizetype two = readFile(m_path).size();
    write({entry(2)});
    const QByteArray whole = readFile(m_path);
    for (qsizetype size = two; size < whole.size(); ++size) {
        writeFile(m_path, whole.first(size));
        const auto [loaded, waiting] = read();
        QCOMPARE(loaded, succeeded());
        QCOMPARE(waiting, entries(0, 2));
        // It goes on where the last whole record ends.
        write({entry(3)});
        const auto after = read();
        QCOMPARE(after.outcome, succeeded());
        QCOMPARE(after.waiting, (QList{entry(0), entry(1), entry(3)}));
    }
    // Cut deeper, down to nothing: a part of what was there, never anything else.
    for (qsizetype size = 0; size < two; ++size) {
        writeFile(m_path, whole.first(size));
        const auto [loaded, waiting] = read();
        QCOMPARE(waiting, entries(0, int(waiting.size())));
        QVERIFY(waiting.size() < 2);
        QVERIFY(loaded == succeeded() || loaded == failed(ErrorCode::VaultDamaged));
    }
}

void tst_OutboxJournal::bit_flippedAnywhere_isNoticed()
{
    write(entries(0, 3));
    const QByteArray whole = readFile(m_path);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray flipped = whole;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        writeFile(m_path, flipped);
        const auto [loaded, waiting] = read();
        QVERIFY2(loaded == failed(ErrorCode::VaultDamaged), qPrintable(u"bit %1"_s.arg(bit)));
        QCOMPARE(waiting, entries(0, int(waiting.size())));
        QVERIFY(waiting.size() < 3);
    }
}

void tst_OutboxJournal::record_movedDroppedOrReplayed_isNoticed()
{
    QList<qsizetype> ends;
    for (int n = 0; n < 4; ++n) {
        write({entry(n)});
        ends.append(readFile(m_path).size());
    }
    const QByteArray whole = readFile(m_path);
    const auto record = [&](int n) { return whole.sliced(ends[n - 1], ends[n] - ends[n - 1]); };
    const auto start = whole.first(ends[0]);
    const auto expect = [&](const QByteArray &bytes, int kept) {
        writeFile(m_path, bytes);
        const auto [loaded, waiting] = read();
        QCOMPARE(loaded, failed(ErrorCode::VaultDamaged));
        QCOMPARE(waiting, entries(0, kept));
    };
    expect(start + record(2) + record(1) + record(3), 1);
    expect(start + record(1) + record(3), 2);
    expect(start + record(1) + record(1) + record(2) + record(3), 2);
    // A record of the file that stood here before.
    QVERIFY(QFile::remove(m_path));
    write(entries(0, 2));
    expect(readFile(m_path) + record(2), 2);
}

void tst_OutboxJournal::damage_isGoneAfterTheNextCommand()
{
    write(entries(0, 3));
    QByteArray bytes = readFile(m_path);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    writeFile(m_path, bytes);
    {
        const auto journal = open();
        QCOMPARE(outcome(journal->load()), failed(ErrorCode::VaultDamaged));
        QCOMPARE(outcome(journal->append(entry(7))), succeeded());
    }
    const auto [loaded, waiting] = read();
    QCOMPARE(loaded, succeeded());
    QCOMPARE(waiting, (QList{entry(0), entry(1), entry(7)}));
}

void tst_OutboxJournal::file_goneMeanwhile_isWrittenAnew()
{
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    for (const auto &each : entries(0, 3))
        QCOMPARE(outcome(journal->append(each)), succeeded());
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(outcome(journal->append(entry(3))), succeeded());
    QCOMPARE(read().waiting, entries(0, 4));
}

void tst_OutboxJournal::disk_full_leavesTheJournalAsItWas()
{
    // Without this the system ends the process instead of refusing the write.
    std::signal(SIGXFSZ, SIG_IGN);
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    const auto limitFiles = [](rlim_t bytes) {
        rlimit limit{};
        QVERIFY(getrlimit(RLIMIT_FSIZE, &limit) == 0);
        limit.rlim_cur = std::min(bytes, limit.rlim_max);
        QVERIFY(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    };
    limitFiles(20);
    QCOMPARE(outcome(journal->append(entry(0))), failed(ErrorCode::DiskFull));
    limitFiles(RLIM_INFINITY);
    QVERIFY(journal->waiting().isEmpty());
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    for (const auto &each : entries(0, 3))
        QCOMPARE(outcome(journal->append(each)), succeeded());
    const QByteArray before = readFile(m_path);
    for (int room = 0; room < 150; room += 7) {
        limitFiles(static_cast<rlim_t>(before.size() + room));
        const auto refused = outcome(journal->append(entry(3, 200)));
        limitFiles(RLIM_INFINITY);
        QCOMPARE(refused, failed(ErrorCode::DiskFull));
        QCOMPARE(journal->waiting(), entries(0, 3));
        QCOMPARE(readFile(m_path), before);
    }
    QCOMPARE(outcome(journal->append(entry(3))), succeeded());
    QCOMPARE(read().waiting, entries(0, 4));
}

void tst_OutboxJournal::file_mostlySettled_isRewrittenOnceLarge()
{
    const auto journal = open();
    QCOMPARE(outcome(journal->load()), succeeded());
    const auto all = entries(0, 100, 1000);
    for (const auto &each : all)
        QCOMPARE(outcome(journal->append(each)), succeeded());
    const qint64 full = QFileInfo(m_path).size();
    QVERIFY(full > 100'000);
    for (int n = 0; n < 40; ++n)
        QCOMPARE(outcome(journal->settle(all[n].id)), succeeded());
    // Not yet half of it.
    QVERIFY(QFileInfo(m_path).size() > full);
    for (int n = 40; n < 60; ++n)
        QCOMPARE(outcome(journal->settle(all[n].id)), succeeded());
    QVERIFY(QFileInfo(m_path).size() < full / 2 + 3000);
    QCOMPARE(journal->waiting(), all.mid(60));
    QCOMPARE(read().waiting, all.mid(60));
    // Small, it may be settled to the last command without being written anew.
    for (int n = 60; n < 100; ++n)
        QCOMPARE(outcome(journal->settle(all[n].id)), succeeded());
    QVERIFY(QFileInfo(m_path).size() > 10'000);
    QVERIFY(read().waiting.isEmpty());
}

void tst_OutboxJournal::kill_whileWriting_losesNothingToldOf()
{
    testkit::SeededRandom chance;
    const int rounds = testkit::rounds(200);
    int longest = 0;
    for (int round = 0; round < rounds; ++round) {
        QFile::remove(m_path);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write-until-killed"_s, m_path});
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead());
        QThread::msleep(static_cast<unsigned long>(chance.unit() * 120.0));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QVERIFY(child.waitForFinished());
        const auto told = child.readAllStandardOutput().split('\n');
        // The last piece is what came after the last line feed: a step that was not told whole.
        const int steps = told.size() > 1 ? told[told.size() - 2].toInt() : 0;
        longest = std::max(longest, steps);
        const auto [loaded, waiting] = read();
        QCOMPARE(loaded, succeeded());
        // One more may have become durable before it was told.
        QVERIFY2(waiting == afterSteps(steps) || waiting == afterSteps(steps + 1),
                 qPrintable(u"after %1 steps"_s.arg(steps)));
    }
    // Some ran through the file being rewritten.
    QVERIFY2(longest > 40, qPrintable(QString::number(longest)));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--write-until-killed") == 0)
        return writeUntilKilled(QCoreApplication::arguments().at(2));
    tst_OutboxJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_OutboxJournal.moc"
