// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/PlainText.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace qorgan::bank {

/// Reads members of an object the bank sent. Nothing is believed: a member of another type, outside
/// its range or too long is a fault; reading goes on with neutral values, and the first fault is
/// told once at the end. Parts share the faults of the whole.
class StrictObject
{
public:
    /// Parses a whole answer: UTF-8 JSON, an object at the top, at most 32 levels deep and of at
    /// most 100,000 values.
    /// @errors BankAnswerMalformed
    [[nodiscard]] static base::Result<StrictObject> parse(QByteArrayView json);

    /// 1 .. `maximum` characters without spaces or controls: ids, cursors, epochs.
    [[nodiscard]] QString token(QStringView member, int maximum) const;
    /// Text to show: NFC, without control and direction-changing characters, cut to `maximum`.
    [[nodiscard]] QString text(QStringView member, int maximum) const;
    /// As text(); empty when absent.
    [[nodiscard]] QString optionalText(QStringView member, int maximum) const;
    /// As optionalText(), of several lines.
    [[nodiscard]] QString optionalLines(QStringView member, int maximum) const;
    /// Text as it stands, at most `maximum` characters, for words and patterns.
    [[nodiscard]] QString word(QStringView member, int maximum) const;
    /// A whole number; 1.5 and 1e30 are faults.
    [[nodiscard]] qint64 integer(QStringView member, qint64 minimum, qint64 maximum) const;
    /// A whole number written as a string of decimal digits.
    [[nodiscard]] qint64 sequence(QStringView member) const;
    [[nodiscard]] bool flag(QStringView member) const;
    /// RFC 3339 with an offset, given back as UTC.
    [[nodiscard]] QDateTime instant(QStringView member) const;
    [[nodiscard]] std::optional<QDateTime> optionalInstant(QStringView member) const;
    [[nodiscard]] StrictObject object(QStringView member) const;
    [[nodiscard]] std::optional<StrictObject> optionalObject(QStringView member) const;
    /// Objects of an array of at most `maximum` entries.
    [[nodiscard]] QList<StrictObject> objects(QStringView member, int maximum) const;

    [[nodiscard]] bool has(QStringView member) const;
    /// Notes a fault of a rule that the caller checks.
    void fault(QStringView member) const;

    /// `value`, unless this object or any of its family has a fault.
    /// @errors BankAnswerMalformed with the place of the first fault
    template<typename T>
    [[nodiscard]] base::Result<T> unlessFaulty(T value) const
    {
        if (m_firstFault->isEmpty())
            return value;
        return base::failure(base::ErrorCode::BankAnswerMalformed, *m_firstFault);
    }

private:
    StrictObject(QJsonObject object, QString path, std::shared_ptr<QString> firstFault);
    [[nodiscard]] QJsonValue value(QStringView member) const;
    [[nodiscard]] QString optionalText(QStringView member, int maximum,
                                       domain::LineFeeds lineFeeds) const;

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<QString> m_firstFault;
};

} // namespace qorgan::bank
