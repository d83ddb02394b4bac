// SPDX-License-Identifier: Apache-2.0
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "vault/FreshnessMark.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using base::SecretBytes;
using testkit::outcome;
using testkit::succeeded;
using vault::FreshnessFile;
using vault::freshnessMark;
using vault::generationIn;

namespace {

const QByteArray kVault(16, 'v');
using Generation = std::optional<quint64>;

SecretBytes key(char letter = 'k')
{
    return SecretBytes::copyOf(QByteArray(32, letter));
}

} // namespace

class tst_FreshnessMark : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void mark_ofThisVaultAndKey_givesItsGeneration();
    void mark_cutOrFlippedAnywhere_isNone();
    void file_made_holdsTheMark();
    void file_noted_risesWithEach();
    void file_oneMarkTorn_givesTheOther();
    void file_bothForged_givesNone();
    void file_lost_givesNoneAndStaysLost();

private:
    [[nodiscard]] QString path() const { return m_home->filePath(QStringLiteral("freshness")); }
    [[nodiscard]] Generation read() const { return FreshnessFile(path()).read(kVault, key()); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_FreshnessMark::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void tst_FreshnessMark::mark_ofThisVaultAndKey_givesItsGeneration()
{
    for (const quint64 generation : {quint64(0), quint64(7), ~quint64(0)}) {
        const QByteArray mark = freshnessMark(generation, kVault, key());
        QCOMPARE(mark.size(), 72);
        QCOMPARE(generationIn(mark, kVault, key()), Generation(generation));
        QCOMPARE(generationIn(mark, kVault, key('x')), Generation());
        QCOMPARE(generationIn(mark, QByteArray(16, 'w'), key()), Generation());
    }
}

void tst_FreshnessMark::mark_cutOrFlippedAnywhere_isNone()
{
    const QByteArray sound = freshnessMark(5, kVault, key());
    for (qsizetype length = 0; length < sound.size(); ++length)
        QCOMPARE(generationIn(sound.left(length), kVault, key()), Generation());
    for (qsizetype bit = 0; bit < sound.size() * 8; ++bit) {
        QByteArray flipped = sound;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
        QCOMPARE(generationIn(flipped, kVault, key()), Generation());
    }
}

void tst_FreshnessMark::file_made_holdsTheMark()
{
    QCOMPARE(read(), Generation());
    QCOMPARE(outcome(FreshnessFile(path()).make(9, kVault, key())), succeeded());
    QCOMPARE(read(), Generation(9));
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void tst_FreshnessMark::file_noted_risesWithEach()
{
    const FreshnessFile file(path());
    QCOMPARE(outcome(file.make(1, kVault, key())), succeeded());
    for (const quint64 generation : {2U, 3U, 5U, 6U, 8U, 10U}) {
        file.note(generation, kVault, key());
        QCOMPARE(read(), Generation(generation));
        QCOMPARE(testkit::readFile(path()).size(), 144);
    }
}

// A kill or a power cut in the middle of a write leaves anything in one of the two places.
void tst_FreshnessMark::file_oneMarkTorn_givesTheOther()
{
    const FreshnessFile file(path());
    QCOMPARE(outcome(file.make(6, kVault, key())), succeeded());
    file.note(7, kVault, key());
    const QByteArray before = testkit::readFile(path());
    file.note(8, kVault, key());
    const QByteArray after = testkit::readFile(path());
    for (qsizetype written = 0; written <= 72; ++written) {
        // The eighth generation lies in the first place.
        testkit::writeFile(path(), after.left(written) + before.mid(written));
        QCOMPARE(read(), Generation(written == 72 ? 8 : 7));
    }
}

void tst_FreshnessMark::file_bothForged_givesNone()
{
    const FreshnessFile file(path());
    QCOMPARE(outcome(file.make(6, kVault, key('x'))), succeeded());
    QCOMPARE(read(), Generation());
    testkit::writeFile(path(), QByteArray(144, '\0'));
    QCOMPARE(read(), Generation());
    testkit::writeFile(path(), {});
    QCOMPARE(read(), Generation());
}

void tst_FreshnessMark::file_lost_givesNoneAndStaysLost()
{
    const FreshnessFile file(path());
    QTest::ignoreMessage(QtWarningMsg, "The freshness mark could not be written.");
    file.note(3, kVault, key());
    // Made by itself again it would hide that it was taken away.
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(read(), Generation());
}

QTEST_GUILESS_MAIN(tst_FreshnessMark)
#include "tst_FreshnessMark.moc"
