// SPDX-License-Identifier: Apache-2.0
#include "bank/Problem.h"
#include "bank/SecretMembers.h"
#include "bank/json/CardJson.h"
#include "bank/json/CustomerJson.h"
#include "bank/json/CustomerRecordsJson.h"
#include "bank/json/LedgerDigestJson.h"
#include "bank/json/LedgerJson.h"
#include "bank/json/ServiceStatusJson.h"
#include "bank/json/SignInJson.h"
#include "bank/json/SyncPageJson.h"
#include "testkit/TestPaths.h"

#include <QDir>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(7, 30), Qt::UTC);

QString shown(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs) : u"never"_s;
}

QString shown(const domain::Money &money)
{
    return u"%1 %2"_s.arg(money.minor).arg(money.currency);
}

QString shown(const base::SecretBytes &secret)
{
    return secret.isEmpty() ? u"none"_s : QString::fromUtf8(secret.view());
}

QString shown(const base::Error &error)
{
    QString text = base::shortCode(error.code);
    if (error.triesLeft)
        text += u" tries %1"_s.arg(*error.triesLeft);
    if (error.retryAt)
        text += u" again at "_s + shown(*error.retryAt);
    return text;
}

QString shown(const domain::Operation &o)
{
    QStringList parts{u"operation"_s, o.id, o.accountId, domain::toWord(o.status)};
    if (o.declineReason)
        parts += domain::toWord(*o.declineReason);
    parts += {domain::toWord(o.channel), shown(o.amount)};
    if (o.originalAmount)
        parts += u"was "_s + shown(*o.originalAmount);
    parts += {o.merchant, o.city, o.mcc, o.cardMask, o.description, shown(o.occurredAt)};
    if (o.bookedAt)
        parts += u"booked "_s + shown(*o.bookedAt);
    parts += u"v%1"_s.arg(o.version);
    if (!o.note.isEmpty())
        parts += u"note "_s + QString(o.note).replace(u'\n', u'/');
    if (!o.exchangeRate.isEmpty())
        parts += u"rate "_s + o.exchangeRate;
    if (o.fee)
        parts += u"fee "_s + shown(*o.fee);
    if (!o.cardId.isEmpty())
        parts += u"by "_s + o.cardId;
    if (o.authentication != domain::OperationAuthentication::Unknown)
        parts += u"known by "_s + domain::toWord(o.authentication);
    if (o.reversedAt)
        parts += u"reversed "_s + shown(*o.reversedAt);
    return parts.join(u'|');
}

QString shown(const domain::Account &a)
{
    const QStringList kinds{u"card"_s, u"current"_s, u"savings"_s};
    return QStringList{u"account"_s,
                       a.id,
                       kinds.at(static_cast<int>(a.kind)),
                       a.title,
                       a.iban,
                       shown(a.balance),
                       shown(a.available),
                       shown(a.asOf),
                       u"v%1"_s.arg(a.version)}
        .join(u'|');
}

QString shown(const domain::Tombstone &t)
{
    const QStringList kinds{u"operation"_s, u"account"_s, u"card"_s};
    return kinds.at(static_cast<int>(t.kind)) + u" gone|"_s + t.id;
}

QString shown(const domain::Review &r)
{
    return QStringList{u"review"_s, r.day.toString(Qt::ISODate), QString::number(r.throughSeq),
                       shown(r.reviewedAt)}
        .join(u'|');
}

QString shown(const domain::NoticeSettings &settings)
{
    return settings.sms ? u"sms"_s : u"no sms"_s;
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u'/');
}

void addMessages(const QList<domain::CaseMessage> &messages, QStringList &parts)
{
    for (const auto &message : messages)
        parts += QStringList{message.id, domain::toWord(message.from), shown(message.at),
                             oneLine(message.text)}
                     .join(u' ');
}

QString shown(const domain::Dispute &d)
{
    QStringList parts{u"dispute"_s,    d.id,
                      d.number,        d.operationId,
                      toWord(d.state), shown(d.createdAt),
                      shown(d.dueAt),  u"v%1"_s.arg(d.version)};
    if (!d.text.isEmpty())
        parts += oneLine(d.text);
    addMessages(d.messages, parts);
    if (d.decidedAt.isValid())
        parts += {u"decided "_s + shown(d.decidedAt), domain::toWord(d.outcome), oneLine(d.answer)};
    if (d.refund)
        parts += u"refund "_s + shown(*d.refund);
    return parts.join(u'|');
}

