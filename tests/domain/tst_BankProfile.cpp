// SPDX-License-Identifier: Apache-2.0
#include "domain/BankProfile.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace qorgan;
using base::ErrorCode;
using domain::BankProfile;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

QString profilePath(const QString &file)
{
    return testkit::sourcePath(QStringLiteral("resources/profiles/") + file);
}

QJsonObject demo()
{
    const QByteArray json = testkit::readFile(profilePath(QStringLiteral("demo.json")));
    return QJsonDocument::fromJson(json).object();
}

base::Result<BankProfile> parsed(const QJsonObject &object)
{
    return BankProfile::parse(QJsonDocument(object).toJson());
}

QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

const QString kEnd = QStringLiteral("pins_expire_at");
const QString kPin = QStringLiteral("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
const QString kOtherPin = QStringLiteral("ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=");
const QString kSparePin = QStringLiteral("LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564=");

/// A profile of a bank that is no sandbox, with this `tls`.
QJsonObject pinned(const QJsonObject &tls)
{
    return with(with(demo(), QStringLiteral("sandbox"), false), QStringLiteral("tls"), tls);
}

} // namespace

class tst_BankProfile : public QObject
{
    Q_OBJECT

private slots:
    void parse_everyProfileOfTheTree_isSound_data();
    void parse_everyProfileOfTheTree_isSound();
    void parse_demo_hasTheRulesOfTheDocuments();
    void parse_freedom_hasItsContacts();
    void parse_memberMissing_isNamed_data();
    void parse_memberMissing_isNamed();
    void parse_memberWrong_isRefused_data();
    void parse_memberWrong_isRefused();
    void parse_pins_areReadWithTheirEnd();
    void parse_pinsOfASandbox_needNoEnd();
    void parse_tlsWrong_isRefused_data();
    void parse_tlsWrong_isRefused();
    void parse_unknownMember_isIgnored();
    void parse_noObject_isRefused();
    void contactsFor_purpose_givesItsOwnOrAll();
};

void tst_BankProfile::parse_everyProfileOfTheTree_isSound_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(testkit::sourcePath(QStringLiteral("resources/profiles")));
    for (const QString &file : folder.entryList({QStringLiteral("*.json")}, QDir::Files))
        QTest::newRow(qPrintable(file)) << file;
}

void tst_BankProfile::parse_everyProfileOfTheTree_isSound()
{
    QFETCH(const QString, file);
    const auto profile = BankProfile::parse(testkit::readFile(profilePath(file)));
    QVERIFY2(profile.has_value(), profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->id + QStringLiteral(".json"), file);
    QVERIFY(QTimeZone(profile->timeZone).isValid());
    QVERIFY(!profile->contacts.isEmpty());
    QVERIFY(!profile->policy.summary.isEmpty());
    for (const auto &paragraph : profile->policy.summary)
        QVERIFY(!paragraph.kk.isEmpty() && !paragraph.ru.isEmpty() && !paragraph.en.isEmpty());
    // Without a network address of its own a profile cannot lead anyone anywhere.
    QVERIFY(profile->server.isEmpty() || profile->server.scheme() == QStringLiteral("https"));
}

void tst_BankProfile::parse_demo_hasTheRulesOfTheDocuments()
{
    const auto profile = parsed(demo());
    QCOMPARE(outcome(profile), succeeded());
    QVERIFY(profile->sandbox);
    QCOMPARE(profile->passwordPolicy.minimumLength(), 7);
    QCOMPARE(profile->sessionKeyLength, 6);
    QCOMPARE(profile->sessionKeyLifetime.count(), 900);
    QCOMPARE(profile->sessionKeyTries, 3);
    QCOMPARE(profile->passwordTries, 3);
    QCOMPARE(profile->blockDuration.count(), 900);
    QCOMPARE(profile->minimumAge, 16);
    QCOMPARE(profile->timeZone, QByteArray("Asia/Almaty"));
}

