// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"

#include <QByteArrayView>
#include <QStringView>

#include <memory>

namespace qorgan::bank {

/// Writes one JSON object for the bank straight into memory that is wiped. QJsonObject would keep
/// copies of a password in QString nodes and in its serialised text.
class RequestBody
{
public:
    RequestBody();

    void text(QByteArrayView name, QStringView value);
    /// @param utf8  a password, key or token; valid UTF-8
    void secret(QByteArrayView name, const base::SecretBytes &utf8);
    void flag(QByteArrayView name, bool value);
    /// @param value  already JSON
    void json(QByteArrayView name, QByteArrayView value);
    void object(QByteArrayView name, const RequestBody &value);

    /// The finished text; nothing may be added afterwards.
    [[nodiscard]] std::shared_ptr<const base::SecretBytes> finish();

private:
    void member(QByteArrayView name);
    void quoted(QByteArrayView utf8);

    base::SecretBytes m_text;
};

} // namespace qorgan::bank
