// SPDX-License-Identifier: Apache-2.0
#include "MemoryImage.h"
#include "testkit/WaitFor.h"

#include <QProcess>
#include <QTest>

#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <random>
#include <thread>
#include <vector>

using namespace qorgan;
using namespace Qt::StringLiterals;

/// Looks into processes that gave memory back; and uses the wiping free() itself.
class TestWipingFree : public QObject
{
    Q_OBJECT

    /// What freed_memory plants.
    static QByteArray mark()
    {
        QByteArray text;
        for (int i = 0; i < 24; ++i)
            text += static_cast<char>('A' + (i * 7 + 0x2a) % 26);
        return text;
    }

    /// How often the mark, as it is or in UTF-16, is in the memory of `program` after `way`.
    static qsizetype marksLeftBy(const QString &program, const QString &way)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(QORGAN_SECRETS_DIR) + u'/' + program, {way});
        QByteArray said;
        if (!testkit::waitUntil(
                [&] { return (said += process.readAllStandardOutput()) == "ready\n"; }))
            return -1;
        const auto image = secrets::MemoryImage::of(process.processId());
        process.closeWriteChannel();
        process.waitForFinished();
        if (!image)
            return -1;
        const QString text = QString::fromLatin1(mark());
        const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
        return image->find(mark()).size() + image->find(wide).size();
    }

    static bool mayRead()
    {
        return geteuid() == 0 || marksLeftBy(u"freed_memory"_s, u"live"_s) > 0;
    }

private slots:
    void scan_ofLiveMemory_findsTheMark()
    {
        if (!mayRead())
            QSKIP("This user may not read another process's memory.");
        QCOMPARE(marksLeftBy(u"freed_memory_wiped"_s, u"live"_s), 4);
        QCOMPARE(marksLeftBy(u"freed_memory_wiped"_s, u"nothing"_s), 0);
    }

    void memory_freed_isWiped_data()
    {
        QTest::addColumn<QString>("way");
        // Whether it stays without the wiping free(): mapped pages go back to the system at once,
        // and a child's copy of the memory dies with the child.
        QTest::addColumn<bool>("staysOtherwise");
        for (const auto &way :
             {u"small"_s, u"medium"_s, u"large"_s, u"calloc"_s, u"aligned"_s, u"posix-aligned"_s,
              u"grown"_s, u"grown-large"_s, u"grown-to-mapped"_s, u"grown-array"_s, u"shrunk"_s,
              u"resized-to-nothing"_s, u"strings"_s, u"objects"_s, u"libc"_s, u"threads"_s,
              u"fork"_s})
            QTest::newRow(qPrintable(way)) << way << true;
        QTest::newRow("mapped") << u"mapped"_s << false;
        QTest::newRow("shrunk-mapped") << u"shrunk-mapped"_s << true;
    }

    void memory_freed_isWiped()
    {
        if (!mayRead())
            QSKIP("This user may not read another process's memory.");
        QFETCH(QString, way);
        QFETCH(bool, staysOtherwise);
        QCOMPARE(marksLeftBy(u"freed_memory_wiped"_s, way), 0);
        const qsizetype left = marksLeftBy(u"freed_memory"_s, way);
        QVERIFY2((left > 0) == staysOtherwise, qPrintable(QString::number(left)));
    }

    void blocks_resizedAtRandomInThreads_keepTheirBytes()
    {
        std::vector<std::thread> threads;
        std::atomic<int> wrong{0};
        for (unsigned seed = 1; seed <= 4; ++seed)
            threads.emplace_back([&wrong, seed] { wrong += errorsOfRandomUse(seed); });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void block_callocAfterFree_isZero()
    {
        for (int round = 0; round < 200; ++round) {
            void *dirty = std::malloc(777);
            std::memset(dirty, 0x5a, 777);
            std::free(dirty);
            auto *clean = static_cast<unsigned char *>(std::calloc(7, 111));
            QVERIFY(std::all_of(clean, clean + 777, [](unsigned char c) { return c == 0; }));
            std::free(clean);
        }
    }

    void realloc_ofNullAndToNothing_areAsInTheManual()
    {
        void *block = std::realloc(nullptr, 10);
        QVERIFY(block != nullptr);
        QVERIFY(std::realloc(block, 0) == nullptr);
        std::free(nullptr);
        void *kept = std::malloc(10);
        std::memcpy(kept, "untouched", 10);
        // More than there is: refused, and the block is as it was.
        const volatile std::size_t tooMuch = SIZE_MAX / 2;
        // The compiler believes that it was freed.
        void *const volatile same = kept;
        QVERIFY(std::realloc(kept, tooMuch) == nullptr);
        kept = same;
        QVERIFY(std::memcmp(kept, "untouched", 10) == 0);
        std::free(kept);
    }

    void bulkWrite_withTheWipingFree_costsLittle()
    {
        // The better of several runs: what else the computer does only adds to them.
        double plain = 0.0;
        double wiped = 0.0;
        for (int round = 0; round < 4; ++round) {
            const double one = processorTimeOf(u"bulk_write"_s);
            const double other = processorTimeOf(u"bulk_write_wiped"_s);
            plain = round == 0 ? one : std::min(plain, one);
            wiped = round == 0 ? other : std::min(wiped, other);
        }
        qInfo("bulk write: %.0f ms, with the wiping free() %.0f ms, %.3f times as long", plain,
              wiped, wiped / plain);
        QVERIFY(plain > 0.0);
        QVERIFY2(wiped / plain <= 1.15, qPrintable(QString::number(wiped / plain)));
    }

private:
    /// Milliseconds of the processor.
    static double processorTimeOf(const QString &program)
    {
        QProcess process;
        process.start(QStringLiteral(QORGAN_SECRETS_DIR) + u'/' + program, {u"50000"_s});
        process.waitForFinished(120'000);
        return process.readAllStandardOutput().simplified().split(' ').value(1).toDouble();
    }

    struct Block {
        unsigned char *bytes = nullptr;
        std::size_t size = 0;
        unsigned char fill = 0;
    };

    static bool isIntact(const Block &block, std::size_t size)
    {
        return std::all_of(block.bytes, block.bytes + size,
                           [&](unsigned char c) { return c == block.fill; });
    }

    static int errorsOfRandomUse(unsigned seed)
    {
        std::mt19937 random(seed);
        std::vector<Block> blocks(64);
        int wrong = 0;
        for (int step = 0; step < 30'000; ++step) {
            Block &block = blocks[random() % blocks.size()];
            // Mostly small, now and then across the limit from which pages are mapped.
            const std::size_t size = random() % (step % 50 == 0 ? 400'000 : 3'000) + 1;
            switch (random() % 4) {
            case 0:
                wrong += isIntact(block, block.size) ? 0 : 1;
                std::free(block.bytes);
                block = {};
                continue;
            case 1:
                std::free(block.bytes);
                block.bytes =
                    static_cast<unsigned char *>(std::aligned_alloc(64, size / 64 * 64 + 64));
                wrong += reinterpret_cast<std::uintptr_t>(block.bytes) % 64 == 0 ? 0 : 1;
                break;
            default:
                block.bytes = static_cast<unsigned char *>(std::realloc(block.bytes, size));
                wrong += isIntact(block, std::min(size, block.size)) ? 0 : 1;
            }
            block.size = size;
            block.fill = static_cast<unsigned char>(random());
            std::memset(block.bytes, block.fill, size);
        }
        for (const Block &block : blocks)
            std::free(block.bytes);
        return wrong;
    }
};

QTEST_GUILESS_MAIN(TestWipingFree)
#include "tst_WipingFree.moc"
