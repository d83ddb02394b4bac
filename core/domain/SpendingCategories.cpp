// SPDX-License-Identifier: Apache-2.0
#include "domain/SpendingCategories.h"

#include "domain/JsonData.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace qorgan::domain {

namespace {

constexpr int kNoCode = -1;

int codeFrom(const QString &mcc)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{4}\\z"));
    return form.match(mcc).hasMatch() ? mcc.toInt() : kNoCode;
}

} // namespace

base::Result<SpendingCategories> SpendingCategories::parse(const QByteArray &json)
{
    const auto refuse = [](const QString &id, const QString &what) {
        return base::failure(base::ErrorCode::ResourceInvalid, id + QStringLiteral(": ") + what);
    };
    SpendingCategories read;
    const auto document = QJsonDocument::fromJson(json);
    const auto items = document.object().value(QStringLiteral("categories")).toArray();
    for (const auto &item : items) {
        JsonData data(item.toObject());
        const SpendingCategory category{data.text(u"id"), data.localized(u"title")};
        const QStringList ranges = data.texts(u"mcc");
        const QStringList channels = data.texts(u"channels");
        if (!data.faults().isEmpty())
            return refuse(category.id, data.faults().join(u", "));
        const bool isTwice =
            std::any_of(read.m_all.cbegin(), read.m_all.cend(),
                        [&](const SpendingCategory &other) { return other.id == category.id; });
        const bool isRest = ranges.isEmpty() && channels.isEmpty();
        if (isTwice || isRest != (read.m_all.size() + 1 == items.size()))
            return refuse(category.id, QStringLiteral("place"));
        const qsizetype place = read.m_all.size();
        for (const QString &range : ranges) {
            const int first = codeFrom(range.section(u'-', 0, 0));
            const int last = codeFrom(range.section(u'-', -1));
            const bool isTaken =
                std::any_of(read.m_ranges.cbegin(), read.m_ranges.cend(), [&](const Range &other) {
                    return first <= other.last && other.first <= last;
                });
            if (first == kNoCode || last < first || range.count(u'-') > 1 || isTaken)
                return refuse(category.id, QStringLiteral("mcc ") + range);
            read.m_ranges.append({first, last, place});
        }
        for (const QString &word : channels) {
            const OperationChannel channel = operationChannelFrom(word);
            const bool isTaken =
                std::any_of(read.m_ways.cbegin(), read.m_ways.cend(),
                            [&](const Way &other) { return other.channel == channel; });
            if (toWord(channel) != word || isTaken)
                return refuse(category.id, QStringLiteral("channels ") + word);
            read.m_ways.append({channel, place});
        }
        read.m_all.append(category);
    }
    if (read.m_all.isEmpty())
        return base::failure(base::ErrorCode::ResourceInvalid, QStringLiteral("no categories"));
    return read;
}

qsizetype SpendingCategories::categoryOf(const QString &mcc, OperationChannel channel) const
{
    const int code = codeFrom(mcc);
    for (const Range &range : m_ranges) {
        if (range.first <= code && code <= range.last)
            return range.category;
    }
    for (const Way &way : m_ways) {
        if (way.channel == channel)
            return way.category;
    }
    return m_all.size() - 1;
}

} // namespace qorgan::domain
