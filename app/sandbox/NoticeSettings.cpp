// SPDX-License-Identifier: Apache-2.0
#include "sandbox/NoticeSettings.h"

#include "sandbox/Json.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

QByteArray NoticeSettings::toJson() const
{
    return toBytes({{u"sms"_s, sms}, {u"version"_s, version}});
}

NoticeSettings NoticeSettings::of(Transaction &transaction, const QString &customer)
{
    auto find = transaction.prepare("SELECT sms, version FROM notice_settings WHERE customer = ?");
    bindAll(find, customer);
    if (!find.executeStep())
        return {};
    return {find.getColumn(0).getInt() != 0, find.getColumn(1).getInt64()};
}

NoticeSettings NoticeSettings::put(Transaction &transaction, const QString &customer, bool sms,
                                   FeedWriter &feed)
{
    NoticeSettings settings = of(transaction, customer);
    if (settings.sms == sms)
        return settings;
    settings = {sms, settings.version + 1};
    auto insert = transaction.prepare(
        "INSERT OR REPLACE INTO notice_settings (customer, sms, version) VALUES (?, ?, ?)");
    bindAll(insert, customer, settings.sms, settings.version);
    insert.exec();
    feed.upsert(u"notice_settings"_s, u"notice_settings"_s);
    return settings;
}

} // namespace qorgan::sandbox
