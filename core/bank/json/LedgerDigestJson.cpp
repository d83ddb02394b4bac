// SPDX-License-Identifier: Apache-2.0
#include "bank/json/LedgerDigestJson.h"

#include "bank/json/StrictObject.h"

#include <QRegularExpression>

#include <limits>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdLength = 64;
// Two hundred accounts over ten years.
constexpr int kMostMonths = 24'000;

QString matching(const StrictObject &data, QStringView member, const QRegularExpression &form,
                 int maximum)
{
    QString word = data.word(member, maximum);
    if (!form.match(word).hasMatch())
        data.fault(member);
    return word;
}

domain::MonthDigest monthFrom(const StrictObject &data)
{
    static const QRegularExpression monthForm(u"\\A[0-9]{4}-(0[1-9]|1[0-2])\\z"_s);
    static const QRegularExpression hashForm(u"\\A[0-9a-f]{64}\\z"_s);
    domain::MonthDigest month;
    month.accountId = data.token(u"account", kIdLength);
    month.month = matching(data, u"month", monthForm, 7);
    month.count = data.integer(u"count", 1, std::numeric_limits<qint64>::max());
    month.sha256 = matching(data, u"sha256", hashForm, 64).toLatin1();
    return month;
}

} // namespace

base::Result<domain::LedgerDigest> ledgerDigestFrom(QByteArrayView json)
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    domain::LedgerDigest digest;
    digest.epoch = answer->token(u"epoch", kIdLength);
    digest.seq = answer->sequence(u"seq");
    for (const StrictObject &data : answer->objects(u"months", kMostMonths))
        digest.months.append(monthFrom(data));
    return answer->unlessFaulty(std::move(digest));
}

} // namespace qorgan::bank
