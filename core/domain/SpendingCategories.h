// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Language.h"
#include "domain/Operation.h"

#include <QByteArray>
#include <QList>

namespace qorgan::domain {

/// What money is spent on, as a customer would say it.
struct SpendingCategory {
    /// Such as "groceries".
    QString id;
    LocalizedText title;
};

/// The categories of resources/categories and what belongs to each.
/// @source ISO 18245, merchant category codes
class SpendingCategories
{
public:
    /// @errors ResourceInvalid, with the category's id in the detail
    [[nodiscard]] static base::Result<SpendingCategories> parse(const QByteArray &json);

    /// In the order of the file; the last one is for whatever belongs to no other.
    [[nodiscard]] const QList<SpendingCategory> &all() const { return m_all; }

    /// The merchant's code decides; where it is missing or not listed, the channel.
    /// @param mcc  four digits, or anything else the bank sent
    /// @return place in all()
    [[nodiscard]] qsizetype categoryOf(const QString &mcc, OperationChannel channel) const;

private:
    struct Range {
        int first = 0;
        int last = 0;
        qsizetype category = 0;
    };
    struct Way {
        OperationChannel channel = OperationChannel::Other;
        qsizetype category = 0;
    };

    QList<SpendingCategory> m_all;
    QList<Range> m_ranges;
    QList<Way> m_ways;
};

} // namespace qorgan::domain
