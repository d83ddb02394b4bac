// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Events.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace qorgan::sandbox {

/// The session a request came with, as its token tells.
struct SessionContext {
    QString session;
    QString customer;
    QString device;
};

/// One request, free of the HTTP library. Header names are lower-case.
struct Call {
    QByteArray method;
    /// Path and query, as the request line has them.
    QByteArray target;
    QByteArray path;
    /// Scheme, host and port the client called, without a slash at the end.
    QByteArray origin;
    QHash<QString, QString> query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    // Filled in on the way to the handler.
    QStringList captures;   ///< variable parts of the path
    QJsonObject json;       ///< the body, for routes that have one
    QByteArray jkt;         ///< thumbprint of the device key that signed the proof, or empty
    SessionContext session; ///< for routes that need one
};

/// One answer.
struct Reply {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    /// Set for an event stream; then the body is empty.
    std::shared_ptr<EventStream> stream = nullptr;

    void addHeader(QByteArray name, QByteArray value)
    {
        headers.append(std::make_pair(std::move(name), std::move(value)));
    }
};

[[nodiscard]] Reply jsonReply(int status, const QJsonObject &object);
[[nodiscard]] Reply jsonReply(int status, QByteArray body);
[[nodiscard]] Reply emptyReply();

} // namespace qorgan::sandbox
