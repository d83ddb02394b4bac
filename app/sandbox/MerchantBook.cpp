// SPDX-License-Identifier: Apache-2.0
#include "sandbox/MerchantBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        list.append(item.toString());
    return list;
}

std::optional<Merchant> readMerchant(const QJsonObject &json)
{
    Merchant merchant{json.value(u"name"_s).toString(), json.value(u"city"_s).toString(),
                      json.value(u"mcc"_s).toString(),  {},
                      json.value(u"from"_s).toInt(),    json.value(u"to"_s).toInt()};
    const QStringList words = texts(json.value(u"channels"_s));
    for (const QString &word : words)
        merchant.channels.append(domain::operationChannelFrom(word));
    const bool sound = !merchant.name.isEmpty() && !merchant.city.isEmpty()
                       && merchant.mcc.size() == 4 && !merchant.channels.isEmpty()
                       && !merchant.channels.contains(domain::OperationChannel::Other)
                       && merchant.least > 0 && merchant.most > merchant.least;
    if (!sound)
        return std::nullopt;
    return merchant;
}

} // namespace

base::Result<MerchantBook> MerchantBook::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    MerchantBook book;
    book.m_people = texts(root.value(u"people"_s));
    book.m_cities = texts(root.value(u"cities"_s));
    const QJsonArray merchants = root.value(u"merchants"_s).toArray();
    for (const auto &item : merchants) {
        const auto merchant = readMerchant(item.toObject());
        if (!merchant)
            return base::failure(base::ErrorCode::ResourceInvalid,
                                 u"merchant %1"_s.arg(book.m_merchants.size()));
        book.m_merchants.append(*merchant);
    }
    if (book.m_merchants.isEmpty() || book.m_people.isEmpty() || book.m_cities.isEmpty())
        return base::failure(base::ErrorCode::ResourceInvalid, u"merchants"_s);
    return book;
}

} // namespace qorgan::sandbox