QString shown(const domain::Complaint &c)
{
    QStringList parts{u"complaint"_s,
                      c.id,
                      c.number,
                      domain::toWord(c.subject),
                      oneLine(c.text),
                      domain::toWord(c.state),
                      shown(c.createdAt),
                      shown(c.dueAt),
                      u"v%1"_s.arg(c.version)};
    addMessages(c.messages, parts);
    if (c.answeredAt.isValid())
        parts += {u"answered "_s + shown(c.answeredAt), oneLine(c.answer)};
    return parts.join(u'|');
}

QString shown(const domain::Card &c)
{
    QStringList parts{u"card"_s,
                      c.id,
                      c.accountId,
                      c.mask,
                      domain::toWord(c.network),
                      c.holder,
                      c.expires.toString(Qt::ISODate),
                      c.threeDSecure ? u"3-D Secure"_s : u"plain"_s,
                      domain::toWord(c.status),
                      u"v%1"_s.arg(c.version)};
    for (const auto &control : c.controls)
        parts += QStringList{domain::toWord(control.channel),
                             control.enabled ? u"on"_s : u"off"_s,
                             shown(control.used),
                             u"of"_s,
                             shown(control.limit),
                             u"of"_s,
                             shown(control.highest)}
                     .join(u' ');
    parts += u"used on "_s + c.usedDay.toString(Qt::ISODate);
    for (const auto &block : c.blocks)
        parts += QStringList{domain::toWord(block.action), domain::toWord(block.by),
                             block.reason ? domain::toWord(*block.reason) : u"-"_s, block.device,
                             shown(block.at)}
                     .join(u' ');
    return parts.join(u'|');
}

QString shown(const domain::UnknownRecord &)
{
    return u"unknown"_s;
}

QString shown(const domain::SyncPage &page)
{
    QStringList lines{u"epoch %1, next %2, %3, %4"_s.arg(
        page.epoch, page.nextCursor, page.hasMore ? u"more"_s : u"last"_s, shown(page.serverTime))};
    for (const domain::Change &change : page.changes) {
        const QString record =
            std::visit([](const auto &value) { return shown(value); }, change.record);
        lines += u"%1<-%2 %3"_s.arg(change.seq).arg(change.prevSeq).arg(record);
    }
    return lines.join(u'\n');
}

template<typename T>
QString shownEach(const QList<T> &records)
{
    QStringList lines;
    for (const auto &record : records)
        lines += shown(record);
    return lines.join(u'\n');
}

QString shown(const QList<domain::Account> &accounts)
{
    return shownEach(accounts);
}

QString shown(const QList<domain::Review> &reviews)
{
    return shownEach(reviews);
}

QString shown(const QList<domain::Dispute> &disputes)
{
    return shownEach(disputes);
}

QString shown(const QList<domain::Complaint> &complaints)
{
    return shownEach(complaints);
}

QString shown(const QList<domain::Card> &cards)
{
    return shownEach(cards);
}

QString shown(const QList<domain::Device> &devices)
{
    QStringList lines;
    for (const auto &d : devices)
        lines += QStringList{u"device"_s,
                             d.id,
                             d.name,
                             shown(d.enrolledAt),
                             shown(d.lastSeenAt),
                             d.signedIn ? u"signed in"_s : u"signed out"_s,
                             d.current ? u"current"_s : u"other"_s}
                     .join(u'|');
    return lines.join(u'\n');
}

QString shown(const domain::CustomerProfile &profile)
{
    QStringList parts{profile.maskedPhone, profile.name};
    if (profile.limitRaiseHeldUntil)
        parts += u"held until "_s + shown(*profile.limitRaiseHeldUntil);
    if (profile.company)
        parts += {profile.company->name, profile.company->bin};
    return parts.join(u'|');
}

QString shown(const domain::LedgerDigest &digest)
{
    QStringList lines{u"epoch %1, seq %2"_s.arg(digest.epoch).arg(digest.seq)};
    for (const auto &m : digest.months)
        lines += u"%1 %2 %3 %4"_s.arg(m.accountId, m.month)
                     .arg(m.count)
                     .arg(QString::fromLatin1(m.sha256));
    return lines.join(u'\n');
}

QString shown(const domain::OperationPage &page)
{
    QStringList lines{u"epoch %1, "_s.arg(page.epoch)
                      + (page.hasMore ? u"before "_s + page.nextBefore : u"last"_s)};
    for (const auto &operation : page.operations)
        lines += shown(operation);
    return lines.join(u'\n');
}

