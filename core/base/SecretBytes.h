// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace qorgan::base {

/// Bytes that must not leave traces: passwords, keys, tokens. Move-only. They live in OpenSSL's
/// secure heap (guard pages, locked, kept out of core dumps) and are wiped on destruction; when
/// that heap is full or the OS refuses to lock, in ordinary memory, still wiped.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    [[nodiscard]] SecretBytes clone() const;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::span<std::byte> bytes() { return {m_data, m_size}; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    /// A view for library calls; never build a QByteArray or QString from it.
    [[nodiscard]] QByteArrayView view() const;

    void append(QByteArrayView bytes);
    /// Shortens to `size` bytes and wipes the rest; a larger size changes nothing.
    void truncate(std::size_t size);
    void clear();

    /// Compares in time that does not depend on the content; lengths are not secret.
    [[nodiscard]] bool equals(const SecretBytes &other) const;

private:
    void reserve(std::size_t capacity);

    std::byte *m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace qorgan::base
