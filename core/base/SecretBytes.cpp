// SPDX-License-Identifier: Apache-2.0
#include "base/SecretBytes.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <new>
#include <utility>

namespace qorgan::base {

namespace {

// 1 MiB holds thousands of keys; the smallest block is one AES block pair.
constexpr std::size_t kSecureHeapBytes = 1U << 20U;
constexpr std::size_t kSecureHeapMinimum = 32;

void openSecureHeapOnce()
{
    static std::once_flag opened;
    std::call_once(opened, [] { CRYPTO_secure_malloc_init(kSecureHeapBytes, kSecureHeapMinimum); });
}

std::byte *allocate(std::size_t size)
{
    openSecureHeapOnce();
    void *memory = OPENSSL_secure_zalloc(size);
    // OPENSSL_secure_clear_free tells both kinds apart by address.
    if (memory == nullptr)
        memory = OPENSSL_zalloc(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    return static_cast<std::byte *>(memory);
}

} // namespace

SecretBytes::SecretBytes(std::size_t size)
{
    reserve(size);
    m_size = size;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy;
    copy.append(bytes);
    return copy;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

QByteArrayView SecretBytes::view() const
{
    return {reinterpret_cast<const char *>(m_data), static_cast<qsizetype>(m_size)};
}

void SecretBytes::append(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const auto added = static_cast<std::size_t>(bytes.size());
    // `bytes` may be a view of this object, which reserve() is about to move.
    if (m_data == nullptr || m_capacity < m_size + added) {
        SecretBytes grown;
        grown.reserve(std::max(m_size + added, m_capacity * 2));
        if (m_size > 0)
            std::memcpy(grown.m_data, m_data, m_size);
        std::memcpy(grown.m_data + m_size, bytes.data(), added);
        grown.m_size = m_size + added;
        *this = std::move(grown);
        return;
    }
    std::memmove(m_data + m_size, bytes.data(), added);
    m_size += added;
}

void SecretBytes::truncate(std::size_t size)
{
    if (size >= m_size)
        return;
    OPENSSL_cleanse(m_data + size, m_size - size);
    m_size = size;
}

void SecretBytes::clear()
{
    if (m_data != nullptr)
        OPENSSL_secure_clear_free(m_data, m_capacity);
    m_data = nullptr;
    m_size = 0;
    m_capacity = 0;
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size
           && (m_size == 0 || CRYPTO_memcmp(m_data, other.m_data, m_size) == 0);
}

void SecretBytes::reserve(std::size_t capacity)
{
    if (capacity == 0)
        return;
    m_data = allocate(capacity);
    m_capacity = capacity;
}

} // namespace qorgan::base
