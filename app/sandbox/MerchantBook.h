// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Operation.h"

#include <QList>

namespace qorgan::sandbox {

/// A fictional payee of Kazakhstan.
struct Merchant {
    QString name;
    QString city;
    QString mcc; ///< ISO 18245
    QList<domain::OperationChannel> channels;
    int least = 0; ///< a usual amount in whole tenge, from
    int most = 0;  ///< to
};

/// Every payee the traffic draws from: resources/sandbox/merchants.json.
class MerchantBook
{
public:
    /// @errors ResourceInvalid with the entry's number in the detail
    [[nodiscard]] static base::Result<MerchantBook> parse(const QByteArray &json);

    [[nodiscard]] const QList<Merchant> &merchants() const { return m_merchants; }
    /// Names for transfers between persons.
    [[nodiscard]] const QStringList &people() const { return m_people; }
    [[nodiscard]] const QStringList &cities() const { return m_cities; }

private:
    QList<Merchant> m_merchants;
    QStringList m_people;
    QStringList m_cities;
};

} // namespace qorgan::sandbox