QString shown(const domain::VerificationTicket &t)
{
    return u"%1, %2, %3 digits, until %4, %5 s, resend %6 s, tries %7"_s.arg(t.id, t.maskedPhone)
        .arg(t.codeLength)
        .arg(shown(t.expiresAt))
        .arg(t.lifetime.count())
        .arg(t.resendAfter.count())
        .arg(t.triesLeft);
}

QString shown(const domain::ConfirmedPhone &phone)
{
    return (phone.registered ? u"registered "_s : u"new "_s) + shown(phone.token);
}

QString shown(const domain::SessionTokens &t)
{
    return QStringList{t.sessionId,
                       shown(t.accessToken),
                       shown(t.accessExpiresAt),
                       shown(t.refreshToken),
                       shown(t.refreshExpiresAt),
                       shown(t.eventsToken),
                       shown(t.revocationSecret)}
        .join(u'|');
}

QString shown(const bank::ServiceStatus &status)
{
    return (status.available ? u"available "_s : u"away "_s) + shown(status.serverTime);
}

QString shown(const bank::Problem &problem)
{
    return problem.code + (problem.retryable ? u" retryable "_s : u" final "_s)
           + shown(problem.error);
}

template<typename T>
QString outcomeOf(const base::Result<T> &result)
{
    if (result)
        return shown(*result);
    return base::shortCode(result.error().code) + u": "_s + result.error().detail;
}

bank::HttpAnswer answerWith(QByteArray body, const QByteArrayList &secrets)
{
    bank::HttpAnswer answer;
    answer.status = 200;
    auto taken = bank::takeSecretMembers(body, secrets);
    if (taken)
        answer.secrets = std::move(*taken);
    answer.body = body;
    return answer;
}

bank::HttpAnswer refusalWith(const QByteArray &body)
{
    bank::HttpAnswer answer;
    answer.status = 422;
    answer.contentType = "application/problem+json";
    answer.body = body;
    return answer;
}

/// What the parser that a file's name begins with makes of its content.
QString parsed(const QString &kind, const QByteArray &json)
{
    if (kind == "sync"_L1)
        return outcomeOf(bank::syncPageFrom(json));
    if (kind == "accounts"_L1)
        return outcomeOf(bank::accountsFrom(json));
    if (kind == "devices"_L1)
        return outcomeOf(bank::devicesFrom(json));
    if (kind == "profile"_L1)
        return outcomeOf(bank::customerProfileFrom(json));
    if (kind == "digests"_L1)
        return outcomeOf(bank::ledgerDigestFrom(json));
    if (kind == "operations"_L1)
        return outcomeOf(bank::operationPageFrom(json));
    if (kind == "reviews"_L1)
        return outcomeOf(bank::reviewsFrom(json));
    if (kind == "settings"_L1)
        return outcomeOf(bank::noticeSettingsFrom(json));
    if (kind == "disputes"_L1)
        return outcomeOf(bank::disputesFrom(json));
    if (kind == "dispute"_L1)
        return outcomeOf(bank::changedDisputeFrom(json));
    if (kind == "complaints"_L1)
        return outcomeOf(bank::complaintsFrom(json));
    if (kind == "complaint"_L1)
        return outcomeOf(bank::changedComplaintFrom(json));
    if (kind == "cards"_L1)
        return outcomeOf(bank::cardsFrom(json));
    if (kind == "card"_L1)
        return outcomeOf(bank::changedCardFrom(json));
    if (kind == "status"_L1)
        return outcomeOf(bank::serviceStatusFrom(json));
    if (kind == "problem"_L1)
        return outcomeOf(bank::problemFrom(refusalWith(json), kNow));
    if (kind == "ticket"_L1)
        return outcomeOf(bank::ticketFrom(answerWith(json, {})));
    if (kind == "confirmation"_L1)
        return outcomeOf(bank::confirmationFrom(answerWith(json, bank::confirmationSecrets())));
    if (kind == "grant"_L1)
        return outcomeOf(bank::grantFrom(answerWith(json, bank::grantSecrets())));
    const auto grant = kind == "tokens"_L1 ? bank::TokenGrant::First : bank::TokenGrant::Renewal;
    if (kind == "tokens"_L1 || kind == "renewal"_L1)
        return outcomeOf(bank::tokensFrom(answerWith(json, bank::tokenSecrets()), grant, kNow));
    return u"no parser for "_s + kind;
}

QString folder()
{
    return testkit::sourcePath(u"tests/bank/json"_s);
}

} // namespace

