// SPDX-License-Identifier: Apache-2.0
#include "domain/EmergencyGuide.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using domain::EmergencyBook;
using domain::EmergencyHelp;
using testkit::outcome;

namespace {

QByteArray bookWith(const QByteArray &step)
{
    return R"({"no_phone": {"kk": "артында", "ru": "на обороте", "en": "on the back"},
        "guides": [{"id": "card",
        "title": {"kk": "а", "ru": "б", "en": "c"}, "lead": {"kk": "а", "ru": "б", "en": "c"},
        "steps": [)"
           + step + "]}]}";
}

} // namespace

class tst_EmergencyGuide : public QObject
{
    Q_OBJECT

private slots:
    void parse_step_hasItsHelp()
    {
        const auto book = EmergencyBook::parse(
            bookWith(R"({"text": {"kk": "{phone}", "ru": "{phone}", "en": "call {phone}"},
                         "action": "settings"},
                        {"text": {"kk": "а", "ru": "б", "en": "c"}})"));
        QCOMPARE(outcome(book), testkit::succeeded());
        domain::BankProfile profile;
        profile.contacts = {{domain::ContactKind::Phone,
                             QStringLiteral("595"),
                             {},
                             {},
                             {QStringLiteral("general")}},
                            {domain::ContactKind::Phone,
                             QStringLiteral("7711"),
                             {},
                             {},
                             {QStringLiteral("emergency")}}};
        const auto guides = book->forProfile(profile);
        QCOMPARE(guides.size(), 1);
        const auto &steps = guides.first().steps;
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.first().help, EmergencyHelp::Settings);
        QCOMPARE(steps.first().text.en, QStringLiteral("call 7711"));
        QCOMPARE(steps.last().help, EmergencyHelp::None);
        const auto without = book->forProfile(domain::BankProfile());
        QCOMPARE(without.first().steps.first().text.kk, QStringLiteral("артында"));
    }

    void parse_faulty_isRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        const QByteArray noPhone = R"("no_phone": {"kk": "а", "ru": "б", "en": "c"})";
        QTest::newRow("no guides") << ("{" + noPhone + R"(, "guides": []})") << "no guides";
        QTest::newRow("no json") << QByteArray("guides") << "no_phone";
        QTest::newRow("unknown help")
            << bookWith(R"({"text": {"kk": "а", "ru": "б", "en": "c"}, "action": "pay"})")
            << "card";
        QTest::newRow("language missing")
            << bookWith(R"({"text": {"kk": "а", "ru": "б"}})") << "card";
    }
    void parse_faulty_isRefusedByName()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto book = EmergencyBook::parse(json);
        QVERIFY(!book);
        QCOMPARE(book.error().code, base::ErrorCode::ResourceInvalid);
        QVERIFY2(book.error().detail.startsWith(detail), qPrintable(book.error().detail));
    }
};

QTEST_GUILESS_MAIN(tst_EmergencyGuide)
#include "tst_EmergencyGuide.moc"
