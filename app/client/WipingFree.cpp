// SPDX-License-Identifier: Apache-2.0
// Puts itself before glibc's free() and realloc(), so that memory the program gives back holds
// nothing: network classes, JSON, SQLite's pages and strings leave copies of tokens and passwords
// there that no code of ours can reach. operator delete and every library call these two; inside
// glibc only the thread's cache of blocks that are free already goes past them.
//
// Linked into the client program alone, as an object: in an archive it would follow whoever needs a
// free(). Not linked under sanitizers, which have an allocator of their own. macOS and Windows let
// a program replace neither for the libraries of the system: there the secrets in SecretBytes are
// wiped and nothing else is; SQLite could be handed an allocator that wipes
// (SQLITE_CONFIG_MALLOC), which remains to be done on these systems.
// @source glibc manual, "Replacing malloc"; docs/threat-model.md, "Memory and process"
#include <features.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

// NOLINTBEGIN(readability-identifier-naming): glibc's names
extern "C" {
void *__libc_malloc(std::size_t size) noexcept;
void *__libc_realloc(void *block, std::size_t size) noexcept;
void __libc_free(void *block) noexcept;
}
// NOLINTEND(readability-identifier-naming)

namespace {

/// Whether a block has pages of its own, which go back to the system as a whole when it is freed:
/// nobody gets them unwiped, and touching them first would cost more than the rest of a free().
bool isMapped(const void *block)
{
    // The word before a block is its size; IS_MMAPPED in glibc's malloc/malloc.c.
    constexpr std::size_t kMapped = 2;
    std::size_t size = 0;
    std::memcpy(&size, static_cast<const std::byte *>(block) - sizeof size, sizeof size);
    return (size & kMapped) != 0;
}

void wipeFrom(void *block, std::size_t begin)
{
    const std::size_t end = malloc_usable_size(block);
    if (begin < end)
        explicit_bzero(static_cast<std::byte *>(block) + begin, end - begin);
}

} // namespace

extern "C" void free(void *block) noexcept
{
    if (block == nullptr)
        return;
    if (!isMapped(block))
        wipeFrom(block, 0);
    __libc_free(block);
}

extern "C" void *realloc(void *block, std::size_t size) noexcept
{
    if (block == nullptr)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t held = malloc_usable_size(block);
    // Shrinking stays in place, and mapped pages move as a whole: neither leaves a copy.
    if (size <= held || isMapped(block)) {
        wipeFrom(block, size);
        return __libc_realloc(block, size);
    }
    void *grown = __libc_malloc(size);
    if (grown == nullptr)
        return nullptr;
    std::memcpy(grown, block, held);
    free(block);
    return grown;
}

#endif
