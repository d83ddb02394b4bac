// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Message.h"
#include "sandbox/Problem.h"

#include <functional>

namespace qorgan::sandbox {

/// What a caller must show before a route is taken.
enum class Guard {
    Nothing,
    Proof,       ///< a proof of possession
    AccessToken, ///< an access token and a proof with it
    EventsToken, ///< an events token as a bearer
};

/// Whether a route reads a JSON object from the body.
enum class BodyKind { None, Json };

using Handler = std::function<Outcome<Reply>(const Call &)>;

struct Route {
    QByteArray method;
    /// "/v1/devices/{}": each {} takes one segment into Call::captures.
    QByteArray pattern;
    Guard guard = Guard::Nothing;
    BodyKind body = BodyKind::None;
    Handler handler;
};

/// Finds the route of a request. Filled before the server starts, then only read: any thread.
class Router
{
public:
    void add(Route route);

    struct Match {
        const Route *route = nullptr; ///< nothing: see allowed
        QStringList captures;
        QByteArray allowed; ///< methods the path knows; empty for an unknown path
    };
    [[nodiscard]] Match match(const QByteArray &method, const QByteArray &path) const;

private:
    QList<Route> m_routes;
};

} // namespace qorgan::sandbox