/// Every tests/bank/json/<parser>-<case>.json against its .expected.
class TestBankJson : public QObject
{
    Q_OBJECT

private slots:
    void pair_data()
    {
        QTest::addColumn<QString>("name");
        const auto files = QDir(folder()).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() > 30);
        for (const QFileInfo &file : files)
            QTest::newRow(qPrintable(file.completeBaseName())) << file.completeBaseName();
    }
    void pair()
    {
        QFETCH(QString, name);
        const QString base = folder() + u'/' + name;
        const QString expected = QString::fromUtf8(testkit::readFile(base + u".expected"_s));
        const QString actual =
            parsed(name.section(u'-', 0, 0), testkit::readFile(base + u".json"_s));
        // Line by line, so that a long page shows where it differs.
        QCOMPARE(actual.split(u'\n'), expected.trimmed().split(u'\n'));
    }

    void expectation_withoutCase_isNone()
    {
        for (const QString &file : QDir(folder()).entryList({u"*.expected"_s})) {
            const QString json = QFileInfo(file).completeBaseName() + u".json"_s;
            QVERIFY2(QFile::exists(folder() + u'/' + json), qPrintable(file));
        }
    }

    void answer_cutAtEveryByte_isMalformedOrSound()
    {
        const QByteArray whole = testkit::readFile(folder() + u"/sync-all-kinds.json"_s).trimmed();
        QVERIFY(bank::syncPageFrom(whole));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto page = bank::syncPageFrom(whole.first(length));
            QVERIFY2(!page, qPrintable(QString::number(length)));
            QCOMPARE(page.error().code, base::ErrorCode::BankAnswerMalformed);
        }
    }

    void answer_withAnyMemberOfAnotherType_isMalformed()
    {
        // Each value of the page in turn becomes an empty array of arrays, which fits nowhere.
        const QByteArray whole = testkit::readFile(folder() + u"/sync-all-kinds.json"_s);
        int tried = 0;
        qsizetype colon = -1;
        while ((colon = whole.indexOf("\":", colon + 1)) >= 0) {
            const qsizetype begin = colon + 2;
            qsizetype end = begin;
            int depth = 0;
            bool quoted = false;
            for (; end < whole.size(); ++end) {
                const char c = whole[end];
                quoted = c == '"' ? !quoted : quoted;
                if (!quoted && depth == 0 && (c == ',' || c == '}' || c == '\n'))
                    break;
                depth += quoted ? 0 : (c == '{' || c == '[') - (c == '}' || c == ']');
            }
            const qsizetype nameBegin = whole.lastIndexOf('"', colon - 1) + 1;
            const QByteArray name = whole.mid(nameBegin, colon - nameBegin);
            // Members the client does not read may be anything.
            if (QByteArrayList{"country", "updated_at", "status_of_card"}.contains(name))
                continue;
            QByteArray spoilt = whole;
            spoilt.replace(begin, end - begin, "[[]]");
            const auto page = bank::syncPageFrom(spoilt);
            QVERIFY2(!page, spoilt.mid(nameBegin, 60).constData());
            ++tried;
        }
        QVERIFY(tried > 30);
    }

    void secrets_taken_leaveNoTraceInTheText()
    {
        QByteArray json = R"({ "access_token" : "at_1", "deep":{"access_token":"kept"},)"
                          R"("list":["refresh_token","x"],"refresh_token":"rt_1","n":1})";
        const auto taken =
            bank::takeSecretMembers(json, {"access_token", "refresh_token", "missing"});
        QVERIFY(taken);
        QCOMPARE(taken->size(), std::size_t{2});
        QCOMPARE(taken->at("access_token").view(), "at_1");
        QCOMPARE(taken->at("refresh_token").view(), "rt_1");
        QCOMPARE(json, R"({ "access_token" : "****", "deep":{"access_token":"kept"},)"
                       R"("list":["refresh_token","x"],"refresh_token":"****","n":1})");
    }

    void secrets_escaped_areRefusedAndRemoved()
    {
        QByteArray json = R"({"access_token":"at\u005f1"})";
        QVERIFY(!bank::takeSecretMembers(json, {"access_token"}));
        QVERIFY(!json.contains("005f"));
    }

    void secrets_ofBrokenText_neverRunOver()
    {
        const QByteArray whole = R"({"access_token":"at_1\\","b":"c"})";
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            QByteArray json = whole.first(length);
            const qsizetype before = json.size();
            (void)bank::takeSecretMembers(json, {"access_token"});
            QCOMPARE(json.size(), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestBankJson)
#include "tst_BankJson.moc"
