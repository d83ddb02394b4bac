// SPDX-License-Identifier: Apache-2.0
// Gives memory back in one of many ways, then waits for the end of standard input while another
// process looks at what is left. Built twice: with the wiping free() and without.
#include <QByteArray>
#include <QString>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr int kBlocks = 50;
constexpr std::size_t kMarkLength = 24;

/// The mark's characters, one at a time: it stands nowhere as a whole but where it was planted.
/// tst_WipingFree.cpp knows it too.
char markAt(std::size_t index)
{
    static const volatile char scrambled = 0x2a;
    return static_cast<char>('A' + (index * 7 + static_cast<std::size_t>(scrambled)) % 26);
}

void plant(void *place, std::size_t size)
{
    auto *bytes = static_cast<volatile char *>(place);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = markAt(i % kMarkLength);
}

void plantAndFree(std::size_t size, const std::function<void *(std::size_t)> &allocate)
{
    std::array<void *, kBlocks> blocks{};
    for (void *&block : blocks) {
        block = allocate(size);
        plant(block, size);
    }
    for (void *block : blocks)
        std::free(block);
}

/// Grows blocks from one size to another, then frees them as they are.
void plantAndResize(std::size_t from, std::size_t to,
                    const std::function<void *(void *, std::size_t)> &resize)
{
    std::array<void *, kBlocks> blocks{};
    for (void *&block : blocks) {
        block = std::malloc(from);
        plant(block, from);
    }
    for (void *&block : blocks) {
        block = resize(block, to);
        // What is kept is wiped here: the mark may be left only where the block was.
        std::memset(block, 0, std::min(from, to));
    }
    static std::vector<void *> kept;
    kept.insert(kept.end(), blocks.begin(), blocks.end());
}

void plantInStrings()
{
    for (int i = 0; i < kBlocks; ++i) {
        std::string grown;
        QByteArray bytes;
        QString text;
        for (std::size_t j = 0; j < kMarkLength * 40; ++j) {
            grown += markAt(j % kMarkLength);
            bytes += markAt(j % kMarkLength);
            text += QLatin1Char(markAt(j % kMarkLength));
        }
        const QByteArray copy(bytes.constData(), bytes.size());
        const QString upper = text + text;
    }
}

void plantInObjects()
{
    struct Object {
        std::array<char, kMarkLength * 5> bytes;
    };
    for (int i = 0; i < kBlocks; ++i) {
        const auto object = std::make_unique<Object>();
        const auto shared = std::make_shared<Object>();
        const std::unique_ptr<Object[]> many(new Object[7]);
        plant(object->bytes.data(), object->bytes.size());
        plant(shared->bytes.data(), shared->bytes.size());
        plant(many.get(), 7 * sizeof(Object));
    }
}

/// Buffers that glibc allocates and grows by itself.
void plantThroughLibc()
{
    std::FILE *file = std::tmpfile();
    for (std::size_t i = 0; i < 5'000; ++i)
        std::fputc(markAt(i % kMarkLength), file);
    std::rewind(file);
    char *line = nullptr;
    std::size_t size = 0;
    [[maybe_unused]] const auto read = getline(&line, &size, file);
    char *copy = strdup(line);
    std::free(line);
    std::free(copy);
    std::fclose(file);
}

void plantInThreads()
{
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            plantAndFree(900, [](std::size_t size) { return std::malloc(size); });
            plantInObjects();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

void plantAcrossFork()
{
    void *block = std::malloc(3'000);
    plant(block, 3'000);
    const pid_t child = fork();
    if (child == 0) {
        std::free(block);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    std::free(block);
}

void *aligned(std::size_t size)
{
    void *block = nullptr;
    return posix_memalign(&block, 256, size) == 0 ? block : nullptr;
}

const std::map<std::string, std::function<void()>> kWays{
    {"nothing", [] {}},
    {"live",
     [] {
         static void *live = std::malloc(100);
         plant(live, 100);
     }},
    {"small", [] { plantAndFree(72, [](std::size_t size) { return std::malloc(size); }); }},
    {"medium", [] { plantAndFree(1'500, [](std::size_t size) { return std::malloc(size); }); }},
    {"large", [] { plantAndFree(90'000, [](std::size_t size) { return std::malloc(size); }); }},
    {"mapped", [] { plantAndFree(700'000, [](std::size_t size) { return std::malloc(size); }); }},
    {"calloc", [] { plantAndFree(600, [](std::size_t size) { return std::calloc(1, size); }); }},
    {"aligned",
     [] { plantAndFree(1'024, [](std::size_t s) { return std::aligned_alloc(64, s); }); }},
    {"posix-aligned", [] { plantAndFree(777, aligned); }},
    {"grown",
     [] { plantAndResize(300, 5'000, [](void *b, std::size_t s) { return std::realloc(b, s); }); }},
    {"grown-large",
     [] {
         plantAndResize(60'000, 100'000, [](void *b, std::size_t s) { return std::realloc(b, s); });
     }},
    {"grown-to-mapped",
     [] {
         plantAndResize(90'000, 900'000, [](void *b, std::size_t s) { return std::realloc(b, s); });
     }},
    {"grown-array",
     [] {
         plantAndResize(300, 6'000,
                        [](void *b, std::size_t s) { return reallocarray(b, s / 8, 8); });
     }},
    {"shrunk",
     [] { plantAndResize(8'000, 64, [](void *b, std::size_t s) { return std::realloc(b, s); }); }},
    {"shrunk-mapped",
     [] {
         plantAndResize(800'000, 64, [](void *b, std::size_t s) { return std::realloc(b, s); });
     }},
    {"resized-to-nothing",
     [] {
         plantAndFree(500, [](std::size_t size) {
             void *block = std::malloc(size);
             plant(block, size);
             [[maybe_unused]] void *none = std::realloc(block, 0);
             return std::malloc(16 + size);
         });
     }},
    {"strings", plantInStrings},
    {"objects", plantInObjects},
    {"libc", plantThroughLibc},
    {"threads", plantInThreads},
    {"fork", plantAcrossFork},
};

} // namespace

int main(int argc, char *argv[])
{
    const auto way = kWays.find(argc > 1 ? argv[1] : "");
    if (way == kWays.end())
        return 2;
    way->second();
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
