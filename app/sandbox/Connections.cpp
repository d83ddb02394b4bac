// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Connections.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace qorgan::sandbox {

namespace {

void shutDown(int descriptor)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(descriptor), SD_BOTH);
#else
    ::shutdown(descriptor, SHUT_RDWR);
#endif
}

} // namespace

// Hangs on an SSL object and is freed with it, which happens before its socket is closed: a
// descriptor in the set is never one that was reused.
struct Connections::Seat {
    Connections &connections;
    int descriptor;
};

void Connections::watch(SSL_CTX *context)
{
    SSL_CTX_set_ex_data(context, contextIndex(), this);
    SSL_CTX_set_info_callback(context, &Connections::onState);
}

void Connections::cut()
{
    const std::scoped_lock lock(m_mutex);
    for (const int descriptor : m_descriptors)
        shutDown(descriptor);
}

void Connections::refuseFor(std::chrono::milliseconds duration)
{
    const std::scoped_lock lock(m_mutex);
    m_refuseUntil = std::chrono::steady_clock::now() + duration;
}

void Connections::onState(const SSL *connection, int where, int)
{
    if ((where & SSL_CB_HANDSHAKE_START) == 0)
        return;
    SSL *mutableConnection = const_cast<SSL *>(connection);
    auto *self = static_cast<Connections *>(
        SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), contextIndex()));
    // TLS 1.3 starts further small handshakes on an open connection.
    if (self && !SSL_get_ex_data(connection, seatIndex()))
        self->opened(mutableConnection);
}

void Connections::onFree(void *, void *seat, CRYPTO_EX_DATA *, int, long, void *)
{
    auto *taken = static_cast<Seat *>(seat);
    if (!taken)
        return;
    taken->connections.closed(taken->descriptor);
    delete taken;
}

int Connections::contextIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

int Connections::seatIndex()
{
    static const int index =
        SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, &Connections::onFree);
    return index;
}

void Connections::opened(SSL *connection)
{
    const int descriptor = SSL_get_fd(connection);
    if (descriptor < 0)
        return;
    SSL_set_ex_data(connection, seatIndex(), new Seat{*this, descriptor});
    const std::scoped_lock lock(m_mutex);
    m_descriptors.insert(descriptor);
    if (std::chrono::steady_clock::now() < m_refuseUntil)
        shutDown(descriptor);
}

void Connections::closed(int descriptor)
{
    const std::scoped_lock lock(m_mutex);
    m_descriptors.erase(descriptor);
}

} // namespace qorgan::sandbox