void tst_BankProfile::parse_freedom_hasItsContacts()
{
    const auto profile =
        BankProfile::parse(testkit::readFile(profilePath(QStringLiteral("freedom.json"))));
    QCOMPARE(outcome(profile), succeeded());
    QCOMPARE(profile->emergencyPhone(), QStringLiteral("595"));
    QStringList mails;
    for (const auto &contact : profile->contacts) {
        if (contact.kind == domain::ContactKind::Email)
            mails.append(contact.value);
    }
    QVERIFY(mails.contains(QStringLiteral("security@bankffin.kz")));
}

void tst_BankProfile::parse_memberMissing_isNamed_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member :
         {"id", "sandbox", "name", "kind", "site", "domains", "contacts", "access", "password",
          "session_key", "block", "minimum_age", "policy", "time_zone", "tls", "bank_statements"})
        QTest::newRow(member) << QString::fromLatin1(member);
}

void tst_BankProfile::parse_memberMissing_isNamed()
{
    QFETCH(const QString, member);
    auto object = demo();
    QVERIFY(object.contains(member));
    object.remove(member);
    const auto profile = parsed(object);
    QCOMPARE(outcome(profile), failed(ErrorCode::ProfileInvalid));
    QVERIFY2(profile.error().detail.contains(member), qPrintable(profile.error().detail));
}

void tst_BankProfile::parse_memberWrong_isRefused_data()
{
    QTest::addColumn<QJsonObject>("profile");
    const auto row = [](const char *name, const char *member, const QJsonValue &value) {
        QTest::newRow(name) << with(demo(), QString::fromLatin1(member), value);
    };
    row("site over plain HTTP", "site", QStringLiteral("http://bank.demo.example"));
    row("site as a script", "site", QStringLiteral("javascript:alert(1)"));
    row("server over plain HTTP", "server", QStringLiteral("http://bank.demo.example"));
    row("sandbox as a word", "sandbox", QStringLiteral("yes"));
    row("one language missing", "name",
        QJsonObject{{QStringLiteral("kk"), QStringLiteral("а")},
                    {QStringLiteral("ru"), QStringLiteral("б")}});
    row("age of a child", "minimum_age", -1);
    row("age as a word", "minimum_age", QStringLiteral("16"));
    row("contacts as an object", "contacts", QJsonObject{});
    row("contact of an unknown kind", "contacts",
        QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("pigeon")}}});
    const QJsonObject weak{{QStringLiteral("min_length"), 4},
                           {QStringLiteral("forbid_digits_only"), true}};
    row("password of four characters", "password", weak);
    const QJsonObject slow{{QStringLiteral("length"), 6},
                           {QStringLiteral("lifetime_seconds"), 86'400},
                           {QStringLiteral("tries"), 3}};
    row("key that lives a day", "session_key", slow);
    auto policy = demo().value(QStringLiteral("policy")).toObject();
    policy.insert(QStringLiteral("edition"), QStringLiteral("last year"));
    row("policy without a date", "policy", policy);
    const QJsonObject access{
        {QStringLiteral("known_device"), QJsonArray{}},
        {QStringLiteral("new_device"), QJsonArray{QStringLiteral("password")}}};
    row("access without a proof", "access", access);
    const QJsonObject odd{{QStringLiteral("known_device"), QJsonArray{QStringLiteral("smile")}},
                          {QStringLiteral("new_device"), QJsonArray{QStringLiteral("password")}}};
    row("access by an unknown proof", "access", odd);
}

void tst_BankProfile::parse_memberWrong_isRefused()
{
    QFETCH(const QJsonObject, profile);
    QCOMPARE(outcome(parsed(profile)), failed(ErrorCode::ProfileInvalid));
}

