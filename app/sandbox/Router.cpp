// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Router.h"

namespace qorgan::sandbox {

namespace {

std::optional<QStringList> captures(const QByteArray &pattern, const QByteArray &path)
{
    const QList<QByteArray> wanted = pattern.split('/');
    const QList<QByteArray> given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QStringList taken;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == "{}") {
            if (given[i].isEmpty() || given[i].size() > 64)
                return std::nullopt;
            taken.append(QString::fromUtf8(given[i]));
        } else if (wanted[i] != given[i]) {
            return std::nullopt;
        }
    }
    return taken;
}

} // namespace

void Router::add(Route route)
{
    m_routes.append(std::move(route));
}

Router::Match Router::match(const QByteArray &method, const QByteArray &path) const
{
    Match match;
    for (const Route &route : m_routes) {
        const auto taken = captures(route.pattern, path);
        if (!taken)
            continue;
        if (route.method == method)
            return {&route, *taken, {}};
        if (!match.allowed.isEmpty())
            match.allowed += ", ";
        match.allowed += route.method;
    }
    return match;
}

} // namespace qorgan::sandbox
