// SPDX-License-Identifier: Apache-2.0
#include "domain/Reminder.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using domain::BankProfile;
using domain::ReminderBook;
using domain::ReminderSeverity;
using domain::ReminderTrigger;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

QByteArray bookJson()
{
    return testkit::readFile(
        testkit::sourcePath(QStringLiteral("resources/reminders/reminders.json")));
}

BankProfile profile(const QString &id)
{
    return BankProfile::parse(testkit::readFile(testkit::sourcePath(
                                  QStringLiteral("resources/profiles/%1.json").arg(id))))
        .value();
}

QJsonObject text(const char *words)
{
    const QString same = QString::fromUtf8(words);
    return {{QStringLiteral("kk"), same + QStringLiteral(" kk")},
            {QStringLiteral("ru"), same + QStringLiteral(" ru")},
            {QStringLiteral("en"), same}};
}

QJsonObject reminder(const char *id, const char *severity, const char *trigger, bool active = true,
                     const char *forProfile = "*")
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("sources"),
             QJsonArray{QJsonObject{{QStringLiteral("document"), QStringLiteral("memo")},
                                    {QStringLiteral("item"), QStringLiteral("1")}}}},
            {QStringLiteral("triggers"), QJsonArray{QString::fromLatin1(trigger)}},
            {QStringLiteral("active"), active},
            {QStringLiteral("severity"), QString::fromLatin1(severity)},
            {QStringLiteral("profiles"), QJsonArray{QString::fromLatin1(forProfile)}},
            {QStringLiteral("title"), text("title")},
            {QStringLiteral("why"), text("call {phone} or write to {email}")},
            {QStringLiteral("todo"), text("open {site}")}};
}

base::Result<ReminderBook> book(const QJsonArray &reminders)
{
    return ReminderBook::parse(
        QJsonDocument(QJsonObject{{QStringLiteral("reminders"), reminders}}).toJson());
}

QStringList idsOf(const QList<domain::Reminder> &reminders)
{
    QStringList ids;
    for (const auto &each : reminders)
        ids.append(each.id);
    return ids;
}

} // namespace

class tst_ReminderBook : public QObject
{
    Q_OBJECT

private slots:
    void parse_bookOfTheTree_isSound();
    void forTrigger_everyActiveTriggerOfTheTree_hasReminders();
    void forProfile_placesToFill_areFilled();
    void forProfile_gravestFirst();
    void forTrigger_onlyActiveOfThatTrigger();
    void words_everyTrigger_goBothWays();
    void parse_fault_namesTheReminder_data();
    void parse_fault_namesTheReminder();
    void parse_noReminders_isRefused();
};

void tst_ReminderBook::parse_bookOfTheTree_isSound()
{
    const auto whole = ReminderBook::parse(bookJson());
    QVERIFY2(whole.has_value(), whole ? "" : qPrintable(whole.error().detail));
    QSet<QString> ids;
    for (const auto &each : whole->all()) {
        QVERIFY2(!ids.contains(each.id), qPrintable(each.id));
        ids.insert(each.id);
        QVERIFY2(!each.sources.isEmpty(), qPrintable(each.id));
    }
}

void tst_ReminderBook::forTrigger_everyActiveTriggerOfTheTree_hasReminders()
{
    const auto whole = ReminderBook::parse(bookJson());
    QCOMPARE(outcome(whole), succeeded());
    const auto named = QJsonDocument::fromJson(bookJson())
                           .object()
                           .value(QStringLiteral("active_triggers"))
                           .toArray();
    QVERIFY(!named.isEmpty());
    const auto demo = profile(QStringLiteral("demo"));
    for (const auto &word : named) {
        const auto trigger = domain::reminderTriggerFrom(word.toString());
        QVERIFY2(trigger.has_value(), qPrintable(word.toString()));
        QVERIFY2(!whole->forTrigger(*trigger, demo).isEmpty(), qPrintable(word.toString()));
    }
}

