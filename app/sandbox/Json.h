// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "domain/Money.h"
#include "sandbox/Problem.h"

#include <QJsonObject>

namespace qorgan::sandbox {

/// Reads a request body: one JSON object, nested at most 16 deep.
/// @errors MalformedJson
[[nodiscard]] Outcome<QJsonObject> parseObject(const QByteArray &body);

/// Compact UTF-8.
[[nodiscard]] QByteArray toBytes(const QJsonObject &object);

/// The Money of the contract.
[[nodiscard]] QJsonObject moneyJson(const domain::Money &money);
[[nodiscard]] domain::Money moneyFrom(const QJsonObject &json);
/// Milliseconds since the epoch.
[[nodiscard]] qint64 instantFrom(const QJsonValue &value);

/// A JSON string literal, quotes included.
[[nodiscard]] QByteArray quoted(const QString &text);

enum class Presence { Required, Optional };

/// Takes fields out of an object and collects what is wrong with them, so that one answer names
/// every faulty field.
class FieldReader
{
public:
    explicit FieldReader(QJsonObject object, QString prefix = {});

    /// At most `maxLength` UTF-16 units; a required one is not blank. Empty when absent or faulty.
    QString text(const QString &name, qsizetype maxLength, Presence presence = Presence::Required);
    /// As text(), UTF-8 in memory that is wiped.
    base::SecretBytes secret(const QString &name, qsizetype maxLength);
    /// One of `words`, or `fallback` when absent.
    QString word(const QString &name, const QStringList &words, const QString &fallback = {});
    qint64 integer(const QString &name, qint64 fallback, qint64 minimum, qint64 maximum);
    /// False when absent; anything but true and false is a fault.
    bool flag(const QString &name);
    /// Empty when absent; a fault when it is no object.
    QJsonObject object(const QString &name, Presence presence = Presence::Required);

    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] bool sound() const { return m_errors.isEmpty(); }
    /// InvalidRequest with the faults found so far.
    [[nodiscard]] Problem problem() const;

private:
    void fault(const QString &name, const QString &code);

    QJsonObject m_object;
    QString m_prefix;
    QList<FieldError> m_errors;
};

} // namespace qorgan::sandbox