void tst_BankProfile::parse_pins_areReadWithTheirEnd()
{
    const auto profile = parsed(pinned({{QStringLiteral("pins"), QJsonArray{kPin, kOtherPin}},
                                        {QStringLiteral("spare_pins"), QJsonArray{kSparePin}},
                                        {kEnd, QStringLiteral("2027-06-30")}}));
    QCOMPARE(outcome(profile), succeeded());
    QCOMPARE(profile->pins, QStringList({kPin, kOtherPin}));
    QCOMPARE(profile->sparePins, QStringList({kSparePin}));
    QVERIFY(profile->pinsExpireAt.has_value());
    QCOMPARE(*profile->pinsExpireAt, QDateTime(QDate(2027, 6, 30), QTime(0, 0), Qt::UTC));
}

void tst_BankProfile::parse_pinsOfASandbox_needNoEnd()
{
    auto profile = pinned(
        {{QStringLiteral("pins"), QJsonArray{kPin}}, {QStringLiteral("spare_pins"), QJsonArray{}}});
    QCOMPARE(outcome(parsed(profile)), failed(ErrorCode::ProfileInvalid));
    profile.insert(QStringLiteral("sandbox"), true);
    const auto sandbox = parsed(profile);
    QCOMPARE(outcome(sandbox), succeeded());
    QVERIFY(!sandbox->pinsExpireAt.has_value());
}

void tst_BankProfile::parse_tlsWrong_isRefused_data()
{
    QTest::addColumn<QJsonObject>("tls");
    const auto row = [](const char *name, const QJsonArray &pins, const QJsonArray &spare,
                        const QJsonValue &end) {
        QTest::newRow(name) << QJsonObject{
            {QStringLiteral("pins"), pins}, {QStringLiteral("spare_pins"), spare}, {kEnd, end}};
    };
    const QString soon = QStringLiteral("2027-06-30");
    row("pins without end", {kPin}, {}, QJsonValue::Null);
    row("spare pins without end", {}, {kSparePin}, QJsonValue::Null);
    row("end on no day", {kPin}, {}, QStringLiteral("2027-02-30"));
    row("end in another form", {kPin}, {}, QStringLiteral("30.06.2027"));
    row("end with more behind it", {kPin}, {}, QStringLiteral("2027-06-30 or later"));
    row("end as a number", {kPin}, {}, 1782777600);
    row("pin of another length", {kPin.left(40)}, {}, soon);
    row("pin in hexadecimal", {QString(64, QLatin1Char('a'))}, {}, soon);
    row("spare pin that is no base64", {kPin}, {QString(44, QLatin1Char('!'))}, soon);
}

void tst_BankProfile::parse_tlsWrong_isRefused()
{
    QFETCH(const QJsonObject, tls);
    const auto profile = parsed(pinned(tls));
    QCOMPARE(outcome(profile), failed(ErrorCode::ProfileInvalid));
    QVERIFY2(profile.error().detail.contains(QStringLiteral("pin")),
             qPrintable(profile.error().detail));
}

void tst_BankProfile::parse_unknownMember_isIgnored()
{
    QCOMPARE(outcome(parsed(with(demo(), QStringLiteral("of_later_times"), 1))), succeeded());
}

void tst_BankProfile::parse_noObject_isRefused()
{
    for (const char *json : {"", "[]", "null", "{", "{}", "\xff"})
        QCOMPARE(outcome(BankProfile::parse(json)), failed(ErrorCode::ProfileInvalid));
}

void tst_BankProfile::contactsFor_purpose_givesItsOwnOrAll()
{
    const auto profile = parsed(demo());
    QCOMPARE(outcome(profile), succeeded());
    const auto complaint = profile->contactsFor(u"complaint");
    QVERIFY(!complaint.isEmpty());
    for (const auto &contact : complaint)
        QVERIFY(contact.purposes.contains(QStringLiteral("complaint")));
    // Never an empty page: nothing special means everything.
    QCOMPARE(profile->contactsFor(u"no such purpose").size(), profile->contacts.size());
    QCOMPARE(BankProfile().emergencyPhone(), QString());
}

QTEST_APPLESS_MAIN(tst_BankProfile)
#include "tst_BankProfile.moc"