void tst_ReminderBook::forProfile_placesToFill_areFilled()
{
    const auto whole = ReminderBook::parse(bookJson());
    QCOMPARE(outcome(whole), succeeded());
    for (const auto &id : {QStringLiteral("demo"), QStringLiteral("freedom")}) {
        const auto bank = profile(id);
        for (const auto &each : whole->forProfile(bank)) {
            for (const auto *words : {&each.title, &each.why, &each.todo}) {
                for (const QString *one : {&words->kk, &words->ru, &words->en}) {
                    QVERIFY2(!one->isEmpty(), qPrintable(each.id));
                    QVERIFY2(!one->contains(u'{') && !one->contains(u'}'), qPrintable(each.id));
                }
            }
        }
    }
    const auto small = book({reminder("a", "advice", "logout")});
    QCOMPARE(outcome(small), succeeded());
    const auto filled = small->forProfile(profile(QStringLiteral("freedom"))).at(0);
    QCOMPARE(filled.why.en, QStringLiteral("call 595 or write to security@bankffin.kz"));
    QCOMPARE(filled.why.kk, QStringLiteral("call 595 or write to security@bankffin.kz kk"));
    QCOMPARE(filled.todo.ru,
             QStringLiteral("open %1 ru").arg(profile(QStringLiteral("freedom")).site.host()));
}

void tst_ReminderBook::forProfile_gravestFirst()
{
    const auto small =
        book({reminder("d", "advice", "logout"), reminder("c", "important", "logout"),
              reminder("b", "critical", "logout"), reminder("a", "critical", "lock"),
              reminder("x", "critical", "lock", true, "another")});
    QCOMPARE(outcome(small), succeeded());
    // Of the same severity, in the order of the file; another bank's are left out.
    QCOMPARE(idsOf(small->forProfile(profile(QStringLiteral("demo")))),
             (QStringList{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c"),
                          QStringLiteral("d")}));
    QCOMPARE(small->all().size(), 5);
}

void tst_ReminderBook::forTrigger_onlyActiveOfThatTrigger()
{
    const auto small =
        book({reminder("a", "advice", "logout"), reminder("b", "important", "logout"),
              reminder("c", "critical", "logout", false), reminder("d", "critical", "lock")});
    QCOMPARE(outcome(small), succeeded());
    const auto demo = profile(QStringLiteral("demo"));
    QCOMPARE(idsOf(small->forTrigger(ReminderTrigger::Logout, demo)),
             (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(idsOf(small->forTrigger(ReminderTrigger::PhonePage, demo)), QStringList());
}

void tst_ReminderBook::words_everyTrigger_goBothWays()
{
    QSet<QString> words;
    for (int value = static_cast<int>(ReminderTrigger::FirstRunComputer);
         value <= static_cast<int>(ReminderTrigger::RepeatPayment); ++value)
    {
        const auto trigger = static_cast<ReminderTrigger>(value);
        const QString word = domain::toWord(trigger);
        QCOMPARE(domain::reminderTriggerFrom(word), trigger);
        words.insert(word);
    }
    QCOMPARE(words.size(), static_cast<int>(ReminderTrigger::RepeatPayment) + 1);
    QVERIFY(!domain::reminderTriggerFrom(u"full_moon"));
}

void tst_ReminderBook::parse_fault_namesTheReminder_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *member, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(member) << value;
    };
    row("unknown trigger", "triggers", QJsonArray{QStringLiteral("full_moon")});
    row("unknown severity", "severity", QStringLiteral("deadly"));
    row("no activity", "active", QJsonValue::Null);
    row("no profiles", "profiles", QJsonValue::Null);
    row("title in one language", "title", QJsonObject{{QStringLiteral("kk"), QStringLiteral("а")}});
    row("no advice", "todo", QJsonValue::Null);
    row("a source without its item", "sources",
        QJsonArray{QJsonObject{{QStringLiteral("document"), QStringLiteral("memo")}}});
}

void tst_ReminderBook::parse_fault_namesTheReminder()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    auto faulty = reminder("the-faulty-one", "advice", "logout");
    faulty.insert(member, value);
    const auto result = book({reminder("a-sound-one", "advice", "logout"), faulty});
    QCOMPARE(outcome(result), failed(ErrorCode::ResourceInvalid));
    QVERIFY(result.error().detail.contains(QStringLiteral("the-faulty-one")));
    QVERIFY2(result.error().detail.contains(member), qPrintable(result.error().detail));
}

void tst_ReminderBook::parse_noReminders_isRefused()
{
    for (const char *json : {"", "[]", "{}", "{\"reminders\": []}", "{\"reminders\": 1}"})
        QCOMPARE(outcome(ReminderBook::parse(json)), failed(ErrorCode::ResourceInvalid));
}

QTEST_APPLESS_MAIN(tst_ReminderBook)
#include "tst_ReminderBook.moc"
